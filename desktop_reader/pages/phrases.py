"""Finding which of many phrases a line holds, in time linear in the line."""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from desktop_reader.patterns import Pattern

_EDGES = (
    " \t\u3000\xa0:：>»›<«‹…|｜·•・+-–—_▼▲►→←↓↑■□●○◆◇★☆*#/\\.,。，!！?？()（）[]【】“”\"'0123456789０１２３４５６７８９"
)


# Below this character words stand between blanks and marks.
_HAN = "\u2e80"


def key(text: str) -> str:
    """A line in the form that whole-line tables hold: lower case, without marks, blanks and digits at its edges."""
    return text.strip(_EDGES).casefold()


_WORD = Pattern(r"[^\W\d_]+")


class Phrases:
    """A set of phrases, found by their first two characters; Latin ones only at word boundaries."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_start: dict[str, tuple[str, ...]] = {}
        for phrase in phrases:
            start = phrase[:2]
            self._by_start[start] = (*self._by_start.get(start, ()), phrase)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The first word of each phrase that has one."""
        phrases = (phrase for found in self._by_start.values() for phrase in found)
        return frozenset(words[0] for phrase in phrases if (words := _WORD.findall(phrase)))

    @cached_property
    def _marks(self) -> tuple[str, ...]:
        """The phrases without a word."""
        return tuple(phrase for found in self._by_start.values() for phrase in found if not _WORD.search(phrase))

    def _may_hold(self, text: str) -> bool:
        """Whether a text without Han can hold one of the phrases: nearly all do not, and their words tell so."""
        return not self._words.isdisjoint(_words(text)) or any(mark in text for mark in self._marks)

    def find(self, text: str) -> tuple[str, int] | None:
        """The first phrase that `text` (in lower case) holds, and where; None if it holds none."""
        if (text.isascii() or max(text) < _HAN) and not self._may_hold(text):
            return None
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


# Several sets of phrases are looked for in one line after another.
@lru_cache(maxsize=1)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def _bounded(text: str, start: int, end: int) -> bool:
    return not (_latin(text[start]) and start and _latin(text[start - 1])) and not (
        _latin(text[end - 1]) and end < len(text) and _latin(text[end])
    )


def _latin(char: str) -> bool:
    return char.isalpha() and char < _HAN
