"""Web pages as a browser or SingleFile saves them."""

from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from desktop_reader.errors import ReaderError
from desktop_reader.importers.declared_encodings import decode_html
from desktop_reader.importers.importer import Item, PageRead, original_of
from desktop_reader.importers.page_text import draft_of, today_of
from desktop_reader.importers.source import Source
from desktop_reader.patterns import Pattern

if TYPE_CHECKING:
    from desktop_reader.pages import Hints

# What browsers and SingleFile write into the pages that they save.
_SAVED_FROM = Pattern(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s<>]{1,2000})"
)
_HEAD = 4_000  # characters: it stands at the beginning
_LARGEST_HEAD = 1_000_000  # bytes: with the styles that a page carries with it
LARGEST_PAGE = 48_000_000  # bytes: a page with its pictures, whether it carries them with it or they lie beside it


def read(source: Source, name: str) -> Iterator[Item]:
    """Yield the one article of a page."""
    from desktop_reader.importers.beside import with_pictures
    from desktop_reader.pages import NO_HINTS

    page, codec, content = read_page(source, NO_HINTS)
    original = original_of(source, name, codec, content)
    yield draft_of(page), with_pictures(original, source, page.beside, LARGEST_PAGE - len(content))


def read_page(source: Source, hints: "Hints") -> PageRead:
    """Return the page with its codec and its bytes. What it calls "yesterday" is told by the date of the file."""
    from desktop_reader.pages.html.understanding import understand_html

    content = source.content(LARGEST_PAGE)
    if not content.strip():
        raise ReaderError("{path} is empty; check that the article was saved in it.", path=source.path)
    text, codec = decode_html(content, source.path)
    page = understand_html(text, today=today_of(source), hints=hints)
    return replace(page, url=_address(page.url, text)), codec, content


def address_in(content: bytes) -> str | None:
    """Return the address that a kept page states in its head, or was saved from: far quicker than to read it all."""
    from desktop_reader.pages.html.understanding import stated_address

    head = content[:_LARGEST_HEAD].partition(b"</head")[0]
    try:
        text, _ = decode_html(head, "")
        return _address(stated_address(text), text)
    except ReaderError:  # more tags than any article has, or no text at all
        return None


def _address(stated: str | None, text: str) -> str | None:
    """The address of a page: the one it states, unless that is only its site's, or the one it was saved from."""
    from desktop_reader.search.addresses import normalised

    saved = _SAVED_FROM.search(text[:_HEAD])
    candidates = (stated, unescape(saved[1]) if saved else None)
    return next((address for address in candidates if address and normalised(address)), None)
