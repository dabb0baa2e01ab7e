"""Searching a large library: ids, snippets, keystrokes in the window, one article stored, the size.

    python tests/benchmarks/search.py LIBRARY

LIBRARY is one that many_articles.py has made; a few articles are stored in it and deleted again. Seconds of CPU of the
thread that works are printed beside the wall clock, as other programs on the machine cost the one but not the other.
"""

import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import apsw
from common import median, target
from many_articles import draft, original, prepared, text_of

from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.library import Library
from desktop_reader.library.connections import PAGE_SIZE
from desktop_reader.search.folding import fold

SEED = 20261122
RUN = re.compile(r"[\u4e00-\u9fff]{8,}")
LATIN = re.compile(r"(?<![a-z0-9])[a-z][a-z]{2,}(?![a-z0-9])")
COMMON = ("中国", "人民", "经济", "工作", "记者", "表示", "发展", "的", "一", "国")
OF_EACH = 12
ROUNDS = 5
EDITS = 200
MANY, FEW = 10_000, 2_000
LARGE = 500_000  # articles, from which on the second of each two limits counts
LIMITS = {
    "ids for a query, median ms of CPU": (2, 5),
    "ids for a query, worst ms of CPU": (16, 40),
    "50 rows with snippets, median ms of CPU": (10, 15),
    "keystroke to painted rows, median ms of CPU": (50, 80),
    "changing a filter, rows painted, median ms of CPU": (100, 250),
    "changing a filter, all ids there, median ms of CPU": (100, 250),
    "one scroll step, median ms of CPU": (8, 8),
    "one article added, p95 ms of CPU": (3, 8),
    "one article changed, p95 ms of CPU": (3, 8),
    "one article deleted, p95 ms of CPU": (3, 8),
}
TYPED = ("中国经济发展", "新闻联播", "iphone", "上海 市场", "青岛啤酒节")


def queries() -> dict[str, list[str]]:
    """Queries of each kind out of the texts, as score/search.py draws them."""
    draw = random.Random(SEED)
    texts = [fold(text_of(draft(number))) for number in range(400)]
    runs = [run for text in texts for run in RUN.findall(text)]
    words = sorted({word for text in texts for word in LATIN.findall(text)})
    kinds = {f"{size} Han": [_piece(draw, runs, size) for _ in range(OF_EACH)] for size in (1, 2, 3, 4, 8)}
    kinds["Latin word"] = draw.sample(words, OF_EACH)
    kinds["two words"] = [f"{one} {_piece(draw, runs, 2)}" for one in kinds["2 Han"]]
    return {**kinds, "common": list(COMMON)}


def _piece(draw: random.Random, runs: Sequence[str], size: int) -> str:
    run = draw.choice(runs)
    at = draw.randrange(len(run) - size + 1)
    return run[at : at + size]


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Milliseconds of wall clock and of CPU, each the median of several rounds."""
    walls, cpus = [], []
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.thread_time()
        work()
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.thread_time() - cpu) * 1000)
    return median(walls), median(cpus)


def figures(name: str, taken: Sequence[tuple[float, float]]) -> None:
    """Print the median, the 95th percentile and the worst of the wall clock, and of CPU."""
    for kind, values in zip(("wall", "CPU "), zip(*taken, strict=True), strict=True):
        print(f"     {name}, {kind}: median {median(values):.2f}, p95 {high(values):.2f}, worst {max(values):.2f} ms")


def high(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def judge(articles: int, name: str, value: float) -> None:
    """Print a figure beside what it should be in a library of that size."""
    target(name, value, LIMITS[name][articles >= LARGE])


def measure_ids(library: Library, kinds: dict[str, list[str]]) -> None:
    """Ids for each kind of query."""
    everything, articles = [], library.counts().all
    for kind, asked in kinds.items():
        taken = [timed(lambda query=query: library.matches(Listing(query=query))) for query in asked]
        figures(f"ids, {kind}", taken)
        everything += taken
    figures("ids, all", everything)
    judge(articles, "ids for a query, median ms of CPU", median([cpu for _, cpu in everything]))
    judge(articles, "ids for a query, worst ms of CPU", max(cpu for _, cpu in everything))


def measure_floor(library: Library, kinds: dict[str, list[str]]) -> None:
    """Against FTS5's own bm25 over the same index, the best 50."""
    db = apsw.Connection(str(library.path), flags=apsw.SQLITE_OPEN_READONLY)
    ratios: dict[str, list[float]] = {"many": [], "few": []}
    for query in (one for kind in ("2 Han", "3 Han", "4 Han", "common") for one in kinds[kind] if len(one) > 1):
        match = '"' + " ".join(f"{a}{b}" for a, b in pairwise(query)) + '"'
        count = db.execute("SELECT count(*) FROM search_text WHERE search_text MATCH ?", (match,)).fetchall()[0][0]
        size = "many" if count > MANY else "few" if count < FEW else ""
        if size:
            plain = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY bm25(search_text, 1, 8) LIMIT 50"
            _, floor = timed(lambda plain=plain, match=match: db.execute(plain, (match,)).fetchall())
            _, own = timed(lambda query=query: library.matches(Listing(query=query)))
            ratios[size].append(own / floor)
    for size, limit in (("many", 0.1), ("few", 1.3)):
        if ratios[size]:
            target(f"ids against plain bm25, {size} hits ({len(ratios[size])} queries)", median(ratios[size]), limit)


