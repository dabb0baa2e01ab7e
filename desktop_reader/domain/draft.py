"""An article as an importer hands it over; apart from `article`, for the first paint does without it."""

from dataclasses import dataclass, field

from desktop_reader.domain.article import OriginalInfo, Recommendation, State
from desktop_reader.domain.highlight import Highlight


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article out of a file, not yet in the library; None where the file does not say.

    `body` is CommonMark. `published` is ISO 8601 as precise as the page (`2021-02-23T06:42`,
    `2021-02-23`), local time of the source. `deck` is plain text, its lines joined by newlines.
    `language` is a BCP 47 tag such as `zh` or `en`. `imported` (ISO 8601, UTC) is set only where
    a record brings its own, and `origin` where it names the file behind it; `highlights`, which have no numbers yet,
    come with a record too. `sketch` is what the
    library counts to learn which lines the pages of a site have in common (`pages.sketches`); empty
    for what is no page.
    """

    title: str
    body: str
    source: str | None = None
    author: tuple[str, ...] = ()
    published: str | None = None
    deck: str | None = None
    recommended: tuple[Recommendation, ...] = ()
    language: str | None = None
    tags: tuple[str, ...] = ()
    state: State = State.UNREAD
    starred: bool = False
    imported: str | None = None
    url: str | None = None
    origin: OriginalInfo | None = None
    highlights: tuple[Highlight, ...] = ()
    sketch: bytes = field(default=b"", compare=False, repr=False)
