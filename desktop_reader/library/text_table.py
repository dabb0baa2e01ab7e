"""The tables of originals and bodies: what was imported, and the article's text out of it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import apsw

from desktop_reader.domain.article import PICTURE_BESIDE, Original, OriginalInfo
from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.library import sql
from desktop_reader.library.compression import decompress

if TYPE_CHECKING:  # the first paint does without what importing needs
    from desktop_reader.library.prepared import Prepared, StoredOriginal


_ORIGINAL = ("article", "path", "format", "encoding", "size", "sha256", "modified", "content")
_READ = "path, format, encoding, sha256, modified, content"
_ORIGIN = ("article", "path", "format", "encoding", "sha256")


def insert_many(db: apsw.Connection, ids: Sequence[int], articles: "Sequence[Prepared]") -> None:
    """Store the articles' bodies, and their originals where they have any."""
    numbered = list(zip(ids, articles, strict=True))
    bodies = ((id_, article.deck, article.body) for id_, article in numbered)
    sql.insert_many(db, "body", ("article", "deck", "content"), bodies)
    originals = ((id_, *article.original) for id_, article in numbered if article.original is not None)
    sql.insert_many(db, "original", _ORIGINAL, originals)
    beside = ((id_, *picture) for id_, article in numbered for picture in article.beside)
    sql.insert_many(db, "later_original", _ORIGINAL, beside)
    origins = ((id_, *article.origin) for id_, article in numbered if article.origin is not None)
    sql.insert_many(db, "origin", _ORIGIN, origins)


def keep_later(db: apsw.Connection, article: int, original: "StoredOriginal") -> None:
    """Keep the original of another file that an article has learned something from."""
    sql.insert_many(db, "later_original", _ORIGINAL, [(article, *original)])


def replace_origin(db: apsw.Connection, article: int, prepared: "Prepared") -> None:
    """Store what a record read anew says of the file behind it."""
    db.execute("DELETE FROM origin WHERE article = ?", (article,))
    if prepared.origin is not None:
        sql.insert_many(db, "origin", _ORIGIN, [(article, *prepared.origin)])


def replace_body(db: apsw.Connection, article: int, prepared: "Prepared") -> None:
    """Store another body, prepared against the same original."""
    db.execute(
        "INSERT OR REPLACE INTO body(article, deck, content) VALUES (?, ?, ?)",
        (article, prepared.deck, prepared.body),
    )


def of_article(db: apsw.Connection, article: int) -> Original | None:
    """The article's original with its bytes."""
    found = sql.first(db, f"SELECT {_READ} FROM original WHERE article = ?", (article,))
    return None if found is None else _original(article, found)


def later(db: apsw.Connection, article: int) -> list[Original]:
    """The originals of other files that the article has learned something from, the oldest first."""
    return list(_further(db, article, f"format <> '{PICTURE_BESIDE}'"))


def beside(db: apsw.Connection, article: int) -> dict[str, bytes]:
    """The pictures that lay beside the article's page, by their names from its folder."""
    return {one.path: one.content for one in _further(db, article, f"format = '{PICTURE_BESIDE}'")}


def keep_beside(db: apsw.Connection, article: int, prepared: "Prepared") -> bool:
    """Keep the pictures that came with the very page of the article and are not there yet; whether there were any."""
    if not prepared.beside or prepared.original is None or not has_bytes(db, article, prepared.original.sha256):
        return False
    statement = "SELECT path FROM later_original WHERE article = ? AND format = ?"
    known = {path for (path,) in sql.every(db, statement, (article, PICTURE_BESIDE))}
    new = [(article, *picture) for picture in prepared.beside if picture.path not in known]
    sql.insert_many(db, "later_original", _ORIGINAL, new)
    return bool(new)


def _further(db: apsw.Connection, article: int, which: str = "TRUE") -> Iterator[Original]:
    statement = f"SELECT {_READ} FROM later_original WHERE article = ? AND {which} ORDER BY id"
    return (_original(article, row) for row in sql.every(db, statement, (article,)))


def has_bytes(db: apsw.Connection, article: int, sha256: bytes) -> bool:
    """Whether an article has an original with that checksum."""
    statement = (
        "SELECT 1 FROM original WHERE article = ?1 AND sha256 = ?2"
        " UNION ALL SELECT 1 FROM later_original WHERE article = ?1 AND sha256 = ?2"
    )
    return sql.first(db, statement, (article, sha256)) is not None


def _original(article: int, row: tuple[Any, ...]) -> Original:
    path, format_, encoding, sha256, modified, content = row
    return Original(
        path=path,
        format=format_,
        encoding=encoding,
        sha256=sha256.hex(),
        modified=modified,
        content=_decompressed(article, content),
    )


def information(db: apsw.Connection, article: int, original: Original | None) -> OriginalInfo | None:
    """The file that the article was made from: the original without its bytes, or what that says of an earlier one."""
    found = sql.first(db, "SELECT path, format, encoding, sha256 FROM origin WHERE article = ?", (article,))
    if found is not None:
        path, format_, encoding, sha256 = found
        return OriginalInfo(path=path, format=format_, encoding=encoding, sha256=sha256.hex() if sha256 else None)
    if original is None:
        return None
    return OriginalInfo(
        path=original.path,
        format=original.format,
        encoding=original.encoding,
        sha256=original.sha256,
        size=len(original.content),
    )


def body(db: apsw.Connection, article: int, original: Original | None) -> tuple[str | None, str]:
    """The article's deck and body."""
    found = sql.first(db, "SELECT deck, content FROM body WHERE article = ?", (article,))
    if found is None:
        raise ReaderError("The text of article {id} is missing: restore a backup of the library.", id=article)
    deck, content = found
    text = _decompressed(article, content, original.content if original else None)
    return deck, text.decode()


def _decompressed(article: int, frame: bytes, base: bytes | None = None) -> bytes:
    try:
        return decompress(frame, base)
    except ValueError as error:
        raise DamagedError(
            "The text of article {id} is damaged: run “desktop-reader check --repair”, or restore a backup.", id=article
        ) from error
