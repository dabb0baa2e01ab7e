"""An export in a process of its own, as the window sees it: lists and articles are read meanwhile."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_reader.domain.exporting import ExportReport
from desktop_reader.errors import ReaderError
from desktop_reader.operations.child_process import Deed, Work
from desktop_reader.operations.job import Job

if TYPE_CHECKING:  # the first paint does without what exporting needs
    from desktop_reader.operations.exporting import Wanted

_FAULT = "The export has ended because of a fault in this program; {log} says which."


class ExportJob(Job):
    """One export at a time. Unless it ends well, the file stays as it was."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def start(self, format_name: str, wanted: "Wanted", destination: Path) -> None:
        """Begin to export; nothing else may be running."""
        self._begin(Deed(_FAULT, _work, (self._library, format_name, wanted, destination)))

    def _report_of_cancelled(self, _last: object) -> ExportReport:
        return ExportReport(0, cancelled=True)

    def _death(self) -> ReaderError:
        return ReaderError("The export has ended in the middle, and nothing was written: export again.")


def _work() -> Work:
    from desktop_reader.operations.exporting import export_from

    return export_from
