"""Writes down what only a programmer can use: where an error that is no ReaderError came from.

What an error says may be a piece of an article, so it is left out unless a person allows it (`ALLOWED`): a report can
then be sent as it is.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop_reader.errors import ReaderError
from desktop_reader.paths import state_folder

ALLOWED = "DESKTOP_READER_FULL_REPORTS"
"""The variable that allows reports to say what the error said, whatever is in it."""

_LARGEST = 1_000_000  # bytes; then the file starts anew
_HEAD = re.compile(r"^(\d{4}-\d\d-\d\dT\S+) (.*)\n", re.MULTILINE)


class Report(NamedTuple):
    """One fault: when it was met (ISO 8601, local), what was being done, and where in the program it came from."""

    moment: str
    where: str
    text: str


def fault_file() -> Path:
    """Return the file that faults are written to."""
    return state_folder() / "faults.log"


def fault(path: str, error: Exception) -> ReaderError:
    """Note the bug that `path` has brought to light, and return what a person is told of it."""
    note_fault(path, error)
    template = "{path} could not be read because of a fault in this program; {log} says which."
    return ReaderError(template, path=path, log=fault_file())


def fault_of(template: str, error: Exception) -> ReaderError:
    """Note the bug that has ended something, and return what a person is told of it: a sentence with {log}."""
    note_fault(template, error)
    return ReaderError(template, log=fault_file())


def note_fault(where: str, error: BaseException) -> None:
    """Add `error` with its traceback to the fault file; `where` says what was being done."""
    path = fault_file()
    head = f"{datetime.now().astimezone().isoformat(timespec='seconds')} {' '.join(where.splitlines())}\n"
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if path.exists() and path.stat().st_size > _LARGEST else "a"
        with path.open(mode, encoding="utf-8", errors="backslashreplace") as file:
            file.writelines([head, *_told(error)])


def reports() -> list[Report]:
    """Return the faults that have been written down, the newest first; none where the file cannot be read."""
    try:
        text = fault_file().read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    found = [Report(head[1], head[2], text[head.end() : end]) for head, end in zip(heads, ends, strict=True)]
    return found[::-1]


def _told(error: BaseException) -> Iterator[str]:
    import traceback

    if os.environ.get(ALLOWED):
        yield from traceback.format_exception(error)
        return
    for one in reversed(list(_chain(error))):
        yield from traceback.format_tb(one.__traceback__)
        yield f"{type(one).__qualname__} ({len(str(one))} characters left out)\n"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield the error and those that it came from."""
    met: set[int] = set()
    while error is not None and id(error) not in met:
        met.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
