"""The outline: the headings of the open article beside its text; it follows the scrolling and leads to each of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.reader.document import Heading
from desktop_reader.ui.reader.view import ReaderView
from desktop_reader.ui.widgets.icons import icon

WIDTH = 300
MARGIN = 12
PADDING = 8
CLOSE = 16
LEVEL = "\u2003"  # of indent, for each level below the highest that the article has
_LEAVE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class Outline(QFrame):
    """Lies over a corner of the page. The first row is the title of the article, and leads to the top.

    The arrow keys go from heading to heading, the page with them; Enter and Escape close, Escape where it was opened.
    """

    def __init__(self, view: ReaderView, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._over = parent
        self._view = view
        self._shown: Sequence[Heading] | None = None
        self._count = 0
        self._before = 0  # the offset at which it was opened
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Outline"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._close = QToolButton(self, autoRaise=True)
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self._close.toolTip())
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        self.set_theme(theme)
        self.hide()
        self.setFocusProxy(self._list)
        self._close.clicked.connect(self.hide)
        self._list.currentRowChanged.connect(self._go)
        self._list.itemClicked.connect(lambda item: self._go(self._list.row(item)))
        view.progress_changed.connect(self._follow)
        parent.installEventFilter(self)

    def open(self) -> None:
        """Show the headings, the keyboard at the one under which one reads."""
        self._before = self._view.first_visible_offset()
        self._shown = None
        self.show()
        self.raise_()
        self._follow()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Draw the button in the colours of another theme."""
        self._close.setIcon(icon("close", theme.muted, theme.disabled, (CLOSE,)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the page changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, for the heading that was gone to or for the place before."""
        if event.key() not in _LEAVE:
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self._view.go_to_heading(-1)
            self._view.go_to_offset(self._before)
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back to the page."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        label = QLabel(self.tr("Outline"), self)
        label.setObjectName("outlineHead")
        head.addWidget(label, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(PADDING // 2)
        column.addLayout(head)
        column.addWidget(self._list)

    def _follow(self) -> None:
        """Show which heading is read; of a page that is still being written, also those that have come."""
        if not self.isVisible():
            return
        headings = self._view.headings()
        if headings is not self._shown or len(headings) != self._count:
            self._fill(headings)
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(self._view.heading_read() + 1)

    def _fill(self, headings: Sequence[Heading]) -> None:
        self._shown, self._count = headings, len(headings)
        highest = min((heading.level for heading in headings), default=0)
        rows = [self._view.accessibleDescription()]
        rows += [f"{LEVEL * (heading.level - highest)}{heading.text}" for heading in headings]
        with QSignalBlocker(self._list):
            self._list.clear()
            for text in rows:
                item = QListWidgetItem(text, self._list)
                item.setToolTip(text.strip(LEVEL))
            bold = self._list.font()
            bold.setBold(True)
            self._list.item(0).setFont(bold)
        self._place()

    def _go(self, row: int) -> None:
        self._view.go_to_heading(row - 1)
        with QSignalBlocker(
            self._list
        ):  # near the end, where a heading cannot come to the top, it is the one all the same
            self._list.setCurrentRow(row)

    def _place(self) -> None:
        room = self._over.size()
        rows = self._list.sizeHintForRow(0) * self._list.count()
        chrome = self.sizeHint().height() - self._list.sizeHint().height()
        bar = self._view.verticalScrollBar().sizeHint().width()
        width = min(WIDTH, room.width() - bar - 2 * MARGIN)
        height = min(rows + 2 * self._list.frameWidth() + chrome, room.height() - 2 * MARGIN)
        self.setGeometry(room.width() - bar - MARGIN - width, MARGIN, width, height)
