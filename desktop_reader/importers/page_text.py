"""Page texts: a whole page as select-all and copy gives it, saved as a text file or pasted."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from desktop_reader.domain.draft import Draft
from desktop_reader.importers.importer import Item, PageRead, original_of, read_text
from desktop_reader.importers.source import Source

if TYPE_CHECKING:
    from desktop_reader.pages import Hints, Page


def read(source: Source, name: str) -> Iterator[Item]:
    """Yield the one article of a page."""
    from desktop_reader.pages import NO_HINTS

    page, codec, content = read_page(source, NO_HINTS)
    yield draft_of(page), original_of(source, name, codec, content)


def read_page(source: Source, hints: "Hints") -> PageRead:
    """Return the page with its codec and its bytes. What it calls "yesterday" is told by the date of the file."""
    from desktop_reader.pages import understand

    text, codec, content = read_text(source)
    return understand(text, today=today_of(source), hints=hints), codec, content


def today_of(source: Source) -> date:
    """Return the day from which a page's "yesterday" counts: that of its file, or that on which it was handed over."""
    return source.modified.date()


def draft_of(page: "Page") -> Draft:
    """Return a page understood as an article of the library."""
    return Draft(
        title=page.title,
        body=page.body,
        source=page.source,
        author=page.author,
        published=page.published,
        deck=page.deck,
        recommended=page.recommended,
        language=page.language,
        url=page.url,
        sketch=page.sketch,
    )
