"""Which article of the library an incoming one repeats."""

from collections.abc import Sequence

import apsw

from desktop_reader.library import sql
from desktop_reader.library.prepared import Prepared


def suspected(db: apsw.Connection, articles: Sequence[Prepared]) -> set[int]:
    """The places of those articles that may repeat one in the library or an earlier one of their own row."""
    texts = sql.present(db, "article", "text_key", [article.text_key for article in articles])
    originals = sql.present(db, "original", "sha256", [_digest(article) for article in articles])
    suspects = set()
    for place, article in enumerate(articles):
        if article.text_key in texts or _digest(article) in originals:
            suspects.add(place)
        texts.add(article.text_key)
        if article.original is not None:
            originals.add(_digest(article))
    return suspects


def find(db: apsw.Connection, prepared: Prepared) -> int | None:
    """The article that has the same bytes as original, or the same title and text from no other source or day.

    The same text under another source's name is a reprint, which is kept.
    """
    return _same_bytes(db, prepared) or _same_text(db, prepared)


def _digest(article: Prepared) -> bytes:
    return article.original.sha256 if article.original else b""


def _same_bytes(db: apsw.Connection, prepared: Prepared) -> int | None:
    if prepared.original is None:
        return None
    found: int | None = sql.value(
        db,
        "SELECT article FROM original JOIN article ON article.id = article WHERE sha256 = ? AND format = ?"
        " ORDER BY trashed IS NOT NULL, article LIMIT 1",
        (prepared.original.sha256, prepared.original.format),
    )
    return found


def _same_text(db: apsw.Connection, prepared: Prepared) -> int | None:
    found: int | None = sql.value(
        db,
        "SELECT article.id FROM article LEFT JOIN source ON source.id = source WHERE text_key = ?1"
        " AND (?2 IS NULL OR source IS NULL OR source.name = ?2)"
        " AND (?3 IS NULL OR published IS NULL OR substr(published, 1, 10) = substr(?3, 1, 10))"
        " ORDER BY trashed IS NOT NULL, article.id LIMIT 1",
        (prepared.text_key, prepared.source, prepared.published),
    )
    return found
