"""The schema as numbered steps: each file is applied once, in one transaction with its number."""

from pathlib import Path

_FOLDER = Path(__file__).parent
LATEST = 1


def script(version: int) -> str:
    """The SQL that brings a library from `version - 1` to `version`."""
    (path,) = _FOLDER.glob(f"{version:04}_*.sql")
    return path.read_text(encoding="utf-8")
