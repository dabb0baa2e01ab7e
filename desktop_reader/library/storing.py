"""Storing an article in all its tables, changing it, and taking it out of them."""

from collections.abc import Sequence

import apsw

from desktop_reader.domain.article import Draft
from desktop_reader.domain.change import Marks
from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.errors import ReaderError
from desktop_reader.library import (
    article_table,
    batch_table,
    duplicates,
    recommendation_table,
    search_index,
    tag_table,
    text_table,
)
from desktop_reader.library.prepared import Prepared, prepare


def store(db: apsw.Connection, prepared: Prepared, *, keep_duplicates: bool, batch: int | None) -> ImportItem:
    """Store an article, or bring what it adds to the one that is there already."""
    path = prepared.original.path if prepared.original else ""
    twin = None if keep_duplicates else duplicates.find(db, prepared)
    if twin is None:
        return ImportItem(path, ImportStatus.IMPORTED, _insert(db, prepared, batch))
    is_news = _bring_back(db, twin, batch) | _add_to(db, twin, prepared.draft)
    return ImportItem(path, ImportStatus.UPDATED if is_news else ImportStatus.DUPLICATE, twin)


def replace(db: apsw.Connection, article: int, draft: Draft) -> None:
    """Store other parts for an article that is there. Raises ReaderError where it is not."""
    if not article_table.marks(db, [article]):
        raise ReaderError("There is no article {id} in the library: it may have been deleted.", id=article)
    prepared = prepare(draft, text_table.of_article(db, article))
    article_table.update(db, article, prepared)
    text_table.replace_body(db, article, prepared)
    recommendation_table.replace(db, article, draft.recommended)
    search_index.replace(db, article, prepared.indexed)


def remove(db: apsw.Connection, ids: Sequence[int]) -> int:
    """Delete articles from every table; how many there were."""
    search_index.remove(db, ids)
    return article_table.delete(db, ids)


def _insert(db: apsw.Connection, prepared: Prepared, batch: int | None) -> int:
    article = article_table.insert(db, prepared, batch)
    text_table.insert(db, article, prepared)
    recommendation_table.replace(db, article, prepared.draft.recommended)
    tag_table.add(db, article, _clean_tags(prepared.draft))
    search_index.insert(db, article, prepared.indexed)
    return article


def _bring_back(db: apsw.Connection, article: int, batch: int | None) -> bool:
    """Take the article out of the trash, as part of the batch so that undo puts it back; whether it lay there."""
    (before,) = article_table.marks(db, [article])
    if before.trashed is None:
        return False
    article_table.write_marks(db, [Marks(article, before.state, before.starred, before.tags, None)])
    batch_table.take_over(db, article, batch)
    return True


def _add_to(db: apsw.Connection, article: int, draft: Draft) -> bool:
    """Give the article what the draft knows beyond it; whether there was anything."""
    (before,) = article_table.marks(db, [article])
    new_tags = set(_clean_tags(draft)) - set(before.tags)
    tag_table.add(db, article, new_tags)
    return article_table.fill_in(db, article, draft) or bool(new_tags)


def _clean_tags(draft: Draft) -> list[str]:
    return [tag_table.clean(tag) for tag in draft.tags if tag.strip()]
