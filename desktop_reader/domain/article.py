"""An article as the library keeps it, and the file that it came from."""

from enum import StrEnum
from typing import NamedTuple

from desktop_reader.domain.highlight import Highlight

LARGEST_TEXT = 8_000_000
"""Bytes of one article in a file: to read 24 MB took a gigabyte and 20 seconds."""


class State(StrEnum):
    """How far a person is with an article. The values are those of the article record."""

    UNREAD = "unread"
    READ = "read"
    ARCHIVED = "archived"


class Recommendation(NamedTuple):
    """A story that the page itself points to; None where the page does not say.

    `published` is ISO 8601, as precise as the page; `article_id` is set when the story is in the library.
    """

    title: str
    published: str | None = None
    source: str | None = None
    url: str | None = None
    article_id: int | None = None


class OriginalInfo(NamedTuple):
    """An original without its bytes, as the article record shows it; `size` is in bytes.

    Of an article that came in as a record it is what the record says of the file that was imported first.
    """

    path: str
    format: str
    encoding: str | None
    sha256: str | None
    size: int | None = None


class Original(NamedTuple):
    """What a person imported, byte for byte, and where it came from.

    `path` is shown to people (`clipboard` for a paste, `-` for standard input); `format` is an
    importer's name; `encoding` is a Python codec name, None for formats that are not text. `modified` is when
    the file was changed last, or a text handed over (ISO 8601 with its offset): what a page calls "yesterday" counts
    from there. It is not known of what came in before schema 3. `beside` are the pictures that lay beside a page, each
    under its name from the page's folder; they are there only on the way into the library.
    """

    path: str
    format: str
    encoding: str | None
    content: bytes
    sha256: str
    modified: str | None = None
    beside: "tuple[Original, ...]" = ()


PICTURE_BESIDE = "picture"
"""The format of an original that is a picture from beside a page."""


class Picture(NamedTuple):
    """A picture that the original carries, by the address that the body has for it."""

    address: str
    content: bytes


class Article(NamedTuple):
    """An article in the library. Fields as in Draft; `imported` is ISO 8601 in UTC.

    `text` is the body as plain text, one block a line. `trashed` is the time of deletion
    (ISO 8601, UTC), None for an article that is not in the trash. `highlights` are in the order of the text; they and
    the `pictures` are there only where they were asked for.
    """

    id: int
    title: str
    body: str
    text: str
    source: str | None
    author: tuple[str, ...]
    published: str | None
    deck: str | None
    recommended: tuple[Recommendation, ...]
    language: str | None
    tags: tuple[str, ...]
    state: State
    starred: bool
    imported: str
    url: str | None
    original: OriginalInfo | None
    trashed: str | None = None
    highlights: tuple[Highlight, ...] = ()
    pictures: tuple[Picture, ...] = ()
