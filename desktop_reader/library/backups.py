"""The copies of a library that the program makes by itself: where they lie, how long they stay, if they are sound."""

import glob
import re
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import apsw

from desktop_reader.domain.upkeep import Backup, Problem, Remedy
from desktop_reader.errors import ReaderError
from desktop_reader.library import article_reader, checking, upkeep
from desktop_reader.library.access import BACKUPS, SIDECARS, beside, connect
from desktop_reader.library.failures import damaged_library, explained
from desktop_reader.replacing import unwritable

_MOMENT = "%Y-%m-%d-%H%M%S"
_NAMED = re.compile(r"\.(\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?$")
# What all of them together may take, in bytes or in such libraries, and how many stay whatever their size.
_MOST_BYTES, _MOST_LIBRARIES = 1_000_000_000, 4
_ALWAYS = 2
_ABANDONED_SECONDS = 86_400
_ROOM = 100_000_000  # bytes that a backup leaves free on the disk


class _Rule(NamedTuple):
    """The last backup of each period is kept, for so many periods that have any."""

    period: Callable[[datetime], object]
    most: int


_RULES = (
    _Rule(lambda made: made.date(), 7),
    _Rule(lambda made: made.isocalendar()[:2], 4),
    _Rule(lambda made: (made.year, made.month), 6),
)


def folder(library: Path) -> Path:
    """The folder beside a library in which its backups lie; it may not exist yet."""
    place = library.resolve()
    return place.with_name(f"{place.stem}{BACKUPS}")


def every(library: Path) -> list[Backup]:
    """The backups of a library, the newest first; also those from before a new release changed its schema."""
    place = library.resolve()
    found = [*_files(folder(library), "*"), *_files(place.parent, f"{glob.escape(place.stem)}.schema-*")]
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def new_name(library: Path, now: datetime) -> Path:
    """A name for the next backup, in a folder that is there. Raises ReaderError where it cannot be or has no room."""
    place = library.resolve()
    try:
        folder(library).mkdir(exist_ok=True)
        free = shutil.disk_usage(folder(library)).free
        needed = sum(beside(place, ending).stat().st_size for ending in ("", "-wal") if beside(place, ending).exists())
    except OSError as error:
        raise unwritable(folder(library), error) from error
    if free < needed + _ROOM:
        raise ReaderError(
            "There is no room for a backup of {path}: free some space on its disk.",
            path=library,
        )
    named = folder(library) / f"{place.stem}.{now.strftime(_MOMENT)}{place.suffix}"
    number = 2
    while named.exists():
        named = named.with_name(f"{place.stem}.{now.strftime(_MOMENT)}-{number}{place.suffix}")
        number += 1
    return named


def is_due(library: Path, now: datetime) -> bool:
    """Whether no backup of today is there, and the library may have changed since the last one."""
    place = library.resolve()
    last = max((backup.made for backup in _files(folder(library), "*")), default=None)
    if last is None:
        return True
    files = [beside(place, end) for end in ("", "-wal") if beside(place, end).exists()]
    changed = max((file.stat().st_mtime for file in files), default=0.0)
    return last.date() < now.date() and changed > last.timestamp()


def thin_out(library: Path) -> None:
    """Delete the backups that no rule keeps any more, then the oldest while all of them take too much room."""
    backups = sorted(_files(folder(library), "*"), key=lambda backup: backup.made, reverse=True)
    wanted = kept([backup.made for backup in backups])
    staying = [backup for backup in backups if backup.made in wanted]
    most = max(_MOST_BYTES, _MOST_LIBRARIES * max((backup.size for backup in staying), default=0))
    while len(staying) > _ALWAYS and sum(backup.size for backup in staying) > most:
        staying.pop()
    abandoned = time.time() - _ABANDONED_SECONDS
    for path in (backup.path for backup in set(backups) - set(staying)):
        with suppress(OSError):  # the next backup tries again
            path.unlink()
    for part in folder(library).glob(".*.part"):  # of a process that was killed
        with suppress(OSError):
            if part.stat().st_mtime < abandoned:
                part.unlink()


