"""An import in a process of its own, as the window sees it: signals only, and never a wait."""

import math
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_reader.domain.importing import ImportProgress, ImportReport
from desktop_reader.errors import ReaderError
from desktop_reader.operations.faults import fault

if TYPE_CHECKING:  # the first paint does without what importing needs
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from desktop_reader.importers import Source

_LOOK_SECONDS = 0.1
_PATIENCE_SECONDS = 5.0  # how long a cancelled import may finish the file it is at
_PATIENCE_AT_EXIT_SECONDS = 1.0


class ImportJob(QObject):
    """One import at a time. Whatever happens, `finished` or `failed` comes once for each `start`.

    A process that is ended, cancelled or killed leaves a sound library with everything that was in by then.
    """

    progress = Signal(object)
    """An ImportProgress, at most 20 times a second."""
    finished = Signal(object)
    """The ImportReport; it says whether the import was cancelled."""
    failed = Signal(object)
    """A ReaderError: the library could not be opened, or the process ended in the middle."""

    _arrived = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._run: _Run | None = None
        self._is_open = True
        self._arrived.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether an import was started and has not been told the end of."""
        return self._run is not None

    def start(self, sources: Sequence["Path | Source"], *, keep_duplicates: bool = False) -> None:
        """Begin to import; nothing else may be running."""
        if self._run is not None:
            raise RuntimeError("an import is running")
        self._run = _Run(self._library, sources, keep_duplicates=keep_duplicates, arrive=self._arrived.emit)
        self._run.start()

    def cancel(self) -> None:
        """Ask the import to stop; `finished` follows, at the latest after a few seconds."""
        if self._run is not None:
            self._run.cancel(_PATIENCE_SECONDS)

    def shutdown(self) -> None:
        """Cancel and wait for the end, a second or so; no signal comes any more. May be called again."""
        self._is_open = False
        if self._run is not None:
            self._run.cancel(_PATIENCE_AT_EXIT_SECONDS)
            self._run.join()
            self._run = None

    def _tell(self, message: object) -> None:
        if not self._is_open or self._run is None:
            return
        if isinstance(message, ImportProgress):
            self.progress.emit(message)
            return
        self._run.join()  # it has said its last word; a thread inside Qt while Python ends would abort the program
        self._run = None
        if isinstance(message, ImportReport):
            self.finished.emit(message)
        else:
            self.failed.emit(message)


class _Run(threading.Thread):
    """Starts the process and listens to it; the last thing that arrives is an ImportReport or a ReaderError."""

    def __init__(
        self,
        library: Path,
        sources: Sequence["Path | Source"],
        *,
        keep_duplicates: bool,
        arrive: Callable[[object], None],
    ) -> None:
        super().__init__(name="import listener", daemon=True)
        self._library = library
        self._sources = sources
        self._keep_duplicates = keep_duplicates
        self._arrive = arrive
        self._last = ImportProgress(0, 0, "", 0, 0, 0, 0)
        self._cancelled = threading.Event()
        self._deadline = math.inf

    def cancel(self, patience: float) -> None:
        """Have the process stop after the file it is at, or be ended after so many seconds."""
        self._deadline = min(self._deadline, time.monotonic() + patience)
        self._cancelled.set()

    def run(self) -> None:
        """Stay until the process has ended."""
        try:
            self._arrive(self._listened())
        except OSError as error:
            template = "The import could not be started: {reason}."
            self._arrive(ReaderError(template, reason=error.strerror or str(error)))
        except Exception as error:  # noqa: BLE001 - a bug; the window must not wait for ever
            self._arrive(fault("import", error))

    def _listened(self) -> ImportReport | ReaderError:
        """Start the process, pass its progress on, and return its result."""
        # Here and not on the window's thread: starting takes longer than a frame.
        from multiprocessing import get_context

        from desktop_reader.operations.import_process import run_import

        context = get_context("spawn")
        here, there = context.Pipe()
        # Not a daemon: it may need processes of its own. It ends when this end of the pipe is gone.
        process = context.Process(
            target=run_import, args=(there, self._library, self._sources, self._keep_duplicates), daemon=False
        )
        process.start()
        there.close()
        with here:
            result = self._result(here, process)
        process.join()
        process.close()
        return result

    def _result(self, here: "Connection", process: "BaseProcess") -> ImportReport | ReaderError:
        is_asked = False
        try:
            while True:
                if self._cancelled.is_set() and not is_asked:
                    with suppress(OSError):  # it has just ended; its report may still lie in the pipe
                        here.send("cancel")
                    is_asked = True
                if time.monotonic() > self._deadline:
                    process.kill()
                if not here.poll(_LOOK_SECONDS):
                    continue
                message: ImportProgress | ImportReport | ReaderError = here.recv()
                if not isinstance(message, ImportProgress):
                    return message
                self._last = message
                self._arrive(message)
        except (EOFError, OSError):
            return self._unfinished()

    def _unfinished(self) -> ImportReport | ReaderError:
        """Return what to tell of a process that ended without a word: that it was told to, or that it died."""
        if not self._cancelled.is_set():
            return ReaderError(
                "The import has ended in the middle; what came in before is in the library. Import the rest again."
            )
        seen = self._last
        return ImportReport(None, seen.imported, seen.duplicates, seen.updated, (), cancelled=True, first_id=None)
