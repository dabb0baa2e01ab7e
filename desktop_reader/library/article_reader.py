"""A whole article put together from its tables."""

import json

import apsw

from desktop_reader.domain.article import Article
from desktop_reader.errors import DamagedError
from desktop_reader.library import article_table, recommendation_table, sql, tag_table, text_table
from desktop_reader.markup.plain import plain_text


def article(db: apsw.Connection, id_: int) -> Article:
    """The article of that number, in the trash or not. Raises ReaderError where there is none."""
    found = sql.first(
        db,
        "SELECT title, source.name, author, published, language, url, imported, state, starred, trashed"
        " FROM article LEFT JOIN source ON source.id = source WHERE article.id = ?",
        (id_,),
    )
    if found is None:
        raise article_table.missing(id_)
    title, source, author, published, language, url, imported, state, starred, trashed = found
    original = text_table.of_article(db, id_)
    deck, body = text_table.body(db, id_, original)
    return Article(
        id=id_,
        title=title,
        body=body,
        text=plain_text(body),
        source=source,
        author=_names(author),
        published=published,
        deck=deck,
        recommended=recommendation_table.of_article(db, id_),
        language=language,
        tags=tag_table.of_articles(db, [id_]).get(id_, ()),
        state=article_table.state_of(state),
        starred=bool(starred),
        imported=imported,
        url=url,
        original=text_table.information(db, id_, original),
        trashed=trashed,
    )


def _names(author: str) -> tuple[str, ...]:
    try:
        return tuple(json.loads(author))
    except ValueError as error:
        raise DamagedError("The names of an author in the library are damaged: restore a backup.") from error


def text(db: apsw.Connection, id_: int) -> str:
    """The article's deck and body as plain text: what a search looks through besides the title."""
    return searched(*text_table.body(db, id_, text_table.of_article(db, id_)))


def searched(deck: str | None, body: str) -> str:
    """A deck and a body as the plain text that a search looks through besides the title."""
    plain = plain_text(body)
    return f"{deck}\n{plain}" if deck else plain
