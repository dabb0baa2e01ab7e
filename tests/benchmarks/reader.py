"""How fast a page is set and painted, scrolled and set anew, up to 1 MB; and that heavy texts show at all.

usage: python tests/benchmarks/reader.py [--platform offscreen|xcb]

Times are of CPU, in ms, as other programs share the machine; beside them, as a ratio, what a plain QTextBrowser takes
for the same text in the same run. Set and painted: from `show_article` until the first paint has ended. A stall is one
turn of the event loop while the rest of an article is written.
"""

import argparse
import gc
import json
import os
import time
from itertools import cycle

from common import median, news_lines, spread, target

SIZES = {"3 KB": (2_800, 3_300), "30 KB": (25_000, 36_000)}  # bytes
MB = 1_000_000
HIGHLIGHTS = 200
WINDOW = (1000, 820)


def main() -> None:
    """Parse the command line and take all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--platform", default="offscreen", help="of Qt: offscreen, or xcb on a running X server")
    os.environ["QT_QPA_PLATFORM"] = parser.parse_args().platform
    from PySide6.QtWidgets import QApplication

    application = QApplication(["reader", "-style", "fusion"])
    gc.collect()
    gc.freeze()  # as the program does once it has started
    bench = Bench(application)
    bodies = bodies_by_size()
    for name, limit in (("3 KB", 12), ("30 KB", 20), ("1 MB", 60)):
        bench.show_setting(name, bodies[name], limit)
    bench.show_scrolling(bodies["1 MB"][0])
    bench.show_restyling(bodies["30 KB"])
    bench.show_heavy(bodies["1 MB"][0])


def bodies_by_size() -> dict[str, list[str]]:
    """Return bodies of each size; that of 1 MB is joined from many."""
    found: dict[str, list[str]] = {name: [] for name in SIZES}
    whole: list[str] = []
    for line in news_lines(6_000):
        body = json.loads(line)["body"]
        size = len(body.encode())
        whole.append(body)
        for name, (least, most) in SIZES.items():
            if least <= size <= most and len(found[name]) < 40:
                found[name].append(body)
    found["1 MB"] = ["\n\n".join(whole)[: MB // 3]] * 5
    return found


class Bench:
    """One view, and a plain browser beside it."""

    def __init__(self, application) -> None:
        from PySide6.QtWidgets import QTextBrowser

        from desktop_reader.rendering.themes import load_theme
        from desktop_reader.settings.schema import FontKind
        from desktop_reader.ui.reader.style import ReadingStyle
        from desktop_reader.ui.reader.view import ReaderView
        from desktop_reader.ui.widgets import style

        style.dress(application)
        style.apply_theme(application, load_theme("light"))
        self.application = application
        self.style = ReadingStyle(theme=load_theme("light"), size=19, font_kind=FontKind.SERIF, column=38)
        self.dark = load_theme("dark")
        self.view = ReaderView(None, self.style)
        self.plain = QTextBrowser()
        self.plain.setFont(self.view.font())
        for widget in (self.view, self.plain):
            widget.resize(*WINDOW)
            widget.show()
        self.spin()

    def spin(self) -> float:
        """Let the page be written to its end; returns the longest turn of the event loop in ms."""
        longest = 0.0
        while True:
            begun = time.process_time()
            self.application.processEvents()
            longest = max(longest, (time.process_time() - begun) * 1000)
            if self.view._writer is None or self.view._writer.finished:
                return longest

    def show_setting(self, name: str, bodies: list[str], limit: float) -> None:
        """Set each body and paint it."""
        self._set(bodies[0])
        times, stalls, plain = [], [], []
        for body in bodies:
            times.append(self._set(body))
            stalls.append(self.spin())
            plain.append(timed(lambda body=body: (self.plain.setPlainText(body), self.plain.viewport().repaint())))
            self.plain.clear()  # or it would go on laying out
        print(f"{name}: {spread(times, 1)} ms of CPU; {median(times) / median(plain):.2f} x a plain QTextBrowser")
        target(f"{name} set and painted, median", median(times), limit)
        target(f"{name} longest stall while the rest is written, median", median(stalls), 16)

    def _set(self, body: str) -> float:
        made = article(body)
        return timed(lambda: (self.view.show_article(made), self.view.viewport().repaint()))

    def show_scrolling(self, body: str) -> None:
        """Scroll through the whole page, with thousands of hits and some hundred highlights marked."""
        self._set(body)
        self.spin()
        self.view.search_for("和")
        self._place(self.view._article.text)
        took = self._highlight()
        marked = f"{len(self.view._hits.starts):,} hits and {len(self.view.highlights.stretches)} highlights"
        print(f"scrolling 1 MB with {marked} (which take {sum(took):.0f} ms to be placed)")
        target("longest stall while they are placed", max(took), 16)
        bar = self.view.verticalScrollBar()
        bar.setValue(0)
        times = []
        step = bar.maximum() // 1_000
        for number in range(1_000):
            value = number * step
            if number % 20 == 0:
                bar.setValue(value)
                self.application.processEvents()
            times.append(timed(lambda: (bar.setValue(bar.value() + 60), self.application.processEvents())))
        times.sort()
        target("scroll step, median", median(times), 2)
        target("scroll step, p99", times[int(len(times) * 0.99)], 16)
        self.view.search_for("")

    def _highlight(self) -> list[float]:
        """Show the highlights as a page that has just been written does; how many ms each of its turns takes."""
        from desktop_reader.ui.highlight_control import STEPS

        turns, found = [], []

        def turn() -> None:
            search = self.search or self.view.page_quotes().search(self.placed)
            self.search = search
            try:
                for _ in range(STEPS):
                    next(search)
            except StopIteration as end:
                found.append(end.value)

        self.search = None
        while not found:
            turns.append(timed(turn))
        self.view.set_highlights(found[0])
        return turns

    def _place(self, text: str) -> None:
        """Have highlights evenly over a text, a line or two each, as the library gives them."""
        from desktop_reader.domain.highlight import Colour, Highlight, Placed
        from desktop_reader.search.quotes import QuotedText

        quoted = QuotedText(text)
        quotes = [quoted.quote(at, at + 60) for at in range(100, len(text), len(text) // HIGHLIGHTS)]
        self.placed = [
            Placed(Highlight(number, 1, quote, colour), "", quote, quoted.squeezed_offset(quote.start))
            for number, (quote, colour) in enumerate(zip(filter(None, quotes), cycle(Colour)), 1)
        ]

    def show_restyling(self, bodies: list[str]) -> None:
        """Change theme and size of a page at its middle, whose line must stay."""
        times, moved = [], 0
        for body in bodies[:15]:
            self.view.set_style(self.style)
            self._set(body)
            self.spin()
            self.view.go_to_offset(len(body) // 2)
            before = self.view.first_visible_offset()
            for style in (self.style._replace(theme=self.dark), self.style._replace(size=22)):
                times.append(timed(lambda style=style: (self.view.set_style(style), self.view.viewport().repaint())))
                self.spin()
                moved += self.view.first_visible_offset() != before
        target("theme or size of 30 KB changed, median", median(times), 60)
        target("lines lost by it", moved, 0)
        self.view.set_style(self.style)

    def show_heavy(self, body: str) -> None:
        """Show what is heavy, and scroll to its end."""
        for name, heavy in heavy_bodies(body).items():
            shown = self._set(heavy)
            stall = self.spin()
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.maximum())
            ended = timed(lambda: self.view.viewport().repaint())
            at_end = self.view.cursorForPosition(self.view.viewport().rect().bottomLeft()).position()
            print(
                f"{name}: {shown:.0f} ms, stall {stall:.0f} ms, its end {ended:.0f} ms, from {at_end:,} characters on"
            )


def heavy_bodies(body: str) -> dict[str, str]:
    """Return bodies that are heavy in one way each."""
    row = "|" + "海边 12.5|" * 60
    return {
        "one paragraph of 1 MB": "".join(body.split()),
        "500 pictures": "\n\n".join(f"![第{number}张](images/{number}.png)\n\n海边的步道。" for number in range(500)),
        "a table of 60 columns": "\n".join([row, "|" + "-|" * 60, *[row] * 40]),
        "from right to left": "\n\n".join(["افتتاح الممشى البحري الجديد أمام الزوار اليوم. " * 12] * 60),
        "emoji, combining marks, rare Han": "海边😀👨‍👩‍👧‍👦🇨🇳 é̂ 𠮷野家 㐂 \ue000，" * 2_000,
    }


def timed(act) -> float:
    """Return how many ms of CPU an act takes."""
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


def article(body: str):
    """Return an article of this body."""
    from desktop_reader.domain.article import Article, State
    from desktop_reader.markup.plain import plain_text

    return Article(
        **dict.fromkeys(("source", "published", "deck", "url", "original")),
        **dict.fromkeys(("author", "recommended", "tags"), ()),
        id=1,
        title="海边的步道",
        body=body,
        text=plain_text(body),
        language="zh",
        starred=False,
        state=State.UNREAD,
        imported="2024-01-02T03:04:05Z",
    )


if __name__ == "__main__":
    main()
