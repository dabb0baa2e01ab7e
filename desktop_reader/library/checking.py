"""Looking for damage: in the file, in its tables, in each text, in the search index. Nothing is written."""

import hashlib
import re
from contextlib import suppress

import apsw

from desktop_reader.domain.upkeep import Problem, Remedy
from desktop_reader.errors import ReaderError
from desktop_reader.library import (
    address_table,
    article_reader,
    migrations,
    seal_table,
    search_index,
    sql,
    story_table,
    text_table,
)

UNREADABLE = (ReaderError, TypeError, ValueError, apsw.CorruptError)
"""What reading a damaged text raises."""
_BROKEN = (apsw.CorruptError, apsw.SQLError)

# What SQLite says of an index, which can be made anew; anything else is about what it is made from.
_ABOUT_AN_INDEX = re.compile(r"fts5|missing from index|# of entries in index|non-unique entry", re.IGNORECASE)


def problems(db: apsw.Connection) -> list[Problem]:
    """What is wrong with the library; nothing where it is sound."""
    missing = list(_of_the_tables(db))
    if missing:
        return missing
    found = []
    for part in (_of_the_file, _of_references, _of_texts, _of_seals, *_OF_INDEXES):
        try:
            found += part(db)
        except _BROKEN:
            error = ReaderError("A part of the library's file cannot be read.")
            found.append(Problem(error, Remedy.INDEX if part in _OF_INDEXES else Remedy.RESCUE))
    return found


def _of_the_tables(db: apsw.Connection) -> list[Problem]:
    try:
        there = {name for (name,) in sql.every(db, "SELECT name FROM sqlite_schema")}
    except _BROKEN:
        return [Problem(ReaderError("The list of the library's tables cannot be read."), Remedy.RESCUE)]
    missing = sorted(migrations.names() - there)
    error = ReaderError("The library lacks {names}.", names=", ".join(missing))
    return [Problem(error, Remedy.RESCUE)] if missing else []


def _of_the_file(db: apsw.Connection) -> list[Problem]:
    with suppress(*_BROKEN):  # what is wrong with it is told below
        search_index.catch_up(db)
        story_table.catch_up(db)
    lines = [str(line) for (line,) in sql.every(db, "PRAGMA integrity_check(20)")]
    return [
        Problem(
            ReaderError("The library's file is damaged ({line}).", line=line),
            Remedy.INDEX if _ABOUT_AN_INDEX.search(line) else Remedy.RESCUE,
        )
        for line in lines
        if line != "ok"
    ]


def _of_references(db: apsw.Connection) -> list[Problem]:
    rows = sql.every(db, "PRAGMA foreign_key_check")
    template = "The table {table} has a row that points to nothing."
    return [Problem(ReaderError(template, table=table), Remedy.RESCUE) for table, *_ in rows]


def _of_texts(db: apsw.Connection) -> list[Problem]:
    found = []
    for (id_,) in sql.every(db, "SELECT id FROM article ORDER BY id"):
        try:
            article_reader.article(db, id_)  # most checksums are verified on the way
            originals = [*filter(None, [text_table.of_article(db, id_)])]
        except UNREADABLE:
            found.append(_of_article("The text of article {id} cannot be read.", id_, Remedy.TEXT))
            continue
        try:
            originals += text_table.later(db, id_)
        except UNREADABLE:
            found.append(_of_article("A later original of article {id} cannot be read.", id_))
        if any(one.sha256 != hashlib.sha256(one.content).hexdigest() for one in originals):
            found.append(_of_article("The checksum of the original of article {id} is wrong.", id_))
    return found


def _of_seals(db: apsw.Connection) -> list[Problem]:
    template = "What is noted of article {id} beside its text is not as it was stored."
    ids = [id_ for (id_,) in sql.every(db, "SELECT article FROM seal ORDER BY article")]
    return [_of_article(template, id_, Remedy.ROW) for id_ in seal_table.broken(db, ids)]


def _of_article(template: str, article_id: int, remedy: Remedy = Remedy.RESCUE) -> Problem:
    reread = article_id if remedy in (Remedy.TEXT, Remedy.ROW) else None
    return Problem(ReaderError(template, id=article_id), remedy, reread)


def _of_the_search_index(db: apsw.Connection) -> list[Problem]:
    template = "The search index lacks {missing} articles and has {surplus} that are gone."
    return _of_an_index(template, search_index.differences(db))


def _of_the_story_tables(db: apsw.Connection) -> list[Problem]:
    template = "The word table lacks {missing} articles and has {surplus} that are gone."
    return _of_an_index(template, story_table.differences(db))


def _of_the_addresses(db: apsw.Connection) -> list[Problem]:
    template = "The table of addresses lacks {missing} articles and has {surplus} that are gone."
    return _of_an_index(template, (address_table.wrong(db), 0))


def _of_an_index(template: str, differences: tuple[int, int]) -> list[Problem]:
    missing, surplus = differences
    if not missing and not surplus:
        return []
    return [Problem(ReaderError(template, missing=missing, surplus=surplus), Remedy.INDEX)]


_OF_INDEXES = (_of_the_search_index, _of_the_story_tables, _of_the_addresses)
