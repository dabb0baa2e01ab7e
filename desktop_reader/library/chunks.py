"""Long lists of ids in pieces that one SQL statement can take."""

from collections.abc import Iterator, Sequence

_SIZE = 500


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in order, at most 500 at a time."""
    for start in range(0, len(ids), _SIZE):
        yield ids[start : start + _SIZE]


def placeholders(values: Sequence[object]) -> str:
    """As many question marks as there are values, for SQL's IN."""
    return ",".join("?" * len(values))
