"""Web pages as a browser or SingleFile saves them."""

from collections.abc import Iterator

from desktop_reader.errors import ReaderError
from desktop_reader.importers.declared_encodings import decode_html
from desktop_reader.importers.importer import Item, original_of
from desktop_reader.importers.page_text import draft_of, today_of
from desktop_reader.importers.source import Source

LARGEST_PAGE = 48_000_000  # bytes: a page that carries its pictures with it


def read(source: Source, name: str) -> Iterator[Item]:
    """Yield the one article of a page. What the page calls "yesterday" is told by the date of the file."""
    from desktop_reader.pages.html.understanding import understand_html

    content = source.content(LARGEST_PAGE)
    if not content.strip():
        raise ReaderError("{path} is empty; check that the article was saved in it.", path=source.path)
    text, codec = decode_html(content, source.path)
    page = understand_html(text, today=today_of(source))
    yield draft_of(page), original_of(source.path, name, codec, content)
