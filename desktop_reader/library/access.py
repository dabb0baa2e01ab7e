"""How a library's file is opened: to be written where that can be, else as its place allows it to be read."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

if TYPE_CHECKING:  # nearly every library can be written and needs no copy
    from tempfile import TemporaryDirectory

BUSY_TIMEOUT_MS = 60_000
JOURNALS = ("-wal", "-journal")
"""What SQLite keeps beside a file and, left there, is part of its content."""
SIDECARS = (*JOURNALS, "-shm")

BACKUPS = ".backups"
"""How the name of a folder ends in which a library's backups lie: they stay as they were made."""

_GONE = -1
_REFUSED = (apsw.ReadOnlyError, apsw.CantOpenError)

Prepare = Callable[[apsw.Connection, Path], None]
"""Refuses what is no library and brings an older one, which lies there, up to date."""
Look = Callable[[apsw.Connection], None]
"""Raises apsw.CorruptError where it sees damage."""


def connect(path: Path, parameters: str = "") -> apsw.Connection:
    """A connection to that very file: `:memory:`, or a name that is no UTF-8, is a name like any other."""
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(path.absolute().as_uri() + parameters, flags=flags)
    connection.set_busy_timeout(BUSY_TIMEOUT_MS)
    connection.pragma("foreign_keys", True)
    return connection


def beside(path: Path, ending: str) -> Path:
    """The file of that ending which SQLite keeps beside another one."""
    return path.with_name(path.name + ending)


def is_backup(path: Path) -> bool:
    """Whether a file is one of those that a library keeps as its backups."""
    return path.exists() and path.resolve().parent.name.endswith(BACKUPS)


def free_name(path: Path, label: str) -> Path:
    """`library.LABEL.db` for a `library.db`; `library.LABEL-2.db` where there is one already, and so on."""
    number = 1
    while True:
        free = path.with_name(f"{path.stem}.{label}{f'-{number}' if number > 1 else ''}{path.suffix}")
        if not free.exists():
            return free
        number += 1


class Access:
    """Makes connections to one library; `first` is the one that it was opened with.

    A file that may not be written, or whose folder takes no journal, can still be read: as it stands where nothing
    is left in a journal, else from a copy that is deleted at the end. A backup, and one that is damaged, is only read,
    too.
    """

    def __init__(self, path: Path, prepare: Prepare, look: Look) -> None:
        self._path = path.absolute()
        self._prepare = prepare
        self.is_damaged = False
        self._parameters = ""
        self._copy: TemporaryDirectory[str] | None = None
        self.is_read_only = is_backup(path)
        self.first = (self._still() or self._copied()) if self.is_read_only else self._wide_open()
        try:
            look(self.first)
        except (apsw.CorruptError, apsw.SQLError):
            self.is_damaged = self.is_read_only = True

    def _wide_open(self) -> apsw.Connection:
        try:
            first = self._ready()
            self.is_read_only = first.readonly("main")
        except _REFUSED:
            if not self._path.exists():
                raise
            first = self._still() or self._copied()
            self.is_read_only = True
        return first

    def connect(self) -> apsw.Connection:
        """Another connection."""
        return connect(self._path, self._parameters)

    def state(self) -> int:
        """A number that differs once a file that SQLite takes for unchanging has been changed or is gone; else 0."""
        with suppress(OSError):
            return self._path.stat().st_mtime_ns if self._parameters else 0
        return _GONE

    def close(self) -> None:
        """Delete what was made; every connection is closed by now."""
        if self._copy is not None:
            self._copy.cleanup()

    def _ready(self) -> apsw.Connection:
        connection = self.connect()
        try:
            self._prepare(connection, self._path)
        except BaseException:
            connection.close()
            raise
        return connection

    def _still(self) -> apsw.Connection | None:
        """A connection without locks and journals; None where a journal or an old schema has to be worked in first."""
        place = self._path.resolve()
        if any(beside(place, ending).exists() and beside(place, ending).stat().st_size for ending in JOURNALS):
            return None
        self._parameters = "?immutable=1"
        try:
            return self._ready()
        except apsw.ReadOnlyError:
            self._parameters = ""
            return None

    def _copied(self) -> apsw.Connection:
        import shutil
        from tempfile import TemporaryDirectory

        self._copy = TemporaryDirectory(prefix="desktop-reader-", ignore_cleanup_errors=True)
        place, copy = self._path.resolve(), Path(self._copy.name) / "library.db"
        try:
            for ending in ("", *JOURNALS):
                if beside(place, ending).exists():
                    shutil.copyfile(beside(place, ending), beside(copy, ending))
            self._path = copy
            return self._ready()
        except BaseException:
            self.close()
            raise
