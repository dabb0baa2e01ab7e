"""Rereading: the kept originals understood anew, by a program that has learnt since."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop_reader.domain.article import Article, Draft, Recommendation
from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.importers import reread as parse
from desktop_reader.library import Library
from desktop_reader.operations.faults import fault

# What a page says. The rest of a draft is when it came in and what a person has marked since.
_PARTS = ("title", "body", "source", "author", "published", "deck", "language", "url")


@dataclass(frozen=True, slots=True)
class RereadReport:
    """How many articles came out otherwise than before, how many as they were, and what failed."""

    updated: int
    unchanged: int
    failures: tuple[ImportItem, ...]


def reread(
    library: Library, ids: Iterable[int] | None = None, *, on_item: Callable[[ImportItem], None] = lambda _item: None
) -> RereadReport:
    """Parse the originals of these articles anew, or of all outside the trash that have one.

    `on_item` hears of each article that changed or failed. What a person marked stays.
    """
    wanted = library.ids(Listing()) if ids is None else ids
    updated, unchanged = 0, 0
    failures = []
    for id_ in wanted:
        item = _reread_one(library, id_, is_named=ids is not None)
        if item is None:
            unchanged += 1
            continue
        on_item(item)
        if item.status is ImportStatus.FAILED:
            failures.append(item)
        else:
            updated += 1
    return RereadReport(updated, unchanged, tuple(failures))


def _reread_one(library: Library, id_: int, *, is_named: bool) -> ImportItem | None:
    """Return what became of one article; None if it stays as it is."""
    path = ""
    try:
        article = library.article(id_)
        path = article.original.path if article.original else ""
        draft = _draft(library, article, is_named=is_named)
        if draft is None or _is_same(article, draft):
            return None
        library.replace(id_, draft)
    except ReaderError as error:
        return ImportItem(path, ImportStatus.FAILED, id_, error)
    return ImportItem(path, ImportStatus.UPDATED, id_)


def _draft(library: Library, article: Article, *, is_named: bool) -> Draft | None:
    original = library.original(article.id)
    if original is None:
        if is_named:
            template = "Article {id} came without an original, so there is nothing to read anew."
            raise ReaderError(template, id=article.id)
        return None
    try:
        return parse(original, today=datetime.fromisoformat(article.imported).astimezone().date())
    except ReaderError:
        raise
    except Exception as error:  # a bug that one original brings to light must not cost the others
        raise fault(original.path, error) from error


def _is_same(article: Article, draft: Draft) -> bool:
    return all(getattr(article, part) == getattr(draft, part) for part in _PARTS) and (
        list(map(_printed, article.recommended)) == list(map(_printed, draft.recommended))
    )


def _printed(story: Recommendation) -> tuple[str, str | None, str | None, str | None]:
    """Return what the page says of a story, without the article that the library knows it to be."""
    return story.title, story.published, story.source, story.url
