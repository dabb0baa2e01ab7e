"""Writing a file so that it is there whole or not at all, and what a person is told where it cannot be written."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_reader.errors import ReaderError
from desktop_reader.paths import displayable

_KEPT_OF_NAME = 40  # characters: the name of the file in the making must not be too long where the right one is not


@contextmanager
def replacing(path: Path, *, durable: bool = True) -> Iterator[Path]:
    """An empty file beside `path` to be filled; it takes its place at the end.

    Whatever goes wrong, the old file stays as it was and nothing half written is left. Where `path` is a link, the
    file behind it is replaced. `durable`: a power failure leaves one or the other. Raises OSError.
    """
    target = path.resolve()
    part = target.with_name(f".{target.name[:_KEPT_OF_NAME]}.{os.getpid()}.part")
    try:
        part.write_bytes(b"")
        yield part
        if durable:
            _sync(part)
        if target.exists():
            part.chmod(target.stat().st_mode)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _sync(path: Path) -> None:
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


_REASONS = {
    errno.ENOSPC: "There is no room left for {path}; free some space on that disk or choose another one.",
    errno.EDQUOT: "There is no room left for {path}; free some space on that disk or choose another one.",
    errno.EACCES: "{path} may not be written; choose a folder that is yours.",
    errno.EPERM: "{path} may not be written; choose a folder that is yours.",
    errno.EROFS: "{path} is on a disk that can only be read; choose another one.",
    errno.ENOENT: "The folder of {path} does not exist; make it first or choose another one.",
    errno.ENOTDIR: "The folder of {path} does not exist; make it first or choose another one.",
    errno.EISDIR: "{path} is a folder; give a file name in it.",
    errno.ENAMETOOLONG: "The name of {path} is too long; give a shorter one.",
}


def unwritable(path: Path, error: OSError) -> ReaderError:
    """Return what an error of the file system means to a person who wanted that file written."""
    shown = displayable(path)
    if error.errno in _REASONS:
        return ReaderError(_REASONS[error.errno], path=shown)
    reason = error.strerror or str(error)
    return ReaderError("{path} cannot be written ({reason}); choose another place.", path=shown, reason=reason)
