"""The schema as numbered steps: each file is applied once, in one transaction with its number."""

from pathlib import Path

import apsw

_FOLDER = Path(__file__).parent
LATEST = 10


def script(version: int) -> str:
    """The SQL that brings a library from `version - 1` to `version`."""
    (path,) = _FOLDER.glob(f"{version:04}_*.sql")
    return path.read_text(encoding="utf-8")


def names() -> set[str]:
    """The tables and indexes that a library of the latest schema has."""
    empty = apsw.Connection(":memory:")
    for version in range(1, LATEST + 1):
        empty.execute(script(version)).fetchall()
    return {name for (name,) in empty.execute("SELECT name FROM sqlite_schema")}
