"""Keeps an eye on the library: how much it holds, whether an import can be undone, what others changed."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_reader.domain.change import Change
from desktop_reader.domain.listing import Counts
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations

LOOK_MS = 1_500
"""How often the file is asked whether another program has written: a number in its header, and nothing is read."""


class Look(NamedTuple):
    """What was found at one look."""

    counts: Counts
    batch: int | None
    version: int


class LibraryWatch(QObject):
    """`looked`: `counts` and `batch` have been read anew. `changed`: another program changed the library (a Change).

    It looks for that by itself now and then while `is_wanted` says so.
    """

    looked = Signal()
    changed = Signal(object)

    def __init__(self, operations: Operations, is_wanted: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._is_wanted = is_wanted
        self._last: Look | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look_if_wanted)
        self._timer.start()

    @property
    def has_looked(self) -> bool:
        """Whether `counts` and `batch` are known."""
        return self._last is not None

    @property
    def counts(self) -> Counts:
        """How many articles each shelf holds."""
        return self._last.counts if self._last else Counts()

    @property
    def batch(self) -> int | None:
        """The newest import that can be undone."""
        return self._last.batch if self._last else None

    def look(self) -> None:
        """Look at the library because this window has changed it."""
        self._operations.forget("look for others")  # it may have been read after that change, and would tell of it
        self._operations.read_latest("look", _look, self._note)

    def look_for_others(self) -> None:
        """Look whether another program has changed the library in the meantime."""
        if self._last is not None:
            self._operations.read_latest("look for others", Library.data_version, self._compare)

    def _look_if_wanted(self) -> None:
        if self._is_wanted():
            self.look_for_others()

    def _compare(self, version: int) -> None:
        if self._last is not None and version != self._last.version:
            self.changed.emit(Change(members=True))
            self.look()

    def _note(self, look: Look) -> None:
        self._last = look
        self.looked.emit()


def _look(library: Library) -> Look:
    version = library.data_version()  # first: what changes after it will be seen the next time
    return Look(library.counts(), library.last_batch(), version)
