"""The tables of web addresses: to which ones an article leads, and which articles have not been looked at for that."""

from collections.abc import Iterable, Sequence

import apsw

from desktop_reader.library import sql
from desktop_reader.search.addresses import digest


def insert_many(db: apsw.Connection, linked: Iterable[tuple[int, Sequence[int]]]) -> None:
    """Store to which addresses the texts of articles lead."""
    rows = ((article, address) for article, addresses in linked for address in addresses)
    sql.insert_many(db, "linked_address", ("article", "address"), rows)


def replace(db: apsw.Connection, article: int, addresses: Sequence[int]) -> None:
    """Let exactly these be the addresses that an article leads to; it waits no more."""
    db.execute("DELETE FROM linked_address WHERE article = ?", (article,))
    insert_many(db, [(article, addresses)])
    db.execute("DELETE FROM address_waiting WHERE article = ?", (article,))


def waiting(db: apsw.Connection, limit: int) -> list[int]:
    """The next articles that wait, by number."""
    return [id_ for (id_,) in sql.every(db, "SELECT article FROM address_waiting ORDER BY article LIMIT ?", (limit,))]


def count_waiting(db: apsw.Connection) -> int:
    """How many articles wait to be looked through, for this or for their words."""
    both = "SELECT article FROM story_waiting UNION SELECT article FROM address_waiting"
    count: int = sql.value(db, f"SELECT count(*) FROM ({both})")
    return count


def linked_in(db: apsw.Connection, article: int) -> list[int]:
    """The addresses that an article's text leads to and that other articles of the library have, but for its own."""
    statement = (
        "SELECT DISTINCT linked.address FROM linked_address AS linked CROSS JOIN article AS own CROSS JOIN article"
        " WHERE linked.article = ?1 AND own.id = ?1 AND linked.address IS NOT own.address"
        " AND article.address = linked.address AND article.trashed IS NULL"
    )
    return [address for (address,) in sql.every(db, statement, (article,))]


def linking(db: apsw.Connection, article: int, limit: int) -> list[int]:
    """The articles outside the trash whose texts lead to the address of this one, the last ones that came in."""
    return _leading(db, "linked_address", article, limit)


def recommending(db: apsw.Connection, article: int, limit: int) -> list[int]:
    """The articles outside the trash whose pages recommend the address of this one, the last ones that came in."""
    return _leading(db, "recommendation", article, limit)


def clear(db: apsw.Connection) -> None:
    """Empty the table of links: every article waits."""
    db.execute("DELETE FROM linked_address")
    db.execute("INSERT OR IGNORE INTO address_waiting(article) SELECT id FROM article")


def wrong(db: apsw.Connection) -> int:
    """How many articles that do not wait have another address than they should."""
    statement = "SELECT url, address FROM article WHERE id NOT IN (SELECT article FROM address_waiting)"
    return sum(digest(url) != address for url, address in db.execute(statement))


def _leading(db: apsw.Connection, table: str, article: int, limit: int) -> list[int]:
    statement = (
        f"SELECT DISTINCT leading.article FROM article AS own CROSS JOIN {table} AS leading"
        " WHERE own.id = ?1 AND leading.address = own.address AND leading.article <> ?1"
        " AND leading.article NOT IN (SELECT id FROM article WHERE trashed IS NOT NULL)"
        " ORDER BY leading.article DESC LIMIT ?2"
    )
    return [id_ for (id_,) in sql.every(db, statement, (article, limit))]
