"""The field that a person searches in: tells each change of the text, leaves unfinished input alone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.widgets import icons

if TYPE_CHECKING:  # made when something is typed
    from PySide6.QtGui import QAction

    from desktop_reader.ui.widgets.suggestions import Suggestion, Suggestions

ICON = 16
ICON_LEFT = 10
TEXT_LEFT = 22


class SearchField(QLineEdit):
    """Tells what to search for as soon as it is typed.

    What an input method is still composing is not text yet and is never searched for.
    """

    query_changed = Signal(str)
    down_pressed = Signal()
    """A person wants to go on in the list below."""
    suggestions_wanted = Signal(str)
    """What stands before the cursor; `suggest` answers."""
    suggestion_taken = Signal()
    """A whole term was chosen, and is searched for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._query = ""
        self._clear: QAction | None = None
        self._suggestions: Suggestions | None = None
        self._pause = QTimer(self, singleShot=True, interval=0)  # a text that comes in several steps is one
        self._pause.timeout.connect(self._tell)
        self.setProperty("search", True)
        self.setTextMargins(TEXT_LEFT, 0, 0, 0)
        self.textChanged.connect(self._typed)
        self.textEdited.connect(lambda: self.suggestions_wanted.emit(self.text()[: self.cursorPosition()]))
        self.returnPressed.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        if self._clear is not None:
            self._clear.setIcon(icons.icon("close", theme.muted, sizes=(ICON,)))
        self.update()

    def set_query(self, query: str) -> None:
        """Show what is searched for, without telling anybody."""
        self._query = query
        if query != self.text().strip():
            self.setText(query)
            self._pause.stop()

    def suggest(self, suggestions: "Sequence[Suggestion]") -> None:
        """Offer what may stand in the place of what is being typed; nothing, and the offer goes away."""
        if self._suggestions is None:
            if not suggestions:
                return
            from desktop_reader.ui.widgets.suggestions import Suggestions

            self._suggestions = Suggestions(self)
            self._suggestions.chosen.connect(self._take)
        self._suggestions.offer(suggestions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Escape, go into the list with Down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif event.key() == Qt.Key.Key_Down and not self.text() and not event.modifiers():
            self.suggestions_wanted.emit("")
            if self._suggestions is None or not self._suggestions.is_open:
                self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self._tell()
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the magnifying glass into the margin."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            glass = icons.pixmap("search", self._theme.muted, ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(ICON_LEFT, (self.height() - ICON) // 2), glass)

    def _typed(self, text: str) -> None:
        self._pause.start()
        if text and self._clear is None:
            from PySide6.QtGui import QAction

            self._clear = QAction(icons.icon("close", self._theme.muted, sizes=(ICON,)), self.tr("Clear"), self)
            self._clear.triggered.connect(self.clear)
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        if self._clear is not None:
            self._clear.setVisible(bool(text))

    def _take(self, suggestion: "Suggestion") -> None:
        rest = self.text()[self.cursorPosition() :]
        before = self.text()[: suggestion.start] + suggestion.text
        self.setText(before + rest)
        self.setCursorPosition(len(before))
        self.suggestions_wanted.emit(before)  # an operator's values
        if not before.endswith(":"):
            self._tell()
            self.suggestion_taken.emit()

    def _tell(self) -> None:
        self._pause.stop()
        query = self.text().strip()
        if query != self._query:
            self._query = query
            self.query_changed.emit(query)
