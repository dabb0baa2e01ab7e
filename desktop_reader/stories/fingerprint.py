"""The same text told again: a few numbers that find its reprints, and how alike two texts are to the letter."""

from functools import cached_property
from heapq import nlargest
from typing import NamedTuple
from zlib import crc32

from desktop_reader.domain.related import Relation
from desktop_reader.patterns import Pattern

MARKS = 3
"""Numbers of an article's fingerprint at most: of all its clauses two, of its first ones another."""

_OF_ALL = 2  # more of them found no more reprints
# Of a text that was told on for as long again every third one had neither of those, but its beginning stays as it was.
# The longest of some clauses, for there are datelines among the first ones that many texts have.
_FIRST = 4

# What stands between two marks and is long enough to be told from others. White space does not part: Latin words
# would each stand alone.
_CLAUSE = Pattern("[^，。！？；：、,.!?;:“”\"'()（）\n]{8,}")
_NOT_LETTERS = Pattern(r"[\W_]+")
_FIGURE = Pattern(r"\d+(?:\.\d+)?")
_GRAM = 4  # letters
_LONGEST = 60_000  # letters that are compared
_BEGINNING = 300  # letters: pages with a long foot have most of it in common, and begin otherwise

_SAME_TEXT = 0.85  # of all letters, from which on the text counts as the same
_HARDLY_EDITED = 0.95  # the same for two that came from one source: what lies below is a later edit
_EDITED = 0.8  # from which on a text counts as edited, whatever its title; of other days only with the same figures
_EDITED_WITH_TITLE = 0.5  # the same, where its title was hardly changed and both are of the same days
_SAME_TITLE = 0.5
_HELD = 0.9  # of the shorter text, from which on the longer one tells it on, whatever its title, in the same days
_LONG_HELD = 150  # letters: a shorter text may be a notice that others quote,
_LEAST_HELD, _LEAST_PART = 60, 0.4  # unless it is so much of the longer one
_SAME_DAYS = 3
_BEGINS_ALIKE = 0.4
_SAME_FIGURES, _FEW_FIGURES = 0.4, 3
_FIGURES_HELD = 0.8  # of the text that has fewer of them: what is edited has more, another report has others


class Text(NamedTuple):
    """A text with what decides between a reprint and a later edit; `day` is a number of days, None if not known."""

    title: str
    body: str
    source: str | None = None
    day: int | None = None


def fingerprint(text: str) -> tuple[int, ...]:
    """The numbers, each of 32 bits, by which a text finds its reprints: most share one of them.

    They are the smallest of its clauses' checksums, so small edits change few of them, and that of a clause of its
    beginning. One without a clause has none.
    """
    clauses = _CLAUSE.findall(text)
    smallest = sorted(set(map(_number, clauses)))[:_OF_ALL]
    beginning = map(_number, nlargest(1, clauses[:_FIRST], key=len))
    return tuple(sorted({*smallest, *beginning}))


class Compared:
    """A text that is compared with others."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._letters = _NOT_LETTERS.sub("", text.body[:_LONGEST])

    @cached_property
    def _grams(self) -> frozenset[str]:
        return _grams(self._letters)

    @cached_property
    def _figures(self) -> frozenset[str]:
        return frozenset(_FIGURE.findall(self.text.body[:_LONGEST]))

    @cached_property
    def _title_grams(self) -> frozenset[str]:
        return _grams(_NOT_LETTERS.sub("", self.text.title), 2)

    def likeness(self, other: "Compared") -> float:
        """How much of the letters of both is the same, from 0 to 1; 0 where beginnings or numbers differ."""
        is_same = self._begins_in(other) and other._begins_in(self) and self._has_figures_of(other)  # noqa: SLF001
        if not is_same:
            return 0.0
        return _jaccard(self._grams, other._grams)  # noqa: SLF001

    def relation(self, other: "Compared", likeness: float) -> Relation | None:
        """Whether the other is a reprint or a later edit, None where it is another text."""
        if likeness >= self._least_of_a_reprint(other):
            return Relation.REPRINT
        is_of_these_days = self._is_of_the_days_of(other)
        if likeness >= _EDITED and (is_of_these_days or self._holds_figures_of(other)):
            return Relation.VERSION
        if not likeness or not is_of_these_days:
            return None
        is_edited = likeness >= _EDITED_WITH_TITLE and self._has_title_of(other) and self._holds_figures_of(other)
        return Relation.VERSION if is_edited or self._is_held_by_or_holds(other) else None

    def _least_of_a_reprint(self, other: "Compared") -> float:
        is_one_source = self.text.source is not None and self.text.source == other.text.source
        return _HARDLY_EDITED if is_one_source else _SAME_TEXT

    def _is_of_the_days_of(self, other: "Compared") -> bool:
        one, two = self.text.day, other.text.day
        return one is None or two is None or abs(one - two) <= _SAME_DAYS

    def _has_title_of(self, other: "Compared") -> bool:
        return _jaccard(self._title_grams, other._title_grams) >= _SAME_TITLE  # noqa: SLF001

    def _is_held_by_or_holds(self, other: "Compared") -> bool:
        own, its = self._grams, other._grams  # noqa: SLF001
        shorter, longer = sorted((len(own), len(its)))
        is_whole = shorter >= _LONG_HELD or shorter >= max(_LEAST_HELD, _LEAST_PART * longer)
        return is_whole and len(own & its) >= _HELD * shorter

    def _has_figures_of(self, other: "Compared") -> bool:
        """Whether the numbers are the same: reports in one form, of markets or the weather, differ in them."""
        own, its = self._figures, other._figures  # noqa: SLF001
        return len(own & its) >= _SAME_FIGURES * len(own | its) or self._holds_figures_of(other)

    def _holds_figures_of(self, other: "Compared") -> bool:
        """Whether nearly all numbers of the text that has fewer of them are in the other, or there are too few."""
        own, its = self._figures, other._figures  # noqa: SLF001
        fewer = min(len(own), len(its))
        return fewer < _FEW_FIGURES or len(own & its) >= _FIGURES_HELD * fewer

    def _begins_in(self, other: "Compared") -> bool:
        beginning = _grams(self._letters[: min(_BEGINNING, len(other._letters))])  # noqa: SLF001
        return len(beginning & other._grams) >= _BEGINS_ALIKE * len(beginning)  # noqa: SLF001


def _number(clause: str) -> int:
    return crc32(clause.encode())


def _grams(letters: str, length: int = _GRAM) -> frozenset[str]:
    return frozenset(letters[start : start + length] for start in range(max(len(letters) - length + 1, 0)))


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
