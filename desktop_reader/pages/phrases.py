"""Finding which of many phrases a line holds, in time linear in the line."""

from collections.abc import Iterable

_EDGES = (
    " \t\u3000\xa0:：>»›<«‹…|｜·•・+-–—_▼▲►→←↓↑■□●○◆◇★☆*#/\\.,。，!！?？()（）[]【】“”\"'0123456789０１２３４５６７８９"
)


def key(text: str) -> str:
    """A line in the form that whole-line tables hold: lower case, without marks, blanks and digits at its edges."""
    return text.strip(_EDGES).casefold()


class Phrases:
    """A set of phrases, found by their first two characters; Latin ones only at word boundaries."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_start: dict[str, tuple[str, ...]] = {}
        for phrase in phrases:
            start = phrase[:2]
            self._by_start[start] = (*self._by_start.get(start, ()), phrase)

    def find(self, text: str) -> tuple[str, int] | None:
        """The first phrase that `text` (in lower case) holds, and where; None if it holds none."""
        get = self._by_start.get
        for at, pair in enumerate(zip(text, text[1:] + " ", strict=True)):
            found = get(pair[0] + pair[1]) or get(pair[0])
            if found:
                for phrase in found:
                    if text.startswith(phrase, at) and _bounded(text, at, at + len(phrase)):
                        return phrase, at
        return None

    def starts(self, text: str) -> str | None:
        """The phrase that `text` (in lower case) begins with; None if there is none."""
        for start in (text[:2], text[:1]):
            for phrase in self._by_start.get(start, ()):
                if text.startswith(phrase) and _bounded(text, 0, len(phrase)):
                    return phrase
        return None


def _bounded(text: str, start: int, end: int) -> bool:
    return not (_latin(text[start]) and start and _latin(text[start - 1])) and not (
        _latin(text[end - 1]) and end < len(text) and _latin(text[end])
    )


def _latin(char: str) -> bool:
    return char.isalpha() and char < "\u2e80"
