"""Web pages as a browser or SingleFile saves them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_reader.errors import ReaderError
from desktop_reader.importers.declared_encodings import decode_html
from desktop_reader.importers.importer import Item, PageRead, original_of
from desktop_reader.importers.page_text import draft_of, today_of
from desktop_reader.importers.source import Source

if TYPE_CHECKING:
    from desktop_reader.pages import Hints

LARGEST_PAGE = 48_000_000  # bytes: a page that carries its pictures with it


def read(source: Source, name: str) -> Iterator[Item]:
    """Yield the one article of a page."""
    from desktop_reader.pages import NO_HINTS

    page, codec, content = read_page(source, NO_HINTS)
    yield draft_of(page), original_of(source, name, codec, content)


def read_page(source: Source, hints: "Hints") -> PageRead:
    """Return the page with its codec and its bytes. What it calls "yesterday" is told by the date of the file."""
    from desktop_reader.pages.html.understanding import understand_html

    content = source.content(LARGEST_PAGE)
    if not content.strip():
        raise ReaderError("{path} is empty; check that the article was saved in it.", path=source.path)
    text, codec = decode_html(content, source.path)
    return understand_html(text, today=today_of(source), hints=hints), codec, content
