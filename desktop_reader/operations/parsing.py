"""The half of an import that reads files: it runs in a thread of its own, a few batches ahead of the library."""

import queue
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from desktop_reader.domain.article import Draft, Original
from desktop_reader.domain.importing import ImportItem
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source, importer_of
from desktop_reader.importers.source import unreadable
from desktop_reader.library.prepared import Prepared, prepare
from desktop_reader.operations.faults import fault
from desktop_reader.operations.walk import Walk, failure

_BATCH_ARTICLES = 200
_BATCH_BYTES = 8_000_000
_BATCH_SECONDS = 0.3
_BATCHES_AHEAD = 2
_TICK_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Parsed:
    """One article out of a file, on its way to the library; `size` is that of its original in bytes."""

    path: str
    prepared: Prepared
    size: int


Entry = Parsed | ImportItem


class Parser(threading.Thread):
    """Reads files and hands on what is in them, in batches; ahead of the library by a few batches only.

    `done` and `current` say where it is; they are written here and read by the other thread.
    """

    def __init__(self, named: Sequence[Path | Source]) -> None:
        super().__init__(name="import parser", daemon=True)
        self._walk = Walk(named)
        self._queue: queue.Queue[list[Entry] | BaseException | None] = queue.Queue(_BATCHES_AHEAD)
        self._stopping = threading.Event()
        self._stream: BinaryIO | None = None
        self._size = 0
        self.done = 0
        self.current = ""

    @property
    def total(self) -> int:
        """How many files are known so far."""
        return self._walk.total

    @property
    def part(self) -> float:
        """How much of the current file has been read, from 0 to 1."""
        try:
            return min(self._stream.tell() / self._size, 1.0) if self._stream and self._size else 0.0
        except (OSError, ValueError):  # closed: it has just been read to its end
            return 1.0

    def batches(self) -> Iterator[list[Entry]]:
        """Yield what has been parsed, on the thread that writes; an empty list after a while without."""
        while True:
            try:
                batch = self._queue.get(timeout=_TICK_SECONDS)
            except queue.Empty:
                batch = []
            if batch is None:
                return
            if isinstance(batch, BaseException):
                raise batch
            yield batch

    def stop(self) -> None:
        """End at the next article and wait for it."""
        self._stopping.set()
        self.join()

    def run(self) -> None:
        """Parse everything; the last thing handed on is None, or the bug that ended it."""
        try:
            for batch in _batched(self._entries()):
                self._hand_on(batch)
            self._hand_on(None)
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that waits for it
            self._hand_on(error)

    def _hand_on(self, batch: list[Entry] | BaseException | None) -> None:
        while not self._stopping.is_set():
            with suppress(queue.Full):
                self._queue.put(batch, timeout=_TICK_SECONDS)
                return

    def _entries(self) -> Iterator[Entry]:
        for source in self._walk:
            if isinstance(source, ImportItem):
                yield source
            else:
                self.current = source.path
                yield from self._read(source)
            if self._stopping.is_set():
                return
            self.done += 1

    def _read(self, source: Source) -> Iterator[Entry]:
        """Yield what is in one source; whatever goes wrong is a failure of this source and ends here."""
        try:
            for found in importer_of(source).read(self._watched(source)):
                if self._stopping.is_set():
                    return
                yield failure(source.path, found) if isinstance(found, ReaderError) else _parsed(source.path, *found)
        except ReaderError as error:
            yield failure(source.path, error)
        except OSError as error:
            yield failure(source.path, unreadable(source.path, error))
        except Exception as error:  # noqa: BLE001 - a bug in one importer must not cost the other files
            yield failure(source.path, fault(source.path, error))

    def _watched(self, source: Source) -> Source:
        """Return a source that shows how far its file has been read."""

        def opened() -> BinaryIO:
            self._stream = source.open()
            return self._stream

        self._stream, self._size = None, source.size or 0
        return replace(source, open=opened)


def _parsed(path: str, draft: Draft, original: Original) -> Parsed:
    return Parsed(path, prepare(draft, original), len(original.content))


def _batched(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield `entries` in batches: large enough to be stored fast, small enough to show that work is going on."""
    batch: list[Entry] = []
    size, begun = 0, time.monotonic()
    for entry in entries:
        batch.append(entry)
        size += entry.size if isinstance(entry, Parsed) else 0
        if len(batch) >= _BATCH_ARTICLES or size >= _BATCH_BYTES or time.monotonic() - begun >= _BATCH_SECONDS:
            yield batch
            batch, size, begun = [], 0, time.monotonic()
    if batch:
        yield batch
