"""What every import format is: its names, its suffixes, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_reader.domain.article import LARGEST_TEXT, Original
from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.importers.source import Source

if TYPE_CHECKING:
    from desktop_reader.pages import Hints, Page


Item = tuple[Draft, Original] | ReaderError


Read = Callable[[Source, str], Iterator[Item]]

PageRead = tuple["Page", str, bytes]
"""A page understood, with its codec and its bytes."""

ReadPage = Callable[[Source, "Hints"], PageRead]


@dataclass(frozen=True, slots=True)
class Importer:
    """An import format. `name` is kept with every original; `label` is shown, in the language of the window.

    `suffixes` are in lower case with their dot. `load` imports the module that reads the format: dialogs want the
    labels alone. `load_page` is there for whole pages, the article of which has to be found. A file that `holds_many`
    articles yields them one by one, however large it is.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    mime_types: tuple[str, ...]
    load: Callable[[], Read]
    load_page: Callable[[], ReadPage] | None = None
    holds_many: bool = False

    def read(self, source: Source) -> Iterator[Item]:
        """Yield one item a record.

        Where one record is bad it yields the error and goes on, where the whole source is bad it raises
        ReaderError; so it never yields nothing.
        """
        return self.load()(source, self.name)


def beginning(text: str) -> str:
    """Return the title of an article that brings none: the first line of its plain text, cut where it is long."""
    from desktop_reader.pages.long_texts import LONGEST_TITLE  # the first paint does without

    first = text.partition("\n")[0]
    return first if len(first) <= LONGEST_TITLE else f"{first[:LONGEST_TITLE]}…"


def original_of(source: Source, importer: str, encoding: str | None, content: bytes) -> Original:
    """Return `content`, out of that source, as it is kept: with its checksum, its place and its date."""
    import hashlib  # here, for it loads the whole of OpenSSL

    digest = hashlib.sha256(content, usedforsecurity=False).hexdigest()
    return Original(
        path=source.place or source.path,
        format=importer,
        encoding=encoding,
        content=content,
        sha256=digest,
        modified=source.modified.isoformat(timespec="minutes"),
    )


def read_text(source: Source) -> tuple[str, str, bytes]:
    """Return a whole text with its codec and its bytes; ReaderError where it is too long, no text, HTML, or empty."""
    from desktop_reader.importers.binary_kinds import refuse_html
    from desktop_reader.importers.encodings import decode

    content = source.content(LARGEST_TEXT)
    text, codec = decode(content, source.path)
    refuse_html(text, source.path)
    if not text.strip():
        raise ReaderError("{path} is empty; check that the article was saved in it.", path=source.path)
    return text, codec, content
