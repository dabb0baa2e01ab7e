"""The tables of reprints and versions: which articles have the same text, or an edited one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import apsw

from desktop_reader.domain.related import Relation
from desktop_reader.library import sql
from desktop_reader.library.chunks import chunks, placeholders

_HUNDREDTHS = 100


class Version(NamedTuple):
    """One article as seen from another: how much of the text is the same, from 0 to 1."""

    article: int
    other: int
    relation: Relation
    likeness: float


def insert(db: apsw.Connection, versions: Iterable[Version]) -> None:
    """Store that articles are versions of each other, each pair once."""
    versions = list(versions)
    rows = [(*pair, one.relation, round(one.likeness * _HUNDREDTHS)) for one in versions for pair in _both(one)]
    db.executemany("INSERT OR REPLACE INTO version(article, other, relation, likeness) VALUES (?, ?, ?, ?)", rows)
    for one in versions:
        _join(db, one.article, one.other)


def remove(db: apsw.Connection, ids: Sequence[int]) -> None:
    """Take articles out of their groups, which may fall apart."""
    for some in chunks(ids):
        marks, gone = placeholders(some), set(some)
        pairs = sql.every(db, f"SELECT other, article FROM version WHERE article IN ({marks})", some)
        if not pairs:
            continue
        db.executemany("DELETE FROM version WHERE article = ? AND other = ?", pairs)
        db.execute(f"DELETE FROM version WHERE article IN ({marks})", tuple(some))
        db.execute(f"DELETE FROM version_group WHERE article IN ({marks})", tuple(some))
        _group_anew(db, {other for other, _ in pairs} - gone)


def of_article(db: apsw.Connection, article: int) -> list[Version]:
    """The reprints and versions of one article, the likest first."""
    rows = sql.every(
        db,
        "SELECT other, relation, likeness FROM version WHERE article = ? ORDER BY likeness DESC, other",
        (article,),
    )
    return [Version(article, other, Relation(it), likeness / _HUNDREDTHS) for other, it, likeness in rows]


def group(db: apsw.Connection, article: int) -> list[int]:
    """The article and all that hang together with it, outside the trash, the oldest first; none where it is alone."""
    found = sql.every(
        db,
        "SELECT article.id FROM version_group AS own JOIN version_group AS one ON one.first = own.first"
        " JOIN article ON article.id = one.article AND (trashed IS NULL OR article.id = ?1)"
        " WHERE own.article = ?1 ORDER BY published IS NULL, published, article.id",
        (article,),
    )
    return [id_ for (id_,) in found] if len(found) > 1 else []


def groups(db: apsw.Connection, ids: Sequence[int]) -> dict[int, int]:
    """The group that each of these articles is in, as a number; those that are alone are left out."""
    found: dict[int, int] = {}
    for some in chunks(ids):
        found |= sql.every(
            db, f"SELECT article, first FROM version_group WHERE article IN ({placeholders(some)})", some
        )
    return found


def counts(db: apsw.Connection, ids: Sequence[int]) -> dict[int, int]:
    """How many articles outside the trash are in the groups of these, where there are several."""
    found: dict[int, int] = {}
    for some in chunks(ids):
        found |= sql.every(
            db,
            "WITH own AS (SELECT article, first FROM version_group"
            f" WHERE article IN ({placeholders(some)})), sized AS (SELECT one.first, count(*) AS size"
            " FROM version_group AS one JOIN article ON article.id = one.article AND trashed IS NULL"
            " WHERE one.first IN (SELECT first FROM own) GROUP BY one.first)"
            " SELECT article, size FROM own JOIN sized USING (first) WHERE size > 1",
            some,
        )
    return found


def _both(one: Version) -> tuple[tuple[int, int], tuple[int, int]]:
    return (one.article, one.other), (one.other, one.article)


def _join(db: apsw.Connection, one: int, other: int) -> None:
    """Make one group of the groups of two articles."""
    statement = "SELECT first FROM version_group WHERE article = ?"
    firsts = [sql.value(db, statement, (id_,)) or id_ for id_ in (one, other)]
    if firsts[0] != firsts[1]:
        db.execute("UPDATE version_group SET first = ? WHERE first = ?", (min(firsts), max(firsts)))
    rows = [(id_, min(firsts)) for id_ in (one, other)]
    db.executemany("INSERT OR REPLACE INTO version_group(article, first) VALUES (?, ?)", rows)


def _group_anew(db: apsw.Connection, left: set[int]) -> None:
    """Find out which of these articles still hang together."""
    while left:
        group = _hanging_together(db, left.pop())
        left -= group
        if len(group) > 1:
            rows = [(id_, min(group)) for id_ in group]
            db.executemany("INSERT OR REPLACE INTO version_group(article, first) VALUES (?, ?)", rows)
        else:
            db.executemany("DELETE FROM version_group WHERE article = ?", [(id_,) for id_ in group])


def _hanging_together(db: apsw.Connection, article: int) -> set[int]:
    found, edge = {article}, {article}
    while edge:
        some = list(edge)
        edge = set()
        for part in chunks(some):
            rows = sql.every(db, f"SELECT other FROM version WHERE article IN ({placeholders(part)})", part)
            edge |= {other for (other,) in rows}
        edge -= found
        found |= edge
    return found
