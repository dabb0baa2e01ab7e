"""The table of highlights: what a person has marked in the texts of articles."""

from collections.abc import Iterable, Sequence

import apsw

from desktop_reader.domain.highlight import Colour, Highlight, Quote
from desktop_reader.library import clock, sql
from desktop_reader.library.chunks import placeholders
from desktop_reader.search.folding import fold

_COLUMNS = ("id", "article", "exact", "prefix", "suffix", "start", "colour", "note", "made")
_SELECTED = ", ".join(f"highlight.{column}" for column in _COLUMNS)


def of_article(db: apsw.Connection, article: int) -> list[Highlight]:
    """The highlights of an article, in the order of its text when they were made."""
    found = sql.every(db, f"SELECT {_SELECTED} FROM highlight WHERE article = ? ORDER BY start, id", (article,))
    return [_highlight(row) for row in found]


def of_ids(db: apsw.Connection, ids: Sequence[int]) -> list[Highlight]:
    """These highlights; those that are gone are left out."""
    found = sql.every(db, f"SELECT {_SELECTED} FROM highlight WHERE id IN ({placeholders(ids)})", tuple(ids))
    return [_highlight(row) for row in found]


def every(db: apsw.Connection, text: str, limit: int, after: Highlight | None = None) -> list[tuple[Highlight, str]]:
    """Highlights outside the trash with the titles of their articles, the latest first; those `after` one of them.

    `text`: in the quote, the note or the title, whatever its width and case.
    """
    found = sql.every(
        db,
        f"SELECT {_SELECTED}, title FROM highlight JOIN article ON article.id = highlight.article"
        " WHERE trashed IS NULL AND (?1 = '' OR instr(folded(exact), ?1) OR instr(folded(note), ?1)"
        " OR instr(folded(title), ?1)) AND (?3 IS NULL OR (made, highlight.id) < (?3, ?4))"
        " ORDER BY made DESC, highlight.id DESC LIMIT ?2",
        (fold(text), limit, after.made if after else None, after.id if after else None),
    )
    return [(_highlight(row[:-1]), row[-1]) for row in found]


def put(db: apsw.Connection, highlights: Iterable[Highlight]) -> list[int]:
    """Store highlights, one with a number in its own place; their numbers. Articles that are gone are passed over."""
    numbers = []
    for one in highlights:
        if sql.value(db, "SELECT 1 FROM article WHERE id = ?", (one.article,)):
            values = (one.id or None, one.article, *one.quote, one.colour, one.note, one.made)
            db.execute(
                f"INSERT OR REPLACE INTO highlight({', '.join(_COLUMNS)}) VALUES ({placeholders(values)})", values
            )
            numbers.append(one.id or db.last_insert_rowid())
    return numbers


def add(db: apsw.Connection, article: int, highlights: Sequence[Highlight]) -> bool:
    """Store highlights that came with an article, but for those of words that are highlighted; whether any is new."""
    if not highlights:
        return False
    known = {(one.quote.exact, one.quote.start) for one in of_article(db, article)}
    new = [one for one in highlights if (one.quote.exact, one.quote.start) not in known]
    put(db, [one._replace(id=0, article=article, made=one.made or clock.now()) for one in new])
    return bool(new)


def remove(db: apsw.Connection, ids: Sequence[int]) -> None:
    """Delete highlights."""
    db.execute(f"DELETE FROM highlight WHERE id IN ({placeholders(ids)})", tuple(ids))


def _highlight(row: sql.Row) -> Highlight:
    id_, article, exact, prefix, suffix, start, colour, note, made = row
    return Highlight(id_, article, Quote(exact, prefix, suffix, start), Colour(colour), note, made)
