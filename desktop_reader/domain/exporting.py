"""What became of an export."""

from typing import NamedTuple

from desktop_reader.errors import ReaderError


class ExportProgress(NamedTuple):
    """Where an export stands, in articles."""

    done: int
    total: int


class ExportFailure(NamedTuple):
    """An article that could not be read; `title` is its number where even that is lost."""

    title: str
    error: ReaderError


class ExportReport(NamedTuple):
    """What an export did; where it was cancelled nothing was written."""

    written: int
    failures: tuple[ExportFailure, ...] = ()
    cancelled: bool = False
