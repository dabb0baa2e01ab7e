"""What may be wrong with a library, and what a repair made of it."""

from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from desktop_reader.errors import ReaderError


class Remedy(Enum):
    """What may mend a damage."""

    INDEX = "make the indexes anew from the texts"
    TEXT = "read the text anew from its original"
    ROW = "read the article anew from its original; only its seal says whether that is how it was"
    RESCUE = "save what can be read into a fresh file"


class Problem(NamedTuple):
    """One damage, said as errors are; `article` is the number of the one that it is about."""

    error: ReaderError
    remedy: Remedy
    article: int | None = None

    @property
    def sentence(self) -> str:
        """The damage in English."""
        return str(self.error)


class Rescued(NamedTuple):
    """What could be read of a damaged library, as numbers of articles.

    `whole` are as they were. What `unread` have lost is in their originals. Of `partial` something else is lost: marks,
    tags or the original itself; of `lost` everything. `from_backup` are as a backup had them.
    """

    whole: tuple[int, ...]
    unread: tuple[int, ...]
    partial: tuple[int, ...]
    lost: tuple[int, ...]
    from_backup: tuple[int, ...] = ()


class Backup(NamedTuple):
    """A copy of the library that the program has made: when (local time), and how many bytes it has."""

    path: Path
    made: datetime
    size: int


class Restored(NamedTuple):
    """What was restored, and where that lies now which the library was before; None where there was nothing."""

    backup: Path
    before: Path | None = None


class Repair(NamedTuple):
    """What was wrong and what still is.

    Where the file itself was damaged, `rescued` says what is in the fresh one that has taken its place, and `kept`
    where the damaged one lies now. Where nothing could be read, `restored` is the backup that has taken its place.
    """

    before: tuple[Problem, ...] = ()
    after: tuple[Problem, ...] = ()
    rescued: Rescued | None = None
    kept: Path | None = None
    restored: Path | None = None
