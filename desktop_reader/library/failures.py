"""What SQLite's errors mean to a person."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from desktop_reader.errors import DamagedError, ReaderError

_MEANINGS: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, "The disk that holds {path} is full: make room on it and try again."),
    (apsw.NotADBError, "{path} is not a Desktop Reader library: choose another file."),
    (apsw.BusyError, "The library {path} is in use by another program for too long: close it and try again."),
    (apsw.LockedError, "The library {path} is in use by another program for too long: close it and try again."),
    (apsw.ReadOnlyError, "The library {path} cannot be written to: check the permissions of the file and its folder."),
    (apsw.PermissionsError, "The library {path} cannot be opened: check the permissions of the file and its folder."),
    (apsw.CantOpenError, "The library {path} cannot be opened: check the permissions of the file and its folder."),
    (apsw.IOError, "The disk that holds {path} failed to read or write: check the disk and try again."),
)


_DAMAGED = "The library {path} is damaged: run “desktop-reader check --repair”, or restore a backup."
_LACKING = ("no such table", "no such column", "vtable constructor failed")  # every library has what is asked for


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the world into a ReaderError; anything else is a bug and passes."""
    try:
        yield
    except (apsw.CorruptError, UnicodeDecodeError) as error:
        raise DamagedError(_DAMAGED, path=path) from error
    except apsw.SQLError as error:
        if not str(error).startswith(_LACKING):
            raise
        raise DamagedError(_DAMAGED, path=path) from error
    except apsw.Error as error:
        for kind, template in _MEANINGS:
            if isinstance(error, kind):
                raise ReaderError(template, path=path) from error
        raise
