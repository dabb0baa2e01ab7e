"""Long lists of ids in pieces that one SQL statement can take."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

_SIZE = 500
_Id = TypeVar("_Id")


def chunks(ids: Sequence[_Id], size: int = _SIZE) -> Iterator[Sequence[_Id]]:
    """The ids in order, at most so many at a time."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def placeholders(values: Sequence[object]) -> str:
    """As many question marks as there are values, for SQL's IN."""
    return ",".join("?" * len(values))
