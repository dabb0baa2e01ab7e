"""Asking SQLite for rows, and handing it many at once: the one place that knows how apsw likes it."""

import json
from array import array
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, cast

import apsw

from desktop_reader.library.chunks import placeholders

Row = tuple[Any, ...]

# Characters of numbers that are read before another thread may have Python's lock: the window waits for it.
_AT_ONCE = 16_000


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
    return _read_numbers(found or "")


def _read_numbers(written: str) -> "array[int]":
    """Numbers between commas; as JSON they are read twice as fast as one by one."""
    made, start = array("q"), 0
    while start < len(written):
        end = written.find(",", start + _AT_ONCE)
        end = end if end >= 0 else len(written)
        made.fromlist(json.loads(f"[{written[start:end]}]"))
        start = end + 1
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
