"""Processes that read and prepare for an import, so that a large one uses every core.

Threads do not: two of them take turns at Python's lock. No process here has a state: each may be ended at any time.
"""

import os
import queue
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from desktop_reader.domain.article import Draft
from desktop_reader.domain.importing import ImportItem
from desktop_reader.errors import ReaderError
from desktop_reader.library.prepared import prepare
from desktop_reader.operations.reading import Entry, Piece, entries
from desktop_reader.operations.walk import failure

_MOST_WORKERS = 4
_TASKS_AHEAD = 2

Task = Sequence[Piece]


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class ReadingPool:
    """A few processes, each with some tasks ahead; results come in the order of the tasks."""

    def __init__(self) -> None:
        self._workers = [_Worker() for _ in range(min(cores(), _MOST_WORKERS))]

    def is_ready(self) -> bool:
        """Say whether every process has started, which takes each half a second."""
        return all(worker.is_ready() for worker in self._workers)

    def results(self, tasks: Iterator[Task], patience: float) -> Iterator[list[Entry] | None]:
        """Yield what becomes of each task; None after so many seconds without, for the caller to look around."""
        waiting: deque[tuple[_Worker, Task]] = deque()
        turn = 0
        while True:
            while len(waiting) < _TASKS_AHEAD * len(self._workers) and (task := next(tasks, None)) is not None:
                waiting.append((self._worker(turn), task))
                waiting[-1][0].ask(task)
                turn += 1
            if not waiting:
                return
            worker, task = waiting[0]
            if worker.has_news(patience):
                waiting.popleft()
                yield worker.answer(task)
            else:
                yield None

    def close(self) -> None:
        """End every process, whatever it is doing."""
        for worker in self._workers:
            worker.close()

    def _worker(self, turn: int) -> "_Worker":
        """Return the worker whose turn it is; a new one where it has died."""
        place = turn % len(self._workers)
        if self._workers[place].is_dead:
            self._workers[place].close()
            self._workers[place] = _Worker()
        return self._workers[place]


class _Worker:
    """One of the processes, and our end of the pipe to it. Its first word is None: it has started."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=work, args=(there,), daemon=True)
        self._process.start()
        there.close()
        self._has_started = False
        self.is_dead = False

    def is_ready(self, patience: float = 0.0) -> bool:
        """Say whether the process has started, waiting for it for so many seconds."""
        if not self._has_started and not self.is_dead and self._here.poll(patience):
            self._receive()
            self._has_started = not self.is_dead
        return self._has_started

    def ask(self, task: Task) -> None:
        """Hand over a task; the process takes it at once, whatever it is doing."""
        try:
            self._here.send(task)
        except OSError:
            self.is_dead = True

    def has_news(self, patience: float) -> bool:
        """Say whether `answer` has something to say, waiting for it for so many seconds."""
        return self.is_dead or (self.is_ready(patience) and self._here.poll(patience)) or self.is_dead

    def answer(self, task: Task) -> list[Entry]:
        """Return what has become of the oldest task; failures where it has cost the process its life."""
        result = None if self.is_dead else self._receive()
        return [_lost(piece) for piece in task] if result is None else result

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._here.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _receive(self) -> list[Entry] | None:
        try:
            received: list[Entry] | None = self._here.recv()
        except (EOFError, OSError):
            self.is_dead = True
            return None
        return received


def _lost(piece: Piece) -> ImportItem:
    if isinstance(piece, ImportItem):
        return piece
    template = "{path} was being read when that process ended: import it again on its own."
    return failure(piece.path, ReaderError(template, path=piece.path))


def work(connection: Connection) -> None:
    """Be one of the processes: do tasks until the other end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that asks
    prepare(Draft(title="一", body="一"))  # has everything imported before the first task
    tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(connection, tasks), daemon=True).start()
    with suppress(OSError):
        connection.send(None)
        while (task := tasks.get()) is not None:
            connection.send(list(entries(task)))


def _take(connection: Connection, tasks: "queue.SimpleQueue[Task | None]") -> None:
    """Take tasks off the pipe as they come: else both ends might wait for each other, each with a full pipe."""
    try:
        while True:
            tasks.put(connection.recv())
    except (EOFError, OSError):
        tasks.put(None)
