"""Paints one row of the article list: mark, title, then source, date, tags and marks in one line below."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Row, Snippet
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.article_list_model import ArticleListModel
from desktop_reader.ui.widgets import icons
from desktop_reader.ui.widgets.dates import as_local, short_date
from desktop_reader.ui.widgets.fonts import part_of, scaled
from desktop_reader.ui.widgets.text_lines import TextLines
from desktop_reader.ui.widgets.titles import shown_title

TITLE_SIZE = 1.05
META_SIZE = 0.9
TITLE_LINES = 2
# In parts of the font's size: how far lines stand apart, and the marks.
TITLE_LEADING = 1.43
META_LEADING = 1.35
DOT_SIZE = 0.5
MARK_SIZE = 1.25

LEFT = 24
RIGHT = 14
ABOVE = 10
SNIPPET_LINES = 2
SNIPPET_LEADING = 1.55
BETWEEN = 4
GAP = 8
DOT_LEFT = 10
FOCUS_BAR = 3
TAG_PADDING = 7
INDENT = 16
"""How far reprints and versions stand to the right of the article that they are shown below."""
OPEN, CLOSED = "▾", "▸"
LEAST_TAG = 40
KEPT_PICTURES = 600


class Picture(NamedTuple):
    """One row, laid out for one width: what is left to do is painting."""

    row: Row
    title: TextLines
    meta: TextLines
    tags: tuple[TextLines, ...]
    snippet: TextLines | None
    is_shortened: bool
    indent: int = 0
    count_text: str = ""
    versions: TextLines | None = None

    @property
    def height(self) -> float:
        """Of the lines together."""
        between = BETWEEN + self.snippet.height if self.snippet else 0
        return self.title.height + between + BETWEEN + self.meta.line_height


class Measures:
    """The fonts of a row and the heights that follow from them."""

    def __init__(self, font: QFont) -> None:
        self.title = scaled(font, TITLE_SIZE)
        self.strong = scaled(font, TITLE_SIZE, bold=True)
        self.meta = scaled(font, META_SIZE)
        self.title_line = part_of(self.title, TITLE_LEADING)
        self.meta_line = part_of(self.meta, META_LEADING)
        self.dot = part_of(self.title, DOT_SIZE)
        self.mark = part_of(self.meta, MARK_SIZE)
        self.snippet_line = part_of(self.meta, SNIPPET_LEADING)
        self.snippets_height = SNIPPET_LINES * self.snippet_line + BETWEEN
        self.height = 2 * ABOVE + TITLE_LINES * self.title_line + BETWEEN + self.meta_line + 1


class ArticleRowDelegate(QStyledItemDelegate):
    """Every row has the same height; a title of one line stands in its middle together with the line below.

    Layouts are kept by article, so that scrolling back and repainting cost only the drawing.
    """

    def __init__(self, view: QAbstractItemView, model: ArticleListModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._measures = Measures(view.font())
        self._pictures: dict[tuple[int, bool], Picture] = {}
        self._marks: dict[tuple[str, float], QPixmap] = {}
        self._laid_out_for: tuple[int, date] | None = None
        self._imported = False
        self._has_snippets = False

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        return self._measures.height + (self._measures.snippets_height if self._has_snippets else 0)

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._theme = theme
        self._marks.clear()

    def set_font(self, font: QFont) -> None:
        """Paint with this font."""
        self._measures = Measures(font)
        self._pictures.clear()
        self._marks.clear()

    def show_import_date(self, shown: bool) -> None:
        """Show when an article came in instead of when it was published."""
        self._imported = shown
        self._pictures.clear()

    def show_snippets(self, shown: bool) -> None:
        """Show in each row where the words of a search stand."""
        self._has_snippets = shown
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that every row has."""
        return QSize(option.rect.width(), self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row; an article that is gone leaves its place empty until the list is read anew."""
        row = self._model.row(index.row())
        if row is None:
            return
        current = index.row() == self._view.currentIndex().row()
        selected = self._view.selectionModel().isSelected(index)  # QStyle's flags cost 6 ms when first asked for
        picture = self._picture(row, current or row.state is State.UNREAD, option.rect.width())
        painter.save()
        self._paint_ground(painter, option.rect, selected, current and self._view.hasFocus())
        self._paint_texts(painter, option.rect.adjusted(picture.indent, 0, 0, 0), picture, selected)
        painter.restore()

    def is_count_at(self, at: int, area: QRect, point: QPoint) -> bool:
        """Whether the number of reprints and versions of a row stands at this point; `area` is that of the row."""
        row = self._model.row(at)
        if row is None or not self._model.count(row):
            return False
        picture = self._picture(row, row.state is State.UNREAD, area.width())
        return self._count_place(area, picture).adjusted(-GAP, -GAP, RIGHT, GAP).contains(point)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show in full what the row had to shorten."""
        row = self._model.row(index.row()) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        picture = self._picture(row, row.state is State.UNREAD, option.rect.width())
        whole = (row.title, row.source or "", *row.tags)
        QToolTip.showText(event.globalPos(), "\n".join(filter(None, whole)) if picture.is_shortened else "", view)
        return True

    def _paint_ground(self, painter: QPainter, area: QRect, selected: bool, focused: bool) -> None:
        # Not with fillRect: its first call makes the Python class of 169 ready-made gradients, 3 ms of each start.
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(QColor(self._theme.selection))
            painter.drawRect(area)
        painter.setBrush(QColor(self._theme.line))
        painter.drawRect(area.left(), area.bottom(), area.width(), 1)
        if focused:
            painter.setBrush(QColor(self._theme.accent))
            painter.drawRect(area.left(), area.top(), FOCUS_BAR, area.height() - 1)

    def _paint_texts(self, painter: QPainter, area: QRect, picture: Picture, selected: bool) -> None:
        theme, row = self._theme, picture.row
        top = area.top() + (area.height() - 1 - picture.height) / 2
        hit = QColor(theme.find_hit)
        left = area.left() + LEFT
        unread = row.state is State.UNREAD
        if unread:
            self._paint_dot(painter, area.left() + DOT_LEFT, top + (self._measures.title_line - self._measures.dot) / 2)
        painter.setPen(QColor(theme.text if unread or selected else theme.muted))
        picture.title.draw(painter, left, top, hit)
        painter.setPen(QColor(theme.muted))
        top += picture.title.height + BETWEEN
        if picture.snippet:
            picture.snippet.draw(painter, left, top, hit)
            top += picture.snippet.height + BETWEEN
        picture.meta.draw(painter, left, top)
        self._paint_tags(painter, picture, QPointF(left + picture.meta.width + GAP, top), selected)
        self._paint_count(painter, area, picture, selected)
        self._paint_marks(painter, row, area.right() - RIGHT + 1 - self._count_room(picture), top)

    def _paint_dot(self, painter: QPainter, left: float, top: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.unread))
        painter.drawEllipse(QRectF(left, top, self._measures.dot, self._measures.dot))

    def _paint_tags(self, painter: QPainter, picture: Picture, at: QPointF, selected: bool) -> None:
        ground = QColor(self._theme.pressed if selected else self._theme.selection)
        for tag in picture.tags:
            chip = QRectF(at.x(), at.y(), tag.width + 2 * TAG_PADDING, tag.line_height)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(QColor(self._theme.muted))
            tag.draw(painter, chip.left() + TAG_PADDING, chip.top())
            at.setX(chip.right() + GAP / 2)

    def _indent(self, row: Row) -> int:
        return INDENT if self._model.is_member(row.id) else 0

    def _count_room(self, picture: Picture) -> int:
        return round(picture.versions.width) + 2 * TAG_PADDING + BETWEEN if picture.versions else 0

    def _count_place(self, area: QRect, picture: Picture) -> QRectF:
        assert picture.versions is not None
        top = area.top() + (area.height() - 1 - picture.height) / 2 + picture.height - self._measures.meta_line
        width = picture.versions.width + 2 * TAG_PADDING
        return QRectF(area.right() - RIGHT + 1 - width, top, width, self._measures.meta_line)

    def _paint_count(self, painter: QPainter, area: QRect, picture: Picture, selected: bool) -> None:
        if picture.versions is None:
            return
        place = self._count_place(area, picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.muted))
        painter.setBrush(QColor(self._theme.pressed if selected else self._theme.selection))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        picture.versions.draw(painter, place.left() + TAG_PADDING, place.top())

    def _paint_marks(self, painter: QPainter, row: Row, right: int, top: float) -> None:
        side = self._measures.mark
        down = round(top + (self._measures.meta_line - side) / 2)
        for place, (name, colour) in enumerate(self._marks_of(row)):
            painter.drawPixmap(right - (place + 1) * side - place * BETWEEN, down, self._mark(name, colour))

    def _marks_of(self, row: Row) -> list[tuple[str, str]]:
        marks = [("star-filled", self._theme.star)] if row.starred else []
        return [*marks, ("archive", self._theme.muted)] if row.state is State.ARCHIVED else marks

    def _mark(self, name: str, colour: str) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        if (name, ratio) not in self._marks:
            self._marks[name, ratio] = icons.pixmap(name, colour, self._measures.mark, ratio)
        return self._marks[name, ratio]

    def _picture(self, row: Row, strong: bool, width: int) -> Picture:
        today = date.today()  # noqa: DTZ011 - a person's own day
        if (width, today) != self._laid_out_for or len(self._pictures) > KEPT_PICTURES:
            self._pictures.clear()
            self._laid_out_for = (width, today)
        cut = self._model.snippet(row.id) if self._has_snippets else None
        picture = self._pictures.get((row.id, strong))
        if picture is None or picture.row is not row or self._is_outdated(picture, cut):
            room = width - LEFT - RIGHT - self._indent(row)
            picture = self._pictures[row.id, strong] = self._lay_out(row, cut, strong, room, today)
        return picture

    def _is_outdated(self, picture: Picture, cut: Snippet | None) -> bool:
        """Whether a hit has come, or the article stands elsewhere in its group, or that was opened or closed."""
        if cut is not None and picture.snippet is None:
            return True
        return (picture.indent, picture.count_text) != (self._indent(picture.row), self._count_text(picture.row))

    def _count_text(self, row: Row) -> str:
        count = self._model.count(row)
        return f"{count} {OPEN if row.id in self._model.opened else CLOSED}" if count else ""

    def _lay_out(self, row: Row, cut: Snippet | None, strong: bool, width: int, today: date) -> Picture:
        measures = self._measures
        shown = shown_title(row.title)
        title = TextLines(
            shown,
            measures.strong if strong else measures.title,
            width,
            most=TITLE_LINES,
            line_height=measures.title_line,
            marks=cut.title_marks if cut and len(shown) == len(row.title) else (),
        )
        count_text = self._count_text(row)
        count = TextLines(count_text, measures.meta, width, line_height=measures.meta_line) if count_text else None
        room = width - len(self._marks_of(row)) * (measures.mark + BETWEEN)
        room -= round(count.width) + 2 * TAG_PADDING + GAP if count else 0
        words = self._meta(row, room, today)
        meta = TextLines(words, measures.meta, room, line_height=measures.meta_line)
        tags = self._tags(row, room - meta.width - GAP)
        has_all = (row.source or "") in words and len(tags) == len(row.tags) and not any(tag.elided for tag in tags)
        snippet = self._snippet(cut, width)
        shortened = title.elided or not has_all
        return Picture(row, title, meta, tags, snippet, shortened, self._indent(row), count_text, count)

    def _snippet(self, cut: Snippet | None, width: int) -> TextLines | None:
        if cut is None:
            return None
        measures = self._measures
        return TextLines(
            cut.text, measures.meta, width, most=SNIPPET_LINES, line_height=measures.snippet_line, marks=cut.marks
        )

    def _meta(self, row: Row, room: float, today: date) -> str:
        """The source gives way to the date, which is short and never cut."""
        when = "" if self._imported else short_date(row.published, today)
        when = when or self.tr("imported {date}").format(date=short_date(as_local(row.imported), today))
        if not row.source:
            return when
        metrics = QFontMetricsF(self._measures.meta)
        left = room - metrics.horizontalAdvance(f"  {when} ")
        return f"{metrics.elidedText(row.source, Qt.TextElideMode.ElideRight, left)}\u2002{when}"

    def _tags(self, row: Row, room: float) -> tuple[TextLines, ...]:
        tags: list[TextLines] = []
        for name in row.tags:
            if room < LEAST_TAG:
                break
            tag = TextLines(name, self._measures.meta, room - 2 * TAG_PADDING, line_height=self._measures.meta_line)
            tags.append(tag)
            room -= tag.width + 2 * TAG_PADDING + GAP / 2
        return tuple(tags)
