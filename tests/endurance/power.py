"""Cuts the power while a person edits and imports: writes that were not synced are lost, reordered or torn.

    PYTHONPATH=.:tests python -m endurance.power [CUTS] [SEED]

Whatever edit had returned is there, the library sound. An import may lose what it told last, never harm the library.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import samples
from endurance.shims import volatile_disk

from desktop_reader.library import Library
from desktop_reader.library.prepared import prepare

ARTICLES = 20
EDITS = 30


class Cut(NamedTuple):
    """The files as the power cut left them, and how many edits had returned before."""

    files: dict[str, bytes]
    returned: int


def cuts(folder: Path, chance: random.Random, often: float) -> Iterator[Cut]:
    """Edit and import by turns; at some of the writes, what a power cut there would leave."""
    path = folder / "library.db"
    with Library.open(path) as library:
        library.add_many([prepare(draft, None) for draft in samples.many_drafts(ARTICLES)])
    found: list[Cut] = []
    returned = 0
    with volatile_disk(chance) as disk:

        def cut_perhaps() -> None:
            if chance.random() < often:
                found.append(Cut(disk.after_power_cut(), returned))

        with Library.open(path) as library:
            disk.on_write = cut_perhaps
            for number, draft in enumerate(samples.many_drafts(EDITS, seed=2)):
                library.add_tag([number % ARTICLES + 1], f"edit {number}")
                returned += 1
                found.append(Cut(disk.after_power_cut(), returned))
                library.add_many([prepare(draft, None)])
                if number % 8 == 0:
                    library.tidy()
            disk.on_write = lambda: None
    yield from found


def look(folder: Path, cut: Cut) -> None:
    """Open the library as it was left, and ask for all that had returned."""
    for name, content in cut.files.items():
        (folder / name).write_bytes(content)
    with Library.open(folder / "library.db") as library:
        assert library.check() == []
        for number in range(cut.returned):
            assert f"edit {number}" in library.article(number % ARTICLES + 1).tags, (number, cut.returned)
    for left in folder.iterdir():
        left.unlink()


def main(count: int = 500, seed: int = 1) -> None:
    """Cut the power so many times."""
    chance = random.Random(seed)
    done = 0
    while done < count:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            for cut in cuts(Path(one), chance, often=0.05):
                look(Path(other), cut)
                done += 1
    print(f"{done} power cuts, seed {seed}: every library sound, every edit that had returned is there")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
