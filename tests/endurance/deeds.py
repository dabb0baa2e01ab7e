"""Deeds that may be killed at any moment: each writes down what it was told is done, a line of JSON each.

    python tests/endurance/deeds.py NAME LIBRARY PAGES LOG

What is written down must hold whatever happens afterwards; `killing` kills and asks.
"""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

from desktop_reader.domain.article import State  # noqa: E402
from desktop_reader.library import Library  # noqa: E402
from desktop_reader.operations import backing_up, importing, relating, rereading  # noqa: E402

Note = Callable[..., None]


def import_pages(path: Path, pages: Path, note: Note) -> None:
    """Import a folder."""
    with Library.open(path) as library:
        note("begun")
        importing.import_sources(library, [pages], on_item=lambda item: note("imported", item.id, item.path))
        note("ended")


def edit(path: Path, _pages: Path, note: Note) -> None:
    """Mark articles as a person does, one after another."""
    chance = random.Random()
    with Library.open(path) as library:
        note("begun")
        ids = [article.id for article in library.articles()]
        for turn in range(300):
            id_ = chance.choice(ids)
            state = chance.choice(list(State))
            note("wanted", id_, state, turn)
            library.set_state([id_], state)
            library.add_tag([id_], f"turn {turn}")
            note("marked", id_, state, turn)
        note("ended")


def reread(path: Path, _pages: Path, note: Note) -> None:
    """Read every original anew, each as though its text had been otherwise before."""
    with Library.open(path) as library:
        note("begun")
        rereading.reread(library, on_item=lambda item: note("reread", item.id))
        note("ended")


def open_older(path: Path, _pages: Path, note: Note) -> None:
    """Open a library, which brings an older one up to date."""
    note("begun")
    with Library.open(path) as library:
        note("opened", library.counts().all)
    note("ended")


def back_up(path: Path, _pages: Path, note: Note) -> None:
    """Make backups."""
    note("begun")
    for _ in range(4):
        for backup in backing_up.back_up(path):
            note("backed up", str(backup.path))
    note("ended")


def restore(path: Path, _pages: Path, note: Note) -> None:
    """Go back to the only backup that there is."""
    (backup,) = backing_up.every(path)
    note("begun")
    backing_up.restore(path, backup.path)
    note("restored")
    note("ended")


def empty_trash(path: Path, _pages: Path, note: Note) -> None:
    """Put everything into the trash, a part at a time, and empty it."""
    with Library.open(path) as library:
        note("begun")
        ids = [article.id for article in library.articles()]
        for start in range(0, len(ids), 40):
            library.trash(ids[start : start + 40])
            library.empty_trash()
            note("emptied", ids[: start + 40])
        note("ended")


def fill_words(path: Path, _pages: Path, note: Note) -> None:
    """Fill the word table."""
    with Library.open(path) as library:
        waiting = library.waiting_for_words()
        note("begun")
        relating.relate(library, on_progress=lambda progress: note("related", progress.done, waiting))
        note("ended")


DEEDS = {deed.__name__: deed for deed in (
    import_pages, edit, reread, open_older, back_up, restore, empty_trash, fill_words
)}  # fmt: skip


def main() -> None:
    """Do the deed that the arguments name."""
    name, path, pages, log = sys.argv[1:]
    with Path(log).open("a", encoding="utf-8") as stream:

        def note(*facts: object) -> None:
            stream.write(json.dumps(facts) + "\n")
            stream.flush()

        DEEDS[name](Path(path), Path(pages), note)


if __name__ == "__main__":
    main()
