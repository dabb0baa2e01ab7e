"""Articles whose titles stand in the text of another one: which ones it names, and by which ones it is named."""

from collections.abc import Iterable

import apsw

from desktop_reader.domain.listing import Row
from desktop_reader.errors import ReaderError
from desktop_reader.library import article_reader, article_table, search_plan, sql
from desktop_reader.search.condition import words
from desktop_reader.search.folding import fold, letters
from desktop_reader.search.quoted import may_be_title, quoted_titles

_MOST_TITLES = 300  # that are looked for in one text
_MOST_READ = 100  # texts that have the words of a title; whether in quotation marks is seen only there


def named_in(db: apsw.Connection, article: int, text: str) -> dict[str, int]:
    """The articles that a text names by their titles, each by the key of the title; the newest of that title."""
    keys = dict.fromkeys(title.key for title in quoted_titles(text))
    named = ((key, _newest(db, key, article)) for key in list(keys)[:_MOST_TITLES])
    return {key: id_ for key, id_ in named if id_ is not None}


def naming(db: apsw.Connection, article: int) -> list[Row]:
    """The articles outside the trash whose texts name this one, the latest first."""
    title = sql.value(db, "SELECT title FROM article WHERE id = ?", (article,))
    if title is None or not may_be_title(title):
        return []
    key = letters(title)
    rows = article_table.rows(db, [id_ for id_ in _having(db, title, article) if _names(db, id_, key)])
    return sorted(rows, key=lambda row: (row.published or "", row.id), reverse=True)


def _newest(db: apsw.Connection, key: str, article: int) -> int | None:
    newest = (
        "SELECT id FROM article WHERE trashed IS NULL AND match_key = ? AND id <> ? ORDER BY published DESC, id DESC"
    )
    id_: int | None = sql.value(db, newest, (key, article))
    return id_


def _having(db: apsw.Connection, title: str, article: int) -> Iterable[int]:
    """Articles with the words of a title in their texts, one after another: those that came in last."""
    phrase = words(fold(title), exact=True)
    if phrase is None:
        return ()
    match = f"{{body}} : ({search_plan.plan(db, phrase).match})"
    return sql.numbers(
        db,
        "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid <> ?"
        " AND +rowid NOT IN (SELECT id FROM article WHERE trashed IS NOT NULL)"
        f" ORDER BY rowid DESC LIMIT {_MOST_READ}",
        (match, article),
    )


def _names(db: apsw.Connection, article: int, key: str) -> bool:
    try:
        text = article_reader.text(db, article)
    except ReaderError:  # a damaged text names nothing
        return False
    return any(title.key == key for title in quoted_titles(text))
