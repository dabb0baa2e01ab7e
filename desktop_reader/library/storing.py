"""Storing an article in all its tables, changing it, and taking it out of them.

The search index comes last, for many articles at once: most other statements have it write what it has collected.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

import apsw

from desktop_reader.domain.change import Marks
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.library import (
    address_table,
    article_table,
    batch_table,
    duplicates,
    highlight_table,
    page_table,
    recommendation_table,
    relating,
    search_index,
    story_table,
    tag_table,
    text_table,
)
from desktop_reader.library.prepared import Prepared, prepare_anew


def store_many(
    db: apsw.Connection, articles: Sequence[Prepared], *, keep_duplicates: bool, restore: bool, batch: int | None
) -> list[ImportItem]:
    """Store articles, or bring what they add to those that are there already; what became of each, in order."""
    suspects = set() if keep_duplicates else duplicates.suspected(db, articles)
    items: list[ImportItem] = []
    for suspected, places in groupby(range(len(articles)), suspects.__contains__):
        some = [articles[place] for place in places]
        if suspected:
            items += [_merge(db, one, batch, restore=restore) for one in some]
        else:
            items += _insert_many(db, some, batch)
    new = zip(items, articles, strict=True)
    added = [(item.id, article.indexed) for item, article in new if item.status is ImportStatus.IMPORTED and item.id]
    story_table.wait(db, [id_ for id_, _ in added])
    search_index.insert_many(db, added)
    return items


def replace(db: apsw.Connection, article: int, draft: Draft) -> None:
    """Store other parts for an article that is there. Raises ReaderError where it is not."""
    if not replace_many(db, [(article, prepare_anew(draft, text_table.of_article(db, article)))]):
        raise article_table.missing(article)


def replace_many(db: apsw.Connection, articles: Iterable[tuple[int, Prepared]]) -> list[int]:
    """Store other parts for articles, each prepared with its own original; those that are there."""
    replaced = [(id_, prepared.indexed) for id_, prepared in articles if _replace_rows(db, id_, prepared)]
    story_table.wait(db, [id_ for id_, _ in replaced])
    search_index.replace_many(db, replaced)
    return [id_ for id_, _ in replaced]


def _replace_rows(db: apsw.Connection, article: int, prepared: Prepared) -> bool:
    """Store other parts for an article but for the search index; whether it is there."""
    if not article_table.marks(db, [article]):
        return False
    article_table.update(db, article, prepared)
    text_table.replace_body(db, article, prepared)
    text_table.replace_origin(db, article, prepared)
    recommendation_table.replace(db, article, prepared.stories)
    address_table.replace(db, article, prepared.links)
    if prepared.sketch:
        page_table.replace(db, article, prepared.sketch)
    return True


def remove(db: apsw.Connection, ids: Sequence[int]) -> int:
    """Delete articles from every table; how many there were."""
    relating.forget(db, ids)
    search_index.remove(db, ids)
    removed = article_table.delete(db, ids)
    if removed:
        page_table.forget_empty_sites(db)
    return removed


def _merge(db: apsw.Connection, prepared: Prepared, batch: int | None, *, restore: bool) -> ImportItem:
    """Store an article that may be there already."""
    twin = duplicates.find(db, prepared)
    if twin is None:
        return _insert_many(db, [prepared], batch)[0]
    (before,) = article_table.marks(db, [twin])
    was_trashed = before.trashed is not None
    if was_trashed and not restore:
        return ImportItem(_path(prepared), ImportStatus.DUPLICATE, twin, was_trashed=True)
    if was_trashed:
        _bring_back(db, before, batch)
    has_pictures = text_table.keep_beside(db, twin, prepared)
    is_news = _add_to(db, before, prepared)
    original = prepared.original
    if is_news and original is not None and not text_table.has_bytes(db, twin, original.sha256):
        text_table.keep_later(db, twin, original)
    status = ImportStatus.UPDATED if is_news or has_pictures or was_trashed else ImportStatus.DUPLICATE
    return ImportItem(_path(prepared), status, twin, was_trashed=was_trashed)


def _insert_many(db: apsw.Connection, articles: Sequence[Prepared], batch: int | None) -> list[ImportItem]:
    ids = article_table.insert_many(db, articles, batch)
    text_table.insert_many(db, ids, articles)
    numbered = list(zip(ids, articles, strict=True))
    recommendation_table.insert_many(db, ((id_, article.stories) for id_, article in numbered))
    address_table.insert_many(db, ((id_, article.links) for id_, article in numbered))
    page_table.insert_many(db, [(id_, article.sketch) for id_, article in numbered if article.sketch])
    for id_, article in numbered:
        tag_table.add(db, id_, _clean_tags(article))
        highlight_table.add(db, id_, article.highlights)
    return [ImportItem(_path(article), ImportStatus.IMPORTED, id_) for id_, article in numbered]


def _path(prepared: Prepared) -> str:
    return prepared.original.path if prepared.original else ""


def _bring_back(db: apsw.Connection, trashed: Marks, batch: int | None) -> None:
    """Take the article out of the trash, as part of the batch so that undo puts it back."""
    article_table.write_marks(db, [trashed._replace(trashed=None)])
    batch_table.take_over(db, trashed.id, batch)


def _add_to(db: apsw.Connection, before: Marks, prepared: Prepared) -> bool:
    """Give the article what the prepared one knows beyond it; whether there was anything."""
    new_tags = set(_clean_tags(prepared)) - set(before.tags)
    tag_table.add(db, before.id, new_tags)
    new_highlights = highlight_table.add(db, before.id, prepared.highlights)
    return article_table.fill_in(db, before.id, prepared) or bool(new_tags) or new_highlights


def _clean_tags(prepared: Prepared) -> list[str]:
    return [tag_table.clean(tag) for tag in prepared.tags if tag.strip()]
