"""Several processes on one library at once: edits, imports, backups, readers, for as long as is wanted.

    PYTHONPATH=.:tests python -m endurance.together [SECONDS] [FOLDER]

No error of any kind, no lock that somebody hears of; at the end every edit is there that was told, and every import.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path

import samples

from desktop_reader.domain.listing import Listing
from desktop_reader.library import Library
from desktop_reader.operations import importing, relating

ARTICLES = 60
Done = tuple[str, list[object], str]
"""Who tells, what it has done, and what went wrong."""


def edit(path: Path, name: str, turn: int) -> object:
    """Give a tag that nobody else gives, to an article that everybody tags."""
    with Library.open(path) as library:
        for step in range(5):
            library.add_tag([turn % ARTICLES + 1], f"{name} {turn} {step}")
    return turn


def bring_in(path: Path, name: str, turn: int) -> object:
    """Import a folder of new pages, as the command does."""
    folder = path.with_name(f"{name} {turn}")
    folder.mkdir()
    for number, draft in enumerate(samples.many_drafts(8, seed=turn)):
        (folder / f"{number}.md").write_text(f"# {name} {turn} {draft.title}\n\n{draft.body}\n", encoding="utf-8")
    with Library.open(path) as library:
        report = importing.import_sources(library, [folder])
        relating.relate(library)
    assert report.stopped is None, report.stopped
    assert not report.failures, report.failures
    return report.imported


def back_up(path: Path, _name: str, _turn: int) -> object:
    """Make a backup, which reads all of it."""
    with Library.open(path) as library:
        made = library.keep_backup()
    made.path.unlink()
    return made.size


def read(path: Path, _name: str, _turn: int) -> object:
    """Search, list and open, as a window does."""
    with Library.open(path) as library:
        for id_ in library.ids(Listing())[:20]:
            library.article(id_)
        return library.search("图书馆").total


ROLES: dict[str, Callable[[Path, str, int], object]] = {
    "first window": edit,
    "second window": edit,
    "command": bring_in,
    "backup": back_up,
    "reader": read,
}


def play(path: Path, name: str, seconds: float, told: "Queue[Done]") -> None:
    """Be one of the processes."""
    end = time.monotonic() + seconds
    done: list[object] = []
    wrong = ""
    try:
        while not done or time.monotonic() < end:
            done.append(ROLES[name](path, name, len(done)))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        wrong = repr(error)
    told.put((name, done, wrong))


def together(folder: Path, seconds: float, roles: Sequence[str] = tuple(ROLES)) -> Counter[str]:
    """Let all of these work at once; how often each did."""
    path = folder / "library.db"
    with Library.open(path) as library:
        for draft in samples.many_drafts(ARTICLES):
            library.add(draft)
    context = get_context("spawn")
    told: Queue[Done] = context.Queue()
    players = [context.Process(target=play, args=(path, name, seconds, told)) for name in roles]
    for player in players:
        player.start()
    results = {name: (done, wrong) for name, done, wrong in (told.get(timeout=seconds + 120) for _ in players)}
    for player in players:
        player.join()
    assert not any(wrong for _, wrong in results.values()), {name: wrong for name, (_, wrong) in results.items()}
    _look(path, {name: done for name, (done, _) in results.items()})
    return Counter({name: len(done) for name, (done, _) in results.items()})


def _look(path: Path, done: dict[str, list[object]]) -> None:
    with Library.open(path) as library:
        assert library.check() == []
        tags = {tag.name for tag in library.tags()}
        for name in ("first window", "second window"):
            for turn in done.get(name, ()):
                assert {f"{name} {turn} {step}" for step in range(5)} <= tags
        assert library.counts().all == ARTICLES + sum(done.get("command", ()))


def main(seconds: float = 600) -> None:
    """Work together for so long."""
    with tempfile.TemporaryDirectory() as name:
        counted = together(Path(name), seconds)
    print(
        f"{seconds:.0f} s, {len(ROLES)} processes: no error, no edit or article lost; rounds of each: {dict(counted)}"
    )


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]))
