"""The table of rules: what the lines of one form are on the pages of a source, as a person has taught."""

from collections.abc import Sequence
from typing import NamedTuple

import apsw

from desktop_reader.library import sql
from desktop_reader.library.chunks import chunks, placeholders
from desktop_reader.pages.forms import form_of
from desktop_reader.pages.page import Role


class LearnedRule(NamedTuple):
    """A rule: lines of the form of `line` have that role on pages of the site and of the source.

    `source` is a name that the pages print, None where they print none; `made` is ISO 8601 in UTC.
    """

    id: int
    site: int | None
    source: str | None
    line: str
    role: Role
    made: str

    @property
    def form(self) -> str:
        """What the lines have in common; see `pages.forms`."""
        return form_of(self.line)


class Taught(NamedTuple):
    """A rule that has been made, and the older ones that gave way to it."""

    made: LearnedRule
    replaced: tuple[LearnedRule, ...]


_SELECT = "SELECT rule.id, site, source.name, line, role, made FROM rule LEFT JOIN source ON source.id = rule.source"


def every(db: apsw.Connection) -> list[LearnedRule]:
    """All rules, the newest first."""
    return [_rule(row) for row in sql.every(db, f"{_SELECT} ORDER BY rule.id DESC")]


def of_page(db: apsw.Connection, site: int | None, source: int | None) -> list[LearnedRule]:
    """The rules for pages of a site or of a source, the newest last."""
    return [
        _rule(row) for row in sql.every(db, f"{_SELECT} WHERE site = ? OR source = ? ORDER BY rule.id", (site, source))
    ]


def pages_with_any(db: apsw.Connection, articles: Sequence[int]) -> set[int]:
    """Those of the articles for the pages of which there is a rule."""
    found = (
        sql.every(
            db,
            "SELECT article.id FROM article JOIN page ON page.article = article.id"
            f" WHERE article.id IN ({placeholders(some)}) AND (site IN (SELECT site FROM rule)"
            " OR source IN (SELECT source FROM rule))",
            some,
        )
        for some in chunks(articles)
    )
    return {article for rows in found for (article,) in rows}


def insert(db: apsw.Connection, rules: Sequence[LearnedRule]) -> None:
    """Store rules, such as have been removed before, with their numbers."""
    for rule in rules:
        db.execute(
            "INSERT INTO rule(id, site, source, line, role, made)"
            " VALUES (?1, (SELECT id FROM site WHERE id = ?2), (SELECT id FROM source WHERE name = ?3), ?4, ?5, ?6)",
            rule,
        )


def add(db: apsw.Connection, site: int | None, source: int | None, line: str, role: Role, made: str) -> LearnedRule:
    """Store a new rule."""
    db.execute(
        "INSERT INTO rule(site, source, line, role, made) VALUES (?, ?, ?, ?, ?)", (site, source, line, role, made)
    )
    row = sql.first(db, f"{_SELECT} WHERE rule.id = ?", (db.last_insert_rowid(),))
    assert row is not None
    return _rule(row)


def remove(db: apsw.Connection, ids: Sequence[int]) -> None:
    """Remove rules."""
    db.execute(f"DELETE FROM rule WHERE id IN ({placeholders(ids)})", tuple(ids))


def _rule(row: sql.Row) -> LearnedRule:
    id_, site, source, line, role, made = row
    return LearnedRule(id_, site, source, line, Role(role), made)
