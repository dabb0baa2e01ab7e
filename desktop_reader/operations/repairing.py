"""Repairing a library: its indexes and texts where it lies, else all that can be saved in a fresh file in its place."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from desktop_reader.domain.upkeep import Problem, Remedy, Repair, Rescued
from desktop_reader.errors import DamagedError, NoDatabaseError, ReaderError
from desktop_reader.library import Library
from desktop_reader.operations import backing_up
from desktop_reader.operations.rereading import reread


def repair(path: Path) -> Repair:
    """Mend what can be mended. Raises ReaderError where nothing can be done; the library is then as it was.

    A damaged file itself is never written to: what can be read of it goes into a fresh one, which takes its place
    once it has been found sound.
    """
    try:
        found = _problems(path)
    except NoDatabaseError as error:
        return _rescued(path, (Problem(error, Remedy.RESCUE),), otherwise=error)
    before = tuple(found)
    if not found:
        return Repair()
    left = found if _needs_rescue(found) else _mended(path, found)
    unread = [problem.article for problem in left if problem.article is not None]
    if unread and backing_up.hold_all(path, unread):
        left = [problem._replace(remedy=Remedy.RESCUE) for problem in left]
    if not _needs_rescue(left):
        return Repair(before, tuple(left))
    nothing = ReaderError(
        "Nothing can be saved from {path}, which stays as it is: restore a backup, or begin a new library.", path=path
    )
    return _rescued(path, before, otherwise=nothing)


def _problems(path: Path) -> list[Problem]:
    try:
        with Library.open(path, create=False) as library:
            if not library.is_damaged:
                library.refuse_if_read_only()
            found = library.problems()
            if library.is_damaged and not found:  # what opening has met is no part of any text
                library.refuse_if_read_only()
            return found
    except DamagedError as error:
        return [Problem(error, Remedy.RESCUE)]


def _needs_rescue(found: Sequence[Problem]) -> bool:
    return any(problem.remedy is Remedy.RESCUE for problem in found)


def _mended(path: Path, found: Sequence[Problem]) -> list[Problem]:
    """Make indexes and texts anew; what is wrong after that."""
    try:
        with Library.open(path, create=False) as library:
            if any(problem.remedy is Remedy.INDEX for problem in found):
                library.rebuild()
            unsound = [problem.article for problem in found if problem.article is not None]
            seals = library.seals([problem.article or 0 for problem in found if problem.remedy is Remedy.ROW])
            reread(library, unsound)
            library.set_seals(seals)
            left = library.problems()
    except DamagedError as error:
        return [Problem(error, Remedy.RESCUE)]
    # An index that cannot be made anew lies in a damaged part of the file; a row that its original does not bring back
    # may lie in a backup as it was.
    lasting = (Remedy.INDEX, Remedy.ROW)
    return [Problem(one.error, Remedy.RESCUE) if one.remedy in lasting else one for one in left]


def _rescued(path: Path, before: tuple[Problem, ...], otherwise: ReaderError) -> Repair:
    """Put a fresh library in the place of the damaged one; a backup where nothing of it could be read.

    Raises `otherwise` where there is none.
    """
    with Library.fresh_beside(path) as library:
        rescued = _reread(library, library.take_from(path))
        if not rescued.whole + rescued.partial + rescued.from_backup:
            return _restored(path, before, otherwise)
        left = library.problems()
        if left:
            raise ReaderError(
                "What could be saved from {path} is not sound ({why}), so it stays as it is: restore a backup.",
                path=path,
                why=left[0].error,
            )
        return Repair(before, (), rescued, library.take_place_of(path))


def _restored(path: Path, before: tuple[Problem, ...], otherwise: ReaderError) -> Repair:
    """Put the newest sound backup in the place of a library of which nothing can be read."""
    for backup in backing_up.every(path):
        with suppress(ReaderError):
            done = backing_up.restore(path, backup.path)
            return Repair(before, kept=done.before, restored=done.backup)
    raise otherwise


def _reread(library: Library, found: Rescued) -> Rescued:
    """Read from their originals what the articles have lost; those that then cannot be read are lost."""
    tried = reread(library, found.unread + found.partial)
    failures = {item.id for item in tried.failures if item.id is not None}
    lost = [id_ for id_ in found.unread + found.partial if id_ in failures and not _can_be_read(library, id_)]
    library.remove(lost)
    return Rescued(
        whole=tuple(sorted({*found.whole, *found.unread} - failures)),
        unread=(),
        partial=tuple(sorted({*found.partial, *(failures & {*found.unread})} - {*lost})),
        lost=tuple(sorted({*found.lost, *lost})),
        from_backup=found.from_backup,
    )


def _can_be_read(library: Library, id_: int) -> bool:
    with suppress(ReaderError):
        library.article(id_)
        return True
    return False
