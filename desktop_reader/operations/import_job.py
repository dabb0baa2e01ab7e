"""An import in a process of its own, as the window sees it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_reader.domain.importing import ImportProgress, ImportReport
from desktop_reader.errors import ReaderError
from desktop_reader.operations.child_process import Deed, Work
from desktop_reader.operations.job import Job

if TYPE_CHECKING:  # the first paint does without what importing needs
    from desktop_reader.importers import Source

_FAULT = "The import has ended because of a fault in this program; {log} says which."


class ImportJob(Job):
    """One import at a time.

    A process that is ended, cancelled or killed leaves a sound library with everything that was in by then.
    """

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def start(self, sources: Sequence["Path | Source"], *, keep_duplicates: bool = False) -> None:
        """Begin to import; nothing else may be running."""
        self._begin(Deed(_FAULT, _work, (self._library, sources, keep_duplicates)))

    def _report_of_cancelled(self, last: object) -> ImportReport:
        seen = last if isinstance(last, ImportProgress) else ImportProgress(0, 0, "", 0, 0, 0, 0)
        return ImportReport(None, seen.imported, seen.duplicates, seen.updated, (), cancelled=True, first_id=None)

    def _death(self) -> ReaderError:
        return ReaderError(
            "The import has ended in the middle; what came in before is in the library. Import the rest again."
        )


def _work() -> Work:
    from desktop_reader.operations.confinement import confine_memory
    from desktop_reader.operations.importing import import_into

    confine_memory()
    return import_into
