"""The import formats, and which of them a file is in."""

import codecs
import re
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.importers.importer import Importer, Read, ReadPage
from desktop_reader.importers.source import Source, unreadable

if TYPE_CHECKING:
    from desktop_reader.pages import Hints, Page


def _page_text() -> Read:
    from desktop_reader.importers import page_text

    return page_text.read


def _text_page() -> ReadPage:
    from desktop_reader.importers import page_text

    return page_text.read_page


def _markdown() -> Read:
    from desktop_reader.importers import markdown

    return markdown.read


def _html() -> Read:
    from desktop_reader.importers import html

    return html.read


def _html_page() -> ReadPage:
    from desktop_reader.importers import html

    return html.read_page


def _jsonl() -> Read:
    from desktop_reader.importers import jsonl

    return jsonl.read


_PAGE_TEXT = Importer("text", "Page text", (".txt", ".text"), ("text/plain",), _page_text, _text_page)
_HTML = Importer(
    "html", "Web page", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), _html, _html_page
)
_MARKDOWN = Importer("markdown", "Markdown", (".md", ".markdown"), ("text/markdown",), _markdown)
_JSONL = Importer("jsonl", "Article records", (".jsonl", ".ndjson"), ("application/x-ndjson",), _jsonl, holds_many=True)

# In the order of the file dialog.
IMPORTERS: tuple[Importer, ...] = (_PAGE_TEXT, _HTML, _MARKDOWN, _JSONL)

_BY_SUFFIX = {suffix: importer for importer in IMPORTERS for suffix in importer.suffixes}
_BY_NAME = {importer.name: importer for importer in IMPORTERS}

# How the content of a format begins, where no suffix says it; anything else is a page text.
_BEGINNINGS = (
    (rb"(?i)(?:<!--.{0,100}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]", _HTML),
    (rb"\{\s*\"", _JSONL),
    (rb"(?:---|\+\+\+)[ \t]*\r?\n[\w-]+[ \t]*[:=]", _MARKDOWN),
    (rb"# \S", _MARKDOWN),
)
_SNIFFED_BYTES = 256


def suffixes() -> tuple[str, ...]:
    """Return the suffixes, in lower case with their dot, of the files that are taken out of a folder."""
    return tuple(_BY_SUFFIX)


def importer_for(path: str) -> Importer | None:
    """Return the format that a path's suffix names, None for any other suffix."""
    return _BY_SUFFIX.get(PurePath(path).suffix.lower())


def importer_of(source: Source) -> Importer:
    """Return the format of something a person named: by its suffix, else by how its content begins.

    ReaderError where it cannot be opened; that it is no text shows when it is read.
    """
    importer = importer_for(source.path)
    if importer is not None:
        return importer
    with source.opened() as stream:
        try:
            beginning = stream.read(_SNIFFED_BYTES).removeprefix(codecs.BOM_UTF8).lstrip()
        except OSError as error:
            raise unreadable(source.path, error) from error
    return next((importer for pattern, importer in _BEGINNINGS if re.match(pattern, beginning)), _PAGE_TEXT)


def reread(original: Original, *, today: date | None = None, hints: "Hints | None" = None) -> Draft:
    """Parse a kept original anew. `today` is the day of its import: "yesterday" counts from it where no date is kept.

    `hints` are what is known of it by now. ReaderError where it holds no article any more, or came in through a format
    that this version does not know.
    """
    page = page_of(original, today=today, hints=hints) if hints else None
    if page is not None:
        from desktop_reader.importers.page_text import draft_of

        return draft_of(page)
    item = next(_importer_of(original).read(_source(original, today)))
    if isinstance(item, ReaderError):
        raise item
    return item[0]


def address_of(original: Original) -> str | None:
    """Return the address in the web that a kept original states, without understanding the rest; None for no page."""
    if original.format != _HTML.name:
        return None
    from desktop_reader.importers.html import address_in

    return address_in(original.content)


def page_of(original: Original, *, today: date | None = None, hints: "Hints | None" = None) -> "Page | None":
    """Return the whole page of a kept original, each line with its role; None for a format that has no page."""
    importer = _importer_of(original)
    if importer.load_page is None:
        return None
    from desktop_reader.pages import NO_HINTS

    return importer.load_page()(_source(original, today), hints or NO_HINTS)[0]


def _importer_of(original: Original) -> Importer:
    importer = _BY_NAME.get(original.format)
    if importer is None:
        template = "{path} was imported as {format}, which this version does not know; use a newer version."
        raise ReaderError(template, path=original.path, format=original.format)
    return importer


def _source(original: Original, today: date | None) -> Source:
    source = Source.of_bytes(original.path, original.content)
    if original.modified is not None:
        return replace(source, modified=datetime.fromisoformat(original.modified))
    return replace(source, modified=datetime.combine(today, time())) if today else source
