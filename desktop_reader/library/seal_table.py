"""The table of seals: a digest of all that an article says, but for what the file says twice.

Texts and originals lie in frames with checksums of their own, marks and tags in indexes that repeat them. The rest, an
author's name or a person's note, could change on the disk by a byte without anything to show for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b

import apsw

from desktop_reader.library import sql
from desktop_reader.library.chunks import chunks, placeholders

_BYTES = 8
_AT_A_TIME = 200  # articles that are sealed in one transaction: some 10 ms

# The sealed columns of each table; those of an article are read in the order of the first few of them.
_SEALED = {
    "article LEFT JOIN source ON source.id = source": (
        "article.id, title, title_key, match_key, text_key, source.name, author, published, language, url, address,"
        " imported"
    ),
    "body": "article, deck",
    "original": "article, path, format, encoding, size, sha256, modified",
    "origin": "article, path, format, encoding, sha256",
    "recommendation": "article, position, title, match_key, published, source, url, address",
    "highlight": "article, id, exact, prefix, suffix, start, colour, note, made",
    "correction": "article, line, number, role",
    "later_original": "article, id, path, format, encoding, size, sha256, modified",
}
_MOST_TO_ORDER = 3  # columns that tell one row of an article from another
_UNREADABLE = (apsw.Error, ValueError)


def seal(db: apsw.Connection, articles: Iterable[int]) -> None:
    """Seal articles as they are now; those that cannot be read stay without."""
    for some in chunks(list(articles)):
        put(db, _readable(db, some))


def seal_some(db: apsw.Connection, after: int) -> int | None:
    """Seal the next articles above that number that have no seal; the last one's number, None where there is none."""
    if not unsealed(db):
        return None
    statement = (
        "SELECT id FROM article WHERE id > ? AND NOT EXISTS (SELECT 1 FROM seal WHERE article = id) ORDER BY id LIMIT ?"
    )
    found = [id_ for (id_,) in sql.every(db, statement, (after, _AT_A_TIME))]
    seal(db, found)
    return found[-1] if found else None


def unsealed(db: apsw.Connection) -> int:
    """How many articles have no seal."""
    count: int = sql.value(db, "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM seal)")
    return count


def kept(db: apsw.Connection, articles: Sequence[int]) -> dict[int, bytes]:
    """The seals of these articles, of those that have one."""
    marks = placeholders(articles)
    return dict(sql.every(db, f"SELECT article, digest FROM seal WHERE article IN ({marks})", articles))


def put(db: apsw.Connection, seals: Mapping[int, bytes]) -> None:
    """Give articles these seals, whatever they would have now."""
    db.executemany("INSERT OR REPLACE INTO seal(article, digest) VALUES (?, ?)", seals.items())


def broken(db: apsw.Connection, articles: Sequence[int]) -> list[int]:
    """Those of the articles that are no more as they were sealed."""
    found: list[int] = []
    for some in chunks(articles):
        seals = kept(db, some)
        now = _readable(db, list(seals))
        found += [id_ for id_, digest in seals.items() if now.get(id_) != digest]
    return sorted(found)


def digests(db: apsw.Connection, articles: Sequence[int]) -> dict[int, bytes]:
    """What the seals of articles would be now. Raises apsw.Error or ValueError where a row cannot be read."""
    said: dict[int, list[object]] = defaultdict(list)
    for place, (tables, columns) in enumerate(_SEALED.items()):
        names = columns.split(", ")
        order = ", ".join(names[:_MOST_TO_ORDER])
        statement = f"SELECT {columns} FROM {tables} WHERE {names[0]} IN ({placeholders(articles)}) ORDER BY {order}"
        for id_, *values in sql.every(db, statement, articles):
            said[id_].append((place, *values))
    return {id_: blake2b(repr(rows).encode(), digest_size=_BYTES).digest() for id_, rows in said.items()}


def _readable(db: apsw.Connection, articles: Sequence[int]) -> dict[int, bytes]:
    """The digests of those articles that can be read."""
    with suppress(*_UNREADABLE):
        return digests(db, articles)
    found: dict[int, bytes] = {}
    for article in articles:
        with suppress(*_UNREADABLE):
            found |= digests(db, [article])
    return found
