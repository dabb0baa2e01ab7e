"""Asking SQLite for rows, and handing it many at once: the one place that knows how apsw likes it."""

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, cast

import apsw

from desktop_reader.library.chunks import placeholders

Row = tuple[Any, ...]

_AT_ONCE = 2_000  # numbers that are read before another thread may have Python's lock: the window waits for it


class Sql(NamedTuple):
    """A boolean expression over the table `article` with its values."""

    text: str
    values: tuple[str, ...] = ()


def every(db: apsw.Connection, statement: str, values: Sequence[Any] = ()) -> list[Row]:
    """All rows that the statement returns."""
    return cast("list[Row]", db.execute(statement, tuple(values)).fetchall())


def first(db: apsw.Connection, statement: str, values: Sequence[Any] = ()) -> Row | None:
    """The first row, None where there is none."""
    return cast("Row | None", db.execute(statement, tuple(values)).fetchone())


def value(db: apsw.Connection, statement: str, values: Sequence[Any] = ()) -> Any:  # noqa: ANN401 (a column's type is the statement's)
    """The first column of the first row, None where there is none."""
    row = first(db, statement, values)
    return None if row is None else row[0]


def numbers(db: apsw.Connection, statement: str, values: Sequence[Any] = ()) -> "array[int]":
    """The whole numbers that a statement returns, in its order.

    They come as one row: row by row, the thread would have to wait for Python's lock at each of a million.
    """
    found = value(db, f"WITH found(number) AS ({statement}) SELECT group_concat(number) FROM found", values)
    made = array("q")
    written = found.split(",") if found else []
    for start in range(0, len(written), _AT_ONCE):
        made.extend(map(int, written[start : start + _AT_ONCE]))
    return made


def insert_many(db: apsw.Connection, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Insert rows with a value for each of the columns."""
    db.executemany(f"INSERT INTO {table}({', '.join(columns)}) VALUES ({placeholders(columns)})", rows)


def present(db: apsw.Connection, table: str, column: str, wanted: Sequence[bytes]) -> set[bytes]:
    """Those of the wanted blobs that stand in an indexed column."""
    if not wanted:
        return set()
    statement = f"SELECT asked.value FROM carray(?) AS asked CROSS JOIN {table} WHERE {column} = asked.value"
    return {found for (found,) in every(db, statement, (apsw.carray(tuple(wanted)),))}
