"""Articles whose titles or addresses stand in another one: which ones it names, and by which ones it is named."""

from collections.abc import Iterable, Iterator

import apsw

from desktop_reader.domain.listing import Row
from desktop_reader.domain.mentions import NOTHING_NAMED, Named
from desktop_reader.errors import ReaderError
from desktop_reader.library import (
    address_table,
    article_reader,
    article_table,
    recommendation_table,
    search_plan,
    sql,
)
from desktop_reader.search.condition import words
from desktop_reader.search.folding import fold, letters
from desktop_reader.search.quoted import may_be_title, quoted_titles

_MOST_TITLES = 300  # that are looked for in one text
_MOST_READ = 100  # texts that have the words of a title; whether in quotation marks is seen only there
_MOST_LINKING = 100
_MOST_RECOMMENDING = 12  # pages that have no more of it than a line in a list
# The copy of an article that another one means: of its own source (2), then of the nearest date (3), then the newest.
_NEAREST = (
    " ORDER BY coalesce(source = ?2, 0) DESC,"
    " abs(julianday(substr(published, 1, 10)) - julianday(substr(?3, 1, 10))) NULLS LAST,"
    " published DESC, id DESC LIMIT 1"
)
_BY_TITLE, _BY_ADDRESS = (
    f"SELECT id FROM article WHERE trashed IS NULL AND {column} = ?4 AND id <> ?1{_NEAREST}"
    for column in ("match_key", "address")
)


def named_in(db: apsw.Connection, article: int, text: str) -> Named:
    """The articles that another one names by their titles in its text, and by their addresses in its links."""
    keys = dict.fromkeys(title.key for title in quoted_titles(text))
    own = sql.first(db, "SELECT id, source, published FROM article WHERE id = ?", (article,))
    if own is None:
        return NOTHING_NAMED
    titles = ((key, sql.value(db, _BY_TITLE, (*own, key))) for key in list(keys)[:_MOST_TITLES])
    addresses = ((key, sql.value(db, _BY_ADDRESS, (*own, key))) for key in address_table.linked_in(db, article))
    return Named(
        {key: id_ for key, id_ in titles if id_ is not None},
        {key: id_ for key, id_ in addresses if id_ is not None},
    )


def naming(db: apsw.Connection, article: int) -> list[Row]:
    """The articles outside the trash that name this one, the latest first."""
    found = {
        *address_table.linking(db, article, _MOST_LINKING),
        *address_table.recommending(db, article, _MOST_RECOMMENDING),
        *recommendation_table.recommending(db, article, _MOST_RECOMMENDING),
        *_quoting(db, article),
    }
    rows = article_table.rows(db, sorted(found))
    return sorted(rows, key=lambda row: (row.published or "", row.id), reverse=True)


def _quoting(db: apsw.Connection, article: int) -> Iterator[int]:
    """The articles that have the title of this one in marks for titles."""
    title = sql.value(db, "SELECT title FROM article WHERE id = ?", (article,))
    if title is not None and may_be_title(title):
        key = letters(title)
        yield from (id_ for id_ in _having(db, title, article) if _names(db, id_, key))


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
