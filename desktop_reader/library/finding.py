"""A search over the whole library: hits in the order of their worth, with snippets."""

import apsw

from desktop_reader.domain.listing import Found, Hit, Row
from desktop_reader.errors import ReaderError
from desktop_reader.library import article_reader, article_table, search_index
from desktop_reader.search.query import Query, parse
from desktop_reader.search.snippet import snippet


def search(db: apsw.Connection, text: str, limit: int) -> Found:
    """The best `limit` hits for a query, the trash left out.

    Up to 2,000 hits are ranked by bm25; of more the newest come first, and the total is a lower bound.
    """
    query = parse(text)
    if not query:
        return Found()
    where, values = search_index.condition(query)
    enough = max(limit, search_index.RANKED_UP_TO)
    ids = [
        id_
        for (id_,) in db.execute(
            f"SELECT article.id FROM article WHERE trashed IS NULL AND {where}"
            f" ORDER BY published DESC NULLS LAST, id DESC LIMIT {enough + 1:d}",
            values,
        )
    ]
    scores = search_index.scores(db, query) if len(ids) <= search_index.RANKED_UP_TO else {}
    best = sorted(ids, key=lambda id_: -scores.get(id_, 0.0))[:limit]
    hits = tuple(_hit(db, row, query, scores.get(row.id, 0.0)) for row in article_table.rows(db, best))
    return Found(hits, min(len(ids), enough), len(ids) <= enough)


def _hit(db: apsw.Connection, row: Row, query: Query, score: float) -> Hit:
    text, marks = snippet(_text(db, row.id), query.words)
    return Hit(row.id, row.title, row.published, row.source, text, round(score, 4), marks)


def _text(db: apsw.Connection, id_: int) -> str:
    try:
        return article_reader.text(db, id_)
    except ReaderError:  # a damaged text costs its own snippet, not the whole search
        return ""
