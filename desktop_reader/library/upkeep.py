"""Keeping a library sound: checking it, rebuilding what can be rebuilt, backing it up."""

from pathlib import Path

import apsw

from desktop_reader.errors import ReaderError
from desktop_reader.library import article_reader, prepared, search_index, sql, text_table
from desktop_reader.library.failures import explained

_PAGES_A_STEP = 2_000


def problems(db: apsw.Connection) -> list[str]:
    """What is wrong with the library, in sentences; empty when it is sound."""
    found = [str(row[0]) for row in sql.every(db, "PRAGMA integrity_check(20)") if row[0] != "ok"]
    found = [f"The library's file is damaged: {line}" for line in found]
    found += [
        f"The table {table} has a row that points to nothing."
        for table, *_ in sql.every(db, "PRAGMA foreign_key_check")
    ]
    return found + _unreadable_articles(db)


def _unreadable_articles(db: apsw.Connection) -> list[str]:
    found = []
    for (id_,) in sql.every(db, "SELECT id FROM article ORDER BY id"):
        try:
            _verify(db, id_)
        except (ReaderError, TypeError, UnicodeDecodeError):
            found.append(f"The text of article {id_} cannot be read.")
    return found


def _verify(db: apsw.Connection, id_: int) -> None:
    """Read an article's texts; their checksums are verified on the way."""
    text_table.body(db, id_, text_table.of_article(db, id_))


def rebuild(db: apsw.Connection) -> None:
    """Make the indexes anew from the texts."""
    db.execute("REINDEX")
    search_index.clear(db)
    for (id_,) in sql.every(db, "SELECT id FROM article ORDER BY id"):
        try:
            article = article_reader.article(db, id_)
        except (ReaderError, TypeError, UnicodeDecodeError):
            continue  # reported by `problems`; the rest must be searchable
        search_index.insert_many(db, [(id_, prepared.index(article.title, article.deck, article.text))])


def backup(db: apsw.Connection, destination: Path) -> None:
    """Copy the library to another file while it is in use; the file appears only when it is whole."""
    partial = destination.with_name(destination.name + ".partial")
    try:
        with explained(destination):
            partial.unlink(missing_ok=True)
            _copy(db, partial)
        partial.replace(destination)
    except OSError as error:
        raise ReaderError(
            "The backup {path} cannot be written ({why}): choose another place.", path=destination, why=error.strerror
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _copy(db: apsw.Connection, path: Path) -> None:
    target = apsw.Connection(str(path))
    try:
        with target.backup("main", db, "main") as copying:
            while not copying.done:
                copying.step(_PAGES_A_STEP)
        target.pragma("journal_mode", "delete")  # so that the copy is one file
    finally:
        target.close()
