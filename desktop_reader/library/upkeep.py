"""Keeping a library sound: checking it, rebuilding what can be rebuilt, backing it up."""

from pathlib import Path

import apsw

from desktop_reader.errors import ReaderError
from desktop_reader.library import article_reader, prepared, search_index, sql, text_table
from desktop_reader.library.access import SIDECARS, beside, connect
from desktop_reader.library.failures import explained

UNREADABLE = (ReaderError, TypeError, UnicodeDecodeError, apsw.CorruptError)
"""What reading a damaged text raises."""
_PAGES_A_STEP = 2_000


def problems(db: apsw.Connection) -> list[str]:
    """What is wrong with the library, in sentences; empty when it is sound."""
    found = []
    for part in (_of_the_file, _of_references, _of_texts):
        try:
            found += part(db)
        except apsw.CorruptError:
            found.append("A part of the library's file cannot be read: restore a backup.")
    return found


def _of_the_file(db: apsw.Connection) -> list[str]:
    search_index.catch_up(db)
    lines = [str(row[0]) for row in sql.every(db, "PRAGMA integrity_check(20)")]
    return [f"The library's file is damaged: {line}" for line in lines if line != "ok"]


def _of_references(db: apsw.Connection) -> list[str]:
    rows = sql.every(db, "PRAGMA foreign_key_check")
    return [f"The table {table} has a row that points to nothing." for table, *_ in rows]


def _of_texts(db: apsw.Connection) -> list[str]:
    found = []
    for (id_,) in sql.every(db, "SELECT id FROM article ORDER BY id"):
        try:
            _verify(db, id_)
        except UNREADABLE:
            found.append(f"The text of article {id_} cannot be read.")
    return found


def _verify(db: apsw.Connection, id_: int) -> None:
    """Read an article's texts; their checksums are verified on the way."""
    text_table.body(db, id_, text_table.of_article(db, id_))


def rebuild(db: apsw.Connection) -> None:
    """Make the indexes anew from the texts; of an article whose text cannot be read the title is found at least."""
    db.execute("REINDEX")
    search_index.clear(db)
    for id_, title in sql.every(db, "SELECT id, title FROM article ORDER BY id"):
        search_index.insert_many(db, [(id_, _indexed(db, id_, title))])


def _indexed(db: apsw.Connection, id_: int, title: str) -> prepared.Indexed:
    try:
        return prepared.index(title, None, article_reader.text(db, id_))
    except UNREADABLE:
        return prepared.index(title, None, "")


def backup(db: apsw.Connection, destination: Path) -> None:
    """Copy the library to another file while it is in use; the file appears only when it is whole."""
    partial = destination.with_name(destination.name + ".partial")
    try:
        with explained(destination):
            partial.unlink(missing_ok=True)
            _copy(db, partial)
            _settle(destination)
        partial.replace(destination)
    except OSError as error:
        raise ReaderError(
            "The backup {path} cannot be written ({why}): choose another place.", path=destination, why=error.strerror
        ) from error
    finally:
        partial.unlink(missing_ok=True)


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
