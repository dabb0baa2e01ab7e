"""Importing: files and folders in, articles in the library and a report out.

What one file does wrong stays with that file; what the library cannot take stops the import.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from desktop_reader.domain.importing import ImportItem, ImportProgress, ImportReport, ImportStatus
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.library.prepared import Prepared
from desktop_reader.operations.faults import fault
from desktop_reader.operations.parsing import Parser
from desktop_reader.operations.reading import Entry, Parsed
from desktop_reader.operations.rereading import reread_learned
from desktop_reader.operations.seldom import seldom
from desktop_reader.operations.walk import failure
from desktop_reader.paths import displayable


def import_sources(
    library: Library,
    named: Sequence[Path | Source],
    *,
    keep_duplicates: bool = False,
    apart: bool = False,
    on_item: Callable[[ImportItem], None] = lambda _item: None,
    on_progress: Callable[[ImportProgress], None] = lambda _progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Bring the articles of files, folders and other sources into the library.

    `on_item` hears of each article and each failure in the order of the files, `on_progress` at most 20 times a
    second; `cancelled` is asked a few times a second, and what is in by then stays. `apart`: a file that ends the
    process which reads it ends not this one, also where files are few. Raises ReaderError where the library can be
    read only.
    """
    library.refuse_if_read_only()
    writer = _Writer(library, _label(named), keep_duplicates=keep_duplicates, on_item=on_item)
    stopped = None
    is_cancelled = False
    with closing(Parser(named, apart=apart)) as parser:
        tell = seldom(lambda: on_progress(writer.progress(parser)))
        try:
            for batch in parser.batches():
                is_cancelled = cancelled()
                if is_cancelled:
                    break
                writer.write(batch)
                tell()
            if not is_cancelled:
                reread_learned(library, read=parser.read, cancelled=cancelled)
                _settle(library, writer.progress(parser).imported)
        except ReaderError as error:  # of the library, not of a file: the next article would fare no better
            stopped = error
        on_progress(writer.progress(parser))
        return writer.report(parser, cancelled=is_cancelled, stopped=stopped)


def _settle(library: Library, imported: int) -> None:
    """Put the library in order; that it cannot be, for the disk is full perhaps, takes nothing of what is in."""
    with suppress(ReaderError):
        library.settle(imported)


def import_into(
    path: Path,
    named: Sequence[Path | Source],
    keep_duplicates: bool,
    *,
    on_progress: Callable[[ImportProgress], None],
    cancelled: Callable[[], bool],
) -> ImportReport:
    """Open the library and import into it, as a process of its own does."""
    with Library.open(path) as library:
        return import_sources(
            library, named, keep_duplicates=keep_duplicates, apart=True, on_progress=on_progress, cancelled=cancelled
        )


class _Writer:
    """Puts parsed articles into the library and counts what became of them."""

    def __init__(
        self, library: Library, label: str, *, keep_duplicates: bool, on_item: Callable[[ImportItem], None]
    ) -> None:
        self._library = library
        self._label = label
        self._keep_duplicates = keep_duplicates
        self._on_item = on_item
        self._batch: int | None = None
        self._first_id: int | None = None
        self._counts: Counter[ImportStatus] = Counter()
        self._trashed: Counter[ImportStatus] = Counter()
        self._failures: list[ImportItem] = []

    def write(self, entries: Sequence[Entry]) -> None:
        """Add the articles among `entries` and tell of each entry, in order."""
        added = iter(self._added([entry for entry in entries if isinstance(entry, Parsed)]))
        for entry in entries:
            self._note(entry if isinstance(entry, ImportItem) else replace(next(added), path=entry.path))

    def progress(self, parser: Parser) -> ImportProgress:
        """Return where the import stands."""
        place = parser.place
        return ImportProgress(
            done_files=place.done,
            total_files=parser.total,
            current=place.current,
            imported=self._counts[ImportStatus.IMPORTED],
            duplicates=self._counts[ImportStatus.DUPLICATE],
            updated=self._counts[ImportStatus.UPDATED],
            failed=self._counts[ImportStatus.FAILED],
            part=place.part,
        )

    def report(self, parser: Parser, *, cancelled: bool, stopped: ReaderError | None) -> ImportReport:
        """Return what the import did."""
        came_in = self._counts[ImportStatus.IMPORTED] + self._counts[ImportStatus.UPDATED]
        return ImportReport(
            batch=self._batch if came_in else None,
            imported=self._counts[ImportStatus.IMPORTED],
            duplicates=self._counts[ImportStatus.DUPLICATE],
            updated=self._counts[ImportStatus.UPDATED],
            failures=tuple(self._failures),
            cancelled=cancelled,
            first_id=self._first_id,
            stopped=stopped,
            restored=self._trashed[ImportStatus.UPDATED],
            in_trash=self._trashed[ImportStatus.DUPLICATE],
            left_out=parser.left_out,
        )

    def _note(self, item: ImportItem) -> None:
        self._counts[item.status] += 1
        self._trashed[item.status] += item.was_trashed
        if item.status is ImportStatus.FAILED:
            self._failures.append(item)
        if self._first_id is None:
            self._first_id = item.id
        self._on_item(item)

    def _added(self, parsed: Sequence[Parsed]) -> Sequence[ImportItem]:
        if not parsed:
            return []
        if self._batch is None:
            self._batch = self._library.begin_batch(self._label)
        try:
            # In two steps at most: what was named comes back from the trash, what a folder holds does not.
            return [
                item
                for is_named, some in groupby(parsed, lambda one: one.is_named)
                for item in self._add([one.prepared for one in some], is_named=is_named)
            ]
        except ReaderError:
            raise
        except Exception:  # noqa: BLE001 - one article is too odd to be stored; the others of the batch are not
            return [self._added_alone(one) for one in parsed]

    def _added_alone(self, one: Parsed) -> ImportItem:
        try:
            return self._add([one.prepared], is_named=one.is_named)[0]
        except ReaderError:
            raise
        except Exception as error:  # noqa: BLE001 - see above
            return failure(one.path, fault(one.path, error))

    def _add(self, articles: Sequence[Prepared], *, is_named: bool) -> Sequence[ImportItem]:
        return self._library.add_many(
            articles, keep_duplicates=self._keep_duplicates, restore=is_named, batch=self._batch
        )


def _label(named: Sequence[Path | Source]) -> str:
    """Return a name for the batch: that of the first thing imported."""
    first = named[0] if named else ""
    return displayable(first.path if isinstance(first, Source) else Path(first).name)
