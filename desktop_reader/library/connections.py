"""Connections to one library file: one that writes, and one that reads for each thread."""

import os
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from weakref import WeakKeyDictionary

import apsw

from desktop_reader.errors import ReaderError
from desktop_reader.library import migrations, sql
from desktop_reader.library.access import SIDECARS, Access, beside, connect, free_name, is_backup
from desktop_reader.library.failures import damaged_library, explained
from desktop_reader.library_mark import APPLICATION_ID
from desktop_reader.paths import default_library

PAGE_SIZE = 16_384  # bytes; an original of some 2 KB left half of a 4 KB page empty
# Pages of the journal that are copied into the file at once: a write that has to do it takes 20 ms longer, so it is
# done before that where nobody waits for it.
_JOURNAL_PAGES, _SOME_PAGES = 2_000, 500
_READ_CACHE_KB = 4_096
_KEPT_OF_NAME = 40  # characters: the name of the file in the making must not be too long where the right one is not


class Connections:
    """Hands out connections; safe to use from several threads and beside other processes.

    Opening brings an older library up to date and refuses newer and foreign files untouched.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self.path = path
        self._write_lock = threading.Lock()
        self._local = threading.local()
        # By thread and weakly: the connection of a thread that has ended goes with it.
        self._readers: WeakKeyDictionary[threading.Thread, apsw.Connection] = WeakKeyDictionary()
        with _place_explained(path), explained(path):
            _check_place(path, create=create)
            if not path.exists():
                _make(path.resolve())
            self._access = Access(path, partial(_prepare, path=path, create=create), _refuse_damaged)
            self._writer = self._access.first

    @property
    def is_read_only(self) -> bool:
        """Whether the library can be read only."""
        return self._access.is_read_only

    @property
    def is_damaged(self) -> bool:
        """Whether opening has found damage."""
        return self._access.is_damaged

    def refuse_if_read_only(self) -> None:
        """Raise ReaderError where nothing can be written."""
        if self.is_damaged:
            raise damaged_library(self.path)
        if self.is_read_only and is_backup(self.path):
            raise ReaderError("{path} is a backup and stays as it is: restore it to go on with it.", path=self.path)
        if self.is_read_only:
            template = (
                "The library {path} can only be read: copy it to a folder of yours, or give yourself the right to "
                "write to the file and its folder."
            )
            raise ReaderError(template, path=self.path)

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """This thread's reader, in one snapshot of the library."""
        with explained(self.path):
            reader = self._reader()
            if reader.in_transaction:
                yield reader
                return
            reader.execute("BEGIN")
            try:
                yield reader
            finally:
                _roll_back(reader)  # nothing was written; a damaged file would refuse COMMIT

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[apsw.Connection]:
        """The writer in one transaction, rolled back on any error.

        `durable`: on the disk when this returns, also through a power failure; imports do without,
        and may then lose their last batch but never harm the library.
        """
        with self.writer() as writer:
            writer.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
            with _transaction(writer):
                yield writer

    @contextmanager
    def writer(self) -> Iterator[apsw.Connection]:
        """The writer, without a transaction."""
        self.refuse_if_read_only()
        with self._write_lock, explained(self.path):
            yield self._writer

    def shorten_journal(self) -> None:
        """Copy what the journal has into the file if that is not little."""
        with self.writer() as writer:
            _, written, copied = sql.every(writer, "PRAGMA wal_checkpoint(NOOP)")[0]
            if written - copied >= _SOME_PAGES:
                writer.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def interrupt(self, thread: threading.Thread) -> None:
        """Stop what that thread is reading, if it is."""
        reader = self._readers.get(thread)
        if reader is not None:
            reader.interrupt()

    def data_version(self) -> int:
        """A number that changes for this thread when anybody has written to the library."""
        with explained(self.path):
            return self._access.state() or int(self._reader().pragma("data_version"))

    def close(self) -> None:
        """Close every connection; none may be in use."""
        with self._write_lock:
            for connection in (*self._readers.values(), self._writer):
                connection.close()
            self._readers.clear()
            self._access.close()

    def _reader(self) -> apsw.Connection:
        reader: apsw.Connection | None = getattr(self._local, "reader", None)
        state = self._access.state()
        if reader is not None and self._local.state != state and not reader.in_transaction:
            reader.close()  # another program has changed what SQLite was told would never change
            reader = None
        if reader is None:
            reader = self._access.connect()
            reader.create_scalar_function("folded", _folded, 1, deterministic=True)
            reader.create_scalar_function("initials", _initials, 1, deterministic=True)
            reader.pragma("query_only", True)
            reader.pragma("cache_size", -_READ_CACHE_KB)
            self._local.reader, self._local.state = reader, state
            self._readers[threading.current_thread()] = reader
        return reader


def _folded(*texts: object) -> str:
    from desktop_reader.search.folding import fold  # the first paint does without

    (text,) = texts
    return fold(str(text))


def _initials(*keys: object) -> str:
    from desktop_reader.library.keys import initials  # the first paint does without

    (key,) = keys
    return initials(str(key))


