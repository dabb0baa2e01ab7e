"""What every export format is, and how a file is replaced only when the new one is complete."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_reader.domain.article import Article
from desktop_reader.errors import ReaderError
from desktop_reader.paths import displayable

_KEPT_OF_NAME = 40  # characters: the name of the file in the making must not be too long where the right one is not


@dataclass(frozen=True, slots=True)
class Exporter:
    """An export format. `label` is shown, in the language of the window; `suffix` is with its dot.

    `write_to` writes articles to a binary stream and returns how many they were.
    """

    name: str
    label: str
    suffix: str
    write_to: Callable[[Iterable[Article], BinaryIO], int]

    def write(self, articles: Iterable[Article], dest: Path) -> int:
        """Write articles to a file and return how many they were.

        A file of that name is replaced when the new one is complete; whatever goes wrong, it stays as it was
        and nothing half written is left. ReaderError says why it cannot be written.
        """
        with _replacing(dest) as stream:
            return self.write_to(articles, stream)


@contextmanager
def _replacing(dest: Path) -> Iterator[BinaryIO]:
    target = dest.resolve()  # where dest is a link, the file behind it is replaced and not the link
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as stream:  # a pipe or a device: there is nothing to replace
                yield stream
            return
        part = target.with_name(f".{target.name[:_KEPT_OF_NAME]}.{os.getpid()}.part")
        with _removed_on_error(part):
            with part.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if target.exists():
                part.chmod(target.stat().st_mode)
            part.replace(target)
    except OSError as error:
        raise _unwritable(dest, error) from error


@contextmanager
def _removed_on_error(part: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


_REASONS = {
    errno.ENOSPC: "There is no room left for {path}; free some space on that disk or export to another one.",
    errno.EDQUOT: "There is no room left for {path}; free some space on that disk or export to another one.",
    errno.EACCES: "{path} may not be written; export to a folder that is yours.",
    errno.EPERM: "{path} may not be written; export to a folder that is yours.",
    errno.EROFS: "{path} is on a disk that can only be read; export to another one.",
    errno.ENOENT: "The folder of {path} does not exist; make it first or export to another one.",
    errno.ENOTDIR: "The folder of {path} does not exist; make it first or export to another one.",
    errno.EISDIR: "{path} is a folder; give a file name in it.",
    errno.ENAMETOOLONG: "The name of {path} is too long; give a shorter one.",
}


def _unwritable(dest: Path, error: OSError) -> ReaderError:
    path = displayable(dest)
    if error.errno in _REASONS:
        return ReaderError(_REASONS[error.errno], path=path)
    reason = error.strerror or str(error)
    return ReaderError("{path} cannot be written ({reason}); export to another place.", path=path, reason=reason)
