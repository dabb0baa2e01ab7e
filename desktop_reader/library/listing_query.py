"""A Listing as SQL: which articles a list shows and in what order."""

from array import array

import apsw

from desktop_reader.domain.listing import Listing, SortKey
from desktop_reader.library.article_table import SHELVES

_ORDER = {
    SortKey.PUBLISHED: ("published {d} NULLS LAST", "article.id {d}"),
    SortKey.IMPORTED: ("imported {d}", "article.id {d}"),
    SortKey.TITLE: ("title_key {d}", "article.id {d}"),
    SortKey.SOURCE: ("source.sort_key {d} NULLS LAST", "published DESC NULLS LAST", "article.id DESC"),
}


def ids(db: apsw.Connection, listing: Listing, limit: int | None = None) -> "array[int]":
    """The ids of the listing's articles in its order, at most `limit` of them."""
    where, values = _where(listing)
    join = " LEFT JOIN source ON source.id = source" if _needs_source(listing) else ""
    cut = "" if limit is None else f" LIMIT {limit:d}"
    found = db.execute(f"SELECT article.id FROM article{join} WHERE {where} ORDER BY {_order(listing)}{cut}", values)
    return array("q", (id_ for (id_,) in found))


def _where(listing: Listing) -> tuple[str, list[str]]:
    parts, values = [SHELVES[listing.shelf]], []
    if listing.source is not None:
        parts.append("source = (SELECT id FROM source WHERE name = ?)")
        values.append(listing.source)
    if listing.tag is not None:
        parts.append("article.id IN (SELECT article FROM article_tag WHERE tag = (SELECT id FROM tag WHERE name = ?))")
        values.append(listing.tag)
    if listing.query.strip():
        from desktop_reader.library import search_index
        from desktop_reader.search.query import parse

        found, asked = search_index.condition(parse(listing.query))
        parts.append(found)
        values += asked
    return " AND ".join(parts), values


def _needs_source(listing: Listing) -> bool:
    return listing.sort is SortKey.SOURCE


def _order(listing: Listing) -> str:
    direction = "DESC" if listing.descending else "ASC"
    return ", ".join(part.format(d=direction) for part in _ORDER[listing.sort])
