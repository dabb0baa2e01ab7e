"""Where the lines of a Chinese paragraph break: what may not begin or end one, and which breaks leave all lines even.

The engine of the page breaks each line as late as it can. Where that leaves a line that Chinese does not want, or one
that would be pulled wide open, the lines around it are broken anew, as many as there were: all of them count together.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from desktop_reader.patterns import Pattern
from desktop_reader.rendering.typography import (
    CLOSING,
    EXCLAIMING,
    HALF_BLANK,
    NOT_AT_END,
    NOT_AT_START,
    OPENING,
    SHOWN_SPACE,
    SPACING,
    Mark,
    is_gap,
)

TOO_OPEN = 0.1  # em between two characters: a line that is justified so widely is worth another try
WIDEST = 0.2  # em: beyond that, a line rather ends early than be pulled open

_LOOK_BACK = 6  # lines before one that is wrong, which may share in what is put right
_LOOK_AHEAD = 24  # lines after it: those up to the end of most paragraphs; all, where it must not stay
_BEAM = 10  # ways to break the lines so far that are followed further
_BEARING = 0.05  # em that a last glyph may reach over its width
_LATIN_BEARING = 0.08  # em, more than that, that a Latin letter may

# What a line costs: its openness in twentieths of an em, squared, so that several share what one would suffer from.
_OPEN = 20.0
_RAGGED = 0.25  # the same for a text that is not justified, by the em that stay empty
_WORTH = 0.5  # so much another set of lines must save

_LEFT_OF_WORD = 6  # characters, marks among them, which the end of an address can get from the line before it
_BETWEEN_NAMES = " \t\u2003、"
_FIRST_OF_NAME, _LATER_OF_NAME = "一", "ー"
_DRAWN = 4  # as many of these in a row are no mark but a line that somebody has drawn
_DRAWING = "—–-~…⋯.·•"
_FIRST_EASTERN = "\u2e80"
_LETTERS = Pattern("[0-9A-Za-z\u00c0-\u024f]{2}")
LINE_BREAK = "\u2028"


class _Try(NamedTuple):
    """How lines are looked for: so many after a wrong one, with so much room (in em) in a line that was full.

    `orphan` is what a last character alone costs, `wrong` a line that begins or ends as it must not.
    """

    ahead: int
    emptiest: float = 5.0
    orphan: float = 40.0
    wrong: float = 400.0


_WHOLE = 1 << 30
_TRIES = (_Try(_LOOK_AHEAD), _Try(_WHOLE), _Try(_WHOLE, emptiest=14.0, orphan=2e3, wrong=1e9))

Measure = Callable[[int, int], Sequence[float]]


class Line(NamedTuple):
    """A line of a paragraph: its first character and the one after its last."""

    start: int
    end: int


class Shape(NamedTuple):
    """What a paragraph is set in: `em` the size of its type, `first` and `rest` how wide its lines are, in pixels.

    `halved` are the opening marks that are without their blank half wherever they stand.
    """

    em: float
    first: float
    rest: float
    justified: bool = True
    centred_points: bool = False
    halved: frozenset[int] = frozenset()


def may_break(text: str, at: int) -> bool:
    """Say whether a line may end before this character, as far as the characters on both sides say."""
    before, after = text[at - 1], text[at]
    if after in NOT_AT_START:
        return _is_drawn(text, at)
    return before not in NOT_AT_END


def _is_drawn(text: str, at: int) -> bool:
    """Say whether a character is one of many alike: such a line may end wherever it comes to the edge."""
    run = text[at] * _DRAWN
    return text[at] in _DRAWING and run in text[max(0, at - _DRAWN) : at + _DRAWN]


def between_marks(text: str) -> Iterator[int]:
    """Yield where a line may begin though Unicode's rules say no: at an opening mark after another mark."""
    for at in range(1, len(text)):
        if text[at] in OPENING and (text[at - 1] in CLOSING or text[at - 1] in HALF_BLANK[False] + EXCLAIMING):
            yield at


def within_words(text: str, lines: Sequence[Line], breaks: Container[int]) -> Iterator[int]:
    """Yield where a line may begin within a word that is longer than one: where a line does, or a little before.

    `breaks` are where lines may begin otherwise. So what is left of an address is more than its last letter.
    """
    for before, line in pairwise(lines):
        if line.start in breaks:
            continue
        for at in range(max(before.start + 1, line.start - _LEFT_OF_WORD), line.start + 1):
            if text[at - 1].isalnum() and text[at].isalnum():
                yield at


