"""What a person looks for in the open article: where it is found, and which of the places is looked at."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from desktop_reader.ui.reader.ground import Span


class Hits(NamedTuple):
    """The places of a query in a document: where each starts (in order) and ends; `current` is a place or -1.

    No hit is longer than `longest`.
    """

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    current: int = -1
    longest: int = 0

    def at(self, position: int) -> "Hits":
        """Return these hits looking at the first one from a position on, or the first of all."""
        if not self.starts:
            return self
        return self._replace(current=bisect_left(self.starts, position) % len(self.starts))

    def moved(self, step: int) -> "Hits":
        """Return these hits looking at another one, around the end."""
        return self._replace(current=(self.current + step) % len(self.starts)) if self.starts else self

    def between(self, start: int, end: int) -> list[Span]:
        """Return the hits that may be seen in a part of the document."""
        first, last = bisect_left(self.starts, start - self.longest), bisect_left(self.starts, end)
        return [Span(self.starts[at], self.ends[at], at == self.current) for at in range(first, last)]
