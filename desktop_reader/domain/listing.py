"""Which articles a list shows and in what order, and one row of such a list."""

from array import array
from enum import StrEnum
from typing import NamedTuple

from desktop_reader.domain.article import State


class Shelf(StrEnum):
    """The filters a person chooses from. ALL is everything but the trash."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    ARCHIVE = "archive"
    TRASH = "trash"


class SortKey(StrEnum):
    """What a list is ordered by. TITLE is pinyin order for Chinese."""

    PUBLISHED = "published"
    IMPORTED = "imported"
    TITLE = "title"
    SOURCE = "source"


class Listing(NamedTuple):
    """A list of articles as a value: every part given narrows it.

    Articles without a publication date come last when sorted by it, in either direction. Where there is a query and
    `best_first`, its best hits come first and `sort` counts for nothing.
    """

    shelf: Shelf = Shelf.ALL
    source: str | None = None
    tag: str | None = None
    query: str = ""
    best_first: bool = True
    sort: SortKey = SortKey.PUBLISHED
    descending: bool = True

    def in_order(self, sort: SortKey, descending: bool) -> "Listing":
        """Return the list in this order, also where the best hits of its query came first."""
        return self._replace(sort=sort, descending=descending, best_first=self.best_first and not self.query)


class Row(NamedTuple):
    """One row of a list; `imported` is ISO 8601 in UTC.

    `versions` is how many articles have the same text or an edited one, itself counted; 0 where it is alone.
    """

    id: int
    title: str
    source: str | None
    published: str | None
    imported: str
    state: State
    starred: bool
    tags: tuple[str, ...] = ()
    versions: int = 0


class Counts(NamedTuple):
    """How many articles each shelf holds."""

    all: int = 0
    unread: int = 0
    starred: int = 0
    archive: int = 0
    trash: int = 0


class Name(NamedTuple):
    """A source or a tag with the number of articles that carry it (trash not counted)."""

    name: str
    articles: int


class Hit(NamedTuple):
    """One search result. `snippet` is plain text; `marks` are (start, end) offsets of hits in it."""

    id: int
    title: str
    published: str | None
    source: str | None
    snippet: str
    score: float
    marks: tuple[tuple[int, int], ...] = ()


class Matches(NamedTuple):
    """The ids that a listing has, in its order; there are more of them where `is_exact` is false.

    `hidden` is how many were left out because a reprint or another version of them comes before.
    """

    ids: "array[int]" = array("q")
    is_exact: bool = True
    hidden: int = 0


class Snippet(NamedTuple):
    """A piece of an article's plain text, with (start, end) offsets of hits in it and in the article's title."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    title_marks: tuple[tuple[int, int], ...] = ()


class Found(NamedTuple):
    """What a search returns; `total` is a lower bound where `total_is_exact` is false."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    total_is_exact: bool = True
