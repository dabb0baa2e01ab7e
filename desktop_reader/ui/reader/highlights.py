"""A person's highlights on the page that is shown: where each of them stands in the document."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from desktop_reader.ui.reader.ground import Span


class Stretch(NamedTuple):
    """A highlight on the page, from one position of the document to another."""

    start: int
    end: int
    highlight: int


class Highlights(NamedTuple):
    """Where the highlights of a page are, by document position: whole, in their order, and as spans to be painted."""

    stretches: Sequence[Stretch] = ()
    spans: Sequence[Span] = ()
    longest: int = 0

    def between(self, start: int, end: int) -> Sequence[Span]:
        """Return the spans that may be seen in a part of the document."""
        first = bisect_left(self.spans, start - self.longest, key=lambda span: span.start)
        return self.spans[first : bisect_left(self.spans, end, key=lambda span: span.start)]

    def at(self, position: int) -> int:
        """Return the highlight at a position, of several the shortest; 0 where there is none."""
        there = [one for one in self.stretches if one.start <= position < one.end]
        return min(there, key=lambda one: one.end - one.start).highlight if there else 0

    def place(self, highlight: int) -> Stretch | None:
        """Return where a highlight is; None where the page has not got it."""
        return next((one for one in self.stretches if one.highlight == highlight), None)
