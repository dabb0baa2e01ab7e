"""Where a long column is cut into pages: between lines, and not where a reader would stumble."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

TOGETHER = 2  # lines of a paragraph stay together at least, at the end of a page and at the top of one


class Line(NamedTuple):
    """A line of the column. `may_end` says that a page may end with it; a line beside it may still forbid that."""

    top: float
    bottom: float
    may_end: bool


class Page(NamedTuple):
    """A stretch of the column."""

    top: float
    bottom: float


def pages(lines: Sequence[Line], height: float, slack: float) -> Iterator[Page]:
    """Cut a column into pages no higher than `height`; lines that overlap by less than `slack` do not count as one."""
    lines = sorted(lines)
    tops = [line.top for line in lines]
    ends = _ends(lines, slack)
    good = [line.bottom for line in ends if line.may_end]
    any_line = [line.bottom for line in ends]
    first = 0
    while first < len(lines):
        top = tops[first]
        until = top + height
        if lines[-1].bottom <= until:
            yield Page(top, max(line.bottom for line in lines[first:]))
            return
        bottom = _last(good, top, until) or _last(any_line, top, until) or until
        yield Page(top, bottom)
        first = max(bisect_left(tops, bottom - slack), first + 1)


def may_end_within(number: int, count: int) -> bool:
    """Say whether a page may end after a line of a paragraph, counted from 0."""
    return number == count - 1 or (number + 1 >= TOGETHER and count - number - 1 >= TOGETHER)


def _ends(lines: Sequence[Line], slack: float) -> list[Line]:
    """Return the lines below which nothing is cut, by their lower edges."""
    tops = [line.top for line in lines]
    lowest: list[float] = []
    for line in lines:
        lowest.append(max(line.bottom, lowest[-1]) if lowest else line.bottom)
    whole = (line for line in lines if lowest[bisect_left(tops, line.bottom - slack) - 1] <= line.bottom + slack)
    return sorted(whole, key=lambda line: line.bottom)


def _last(bottoms: Sequence[float], top: float, until: float) -> float | None:
    at = bisect_right(bottoms, until) - 1
    return bottoms[at] if at >= 0 and bottoms[at] > top else None
