"""Page texts: a whole page as select-all and copy gives it, saved as a text file or pasted."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_reader.domain.article import Draft
from desktop_reader.importers.importer import Item, original_of, read_text
from desktop_reader.importers.source import Source

if TYPE_CHECKING:
    from desktop_reader.pages import Page


def read(source: Source, name: str) -> Iterator[Item]:
    """Yield the one article of a page. What the page calls "yesterday" is told by the date of the file."""
    from desktop_reader.pages import understand

    text, codec, content = read_text(source)
    page = understand(text, today=_today(source))
    yield _draft(page), original_of(source.path, name, codec, content)


def _today(source: Source) -> date:
    return (source.modified or datetime.now().astimezone()).date()


def _draft(page: "Page") -> Draft:
    return Draft(
        title=page.title,
        body=page.body,
        source=page.source,
        author=page.author,
        published=page.published,
        deck=page.deck,
        recommended=page.recommended,
        language=page.language,
    )
