"""The pictures that lie beside a page: those that it names, in its own folder or below it, and nothing else."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_reader.domain.article import PICTURE_BESIDE, Original
from desktop_reader.domain.picture_kinds import picture_kind
from desktop_reader.importers.importer import original_of
from desktop_reader.importers.source import Source

MOST_NAMES = 2_000  # that are looked for: far more than a page has pictures
_BEGINNING = 16  # bytes: they tell what kind of picture it is

# Where a name leads to a pipe after it has been looked at, opening it does not wait; nor is a link followed then.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def with_pictures(original: Original, source: Source, names: Iterable[str], most: int) -> Original:
    """Return the original of a page with the pictures that it names, together of so many bytes at most.

    `names` are those of `pages.file_names`. What is no picture, cannot be read, or does not lie there is left out; so
    is everything where the source is no file.
    """
    wanted = list(names)[:MOST_NAMES] if source.folder else []
    return original._replace(beside=tuple(_pictures(Path(source.folder), wanted, most))) if wanted else original


def _pictures(folder: Path, names: Iterable[str], most: int) -> Iterator[Original]:
    for name in names:
        try:
            content = _content(folder, name, most)
        except (OSError, ValueError, RuntimeError):  # RuntimeError: links in a circle
            continue
        if content:
            most -= len(content)
            picture = original_of(Source.of_bytes(name, content), PICTURE_BESIDE, None, content)
            yield picture._replace(modified=None)


def _content(folder: Path, name: str, most: int) -> bytes:
    """The bytes of a picture; none for anything else. Raises OSError or ValueError where there is nothing to read."""
    place = folder / name
    if not stat.S_ISREG(place.stat().st_mode):  # a device may do anything when it is opened
        return b""
    place = place.resolve(strict=True)
    if not place.is_relative_to(folder.resolve()):
        return b""
    with open(os.open(place, _READING), "rb") as stream:  # noqa: PTH123 (Path.open has no flags)
        info = os.fstat(stream.fileno())
        if not stat.S_ISREG(info.st_mode) or info.st_size > most or not picture_kind(stream.read(_BEGINNING)):
            return b""
        stream.seek(0)
        content = stream.read(most + 1)
    return content if len(content) <= most else b""