def with_whole_names(text: str) -> str:
    """Return a text as long as this one whose lines may only begin after a blank, a comma or a tab.

    For the line that tells source, date and authors: every character of a name but its first stands for one that begins
    no line.
    """
    return "".join(
        character if character in _BETWEEN_NAMES else _FIRST_OF_NAME if before in _BETWEEN_NAMES else _LATER_OF_NAME
        for before, character in zip(f" {text}", text, strict=False)
    )


def gaps(text: str, line: Line) -> int:
    """Return between how many characters a line can be pulled open: after each Han one and each mark."""
    return max(1, sum([character >= _FIRST_EASTERN for character in text[line.start : line.end - 1]]))


def has_letters(text: str, line: Line) -> bool:
    """Say whether a line has a Latin word, or a number, of two characters or more."""
    return _LETTERS.search(text, line.start, line.end) is not None


def openings(text: str, line: Line) -> Iterator[tuple[int, float]]:
    """Yield after which characters a line is pulled open, Latin words are not, and how much space is there, in em."""
    for at in range(line.start, line.end - 1):
        one, after = text[at], text[at + 1]
        is_eastern = one >= _FIRST_EASTERN
        if is_eastern is not (after >= _FIRST_EASTERN) and is_gap(one, after):
            yield at, SPACING[Mark.GAP]
        elif is_eastern and one.isalnum():
            yield at, 0.0
        elif one == SHOWN_SPACE and (text[at - 1] + after).isascii():
            yield at, SPACING[Mark.SPACE]


def is_wrong(text: str, line: Line, openness: float) -> bool:
    """Say whether a line begins or ends as it must not, is pulled wide open, or holds the last character alone.

    `openness` is how far it is pulled open between two characters, in em.
    """
    return must_not_stay(text, line) or (line.end < len(text) and _is_open(text, line, openness))


def must_not_stay(text: str, line: Line) -> bool:
    """Say whether a line begins or ends as it must not, or holds the last character alone."""
    return _begins_wrong(text, line.start) or (line.end == len(text) and _is_orphan(text, line))


def _is_open(text: str, line: Line, openness: float) -> bool:
    return openness > TOO_OPEN and text[line.end - 1] != LINE_BREAK


def _begins_wrong(text: str, at: int) -> bool:
    return at > 0 and text[at - 1] != LINE_BREAK and not may_break(text, at)


def _is_orphan(text: str, line: Line) -> bool:
    """Say whether a last line has a single character, marks not counted; a drawn line is no such."""
    if line.start == 0 or _is_drawn(text, line.end - 1):
        return False
    return sum(map(str.isalnum, text[line.start : line.end])) <= 1


def better_lines(
    text: str, lines: Sequence[Line], wrong: Sequence[int], breaks: Sequence[int], shape: Shape, measure: Measure
) -> list[Line]:
    """Return as many lines as there are, broken better wherever one is `wrong`, if others can be had.

    `breaks` are where lines may begin, in order; `measure` tells where the characters from one to another begin in an
    endless line, and where the last one ends.
    """
    made = list(lines)
    settled = 0
    for number in wrong:
        if number < settled:
            continue
        for one in _TRIES:
            first, settled = _stretch(text, made, number, one.ahead)
            made[first:settled] = _Stretch(text, made[first:settled], breaks, shape, measure, one).best()
            if not any(must_not_stay(text, line) for line in made[first:settled]):
                break
    return made


def _stretch(text: str, lines: Sequence[Line], number: int, ahead: int) -> tuple[int, int]:
    """Return which lines are broken anew around one of them: none on the other side of a break that is written."""
    first, last = number, number
    while first > max(0, number - _LOOK_BACK) and text[lines[first].start - 1] != LINE_BREAK:
        first -= 1
    while last + 1 < min(len(lines), number + ahead) and text[lines[last].end - 1] != LINE_BREAK:
        last += 1
    return first, last + 1


