"""What it costs to start: to the first painted list and article, against an empty QMainWindow.

usage: python tests/benchmarks/start.py [--limit N] [--runs N] [--platform offscreen|xcb]

Both windows are processes of their own, started in turn, and end themselves right after their first paint. The
library holds all the news that is at hand; the article that was open last is shown again.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from common import Cost, median, news_lines, run, spread, target


def open_empty() -> None:
    """Be the floor: an empty window of the same size."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Empty(QMainWindow):
        def paintEvent(self, event):
            super().paintEvent(event)
            os._exit(0)

    application = QApplication(sys.argv[:1])
    window = Empty()
    window.resize(1360, 860)
    window.show()
    application.exec()


def open_program(library: Path) -> None:
    """Be the program, until its list and its article are painted."""
    from desktop_reader import app

    make_window = app.make_window

    def make_ending_window(*parts):
        window = make_window(*parts)

        def end():
            has_list = window.list.view.model().rowCount() > 0
            has_article = window.reader.document().characterCount() > 100
            os._exit(0 if has_list and has_article else 3)

        window.painted.connect(end)
        return window

    app.make_window = make_ending_window
    app.open_window(library)


def build_library(library: Path, limit: int | None) -> None:
    """Fill the library, and leave behind the settings of a person who has read an article."""
    from desktop_reader import paths
    from desktop_reader.domain.listing import Listing
    from desktop_reader.library import Library
    from desktop_reader.operations.importing import import_sources
    from desktop_reader.settings import schema
    from desktop_reader.settings.store import Settings

    records = library.with_name("news.jsonl")
    records.write_bytes(b"".join(news_lines(limit)))
    with Library.open(library) as opened:
        import_sources(opened, [records])
        last_read = opened.first_page(Listing(), 10)[5].id
    paths.config_folder().mkdir(parents=True, exist_ok=True)
    Settings(paths.config_folder() / "settings.json").set(schema.LAST_ARTICLE, last_read)


def main() -> None:
    """Parse the command line and compare both starts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="how many articles the library holds (all)")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument(
        "--platform", default="offscreen", help="Qt's platform: offscreen, or xcb on a running X server"
    )
    parser.add_argument("--be", choices=("empty", "program", "builder"), help=argparse.SUPPRESS)
    parser.add_argument("library", nargs="?", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.be == "empty":
        open_empty()
    elif given.be == "program":
        open_program(given.library)
    elif given.be == "builder":
        build_library(given.library, given.limit)
    else:
        compare(given.limit, given.runs, given.platform)


def compare(limit: int | None, runs: int, platform: str) -> None:
    """Start both windows in turn and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = {"HOME": name, "XDG_CONFIG_HOME": f"{name}/config", "XDG_DATA_HOME": f"{name}/data"}
        os.environ.update(home, QT_QPA_PLATFORM=platform)
        library = folder / "library.db"
        run([__file__, "--be", "builder", str(library), *(["--limit", str(limit)] if limit else [])])
        floors: list[Cost] = []
        programs: list[Cost] = []
        for _ in range(runs + 1):
            floors.append(run([__file__, "--be", "empty"]))
            programs.append(run([__file__, "--be", "program", str(library)]))
        floors, programs = floors[1:], programs[1:]  # the first of each warms the disk's cache
    cpu = [program.cpu / floor.cpu for program, floor in zip(programs, floors, strict=True)]
    wall = [program.wall / floor.wall for program, floor in zip(programs, floors, strict=True)]
    print(f"empty window: {spread([c.cpu * 1000 for c in floors], 0)} ms of CPU, {floors[0].memory:.0f} MB")
    print(
        f"program: {spread([c.cpu * 1000 for c in programs], 0)} ms of CPU; ratios {spread(cpu)}, wall {spread(wall)}"
    )
    target("start, CPU against an empty window", median(cpu), 1.7)
    target("start, wall time against an empty window", median(wall), 1.7)
    target("start, peak memory in MB", max(c.memory for c in programs), 110)


if __name__ == "__main__":
    main()
