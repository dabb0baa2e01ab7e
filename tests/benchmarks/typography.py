"""Whether Chinese lines break and end as they must: real news, laid out at five widths.

usage: python tests/benchmarks/typography.py [--articles N | --slice FIRST:END]

A slice is of the articles of qqnews.jsonl in their own order: the whole of it takes hours, and can be taken in parts.

Counted over every line of every Chinese block: lines that begin or end as none may, last lines of one character,
justified lines that end more than 0.5 px off the edge, and how far justified lines are pulled open. The same texts in a
QTextDocument of the same type, without the reader's typography, stand beside it.
"""

import argparse
import json
import os
from collections import Counter
from itertools import pairwise

from common import NEWS, news_lines, target

COLUMNS = (20, 26, 32, 38, 42)  # em
EM = 18
LOOSE = (0.1, 0.2)  # em between two characters
EDGE = 0.5  # px
EXAMPLES = 20


def main() -> None:
    """Parse the command line, lay out the articles and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300, help="how many articles, drawn at random")
    parser.add_argument("--slice", type=numbers, metavar="FIRST:END", help="these articles of qqnews.jsonl instead")
    given = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    ours, plain = Counter(), Counter()
    for line in qq_lines(given.slice) if given.slice else news_lines(given.articles):
        record = json.loads(line)
        count_ours(ours, record["title"], record["body"])
        if not given.slice:
            count_plain(plain, record["body"])
    show(ours, plain)
    application.quit()


def numbers(text: str) -> slice:
    """Return what "FIRST:END" means."""
    first, _, end = text.partition(":")
    return slice(int(first), int(end))


def qq_lines(part: slice) -> list[bytes]:
    """Return some of the records of qqnews.jsonl."""
    return (NEWS / "qqnews.jsonl").read_bytes().splitlines()[part]


def show(ours: Counter, plain: Counter) -> None:
    """Print the counts of the reader, and of a plain document."""
    print(f"{ours['lines']:,} lines in {ours['blocks']:,} blocks, {ours['justified']:,} of them justified")
    if plain:
        print(
            f"a plain document: {plain['wrong']} of {plain['lines']:,} lines begin or end as none may, "
            f"{plain['orphan']} last lines of one character"
        )
    target("lines that begin or end as none may", ours["wrong"], 0)
    target("last lines of one character", ours["orphan"], 0)
    target("justified lines that end off the edge", ours["off"], 0)
    print(f"lines that rather end early than be pulled open: {ours['early']}")
    for loose in LOOSE:
        print(f"pulled open by more than {loose} em: {100 * ours[loose] / max(1, ours['justified']):.2f} % of them")


def count_ours(found: Counter, title: str, body: str) -> None:
    """Lay an article out as the reader does and count its lines at each width."""
    from desktop_reader.rendering.blocks import blocks
    from desktop_reader.rendering.themes import load_theme
    from desktop_reader.settings.schema import FontKind
    from desktop_reader.ui.reader.document import Sheet, Writer
    from desktop_reader.ui.reader.fonts import Script
    from desktop_reader.ui.reader.inks import CHINESE_LINES
    from desktop_reader.ui.reader.line_edges import LineEdges
    from desktop_reader.ui.reader.style import ReadingStyle

    style = ReadingStyle(theme=load_theme("light"), size=EM, font_kind=FontKind.SERIF, column=COLUMNS[-1])
    writer = Writer(Sheet(title, "", "", "", blocks(body), Script.HANS, "picture"), style)
    writer.write(lambda: False)
    for column in COLUMNS:
        writer.document.setTextWidth(column * EM + 1)
        writer.document.documentLayout().documentSize()
        edges = LineEdges(writer.document, EM, centred_points=False)
        shown = [block for block in blocks_of(writer.document) if block.blockFormat().hasProperty(CHINESE_LINES)]
        edges.set_blocks(shown, is_written=True)
        for block in shown:
            count_block(found, block, column * EM + 1)
        edges.forget()


def count_plain(found: Counter, body: str) -> None:
    """Lay a text out as Qt does by itself."""
    from PySide6.QtGui import QFont, QTextDocument

    document = QTextDocument()
    font = QFont(["Noto Serif CJK SC"])
    font.setPixelSize(EM)
    document.setDefaultFont(font)
    document.setPlainText(body)
    for column in COLUMNS:
        document.setTextWidth(column * EM + 1)
        document.documentLayout().documentSize()
        for block in blocks_of(document):
            count_breaks(found, block)


def blocks_of(document):
    """Yield the blocks of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def count_breaks(found: Counter, block, *, examples: bool = False) -> list:
    """Count the lines of a block that begin or end as none may, and a last one of one character; returns all."""
    from desktop_reader.rendering.line_breaks import Line, must_not_stay
    from desktop_reader.ui.reader.originals import in_units

    text, layout = in_units(block.text()), block.layout()
    set_lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    lines = [Line(line.textStart(), line.textStart() + line.textLength()) for line in set_lines]
    found["blocks"] += 1
    found["lines"] += len(lines)
    for before, line in pairwise(lines):
        if not must_not_stay(text, line):
            continue
        is_orphan = line.end == len(text) and not must_not_stay(text + "，", line)
        found["orphan" if is_orphan else "wrong"] += 1
        if examples and found["orphan"] + found["wrong"] <= EXAMPLES:
            print("   wrong:", text[before.start : before.end][-12:], "|", text[line.start : line.end][:12])
    return list(zip(set_lines, lines, strict=True))


def count_block(found: Counter, block, edge: float) -> None:
    """Count the lines of a block as the reader has set it."""
    from PySide6.QtCore import Qt

    from desktop_reader.rendering.line_breaks import WIDEST, gaps
    from desktop_reader.ui.reader.even_lines import x_of

    lines = count_breaks(found, block, examples=True)
    text = block.text()
    if block.blockFormat().alignment() != Qt.AlignmentFlag.AlignJustify:
        return
    for set_line, line in lines[:-1]:
        if text[line.end - 1 : line.end] == "\u2028":
            continue
        found["justified"] += 1
        right = edge - block.blockFormat().rightMargin()
        em = block.charFormat().font().pixelSize() or EM
        slack = right - set_line.x() - set_line.naturalTextWidth() + filled(block, line, em)
        opened = slack / gaps(text, line) / em
        for loose in LOOSE:
            found[loose] += opened > loose
        off = abs(x_of(set_line, line.end) - right)
        if opened > WIDEST and off > EDGE:
            found["early"] += 1
        elif off > EDGE:
            found["off"] += 1
            if found["off"] <= EXAMPLES:
                by = x_of(set_line, line.end) - right
                words = f"{text[line.start : line.end]!r} | {text[line.end : line.end + 6]!r}"
                print(f"   off by {by:.2f} px of {edge:.0f}: {words}")


def filled(block, line, em: int) -> float:
    """Return how many pixels of a line the reader itself has filled with space."""
    from desktop_reader.rendering.line_breaks import openings

    own = {at: width * em for at, width in openings(block.text(), line)}
    return sum(
        one.format.fontLetterSpacing() - own[at]
        for one in block.layout().formats()
        for at in range(one.start, one.start + one.length)
        if at in own and one.format.fontLetterSpacing() > 0
    )


if __name__ == "__main__":
    main()
