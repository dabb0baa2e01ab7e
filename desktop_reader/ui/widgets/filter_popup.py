"""The menu that narrows the list to a source, a tag or the trash, with a field to find one among hundreds."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.domain.listing import Counts, Listing, Name, Shelf
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.filter_model import Entry, FilterModel, Part
from desktop_reader.ui.widgets import icons
from desktop_reader.ui.widgets.fonts import scaled

WIDTH = 280
MOST_ROWS = 14
MARGIN = 6
CHECK = 14
LEFT = 26
RIGHT = 10
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FilterPopup(QFrame):
    """Opens under a button; closes when something is chosen, with Escape, or with a click elsewhere."""

    chosen = Signal(object, str)
    """A Part and the name in it that was chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filterPopup")
        self._model = FilterModel(self.tr("Nothing found"))
        self._delegate = _EntryDelegate(self, theme)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find a source or tag"))
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._choose_current)
        self._list = self._make_list()
        self._list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.setFocusProxy(self._field)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._delegate.theme = theme

    def set_names(self, listing: Listing, counts: Counts, sources: Iterable[Name], tags: Iterable[Name]) -> None:
        """Offer these; what the listing has already is marked, and chosen again it is taken away."""
        trash = Entry(self.tr("Trash"), Part.SHELF, counts.trash, listing.shelf is Shelf.TRASH)
        tag_entries = [Entry(tag.name, Part.TAG, tag.articles, tag.name == listing.tag) for tag in tags]
        source_entries = [
            Entry(source.name, Part.SOURCE, source.articles, source.name == listing.source) for source in sources
        ]
        self._model.set_entries(
            [trash, Entry(self.tr("Tags")), *tag_entries, Entry(self.tr("Sources")), *source_entries]
        )
        self._fit()

    def open_below(self, button: QWidget) -> None:
        """Open below the button, as far as the screen allows."""
        self._field.clear()
        self._fit()
        screen = button.screen().availableGeometry()
        at = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 2))
        left = min(max(at.x(), screen.left()), screen.right() - self.width())
        top = min(max(at.y(), screen.top()), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list with the arrows while the field has the focus."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self._model.next_choice(self._list.currentIndex().row(), step)
        if at >= 0:
            self._list.setCurrentIndex(self._model.index(at))

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.entered.connect(view.setCurrentIndex)
        view.setAccessibleName(self.tr("Sources and tags"))
        return view

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        first = self._model.next_choice(-1, 1) if typed else -1
        if first >= 0:
            self._list.setCurrentIndex(self._model.index(first))

    def _fit(self) -> None:
        rows = min(max(self._model.rowCount(), 1), MOST_ROWS)
        self._list.setFixedHeight(rows * self._delegate.row_height)
        self.setFixedWidth(WIDTH)
        self.adjustSize()

    def _choose_current(self) -> None:
        if self._list.currentIndex().isValid():
            self._choose(self._list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row())
        if entry.part is not None:
            self.hide()
            self.chosen.emit(entry.part, entry.text)


class _EntryDelegate(QStyledItemDelegate):
    """A check mark where it is active, the name, and the number of articles at the right end."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self._font = parent.font()
        self._heading = scaled(self._font, 0.9, bold=True)
        self.row_height = round(parent.fontMetrics().height() * 1.6)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        assert isinstance(model, FilterModel)
        entry = model.entry(index.row())
        painter.save()
        if entry.part is None:
            self._paint_heading(painter, option.rect, entry)
        else:
            self._paint_choice(painter, option.rect, entry, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(area.adjusted(MARGIN, 0, -RIGHT, 0), _LEFT, entry.text)

    def _paint_choice(self, painter: QPainter, area: QRect, entry: Entry, is_current: bool) -> None:
        if is_current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.selection))
            painter.drawRoundedRect(area.adjusted(0, 0, -1, -1), 5, 5)
        if entry.is_active:
            mark = icons.pixmap("check", self.theme.accent, CHECK, painter.device().devicePixelRatioF())
            painter.drawPixmap(area.left() + MARGIN, area.center().y() - CHECK // 2, mark)
        painter.setFont(self._font)
        count = f"{entry.count:,}"
        room = area.adjusted(LEFT, 0, -RIGHT, 0)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(room, _RIGHT, count)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - RIGHT)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(entry.text, _ELIDE, room.width()))


_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
_ELIDE = Qt.TextElideMode.ElideRight
