"""Exporting: articles of the library into one file of another format, past what cannot be read."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import starmap
from pathlib import Path
from typing import BinaryIO

from desktop_reader.domain.article import Article, Picture
from desktop_reader.domain.exporting import ExportFailure, ExportProgress, ExportReport
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.exporters import EXPORTERS
from desktop_reader.library import Library
from desktop_reader.markup.plain import PICTURE
from desktop_reader.operations.faults import fault
from desktop_reader.operations.pictures import pictures_of
from desktop_reader.operations.seldom import seldom

Wanted = Sequence[int] | Listing | None
"""Articles by number, those of a listing in its order, or all outside the trash by number."""


def export(
    library: Library,
    format_name: str,
    wanted: Wanted,
    destination: Path | BinaryIO,
    *,
    on_progress: Callable[[ExportProgress], None] = lambda _progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Write articles to a file, which is there whole or, where the export is cancelled, as it was; or to a stream.

    An article that cannot be read costs itself alone. Raises ReaderError where the file cannot be written, where it is
    the library itself, or where none of the articles can be read.
    """
    if isinstance(destination, Path):
        library.refuse_own_file(destination)
    exporter = next(exporter for exporter in EXPORTERS if exporter.name == format_name)
    reading = _Reading(library, _numbers(library, wanted), on_progress, cancelled, has_pictures=exporter.has_pictures)
    try:
        written = exporter.write(reading.articles(), destination)
    except _CancelledError:
        return ExportReport(0, (), cancelled=True)
    return ExportReport(written, tuple(reading.failures))


def export_from(
    path: Path,
    format_name: str,
    wanted: Wanted,
    destination: Path,
    *,
    on_progress: Callable[[ExportProgress], None],
    cancelled: Callable[[], bool],
) -> ExportReport:
    """Open the library and export from it, as a process of its own does."""
    with Library.open(path, create=False) as library:
        return export(library, format_name, wanted, destination, on_progress=on_progress, cancelled=cancelled)


class _CancelledError(Exception):
    """Goes through the exporter, which then leaves the file as it was."""


class _Reading:
    """Reads the articles one by one, and notes those that it cannot."""

    def __init__(
        self,
        library: Library,
        ids: Sequence[int],
        on_progress: Callable[[ExportProgress], None],
        cancelled: Callable[[], bool],
        *,
        has_pictures: bool,
    ) -> None:
        self._library = library
        self._has_pictures = has_pictures
        self._ids = ids
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._done = 0
        self.failures: list[ExportFailure] = []

    def articles(self) -> Iterator[Article]:
        """Yield what can be read."""
        look = seldom(self._look)
        for id_ in self._ids:
            look()
            try:
                article = self._article(id_)
            except ReaderError as error:
                self.failures.append(ExportFailure(self._title(id_), error))
            except Exception as error:  # noqa: BLE001 - a bug that one article brings to light must not cost the others
                self.failures.append(ExportFailure(self._title(id_), fault(f"Article {id_}", error)))
            else:
                yield article
            self._done += 1
        if self._ids and len(self.failures) == len(self._ids):
            raise ReaderError(
                "None of these articles can be read, so nothing was written: run “desktop-reader check --repair”."
            )

    def _article(self, id_: int) -> Article:
        article = self._library.article_with_highlights(id_)
        if not self._has_pictures or PICTURE not in article.body:
            return article
        return article._replace(pictures=tuple(starmap(Picture, pictures_of(self._library, id_).items())))

    def _look(self) -> None:
        self._on_progress(ExportProgress(self._done, len(self._ids)))
        if self._cancelled():
            raise _CancelledError

    def _title(self, id_: int) -> str:
        with suppress(ReaderError):
            for row in self._library.rows([id_]):
                return row.title
        return str(id_)


def _numbers(library: Library, wanted: Wanted) -> Sequence[int]:
    if wanted is None:
        return sorted(library.ids(Listing()))
    return library.ids(wanted) if isinstance(wanted, Listing) else wanted
