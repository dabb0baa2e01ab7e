"""The table of import batches: what came in together can be taken out together."""

import apsw

from desktop_reader.library import sql
from desktop_reader.library.clock import now


def begin(db: apsw.Connection, label: str) -> int:
    """A new batch; its number."""
    db.execute("INSERT INTO import_batch(started, label) VALUES (?, ?)", (now(), label))
    return db.last_insert_rowid()


def last(db: apsw.Connection) -> int | None:
    """The newest batch of which articles are outside the trash."""
    found: int | None = sql.value(db, "SELECT max(batch) FROM article WHERE trashed IS NULL")
    return found


def articles(db: apsw.Connection, batch: int) -> list[int]:
    """The articles that the batch brought in and that are not in the trash."""
    found = sql.every(db, "SELECT id FROM article WHERE batch = ? AND trashed IS NULL ORDER BY id", (batch,))
    return [id_ for (id_,) in found]


def take_over(db: apsw.Connection, article: int, batch: int | None) -> None:
    """Count an article to another batch."""
    db.execute("UPDATE article SET batch = ? WHERE id = ?", (batch, article))
