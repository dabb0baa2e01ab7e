"""The tables of pages and sites: which articles come from one site, and what its pages have in common."""

from collections.abc import Iterable, Sequence

import apsw

from desktop_reader.library import sql
from desktop_reader.library.chunks import placeholders
from desktop_reader.pages.sketches import Furniture

_LOOKED_AT = 200  # pages of a site: what they have in common shows in the newest


def insert_many(db: apsw.Connection, sketches: Iterable[tuple[int, bytes]]) -> None:
    """Store the sketches of articles that came as pages."""
    sql.insert_many(db, "page", ("article", "sketch"), sketches)


def replace(db: apsw.Connection, article: int, sketch: bytes) -> None:
    """Store the sketch of a page as it is understood by now; its site is looked for anew."""
    db.execute(
        "INSERT INTO page(article, sketch) VALUES (?1, ?2)"
        " ON CONFLICT DO UPDATE SET sketch = ?2, placed = 0 WHERE sketch <> ?2",
        (article, sketch),
    )


def unplaced(db: apsw.Connection, limit: int) -> list[sql.Row]:
    """The articles of pages whose site has not been looked for, with sketch and number of the source."""
    return sql.every(
        db,
        "SELECT page.article, sketch, source FROM page JOIN article ON article.id = page.article"
        " WHERE NOT placed ORDER BY page.article LIMIT ?",
        (limit,),
    )


def place(db: apsw.Connection, article: int, site: int | None) -> None:
    """Note that a page is of a site, or of none that is known."""
    db.execute("UPDATE page SET site = ?, placed = 1 WHERE article = ?", (site, article))


def new_site(db: apsw.Connection) -> int:
    """A site that no page is of yet."""
    db.execute("INSERT INTO site DEFAULT VALUES")
    return db.last_insert_rowid()


def sites_with(db: apsw.Connection, lines: Sequence[int]) -> list[sql.Row]:
    """Each of the lines with each site that it names."""
    return sql.every(db, f"SELECT line, site FROM site_line WHERE line IN ({placeholders(lines)})", lines)


def name_site(db: apsw.Connection, site: int, lines: Iterable[int]) -> None:
    """Let these lines name a site, too."""
    db.executemany(
        "INSERT INTO site_line(line, site) VALUES (?, ?) ON CONFLICT DO NOTHING", [(line, site) for line in lines]
    )


def forget_names(db: apsw.Connection, site: int, kept: set[int]) -> None:
    """Let only these lines, and sources, go on naming a site."""
    found = sql.every(db, "SELECT line FROM site_line WHERE site = ? AND line >= 0", (site,))
    db.executemany(
        "DELETE FROM site_line WHERE line = ? AND site = ?", [(line, site) for (line,) in found if line not in kept]
    )


def site_of(db: apsw.Connection, article: int) -> int | None:
    """The site that an article's page is of."""
    found: int | None = sql.value(db, "SELECT site FROM page WHERE article = ?", (article,))
    return found


def pages_of(db: apsw.Connection, site: int) -> list[sql.Row]:
    """The sketches of a site's newest pages outside the trash, with the numbers of their sources."""
    return sql.every(
        db,
        "SELECT sketch, source FROM page JOIN article ON article.id = page.article"
        " WHERE site = ? AND trashed IS NULL ORDER BY page.article DESC LIMIT ?",
        (site, _LOOKED_AT),
    )


def sketch_of(db: apsw.Connection, article: int) -> bytes:
    """The sketch of one page."""
    found: bytes = sql.value(db, "SELECT sketch FROM page WHERE article = ?", (article,)) or b""
    return found


def furniture(db: apsw.Connection, site: int) -> Furniture:
    """What the pages of a site have in common."""
    found = sql.every(db, "SELECT line, foot FROM recurring_line WHERE site = ?", (site,))
    return Furniture(frozenset(line for line, _ in found), frozenset(line for line, foot in found if foot))


def set_furniture(db: apsw.Connection, site: int, known: Furniture) -> None:
    """Store what the pages of a site have in common."""
    db.execute("DELETE FROM recurring_line WHERE site = ?", (site,))
    rows = ((site, line, int(line in known.foot)) for line in known.lines)
    sql.insert_many(db, "recurring_line", ("site", "line", "foot"), rows)


def recurring(db: apsw.Connection) -> int:
    """How many lines recur on the pages of their sites."""
    count: int = sql.value(db, "SELECT count(*) FROM recurring_line")
    return count


def sites(db: apsw.Connection) -> list[int]:
    """Every site that pages are of."""
    return [site for (site,) in sql.every(db, "SELECT DISTINCT site FROM page WHERE site IS NOT NULL")]


def forget_empty_sites(db: apsw.Connection) -> None:
    """Forget what is known of sites that have no page any more."""
    db.execute("DELETE FROM site WHERE id NOT IN (SELECT site FROM page WHERE site IS NOT NULL)")
