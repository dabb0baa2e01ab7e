"""The window's side of backups: one a day where nobody waits for it, and the way to restore one or to repair."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.operations.upkeep_job import Mending, UpkeepJob, Wish
from desktop_reader.ui.wording import error_text

LOOK_MS = 3_600_000


class BackupControl(QObject):
    """`wanted` brings what shall be done once the window has let go of the library; `told` a sentence.

    `damaged` brings the sentence of a damage that was found.
    """

    wanted = Signal(object)
    told = Signal(str)
    damaged = Signal(str)

    def __init__(self, parent: QWidget, library: Library, operations: Operations) -> None:
        super().__init__(parent)
        self._parent = parent
        self._library = library
        self._operations = operations
        self._job: UpkeepJob | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Make the backup of today if there is none yet; look again now and then."""
        self._timer.start()
        if self._library.is_read_only or (self._job is not None and self._job.is_running):
            return
        from desktop_reader.operations import backing_up

        self._operations.read(lambda library: backing_up.is_due(library.path), self._begin_if)

    def ask(self) -> None:
        """Let a person choose a backup to restore, or a repair."""
        from desktop_reader.ui.dialogs.restore import RestoreDialog

        dialog = RestoreDialog(self._parent, self._library.path, self._operations)
        dialog.exec()
        dialog.deleteLater()
        if dialog.wish is not None:
            self.wanted.emit(dialog.wish)

    def repair(self) -> None:
        """Want the library repaired."""
        self.wanted.emit(Wish(Mending.REPAIR))

    def shutdown(self) -> None:
        """Stop what is being made; the next start begins anew."""
        self._timer.stop()
        if self._job is not None:
            self._job.shutdown()

    def _begin_if(self, is_due: bool) -> None:
        if not is_due:
            return
        if self._job is None:
            self._job = UpkeepJob(self._library.path, self)
            self._job.failed.connect(self._tell)
        self._job.back_up()

    def _tell(self, error: ReaderError) -> None:
        (self.damaged if isinstance(error, DamagedError) else self.told).emit(error_text(error))
