"""How fast another article is shown, and how long the window does not answer while articles come in.

usage: python tests/benchmarks/window.py [--articles N] [--records N] [--platform offscreen|xcb] [--library FILE]

Selecting: the down key in the list, until the reader has painted the new article; articles of about 3 KB.
The panel: the same, until the related stories of the new article have been painted as well. With --library, of a
library that many_articles.py made and related.py filled in; nothing is imported then.
Importing: a 5 ms timer runs in the window while records are imported; the figure is its longest delay.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

from common import median, news_lines, spread, target

TICK_MS = 5
SIZES = (2_500, 3_500)  # bytes of a record: articles of about 3 KB


def main() -> None:
    """Parse the command line, open a window and take both figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=150, help="how many articles are selected")
    parser.add_argument("--records", type=int, default=8_000, help="how many records are imported")
    parser.add_argument("--platform", default="offscreen", help="of Qt: offscreen, or xcb on a running X server")
    parser.add_argument("--library", type=Path, help="select in this library")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = name
        os.environ["QT_QPA_PLATFORM"] = given.platform
        measure(Path(name), given.articles, given.records, given.library)


def measure(folder: Path, articles: int, records: int, made: Path | None) -> None:
    """Open the window of the library that was made, or else of one built here, and measure."""
    lines = news_lines()
    fitting = [line for line in lines if SIZES[0] <= len(line) <= SIZES[1]][: articles + 1]
    (folder / "small.jsonl").write_bytes(b"".join(fitting))
    (folder / "news.jsonl").write_bytes(b"".join(lines[:records]))
    from PySide6.QtWidgets import QApplication

    from desktop_reader.library import Library
    from desktop_reader.operations.importing import import_sources
    from desktop_reader.operations.relating import relate
    from desktop_reader.operations.runner import Operations
    from desktop_reader.settings.store import Settings
    from desktop_reader.ui.main_window import MainWindow
    from desktop_reader.ui.widgets import style
    from desktop_reader.ui.window_control import WindowControl

    application = QApplication([])
    style.dress(application)
    with Library.open(made or folder / "library.db") as library:
        if made is None:
            import_sources(library, [folder / "small.jsonl"])
            relate(library)
        operations = Operations(library)
        settings = Settings(folder / "settings.json")
        window = MainWindow(library, operations, settings)
        window.resize(1280, 820)
        window.show()
        control = WindowControl(window, library, operations, settings)
        spin(application, 1.0)
        show_selecting(application, window, articles)
        show_panel(application, window, control, articles)
        if made is None:
            show_importing(application, control, folder / "news.jsonl")
        window.close()
        operations.shutdown()


def spin(application, seconds: float) -> None:
    """Let the window work for a while."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()


def show_selecting(application, window, count: int) -> None:
    """Select one article after another and time each until it is painted."""
    from PySide6.QtCore import QEvent, QObject

    class Painted(QObject):
        before = None
        has_begun = False

        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.Paint and window.reading.article is not self.before:
                self.has_begun = True
            return False

    reader = window.reader
    painted = Painted()
    reader.viewport().installEventFilter(painted)
    times = []
    for _ in range(count):
        painted.before, painted.has_begun, begun = window.reading.article, False, time.perf_counter()
        window.list.select_next()
        while not painted.has_begun:  # processEvents comes back when the paint has ended
            application.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
        spin(application, 0.02)
    reader.viewport().removeEventFilter(painted)
    print(f"another article of 3 KB: {spread(times, 1)} ms; p95 {sorted(times)[int(len(times) * 0.95)]:.1f} ms")
    target("another article set and painted, median in ms", median(times), 16)


def show_panel(application, window, control, count: int) -> None:
    """Select one article after another and time each until what the library has beside it is painted."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QListView

    from desktop_reader.ui.panels.related import RelatedPane

    class Painted(QObject):
        answers = 0
        is_done = False

        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.Paint and self.answers == 2:  # its page's stories, and then the library's
                self.is_done = True
            return False

        def answer(self):
            self.answers += 1

    (panel,) = (one for one in control._side_panels if isinstance(one, RelatedPane))
    view = panel.findChild(QListView)
    painted = Painted()
    view.viewport().installEventFilter(painted)
    view.model().modelReset.connect(painted.answer)
    times, of_cpu, rows = [], [], []
    for _ in range(count - 2):
        painted.answers, painted.is_done, begun, cpu = 0, False, time.perf_counter(), time.process_time()
        window.list.select_previous()
        while not painted.is_done:
            application.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
        of_cpu.append((time.process_time() - cpu) * 1000)
        rows.append(view.model().rowCount())
        spin(application, 0.02)
    view.viewport().removeEventFilter(painted)
    p95 = sorted(times)[int(len(times) * 0.95)]
    print(f"the panel beside it, of {median(rows):.0f} entries: {spread(times, 1)} ms; p95 {p95:.1f} ms")
    print(f"of CPU, with list and page: {spread(of_cpu, 1)} ms; p95 {sorted(of_cpu)[int(len(times) * 0.95)]:.1f} ms")
    target("panel painted after a selection, p95 in ms", p95, 50)


def show_importing(application, control, records: Path) -> None:
    """Import while a timer ticks, and print its longest delay beside that of an idle window."""
    from PySide6.QtCore import QTimer

    gaps = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000 - TICK_MS)
        last = now

    timer = QTimer(interval=TICK_MS)
    timer.timeout.connect(tick)
    timer.start()
    spin(application, 2.0)
    idle = max(gaps)
    gaps.clear()
    control.import_paths([records])
    spin(application, 0.5)
    while control._imports.is_running:
        application.processEvents()
    gaps.sort()
    print(f"window idle: longest gap {idle:.1f} ms; importing: p99 {gaps[int(len(gaps) * 0.99)]:.1f} ms")
    target("importing, longest gap of the event loop in ms", gaps[-1], 30)


if __name__ == "__main__":
    main()
