"""A person's notes on paper: numbers in the text, and the notes after it, each with the words that it is about."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextDocument

from desktop_reader.domain.highlight import Highlight, Placed
from desktop_reader.rendering.blocks import Block, Kind, Run
from desktop_reader.ui.printing.page_breaks import Page
from desktop_reader.ui.reader.even_lines import x_of
from desktop_reader.ui.reader.highlights import Highlights

_MOST, _FIRST, _LAST = 60, 36, 16  # characters of the words that a note is about, and of both ends of longer ones
_LEVEL = 4  # of the heading: a small one
_WITHOUT_PLACE = "–"
_LINE_BREAK = "\u2028"
_SIZE = 0.6  # em of the page, of a number
_RAISED = 0.9  # em above the foot of the line: beside what it belongs to, and over it


class _Mark(NamedTuple):
    """A number in the text: which, the place of its line's foot, and the top of that line."""

    text: str
    at: QPointF
    top: float


class Notes:
    """The notes of one article in the order of its text; those whose words are no longer there come last."""

    def __init__(self, placed: Sequence[Placed], highlights: Highlights) -> None:
        noted = {one.highlight.id: one.highlight for one in placed if one.highlight.note.strip()}
        ends = {stretch.highlight: stretch.end for stretch in highlights.stretches if stretch.highlight in noted}
        self._found = sorted(((end, noted[id_]) for id_, end in ends.items()), key=lambda one: one[0])
        self._lost = [highlight for id_, highlight in noted.items() if id_ not in ends]
        self._marks: list[_Mark] = []

    def __bool__(self) -> bool:
        """Whether there is a note."""
        return bool(self._found or self._lost)

    def blocks(self, heading: str) -> Iterator[Block]:
        """Yield what stands after the article, nothing where there is no note."""
        if not self:
            return
        yield Block(Kind.RULE)
        yield Block(Kind.HEADING, (Run(heading),), level=_LEVEL)
        for number, (_, highlight) in enumerate(self._found, 1):
            yield _block(f"{number}.", highlight)
        for highlight in self._lost:
            yield _block(_WITHOUT_PLACE, highlight)

    def place(self, document: QTextDocument) -> None:
        """Find the places of the numbers on a page that is laid out."""
        numbered = enumerate(self._found, 1)
        for end, alike in groupby(numbered, lambda one: one[1][0]):
            block = document.findBlock(end - 1)
            top = document.documentLayout().blockBoundingRect(block).topLeft()
            line = block.layout().lineForTextPosition(end - 1 - block.position())
            place = top + QPointF(x_of(line, end - block.position()), line.y() + line.ascent())
            self._marks.append(_Mark(",".join(str(number) for number, _ in alike), place, top.y() + line.y()))

    def paint(self, painter: QPainter, page: Page, slack: float, font: QFont) -> None:
        """Paint the numbers of one page in a font of the size of its text; lines may overlap by some `slack`.

        The pen has the colour of the text.
        """
        em = font.pixelSize()
        small = QFont(font)
        small.setPixelSize(round(_SIZE * em))
        half = QFontMetricsF(small).horizontalAdvance("0") / 2
        painter.setFont(small)
        for mark in self._marks:
            if page.top - slack <= mark.top < page.bottom - slack:
                painter.drawText(mark.at - QPointF(half, _RAISED * em), mark.text)


def _block(marker: str, highlight: Highlight) -> Block:
    words = " ".join(highlight.quote.exact.split())
    if len(words) > _MOST:
        words = _shortened(words)
    note = _LINE_BREAK.join(highlight.note.split("\n"))
    return Block(Kind.NOTE, (Run(f"“{words}”{_LINE_BREAK}{note}"),), depth=1, marker=marker)


def _shortened(words: str) -> str:
    """Return both ends of a text; a Latin word is not cut."""
    first, last = _FIRST, len(words) - _LAST
    while _is_within_word(words, first):
        first -= 1
    while _is_within_word(words, last):
        last += 1
    return f"{words[:first].rstrip()}…{words[last:].lstrip()}"


def _is_within_word(words: str, at: int) -> bool:
    around = words[at - 1 : at + 1] if at else ""
    return len(around) > 1 and around.isascii() and around.isalnum()
