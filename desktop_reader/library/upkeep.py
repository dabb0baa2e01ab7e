"""Keeping a library sound: rebuilding what can be rebuilt, backing it up."""

from collections.abc import Callable
from pathlib import Path

import apsw

from desktop_reader.library import address_table, article_reader, prepared, search_index, sql, story_table
from desktop_reader.library.access import SIDECARS, beside, connect
from desktop_reader.library.checking import UNREADABLE
from desktop_reader.library.failures import explained
from desktop_reader.replacing import replacing, unwritable

_PAGES_A_STEP, _GIVEN_BACK = 2_000, 500
# From so many articles on, and if they are at least this part of all, an import is followed by putting in order.
_MANY, _LARGE_PART = 500, 10


def rebuild(db: apsw.Connection) -> None:
    """Make the indexes anew from the texts; of an article whose text cannot be read the title is found at least."""
    db.execute("REINDEX")
    search_index.clear(db)
    story_table.clear(db)
    address_table.clear(db)
    for id_, title in sql.every(db, "SELECT id, title FROM article ORDER BY id"):
        search_index.insert_many(db, [(id_, _indexed(db, id_, title))])


def _indexed(db: apsw.Connection, id_: int, title: str) -> prepared.Indexed:
    try:
        return prepared.index(title, None, article_reader.text(db, id_))
    except UNREADABLE:
        return prepared.index(title, None, "")


def is_large_part(db: apsw.Connection, added: int) -> bool:
    """Whether so many articles are enough of the library for what concerns the whole of it to be done."""
    return added >= _MANY and added * _LARGE_PART >= (sql.value(db, "SELECT max(id) FROM article") or 0)


def give_back_some(db: apsw.Connection) -> bool:
    """Give some pages of the file that hold nothing back to the disk, and say whether there are more."""
    before: int = db.pragma("freelist_count")
    sql.every(db, f"PRAGMA incremental_vacuum({_GIVEN_BACK})")
    left: int = db.pragma("freelist_count")
    return 0 < left < before


def backup(
    db: apsw.Connection, library: Path, destination: Path, verify: Callable[[Path], None] = lambda _copy: None
) -> None:
    """Copy the library to another file while it is in use; the file appears only when it is whole and verified."""
    try:
        with replacing(destination) as part, explained(destination, damaged=library):
            _copy(db, part)
            verify(part)
            _settle(destination)
    except OSError as error:
        raise unwritable(destination, error) from error


def _copy(db: apsw.Connection, path: Path) -> None:
    target = connect(path)
    try:
        with target.backup("main", db, "main") as copying:
            while not copying.done:
                copying.step(_PAGES_A_STEP)
        target.pragma("journal_mode", "delete")  # so that the copy is one file
        if sql.value(target, "PRAGMA quick_check(1)") != "ok":
            raise apsw.CorruptError
    finally:
        target.close()


def _settle(older: Path) -> None:
    """Empty the journal of an older copy that somebody opened: the new copy must not take it for its own."""
    if not any(beside(older, ending).exists() for ending in SIDECARS):
        return
    connection = connect(older)
    try:
        connection.pragma("journal_mode", "delete")
    finally:
        connection.close()
