"""How a library is told from any other file, without opening it: by SQLite's header and the number of our own in it."""

from pathlib import Path

APPLICATION_ID = 0x44526472  # "DRdr": how a library is told from other SQLite files
HEADER = b"SQLite format 3\0"
AT = 68
"""Where SQLite's header has the application id, four bytes with the highest first."""


def is_library(path: Path) -> bool:
    """Say whether this file begins as a library does; what cannot be read is none."""
    try:
        with path.open("rb") as file:
            beginning = file.read(AT + 4)
    except OSError:
        return False
    return beginning.startswith(HEADER) and beginning[AT:] == APPLICATION_ID.to_bytes(4, "big")
