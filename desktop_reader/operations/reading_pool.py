"""Processes that read and prepare for an import, so that a large one uses every core.

Threads do not: two of them take turns at Python's lock. No process here has a state: each may be ended at any time.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Self

from desktop_reader.domain.importing import ImportItem
from desktop_reader.errors import ReaderError
from desktop_reader.library.relating import Profiled, Unrelated
from desktop_reader.operations.confinement import confine_memory, confine_time
from desktop_reader.operations.profiling import without_profile
from desktop_reader.operations.reading import Piece, Result, results
from desktop_reader.operations.walk import failure

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_MOST_WORKERS = 4
_TOOLS = "desktop_reader.operations.reading_tools"
_TASKS_AHEAD = 8  # a process: it must not run out of them while a batch is being written

Task = Sequence[Piece]


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class ReadingPool:
    """A few processes, each with some tasks ahead; results come in the order of the tasks."""

    def __init__(self, workers: list[_Worker] | None = None) -> None:
        self._workers = workers or [_Worker() for _ in range(min(cores(), _MOST_WORKERS))]
        self._spare: _Worker | None = None

    @classmethod
    def copy_of_this(cls) -> Self | None:
        """Return a pool of one process that is there at once, a copy of this one; None where that is not safe."""
        if sys.platform != "linux" or threading.active_count() > 1:
            return None
        try:
            return cls([_Worker(_copied)])
        except OSError:  # too many processes, or too little memory for one more
            return None

    def is_ready(self) -> bool:
        """Say whether every process has started, which takes half a second."""
        return all(worker.is_ready() for worker in self._workers)

    def results(self, tasks: Iterator[Task], patience: float) -> Iterator[list[Result] | None]:
        """Yield what becomes of each task; None after so many seconds without, for the caller to look around.

        A piece that ends its process is a failure. What that process had still to do is done by others.
        """
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
            if not worker.has_news(patience):
                yield None
                continue
            waiting.popleft()
            result = worker.answer()
            if result is not None:
                yield result
            elif len(task) == 1 and not waiting:  # it alone can have been the end of that process
                yield [_lost(task[0])]
            else:
                yield from self._one_by_one(task, patience)

    def close(self) -> None:
        """End every process, whatever it is doing."""
        for worker in filter(None, (*self._workers, self._spare)):
            worker.close()

    def _one_by_one(self, task: Task, patience: float) -> Iterator[list[Result] | None]:
        """Yield what becomes of a task that was lost, each of its pieces in a process that does nothing else."""
        result: list[Result] = []
        for piece in task:
            self._spare = _alive(self._spare)
            self._spare.ask([piece])
            while not self._spare.has_news(patience):
                yield None
            answer = self._spare.answer()
            result += [_lost(piece)] if answer is None else answer
        yield result

    def _worker(self, turn: int) -> _Worker:
        """Return the worker whose turn it is; a new one where it has died."""
        place = turn % len(self._workers)
        self._workers[place] = _alive(self._workers[place])
        return self._workers[place]


class _Worker:
    """One of the processes, and our end of the pipe to it. Its first word is None: it has started."""

    def __init__(self, start: Callable[[Connection, Connection], BaseProcess] | None = None) -> None:
        self._here, there = get_context("spawn").Pipe()
        self._process = _started(there) if start is None else start(there, self._here)
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

    def answer(self) -> list[Result] | None:
        """Return what has become of the oldest task; None where it was lost with the process."""
        return None if self.is_dead else self._receive()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._here.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _receive(self) -> list[Result] | None:
        try:
            received: list[Result] | None = self._here.recv()
        except (EOFError, OSError):
            self.is_dead = True
            return None
        return received


def _started(connection: Connection) -> BaseProcess:
    """Return a new process: where that is safe a copy of one that has loaded everything."""
    if sys.platform == "linux":
        # That process is reached through a socket below the folder for temporary files, whose name may be too long.
        with suppress(OSError):
            context = get_context("forkserver")
            context.set_forkserver_preload([_TOOLS])
            return _start(context.Process(target=work, args=(connection,), daemon=True))
    return _start(get_context("spawn").Process(target=work, args=(connection,), daemon=True))


def _copied(connection: Connection, other_end: Connection) -> BaseProcess:
    """Return a copy of this process."""
    return _start(get_context("fork").Process(target=_work_as_copy, args=(connection, other_end), daemon=True))


def _work_as_copy(connection: Connection, other_end: Connection) -> None:
    other_end.close()  # the copy has it too, and would never hear that the one it is a copy of has ended
    _work(connection)


def _start(process: BaseProcess) -> BaseProcess:
    process.start()
    return process


def _alive(worker: _Worker | None) -> _Worker:
    """Return the worker, a new one in its place where it has died."""
    if worker is None:
        return _Worker()
    if not worker.is_dead:
        return worker
    worker.close()
    return _Worker()


def _lost(piece: Piece) -> ImportItem | Profiled:
    if isinstance(piece, ImportItem):
        return piece
    if isinstance(piece, Unrelated):
        return without_profile(piece)
    template = "Reading {path} took too much time or memory, so it was left out: split it and import the parts."
    return failure(piece.path, ReaderError(template, path=piece.path))


def work(connection: Connection) -> None:
    """Be one of the processes: do tasks until the other end of the pipe is closed.

    Two threads look after the pipe. The tasks are taken as they come: else both ends might wait for each other,
    each with a full pipe. The results wait here: a pipe holds few, and the process that writes takes none meanwhile.
    """
    import desktop_reader.operations.reading_tools  # noqa: F401

    _work(connection)


def _work(connection: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that asks
    confine_memory()
    tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
    done: queue.SimpleQueue[list[Result] | None] = queue.SimpleQueue()
    done.put(None)
    threading.Thread(target=_take, args=(connection, tasks), daemon=True).start()
    threading.Thread(target=_give, args=(connection, done), daemon=True).start()
    while (task := tasks.get()) is not None:
        done.put(list(results(_confined(task))))


def _confined(task: Task) -> Iterator[Piece]:
    for piece in task:
        confine_time()
        yield piece


def _take(connection: Connection, tasks: queue.SimpleQueue[Task | None]) -> None:
    try:
        while True:
            tasks.put(connection.recv())
    except (EOFError, OSError):
        tasks.put(None)


def _give(connection: Connection, done: queue.SimpleQueue[list[Result] | None]) -> None:
    with suppress(OSError):
        while True:
            connection.send(done.get())
