"""Kills deeds at random moments, one process or two on one library, and looks at what is left.

    PYTHONPATH=.:tests python -m endurance.killing [POINTS] [SEED]

Whatever a deed was told is done must be there, nothing half there, `check` clean, and the library in use again at once.
It ends with the number of points for each deed, and fails at the first library that does not hold what it must.
"""

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import samples
from endurance import deeds

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.library import Library
from desktop_reader.operations import backing_up, importing, relating

LOOK_SECONDS = 0.002
PATIENCE_SECONDS = 120
OLD_LIBRARY = deeds.PROJECT / "tests" / "data" / "libraries" / "schema_3.db.gz"

Facts = list[list[object]]


class Ground(NamedTuple):
    """What the deeds are done on: a library of pages, the same without its words, and more pages to import."""

    library: Path
    wordless: Path
    pages: Path

    def put(self, name: str, path: Path) -> None:
        """Put the library there that this deed wants."""
        if name == "open_older":
            path.write_bytes(gzip.decompress(OLD_LIBRARY.read_bytes()))
            return
        shutil.copyfile(self.wordless if name == "fill_words" else self.library, path)
        if name == "restore":
            with Library.open(path) as library:
                library.keep_backup()
                library.remove(range(1, 6))


def lay_ground(folder: Path, count: int) -> Ground:
    """Write pages and a library of so many of them."""
    for name, seed in (("here", 1), ("more", 2)):
        (folder / name).mkdir()
        for number, draft in enumerate(samples.many_drafts(count, seed)):
            text = (
                f"{draft.title}\n\n2021-03-0{number % 9 + 1} {draft.source or samples.CHINESE_SOURCE}\n\n{draft.body}\n"
            )
            (folder / name / f"{number}.txt").write_text(f"{text}\n第{seed}-{number}篇到此为止。\n", encoding="utf-8")
    with Library.open(folder / "library.db") as library:
        importing.import_sources(library, [folder / "here"])
    shutil.copyfile(folder / "library.db", folder / "wordless.db")
    with Library.open(folder / "library.db") as library:
        relating.relate(library)
    return Ground(folder / "library.db", folder / "wordless.db", folder / "more")


