"""Why two articles belong together, in a few words of their own: the names and rare words that both have."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop_reader.patterns import Pattern
from desktop_reader.search.folding import fold

_MOST = 3
_LEAST_WEIGHT = 3.0  # of a word in the library: more than one article in twenty has what lies below
# What neither title has and is no name is filler: two letters to a paper share their turns of phrase. It counts where
# hardly any article has it, which only a library of thousands can tell, or hardly any text at all.
_RARE_WEIGHT, _RARE = 7.0, 12.0
_NAMES_FIRST = 1.3  # times the weight
_LONGEST = 8  # letters of a name that both titles have

# Counts and dates, though written in letters.
_NUMBER = Pattern("[一二三四五六七八九十百千万亿两几零〇多数半第]+[年月日天人名个次点元岁周家位号种条届]?(?:多|余)?$")


class Shared(NamedTuple):
    """A word that both articles have, as fold() leaves it: its weight in the library, and its rarity in any text."""

    text: str
    weight: float
    is_name: bool
    rarity: float


def reasons(own_title: str, other_title: str, shared: Iterable[Shared]) -> tuple[str, ...]:
    """The words to be shown, the weightiest first, as the titles write them; none where only common ones are shared.

    A name that the segmenter has cut short is shown as it stands in both titles.
    """
    chosen: list[str] = []
    titles = fold(f"{own_title}\n{other_title}")
    ranked = sorted((word for word in shared if _says_something(word, titles)), key=_rank)
    for shown in (_as_written(word, own_title, other_title) for word in ranked):
        if not any(fold(shown) in fold(other) or fold(other) in fold(shown) for other in chosen):
            chosen.append(shown)
        if len(chosen) == _MOST:
            break
    return tuple(chosen)


def _says_something(word: Shared, titles: str) -> bool:
    is_word = word.text[0].isalpha() and not _NUMBER.match(word.text)
    return is_word and word.weight >= _LEAST_WEIGHT and (word.is_name or word.text in titles or _is_rare(word))


def _is_rare(word: Shared) -> bool:
    return word.weight >= _RARE_WEIGHT or word.rarity >= _RARE


def _rank(word: Shared) -> tuple[float, str]:
    return -word.weight * (_NAMES_FIRST if word.is_name else 1.0), word.text


def _as_written(word: Shared, own: str, other: str) -> str:
    """The word as the titles write it, a name with what stands beside it in both; else a name has a capital."""
    for title, against in ((own, fold(other)), (other, "")):
        start = fold(title).find(word.text)
        if start >= 0:
            return _widened(title, start, start + len(word.text), against if word.is_name else "")
    return word.text.capitalize() if word.is_name else word.text


def _widened(title: str, start: int, end: int, against: str) -> str:
    """The part of a title from `start` to `end`, or a longer one that stands in the other title, too."""
    return max(_wider(title, start, end, against), key=len, default=title[start:end])


def _wider(title: str, start: int, end: int, against: str) -> Iterator[str]:
    for first in range(max(end - _LONGEST, 0), start + 1):
        for last in range(end, min(first + _LONGEST, len(title)) + 1):
            part = title[first:last]
            if part.isalnum() and fold(part) in against:
                yield part
