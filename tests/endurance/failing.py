"""Lets each of the first writes of an import go wrong, in every way that disks fail, and looks at what is left.

    PYTHONPATH=.:tests python -m endurance.failing [WRITES]

The import must end with a sentence or go on, never with another error; what it told is there; the library is sound; and
once the disk is well again, the same import brings in the rest.
"""

import shutil
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack, suppress
from pathlib import Path
from unittest import mock

import apsw
import samples
from endurance.shims import KINDS, Disk, Fault, faulty_disk

from desktop_reader.errors import ReaderError
from desktop_reader.library import Library, connections
from desktop_reader.operations import importing, relating

ARTICLES = 30
MANY, SMALL = 65, 1_024
"""Articles whose import writes more than 500 times where the library's pages have so many bytes."""


def lay_ground(folder: Path, count: int = ARTICLES) -> Path:
    """Write pages to import."""
    pages = folder / "pages"
    pages.mkdir()
    for number, draft in enumerate(samples.many_drafts(count)):
        (pages / f"{number}.md").write_text(f"# {draft.title}\n\n{draft.body}\n", encoding="utf-8")
    return pages


def fail_once(disk: Disk, pages: Path, folder: Path, fault: Fault) -> str:
    """Import while a write goes wrong; `told`, `unharmed`, or `not reached`."""
    folder.mkdir()
    told: list[int] = []
    disk.set(fault)
    outcome = _import(folder / "library.db", pages, told)
    if disk.count < fault.point:
        outcome = "not reached"
    disk.set(None)
    with Library.open(folder / "library.db") as library:
        assert library.check() == [], fault
        for id_ in told:
            library.article(id_)
        report = importing.import_sources(library, [pages])
        assert report.failures == ()
        assert report.stopped is None
        assert library.counts().all == len(list(pages.iterdir())), fault
        assert library.check() == [], fault
    shutil.rmtree(folder)
    return outcome


def _import(path: Path, pages: Path, told: list[int]) -> str:
    """Import as the command does; what a person is told of it."""
    try:
        with ExitStack() as open_now:
            library = Library.open(path)
            open_now.callback(_close, library)
            report = importing.import_sources(library, [pages], on_item=lambda item: told.append(item.id or 0))
            if report.stopped is None:
                relating.relate(library)
    except ReaderError:
        return "told"
    assert report.failures == ()  # it is the library's disk that fails, not a file
    return "unharmed" if report.stopped is None else "told"


def _close(library: Library) -> None:
    """Close it; SQLite passes over what goes wrong then, and what the shim has raised comes out all the same."""
    with suppress(apsw.Error):
        library.close()


def main(writes: int = 500) -> None:
    """Let each write fail in every way, once and for good."""
    counted: Counter[tuple[str, bool, str]] = Counter()
    with (
        mock.patch.object(connections, "PAGE_SIZE", SMALL),
        tempfile.TemporaryDirectory() as name,
        faulty_disk() as disk,
    ):
        folder = Path(name)
        pages = lay_ground(folder, MANY)
        for lasts in (False, True):
            for kind in KINDS:
                for point in range(1, writes + 1):
                    outcome = fail_once(disk, pages, folder / "trial", Fault(kind, point, lasts))
                    counted[kind, lasts, outcome] += 1
                    if outcome == "not reached":
                        break
                print(f"{kind}, {'from then on' if lasts else 'once'}: {writes} done", flush=True)
    print(f"{sum(counted.values()):,} faults: every library sound, everything told is there, the rest came in later")
    for (kind, lasts, outcome), count in counted.items():
        print(f"  {count:4} {kind}{' from then on' if lasts else ' once'}: {outcome}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
