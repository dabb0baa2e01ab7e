"""The search index: two FTS5 tables of tokens, asked with quoted tokens alone."""

from collections.abc import Iterable, Sequence

import apsw

from desktop_reader.library import sql
from desktop_reader.library.prepared import Indexed
from desktop_reader.search.query import Phrase, Query

RANKED_UP_TO = 2_000  # bm25 reads every hit, so beyond this the newest come first instead
_TITLE_WEIGHT = 8.0
_TABLES = ("search_text", "search_character")


def insert_many(db: apsw.Connection, articles: Sequence[tuple[int, Indexed]]) -> None:
    """Add new articles' tokens."""
    texts = ((id_, indexed.body, indexed.title) for id_, indexed in articles)
    sql.insert_many(db, "search_text", ("rowid", "body", "title"), texts)
    characters = ((id_, indexed.characters) for id_, indexed in articles)
    sql.insert_many(db, "search_character", ("rowid", "character"), characters)


def remove(db: apsw.Connection, ids: Sequence[int]) -> None:
    """Take articles out of the index."""
    for table in _TABLES:
        db.executemany(f"DELETE FROM {table} WHERE rowid = ?", [(id_,) for id_ in ids])


def replace(db: apsw.Connection, article: int, indexed: Indexed) -> None:
    """Store other tokens for an article."""
    remove(db, [article])
    insert_many(db, [(article, indexed)])


def clear(db: apsw.Connection) -> None:
    """Empty the index, to be filled anew."""
    for table in _TABLES:
        db.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")


def condition(query: Query) -> tuple[str, list[str]]:
    """SQL that holds for the articles that a query finds, over `article.id`, with its values.

    Each index is asked in a subquery of its own: two MATCHes side by side do not end.
    """
    parts, values = [], []
    if query.phrases:
        parts.append("article.id IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)")
        values.append(phrase_match(query))
    if query.characters:
        parts.append("article.id IN (SELECT rowid FROM search_character WHERE search_character MATCH ?)")
        values.append(_all_of(map(_quoted, query.characters)))
    return (" AND ".join(parts) or "FALSE"), values


def scores(db: apsw.Connection, query: Query) -> dict[int, float]:
    """How well each article fits the query's phrases, higher is better: bm25 with the title above the body."""
    if not query.phrases:
        return {}
    found = sql.every(
        db,
        f"SELECT rowid, -bm25(search_text, 1.0, {_TITLE_WEIGHT}) FROM search_text WHERE search_text MATCH ?",
        (phrase_match(query),),
    )
    return dict(found)


def phrase_match(query: Query) -> str:
    """The FTS5 expression for the query's phrases; every token is quoted, so nothing typed is syntax."""
    return _all_of(map(_phrase, query.phrases))


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


def _phrase(phrase: Phrase) -> str:
    return _quoted(" ".join(phrase.tokens)) + (" *" if phrase.open_end else "")


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def _all_of(terms: Iterable[str]) -> str:
    return " AND ".join(terms)
