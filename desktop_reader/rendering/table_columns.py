"""How wide the columns of a long table are: it is shown in pieces, and those must agree.

Measured in the source of the table, before any of it is parsed: what a cell is marked up with counts as its text.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop_reader.patterns import Pattern

_WIDEST = 16.0  # em that a column has at most without breaking its lines
_LATIN = 0.6  # em
_SPACES = 0.5  # em: what stands between Han and Latin, and what bold is wider
_CELL_END = Pattern(r"(?<!\\)\|")
_FIRST_EASTERN = "\u2e80"
_SHORT = 4  # characters that stay on one line


class Column(NamedTuple):
    """A column of a table, in em: as wide as its cells are by themselves, and as narrow as they can be made."""

    natural: float
    least: float


def columns(lines: Iterable[str], count: int) -> tuple[Column, ...]:
    """Return the columns of the rows of a table, written with a pipe at both ends."""
    made = [Column(1.0, 1.0)] * count
    for line in lines:
        for number, text in enumerate(cells(line)[:count]):
            natural, least = made[number]
            made[number] = Column(max(natural, min(_WIDEST, _width(text) + _SPACES)), max(least, _least(text)))
    return tuple(made)


def cells(line: str) -> list[str]:
    """Return the cells of a row as they are written."""
    _, *between, last = _CELL_END.split(line.strip())
    return [text.strip() for text in (*between, *([last] if last else []))]


def widths(of: Sequence[Column], room: float) -> tuple[float, ...]:
    """Return how wide each column is, in em, so that all fit into the room if they can."""
    natural, least = sum(column.natural for column in of), sum(column.least for column in of)
    if natural <= room or least > room:
        return tuple(column.natural for column in of)
    share = (room - least) / (natural - least)
    return tuple(column.least + (column.natural - column.least) * share for column in of)


def _width(text: str) -> float:
    return sum(1.0 if character >= _FIRST_EASTERN else _LATIN for character in text)


def _least(text: str) -> float:
    """Return how wide the widest part of a text is that does not break."""
    if len(text) <= _SHORT:
        return _width(text)
    words = "".join(character if character < _FIRST_EASTERN else " " for character in text).split()
    return min(_WIDEST, max(map(_width, words), default=1.0))
