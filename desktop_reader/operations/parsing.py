"""The half of an import that comes before the library: what was named becomes batches of articles ready to be stored.

A small import is read here or in a copy of this process, a large one in processes of its own: from the beginning
where it is known to be large, else once these have started.
"""

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

from desktop_reader.domain.importing import ImportItem
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source, importer_of
from desktop_reader.operations.reading import Entry, Found, Parsed, Piece, Result, found_in, results
from desktop_reader.operations.reading_pool import ReadingPool, Task, cores
from desktop_reader.operations.rereading import Known
from desktop_reader.operations.walk import Walk

_BATCH_ARTICLES = 200
_BATCH_BYTES = 8_000_000
_BATCH_SECONDS = 0.3
_LOOK_SECONDS = 0.05

# What is not worth a process: each takes some 0.4 s to start.
_ALONE_SECONDS = 0.5
_FEW_FILES = 400
_SMALL_FILE = 1_500_000  # bytes

# One task of a process: enough to be worth the sending, little enough that all are busy to the end.
_TASK_FILES = 16
_TASK_ARTICLES = 50
_TASK_BYTES = 1_000_000
_LARGE_FILE = 500_000  # bytes; it may hold many articles: they are parted here and prepared elsewhere


class Place(NamedTuple):
    """How far a parser is: files done, the one it is at, and how much of that has been read, from 0 to 1."""

    done: int = 0
    current: str = ""
    part: float = 0.0


class Parser:
    """Reads what was named. `place` says how far the entries go that it has yielded; `close` ends its processes.

    `apart`: whatever is read can end a process other than this one.
    """

    def __init__(self, named: Sequence[Path | Source], *, apart: bool = False) -> None:
        self._walk = Walk(named)
        self._apart = apart
        self._copy: ReadingPool | None = None
        self._stream: BinaryIO | None = None
        self._size = 0
        self._done = 0
        self._current = ""
        self._pool: ReadingPool | None = None
        self.place = Place()

    @property
    def total(self) -> int:
        """How many files are known so far."""
        return self._walk.total

    @property
    def left_out(self) -> tuple[tuple[str, int], ...]:
        """How many files of each suffix no importer knows, the most frequent first."""
        return tuple(self._walk.left_out.most_common())

    def batches(self) -> Iterator[list[Entry]]:
        """Yield everything in order: in batches large enough to be stored fast, and at least every 0.3 s one.

        It may be empty: a moment to look whether to go on.
        """
        batch: list[Entry] = []
        size, begun = 0, time.monotonic()
        for entry in self._entries():
            if isinstance(entry, Entry):
                batch.append(entry)
                size += entry.size if isinstance(entry, Parsed) else 0
            is_large = len(batch) >= _BATCH_ARTICLES or size >= _BATCH_BYTES
            if is_large or time.monotonic() - begun >= _BATCH_SECONDS:
                yield batch
                batch, size, begun = [], 0, time.monotonic()
        yield batch

    def read(self, pieces: Iterator[Piece]) -> Iterator[Result | None]:
        """Yield what becomes of other pieces, read where the files were; None while it is being waited for."""
        pool = self._pool or self._copy
        if pool is None:
            yield from results(pieces)
            return
        for result in pool.results(_tasks(pieces), _LOOK_SECONDS):
            yield from [None] if result is None else result

    def close(self) -> None:
        """End every process, whatever it is doing."""
        for pool in filter(None, (self._pool, self._copy)):
            pool.close()
        self._pool = self._copy = None

    def _entries(self) -> Iterator[Result | None]:
        """Yield everything in order; None while it is being waited for."""
        pieces = self._pieces()
        begun = time.monotonic()
        for piece in pieces:
            if self._pool is None and cores() > 1 and (self._is_large() or time.monotonic() - begun >= _ALONE_SECONDS):
                self._pool = ReadingPool()
            if self._pool is not None and (self._is_large() or self._pool.is_ready()):
                yield from self._read_elsewhere(self._pool, chain([piece], pieces))
            else:
                yield from self._read_at_once(piece)
                self.place = self._place()
        self.place = self._place()

    def _read_at_once(self, piece: Piece) -> Iterator[Result | None]:
        """Yield what becomes of a piece of a small import; None while it is being waited for."""
        if self._apart and self._copy is None:
            self._copy = ReadingPool.copy_of_this()
            self._apart = self._copy is not None
        if self._copy is None:
            yield from results([piece])
            return
        for result in self._copy.results(iter([[piece]]), _LOOK_SECONDS):
            yield from [None] if result is None else result

    def _is_large(self) -> bool:
        return self._walk.total > _FEW_FILES or self._size > _SMALL_FILE

    def _read_elsewhere(self, pool: ReadingPool, pieces: Iterator[Piece]) -> Iterator[Result | None]:
        places: deque[Place] = deque()

        def tasks() -> Iterator[Task]:
            for task in _tasks(pieces):
                places.append(self._place())
                yield task

        for result in pool.results(tasks(), _LOOK_SECONDS):
            if result is None:
                yield None
            else:
                yield from result
                self.place = places.popleft()

    def _place(self) -> Place:
        """Return how far the files have been read, which for other processes is ahead of their results."""
        return Place(self._done, self._current, self._part())

    def _part(self) -> float:
        try:
            return min(self._stream.tell() / self._size, 1.0) if self._stream and self._size else 0.0
        except (OSError, ValueError):  # closed: it has just been read to its end
            return 1.0

    def _pieces(self) -> Iterator[Piece]:
        for source in self._walk:
            if isinstance(source, ImportItem):
                yield source
            else:
                self._current = source.path
                yield from self._parted(source)
            self._done += 1

    def _parted(self, source: Source) -> Iterator[Piece]:
        """Yield a source as it is, or what is in it where that may be much; it then shows how far it has been read."""
        if (source.size or 0) < _LARGE_FILE or not _holds_many(source):
            yield source
            return

        def opened() -> BinaryIO:
            self._stream = source.open()
            return self._stream

        self._size = source.size or 0
        yield from found_in(replace(source, open=opened))
        self._stream, self._size = None, 0


def _holds_many(source: Source) -> bool:
    try:
        return importer_of(source).holds_many
    except ReaderError:  # whoever reads it tells of that
        return False


def _tasks(pieces: Iterator[Piece]) -> Iterator[Task]:
    task: list[Piece] = []
    weight = 0.0
    for piece in pieces:
        task.append(piece)
        weight += _weight(piece)
        if weight >= 1:
            yield task
            task, weight = [], 0.0
    if task:
        yield task


def _weight(piece: Piece) -> float:
    """Return how much of a task a piece is."""
    if isinstance(piece, Known):
        return 1 / _TASK_FILES
    if isinstance(piece, Source):
        return max(1 / _TASK_FILES, (piece.size or 0) / _TASK_BYTES)
    if isinstance(piece, Found):
        return max(1 / _TASK_ARTICLES, len(piece.original.content) / _TASK_BYTES)
    return 1 / _TASK_ARTICLES
