"""What became of the things a person imported."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_reader.errors import ReaderError


class ImportStatus(StrEnum):
    """The values are those of the command line's `import`; UNCHANGED is of its `reread`.

    UPDATED: the library had the same text and the file brought it back from the trash or filled in what was missing.
    """

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One article of an import; `id` is the article that is now in the library (None if failed).

    `was_trashed`: it lay in the trash; a duplicate still does, an updated article was brought back.
    """

    path: str
    status: ImportStatus
    id: int | None = None
    error: ReaderError | None = None
    was_trashed: bool = False


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Where an import stands. `total_files` grows while folders are still being read.

    `part` is how much of the current file has been read, from 0 to 1.
    """

    done_files: int
    total_files: int
    current: str
    imported: int
    duplicates: int
    updated: int
    failed: int
    part: float = 0.0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; `batch` names it for Undo Import (None where nothing came in).

    Of the updated ones `restored` were brought back from the trash, of the duplicates `in_trash` are still there.
    `left_out` counts the files of folders that no importer knows, by suffix, the most frequent first.
    `stopped` says why the library took no more (a full disk); what it had taken by then stays.
    """

    batch: int | None
    imported: int
    duplicates: int
    updated: int
    failures: tuple[ImportItem, ...]
    cancelled: bool
    first_id: int | None
    stopped: ReaderError | None = None
    restored: int = 0
    in_trash: int = 0
    left_out: tuple[tuple[str, int], ...] = ()
