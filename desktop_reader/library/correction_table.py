"""The table of corrections: what a person says that lines of pages are."""

from collections.abc import Iterable

import apsw

from desktop_reader.library import sql
from desktop_reader.pages.hints import Correction
from desktop_reader.pages.page import Role


def of_article(db: apsw.Connection, article: int) -> tuple[Correction, ...]:
    """What a person says of the lines of an article's page."""
    found = sql.every(
        db, "SELECT line, number, role FROM correction WHERE article = ? ORDER BY line, number", (article,)
    )
    return tuple(Correction(line, number, Role(role)) for line, number, role in found)


def replace(db: apsw.Connection, article: int, corrections: Iterable[Correction]) -> None:
    """Let exactly this be what a person says of an article's page."""
    db.execute("DELETE FROM correction WHERE article = ?", (article,))
    sql.insert_many(db, "correction", ("article", "line", "number", "role"), ((article, *one) for one in corrections))


def lines_of_source(db: apsw.Connection, site: int | None, source: int | None, role: Role) -> list[str]:
    """The lines to which a person gave this role on pages of a site or a source, outside the trash."""
    found = sql.every(
        db,
        "SELECT line FROM correction JOIN article ON article.id = correction.article"
        " LEFT JOIN page ON page.article = correction.article"
        " WHERE role = ?1 AND trashed IS NULL AND (page.site = ?2 OR source = ?3)",
        (role, site, source),
    )
    return [line for (line,) in found]
