"""Writes down what only a programmer can use: where an error that is no ReaderError came from."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop_reader.errors import ReaderError
from desktop_reader.paths import state_folder

_LARGEST = 1_000_000  # bytes; then the file starts anew


def fault_file() -> Path:
    """Return the file that faults are written to."""
    return state_folder() / "faults.log"


def fault(path: str, error: Exception) -> ReaderError:
    """Note the bug that `path` has brought to light, and return what a person is told of it."""
    note_fault(path, error)
    template = "{path} could not be read because of a fault in this program; {log} says which."
    return ReaderError(template, path=path, log=fault_file())


def note_fault(where: str, error: BaseException) -> None:
    """Add `error` with its traceback to the fault file; `where` says what was being done."""
    import traceback

    path = fault_file()
    lines = [
        f"{datetime.now().astimezone().isoformat(timespec='seconds')} {where}\n",
        *traceback.format_exception(error),
    ]
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if path.exists() and path.stat().st_size > _LARGEST else "a"
        with path.open(mode, encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(lines)
