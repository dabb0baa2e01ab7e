"""Where an import reads from: a file, the clipboard, standard input."""

import io
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, Self

from desktop_reader.errors import ReaderError
from desktop_reader.paths import displayable


def _now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Source:
    """Something to import. It can be opened more than once, and sent to another process.

    `path` is shown to people as they named it, and its suffix says what the source is; `place` is where a file lies,
    from the root, and `folder` the folder that it lies in, as the system names it. `size` is in bytes, None where it is
    not known. `modified`, in local time, is when a file was changed last, or the moment in which anything else was
    handed over. `is_named` tells what a person handed over from what only lay in a folder that was.
    """

    path: str
    open: Callable[[], BinaryIO]
    size: int | None = None
    modified: datetime = field(default_factory=_now)
    is_named: bool = True
    place: str = ""
    folder: str = ""

    @classmethod
    def of_file(cls, path: Path) -> Self:
        """Return a file as a source; that it is missing or locked shows when it is read."""
        try:
            return cls.of_known_file(os.fspath(path), path.stat())
        except OSError:
            name = os.fspath(path)
            return cls(displayable(name), partial(_open, name), place=_place(name), folder=_folder(name))

    @classmethod
    def of_known_file(cls, path: str, info: os.stat_result, *, is_named: bool = True) -> Self:
        """Return as a source a file that has just been looked at."""
        modified = datetime.fromtimestamp(info.st_mtime).astimezone()
        name = displayable(path)
        return cls(name, partial(_open, path), info.st_size, modified, is_named, _place(path), _folder(path))

    @classmethod
    def of_bytes(cls, path: str, content: bytes) -> Self:
        """Return bytes at hand as a source, under the name that people shall see."""
        return cls(path, partial(io.BytesIO, content), len(content))

    def opened(self) -> BinaryIO:
        """Open the source; ReaderError says why it cannot be."""
        try:
            return self.open()
        except OSError as error:
            raise unreadable(self.path, error) from error

    def content(self, limit: int) -> bytes:
        """Return all bytes; ReaderError where there are more than `limit`, without reading them."""
        if self.size is not None and self.size > limit:
            raise _too_large(self.path, limit)
        with self.opened() as stream:
            try:
                # In two steps, as a buffer of the largest size takes longer to make than a page to read.
                content = stream.read((limit if self.size is None else self.size) + 1)
                if self.size is not None and len(content) > self.size:  # it has grown
                    content += stream.read(limit + 1 - len(content))
            except OSError as error:
                raise unreadable(self.path, error) from error
        if len(content) > limit:
            raise _too_large(self.path, limit)
        return content


def _place(path: str) -> str:
    return displayable(Path(path).absolute())


def _folder(path: str) -> str:
    return os.fspath(Path(path).absolute().parent)


def _open(path: str) -> BinaryIO:
    return Path(path).open("rb")


_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "{path} is no longer there; look where it has gone and import it again."),
    (PermissionError, "{path} may not be read; give yourself the right to read it and import it again."),
    (IsADirectoryError, "{path} is a folder; import it as a folder."),
)


def unreadable(path: str, error: OSError) -> ReaderError:
    """Return what an error of the file system means to a person."""
    for kind, sentence in _REASONS:
        if isinstance(error, kind):
            return ReaderError(sentence, path=path)
    reason = error.strerror or str(error)
    return ReaderError("{path} cannot be read ({reason}); check the disk it is on.", path=path, reason=reason)


def _too_large(path: str, limit: int) -> ReaderError:
    template = "{path} is larger than {limit} MB, which no article is; split it and import the parts."
    return ReaderError(template, path=path, limit=limit // 1_000_000)
