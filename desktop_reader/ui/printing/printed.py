"""An article laid out on pages, with the typography of the screen, and painted on whatever takes pages."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QFontMetricsF, QPainter, QTextBlock, QTextCursor

from desktop_reader.domain.highlight import Placed
from desktop_reader.rendering.blocks import Block
from desktop_reader.rendering.themes import Theme, load_theme
from desktop_reader.ui.printing.notes import Notes
from desktop_reader.ui.printing.page_breaks import Line, Page, may_end_within, pages
from desktop_reader.ui.printing.paper_pictures import PaperPictures
from desktop_reader.ui.printing.waiting import Steps
from desktop_reader.ui.reader.document import Sheet, Writer
from desktop_reader.ui.reader.fonts import Script
from desktop_reader.ui.reader.ground import Ground, Span, blocks_in
from desktop_reader.ui.reader.highlights import Highlights
from desktop_reader.ui.reader.inks import Inks
from desktop_reader.ui.reader.line_edges import LineEdges
from desktop_reader.ui.reader.page_quotes import quotes_of
from desktop_reader.ui.reader.picture_object import CHARACTER
from desktop_reader.ui.reader.pictures import Pictures
from desktop_reader.ui.reader.shapes import Part
from desktop_reader.ui.reader.style import ReadingStyle

POINT = 72  # to the inch
TYPE = 11  # points
SIDE, TOP, BOTTOM = 68, 74, 68  # points: the margins of the paper, at least
HEAD, FOOT = 42, 40  # points from the edges of the paper to the head and the foot
WIDEST = {True: 40, False: 34}  # em, by: is it set as Chinese?
BEARING = 0.08  # em more than whole characters: some glyphs reach a little over their own width
SLACK = 0.35  # em by which lines may overlap
SLICE = 0.02  # seconds of writing at a step
AT_ONCE = 40  # blocks whose lines are set at a step
LAID_OUT = 0.6  # of the time that everything takes
HIGHEST = 0.7  # of a page, for a picture
ADDRESS = "#1c4a78"  # of the links on paper: in a PDF they lead on


class Bookmark(NamedTuple):
    """A heading in the finished pages: its depth (the title has 0), its page, and how far up that, in points."""

    depth: int
    text: str
    page: int
    up: float


class Content(NamedTuple):
    """What is to be printed: the sheet, which is written once, its pictures, and what is highlighted in its text.

    `notes` is what stands above the notes of the highlights.
    """

    sheet: Sheet
    pictures: Pictures | None = None
    highlights: Sequence[Placed] = ()
    notes: str = ""


class Printed:
    """One article on paper of a size (in dots) and a resolution (dots to the inch); `lay_out` comes first."""

    def __init__(self, content: Content, style: ReadingStyle, paper: QSizeF, resolution: int) -> None:
        self._paper = paper
        self._dot = resolution / POINT
        em = round(TYPE * self._dot)
        self._style = style._replace(theme=_on_paper(), size=em)
        self._height = paper.height() - (TOP + BOTTOM) * self._dot
        pictures = content.pictures
        source = PaperPictures(pictures, resolution, HIGHEST * self._height) if pictures else None
        blocks = chain(content.sheet.blocks, self._notes_after(content))
        self._sheet = content.sheet._replace(minutes="", pictures=source, blocks=blocks)
        self._highlights = Highlights()
        self._notes = Notes((), self._highlights)
        self._writer = Writer(self._sheet, self._style)
        self._document = self._writer.document
        self._column = self._fitting_column()
        self._pages: tuple[Page, ...] = ()

    def lay_out(self) -> Steps:
        """Lay the article out, a little at each step, which says how much of everything is done then."""
        self._set_up()
        while not self._writer.finished:
            self._writer.write(_Clock(SLICE).is_over)
            yield 0.0
        edges = LineEdges(self._document, self._style.size, centred_points=self._writer.script is Script.HANT)
        frame, blocks = self._document.rootFrame(), list(self._blocks())
        for start in range(0, len(blocks), AT_ONCE):
            self._document.documentLayout().frameBoundingRect(frame)  # lays out what Qt has put off
            edges.set_blocks(blocks[start : start + AT_ONCE], is_written=True)
            yield LAID_OUT * start / len(blocks)
        self._document.documentLayout().frameBoundingRect(frame)
        self._pages = tuple(pages(list(self._lines()), self._height, SLACK * self._style.size))
        self._notes.place(self._document)

    def _notes_after(self, content: Content) -> Iterator[Block]:
        """Yield the notes once the text is written, in which the highlights have to be found for them."""
        if content.highlights:
            self._highlights = quotes_of(self._writer).highlights(content.highlights)
            self._notes = Notes(content.highlights, self._highlights)
            yield from self._notes.blocks(content.notes)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def done(self, number: int) -> float:
        """Return how much of everything is done once a page, counted from 0, is painted."""
        return LAID_OUT + (1 - LAID_OUT) * (number + 1) / self.count

    def bookmarks(self) -> Iterator[Bookmark]:
        """Yield the title and the headings, where they are in the pages."""
        yield Bookmark(0, self._sheet.title, 0, self._paper.height() / self._dot)
        headings = self._writer.headings
        highest = min((heading.level for heading in headings), default=0)
        tops = [page.top for page in self._pages]
        for heading, level in zip(headings, self._levels(), strict=True):
            line = self._document.findBlock(heading.position).layout().lineAt(0).rect()
            y = line.translated(self._place(self._document.findBlock(heading.position)).topLeft()).top()
            page = max(0, bisect_right(tops, y + self._style.size / 2) - 1)
            up = (self._paper.height() - max(0.0, y - tops[page])) / self._dot - TOP
            yield Bookmark(1 + level - highest, heading.text, page, up)

    def _levels(self) -> list[int]:
        """Return the levels of the headings; what stands above the notes belongs to no section."""
        levels = [heading.level for heading in self._writer.headings]
        return [*levels[:-1], min(levels)] if self._notes else levels

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0."""
        page = self._pages[number]
        left = (self._paper.width() - self._column) / 2
        self._paint_edges(painter, number, left)
        painter.save()
        painter.translate(left, TOP * self._dot - page.top)
        self._paint_column(painter, page)
        painter.setClipping(False)
        painter.setPen(QColor(self._style.theme.text))
        self._notes.paint(painter, page, SLACK * self._style.size, self._font(Part.PARAGRAPH))
        painter.restore()

    def _paint_column(self, painter: QPainter, page: Page) -> None:
        em = self._style.size
        area = QRectF(-em, page.top, self._column + 2 * em, page.bottom - page.top)
        ground = Ground(self._document, self._style.theme, em)
        painter.setClipRect(area.adjusted(0, -SLACK * em, 0, SLACK * em))
        ground.paint(painter, area)
        painter.save()
        painter.setClipRect(area)
        ground.paint_spans(painter, self._spans_in(area))
        painter.restore()
        area.setTop(self._paint_rest(painter, area, page))
        context = QAbstractTextDocumentLayout.PaintContext()
        # What only touches the page belongs to the one before or after it.
        context.clip = area.adjusted(0, SLACK * em, 0, -SLACK * em)
        if context.clip.isValid():
            self._document.documentLayout().draw(painter, context)

    def _spans_in(self, area: QRectF) -> Sequence[Span]:
        layout, near = self._document.documentLayout(), Qt.HitTestAccuracy.FuzzyHit
        return self._highlights.between(layout.hitTest(area.topLeft(), near), layout.hitTest(area.bottomRight(), near))

    def _paint_rest(self, painter: QPainter, area: QRectF, page: Page) -> float:
        """Paint the rest of a paragraph that began on the page before; returns how far down it goes.

        Qt would paint the line above as well: nobody would see it, but whoever copies the text would have it twice.
        """
        slack = SLACK * self._style.size
        for block, place in blocks_in(self._document, area):
            lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
            tops = [line.rect().translated(place.topLeft()).top() for line in lines]
            if not lines or tops[0] >= page.top - slack or QTextCursor(block).currentTable():
                continue
            for line, top in zip(lines, tops, strict=True):
                if page.top - slack <= top < page.bottom - slack:
                    line.draw(painter, place.topLeft())
            if tops[-1] >= page.top - slack:
                return lines[-1].rect().translated(place.topLeft()).bottom()
        return area.top()

    def _paint_edges(self, painter: QPainter, number: int, left: float) -> None:
        """Paint the title and the source above all pages but the first, which has them anyway, and the page number."""
        font = self._font(Part.BYLINE)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._style.theme.muted))
        foot = QRectF(left, self._paper.height() - FOOT * self._dot, self._column, metrics.height())
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number + 1} / {self.count}")
        if number:
            head = QRectF(left, HEAD * self._dot - metrics.height(), self._column, metrics.height())
            source = self._sheet.byline.partition("\u2003")[0]
            painter.drawText(head, Qt.AlignmentFlag.AlignRight, source)
            room = self._column - metrics.horizontalAdvance(source) - self._style.size
            title = metrics.elidedText(self._sheet.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft, title)

    def _font(self, part: Part) -> QFont:
        chinese = self._writer.script is not Script.LATIN
        return Inks(self._style, self._writer.script).font(part, chinese=chinese)

    def _fitting_column(self) -> float:
        """Return the width of the column: of Chinese, a whole number of characters."""
        em, chinese = self._style.size, self._writer.script is not Script.LATIN
        room = min(self._paper.width() - 2 * SIDE * self._dot, WIDEST[chinese] * em)
        return room - room % em + round(BEARING * em) if chinese else room

    def _set_up(self) -> None:
        frame = self._document.rootFrame()
        frame_format = frame.frameFormat()
        frame_format.setTopMargin(0)
        frame_format.setBottomMargin(0)
        frame.setFrameFormat(frame_format)
        self._document.setUseDesignMetrics(True)
        self._document.setTextWidth(self._column)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _place(self, block: QTextBlock) -> QRectF:
        return self._document.documentLayout().blockBoundingRect(block)

    def _lines(self) -> Iterator[Line]:
        """Yield the lines of the column; what stands above something else does not end a page."""
        above = {heading.position for heading in self._writer.headings}
        for block in self._blocks():
            layout, place = block.layout(), self._place(block)
            is_above = block.position() in above or block.position() + block.length() <= self._writer.body_start
            text = block.text()
            for number in range(layout.lineCount() if text else 0):
                line = layout.lineAt(number)
                rect = line.rect().translated(place.topLeft())
                is_picture = text[line.textStart()] == CHARACTER
                may_end = not is_above and not is_picture and may_end_within(number, layout.lineCount())
                yield Line(rect.top(), rect.bottom(), may_end)


class _Clock:
    """Says when some seconds are over."""

    def __init__(self, seconds: float) -> None:
        self._until = perf_counter() + seconds

    def is_over(self) -> bool:
        return perf_counter() >= self._until


def _on_paper() -> Theme:
    black, grey = "#000000", "#555555"
    light = load_theme("light")
    return light._replace(text=black, link=ADDRESS, muted=grey, code="#f3f3f3", rule="#cccccc", line="#dddddd")
