"""What links by address cost: room in the library, time to fill in an older one, time to open an article.

    python tests/benchmarks/addresses.py LIBRARY [COPY]

It works on a copy of a library that `many_articles.py` has made. Each article gets an address, two links to others
and six recommended stories with addresses, of which one in three is in the library: as much as pages of the web have.
"""

import random
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import apsw
from common import median, target

from desktop_reader.importers import address_of
from desktop_reader.library import Library
from desktop_reader.search.addresses import digest

LINKS, STORIES, ASKED = 2, 6, 500
SITE = "https://news.example.org/2021/03/story-"


def size_of(path: Path) -> int:
    """The bytes of a library once nothing in it is empty."""
    with closing(apsw.Connection(str(path))) as db:
        db.execute("VACUUM")
        db.pragma("journal_mode", "delete")
    return path.stat().st_size


def give_addresses(path: Path) -> None:
    """Give the articles addresses and recommended stories, as an older release would have kept them."""
    draw = random.Random(20261123)
    with apsw.Connection(str(path)) as db:
        db.execute("DELETE FROM recommendation; DELETE FROM linked_address")
        db.execute("UPDATE article SET address = NULL, url = ? || id || '.html'", (SITE,))
        (count,) = db.execute("SELECT count(*) FROM article").fetchone()
        stories = (
            (
                article,
                place,
                f"渡轮复航第{article % 977}天{place}",
                f"渡轮复航第{article % 977}天{place}",
                story(draw, count),
            )
            for article in range(1, count + 1)
            for place in range(STORIES)
        )
        statement = "INSERT INTO recommendation(article, position, title, match_key, url) VALUES (?, ?, ?, ?, ?)"
        db.executemany(statement, stories)
        db.execute("INSERT OR IGNORE INTO address_waiting SELECT id FROM article")


def story(draw: random.Random, count: int) -> str:
    """The address of a story, one in three in the library."""
    return f"{SITE}{draw.randrange(1, 3 * count)}.html?utm_source=list"


def links(path: Path) -> None:
    """Store two links of each text: the texts themselves have none."""
    draw = random.Random(20261124)
    with apsw.Connection(str(path)) as db:
        (count,) = db.execute("SELECT count(*) FROM article").fetchone()
        rows = (
            (article, digest(f"{SITE}{draw.randrange(1, 3 * count)}.html"))
            for article in range(1, count + 1)
            for _ in range(LINKS)
        )
        db.executemany("INSERT OR IGNORE INTO linked_address VALUES (?, ?)", rows)


def milliseconds(ask: Callable[[int], object], ids: list[int]) -> Iterator[float]:
    """How long each question takes."""
    for id_ in ids:
        begun = time.perf_counter()
        ask(id_)
        yield (time.perf_counter() - begun) * 1000


def tell(name: str, ask: Callable[[int], object], ids: list[int]) -> None:
    """Print how long a question takes."""
    taken = sorted(milliseconds(ask, ids))
    print(f"{name}: {median(taken):.2f} ms, p95 {taken[len(taken) * 19 // 20]:.2f}, worst {taken[-1]:.2f}")


def main() -> None:
    """Measure on a copy of the library that the command line names."""
    source, copy = Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "/tmp/addresses.db")
    shutil.copyfile(source, copy)
    with Library.open(copy):
        pass
    give_addresses(copy)
    before = size_of(copy)
    with Library.open(copy) as library:
        waiting, begun = library.still_waiting(), time.process_time()
        while library.link_some(address_of):
            pass
        print(f"filled in: {waiting / (time.process_time() - begun):,.0f} articles a second and core")
    links(copy)
    target("tables of addresses against the library", (size_of(copy) - before) / before, 0.05)
    with Library.open(copy) as library:
        ids = random.Random(1).sample(range(1, waiting + 1), ASKED)
        tell("an article read", library.article, ids)
        articles = {id_: library.article(id_) for id_ in ids}
        tell("what it names", lambda id_: library.named_in(articles[id_]), ids)
        tell("who names it", library.naming, ids)


if __name__ == "__main__":
    main()
