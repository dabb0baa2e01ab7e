"""The table of articles: what lists show, what a person marks, and the keys an article is found by."""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

import apsw

from desktop_reader.domain.article import State
from desktop_reader.domain.change import Marks
from desktop_reader.domain.listing import Counts, Row, Shelf
from desktop_reader.errors import ReaderError
from desktop_reader.library import source_table, sql, tag_table
from desktop_reader.library.chunks import chunks, placeholders
from desktop_reader.library.clock import now

if TYPE_CHECKING:  # the first paint does without what importing needs
    from desktop_reader.library.prepared import Prepared

_STATES = (State.UNREAD, State.READ, State.ARCHIVED)  # stored as their place in this row
NUMBER_OF = {state: number for number, state in enumerate(_STATES)}

SHELVES = {
    Shelf.ALL: "trashed IS NULL",
    Shelf.UNREAD: f"trashed IS NULL AND state = {NUMBER_OF[State.UNREAD]}",
    Shelf.STARRED: "trashed IS NULL AND starred",
    Shelf.ARCHIVE: f"trashed IS NULL AND state = {NUMBER_OF[State.ARCHIVED]}",
    Shelf.TRASH: "trashed IS NOT NULL",
}


_COLUMNS = (
    "id",
    "title",
    "title_key",
    "match_key",
    "text_key",
    "source",
    "author",
    "published",
    "language",
    "url",
    "address",
    "imported",
    "batch",
    "state",
    "starred",
)


def missing(article: int) -> ReaderError:
    """The error that there is no such article."""
    return ReaderError("There is no article {id} in the library: it may have been deleted.", id=article)


def state_of(number: int) -> State:
    """The state stored as that number; one that stands for none, in a damaged row, costs no more than the mark."""
    return _STATES[number] if 0 <= number < len(_STATES) else State.UNREAD


def insert_many(db: apsw.Connection, articles: "Sequence[Prepared]", batch: int | None) -> range:
    """Store the articles' own rows; their numbers."""
    sources = source_table.ids_of(db, {article.source: article.source_key for article in articles})
    last: int = sql.value(db, "SELECT seq FROM sqlite_sequence WHERE name = 'article'") or 0
    ids = range(last + 1, last + 1 + len(articles))
    moment = now()
    rows = (
        (
            id_,
            article.title,
            article.title_key,
            article.match_key,
            article.text_key,
            sources[article.source],
            article.author,
            article.published,
            article.language,
            article.url,
            article.address,
            article.imported or moment,
            batch,
            NUMBER_OF[article.state],
            article.starred,
        )
        for id_, article in zip(ids, articles, strict=True)
    )
    sql.insert_many(db, "article", _COLUMNS, rows)
    return ids


def update(db: apsw.Connection, article: int, prepared: "Prepared") -> None:
    """Store other parts for an article; what a person marked stays."""
    db.execute(
        "UPDATE article SET title = ?, title_key = ?, match_key = ?, text_key = ?, source = ?, author = ?,"
        " published = ?, language = ?, url = ?, address = ? WHERE id = ?",
        (
            prepared.title,
            prepared.title_key,
            prepared.match_key,
            prepared.text_key,
            source_table.id_of(db, prepared.source, prepared.source_key),
            prepared.author,
            prepared.published,
            prepared.language,
            prepared.url,
            prepared.address,
            article,
        ),
    )


def fill_in(db: apsw.Connection, article: int, prepared: "Prepared") -> bool:
    """Take over what the article does not know yet and the prepared one does; whether anything was."""
    db.execute(
        "UPDATE article SET source = coalesce(source, ?1), published = coalesce(published, ?2),"
        " author = CASE author WHEN '[]' THEN ?3 ELSE author END, url = coalesce(url, ?4),"
        " address = iif(url IS NULL, ?7, address), starred = max(starred, ?5) WHERE id = ?6 AND"
        " ((source IS NULL AND ?1 IS NOT NULL) OR (published IS NULL AND ?2 IS NOT NULL)"
        " OR (author = '[]' AND ?3 <> '[]') OR (url IS NULL AND ?4 IS NOT NULL) OR starred < ?5)",
        (
            source_table.id_of(db, prepared.source, prepared.source_key),
            prepared.published,
            prepared.author,
            prepared.url,
            prepared.starred,
            article,
            prepared.address,
        ),
    )
    return db.changes() > 0


