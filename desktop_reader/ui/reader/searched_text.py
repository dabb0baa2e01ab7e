"""The text of a document, ready to be searched."""

from collections.abc import Sequence
from operator import sub

from desktop_reader.search.folding import fold
from desktop_reader.search.query import Query
from desktop_reader.search.snippet import marks
from desktop_reader.ui.reader.hits import Hits
from desktop_reader.ui.reader.originals import Units


class SearchedText:
    """Folded once, for as many searches as a person likes."""

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        self._units = Units(text)

    def find(self, query: str) -> Hits:
        """Find a query, whatever the width, case and script of either; hits do not overlap."""
        wanted = fold(query)
        found: list[tuple[int, int]] = []
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0:
            found.append((at, at + len(wanted)))
            at = self._folded.find(wanted, at + len(wanted))
        return self._hits(found)

    def find_asked(self, query: Query) -> Hits:
        """Find what a search of the library asks for, as it finds it."""
        return self._hits(marks(self._folded, query.words) or marks(self._folded, query.loosened().words))

    def _hits(self, places: Sequence[tuple[int, int]]) -> Hits:
        unit = self._units.unit
        starts, ends = [unit(start) for start, _ in places], [unit(end) for _, end in places]
        return Hits(starts, ends, longest=max(map(sub, ends, starts), default=0))
