"""Finding which of many phrases a line holds, in time linear in the line."""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from desktop_reader.patterns import AnyOf, Pattern

_EDGES = (
    " \t\u3000\xa0:：>»›<«‹…|｜·•・+-–—_▼▲►→←↓↑■□●○◆◇★☆*#/\\.,。，!！?？()（）[]【】“”\"'0123456789０１２３４５６７８９"
)


# Below this character words stand between blanks and marks.
_HAN = "\u2e80"


def key(text: str) -> str:
    """A line in the form that whole-line tables hold: lower case, without marks, blanks and digits at its edges."""
    return text.strip(_EDGES).casefold()


_WORD = Pattern(r"[^\W\d_]+")
_NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalpha()}


# Several tables are asked about one line after another.
@lru_cache(maxsize=1)
def words_of(text: str) -> list[str]:
    """The runs of letters of a text."""
    return text.translate(_NO_LETTERS).split() if text.isascii() else _WORD.findall(text)


class Phrases:
    """A set of phrases, found in any text or at its start; Latin ones only at word boundaries."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)
        self._anywhere = AnyOf(self._phrases)

    @cached_property
    def _by_start(self) -> dict[str, list[str]]:
        return _grouped((phrase[:2], phrase) for phrase in self._phrases)

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        """The phrases by their longest word."""
        words = ((words_of(phrase), phrase) for phrase in self._phrases)
        return _grouped((max(found, key=len), phrase) for found, phrase in words if found)

    @cached_property
    def _marks(self) -> list[str]:
        """The phrases without a word."""
        return [phrase for phrase in self._phrases if not words_of(phrase)]

    def may_be_in(self, text: str) -> bool:
        """Whether a text without Han can hold one of the phrases: nearly all do not, and their words tell so."""
        return bool(self._marks) or not self._by_word.keys().isdisjoint(words_of(text))

    def is_in(self, text: str) -> bool:
        """Whether `text` (in lower case) holds one of the phrases."""
        if not (text.isascii() or max(text) < _HAN):
            return self._anywhere.is_in(text) and any(_stands_in(phrase, text) for phrase in self._phrases)
        found = [phrase for word in words_of(text) if word in self._by_word for phrase in self._by_word[word]]
        return any(_stands_in(phrase, text) for phrase in (*found, *self._marks))

    def starts(self, text: str) -> str | None:
        """The phrase that `text` (in lower case) begins with; None if there is none."""
        for start in (text[:2], text[:1]):
            for phrase in self._by_start.get(start, ()):
                if text.startswith(phrase) and _bounded(text, 0, len(phrase)):
                    return phrase
        return None


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key_of_it, phrase in pairs:
        found.setdefault(key_of_it, []).append(phrase)
    return found


def _stands_in(phrase: str, text: str) -> bool:
    at = text.find(phrase)
    while at >= 0 and not _bounded(text, at, at + len(phrase)):
        at = text.find(phrase, at + 1)
    return at >= 0


def _bounded(text: str, start: int, end: int) -> bool:
    return not (_latin(text[start]) and start and _latin(text[start - 1])) and not (
        _latin(text[end - 1]) and end < len(text) and _latin(text[end])
    )


def _latin(char: str) -> bool:
    return char.isalpha() and char < _HAN
