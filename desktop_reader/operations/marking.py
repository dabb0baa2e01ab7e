"""What a person does to articles that are in the library: each deed as an operation that can be undone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from desktop_reader.domain.article import State
from desktop_reader.domain.change import Change, Marks
from desktop_reader.library import Library
from desktop_reader.operations.operation import Label, Operation, Outcome


class _Wording(NamedTuple):
    """The name of a deed, for one article and for several."""

    one: str
    many: str

    def label(self, count: int) -> Label:
        return Label(self.one if count == 1 else self.many, count)


_STATES = {
    State.READ: _Wording("Mark as Read", "Mark {count} Articles as Read"),
    State.UNREAD: _Wording("Mark as Unread", "Mark {count} Articles as Unread"),
    State.ARCHIVED: _Wording("Archive", "Archive {count} Articles"),
}
_STAR = _Wording("Star", "Star {count} Articles")
_UNSTAR = _Wording("Remove Star", "Remove {count} Stars")
_TAG = _Wording("Add Tag", "Add Tag to {count} Articles")
_UNTAG = _Wording("Remove Tag", "Remove Tag from {count} Articles")
_EDIT_TAGS = _Wording("Edit Tags", "Edit Tags of {count} Articles")
_TRASH = _Wording("Delete", "Delete {count} Articles")
_RESTORE = _Wording("Restore", "Restore {count} Articles")
_UNDO_IMPORT = _Wording("Undo Import", "Undo Import")
_IMPORT = _Wording("Import", "Import")

_WORDINGS = (*_STATES.values(), _STAR, _UNSTAR, _TAG, _UNTAG, _EDIT_TAGS, _TRASH, _RESTORE, _UNDO_IMPORT, _IMPORT)
LABELS = tuple(dict.fromkeys(text for wording in _WORDINGS for text in (wording.one, wording.many)))
"""Every template that a label of this module may have: what a translation has to know."""


def set_state(ids: Sequence[int], state: State) -> Operation:
    """Mark articles as read, unread or archived."""
    return _operation(_STATES[state].label(len(ids)), lambda library: library.set_state(ids, state))


def set_starred(ids: Sequence[int], *, starred: bool) -> Operation:
    """Star articles, or take their stars."""
    wording = _STAR if starred else _UNSTAR
    return _operation(wording.label(len(ids)), lambda library: library.set_starred(ids, starred))


def add_tag(ids: Sequence[int], name: str) -> Operation:
    """Give articles a tag."""
    return _operation(_TAG.label(len(ids)), lambda library: library.add_tag(ids, name))


def remove_tag(ids: Sequence[int], name: str) -> Operation:
    """Take a tag from articles."""
    return _operation(_UNTAG.label(len(ids)), lambda library: library.remove_tag(ids, name))


def edit_tags(ids: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> Operation:
    """Give articles some tags and take others from them, as one deed."""

    def edit(library: Library) -> list[Marks]:
        before: dict[int, Marks] = {}
        for change, names in ((library.add_tag, add), (library.remove_tag, remove)):
            for name in names:
                for marks in change(ids, name):
                    before.setdefault(marks.id, marks)
        return list(before.values())

    return _operation(_EDIT_TAGS.label(len(ids)), edit)


def note_as_read(article_id: int) -> Operation:
    """Mark an article as read because it has been looked at; nobody asked for it, so there is nothing to undo."""

    def run(library: Library) -> Outcome:
        if library.is_read_only:
            return Outcome()
        unread = [row.id for row in library.rows([article_id]) if row.state is State.UNREAD]
        if not unread or not library.set_state(unread, State.READ):
            return Outcome()
        return Outcome(Change(frozenset(unread)))

    return Operation(_STATES[State.READ].label(1), run)


def trash(ids: Sequence[int]) -> Operation:
    """Delete articles: they go to the trash."""
    return _operation(_TRASH.label(len(ids)), lambda library: library.trash(ids), members=True)


def restore(ids: Sequence[int]) -> Operation:
    """Take articles out of the trash."""
    return _operation(_RESTORE.label(len(ids)), lambda library: library.untrash(ids), members=True)


def undo_import(batch: int) -> Operation:
    """Move what an import brought in to the trash; articles it only updated stay."""
    return _operation(_UNDO_IMPORT.label(1), lambda library: library.undo_batch(batch), members=True)


def note_import(batch: int) -> Operation:
    """Let an import that has ended be the last thing done: undoing it moves what it brought in to the trash."""
    return Operation(_IMPORT.label(1), lambda _library: Outcome(undo=undo_import(batch).run))


def _put_back(before: Sequence[Marks], after: Sequence[Marks], library: Library) -> list[Marks]:
    """Undo an edit: what it changed is as before, what has been marked otherwise since stays."""
    old = {marks.id: marks for marks in before}
    new = {marks.id: marks for marks in after}
    now = library.marks(list(new))
    return library.set_marks([_taken_back(marks, old[marks.id], new[marks.id]) for marks in now])


def _taken_back(now: Marks, before: Marks, after: Marks) -> Marks:
    """Return the marks of now without what made `after` out of `before`."""
    tags = (set(now.tags) - (set(after.tags) - set(before.tags))) | (set(before.tags) - set(after.tags))
    return Marks(
        id=now.id,
        state=now.state if before.state is after.state else before.state,
        starred=now.starred if before.starred == after.starred else before.starred,
        tags=tuple(sorted(tags)),
        trashed=now.trashed if before.trashed == after.trashed else before.trashed,
    )


def _operation(label: Label, edit: Callable[[Library], Sequence[Marks]], *, members: bool = False) -> Operation:
    def run(library: Library) -> Outcome:
        before = tuple(edit(library))
        if not before:
            return Outcome()
        ids = [marks.id for marks in before]
        after = tuple(library.marks(ids))
        undo = _operation(label, partial(_put_back, before, after), members=members)
        return Outcome(Change(frozenset(ids), members=members), before, after, undo.run)

    return Operation(label, run)
