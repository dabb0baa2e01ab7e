"""Asking SQLite for rows: the one place that gives them a Python type."""

from collections.abc import Sequence
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
