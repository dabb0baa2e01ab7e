"""The search index: two FTS5 tables of tokens. `search_plan` says how they are asked."""

from collections.abc import Sequence

import apsw

from desktop_reader.library import sql
from desktop_reader.library.prepared import Indexed

_TABLES = ("search_text", "search_character")
_JOINED = (*_TABLES, "story_index")  # whose parts are joined; SQLite joins those of the last one as it comes in, too


# Tokens of a batch that are collected before they are written. Of SQLite's 1 MB, a batch of an import came in many
# small parts, and merging them took a third of all writing.
_COLLECTED_BYTES = 16_000_000
# So many pages of 4 KB are joined at a time: an edit has to wait no longer. Where fewer rows than this have changed,
# there was nothing to do (FTS5's documentation of its command "merge").
_JOINED_PAGES, _SOME_CHANGES = 500, 2
# Parts are joined at every so-manieth article, in proportion to what has come in since: an article takes about one
# page, and comes to lie in larger parts three times. FTS5's own way had one article in ten wait for it.
_JOINED_EVERY, _PAGES_AN_ARTICLE = 64, 6
_SETTINGS = {"hashsize": _COLLECTED_BYTES, "automerge": 0, "usermerge": 8, "crisismerge": 128}


def expect_many(db: apsw.Connection) -> None:
    """Have the index take what is to come in large parts, and join them when it is told to; it stays so."""
    for table in _TABLES:
        db.executemany(f"INSERT INTO {table}({table}, rank) VALUES (?, ?)", _SETTINGS.items())


def insert_many(db: apsw.Connection, articles: Sequence[tuple[int, Indexed]]) -> None:
    """Add new articles' tokens, and join parts that earlier ones have left."""
    texts = ((id_, indexed.body, indexed.title) for id_, indexed in articles)
    sql.insert_many(db, "search_text", ("rowid", "body", "title"), texts)
    characters = ((id_, indexed.characters) for id_, indexed in articles)
    sql.insert_many(db, "search_character", ("rowid", "character"), characters)
    turns = sum(id_ % _JOINED_EVERY == 0 for id_, _ in articles)
    for table in _TABLES if turns else ():
        _merge(db, table, turns * _JOINED_EVERY * _PAGES_AN_ARTICLE)


def remove(db: apsw.Connection, ids: Sequence[int]) -> None:
    """Take articles out of the index."""
    for table in _TABLES:
        db.executemany(f"DELETE FROM {table} WHERE rowid = ?", [(id_,) for id_ in ids])


def replace_many(db: apsw.Connection, articles: Sequence[tuple[int, Indexed]]) -> None:
    """Store other tokens for articles."""
    remove(db, [id_ for id_, _ in articles])
    insert_many(db, articles)


def join_some(db: apsw.Connection, *, begin: bool) -> bool:
    """Join some of the parts that the index has grown in, and say whether there is more to do.

    `begin` makes all of them one, so that it is a sixth smaller and quicker; else what was begun goes on.
    """
    pages = -_JOINED_PAGES if begin else _JOINED_PAGES
    return max([_merge(db, table, pages) for table in _JOINED]) >= _SOME_CHANGES


def _merge(db: apsw.Connection, table: str, pages: int) -> int:
    before = db.total_changes()
    db.execute(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (pages,))
    return db.total_changes() - before


def clear(db: apsw.Connection) -> None:
    """Empty the index, to be filled anew."""
    for table in _TABLES:
        db.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")


def catch_up(db: apsw.Connection) -> None:
    """Have this connection notice what others have merged in the index.

    A query does so, but SQLite's integrity_check does not (3.54): it would look for what is no longer there.
    """
    for table in _TABLES:
        sql.first(db, f"SELECT rowid FROM {table} LIMIT 1")


def differences(db: apsw.Connection) -> tuple[int, int]:
    """How many articles the index lacks, and how many it has that are gone."""
    missing = sql.value(db, "SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM search_text_docsize)")
    surplus = sql.value(db, "SELECT count(*) FROM search_text_docsize WHERE id NOT IN (SELECT id FROM article)")
    return missing, surplus