def measure_snippets(library: Library, kinds: dict[str, list[str]]) -> None:
    """50 rows with snippets."""
    taken, articles = [], library.counts().all
    for query in (one for asked in kinds.values() for one in asked):
        ids = library.ids(Listing(query=query))[:50]
        taken.append(timed(lambda ids=ids, query=query: (library.rows(ids), library.snippets(query, ids)), 2))
    figures("50 rows with snippets", taken)
    judge(articles, "50 rows with snippets, median ms of CPU", median([cpu for _, cpu in taken]))


def measure_window(path: Path) -> None:
    """From a keystroke to painted rows, and what the list does."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from desktop_reader.operations.runner import Operations
    from desktop_reader.settings.store import Settings
    from desktop_reader.ui.main_window import MainWindow
    from desktop_reader.ui.window_control import WindowControl

    class Paints(QObject):
        """Leaves the loop once the list has been painted after it was filled."""

        def __init__(self) -> None:
            super().__init__()
            self.loop = QEventLoop()
            self.is_filled = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and self.is_filled:
                QTimer.singleShot(0, self.loop.quit)
            return False

        def filled(self) -> None:
            self.is_filled = True
            window.list.view.viewport().update()

    application = QApplication([])
    assert application is not None
    paints = Paints()
    with tempfile.TemporaryDirectory() as folder, Library.open(path) as library:
        articles = library.counts().all
        operations = Operations(library, held=True)
        window = MainWindow(library, operations, Settings(Path(folder) / "settings.json"))
        window.resize(1200, 800)
        window.show()
        WindowControl(window, library, operations, Settings(Path(folder) / "settings.json"))
        operations.release()
        window.list.view.viewport().installEventFilter(paints)
        window.list.count_changed.connect(paints.filled)

        def until_painted(work: Callable[[], object]) -> tuple[float, float]:
            paints.is_filled = False
            wall, cpu = time.perf_counter(), time.process_time()
            work()
            paints.loop.exec()
            return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000

        paints.loop.exec()
        keys = [until_painted(lambda text=text: window.list.search_field.setText(text)) for text in _typed()]
        until_painted(lambda: window.list.search_field.setText(""))
        first_rows: list[tuple[float, float]] = []

        def change(shelf: Shelf) -> None:
            def paint_first_rows() -> None:
                window.list.set_listing(Listing(shelf=shelf))
                window.list.view.viewport().repaint()

            first_rows.append(timed(paint_first_rows, 1))

        filters = [until_painted(lambda shelf=shelf: change(shelf)) for shelf in (Shelf.UNREAD, Shelf.ALL) * 4]
        bar = window.list.view.verticalScrollBar()
        steps = [
            timed(lambda: (bar.setValue(bar.value() + 60), window.list.view.viewport().repaint()), 1)
            for _ in range(100)
        ]
        window.close()
        operations.shutdown()
    figures("keystroke to painted rows", keys)
    figures("filter changed, rows painted", first_rows)
    figures("filter changed, all ids there", filters)
    figures("scroll step", steps)
    judge(articles, "keystroke to painted rows, median ms of CPU", median([cpu for _, cpu in keys]))
    judge(articles, "changing a filter, rows painted, median ms of CPU", median([cpu for _, cpu in first_rows]))
    judge(articles, "changing a filter, all ids there, median ms of CPU", median([cpu for _, cpu in filters]))
    judge(articles, "one scroll step, median ms of CPU", median([cpu for _, cpu in steps]))


def _typed() -> Iterator[str]:
    for whole in TYPED:
        yield from (whole[:length] for length in range(1, len(whole) + 1) if whole[length - 1] != " ")


def measure_edits(library: Library) -> None:
    """One article added, changed, deleted."""
    numbers = range(50_000_000, 50_000_000 + EDITS)
    made = [(draft(number), original(number, text_of(draft(number)))) for number in numbers]
    ids: list[int] = []
    articles = library.counts().all

    def edited(work: Callable[[], object]) -> tuple[float, float]:
        taken = timed(work, 1)
        library.tidy()  # as the window does after an edit, while nobody waits
        return taken

    added = [edited(lambda one=one: ids.append(library.add(*one, keep_duplicates=True).id)) for one in made]
    changed = [edited(lambda id_=id_: library.replace(id_, draft(id_))) for id_ in ids]
    deleted = [edited(lambda id_=id_: library.remove([id_])) for id_ in ids]
    for name, values in (("added", added), ("changed", changed), ("deleted", deleted)):
        figures(f"one article {name}", values)
        judge(articles, f"one article {name}, p95 ms of CPU", high([cpu for _, cpu in values]))


def measure_import() -> None:
    """Storing prepared articles, against plainly inserting their tokens into the same two indexes."""
    made, _ = prepared(range(60_000_000, 60_004_000))
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        begun = time.process_time()
        for start in range(0, len(made), 500):
            library.add_many(made[start : start + 500])
        own = time.process_time() - begun
        plain = apsw.Connection(str(Path(folder) / "plain.db"))
        plain.pragma("page_size", PAGE_SIZE)
        plain.pragma("journal_mode", "wal")
        for (statement,) in apsw.Connection(str(library.path)).execute(
            "SELECT sql FROM sqlite_schema WHERE name IN ('search_text', 'search_character')"
        ):
            plain.execute(statement)
        begun = time.process_time()
        for start in range(0, len(made), 500):
            with plain:
                rows = [(one.indexed.body, one.indexed.title) for one in made[start : start + 500]]
                plain.executemany("INSERT INTO search_text(body, title) VALUES (?, ?)", rows)
                characters = [(one.indexed.characters,) for one in made[start : start + 500]]
                plain.executemany("INSERT INTO search_character(character) VALUES (?)", characters)
        floor = time.process_time() - begun
    print(f"     {len(made) / own:,.0f} articles a second of CPU, plain tokens {len(made) / floor:,.0f}")
    target("storing against plain tokens", floor / own, 0.6, at_most=False)


def measure_size(path: Path) -> None:
    """The file against the bytes of text in it."""
    db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    (size,) = db.execute("SELECT sum(size) FROM original").fetchall()[0]
    target("size against raw text", path.stat().st_size / size, 2.3)


def main() -> None:
    """Measure the library that the command line names."""
    path = Path(sys.argv[1])
    kinds = queries()
    with Library.open(path, create=False) as library:
        print(f"{library.counts().all:,} articles")
        measure_ids(library, kinds)
        measure_floor(library, kinds)
        measure_snippets(library, kinds)
        measure_edits(library)
    measure_window(path)
    measure_import()
    measure_size(path)


if __name__ == "__main__":
    main()