def rows(db: apsw.Connection, ids: Sequence[int]) -> list[Row]:
    """The rows of these articles in this order; those that are gone are left out."""
    found: dict[int, Row] = {}
    for some in chunks(ids):
        tags = tag_table.of_articles(db, some)
        for id_, title, source, published, imported, state, starred in sql.every(
            db,
            "SELECT article.id, title, source.name, published, imported, state, starred FROM article"
            f" LEFT JOIN source ON source.id = source WHERE article.id IN ({placeholders(some)})",
            some,
        ):
            found[id_] = Row(id_, title, source, published, imported, state_of(state), bool(starred), tags.get(id_, ()))
    return [found[id_] for id_ in ids if id_ in found]


def marks(db: apsw.Connection, ids: Sequence[int]) -> list[Marks]:
    """What a person has marked on these articles."""
    result = []
    for some in chunks(ids):
        tags = tag_table.of_articles(db, some)
        result += [
            Marks(id_, state_of(state), bool(starred), tags.get(id_, ()), trashed)
            for id_, state, starred, trashed in sql.every(
                db, f"SELECT id, state, starred, trashed FROM article WHERE id IN ({placeholders(some)})", some
            )
        ]
    return result


def write_marks(db: apsw.Connection, wanted: Sequence[Marks]) -> list[Marks]:
    """Mark the articles as given; the marks before, of those that this changed."""
    current = {mark.id: mark for mark in marks(db, [mark.id for mark in wanted])}
    changed = [(current[mark.id], mark) for mark in wanted if mark.id in current and mark != current[mark.id]]
    db.executemany(
        "UPDATE article SET state = ?, starred = ?, trashed = ? WHERE id = ?",
        [(NUMBER_OF[mark.state], int(mark.starred), mark.trashed, mark.id) for _, mark in changed],
    )
    for before, mark in changed:
        if before.tags != mark.tags:
            tag_table.replace(db, mark.id, mark.tags)
    return [before for before, _ in changed]


def trash(db: apsw.Connection, ids: Sequence[int]) -> list[Marks]:
    """Move the articles that are not there yet to the trash; their marks before."""
    moment = now()
    return write_marks(db, [mark._replace(trashed=moment) for mark in marks(db, ids) if mark.trashed is None])


def trashed_before(db: apsw.Connection, moment: str) -> list[int]:
    """The articles that were moved to the trash at that moment (ISO 8601, UTC) or before."""
    return [id_ for (id_,) in sql.every(db, "SELECT id FROM article WHERE trashed <= ? ORDER BY id", (moment,))]


def all_ids(db: apsw.Connection) -> "array[int]":
    """Every article outside the trash, by number."""
    return array("q", (id_ for (id_,) in db.execute("SELECT id FROM article WHERE trashed IS NULL ORDER BY id")))


def counts(db: apsw.Connection) -> Counts:
    """How many articles lie on each shelf."""
    by_state = dict.fromkeys(_STATES, 0)
    starred = 0
    for state, is_starred, count in sql.every(
        db, "SELECT state, starred, count(*) FROM article WHERE trashed IS NULL GROUP BY state, starred"
    ):
        by_state[state_of(state)] += count
        starred += count if is_starred else 0
    trash = sql.value(db, "SELECT count(*) FROM article WHERE trashed IS NOT NULL")
    return Counts(
        all=sum(by_state.values()),
        unread=by_state[State.UNREAD],
        starred=starred,
        archive=by_state[State.ARCHIVED],
        trash=trash,
    )


def delete(db: apsw.Connection, ids: Sequence[int]) -> int:
    """Delete the rows for good, and with them all that hangs on them; how many there were."""
    return sum(_delete_some(db, some) for some in chunks(ids))


def _delete_some(db: apsw.Connection, ids: Sequence[int]) -> int:
    db.execute(f"DELETE FROM article WHERE id IN ({placeholders(ids)})", tuple(ids))
    return db.changes()
