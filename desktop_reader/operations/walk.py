"""From the files and folders that a person named to the sources that can be read, in order."""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source, importer_for, suffixes
from desktop_reader.importers.source import unreadable
from desktop_reader.operations.companions import companions
from desktop_reader.paths import displayable

_LONGEST_SUFFIX = 10  # characters
_DIGITS = re.compile(r"(\d+)")


class Walk:
    """The sources below `named`, each once; what cannot be read is a failed item in its place.

    Files of a folder come by name, numbers in names counted (2 before 10); hidden ones and those that no
    importer knows are left out, and so is the folder that a browser saved with a page. A folder is read once, and a
    link to one is a failure unless it was named itself: it may lead in circles, or to all that is on the disk. `total`
    is the number of sources and failures known so far; it grows while folders are still being read. `left_out` counts
    the files that no importer knows, by suffix.
    """

    def __init__(self, named: Sequence[Path | Source]) -> None:
        self._named = named
        self._folders_read: set[tuple[int, int]] = set()
        self._met_again = 0  # folders
        self.total = len(named)
        self.left_out: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Source | ImportItem]:
        for one in self._named:
            if isinstance(one, Source):
                yield one
            elif _is_folder(one):
                self.total -= 1
                yield from self._below_named(one)
            elif os.path.lexists(one):
                yield _examined(one, is_named=True)
            else:
                template = "There is no file or folder {path}; check its name."
                yield failure(one, ReaderError(template, path=displayable(one)))

    def _below_named(self, folder: Path) -> Iterator[Source | ImportItem]:
        known = self.total, self._met_again
        yield from self._below(folder)
        if (self.total, self._met_again) == known:
            self.total += 1
            template = (
                "The folder {path} holds no file that Desktop Reader can read ({suffixes}); choose another folder, or "
                "name the file itself."
            )
            path = displayable(folder)
            yield failure(folder, ReaderError(template, path=path, suffixes=", ".join(suffixes())))

    def _below(self, folder: Path) -> Iterator[Source | ImportItem]:
        try:
            files, folders = self._contents(folder)
        except OSError as error:
            self.total += 1
            yield failure(folder, unreadable(displayable(folder), error))
            return
        self.total += len(files)
        yield from (_examined(file, is_named=False) for file in files)
        for inner in folders:
            yield from self._below(inner)

    def _contents(self, folder: Path) -> tuple[list[os.DirEntry[str]], list[Path]]:
        """Return the files and the folders in `folder`; none if it was read before."""
        info = folder.stat()
        if (info.st_dev, info.st_ino) in self._folders_read:
            self._met_again += 1
            return [], []
        self._folders_read.add((info.st_dev, info.st_ino))
        with os.scandir(folder) as entries:
            shown = sorted((entry for entry in entries if not entry.name.startswith(".")), key=_by_name)
        files, folders = [], []
        beside_pages = companions(entry.name for entry in shown)
        for entry in shown:
            if entry.is_dir(follow_symlinks=False):
                folders += [Path(entry)] if entry.name not in beside_pages else []
            elif importer_for(entry.name) or (entry.is_symlink() and _is_folder(entry)):
                files.append(entry)
            else:
                self.left_out[_kind(entry.name)] += 1
        return files, folders


def failure(path: str | Path, error: ReaderError) -> ImportItem:
    """Return the item that says why nothing came out of `path`."""
    return ImportItem(displayable(path), ImportStatus.FAILED, error=error)


def _is_folder(path: Path | os.DirEntry[str]) -> bool:
    """Say whether `path` leads to a folder; not if the way there is shut or a circle (Path.is_dir would raise)."""
    return os.path.isdir(path)  # noqa: PTH112


def _kind(name: str) -> str:
    """Return the suffix of a file's name; "" where it has none that people would call one."""
    suffix = displayable(Path(name).suffix.lower())
    return suffix if len(suffix) <= _LONGEST_SUFFIX else ""


def _examined(path: Path | os.DirEntry[str], *, is_named: bool) -> Source | ImportItem:
    """Look at a file without opening it: opening a pipe would wait for ever, opening a device may do anything."""
    name = os.fspath(path)
    try:
        info = path.stat()
    except OSError as error:
        return failure(name, unreadable(displayable(name), error))
    if stat.S_ISDIR(info.st_mode):
        template = "{path} is a link to a folder, which an import does not follow; import that folder itself."
        return failure(name, ReaderError(template, path=displayable(name)))
    if not stat.S_ISREG(info.st_mode):
        return failure(name, ReaderError("{path} is a pipe, a socket or a device, not a file.", path=displayable(name)))
    return Source.of_known_file(name, info, is_named=is_named)


def _by_name(entry: os.DirEntry[str]) -> tuple[list[str | int], str]:
    """Sort as people do: numbers by value, capitals beside small letters; the name itself decides a tie."""
    parts = _DIGITS.split(entry.name.casefold())
    return [int(part) if at % 2 else part for at, part in enumerate(parts)], entry.name
