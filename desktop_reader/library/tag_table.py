"""The tables of tags and of the articles that carry them."""

from collections.abc import Iterable, Sequence

import apsw

from desktop_reader.domain.listing import Name
from desktop_reader.errors import ReaderError
from desktop_reader.library import sql
from desktop_reader.library.chunks import placeholders


def clean(name: str) -> str:
    """A tag's name as it is kept: white space squeezed. Raises ReaderError where nothing is left."""
    squeezed = " ".join(name.split())
    if not squeezed:
        raise ReaderError("A tag needs a name: type a word.")
    return squeezed


def of_articles(db: apsw.Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of each of the articles that has any, in order of their names."""
    found = sql.every(
        db,
        f"SELECT article, name FROM article_tag JOIN tag ON tag.id = tag WHERE article IN ({placeholders(ids)})"
        " ORDER BY article, name",
        ids,
    )
    tags: dict[int, tuple[str, ...]] = {}
    for article, name in found:
        tags[article] = (*tags.get(article, ()), name)
    return tags


def replace(db: apsw.Connection, article: int, names: Iterable[str]) -> None:
    """Give the article exactly these tags."""
    db.execute("DELETE FROM article_tag WHERE article = ?", (article,))
    add(db, article, names)


def add(db: apsw.Connection, article: int, names: Iterable[str]) -> None:
    """Give the article these tags as well."""
    for name in names:
        db.execute("INSERT INTO tag(name) VALUES (?) ON CONFLICT DO NOTHING", (name,))
        db.execute(
            "INSERT INTO article_tag SELECT ?, id FROM tag WHERE name = ? ON CONFLICT DO NOTHING", (article, name)
        )


def counted(db: apsw.Connection) -> list[Name]:
    """Every tag that an article outside the trash carries, the most frequent first."""
    found = sql.every(
        db,
        "SELECT name, count(*) FROM article_tag JOIN tag ON tag.id = tag JOIN article ON article.id = article"
        " WHERE trashed IS NULL GROUP BY tag ORDER BY count(*) DESC, name",
    )
    return [Name(name, count) for name, count in found]
