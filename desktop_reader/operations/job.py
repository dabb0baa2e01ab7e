"""A long deed in a process of its own, as the window sees it: signals only, and never a wait."""

from abc import abstractmethod

from PySide6.QtCore import QObject, Signal

from desktop_reader.errors import ReaderError
from desktop_reader.operations.child_process import ChildProcess, Deed, Result

_PATIENCE_SECONDS = 5.0  # how long a cancelled process may finish what it is at
_PATIENCE_AT_EXIT_SECONDS = 1.0


class Job(QObject):
    """One process at a time. Whatever happens, `finished` or `failed` comes once for each start."""

    progress = Signal(object)
    """Where the deed stands, at most 20 times a second."""
    finished = Signal(object)
    """The report; it says whether the deed was cancelled."""
    failed = Signal(object)
    """A ReaderError: the library could not be opened, or the process ended in the middle."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: ChildProcess | None = None
        self._last: object = None
        self._is_open = True
        self._arrived.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether something was started and has not been told the end of."""
        return self._run is not None

    def cancel(self) -> None:
        """Ask the process to stop; `finished` follows, at the latest after a few seconds."""
        if self._run is not None:
            self._run.cancel(_PATIENCE_SECONDS)

    def shutdown(self) -> None:
        """Cancel and wait for the end, a second or so; no signal comes any more. May be called again."""
        self._is_open = False
        if self._run is not None:
            self._run.cancel(_PATIENCE_AT_EXIT_SECONDS)
            self._run.join()
            self._run = None

    def _begin(self, deed: Deed) -> None:
        """Start the process; nothing else may be running."""
        if self._run is not None:
            raise RuntimeError("something is running")
        self._last = None
        self._run = ChildProcess(deed, self._arrived.emit)
        self._run.start()

    @abstractmethod
    def _report_of_cancelled(self, last: object) -> object:
        """Return the report of a process that was ended because it did not stop; `last` is its last progress."""

    @abstractmethod
    def _death(self) -> ReaderError:
        """Return what is told of a process that ended in the middle by itself."""

    def _tell(self, message: object) -> None:
        if not self._is_open or self._run is None:
            return
        if not isinstance(message, Result):
            self._last = message
            self.progress.emit(message)
            return
        run, self._run = self._run, None
        run.join()  # it has said its last word; a thread inside Qt while Python ends would abort the program
        self._end(message.value, is_cancelled=run.is_cancelled)

    def _end(self, value: object, *, is_cancelled: bool) -> None:
        if value is None:
            value = self._report_of_cancelled(self._last) if is_cancelled else self._death()
        if isinstance(value, ReaderError):
            self.failed.emit(value)
        else:
            self.finished.emit(value)
