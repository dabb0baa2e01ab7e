"""Looking after the library: what cannot be undone, and what nobody has to ask for."""

from collections.abc import Sequence

from desktop_reader.domain.change import Change
from desktop_reader.library import Library
from desktop_reader.operations.operation import Label, Operation, Outcome

TRASH_DAYS = 30
"""So long the trash keeps an article."""


def remove(ids: Sequence[int]) -> Operation:
    """Delete articles for good, whether they are in the trash or not."""

    def run(library: Library) -> Outcome:
        return _gone(library.remove(ids), ids)

    return Operation(Label("Delete for Good", len(ids)), run)


def empty_trash() -> Operation:
    """Delete for good everything that is in the trash."""
    return Operation(Label("Empty the Trash", 1), lambda library: _gone(library.empty_trash()))


def empty_old_trash() -> Operation:
    """Delete for good what has been in the trash for longer than the trash keeps it; nobody asked for it just now."""

    def run(library: Library) -> Outcome:
        return Outcome() if library.is_read_only else _gone(library.empty_trash(older_than_days=TRASH_DAYS))

    return Operation(Label("Empty the Trash", 1), run)


def _gone(count: int, ids: Sequence[int] = ()) -> Outcome:
    return Outcome(Change(frozenset(ids), members=True)) if count else Outcome()
