"""The table of sources: each name once, with the key that lists are sorted by."""

from collections.abc import Mapping

import apsw

from desktop_reader.domain.listing import Name
from desktop_reader.library import sql


def id_of(db: apsw.Connection, name: str | None, key: str) -> int | None:
    """The source's row, made with that sort key when it is new; None for no source."""
    if not name:
        return None
    found: int | None = sql.value(db, "SELECT id FROM source WHERE name = ?", (name,))
    if found is not None:
        return found
    db.execute("INSERT INTO source(name, sort_key) VALUES (?, ?)", (name, key))
    return db.last_insert_rowid()


def ids_of(db: apsw.Connection, keys: Mapping[str | None, str]) -> dict[str | None, int | None]:
    """The row of each source, made where it is new; `keys` are those that they are sorted by."""
    return {name: id_of(db, name, key) for name, key in keys.items()}


def counted(db: apsw.Connection) -> list[Name]:
    """Every source that an article outside the trash has, the most frequent first."""
    found = sql.every(
        db,
        "SELECT name, n FROM source JOIN (SELECT source AS id, count(*) AS n FROM article WHERE trashed IS NULL"
        " GROUP BY source) USING (id) ORDER BY n DESC, sort_key",
    )
    return [Name(name, count) for name, count in found]
