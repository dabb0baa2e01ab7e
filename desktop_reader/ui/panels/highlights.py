"""The highlights beside an article: its own, or those of all articles, with their notes."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.domain.highlight import Placed
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.widgets.filter_bar import Chip
from desktop_reader.ui.widgets.flow_layout import FlowLayout
from desktop_reader.ui.widgets.side_panel import SidePanel

PAUSE_MS = 120  # after a keystroke
MOST_CHARACTERS = 160  # of a quote
DOT = 12  # pixels
SPACING = 5  # pixels around each highlight
BESIDE_TEXT, BELOW_TEXT = 16, 4  # pixels that the style leaves around the text
PORTION = 200  # of all highlights, which are read as the list is scrolled
_ENDLESS = 100_000
_PLACED = Qt.ItemDataRole.UserRole


class _Row(QStyledItemDelegate):
    """Puts the dot beside the first line, and knows how high all lines are: Qt takes each for one of Latin letters."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Say where dot and text stand."""
        super().initStyleOption(option, index)
        option.decorationAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        option.displayAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return how large an item has to be for all of its text."""
        room = self._view.viewport().width() - 2 * SPACING - DOT - BESIDE_TEXT
        text = self._view.fontMetrics().boundingRect(
            QRect(0, 0, max(1, room), _ENDLESS), Qt.TextFlag.TextWordWrap, index.data()
        )
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), text.height() + BELOW_TEXT))


class HighlightsPane(SidePanel):
    """Lists highlights and leads to them."""

    def __init__(self, operations: Operations, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._theme = theme
        self._of_article, self._of_all = Chip(self), Chip(self)
        self._of_article.set_whole(self.tr("This Article"))
        self._of_all.set_whole(self.tr("All Articles"))
        self._scope = QButtonGroup(self)
        self._field = QLineEdit(self, placeholderText=self.tr("Search"), clearButtonEnabled=True)
        self._field.setAccessibleName(self.tr("Search highlights and notes"))
        self._list = QListWidget(self)
        self._list.setObjectName("highlights")
        self._list.setAccessibleName(self.tr("Highlights"))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setSpacing(SPACING)
        self._list.viewport().setAutoFillBackground(False)  # the panel's own ground
        self._list.setIconSize(QSize(DOT, self.fontMetrics().height()))
        self._list.setItemDelegate(_Row(self._list))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._most = PORTION  # as many have been asked for
        self._place = 0  # that the list is scrolled to
        self._is_reading = False
        self._lay_out()
        self._connect()

    def show_article(self, article: Article | None) -> None:
        """Show the highlights of this article."""
        self._article = article
        if not self._is_of_all():
            self._show([])
            self._read_from_top()

    def refresh(self, change: Change) -> None:
        """Read again what may have changed."""
        if change.highlights or change.members or change.texts:
            self._place = self._list.verticalScrollBar().value()
            self._read()

    def copy(self) -> None:
        """Copy the words of the current highlight."""
        item = self._list.currentItem()
        if item is not None:
            QGuiApplication.clipboard().setText(item.data(_PLACED).highlight.quote.exact)

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._theme = theme
        self._place = self._list.verticalScrollBar().value()
        self._show([self._list.item(row).data(_PLACED) for row in range(self._list.count())])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 0)
        row = QWidget(self)
        scopes = FlowLayout(row, 2)  # one below the other where the panel is narrow
        scopes.setContentsMargins(0, 0, 0, 0)
        for number, chip in enumerate((self._of_article, self._of_all)):
            chip.setCheckable(True)
            self._scope.addButton(chip, number)
            scopes.addWidget(chip)
        self._of_article.setChecked(True)
        column.addWidget(row)
        for widget in (self._field, self._note):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._scope.idClicked.connect(self._read_from_top)
        self._field.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._read_from_top)
        self._list.verticalScrollBar().valueChanged.connect(self._read_more)
        self._list.verticalScrollBar().rangeChanged.connect(self._read_more)
        self._list.itemClicked.connect(self._open)
        self._list.itemActivated.connect(self._open)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_menu)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list, self._remove)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _is_of_all(self) -> bool:
        return self._of_all.isChecked()

    def _read_from_top(self) -> None:
        self._most, self._place = PORTION, 0
        self._read()

    def _read_now(self) -> None:
        text, most = self._field.text().strip(), self._most
        article_id = None if self._is_of_all() else self._article.id if self._article else 0

        def read(library: Library) -> list[Placed]:
            from desktop_reader.operations import highlighting

            if article_id is None:
                return highlighting.all_placed(library, text, most)
            return highlighting.placed(library, article_id, text) if article_id else []

        self._is_reading = True
        self._operations.read_latest(self._key, read, self._show, lambda _error: self._show([]), aside=True)

    def _read_more(self) -> None:
        """Read the next portion of all highlights where the list is near its end."""
        bar, count = self._list.verticalScrollBar(), self._list.count()
        is_at_end = bar.value() + bar.pageStep() >= bar.maximum() and count == self._most
        if self._is_reading or not self._is_of_all() or not is_at_end:
            return
        text, last = self._field.text().strip(), self._list.item(count - 1).data(_PLACED).highlight

        def read(library: Library) -> list[Placed]:
            from desktop_reader.operations import highlighting

            return highlighting.all_placed(library, text, PORTION, last)

        self._is_reading = True
        self._most += PORTION
        self._operations.read_latest(self._key, read, self._append, lambda _error: self._append([]), aside=True)

    def _show(self, placed: Sequence[Placed]) -> None:
        self._list.clear()
        self._append(placed)
        self._list.doItemsLayout()
        self._list.verticalScrollBar().setValue(self._place)
        self._note.setText("" if placed else self._nothing())
        self._note.setVisible(not placed)

    def _append(self, placed: Sequence[Placed]) -> None:
        self._is_reading = False
        for one in placed:
            item = QListWidgetItem(self._dot(one), self._text(one), self._list)
            item.setData(_PLACED, one)
            item.setToolTip(one.highlight.quote.exact)
            if one.now is None:
                item.setForeground(QColor(self._theme.muted))

    def _nothing(self) -> str:
        if self._field.text().strip():
            return self.tr("No highlight has these words.")
        return self.tr("Select some words of an article and press H: they are listed here.")

    def _text(self, one: Placed) -> str:
        words = " ".join(one.highlight.quote.exact.split())
        lines = [words if len(words) <= MOST_CHARACTERS else f"{words[:MOST_CHARACTERS]}…"]
        if one.now is None:
            lines.append(self.tr("(no longer in the text)"))
        if one.highlight.note:
            lines.append(self.tr("Note: {note}").format(note=one.highlight.note))
        if self._is_of_all():
            lines.append(f"— {one.title}")
        return "\n".join(lines)

    def _dot(self, one: Placed) -> QIcon:
        ratio = self.devicePixelRatioF()
        height = self._list.iconSize().height()
        pixmap = QPixmap(round(DOT * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.muted))
            painter.setBrush(QColor(getattr(self._theme, f"mark_{one.highlight.colour}")))
            painter.drawEllipse(QRectF(1, (height - DOT) / 2 + 1, DOT - 2, DOT - 2))
        return QIcon(pixmap)

    def _open(self, item: QListWidgetItem) -> None:
        one = item.data(_PLACED).highlight
        self.highlight_requested.emit(one.article, one.id)

    def _open_menu(self, at: QPoint) -> None:
        item = self._list.itemAt(at)
        if item is None:
            return
        self._list.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to the Place")).triggered.connect(lambda: self._open(item))
        menu.addAction(self.tr("Copy")).triggered.connect(self.copy)
        menu.addSeparator()
        menu.addAction(self.tr("Remove")).triggered.connect(self._remove)
        menu.popup(self._list.viewport().mapToGlobal(at))

    def _remove(self) -> None:
        from desktop_reader.operations import highlighting

        item = self._list.currentItem()
        if item is not None:
            self._operations.perform(highlighting.remove([item.data(_PLACED).highlight.id]))
