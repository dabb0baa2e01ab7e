"""A library of any size: news taken apart into paragraphs and put together anew, the same each time.

    python tests/benchmarks/many_articles.py 100000 /tmp/library-100k.db

Articles are stored the way an import stores them, original and all. It prints how fast that went.
"""

import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from common import news_lines

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.library import Library
from desktop_reader.library.prepared import Prepared, prepare

SEED = 20261122
AT_ONCE = 500
YEARS = (2008, 2026)


class News(NamedTuple):
    """What articles are put together from."""

    titles: list[str]
    sources: list[str]
    paragraphs: list[str]
    lengths: list[int]
    """How many paragraphs each real article has."""


@cache
def news() -> News:
    """Take the real news apart."""
    records = [json.loads(line) for line in news_lines()]
    bodies = [[part for part in record["body"].split("\n\n") if part.strip()] for record in records]
    return News(
        [record["title"] for record in records],
        [record.get("source") or "海岸晚报" for record in records],
        [part for body in bodies for part in body],
        [len(body) for body in bodies],
    )


def draft(number: int) -> Draft:
    """Put the article of that number together."""
    draw = random.Random(SEED * 1_000_003 + number)
    parts = news()
    day = f"{draw.randrange(*YEARS)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"
    return Draft(
        title=draw.choice(parts.titles),
        body="\n\n".join(draw.choice(parts.paragraphs) for _ in range(draw.choice(parts.lengths))),
        source=draw.choice(parts.sources),
        published=f"{day}T{draw.randrange(24):02}:{draw.randrange(60):02}",
    )


def text_of(one: Draft) -> str:
    """The article as a file would have it."""
    return f"{one.title}\n{one.published}\n{one.source}\n\n{one.body}\n"


def original(number: int, text: str) -> Original:
    """The file that the article would have come from."""
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    return Original(path=f"/news/{number}.txt", format="text", encoding="utf-8", sha256=digest, content=content)


def prepared(numbers: range) -> tuple[list[Prepared], int]:
    """Make articles ready to be stored; also how many bytes of text they are."""
    made, size = [], 0
    for number in numbers:
        one = draft(number)
        text = text_of(one)
        size += len(text.encode())
        made.append(prepare(one, original(number, text)))
    return made, size


def batches(count: int) -> Iterator[range]:
    """The numbers of the articles, some at a time."""
    for start in range(0, count, AT_ONCE):
        yield range(start, min(start + AT_ONCE, count))


def build(path: Path, count: int) -> tuple[int, float]:
    """Fill a new library; the bytes of text in it, and the seconds spent storing."""
    size, storing = 0, 0.0
    with Library.open(path) as library, ProcessPoolExecutor(os.cpu_count()) as pool:
        batch = library.begin_batch(path.name)
        waiting = batches(count)
        running = [pool.submit(prepared, numbers) for numbers in islice(waiting, 4)]
        while running:
            made, bytes_of_text = running.pop(0).result()
            running += [pool.submit(prepared, numbers) for numbers in islice(waiting, 1)]
            begun = time.perf_counter()
            library.add_many(made, keep_duplicates=True, batch=batch)
            storing += time.perf_counter() - begun
            size += bytes_of_text
        library.settle(count)
    return size, storing


def main() -> None:
    """Build the library that the command line names."""
    count, path = int(sys.argv[1]), Path(sys.argv[2])
    begun = time.perf_counter()
    size, storing = build(path, count)
    taken = time.perf_counter() - begun
    stored = path.stat().st_size
    print(f"{count:,} articles, {size / 1e6:,.0f} MB of text, in {taken:.0f} s ({count / taken:,.0f} a second)")
    print(f"storing alone: {storing:.0f} s ({count / storing:,.0f} a second)")
    print(f"library: {stored / 1e6:,.0f} MB, {stored / size:.2f} x the text")


if __name__ == "__main__":
    main()
