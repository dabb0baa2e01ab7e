"""Paints the entries of the related panel: headings, and stories whose titles wrap to a few lines."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.related_model import Entry, Heading, RelatedModel, Remark, Story
from desktop_reader.ui.widgets.fonts import part_of, scaled
from desktop_reader.ui.widgets.text_lines import TextLines
from desktop_reader.ui.widgets.titles import shown_title

DETAIL_SIZE = 0.9
TITLE_LINES = 3
DETAIL_LINES = 2
REMARK_LINES = 6
LEADING = 1.45

SIDE = 16
PADDING = 8
BETWEEN = 2
GROUND_SIDE = 8
HEADING_ABOVE = 18
HEADING_BELOW = 5
GAP = 12
RADIUS = 6


class Picture(NamedTuple):
    """One entry, laid out: each text with its place and the name of its colour in the theme."""

    texts: tuple[tuple[TextLines, QPointF, str], ...]
    height: int
    is_shortened: bool = False


class RelatedDelegate(QStyledItemDelegate):
    """Lays out each entry once for the width of the view."""

    def __init__(self, view: QAbstractItemView, model: RelatedModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._pictures: dict[int, Picture] = {}
        self._width = 0
        self.hovered = -1
        """The row that the mouse is on, -1 for none. QStyle's flags would tell, but cost 6 ms when first asked for."""
        self.set_font(view.font())
        model.modelReset.connect(self._pictures.clear)

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._theme = theme

    def set_font(self, font: QFont) -> None:
        """Paint with this font."""
        self._title = QFont(font)
        self._detail = scaled(font, DETAIL_SIZE)
        self._heading = scaled(font, DETAIL_SIZE, bold=True)
        self._pictures.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the texts need in the width of the view."""
        return QSize(self._view.viewport().width(), self._picture(index.row()).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the entry, on a ground where the mouse or the keyboard is on it."""
        picture = self._picture(index.row())
        painter.save()
        if isinstance(self._model.entry(index.row()), Story):
            self._paint_ground(painter, option, index)
        for lines, at, colour in picture.texts:
            painter.setPen(QColor(getattr(self._theme, colour)))
            lines.draw(painter, option.rect.left() + at.x(), option.rect.top() + at.y())
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show in full what was shortened, and say what cannot be opened."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        entry = self._model.entry(index.row())
        words: list[str] = []
        if isinstance(entry, Story):
            words = [entry.title] if self._picture(index.row()).is_shortened else []
            words += [self.tr("Not in the library")] if entry.article_id is None else []
        QToolTip.showText(event.globalPos(), "\n".join(words), view)
        return True

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_current = self._view.hasFocus() and index.row() == self._view.currentIndex().row()
        if not is_current and index.row() != self.hovered:
            return
        area = QRectF(option.rect).adjusted(GROUND_SIDE, 0.5, -GROUND_SIDE, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.accent) if is_current else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.hover))
        painter.drawRoundedRect(area, RADIUS, RADIUS)

    def _picture(self, at: int) -> Picture:
        width = self._view.viewport().width()
        if width != self._width:
            self._pictures.clear()
            self._width = width
        if at not in self._pictures:
            self._pictures[at] = self._lay_out(self._model.entry(at), width - 2 * SIDE, is_first=at == 0)
        return self._pictures[at]

    def _lay_out(self, entry: Entry, width: int, *, is_first: bool) -> Picture:
        if isinstance(entry, Heading):
            return self._heading_picture(entry, width, SIDE - 2 if is_first else HEADING_ABOVE)
        if isinstance(entry, Remark):
            lines = self._lines(entry.text, self._detail, width, REMARK_LINES)
            return Picture(((lines, QPointF(SIDE, SIDE), "muted"),), round(lines.height) + 2 * SIDE)
        return self._story_picture(entry, width)

    def _heading_picture(self, heading: Heading, width: int, above: int) -> Picture:
        """The note stands at the end of the line, or on one of its own where the panel is narrow."""
        text = self._lines(heading.text, self._heading, width, DETAIL_LINES)
        note = self._lines(heading.note, self._detail, width)
        fits = text.count == 1 and text.width + GAP + note.width <= width
        note_at = QPointF(SIDE + width - note.width, above) if fits else QPointF(SIDE, above + text.height)
        height = above + text.height + HEADING_BELOW + (0 if fits else note.height)
        return Picture(((text, QPointF(SIDE, above), "muted"), (note, note_at, "muted")), round(height))

    def _story_picture(self, story: Story, width: int) -> Picture:
        title = self._lines(shown_title(story.title), self._title, width, TITLE_LINES)
        texts = [(title, QPointF(SIDE, PADDING), "muted" if story.article_id is None else "text")]
        below = PADDING + title.height + BETWEEN
        for words, colour in ((story.detail, "muted"), (story.reason, "accent")):
            if words:
                lines = self._lines(words, self._detail, width, DETAIL_LINES)
                texts.append((lines, QPointF(SIDE, below), colour))
                below += lines.height
        return Picture(tuple(texts), round(below + PADDING), title.elided)

    def _lines(self, text: str, font: QFont, width: int, most: int = 1) -> TextLines:
        return TextLines(text, font, width, most=most, line_height=part_of(font, LEADING))