class _Stretch:
    """Some lines of a paragraph, and every other way to break them.

    A place is the number of one of the characters at which a line may begin, or of the end; `_begins` and `_ends` are
    where a line that begins or ends there does so in the endless line, `_opens` how many gaps are before it.
    """

    def __init__(
        self, text: str, lines: Sequence[Line], breaks: Sequence[int], shape: Shape, measure: Measure, price: _Try
    ) -> None:
        self._text, self._lines, self._shape, self._price = text, lines, shape, price
        start, stop = lines[0].start, lines[-1].end
        inner = breaks[bisect_right(breaks, start) : bisect_left(breaks, stop)]
        self._at = [start, *(at for at in inner if may_break(text, at)), stop]
        at_x = measure(start, stop)
        opens = list(accumulate((one >= _FIRST_EASTERN for one in text[start:stop]), initial=0))
        self._begins = [at_x[at - start] + self._half_opening(at) for at in self._at]
        self._ends = [at_x[at - start] - self._given_up(at, at_x[at - start] - at_x[at - start - 1]) for at in self._at]
        self._opens_before = [opens[at - start] for at in self._at]
        self._opens_within = [opens[max(0, at - start - 1)] for at in self._at]

    def best(self) -> Sequence[Line]:
        """Return the best lines from the first start to the last end, or these if no others are better."""
        number = {at: place for place, at in enumerate(self._at)}
        before = sum(self._now(number, line) for line in self._lines)
        last = len(self._at) - 1
        reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
        for left in range(len(self._lines) - 1, -1, -1):
            reached = self._one_line_more(reached, left)
        cost, places = reached.get(last, (before, ()))
        if not places or cost + _WORTH > before:
            return self._lines
        return [Line(self._at[start], self._at[end]) for start, end in pairwise(places)]

    def _one_line_more(
        self, reached: dict[int, tuple[float, tuple[int, ...]]], left: int
    ) -> dict[int, tuple[float, tuple[int, ...]]]:
        """Return what is reached with another line, after which so many are left."""
        found: dict[int, tuple[float, tuple[int, ...]]] = {}
        last = len(self._at) - 1
        for start in sorted(reached, key=reached.__getitem__)[:_BEAM]:
            cost, places = reached[start]
            for end in self._may_end(start) if left else (last,):
                slack = self._slack(start, end)
                too_far = self._ends[last] - self._begins[end] > left * self._shape.rest
                if slack < 0 or too_far or (end == last and left):
                    continue
                total = cost + self._cost(start, end, slack)
                if end not in found or total < found[end][0]:
                    found[end] = total, (*places, end)
        return found

    def _may_end(self, start: int) -> range:
        """Return where a line may end that begins here: full or nearly so, or with the one word that it can hold."""
        full = self._begins[start] + self._room(start)
        last = bisect_right(self._ends, full, start + 1)
        first = start + 1
        if self._shape.justified:
            first = bisect_left(self._ends, full - self._price.emptiest * self._shape.em, first)
        return range(max(start + 1, min(first, last - 1)), last)

    def _room(self, start: int) -> float:
        return (self._shape.rest if self._at[start] else self._shape.first) - _BEARING * self._shape.em

    def _slack(self, start: int, end: int) -> float:
        return self._room(start) - (self._ends[end] - self._begins[start])

    def _cost(self, start: int, end: int, slack: float) -> float:
        if self._at[end] == len(self._text):
            return self._price.orphan if _is_orphan(self._text, Line(self._at[start], self._at[end])) else 0.0
        if self._text[self._at[end] - 1] == LINE_BREAK:
            return 0.0
        slack /= self._shape.em
        if not self._shape.justified:
            return _RAGGED * slack * slack
        openness = slack / max(1, self._opens_within[end] - self._opens_before[start])
        return (_OPEN * openness) ** 2

    def _now(self, number: dict[int, int], line: Line) -> float:
        """Return what a line costs as it is; a place that is none is one where no line may begin."""
        if line.start not in number or line.end not in number:
            return self._price.wrong
        start, end = number[line.start], number[line.end]
        return self._cost(start, end, max(0.0, self._slack(start, end)))

    def _half_opening(self, at: int) -> float:
        is_whole = 0 < at < len(self._text) and at not in self._shape.halved and self._text[at] in OPENING
        return self._shape.em / 2 if is_whole else 0.0

    def _given_up(self, at: int, width: float) -> float:
        """Return what the last character of a line gives up there: a blank half, or the space to what follows."""
        if at in (0, len(self._text)):
            return 0.0
        return self._blank(at, width) - (_LATIN_BEARING * self._shape.em if self._ends_latin(at) else 0.0)

    def _ends_latin(self, at: int) -> bool:
        last = self._text[at - 2] if at > 1 and self._text[at - 1] == SHOWN_SPACE else self._text[at - 1]
        return last < _FIRST_EASTERN

    def _blank(self, at: int, width: float) -> float:
        last = self._text[at - 1]
        if last in CLOSING or last in HALF_BLANK[self._shape.centred_points]:
            return max(0.0, width - self._shape.em / 2)
        if last == SHOWN_SPACE:
            return width
        return SPACING[Mark.GAP] * self._shape.em if is_gap(last, self._text[at]) else 0.0
