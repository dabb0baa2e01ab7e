"""What is related to an article, in a library that many_articles.py made: how long it takes to find and to fill in.

    python tests/benchmarks/related.py /tmp/library-100k.db

What is not in the word table yet is filled in first. Milliseconds of CPU: median, p95 and worst, beside those of
reading one article from the same file.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from common import target

from desktop_reader.library import Library, recommendation_table
from desktop_reader.library.relating import profiled
from desktop_reader.operations import relating

SEED, ASKED, LIMIT = 20261123, 400, 12
FILLED = 3_000


def times(work: Callable[[int], object], ids: Sequence[int]) -> list[float]:
    """Milliseconds of CPU for each article."""
    found = []
    for id_ in ids:
        begun = time.process_time()
        work(id_)
        found.append((time.process_time() - begun) * 1_000)
    return found


def told(name: str, found: Sequence[float]) -> float:
    """Print median, p95 and worst; the p95."""
    p95 = statistics.quantiles(found, n=20)[-1]
    print(f"{name}: {statistics.median(found):.2f}, {p95:.2f}, {max(found):.2f} ms")
    return p95


def recommended(library: Library, id_: int) -> None:
    """Find the articles that a page points to."""
    with library._connections.reading() as db:
        recommendation_table.of_article(db, id_)


def fill(library: Library) -> None:
    """Fill in what waits, and print how fast that went in one process."""
    waiting = library.waiting_for_words()
    if not waiting:
        return
    some = library.unrelated(0, FILLED)
    profiled(some[0])  # what is loaded once is loaded
    begun = time.process_time()
    for start in range(0, len(some), 100):
        part = library.unrelated_among([one.waiting.article for one in some[start : start + 100]])
        library.relate([profiled(one) for one in part])
    taken = time.process_time() - begun
    target("articles filled in a second and core", len(some) / taken, 800, at_most=False)
    begun = time.perf_counter()
    relating.relate(library)
    print(f"the other {waiting - len(some):,} in {time.perf_counter() - begun:.0f} s")


def main() -> None:
    """Measure the library that the command line names."""
    with Library.open(Path(sys.argv[1]), create=False) as library:
        fill(library)
        ids = random.Random(SEED).sample(range(1, library.counts().all + 1), ASKED)
        for id_ in ids[:20]:
            library.related(id_, LIMIT)
        p95 = told("related", times(lambda id_: library.related(id_, LIMIT), ids))
        target("related, p95", p95, 7.0 if library.counts().all <= 200_000 else 25.0)
        target("recommended, p95", told("recommended", times(lambda id_: recommended(library, id_), ids)), 1.0)
        told("reading the article", times(library.article, ids))
        rows = [ids[start : start + 50] for start in range(0, ASKED, 50)]
        told("counts of 50 rows", times(lambda place: library.version_counts(rows[place]), range(len(rows))))


if __name__ == "__main__":
    main()
