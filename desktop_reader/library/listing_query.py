"""A Listing as SQL: which articles a list shows and in what order."""

from array import array

import apsw

from desktop_reader.domain.listing import Listing, SortKey
from desktop_reader.library import sql
from desktop_reader.library.article_table import SHELVES
from desktop_reader.library.sql import Sql

_ORDER = {
    SortKey.PUBLISHED: ("published {d} NULLS LAST", "article.id {d}"),
    SortKey.IMPORTED: ("imported {d}", "article.id {d}"),
    SortKey.TITLE: ("title_key {d}", "article.id {d}"),
    SortKey.SOURCE: ("source.sort_key {d} NULLS LAST", "published DESC NULLS LAST", "article.id DESC"),
}


def ids(db: apsw.Connection, listing: Listing, limit: int | None = None, where: Sql | None = None) -> "array[int]":
    """The ids of the listing's articles that fulfil `where`, in its order, at most `limit` of them."""
    text, values = narrowed(listing)
    if where is not None:
        text, values = f"{text} AND {where.text}", (*values, *where.values)
    join = " LEFT JOIN source ON source.id = source" if _needs_source(listing) else ""
    cut = f" LIMIT {-1 if limit is None else limit:d}"  # with a limit, the order holds for what is made of the rows
    statement = f"SELECT article.id FROM article{join} WHERE {text} ORDER BY {_order(listing)}{cut}"
    return sql.numbers(db, statement, values)


def narrowed(listing: Listing) -> Sql:
    """What an article must be to be in the list, its query aside."""
    parts, values = [SHELVES[listing.shelf]], []
    if listing.source is not None:
        parts.append("article.source = (SELECT id FROM source WHERE name = ?)")
        values.append(listing.source)
    if listing.tag is not None:
        parts.append("article.id IN (SELECT article FROM article_tag WHERE tag = (SELECT id FROM tag WHERE name = ?))")
        values.append(listing.tag)
    return Sql(" AND ".join(parts), tuple(values))


def _needs_source(listing: Listing) -> bool:
    return listing.sort is SortKey.SOURCE


def _order(listing: Listing) -> str:
    direction = "DESC" if listing.descending else "ASC"
    return ", ".join(part.format(d=direction) for part in _ORDER[listing.sort])
