"""The highlights beside an article: its own, or those of all articles, with their notes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.domain.highlight import Placed
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.widgets.side_panel import SidePanel

PAUSE_MS = 120  # after a keystroke
MOST_CHARACTERS = 160  # of a quote
DOT = 12  # pixels
SPACING = 5  # pixels around each highlight
_PLACED = Qt.ItemDataRole.UserRole


class HighlightsPane(SidePanel):
    """Lists highlights and leads to them."""

    def __init__(self, operations: Operations, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._theme = theme
        self._scope = QComboBox(self)
        self._scope.setAccessibleName(self.tr("Which highlights"))
        self._scope.addItems([self.tr("This Article"), self.tr("All Articles")])
        self._field = QLineEdit(self, placeholderText=self.tr("Search highlights and notes"), clearButtonEnabled=True)
        self._field.setAccessibleName(self.tr("Search highlights and notes"))
        self._list = QListWidget(self)
        self._list.setObjectName("highlights")
        self._list.setAccessibleName(self.tr("Highlights"))
        self._list.setWordWrap(True)
        self._list.setSpacing(SPACING)
        self._list.viewport().setAutoFillBackground(False)  # the panel's own ground
        self._list.setIconSize(QSize(DOT, DOT))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()

    def show_article(self, article: Article | None) -> None:
        """Show the highlights of this article."""
        self._article = article
        if not self._is_of_all():
            self._show([])
            self._read()

    def refresh(self, change: Change) -> None:
        """Read again what may have changed."""
        if change.highlights or change.members or change.texts:
            self._read()

    def copy(self) -> None:
        """Copy the words of the current highlight."""
        item = self._list.currentItem()
        if item is not None:
            QGuiApplication.clipboard().setText(item.data(_PLACED).highlight.quote.exact)

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._theme = theme
        self._show([self._list.item(row).data(_PLACED) for row in range(self._list.count())])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 0)
        for widget in (self._scope, self._field, self._note):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._scope.currentIndexChanged.connect(self._read)
        self._field.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self._list.itemClicked.connect(self._open)
        self._list.itemActivated.connect(self._open)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list, self._remove)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _is_of_all(self) -> bool:
        return self._scope.currentIndex() > 0

    def _read_now(self) -> None:
        text = self._field.text().strip()
        article_id = None if self._is_of_all() else self._article.id if self._article else 0

        def read(library: Library) -> list[Placed]:
            from desktop_reader.operations import highlighting

            if article_id is None:
                return highlighting.all_placed(library, text)
            return highlighting.placed(library, article_id, text) if article_id else []

        self._operations.read_latest(self._key, read, self._show, lambda _error: self._show([]), aside=True)

    def _show(self, placed: Sequence[Placed]) -> None:
        self._list.clear()
        for one in placed:
            item = QListWidgetItem(self._dot(one), self._text(one), self._list)
            item.setData(_PLACED, one)
            item.setToolTip(one.highlight.quote.exact)
            if one.now is None:
                item.setForeground(QColor(self._theme.muted))
        self._note.setText("" if placed else self._nothing())
        self._note.setVisible(not placed)

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
        pixmap = QPixmap(round(DOT * ratio), round(DOT * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.muted))
            painter.setBrush(QColor(getattr(self._theme, f"mark_{one.highlight.colour}")))
            painter.drawEllipse(QRectF(1, 1, DOT - 2, DOT - 2))
        return QIcon(pixmap)

    def _open(self, item: QListWidgetItem) -> None:
        one = item.data(_PLACED).highlight
        self.highlight_requested.emit(one.article, one.id)

    def _remove(self) -> None:
        from desktop_reader.operations import highlighting

        item = self._list.currentItem()
        if item is not None:
            self._operations.perform(highlighting.remove([item.data(_PLACED).highlight.id]))
