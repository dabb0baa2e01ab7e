"""Finding which of many phrases a line holds, in time linear in the line."""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from operator import add

from desktop_reader.patterns import AnyOf, Pattern

_EDGES = (
    " \t\u3000\xa0:：>»›<«‹…|｜·•・+-–—_▼▲►→←↓↑■□●○◆◇★☆*#/\\.,。，!！?？()（）[]【】“”\"'0123456789０１２３４５６７８９"
)


# Below this character words stand between blanks and marks.
_HAN = "\u2e80"
_BEYOND = Pattern(f"[{_HAN}-\U0010ffff]")


def key(text: str) -> str:
    """A line in the form that whole-line tables hold: lower case, without marks, blanks and digits at its edges."""
    return text.strip(_EDGES).casefold()


_WORD = Pattern(r"[^\W\d_]+")
_ASCII_WORD = Pattern(r"[a-z]+")


# Several tables are asked about one line after another.
@lru_cache(maxsize=1)
def words_of(text: str) -> list[str]:
    """The runs of letters of a text in lower case."""
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


# How many letters of a text its wording is known by, and for how many of them it is remembered.
_OF_EACH, _COMPARED = 600, 256
_LONG_WORD = Pattern(r"[^\W\d_]{4,}|\d{2,}")


@lru_cache(maxsize=_COMPARED)
def long_words(text: str) -> frozenset[str]:
    """The longer words and numbers that a text begins with, by which wordings are compared."""
    return frozenset(_LONG_WORD.findall(text[:_OF_EACH].casefold()))


def pairs(text: str) -> Iterator[str]:
    """What texts in Han are compared by: each character with the next."""
    text = text[:_OF_EACH].casefold()
    return map(add, text, text[1:])


def has_han(text: str) -> bool:
    """Whether a text holds a character of Han, kana, hangul or what comes beyond."""
    return not text.isascii() and _BEYOND.search(text) is not None


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

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._by_word)

    def may_be_in(self, text: str) -> bool:
        """Whether a text (in lower case) can hold one of the phrases: few in an alphabet do, and their words tell."""
        if has_han(text):
            return True
        return not self._words.isdisjoint(words_of(text)) or any(map(text.__contains__, self._marks))

    def is_in(self, text: str) -> bool:
        """Whether `text` (in lower case) holds one of the phrases."""
        if has_han(text):
            match = self._anywhere.found_in(text)
            if match is None or _bounded(text, *match.span()):
                return match is not None
            return any(_stands_in(phrase, text) for phrase in self._phrases)
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
