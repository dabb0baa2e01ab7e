"""A wider condition for when nothing is found: 你好世界 then finds 你好，世界, hone finds iPhone, and qingdao 青岛."""

from collections.abc import Iterator

from desktop_reader.search import tokens
from desktop_reader.search.condition import Condition, Every, Inside, Phrase, Some, Sounds, words

_SHORTEST_INSIDE = 3
_SHORTEST_SOUND = 2
_LONGEST_SPLIT = 12  # characters: a longer run is no wording that a person remembers without its punctuation


def loosened(condition: Condition) -> Condition:
    """The condition with each phrase that is wanted widened; what must not be there stays as it is."""
    if isinstance(condition, Every):
        return Every(tuple(map(loosened, condition.parts)))
    if isinstance(condition, Some):
        return Some(tuple(map(loosened, condition.parts)))
    return _widened(condition) if isinstance(condition, Phrase) and not condition.is_exact else condition


def _widened(phrase: Phrase) -> Condition:
    letters = "".join(filter(str.isalnum, phrase.text))
    if not any(map(tokens.is_paired, letters)):
        return _widened_word(phrase, letters) if len(phrase.tokens) == 1 else phrase
    if len(letters) > _LONGEST_SPLIT:
        return phrase
    found = (words(text, in_title=phrase.in_title) for text in (letters, *_splits(letters)))
    others = dict.fromkeys(one for one in found if isinstance(one, Phrase) and one.tokens != phrase.tokens)
    return Some((phrase, *others)) if others else phrase


def _widened_word(phrase: Phrase, letters: str) -> Condition:
    """A Latin word: also inside of others, and as the pinyin of a title or source."""
    others: list[Condition] = []
    if len(letters) >= _SHORTEST_INSIDE:
        others.append(Inside(letters, phrase.in_title))
    if len(letters) >= _SHORTEST_SOUND and letters.isascii() and letters.isalpha():
        others.append(Sounds(letters))
    return Some((phrase, *others)) if others else phrase


def _splits(letters: str) -> Iterator[str]:
    """The text with one or two gaps; before a gap stand two characters at least, for pairs are what is indexed."""
    for first in range(2, len(letters)):
        yield f"{letters[:first]} {letters[first:]}"
        for second in range(first + 2, len(letters)):
            yield f"{letters[:first]} {letters[first:second]} {letters[second:]}"
