"""A watched folder: which of its files are new and written to the end, found by looking again and again."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from desktop_reader.importers import importer_for
from desktop_reader.operations.companions import companions


class Stamp(NamedTuple):
    """What tells whether a file has changed: its size in bytes, and two times in nanoseconds.

    `changed` is the time of the inode, which a file also has anew when it is moved into the folder.
    """

    size: int
    written: int
    changed: int


class Look(NamedTuple):
    """What one look found: files that can be imported now, and the time up to which every file is dealt with.

    `pending` are files that were still growing.
    """

    ready: tuple[Path, ...]
    until: int
    pending: dict[str, Stamp]


def look(folder: Path, until: int, before: dict[str, Stamp]) -> Look:
    """Look through the folder for files that came after `until`; OSError if it cannot be read.

    A file is ready once it is as the look before found it (`before`: its pending ones), so that what is still being
    written is waited for. Only what an importer knows counts, in the folders below as well; links lead nowhere.
    """
    new = {path: stamp for path, stamp in _files(folder) if stamp.changed > until}
    ready = {path: stamp for path, stamp in new.items() if stamp.size and before.get(path) == stamp}
    pending = {path: stamp for path, stamp in new.items() if path not in ready}
    # Nothing that waits is passed over, also where the program ends before it is complete.
    waiting = min((stamp.changed for stamp in pending.values() if stamp.size), default=None)
    done = max((stamp.changed for stamp in ready.values()), default=until)
    dealt_with = done if waiting is None else min(done, waiting - 1)
    if dealt_with < done:  # together with those that wait, or they would be ready a second time
        return Look((), until, new)
    return Look(tuple(Path(path) for path in sorted(ready)), done, pending)


def _files(folder: Path) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as found:
        entries = [entry for entry in found if not entry.name.startswith(".")]
    beside_pages = companions(entry.name for entry in entries)
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry)) if entry.name not in beside_pages else ()
            elif entry.is_file(follow_symlinks=False) and importer_for(entry.name):
                info = entry.stat(follow_symlinks=False)
                yield entry.path, Stamp(info.st_size, info.st_mtime_ns, info.st_ctime_ns)
        except OSError:  # it has gone meanwhile, or is somebody else's
            continue
