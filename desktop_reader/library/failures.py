"""What SQLite's errors mean to a person."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from desktop_reader.errors import DamagedError, InterruptedReadError, NoDatabaseError, ReaderError

_FULL = "The disk that holds {path} is full: make room on it and try again."
_MEANINGS: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, _FULL),
    (apsw.BusyError, "The library {path} is in use by another program for too long: close it and try again."),
    (apsw.LockedError, "The library {path} is in use by another program for too long: close it and try again."),
    (apsw.ReadOnlyError, "The library {path} cannot be written to: check the permissions of the file and its folder."),
    (apsw.PermissionsError, "The library {path} cannot be opened: check the permissions of the file and its folder."),
    (apsw.CantOpenError, "The library {path} cannot be opened: check the permissions of the file and its folder."),
    (apsw.NoMemError, "There is not memory enough to use {path}: close other programs, or take in less at a time."),
    (apsw.IOError, "The disk that holds {path} failed to read or write: check the disk and try again."),
)


_NO_DATABASE = (
    "{path} is not a Desktop Reader library: choose another file, or try “desktop-reader check --repair” if it was one."
)
_DAMAGED = "The library {path} is damaged: run “desktop-reader check --repair”, or restore a backup."
_LACKING = ("no such table", "no such column", "vtable constructor failed")


@contextmanager
def explained(path: Path, damaged: Path | None = None) -> Iterator[None]:
    """Turn SQLite's errors about the world into a ReaderError; anything else is a bug and passes.

    They are about `path`; that something is damaged is about `damaged` where another file is read.
    """
    try:
        yield
    except apsw.InterruptError as error:
        raise InterruptedReadError from error
    except (apsw.Error, UnicodeDecodeError) as error:
        if _tells_damage(error):
            raise damaged_library(damaged or path) from error
        if isinstance(error, apsw.NotADBError):
            raise NoDatabaseError(_NO_DATABASE, path=path) from error
        meaning = _meaning(error)
        if meaning:
            raise ReaderError(meaning, path=path) from error
        raise


def damaged_library(path: Path) -> DamagedError:
    """What a person is told of a damaged library."""
    return DamagedError(_DAMAGED, path=path)


def _meaning(error: Exception) -> str | None:
    if getattr(error, "extendedresult", None) == apsw.SQLITE_IOERR_SHMSIZE:  # no room for the journal's index
        return _FULL
    return next((template for kind, template in _MEANINGS if isinstance(error, kind)), None)


def _tells_damage(error: Exception) -> bool:
    """Whether the error is that of a damaged file: every library has the tables that it is asked for."""
    if isinstance(error, apsw.SQLError):
        return str(error).startswith(_LACKING)
    return isinstance(error, apsw.CorruptError | UnicodeDecodeError)