def kept(moments: Sequence[datetime]) -> set[datetime]:
    """Those of the backups made at these moments that are kept: 7 days, 4 weeks and 6 months, the last of each."""
    wanted: set[datetime] = set()
    for rule in _RULES:
        last_of: dict[object, datetime] = {}
        for made in sorted(moments, reverse=True):
            last_of.setdefault(rule.period(made), made)
        wanted.update(list(last_of.values())[: rule.most])
    return wanted


def verify(backup: Path, library: Path) -> None:
    """Read all that there is in a backup. Raises DamagedError where that shows that the library is damaged.

    An index that is not as it should be makes no backup worthless: it is made anew from the texts.
    """
    with explained(library), closing(connect(backup, "?immutable=1")) as db:
        if are_grave(checking.problems(db)):
            raise damaged_library(library)


def are_grave(problems: Iterable[Problem]) -> bool:
    """Whether a library with these has lost something that cannot be made anew from its texts."""
    return any(problem.remedy is not Remedy.INDEX for problem in problems)


def count(backup: Path) -> int:
    """How many articles there are in a backup, the trash left out. Raises ReaderError where it cannot be read."""
    with explained(backup), closing(connect(backup, "?immutable=1")) as db:
        number: int = db.execute("SELECT count(*) FROM article WHERE trashed IS NULL").get
        return number


def hold_all(library: Path, ids: Iterable[int]) -> bool:
    """Whether each of these articles can be read in one backup or another."""
    missing = set(ids)
    for backup in every(library):
        with suppress(apsw.Error), closing(connect(backup.path, "?immutable=1")) as db:
            missing -= {id_ for id_ in missing if _is_readable(db, id_)}
    return not missing


def _is_readable(db: apsw.Connection, id_: int) -> bool:
    with suppress(*checking.UNREADABLE, apsw.SQLError):
        article_reader.article(db, id_)
        return True
    return False


@contextmanager
def copy_of(backup: Path, library: Path) -> Iterator[Path]:
    """A copy of a backup in the folder of the library that it shall become; what is left of it goes at the end."""
    try:
        made = TemporaryDirectory(prefix=".restoring-", dir=library.resolve().parent, ignore_cleanup_errors=True)
    except OSError as error:
        raise unwritable(library, error) from error
    with made as name:
        copy = Path(name) / "library.db"
        with explained(backup), closing(connect(backup, "?mode=ro")) as db:
            db.pragma("schema_version")  # what is no library is told of by its own name, not by that of the copy
            upkeep.backup(db, backup, copy)
        yield copy


def take_over(writer: apsw.Connection, copy: Path) -> None:
    """Make all that a library holds what the copy holds, in one step for every connection to it."""
    with closing(connect(copy)) as source:
        _take_page_size(source, writer.pragma("page_size"))
        with writer.backup("main", source, "main") as copying:
            copying.step(-1)


def _take_page_size(copy: apsw.Connection, size: int) -> None:
    """Write a copy anew in pages of so many bytes: SQLite refuses to copy others over a library that is in WAL mode."""
    if copy.pragma("page_size") != size:
        copy.pragma("journal_mode", "delete")
        copy.pragma("page_size", size)
        copy.execute("VACUUM")


def _files(place: Path, pattern: str) -> list[Backup]:
    found: list[Backup] = []
    for path in place.glob(pattern):
        with suppress(OSError, ValueError):  # it has gone meanwhile, or its name has a day that never was
            if path.is_file() and not path.name.endswith(SIDECARS):
                found += _backup(path, is_named=pattern == "*")
    return found


def _backup(path: Path, *, is_named: bool) -> Iterator[Backup]:
    """The backup that a file is, made when its name says or, where it need not be `is_named`, when it was written."""
    info = path.stat()
    if named := _NAMED.search(path.stem):
        yield Backup(path, datetime.strptime(named[1], _MOMENT).astimezone(), info.st_size)
    elif not is_named:
        yield Backup(path, datetime.fromtimestamp(info.st_mtime).astimezone(), info.st_size)
