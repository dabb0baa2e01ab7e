"""Backups, restoring and repairing in a process of their own, as the window sees it."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop_reader.errors import ReaderError
from desktop_reader.operations.child_process import Deed, Work
from desktop_reader.operations.job import Job

_BACKUP_FAULT = "The backup has ended because of a fault in this program; {log} says which."
_REPAIR_FAULT = "The repair has ended because of a fault in this program; {log} says which."
_RESTORING_FAULT = "Restoring has ended because of a fault in this program; {log} says which."


class Mending(Enum):
    """What can be done about a library that is not as it should be."""

    REPAIR = "repair"
    RESTORE = "restore"
    NOTHING = "nothing: the window is only to open anew, in another language"


class Wish(NamedTuple):
    """What a person wants done while no window has the library open; `backup` is the one to restore."""

    mending: Mending
    backup: Path = Path()


class UpkeepJob(Job):
    """One at a time; `finished` brings what the operation of that name returns. The library is whole at any moment."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def back_up(self) -> None:
        """Begin to make the backup of today."""
        self._begin(Deed(_BACKUP_FAULT, _backing_up, (self._library,)))

    def mend(self, wish: Wish) -> None:
        """Begin with what a person wants."""
        if wish.mending is Mending.REPAIR:
            self._begin(Deed(_REPAIR_FAULT, _repairing, (self._library,)))
        else:
            self._begin(Deed(_RESTORING_FAULT, _restoring, (self._library, wish.backup)))

    def _report_of_cancelled(self, _last: object) -> tuple[()]:
        return ()

    def _death(self) -> ReaderError:
        return ReaderError("The work has ended in the middle, and the library is as it was: try again.")


def _backing_up() -> Work:
    from desktop_reader.operations.backing_up import back_up

    return lambda path, **_looks: back_up(path)


def _restoring() -> Work:
    from desktop_reader.operations.backing_up import restore

    return lambda path, backup, **_looks: restore(path, backup)


def _repairing() -> Work:
    from desktop_reader.operations.repairing import repair

    return lambda path, **_looks: repair(path)
