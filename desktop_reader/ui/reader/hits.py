"""What a person looks for in the open article: where it is found, and which of the places is looked at."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from desktop_reader.search.folding import fold
from desktop_reader.ui.reader.ground import Span
from desktop_reader.ui.reader.originals import Units


class Hits(NamedTuple):
    """The places of a query in a document: where each starts (in order) and ends; `current` is a place or -1."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    current: int = -1

    def at(self, position: int) -> "Hits":
        """Return these hits looking at the first one from a position on, or the first of all."""
        if not self.starts:
            return self
        return self._replace(current=bisect_left(self.starts, position) % len(self.starts))

    def moved(self, step: int) -> "Hits":
        """Return these hits looking at another one, around the end."""
        return self._replace(current=(self.current + step) % len(self.starts)) if self.starts else self

    def between(self, start: int, end: int) -> list[Span]:
        """Return the hits that begin in a part of the document."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [Span(self.starts[at], self.ends[at], at == self.current) for at in range(first, last)]


class Text:
    """The text of a document, ready to be searched."""

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        self._units = Units(text)

    def find(self, query: str) -> Hits:
        """Find a query, whatever the width, case and script of either; hits do not overlap."""
        wanted = fold(query)
        found: list[int] = []
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0:
            found.append(at)
            at = self._folded.find(wanted, at + len(wanted))
        unit = self._units.unit
        return Hits([unit(at) for at in found], [unit(at + len(wanted)) for at in found])
