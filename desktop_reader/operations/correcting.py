"""Correcting a page: what a person says that its lines are, and the article as it follows from that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from desktop_reader.domain.article import Article, Original
from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.importers import page_of, reread
from desktop_reader.library import Library
from desktop_reader.library.rule_table import LearnedRule, Taught
from desktop_reader.operations.operation import Label, Operation, Outcome
from desktop_reader.operations.rereading import is_outdated
from desktop_reader.pages import Correction, Hints, Page, Role

_CORRECT = Label("Correct the Page", 1)
_AS_FOUND = Label("Page as Found", 1)
_FORGET = "Forget {count} Rules"
_FORGET_ONE = "Forget Rule"
LABELS = (_CORRECT.template, _AS_FOUND.template, _FORGET, _FORGET_ONE)
"""Every template that a label of this module may have: what a translation has to know."""

# Roles that one line of a page has: who gives one to a line takes it from another.
_ALONE = frozenset({Role.TITLE, Role.SOURCE, Role.DATE})
# What an article takes over from its page.
_PARTS = ("title", "body", "source", "author", "published", "deck", "recommended", "language", "url")

_TAUGHT = Change(rules=True)

_Wish = Callable[[Sequence[Correction]], tuple[Correction, ...]]


@dataclass(frozen=True, slots=True)
class PageLook:
    """An original as a person looks at it: the page as it is understood, and as it was found without a person.

    Both are None where the original is no page, or none that this version can understand. `is_outdated` says that the
    article was understood otherwise: before a rule was made, or by an older release.
    """

    original: Original
    page: Page | None
    found: Page | None
    is_corrected: bool = False
    is_outdated: bool = False


def look(library: Library, article_id: int) -> PageLook | None:
    """Return how an article's original is understood; None for an article that came without."""
    original = library.original(article_id)
    if original is None:
        return None
    hints = library.hints(article_id)
    try:
        read = partial(page_of, original, today=_day_of_import(library, article_id))
        page = read(hints=hints)
        found = read(hints=replace(hints, corrections=())) if hints.corrections else page
    except ReaderError:
        return PageLook(original, None, None)
    return PageLook(
        original,
        page,
        found,
        is_corrected=bool(hints.corrections),
        is_outdated=page is not None and is_outdated(library, article_id),
    )


def correct(article_id: int, correction: Correction, *, is_found: bool = False) -> Operation:
    """Say what a line of an article's page is; `is_found` where the program finds the same by itself."""
    return _operation(_CORRECT, article_id, partial(_with, correction, is_found))


def as_found(article_id: int) -> Operation:
    """Let every line of an article's page be again what the program finds it to be."""
    return _operation(_AS_FOUND, article_id, lambda _known: ())


def forget(rules: Sequence[LearnedRule]) -> Operation:
    """Forget rules; articles that they have helped to understand stay as they are."""

    def run(library: Library) -> Outcome:
        known = set(library.rules()) & set(rules)
        library.change_rules(remove=rules)
        return Outcome(_TAUGHT, undo=lambda library: _restored(library, known)) if known else Outcome()

    return Operation(Label(_FORGET_ONE if len(rules) == 1 else _FORGET, len(rules)), run)


def _restored(library: Library, rules: set[LearnedRule]) -> Outcome:
    library.change_rules(restore=sorted(rules - set(library.rules())))
    return Outcome(_TAUGHT)


def _with(wish: Correction, is_found: bool, known: Sequence[Correction]) -> tuple[Correction, ...]:
    rivals = {wish.role} & _ALONE
    kept = tuple(one for one in known if one.spot != wish.spot and one.role not in rivals)
    # What is found anyway need not be said, unless nothing that was said stands in its way.
    return kept if is_found and len(kept) < len(known) else (*kept, wish)


def _operation(label: Label, article_id: int, wish: _Wish) -> Operation:
    return Operation(label, lambda library: _corrected(library, article_id, wish))


def _corrected(library: Library, article_id: int, wish: _Wish) -> Outcome:
    hints = library.hints(article_id)
    wanted = wish(hints.corrections)
    if set(wanted) == set(hints.corrections):
        return Outcome()
    known = library.article(article_id)
    library.correct(article_id, wanted, _following(library, known, hints, wanted))
    added = [one for one in wanted if one not in hints.corrections]
    taught = [one for correction in added if (one := library.teach(article_id, correction))]
    deed = _Deed(known, hints.corrections, wanted, tuple(taught))
    return Outcome(_change(article_id), undo=deed.undo, taught=tuple(one.made for one in taught))


def _change(article_id: int) -> Change:
    return Change(frozenset({article_id}), texts=True)


def _following(library: Library, known: Article, hints: Hints, wanted: tuple[Correction, ...]) -> Draft:
    """Return the article with other corrections: what these do not change stays, whoever it comes from."""
    original = library.original(known.id)
    if original is None:
        raise ReaderError("Article {id} came without an original, so no line of it can be corrected.", id=known.id)
    today = _day_of_import(library, known.id)
    before = _read(original, today, hints)
    after = reread(original, today=today, hints=replace(hints, corrections=wanted))
    parts = _parts(after)
    same = {name for name in _PARTS if before is not None and getattr(before, name) == parts[name]}
    return Draft(**(parts | {name: getattr(known, name) for name in same}))


def _read(original: Original, today: date, hints: Hints) -> Draft | None:
    try:
        return reread(original, today=today, hints=hints)
    except ReaderError:  # without the correction there may be no article in it
        return None


def _parts(article: Article | Draft) -> dict[str, Any]:
    return {name: getattr(article, name) for name in _PARTS}


def _day_of_import(library: Library, article_id: int) -> date:
    imported = next((row.imported for row in library.rows([article_id])), None)
    return datetime.fromisoformat(imported).astimezone().date() if imported else datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class _Deed:
    """A correction that has been made, and the article as it was before."""

    known: Article
    before: tuple[Correction, ...]
    after: tuple[Correction, ...]
    taught: tuple[Taught, ...]

    def undo(self, library: Library) -> Outcome:
        """Take back what this has done and leave what has been corrected since."""
        if not library.marks([self.known.id]):
            return Outcome()  # it has been deleted for good
        for taught in self.taught:
            library.change_rules(remove=[taught.made], restore=taught.replaced)
        if set(library.hints(self.known.id).corrections) != set(self.after):
            return _corrected(library, self.known.id, self._taken_back)
        library.correct(self.known.id, self.before, Draft(**_parts(self.known)))
        return Outcome(_change(self.known.id))

    def _taken_back(self, now: Sequence[Correction]) -> tuple[Correction, ...]:
        touched = {one.spot for one in set(self.before) ^ set(self.after)}
        return (*(one for one in now if one.spot not in touched), *(one for one in self.before if one.spot in touched))
