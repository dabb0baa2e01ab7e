"""Flips single bytes of a library, one after another: each must be found by `check`, or change nothing that is read.

    PYTHONPATH=.:tests python -m endurance.flipping [ARTICLES] [BYTES] [REPAIRS] [SEED]

So many of the damaged libraries are repaired, half of them with a backup beside them: every article must come back as
it was, or be listed as lost. Figures: how many bytes were found, and by what; how many were harmless; what was saved.
"""

import hashlib
import json
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import samples

from desktop_reader.domain.article import Article
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations import importing, relating
from desktop_reader.operations.repairing import repair

QUERIES = ("图书馆", "海堤", "完成修缮", "潮头新闻")


class Held(NamedTuple):
    """What can be read of a library: a digest of each article, and what searches find."""

    articles: dict[int, str]
    found: tuple[int, ...]


def make(path: Path, count: int) -> None:
    """Make a library of so many imported articles, with marks and words."""
    records = path.with_suffix(".jsonl")
    with records.open("w", encoding="utf-8") as stream:
        for draft in samples.many_drafts(count):
            record = {"title": draft.title, "body": draft.body, "source": draft.source, "published": draft.published}
            stream.write(json.dumps(record | {"author": list(draft.author)}, ensure_ascii=False) + "\n")
    with Library.open(path) as library:
        importing.import_sources(library, [records])
        relating.relate(library)
        library.set_starred(range(1, count, 7), starred=True)
        library.add_tag(range(1, count, 11), "本地")
    records.unlink()


def held(library: Library) -> Held:
    """Read everything."""
    return Held(
        {article.id: _digest(article) for article in library.articles()},
        tuple(library.search(query).total for query in QUERIES),
    )


def digest_of(library: Library, id_: int) -> str:
    """What an article holds, in short; that it cannot be read is another digest."""
    try:
        return _digest(library.article(id_))
    except ReaderError:
        return "unreadable"


def _digest(article: Article) -> str:
    return hashlib.sha256(repr(article).encode()).hexdigest()


def flipped(path: Path, sound: bytes, chance: random.Random) -> int:
    """Write the library with one byte otherwise; where it stands."""
    at = chance.randrange(len(sound))
    with path.open("r+b") as stream:
        stream.seek(at)
        stream.write(bytes([sound[at] ^ chance.randrange(1, 256)]))
    return at


def restore(path: Path, sound: bytes) -> None:
    """Write the sound library again."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(sound)


def verdict(path: Path, sound: Held) -> str:
    """What comes of a damage: by what it is found, `harmless`, or `MISSED`."""
    try:
        with Library.open(path, create=False) as library:
            if library.is_damaged:
                return "found at the start"
            if library.check():
                return "found by check"
            return "harmless" if held(library) == sound else "MISSED"
    except ReaderError:
        return "found at the start"


def repaired(path: Path, sound: Held) -> Counter[str]:
    """Repair a library; how many articles are as they were, otherwise or lost, as the repair itself says."""
    done = repair(path)
    told = done.rescued
    with Library.open(path) as library:
        left = [one.sentence for one in done.after]
        assert library.check() == left
        said = {*told.partial, *told.lost} if told else {int(id_) for id_ in re.findall(r"article (\d+)", str(left))}
        now = {id_: digest_of(library, id_) for id_ in sound.articles if id_ not in said}
    same = {id_ for id_, digest in now.items() if sound.articles[id_] == digest}
    untold = set(now) - same
    assert not untold, (sorted(untold)[:10], done)
    return Counter(same=len(same), told=len(said), from_backup=len(told.from_backup) if told else 0)


def trials(path: Path, chance: random.Random, count: int) -> Iterator[tuple[int, str, Held]]:
    """Flip so many bytes, one at a time; where each stood, and the verdict."""
    content = path.read_bytes()
    with Library.open(path) as library:
        sound = held(library)
    for _ in range(count):
        restore(path, content)
        at = flipped(path, content, chance)
        yield at, verdict(path, sound), sound
    restore(path, content)


def main(articles: int = 10_000, count: int = 200, repairs: int = 20, seed: int = 1) -> None:
    """Flip, look, and repair some."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "library.db"
        make(path, articles)
        with Library.open(path) as library:
            library.keep_backup()
        backups = path.with_name("library.backups")
        verdicts: Counter[str] = Counter()
        saved: Counter[str] = Counter()
        mended = 0
        for at, found, sound in trials(path, chance, count):
            verdicts[found] += 1
            if found == "MISSED":
                print(f"byte {at} (page {at // 16_384 + 1}) was missed", flush=True)
            if found.startswith("found") and mended < repairs:
                away = backups.with_name("away")
                if mended % 2:
                    backups.rename(away)
                saved += repaired(path, sound)
                mended += 1
                if mended % 2 == 0:
                    away.rename(backups)
            for left in path.parent.glob("library.damaged*"):
                left.unlink()
        print(f"{count} bytes of {path.stat().st_size:,} ({articles:,} articles): {dict(verdicts)}")
        print(f"{mended} repairs: {dict(saved)}")
        with suppress(OSError):
            shutil.rmtree(backups)
        if verdicts["MISSED"]:
            sys.exit(1)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
