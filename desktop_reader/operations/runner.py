"""Runs operations and reads off the window's thread, one after another, and tells the window what came of them."""

import queue
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_reader.domain.change import Change
from desktop_reader.errors import InterruptedReadError, ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.operation import Label, Operation, Outcome

T = TypeVar("T")

_UNDO_STEPS = 100


class Operations(QObject):
    """The one way for the window to use the library.

    Edits run one at a time on one thread, reads on another, slow ones on a third. All signals and callbacks come on
    the thread that this object lives on, in the order in which the work was asked for. Work that raises anything but
    ReaderError has a bug: `sys.excepthook` hears of it and the next work goes on. After `shutdown` nothing comes.

    Where it is `held`, work is only noted until `release`: the first paint has the machine for itself.
    """

    changed = Signal(object)
    """A Change: what views have to show anew."""
    failed = Signal(object)
    """A ReaderError of work that named no `failed` callback."""
    undo_changed = Signal()
    """`undo_label` says something else than before."""

    _arrived = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None, *, held: bool = False) -> None:
        super().__init__(parent)
        self._library = library
        self._edits = _Worker("edits", self._arrived.emit)
        self._reads = _Worker("reads", self._arrived.emit)
        self._asides = _Worker("reads aside", self._arrived.emit)
        self._done: deque[tuple[Operation, Outcome]] = deque(maxlen=_UNDO_STEPS)  # the edits' thread alone uses it
        self._undo_label: Label | None = None
        self._latest: dict[str, int] = {}
        self._is_open = True
        self._arrived.connect(self._deliver)
        if not held:
            self.release()

    def release(self) -> None:
        """Begin with what was asked for so far."""
        self._edits.begin()
        self._reads.begin()
        self._asides.begin()

    def perform(self, operation: Operation, done: Callable[[Outcome], None] | None = None) -> None:
        """Run an operation; `changed` follows if it changed anything, then `done`."""

        def work() -> Outcome:
            outcome = operation.run(self._library)
            if outcome.undo is not None:
                self._done.append((operation, outcome))
            return outcome

        self._edit(work, done)

    def undo(self, done: Callable[[Outcome], None] | None = None) -> None:
        """Take back the last operation that can be taken back, if there is one."""
        self._edit(self._undo_last, done)

    def undo_label(self) -> Label | None:
        """Return the label of the operation that `undo` would take back."""
        return self._undo_label

    def read(
        self,
        work: Callable[[Library], T],
        done: Callable[[T], None],
        failed: Callable[[ReaderError], None] | None = None,
    ) -> None:
        """Call `work` with the library on the reading thread, then `done` with what it returned."""
        self._reads.ask(lambda: work(self._library), done, failed or self.failed.emit)

    def read_latest(
        self,
        key: str,
        work: Callable[[Library], T],
        done: Callable[[T], None],
        failed: Callable[[ReaderError], None] | None = None,
        *,
        aside: bool = False,
    ) -> None:
        """Read as `read` does, but only the latest of each `key`: what came before is dropped, and stopped if begun.

        What takes its time is read `aside`, on a thread for which no list and no article waits; a key always is or
        never is.
        """
        number = self._latest[key] = self._latest.get(key, 0) + 1
        tell = failed or self.failed.emit

        def is_latest() -> bool:
            return self._latest[key] == number

        reads = self._asides if aside else self._reads
        reads.ask(
            lambda: work(self._library),
            lambda result: done(result) if is_latest() else None,
            lambda error: tell(error) if is_latest() else None,
            is_wanted=lambda: is_latest() and self._is_open,
        )
        reads.stop_unwanted(self._library.interrupt)

    def forget(self, key: str) -> None:
        """Drop what `read_latest` was asked for under `key` and has not told yet, and stop it if it has begun."""
        self._latest[key] = self._latest.get(key, 0) + 1
        for reads in (self._reads, self._asides):
            reads.stop_unwanted(self._library.interrupt)

    def shutdown(self) -> None:
        """Finish the edits that were asked for, drop the reads, and end both threads. May be called again."""
        self._is_open = False
        self.release()
        for reads in (self._reads, self._asides):
            reads.stop_unwanted(self._library.interrupt)
            reads.close(drop=True)
        self._edits.close(drop=False)

    def _edit(self, work: Callable[[], Outcome], done: Callable[[Outcome], None] | None) -> None:
        def work_and_label() -> tuple[Outcome, Label | None]:
            outcome = work()
            return outcome, self._done[-1][0].label if self._done else None

        def tell(result: tuple[Outcome, Label | None]) -> None:
            outcome, label = result
            self._show_label(label)
            if outcome.change != Change():
                self.changed.emit(outcome.change)
            if done is not None:
                done(outcome)

        self._edits.ask(work_and_label, tell, self.failed.emit)
        self._edits.ask(self._library.tidy, _ignore, _ignore, is_wanted=lambda: self._is_open and self._edits.is_idle)

    def _undo_last(self) -> Outcome:
        """Undo the newest operation that there still is something of: its articles may have been deleted for good."""
        while self._done:
            outcome = self._done[-1][1]
            undone = outcome.undo(self._library) if outcome.undo else Outcome()
            self._done.pop()  # only now: where the disk failed, a person can try again
            if undone.change != Change():
                return undone
        return Outcome()

    def _show_label(self, label: Label | None) -> None:
        if label is not self._undo_label:
            self._undo_label = label
            self.undo_changed.emit()

    def _deliver(self, call: Callable[[], None]) -> None:
        if self._is_open:
            call()


class _Worker:
    """A thread that works off what it is asked, in order; `arrive` takes each result to the window's thread."""

    def __init__(self, name: str, arrive: Callable[[Callable[[], None]], None]) -> None:
        self._arrive = arrive
        self._asked: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._is_dropping = False
        self._is_wanted: Callable[[], bool] | None = None  # of the work that is being done
        self._doing = threading.Lock()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def begin(self) -> None:
        """Start, unless that has been done."""
        if self._thread.ident is None:
            self._thread.start()

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ReaderError], None],
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """Have `work` done and `done` or `failed` called; nothing of it if it is no longer wanted by then."""

        def job() -> None:
            if not is_wanted():
                return
            try:
                with self._noted(is_wanted):
                    result = work()
            except InterruptedReadError:
                return
            except ReaderError as error:
                self._arrive(partial(failed, error))
            except Exception as error:  # noqa: BLE001 - a bug; the window's thread reports it
                self._arrive(partial(_report, error))
            else:
                self._arrive(partial(done, result))

        self._asked.put(job)

    @property
    def is_idle(self) -> bool:
        """Whether nothing else has been asked for."""
        return self._asked.empty()

    def stop_unwanted(self, interrupt: Callable[[threading.Thread], None]) -> None:
        """Call `interrupt` if what is being done is no longer wanted; no other work begins before it returns."""
        with self._doing:
            if self._is_wanted is not None and not self._is_wanted():
                interrupt(self._thread)

    @contextmanager
    def _noted(self, is_wanted: Callable[[], bool]) -> Iterator[None]:
        with self._doing:
            self._is_wanted = is_wanted
        try:
            yield
        finally:
            with self._doing:
                self._is_wanted = None

    def close(self, *, drop: bool) -> None:
        """End after what was asked, or after what is being done where `drop`, and wait for it."""
        self._is_dropping = drop
        self._asked.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (job := self._asked.get()) is not None:
            if not self._is_dropping:
                job()


def _ignore(_result: object) -> None:
    """Tell nobody of what nobody has asked for."""


def _report(bug: Exception) -> None:
    sys.excepthook(type(bug), bug, bug.__traceback__)
