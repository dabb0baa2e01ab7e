"""Backups: one a day, made and verified where nobody waits for it, and one of them in the library's place again."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from desktop_reader.domain.upkeep import Backup, Restored
from desktop_reader.errors import DamagedError, NoDatabaseError, ReaderError
from desktop_reader.library import Library, backups
from desktop_reader.library.failures import damaged_library

_TRIES = 3


def every(path: Path) -> list[Backup]:
    """Return the backups of a library, the newest first."""
    return backups.every(path)


def count(backup: Path) -> int | None:
    """Return how many articles a backup has; None where it cannot be read."""
    try:
        return backups.count(backup)
    except ReaderError:
        return None


def hold_all(path: Path, ids: Sequence[int]) -> bool:
    """Return whether the backups of a library have each of these articles."""
    return backups.hold_all(path, ids)


def is_due(path: Path) -> bool:
    """Return whether it is time for a backup. Quick enough for the window's thread."""
    return backups.is_due(path, datetime.now().astimezone())


def back_up(path: Path) -> tuple[Backup, ...]:
    """Make the backup of today and delete those that are not kept any longer; none where there is nothing to lose.

    Raises DamagedError where the library is damaged: older backups all stay.
    """
    with Library.open(path, create=False) as library:
        counts = library.counts()
        if not counts.all + counts.trash:
            return ()
        made = library.keep_backup()
    backups.thin_out(path)
    return (made,)


def restore(path: Path, backup: Path) -> Restored:
    """Give a library what a backup holds, for whoever has it open, too. The backup stays.

    What the library was before is kept: as one more backup or, where it is damaged, beside it. Raises ReaderError
    where the backup is damaged or the library in use; it is then as it was.
    """
    if not backup.is_file():
        raise ReaderError(
            "There is no backup {path}: “desktop-reader restore” lists those that there are.", path=backup
        )
    with Library.from_backup(backup, path) as fresh:
        try:
            before = _taken_over(path, fresh)
        except (DamagedError, NoDatabaseError):
            before = fresh.take_place_of(path)
    return Restored(backup, before)


def _kept(library: Library) -> Path:
    """A backup of all that the library holds: what another program writes while one is made is in the next one."""
    for _ in range(_TRIES):
        version = library.data_version()
        made = library.keep_backup()
        if library.data_version() == version:
            return made.path
    raise ReaderError("Another program goes on writing into {path}: close it and try again.", path=library.path)


def _taken_over(path: Path, fresh: Library) -> Path | None:
    """Write what the fresh library holds into the one that is there; the backup of what that held."""
    was_there = path.exists()
    with Library.open(path) as library:
        if library.is_damaged:
            raise damaged_library(path)
        before = _kept(library) if was_there else None
        fresh.close()
        library.become(fresh.path)
    return before
