"""Rereading: the kept originals understood anew, by a program that has learnt since."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop_reader.domain.article import Article, Original, Recommendation, State
from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.domain.listing import Listing, Row
from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.importers import reread as parse
from desktop_reader.library import Library
from desktop_reader.operations.faults import fault
from desktop_reader.operations.operation import Label, Operation, Outcome
from desktop_reader.operations.time_limit import limited
from desktop_reader.pages import NO_HINTS, Hints

if TYPE_CHECKING:
    from desktop_reader.library.prepared import Prepared

# What a page says. The rest of a draft is when it came in and what a person has marked since.
_PARTS = ("title", "body", "source", "author", "published", "deck", "language", "url")
# What another file of the same article may have brought: it stays where this original does not say.
_FILLED_IN = ("source", "author", "published", "language", "url")
# So many articles that gain by what was learned are stored in one go.
_AT_A_TIME = 200

_READ_ANEW = "Read Anew"
_READ_MANY_ANEW = "Read {count} Articles Anew"
LABELS = (_READ_ANEW, _READ_MANY_ANEW)
"""Every template that a label of this module may have: what a translation has to know."""


@dataclass(frozen=True, slots=True)
class RereadReport:
    """How many articles came out otherwise than before, how many as they were, and what failed."""

    updated: int
    unchanged: int
    failures: tuple[ImportItem, ...]


class Known(NamedTuple):
    """An article that came as a page, and what has been learned of that since."""

    article: Article
    original: Original
    hints: Hints

    @property
    def path(self) -> str:
        """Where it came from."""
        return self.original.path


class Anew(NamedTuple):
    """An article that is understood otherwise than before, ready to be stored."""

    id: int
    prepared: "Prepared"


Read = Callable[[Iterator[Known]], Iterator[object]]
"""What understands pages anew; it may yield other things than an Anew, too."""


def reread(
    library: Library,
    ids: Iterable[int] | None = None,
    *,
    on_item: Callable[[ImportItem], None] = lambda _item: None,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> RereadReport:
    """Parse the originals of these articles anew, or of all outside the trash that have one.

    At the end `on_item` hears of each article in order, and then of others that gain by what was learned; until then
    `on_progress` hears how many of how many have been read. What a person marked stays. Raises ReaderError where the
    library can be read only.
    """
    library.refuse_if_read_only()
    wanted = dict.fromkeys(library.ids(Listing()) if ids is None else ids)
    items: dict[int, ImportItem] = {}
    for id_ in wanted:
        on_progress(len(items), len(wanted))
        items[id_] = _reread_one(library, id_, is_named=ids is not None)
    for id_ in reread_learned(library):
        item = items.setdefault(id_, ImportItem("", ImportStatus.UNCHANGED, id_))
        items[id_] = replace(item, status=ImportStatus.UPDATED, error=None)
    for item in items.values():
        on_item(item)
    counts = Counter(item.status for item in items.values())
    failures = tuple(item for item in items.values() if item.status is ImportStatus.FAILED)
    return RereadReport(counts[ImportStatus.UPDATED], counts[ImportStatus.UNCHANGED], failures)


def read_anew(ids: Sequence[int]) -> Operation:
    """Parse the originals of these articles anew; `run` raises ReaderError where none changed and one failed."""

    def run(library: Library) -> Outcome:
        items: list[ImportItem] = []
        report = reread(library, ids, on_item=items.append)
        if report.failures and not report.updated and (error := report.failures[0].error):
            raise error
        changed = frozenset(item.id for item in items if item.status is ImportStatus.UPDATED and item.id)
        return Outcome(Change(changed, texts=True)) if changed else Outcome()

    return Operation(Label(_READ_ANEW if len(ids) == 1 else _READ_MANY_ANEW, len(ids)), run)


def is_outdated(library: Library, id_: int) -> bool:
    """Whether the article would come out otherwise if its original were parsed anew."""
    article, original = library.article(id_), library.original(id_)
    return original is not None and not _is_same(article, _draft(original, article, library.hints(id_)))


def reread_learned(
    library: Library, *, read: Read | None = None, cancelled: Callable[[], bool] = lambda: False
) -> list[int]:
    """Let the library learn from the pages that are new to it, and parse those anew that gain by it; these.

    `read` is what parses them, in other processes for instance.
    """
    changed: list[int] = []
    some: list[Anew] = []
    for anew in (read or _read_here)(_known_pages(library, library.learn())):
        if cancelled():
            break
        if isinstance(anew, Anew):
            some.append(anew)
        if len(some) == _AT_A_TIME:
            changed += library.replace_many(some)
            some = []
    return changed + library.replace_many(some)


def _known_pages(library: Library, ids: Iterable[int]) -> Iterator[Known]:
    for id_ in ids:
        with suppress(ReaderError):  # it was understood when it came in, and stays as it was
            original = library.original(id_)
            if original is not None:
                yield Known(library.article(id_), original, library.hints(id_))


def _read_here(pages: Iterator[Known]) -> Iterator[Anew | None]:
    yield from map(understood_anew, pages)


def understood_anew(known: Known) -> Anew | None:
    """Return an article understood by one who knows its site; None if it stays as it is."""
    from desktop_reader.library.prepared import prepare_anew

    try:
        with limited(len(known.original.content)):
            draft = _draft(known.original, known.article, known.hints)
            is_same = _is_same(known.article, draft)
            return None if is_same else Anew(known.article.id, prepare_anew(draft, known.original))
    except ReaderError:
        return None


def _reread_one(library: Library, id_: int, *, is_named: bool) -> ImportItem:
    """Return what became of one article."""
    path = ""
    try:
        known = _known(library, id_)
        original = library.original(id_)
        if original is None:
            return _without_original(id_) if is_named else ImportItem("", ImportStatus.UNCHANGED, id_)
        path = original.path
        hints = library.hints(id_)
        with limited(len(original.content)):
            draft = _draft(original, known, hints, sketched=True)
        if _is_same(known, draft):
            library.note_page(id_, draft.sketch)
            return ImportItem(path, ImportStatus.UNCHANGED, id_)
        library.replace(id_, draft)
        if isinstance(known, Row):
            library.article(id_)  # it was damaged: say so if it still is
    except ReaderError as error:
        return ImportItem(path, ImportStatus.FAILED, id_, error)
    return ImportItem(path, ImportStatus.UPDATED, id_)


def _known(library: Library, id_: int) -> Article | Row:
    """Return the article; where it is damaged and its original may mend it, what the list shows of it."""
    try:
        return library.article(id_)
    except ReaderError:
        if library.original(id_) is None:
            raise
    try:
        (row,) = library.rows([id_])
    except DamagedError:
        return Row(id_, "", None, None, datetime.now(UTC).isoformat(), State.UNREAD, starred=False)
    return row


def _without_original(id_: int) -> ImportItem:
    template = "Article {id} came without an original, so there is nothing to read anew."
    return ImportItem("", ImportStatus.FAILED, id_, ReaderError(template, id=id_))


def _draft(original: Original, known: Article | Row, hints: Hints, *, sketched: bool = False) -> Draft:
    """Return the original parsed anew with what is known of it, and with what only the library knows.

    It comes with its sketch only if `sketched`: that shows the page as it is understood without any hint.
    """
    imported = datetime.fromisoformat(known.imported).astimezone().date()
    draft = plain = _parsed(original, imported, hints)
    if hints.corrections or hints.rules or (sketched and hints != NO_HINTS):
        plain = _parsed(original, imported, NO_HINTS, otherwise=draft)
    # What the page says and a person has put out is not filled in again.
    unsaid = [part for part in _FILLED_IN if not getattr(draft, part) and not getattr(plain, part)]
    draft = replace(draft, **{part: getattr(known, part, getattr(draft, part)) for part in unsaid})
    draft = replace(draft, sketch=plain.sketch if sketched else b"")
    if original.modified is not None or _dates(draft) == _dates(known):
        return draft
    return _with_kept_dates(draft, _parsed(original, imported - timedelta(days=1), hints), known)


def _parsed(original: Original, today: date, hints: Hints, otherwise: Draft | None = None) -> Draft:
    try:
        return parse(original, today=today, hints=hints)
    except ReaderError:
        if otherwise is not None:
            return otherwise
        raise
    except Exception as error:  # a bug that one original brings to light must not cost the others
        raise fault(original.path, error) from error


def _dates(article: Article | Row | Draft) -> list[str | None]:
    return [article.published, *(story.published for story in _stories(article))]


def _stories(article: Article | Row | Draft) -> tuple[Recommendation, ...]:
    return () if isinstance(article, Row) else article.recommended


def _with_kept_dates(draft: Draft, day_before: Draft, known: Article | Row) -> Draft:
    """Keep each date that the page gives as "yesterday": the import counted from the day of the file, not kept then.

    `day_before` is the draft as of another day: where the two differ, the date is such a one.
    """
    counted = {story.title: story.published for story in day_before.recommended}
    kept = {story.title: story.published for story in _stories(known)}
    return replace(
        draft,
        published=_kept_date(draft.published, day_before.published, known.published),
        recommended=tuple(
            story._replace(published=_kept_date(story.published, counted.get(story.title), kept.get(story.title)))
            for story in draft.recommended
        ),
    )


def _kept_date(new: str | None, day_before: str | None, known: str | None) -> str | None:
    return known if known is not None and new != day_before else new


def _is_same(known: Article | Row, draft: Draft) -> bool:
    if isinstance(known, Row):
        return False
    return all(getattr(known, part) == getattr(draft, part) for part in _PARTS) and (
        list(map(_printed, known.recommended)) == list(map(_printed, draft.recommended))
        and draft.origin in (None, known.original)
    )


def _printed(story: Recommendation) -> tuple[str, str | None, str | None, str | None]:
    """Return what the page says of a story, without the article that the library knows it to be."""
    return story.title, story.published, story.source, story.url
