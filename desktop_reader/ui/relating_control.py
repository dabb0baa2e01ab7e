"""Has what came in looked through for what belongs together: in a process of its own, while nothing is imported."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_reader.domain.related import RelatingProgress, RelatingReport
from desktop_reader.operations.runner import Operations

if TYPE_CHECKING:  # made when it is first needed
    from desktop_reader.operations.relating_job import RelatingJob

RELATE_AFTER_MS = 2_000
"""So long nothing more comes in before it begins."""


class RelatingControl(QObject):
    """`progressed` carries a RelatingProgress on the way and None at the end, `related` says that more is known then.

    `is_free` tells whether it may begin. Where the process fails, it is not tried again until the next start.
    """

    progressed = Signal(object)
    related = Signal()

    def __init__(self, parent: QObject, library: Path, operations: Operations, is_free: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._library = library
        self._operations = operations
        self._is_free = is_free
        self._job: RelatingJob | None = None
        self._left = 0  # articles that nothing can be made of, so that it is not tried again and again
        self._timer = QTimer(self, singleShot=True, interval=RELATE_AFTER_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def is_running(self) -> bool:
        """Whether articles are being looked through."""
        return self._job is not None and self._job.is_running

    def look(self) -> None:
        """Look soon whether there is something to do."""
        self._timer.start()

    def pause(self) -> None:
        """Stop for a while, because something else writes; what is done stays."""
        if self._job is not None:
            self._job.cancel()

    def shutdown(self) -> None:
        """Stop for good; what is done stays, and the next start goes on."""
        self._timer.stop()
        if self._job is not None:
            self._job.shutdown()

    def _ask(self) -> None:
        if self._is_free() and not self.is_running:
            self._operations.read_latest(
                "still waiting", lambda library: library.still_waiting(), self._begin, aside=True
            )

    def _begin(self, waiting: int) -> None:
        self._left = min(self._left, waiting)
        if waiting > self._left and self._is_free():
            self._ready_job().start()

    def _ready_job(self) -> "RelatingJob":
        if self._job is None:
            from desktop_reader.operations.relating_job import RelatingJob

            self._job = RelatingJob(self._library, self)
            self._job.progress.connect(self._tell)
            self._job.finished.connect(self._end)
            self._job.failed.connect(self._fail)
        return self._job

    def _tell(self, progress: RelatingProgress) -> None:
        self._left = progress.total - progress.done
        self.progressed.emit(progress)

    def _end(self, report: RelatingReport) -> None:
        self.progressed.emit(None)
        if report.cancelled or report.done:
            self._left = 0  # what changed while it was looked at is left, and will not be the next time
        if report.done:
            self.related.emit()
        self.look()

    def _fail(self, error: object) -> None:
        self._is_free = lambda: False
        self.progressed.emit(None)
        self._operations.failed.emit(error)
