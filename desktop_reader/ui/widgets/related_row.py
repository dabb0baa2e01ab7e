"""Paints the entries of the related panel: headings, and stories whose titles wrap to a few lines.

The words of a reason stand one by one, so that each can be pointed at; a timeline has its dates first and a line beside
it.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.related_model import Entry, Gap, Heading, RelatedModel, Remark, Story, Thread
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
THREAD = 14
"""How far the stories of a timeline stand to the right of the others: the line is in between."""
DOT = 3.5
SPACE = 0.3
"""Em before and after the point between two words of a reason."""
BETWEEN_WORDS = "·"


class Placed(NamedTuple):
    """A text with its place and the name of its colour in the theme."""

    lines: TextLines
    at: QPointF
    colour: str


class Picture(NamedTuple):
    """One entry, laid out; `words` are the places of the words of its reason, `dot` the height of its dot."""

    texts: tuple[Placed, ...]
    height: int
    is_shortened: bool = False
    words: tuple[QRectF, ...] = ()
    dot: float = 0.0


class Word(NamedTuple):
    """A word of a reason: the row of its story, and its number there."""

    row: int
    number: int


NO_WORD = Word(-1, -1)


class RelatedDelegate(QStyledItemDelegate):
    """Lays out each entry once for the width of the view."""

    def __init__(self, view: QAbstractItemView, model: RelatedModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._pictures: dict[int, Picture] = {}
        self._width = 0
        self.pointed_word = NO_WORD
        """The word that the mouse is on."""
        self.chosen_word = NO_WORD
        """The word that a person has gone to with the keyboard."""
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
        self._open = scaled(font, 1.0, bold=True)
        self._detail = scaled(font, DETAIL_SIZE)
        self._heading = scaled(font, DETAIL_SIZE, bold=True)
        self._space = part_of(self._detail, SPACE)
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
        painter.translate(option.rect.topLeft())
        self._paint_thread(painter, self._model.entry(index.row()), picture)
        for lines, at, colour in picture.texts:
            painter.setPen(QColor(getattr(self._theme, colour)))
            lines.draw(painter, at.x(), at.y())
        self._paint_words(painter, index.row(), picture)
        painter.restore()

    def word_at(self, row: int, at: QPointF) -> Word:
        """Return the word of a reason that stands there, in the coordinates of the row; NO_WORD where none does."""
        places = enumerate(self._picture(row).words)
        return next((Word(row, number) for number, place in places if place.contains(at)), NO_WORD)

    def words_of(self, row: int) -> int:
        """Return how many words of a reason can be seen in this row."""
        return len(self._picture(row).words)

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

    def _paint_thread(self, painter: QPainter, entry: Entry, picture: Picture) -> None:
        """Paint the line that joins the stories of a timeline, with a dot for each; that of the open one is full."""
        thread = Thread(before=True, after=True) if isinstance(entry, Gap) else _thread(entry)
        if thread is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.rule))
        x = SIDE + DOT
        if thread.before:
            painter.drawLine(QPointF(x, 0), QPointF(x, picture.dot - DOT if picture.dot else picture.height))
        if thread.after and picture.dot:
            painter.drawLine(QPointF(x, picture.dot + DOT), QPointF(x, picture.height))
        if picture.dot:
            painter.setPen(QColor(self._theme.accent if thread.is_open else self._theme.muted))
            painter.setBrush(QColor(self._theme.accent) if thread.is_open else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, picture.dot), DOT, DOT)

    def _paint_words(self, painter: QPainter, row: int, picture: Picture) -> None:
        """Show which word the mouse is on, or the keyboard."""
        painter.setPen(QColor(self._theme.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, place in enumerate(picture.words):
            if Word(row, number) == self.chosen_word and self._view.hasFocus():
                painter.drawRoundedRect(place.adjusted(-2, 0.5, 2, -0.5), RADIUS / 2, RADIUS / 2)
            elif Word(row, number) == self.pointed_word:
                painter.drawLine(place.bottomLeft() - QPointF(0, 2), place.bottomRight() - QPointF(0, 2))

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
            return Picture((Placed(lines, QPointF(SIDE, SIDE), "muted"),), round(lines.height) + 2 * SIDE)
        if isinstance(entry, Gap):
            lines = self._lines(entry.text, self._detail, width - THREAD)
            return Picture((Placed(lines, QPointF(SIDE + THREAD, 0), "muted"),), round(lines.height))
        return self._story_picture(entry, width)

    def _heading_picture(self, heading: Heading, width: int, above: int) -> Picture:
        """The note stands at the end of the line, or on one of its own where the panel is narrow."""
        text = self._lines(heading.text, self._heading, width, DETAIL_LINES)
        note = self._lines(heading.note, self._detail, width)
        fits = text.count == 1 and text.width + GAP + note.width <= width
        note_at = QPointF(SIDE + width - note.width, above) if fits else QPointF(SIDE, above + text.height)
        height = above + text.height + HEADING_BELOW + (0 if fits else note.height)
        return Picture((Placed(text, QPointF(SIDE, above), "muted"), Placed(note, note_at, "muted")), round(height))

    def _story_picture(self, story: Story, width: int) -> Picture:
        thread = story.thread
        left = SIDE if thread is None else SIDE + THREAD
        width -= left - SIDE
        font = self._open if thread is not None and thread.is_open else self._title
        title = self._lines(shown_title(story.title), font, width, TITLE_LINES)
        detail = self._lines(story.detail, self._detail, width, DETAIL_LINES) if story.detail else None
        rows = [(title, "muted" if story.article_id is None else "text"), (detail, "muted")]
        if thread is not None:
            rows.reverse()
        texts, below = [], float(PADDING)
        for lines, colour in rows:
            if lines is not None:
                texts.append(Placed(lines, QPointF(left, below), colour))
                below += lines.height + (BETWEEN if lines is title else 0)
        dot = PADDING + texts[0].lines.line_height / 2 if thread is not None else 0.0
        reason, places = self._reason(story, QPointF(left, below), width)
        below = max((one.at.y() + one.lines.height for one in reason), default=below)
        return Picture((*texts, *reason), round(below + PADDING), title.elided, places, dot)

    def _reason(self, story: Story, at: QPointF, width: int) -> tuple[list[Placed], tuple[QRectF, ...]]:
        """Lay out why the story stands here: words one by one, with their places, or a few words in one."""
        if not story.words:
            texts = [self._lines(story.reason, self._detail, width, DETAIL_LINES)] if story.reason else []
            return [Placed(lines, at, "muted") for lines in texts], ()
        between = self._lines(BETWEEN_WORDS, self._detail, width)
        gap = self._space
        placed, places, x, y = list[Placed](), list[QRectF](), 0.0, 0.0
        for word in story.words:
            lines = self._lines(word, self._detail, width)
            if x and x + lines.width > width:
                x, y = 0.0, y + lines.height
            if y >= DETAIL_LINES * lines.height:
                break
            if x:
                placed.append(Placed(between, at + QPointF(x - gap - between.width, y), "muted"))
            placed.append(Placed(lines, at + QPointF(x, y), "accent"))
            places.append(QRectF(at + QPointF(x, y), QSizeF(lines.width, lines.height)))
            x += lines.width + between.width + 2 * gap
        return placed, tuple(places)

    def _lines(self, text: str, font: QFont, width: int, most: int = 1) -> TextLines:
        return TextLines(text, font, width, most=most, line_height=part_of(font, LEADING))


def _thread(entry: Entry) -> Thread | None:
    return entry.thread if isinstance(entry, Story) else None
