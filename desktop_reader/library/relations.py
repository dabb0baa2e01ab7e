"""Which articles belong beside another one: those its page points to, then those of its source and day."""

import apsw

from desktop_reader.domain.listing import Row
from desktop_reader.domain.related import Related, Relation
from desktop_reader.library import article_table, recommendation_table, sql

_RECOMMENDED_SCORE = 1.0
_SAME_DAY_SCORE = 0.5


def related(db: apsw.Connection, article: int, limit: int) -> list[Related]:
    """The nearest articles, best first."""
    pointed = [r.article_id for r in recommendation_table.of_article(db, article) if r.article_id is not None]
    near = [(id_, Relation.RECOMMENDED, "", _RECOMMENDED_SCORE) for id_ in dict.fromkeys(pointed)]
    if len(near) < limit:
        near += [
            (id_, Relation.RELATED, reason, _SAME_DAY_SCORE)
            for id_, reason in _same_source_and_day(db, article, limit + len(near))
            if id_ not in pointed
        ]
    near = near[:limit]
    rows = {row.id: row for row in article_table.rows(db, [id_ for id_, *_ in near])}
    return [
        Related(
            id_,
            rows[id_].title,
            relation,
            reason or _own_reason(rows[id_]),
            score,
            rows[id_].published,
            rows[id_].source,
        )
        for id_, relation, reason, score in near
    ]


def _own_reason(row: Row) -> str:
    return " · ".join(part for part in (row.source, (row.published or "")[:10]) if part)


def _same_source_and_day(db: apsw.Connection, article: int, limit: int) -> list[sql.Row]:
    return sql.every(
        db,
        "SELECT other.id, source.name || ' · ' || substr(this.published, 1, 10) FROM article AS this"
        " JOIN article AS other ON other.source = this.source AND other.trashed IS NULL AND other.id <> this.id"
        " AND other.published >= substr(this.published, 1, 10)"
        " AND other.published < substr(this.published, 1, 10) || '~'"
        " JOIN source ON source.id = this.source WHERE this.id = ? ORDER BY other.published, other.id LIMIT ?",
        (article, limit),
    )
