"""Asking SQLite for rows, and handing it many at once: the one place that knows how apsw likes it."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, cast

import apsw

Row = tuple[Any, ...]


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


def insert_many(db: apsw.Connection, table: str, rows: Iterable[Sequence[Any]], *blobs: Sequence[bytes]) -> None:
    """Insert rows of numbers, texts and nulls, each followed by its blob out of each of `blobs`, in one statement.

    SQLite reads the whole array without Python's lock. Row by row, a thread that parses beside this one takes
    the lock for half a millisecond at each statement: an import then ran at a third of its speed.
    """
    listed = [tuple(row) for row in rows]
    if not listed:
        return
    columns = [f"made.value ->> {number}" for number in range(len(listed[0]))]
    columns += [f"blob{number}.value" for number in range(len(blobs))]
    # CROSS JOIN keeps the order: the rows outside, for each a walk along the short array of blobs.
    joins = "".join(f" CROSS JOIN carray(?) AS blob{number}" for number in range(len(blobs)))
    where = " AND ".join(f"blob{number}.rowid = made.rowid" for number in range(len(blobs))) or "TRUE"
    texts = tuple(json.dumps(row, ensure_ascii=False) for row in listed)
    db.execute(
        f"INSERT INTO {table} SELECT {', '.join(columns)} FROM carray(?) AS made{joins} WHERE {where}",
        (apsw.carray(texts), *(apsw.carray(tuple(some)) for some in blobs)),
    )


def present(db: apsw.Connection, table: str, column: str, wanted: Sequence[bytes]) -> set[bytes]:
    """Those of the wanted blobs that stand in an indexed column."""
    if not wanted:
        return set()
    statement = f"SELECT asked.value FROM carray(?) AS asked CROSS JOIN {table} WHERE {column} = asked.value"
    return {found for (found,) in every(db, statement, (apsw.carray(tuple(wanted)),))}
