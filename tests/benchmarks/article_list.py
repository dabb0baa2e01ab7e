"""The list of articles at any size: first paint, one scroll step, one painted row.

Run it as `python tests/benchmarks/article_list.py`; it needs no library.
"""

import os
import time
from array import array
from collections.abc import Callable, Sequence
from itertools import cycle, islice

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from common import median  # it also puts the project on the path
from PySide6.QtWidgets import QApplication, QTableView

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Row
from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.models.article_list_model import PAGE, ArticleListModel
from desktop_reader.ui.widgets import style
from desktop_reader.ui.widgets.article_table import ArticleTable

SIZES = (27_000, 1_000_000)
ROUNDS = 50
STATES = tuple(State)


def milliseconds(work: Callable[[], object], rounds: int = 1) -> float:
    """The median of several rounds."""
    taken = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return median(taken)


def rows_of(titles: Sequence[str]) -> Callable[[Sequence[int]], list[Row]]:
    """Rows as a library would hand them out, at no cost worth the name."""

    def rows(ids: Sequence[int]) -> list[Row]:
        return [
            Row(
                id=one,
                title=titles[one % len(titles)],
                source="海岸晚报",
                published=f"2021-02-{one % 28 + 1:02}T06:42",
                imported="2021-03-01T08:00:00Z",
                state=STATES[one % len(STATES)],
                starred=one % 9 == 0,
                tags=("长读",) if one % 5 == 0 else (),
            )
            for one in ids
        ]

    return rows


def measure(size: int, titles: Sequence[str], empty: float) -> None:
    """Print what a list of this size takes."""
    rows = rows_of(titles)
    ids = array("q", range(1, size + 1))
    table = ArticleTable(ArticleListModel(rows), load_theme("light"))
    table.resize(300, 860)

    def first_paint() -> None:
        table.show_first_page(rows(ids[:PAGE]))
        table.show()
        table.grab()

    def all_of_it() -> None:
        table.show_all(ids, is_same_list=False)
        table.grab()

    bar, viewport = table.verticalScrollBar(), table.viewport()
    paint = milliseconds(first_paint)
    whole = milliseconds(all_of_it)
    shown = viewport.height() / table.rowHeight(0)
    steps = iter(range(table.rowHeight(0), bar.maximum(), 3 * bar.singleStep()))

    def step() -> None:
        bar.setValue(next(steps))
        viewport.grab()

    print(f"{size:>9,} articles")
    print(f"  first page painted      {paint:7.1f} ms, {paint / empty:.1f} x an empty QTableView")
    print(f"  all of them in the list {whole:7.1f} ms")
    print(f"  one scroll step, painted whole {milliseconds(step, ROUNDS):.2f} ms")
    print(f"  one row, painted again  {milliseconds(viewport.grab, ROUNDS) / shown:.3f} ms")
    print(f"  next article selected   {milliseconds(lambda: (table.step(1), viewport.grab()), ROUNDS):.2f} ms")


def empty_table() -> None:
    """Show and paint a table without a model."""
    table = QTableView()
    table.resize(300, 860)
    table.show()
    table.grab()


def main() -> None:
    """Measure every size."""
    import samples

    application = QApplication([__file__, *style.ARGUMENTS])
    style.dress(application)
    style.apply_theme(application, load_theme("light"))
    titles = list(islice(cycle(draft.title for draft in samples.many_drafts(400)), 400))
    ArticleTable(ArticleListModel(rows_of(titles)), load_theme("light")).show_first_page(rows_of(titles)(range(9)))
    milliseconds(empty_table)  # the first widget of all pays for fonts and styles
    empty = milliseconds(empty_table, 5)
    for size in SIZES:
        measure(size, titles, empty)


if __name__ == "__main__":
    main()