@contextmanager
def _place_explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ReaderError(
            "The library {path} cannot be opened ({why}): check the permissions of its folder.",
            path=path,
            why=error.strerror,
        ) from error


def _check_place(path: Path, *, create: bool) -> None:
    """Say plainly what SQLite would only call 'unable to open database file'."""
    if path.is_dir():
        raise ReaderError("{path} is a folder: name the library's file in it.", path=path)
    if path.exists():
        return
    if path == default_library() and create:
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.parent.is_dir():
        template = "There is no folder {folder} for the library {name}: make it first, or check the name."
        raise ReaderError(template, folder=path.parent, name=path.name)
    if not create:
        raise _no_library(path)


def _no_library(path: Path) -> ReaderError:
    return ReaderError("There is no library at {path} yet: import an article first, or check the name.", path=path)


def _make(place: Path) -> None:
    """Put a new library there, whole or not at all; where another process does so too, the first one's stands.

    Where the file system knows no links nothing is put there, and opening makes the library in its place.
    """
    part = place.with_name(f".{place.name[:_KEPT_OF_NAME]}.{threading.get_native_id()}.part")
    part.unlink(missing_ok=True)  # of a process that was killed
    try:
        with closing(connect(part)) as maker:
            maker.pragma("journal_mode", "memory")
            _lay_out(maker)
            _bring_up_to_date(maker, part)
        with suppress(OSError):
            os.link(part, place)
    finally:
        for ending in ("", *SIDECARS):
            beside(part, ending).unlink(missing_ok=True)


def _prepare(writer: apsw.Connection, place: Path, path: Path, *, create: bool) -> None:
    """Refuse what is not a library of this or an older release, then bring it up to date; `path` is what people see."""
    version = int(writer.pragma("user_version"))
    application = int(writer.pragma("application_id"))
    is_new = version == 0 and application == 0 and not writer.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    if is_new and not create:
        raise _no_library(path)
    if not is_new and application != APPLICATION_ID:
        raise ReaderError("{path} is a database of another program: choose another file.", path=path)
    if version > migrations.LATEST:
        raise ReaderError(
            "The library {path} was made by a newer Desktop Reader: install the newest version to open it.", path=path
        )
    if is_new:
        _lay_out(writer)
    is_read_only = writer.readonly("main")
    if not is_read_only and writer.pragma("journal_mode") != "wal":
        writer.pragma("journal_mode", "wal")
    writer.pragma("wal_autocheckpoint", _JOURNAL_PAGES)
    if version < migrations.LATEST:
        if is_read_only:
            raise apsw.ReadOnlyError
        _bring_up_to_date(writer, place)


def _refuse_damaged(opened: apsw.Connection) -> None:
    """Raise apsw.CorruptError where a look at both ends of every table meets damage: a few milliseconds."""
    tables = "SELECT name, sql LIKE '%WITHOUT ROWID%' FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
    for name, is_without in sql.every(opened, tables):
        sql.every(opened, f"SELECT * FROM {name} LIMIT 1")
        if not is_without:
            sql.every(opened, f"SELECT * FROM {name} ORDER BY rowid DESC LIMIT 1")
    for name in ("search_text", "search_character", "story_index"):
        sql.every(opened, f"SELECT rowid FROM {name} WHERE {name} MATCH 'a' LIMIT 1")


def _lay_out(empty: apsw.Connection) -> None:
    """Say what the file shall be like; once something is in it, that cannot be changed."""
    empty.pragma("page_size", PAGE_SIZE)
    empty.pragma("auto_vacuum", "incremental")  # an import leaves a twentieth of the file empty


def _bring_up_to_date(writer: apsw.Connection, place: Path) -> None:
    """Apply the missing migrations in one transaction, after a copy of the library has been put beside it."""
    with _transaction(writer):
        version = int(writer.pragma("user_version"))
        if version == migrations.LATEST:  # another process has just done it
            return
        if version:
            _keep_copy(place, version)
        for step in range(version + 1, migrations.LATEST + 1):
            writer.execute(migrations.script(step))
        writer.pragma("user_version", migrations.LATEST)
        writer.pragma("application_id", APPLICATION_ID)


@contextmanager
def _transaction(writer: apsw.Connection) -> Iterator[None]:
    """All of what is written within, or nothing."""
    writer.execute("BEGIN IMMEDIATE")
    try:
        yield
        writer.execute("COMMIT")
    except BaseException:
        _roll_back(writer)
        raise


def _roll_back(connection: apsw.Connection) -> None:
    """End the transaction, if SQLite has not: after a full disk or a failed read it has rolled back by itself."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _keep_copy(place: Path, version: int) -> None:
    """Copy the library as it still is; by a connection of its own, for the other one has begun to write."""
    from desktop_reader.library import upkeep

    with closing(connect(place)) as reader:
        upkeep.backup(reader, place, free_name(place.resolve(), f"schema-{version}"))


def sqlite_version() -> str:
    """Return the version of SQLite that libraries are read and written with."""
    return apsw.sqlite_lib_version()
