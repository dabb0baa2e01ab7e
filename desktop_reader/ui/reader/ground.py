"""What lies under the text of a page: rules beside quotations, grounds of code, thin lines, the hits of a search."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor, QTextDocument

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.reader.inks import IN_TABLE, LINE, PANEL, QUOTE_DEPTH
from desktop_reader.ui.reader.shapes import QUOTE_STEP

RULE_WIDTH = 3.0  # pixels
CORNER = 3.0
NOTE_LINE = 1.5
PANEL_PADDING = 0.55  # em
LINE_LENGTH = 6.0  # em

_GROUNDS = (QUOTE_DEPTH, PANEL, LINE)


class Span(NamedTuple):
    """A stretch of the document, by position; `strong` for the hit that is looked at, `colour` that of a highlight.

    A highlight that is `noted` has a line below it.
    """

    start: int
    end: int
    strong: bool = False
    colour: str = ""
    noted: bool = False


class Ground(NamedTuple):
    """Paints under the text of a document. `em` is the size of the page's type in pixels."""

    document: QTextDocument
    theme: Theme
    em: int

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint what belongs to the blocks in an area, which is given in the document's own coordinates."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above = QRectF()
        for block, place in blocks_in(self.document, area):
            block_format = block.blockFormat()
            if not any(map(block_format.hasProperty, _GROUNDS)):
                continue
            box = _box(block, place)
            if block_format.hasProperty(QUOTE_DEPTH):
                self._paint_rules(painter, block, box, above)
            if block_format.hasProperty(PANEL):
                self._paint_panel(painter, box)
            if block_format.hasProperty(LINE):
                self._paint_line(painter, box)
            above = box

    def paint_spans(self, painter: QPainter, spans: Sequence[Span]) -> None:
        """Paint the grounds of spans, each as many rounded boxes as it has lines."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span in spans:
            painter.setBrush(QColor(self._colour(span)))
            for box in boxes(self.document, span):
                painter.drawRoundedRect(box, CORNER, CORNER)
                if span.noted:
                    self._paint_note(painter, box)

    def _paint_note(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(QRectF(box.left(), box.bottom() - NOTE_LINE, box.width(), NOTE_LINE), QColor(self.theme.muted))

    def _colour(self, span: Span) -> str:
        if span.colour:
            return str(getattr(self.theme, f"mark_{span.colour}"))
        return self.theme.find_current if span.strong else self.theme.find_hit

    def _paint_rules(self, painter: QPainter, block: QTextBlock, box: QRectF, above: QRectF) -> None:
        """Paint a rule for each quotation that the block is in, joined to that of the block above."""
        painter.setBrush(QColor(self.theme.rule))
        shared = min(_quotes(block.previous()), _quotes(block))
        for depth in range(_quotes(block)):
            top = above.bottom() if depth < shared and above.isValid() else box.top()
            x = box.left() + depth * QUOTE_STEP * self.em
            if block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft:
                x = box.left() + box.right() - x - RULE_WIDTH
            painter.drawRect(QRectF(x, top, RULE_WIDTH, box.bottom() - top))

    def _paint_panel(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(QColor(self.theme.code))
        padding = PANEL_PADDING * self.em
        painter.drawRoundedRect(box.adjusted(0, -padding, 0, padding), CORNER, CORNER)

    def _paint_line(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(QColor(self.theme.rule))
        half = LINE_LENGTH * self.em / 2
        painter.drawRect(QRectF(box.center().x() - half, round(box.center().y()), 2 * half, 1))


def all_blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def blocks_in(document: QTextDocument, area: QRectF) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Yield the blocks that touch an area, each with its place, both in the document's own coordinates.

    Those in tables are left out: a row can have any number of them, most of them beside the area.
    """
    layout = document.documentLayout()
    block = document.findBlock(max(0, layout.hitTest(area.topLeft(), Qt.HitTestAccuracy.FuzzyHit)))
    if block.previous().isValid():
        block = block.previous()
    while block.isValid():
        if block.blockFormat().hasProperty(IN_TABLE):
            block = document.findBlock(QTextCursor(block).currentTable().lastPosition() + 1)
            continue
        place = layout.blockBoundingRect(block)
        if place.top() > area.bottom():
            return
        yield block, place
        block = block.next()


def boxes(document: QTextDocument, span: Span) -> Iterator[QRectF]:
    """Yield the box of each line that a span within one block covers."""
    block = document.findBlock(span.start)
    layout, at = block.layout(), span.start - block.position()
    end = min(span.end - block.position(), block.length() - 1)
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    while at < end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            return
        line_end = min(end, line.textStart() + line.textLength())
        left, right = _x(line, at), _x(line, line_end)
        yield QRectF(left, line.y(), right - left, line.height()).translated(origin)
        at = max(line_end, at + 1)


def _box(block: QTextBlock, place: QRectF) -> QRectF:
    """Return the box of a block with the room of its lines even above and below: Qt leaves it all above the text."""
    layout = block.layout()
    if not layout.lineCount():  # Qt reads freed memory for a line that is not there
        return place
    first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
    shape = block.blockFormat()
    room = max(0.0, shape.lineHeight() - first.height()) / 2
    return QRectF(
        place.left(),
        place.top() + first.y() - room,
        place.width() + shape.leftMargin() + shape.rightMargin(),
        last.y() + last.height() - first.y() + 2 * room,
    )


def _x(line: object, at: int) -> float:
    x = line.cursorToX(at)  # type: ignore[attr-defined]
    return float(x[0] if isinstance(x, tuple) else x)


def _quotes(block: QTextBlock) -> int:
    return int(block.blockFormat().property(QUOTE_DEPTH) or 0) if block.isValid() else 0
