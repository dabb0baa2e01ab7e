"""Relating in a process of its own, as the window sees it: lists and articles are read meanwhile."""

from pathlib import Path

from PySide6.QtCore import QObject

from desktop_reader.domain.related import RelatingProgress, RelatingReport
from desktop_reader.errors import ReaderError
from desktop_reader.operations.child_process import Deed, Work
from desktop_reader.operations.job import Job

_FAULT = "Relating articles has ended because of a fault in this program; {log} says which."


class RelatingJob(Job):
    """Fills the word table: RelatingProgress on the way, a RelatingReport at the end.

    A process that is ended at any point leaves a sound library; the next one goes on where it stood.
    """

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def start(self) -> None:
        """Begin to relate whatever waits for it; nothing else may be running."""
        self._begin(Deed(_FAULT, _work, (self._library,)))

    def _report_of_cancelled(self, last: object) -> RelatingReport:
        return RelatingReport(last.done if isinstance(last, RelatingProgress) else 0, cancelled=True)

    def _death(self) -> ReaderError:
        return ReaderError("Related stories were being looked for when that ended: it goes on at the next start.")


def _work() -> Work:
    from desktop_reader.operations.relating import relate_in

    return relate_in
