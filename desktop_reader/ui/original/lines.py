"""The lines of an original: its untouched text, each line in the colour of its part and ticked where it is in.

One line is the current one; it moves with the arrow keys. Nothing is stored in the document: what is in view is
coloured while it is painted, so that a page of any length is shown and coloured at once.
"""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from desktop_reader.pages import Line, Role
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.original.parts import BY_KEY, BY_ROLE, PARTS, part_text, reason_text
from desktop_reader.ui.widgets.side_buttons import SideButtonFilter
from desktop_reader.ui.widgets.viewport import viewport_of

MARGIN = 12  # pixels around the text
TICK = 12  # the side of a tick box
GAP = 8
BAR = 3
_TICK = ((0.2, 0.55), (0.43, 0.78), (0.82, 0.25))
_NOTHING = Line("", Role.BLANK, "")


class PageLines(QPlainTextEdit):
    """Shows lines. `current_changed`: another line is the current one, or it has another part.

    `toggled` asks to put the current line in or leave it out, `wished` to make it a part (a Role); `menu_wanted`
    carries the place on the screen.
    """

    current_changed = Signal()
    toggled = Signal()
    wished = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, readOnly=True)
        self._area = viewport_of(self)
        SideButtonFilter(self._area)
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self._current = -1
        self._pressed = -1
        self._gutter = Gutter(self)
        self.setObjectName("originalText")
        self.setAccessibleName(self.tr("The page as it was imported"))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(MARGIN)
        self.updateRequest.connect(self._follow)

    @property
    def line(self) -> Line:
        """The current line: the first one of its paragraph."""
        return self._lines[self._current] if self._current >= 0 else _NOTHING

    @property
    def number(self) -> int:
        """The number of the current line, from 0; -1 where there is none."""
        return self._current

    @property
    def lines(self) -> Sequence[Line]:
        """All lines as they are shown; none for a text without parts."""
        return self._lines

    @property
    def theme(self) -> Theme:
        """The colours that everything is painted in."""
        return self._theme

    def show_text(self, text: str) -> None:
        """Show a text that has no parts."""
        self._lines, self._current = (), -1
        self.setPlainText(text)
        self._settle()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show a page; where its text is shown already, only the parts change and the current line stays."""
        is_same = [line.text for line in lines] == [line.text for line in self._lines]
        self._lines = tuple(lines)
        if not is_same:
            # A block of a document may have line breaks of its own; here one line is one block.
            self.setPlainText("\n".join(line.text.replace("\n", "\u2028") for line in lines))
            self._current = self._next(-1, 1)
        self._settle()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self._settle()

    def go_to(self, number: int) -> None:
        """Make another line the current one and scroll to it."""
        if 0 <= number < len(self._lines) and self._lines[number].role is not Role.BLANK:
            self._current = self.first_of(number)
            self.setTextCursor(QTextCursor(self.document().findBlockByNumber(self._current)))
            self._settle()

    def first_of(self, number: int) -> int:
        """Return the first line of the paragraph that a line belongs to."""
        while number > 0 and self._lines[number].joined:
            number -= 1
        return number

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the blocks that are in view, with their places in it."""
        block, top = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid() and top.y() <= self._area.height():
            place = self.blockBoundingRect(block).translated(top)
            yield block, place
            top = QPointF(top.x(), place.bottom())
            block = block.next()

    def number_at(self, y: int) -> int:
        """Return the line at this height of the view, -1 where there is none."""
        return next((block.blockNumber() for block, place in self.visible_blocks() if place.bottom() > y), -1)

    def is_current(self, number: int) -> bool:
        """Whether a line belongs to the paragraph of the current one."""
        return self._current >= 0 and self.first_of(number) == self._current

    def toggle_at(self, number: int) -> None:
        """Make a line the current one and ask to put it in or leave it out."""
        if 0 <= number < len(self._lines) and self._lines[number].role is not Role.BLANK:
            self._current = self.first_of(number)
            self._settle()
            self.toggled.emit()

    def part_of(self, number: int) -> str:
        """Return what a line is, in words, and why."""
        line = self._lines[number] if 0 <= number < len(self._lines) else _NOTHING
        if line.role is Role.BLANK:
            return ""
        name, reason = part_text(BY_ROLE[line.role].name), reason_text(line.role, line.reason)
        return self.tr("{part}: {reason}").format(part=name, reason=reason) if reason else name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from line to line, and say what the current one is; the rest is Qt's."""
        if not self._lines or not self._acts_on(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note which line is pressed."""
        super().mousePressEvent(event)
        is_left = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = self.number_at(round(event.position().y())) if is_left else -1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word: the first of the two clicks has done what a click does."""
        super().mouseDoubleClickEvent(event)
        self._pressed = -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the line that was clicked in or leave it out; who has drawn over text has selected it instead."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        if pressed == self.number_at(round(event.position().y())) and not self.textCursor().hasSelection():
            self.toggle_at(pressed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a line."""
        if not self._lines:
            super().contextMenuEvent(event)
            return
        at = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self._place_of_current()
        else:
            self.go_to(self.number_at(at.y()))
        self.menu_wanted.emit(self._area.mapToGlobal(at))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what the line under the mouse is."""
        if event.type() is QEvent.Type.ToolTip:
            help_event = cast("QHelpEvent", event)
            text = self.part_of(self.number_at(help_event.pos().y()))
            QToolTip.showText(help_event.globalPos(), text, self._area)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter beside the text."""
        super().resizeEvent(event)
        self._place_gutter()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place_gutter()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that are in view, each in the colour of its part."""
        area = QRectF(event.rect())
        with QPainter(self._area) as painter:
            painter.fillRect(area, QColor(self._theme.page))
            for block, place in self.visible_blocks():
                if place.bottom() >= area.top() and place.top() <= area.bottom():
                    self._paint_line(painter, block, place)

    def _paint_line(self, painter: QPainter, block: QTextBlock, place: QRectF) -> None:
        if self.is_current(block.blockNumber()):
            ground = QRectF(0, place.top(), self._area.width(), place.height())
            painter.fillRect(ground, QColor(self._theme.hover))
        ranges = [self._range(0, block.length(), ink=self.ink(block.blockNumber()))]
        cursor = self.textCursor()
        start = max(cursor.selectionStart() - block.position(), 0)
        end = min(cursor.selectionEnd() - block.position(), block.length())
        if start < end:
            ranges.append(self._range(start, end - start, ground=self._theme.text_selection))
        block.layout().draw(painter, place.topLeft(), ranges)

    def ink(self, number: int) -> str:
        """Return the colour of a line."""
        role = self._lines[number].role if number < len(self._lines) else Role.BLANK
        return str(getattr(self._theme, BY_ROLE[role].colour)) if role in BY_ROLE else self._theme.text

    def _range(self, start: int, length: int, *, ink: str = "", ground: str = "") -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, length
        form = QTextCharFormat()
        if ink:
            form.setForeground(QBrush(QColor(ink)))
        if ground:
            form.setBackground(QBrush(QColor(ground)))
        made.format = form
        return made

    def _acts_on(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; whether it stands for anything."""
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return False
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Space:
            self.toggled.emit()
        elif event.text() in BY_KEY:
            self.wished.emit(BY_KEY[event.text()].role)
        else:
            return self._goes(key)
        return True

    def _goes(self, key: Qt.Key) -> bool:
        page = max(1, self._area.height() // max(1, self.fontMetrics().height()) - 2)
        steps = {
            Qt.Key.Key_Up: lambda: self._next(self._current, -1),
            Qt.Key.Key_Down: lambda: self._next(self._current, 1),
            Qt.Key.Key_PageUp: lambda: self._next(max(0, self._current - page) + 1, -1),
            Qt.Key.Key_PageDown: lambda: self._next(min(len(self._lines) - 1, self._current + page) - 1, 1),
            Qt.Key.Key_Home: lambda: self._next(-1, 1),
            Qt.Key.Key_End: lambda: self._next(len(self._lines), -1),
        }
        if key not in steps:
            return False
        number = steps[key]()
        self.go_to(number if number >= 0 else self._current)
        return True

    def _next(self, number: int, step: int) -> int:
        """Return the first line of the next paragraph, seen from a line or from beyond an end; -1 for none."""
        here = self.first_of(number) if 0 <= number < len(self._lines) else -1
        at = number + step
        while 0 <= at < len(self._lines):
            if self._lines[at].role is not Role.BLANK and self.first_of(at) != here:
                return self.first_of(at)
            at += step
        return -1

    def _place_of_current(self) -> QPoint:
        for block, place in self.visible_blocks():
            if block.blockNumber() == self._current:
                return QPoint(round(place.left()) + MARGIN, round(place.bottom()))
        return QPoint()

    def _settle(self) -> None:
        """Show what has changed."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._theme.page))
        self.setPalette(palette)
        self._place_gutter()
        self._gutter.update()
        self._area.update()
        self.setAccessibleDescription(self.part_of(self._current))
        self.current_changed.emit()

    def _place_gutter(self) -> None:
        width = self._gutter.wanted_width() if self._lines else 0
        self._gutter.setVisible(bool(width))
        self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

    def _follow(self, area: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())


class Gutter(QWidget):
    """Beside each line a box, ticked where the line is in, and the name of its part where a part begins."""

    def __init__(self, lines: PageLines) -> None:
        super().__init__(lines)
        self._lines = lines
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def wanted_width(self) -> int:
        """Return how wide the names of the parts are."""
        metrics = self.fontMetrics()
        return TICK + BAR + 4 * GAP + max(metrics.horizontalAdvance(part_text(part.name)) for part in PARTS)

    def sizeHint(self) -> QSize:
        """As wide as the names of the parts."""
        return QSize(self.wanted_width(), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the line in or leave it out."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._lines.toggle_at(self._lines.number_at(round(event.position().y())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint boxes and names for the lines in view."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), QColor(self._lines.theme.page))
            before = Role.BLANK
            for block, place in self._lines.visible_blocks():
                number = block.blockNumber()
                line = self._lines.lines[number] if number < len(self._lines.lines) else _NOTHING
                if line.role is not Role.BLANK:
                    self._paint(painter, number, place, is_first=line.role is not before and not line.joined)
                    before = line.role

    def _paint(self, painter: QPainter, number: int, place: QRectF, *, is_first: bool) -> None:
        lines = self._lines
        line, height = lines.lines[number], lines.fontMetrics().height()
        if lines.is_current(number):
            painter.fillRect(QRectF(0, place.top(), self.width(), place.height()), QColor(lines.theme.hover))
        ink = QColor(lines.ink(number))
        if line.role is not Role.LEFT_OUT:
            painter.fillRect(QRectF(self.width() - BAR, place.top(), BAR, place.height()), ink)
        if not line.joined:
            top = place.top() + (height - TICK) / 2
            self._paint_box(painter, QRectF(GAP + 0.5, round(top) + 0.5, TICK, TICK), line, ink)
        if is_first:
            painter.setPen(ink)
            words = QRectF(2 * GAP + TICK, place.top(), self.width(), height)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter.value), part_text(BY_ROLE[line.role].name))

    def _paint_box(self, painter: QPainter, box: QRectF, line: Line, ink: QColor) -> None:
        is_in = line.role is not Role.LEFT_OUT
        painter.setPen(QPen(ink if is_in else QColor(self._lines.theme.muted), 1))
        painter.setBrush(ink if is_in else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if is_in:
            painter.setPen(QPen(QColor(self._lines.theme.page), 1.6))
            points = [QPointF(box.left() + x * TICK, box.top() + y * TICK) for x, y in _TICK]
            painter.drawPolyline(points)