class Doing:
    """One deed in a process group of its own."""

    def __init__(self, name: str, path: Path, pages: Path) -> None:
        self.name = name
        self.log = path.with_name(f"{name}.log")
        self.log.touch()
        arguments = [sys.executable, deeds.__file__, name, str(path), str(pages), str(self.log)]
        # Not measured: a figure that is being written when the process is killed would be half there.
        unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
        self._process = subprocess.Popen(arguments, start_new_session=True, stderr=subprocess.PIPE, env=unmeasured)

    def wait_for_begin(self) -> None:
        """Stay until the deed itself begins."""
        begun = time.monotonic()
        while not self.log.stat().st_size and self._process.poll() is None:
            if time.monotonic() - begun > PATIENCE_SECONDS:
                raise TimeoutError(self.name)
            time.sleep(LOOK_SECONDS)

    def kill(self) -> None:
        """Kill it with every process of its own."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self.wait()

    def wait(self) -> bytes:
        """Stay until it has ended; what it has complained of."""
        assert self._process.stderr is not None
        with self._process.stderr as stream:
            told = stream.read()
        self._process.wait()
        return told

    def facts(self) -> Facts:
        """What it has written down; the last line may have been cut."""
        found: Facts = []
        with suppress(json.JSONDecodeError):
            for line in self.log.read_text(encoding="utf-8").splitlines():
                found.append(json.loads(line))
        return found


def of_kind(facts: Facts, kind: str) -> list[list[object]]:
    """The facts of one kind, without its name."""
    return [rest for first, *rest in facts if first == kind]


def check_imported(library: Library, facts: Facts, before: int) -> None:
    """Each article that was told is there, with its original."""
    for id_, path in of_kind(facts, "imported"):
        original = library.original(id_)
        assert original is not None, (id_, path)
        assert original.content == Path(path).read_bytes()
    assert library.counts().all >= before


def check_edited(library: Library, facts: Facts, _before: int) -> None:
    """The last mark of each article is the one that was told, or the one that was being made."""
    last: dict[int, list[object]] = {}
    wanted: dict[int, list[object]] = {}
    for kind, *rest in facts:
        if kind in ("wanted", "marked"):
            (last if kind == "marked" else wanted)[rest[0]] = rest[1:]
    for id_, (state, turn) in last.items():
        article = library.article(id_)
        assert article.state in (State(state), State(wanted[id_][0])), (id_, article.state, state)
        assert f"turn {turn}" in article.tags


def check_count(library: Library, _facts: Facts, before: int) -> None:
    """No article is more or less than before."""
    assert library.counts().all == before


def check_backups(library: Library, facts: Facts, before: int) -> None:
    """Each backup that lies there is whole; the last one that was told is there."""
    found = [backup.path for backup in backing_up.every(library.path)]
    for path in found:
        with Library.open(path) as copy:
            assert copy.check() == []
            assert copy.counts().all == before
    for (path,) in of_kind(facts, "backed up")[-1:]:
        assert Path(path) in found


def check_restored(library: Library, facts: Facts, before: int) -> None:
    """The library is either what it was or what the backup holds."""
    assert library.counts().all in (before, before - 5)
    if of_kind(facts, "restored"):
        assert library.counts().all == before


def check_emptied(library: Library, facts: Facts, before: int) -> None:
    """What was told to be gone is gone; a part is in the trash as a whole or not at all."""
    gone = of_kind(facts, "emptied")[-1:]
    left = {*library.ids(Listing()), *library.ids(Listing(shelf=Shelf.TRASH))}
    for (ids,) in gone:
        assert not left & set(ids)
    assert (before - len(left)) % 40 == 0 or not left


def check_words(library: Library, facts: Facts, before: int) -> None:
    """No article waits for its words of which they were told to be in."""
    for done, waiting in of_kind(facts, "related")[-1:]:
        assert library.waiting_for_words() <= waiting - done
    check_count(library, facts, before)


class Trial(NamedTuple):
    """A deed, or two at once on one library, and what must hold afterwards for each."""

    names: tuple[str, ...]
    checks: tuple[Callable[[Library, Facts, int], None], ...]


TRIALS = (
    Trial(("import_pages",), (check_imported,)),
    Trial(("edit",), (check_edited,)),
    Trial(("reread",), (check_count,)),
    Trial(("open_older",), (check_count,)),
    Trial(("back_up",), (check_backups,)),
    Trial(("restore",), (check_restored,)),
    Trial(("empty_trash",), (check_emptied,)),
    Trial(("fill_words",), (check_words,)),
    Trial(("import_pages", "edit"), (check_imported, check_edited)),
    Trial(("import_pages", "import_pages"), (check_imported, check_imported)),
    Trial(("reread", "edit"), (check_count, check_edited)),
    Trial(("edit", "fill_words"), (check_edited, check_words)),
)


def longest(ground: Ground, trial: Trial, folder: Path) -> float:
    """How many seconds a trial takes that nobody kills; it must end well."""
    doing = _begun(ground, trial, folder)
    begun = time.monotonic()
    for one in doing:
        told = one.wait()
        assert of_kind(one.facts(), "ended"), (trial.names, told.decode())
    taken = time.monotonic() - begun
    _look(ground, trial, folder, doing)
    return taken


def kill_once(ground: Ground, trial: Trial, folder: Path, seconds: Sequence[float]) -> None:
    """Kill each deed of a trial so many seconds after it began, and look at what is left."""
    doing = _begun(ground, trial, folder)
    last = 0.0
    for one, moment in sorted(zip(doing, seconds, strict=True), key=lambda pair: pair[1]):
        time.sleep(max(0.0, moment - last))
        one.kill()
        last = moment
    _look(ground, trial, folder, doing)


def _begun(ground: Ground, trial: Trial, folder: Path) -> list[Doing]:
    folder.mkdir()
    path = folder / "library.db"
    ground.put(trial.names[0] if len(trial.names) == 1 else "", path)
    if "fill_words" in trial.names:
        shutil.copyfile(ground.wordless, path)
    doing = [Doing(name, path, ground.pages) for name in trial.names]
    for one in doing:
        one.wait_for_begin()
    return doing


def _look(ground: Ground, trial: Trial, folder: Path, doing: Sequence[Doing]) -> None:
    before = 2 if trial.names == ("open_older",) else len(list(ground.pages.iterdir()))
    with Library.open(folder / "library.db") as library:
        assert library.check() == [], trial.names
        for one, check in zip(doing, trial.checks, strict=True):
            check(library, one.facts(), before)
        library.add(samples.draft(title="后来的一篇"))  # it is in use again at once
        assert library.check() == [], trial.names
    shutil.rmtree(folder)


def main(points: int, seed: int) -> None:
    """Kill so many times, each trial in turn."""
    chance = random.Random(seed)
    killed: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ground = lay_ground(folder, 200)
        limits = {trial: longest(ground, trial, folder / "trial") for trial in TRIALS}
        print({" + ".join(trial.names): round(seconds, 2) for trial, seconds in limits.items()}, flush=True)
        for point in range(points):
            trial = TRIALS[point % len(TRIALS)]
            moments = [chance.uniform(0, limits[trial]) for _ in trial.names]
            kill_once(ground, trial, folder / "trial", moments)
            killed[" + ".join(trial.names)] += 1
    print(f"{points} points, seed {seed}: every library sound, everything told is there")
    for deed, count in killed.items():
        print(f"  {count:4} {deed}")


if __name__ == "__main__":
    main(*map(int, [*sys.argv[1:], *("300", "1")[len(sys.argv) - 1 :]]))
