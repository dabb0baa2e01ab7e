"""A long day in one window: imports, searches, articles, themes, second windows; what is left over in the end.

    PYTHONPATH=.:tests python -m endurance.soak [MINUTES]

Ends after so many minutes, or when all is done that a day may bring. Memory after each quarter; file descriptors,
threads and processes after the first quarter and at the end; and every warning of Qt or Python, which is an error.
"""

import gc
import itertools
import os
import random
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from pathlib import Path

import samples
from PySide6.QtCore import QObject, QTimer, QtMsgType, qInstallMessageHandler

from desktop_reader.app import open_window
from desktop_reader.domain.listing import Listing
from desktop_reader.library import Library
from desktop_reader.ui import window_control

WANTED = Counter(imported=50_000, searches=5_000, articles=5_000, themes=200, windows=200)
AT_ONCE = 500  # pages of one import
STEP_MS = 20
THEMES = ("light", "dark", "sepia")
HARMLESS = "This plugin does not support"
WORDS = ("图书馆", "海堤 完成", "潮头新闻", "老粮仓", "征集意见 -灯塔", "ferry")


def memory() -> int:
    """How many MB this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000


def left_open() -> Counter[str]:
    """How much of everything that may leak there is."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    return Counter(
        descriptors=len(os.listdir("/proc/self/fd")),  # noqa: PTH208
        threads=threading.active_count(),
        processes=len(children),
    )


class Day(QObject):
    """Does one thing after another in a window, and notes what that costs."""

    def __init__(self, control: window_control.WindowControl, folder: Path, seconds: float) -> None:
        super().__init__(control)
        self._control = control
        self._folder = folder
        self._end = time.monotonic() + seconds
        self._quarter = seconds / 4
        self._next_look = time.monotonic() + seconds / 4
        self._chance = random.Random(1)
        self._batches = itertools.count()
        self.done: Counter[str] = Counter()
        self.memory: list[int] = []
        self.open: list[Counter[str]] = []
        self._deeds = {
            "searches": self._search,
            "articles": self._open,
            "themes": self._change_theme,
            "windows": self._open_window,
        }
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        now = time.monotonic()
        if now >= self._next_look:
            self._next_look += self._quarter
            self._note()
        if now >= self._end or not WANTED - self.done:
            self._timer.stop()
            self._window_closed()
            QTimer.singleShot(30_000, self, self._finish)
            return
        if (WANTED - self.done)["imported"]:
            self._bring_in()  # one import after another
        kind = self._chance.choices(list(self._deeds), [20, 20, 1, 1])[0]
        if (WANTED - self.done)[kind]:
            self._deeds[kind]()

    def _note(self) -> None:
        gc.collect()
        self.memory.append(memory())
        self.open.append(left_open())
        print(f"{dict(self.done)} {self.memory[-1]} MB {dict(self.open[-1])}", flush=True)

    def _finish(self) -> None:
        self._note()
        self._control._window.close()

    def _bring_in(self) -> None:
        if self._control._imports.is_running or self._control._relating.is_running:
            return
        batch = next(self._batches)
        pages = self._folder / f"pages {batch}"
        pages.mkdir()
        for number, draft in enumerate(samples.many_drafts(AT_ONCE, seed=batch)):
            (pages / f"{number}.md").write_text(f"# {draft.title} {batch}\n\n{draft.body}\n", encoding="utf-8")
        self._control.import_paths([pages])
        self.done["imported"] += AT_ONCE

    def _search(self) -> None:
        self._control._list.set_listing(Listing(query=self._chance.choice(WORDS)))
        self.done["searches"] += 1

    def _open(self) -> None:
        self._control._go_to(self._chance.randrange(1, 100))
        self.done["articles"] += 1

    def _change_theme(self) -> None:
        self._control._window.appearance.choose_theme(self._chance.choice(THEMES))
        self.done["themes"] += 1

    def _open_window(self) -> None:
        self._window_closed()
        self._control._second.open(self._chance.randrange(1, 100))
        self.done["windows"] += 1

    def _window_closed(self) -> None:
        for window in self._control._second._windows:
            window.close()


def main(minutes: float = 20) -> None:
    """Live through a day of so many minutes."""
    warnings.simplefilter("error")
    told: list[str] = []

    def note(_kind: QtMsgType, _context: object, message: str) -> None:
        if HARMLESS not in message:
            told.append(message)

    days: list[Day] = []
    made = window_control.WindowControl.__init__

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
            os.environ[variable] = name
        with Library.open(folder / "library.db") as library:
            for draft in samples.many_drafts(100):
                library.add(draft)

        def begin(control: window_control.WindowControl, *parts: object) -> None:
            made(control, *parts)
            days.append(Day(control, folder, minutes * 60))

        window_control.WindowControl.__init__ = begin
        qInstallMessageHandler(note)
        status = open_window(folder / "library.db")
        faults = folder / "desktop-reader" / "faults.log"
        told += faults.read_text(encoding="utf-8").splitlines() if faults.exists() else []
    (day,) = days
    after = day.open[-1] - day.open[0]
    print(f"done: {dict(day.done)}; memory after each quarter: {day.memory} MB; left over: {dict(after)}; told: {told}")
    grown = day.memory[-1] / day.memory[0]
    print(f"memory at the end is {grown:.2f} of what it was after the first quarter")
    sys.exit(bool(status or told or after or grown > 1.1))


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
