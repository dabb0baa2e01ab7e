"""The bar under the page that finds words in the open article."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.reader.view import ReaderView
from desktop_reader.ui.widgets.icons import icon

FIELD_WIDTH = 260
ICON_SIZE = 18


class FindBar(QWidget):
    """Searches as one types; Enter and Shift+Enter go on and back, Esc closes. Hidden until `open` is called."""

    def __init__(self, view: ReaderView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._view = view
        self._field = QLineEdit(self, placeholderText=self.tr("Find in article"))
        self._field.setAccessibleName(self.tr("Find in article"))
        self._field.setMaximumWidth(FIELD_WIDTH)
        self._count = QLabel(self)
        self._count.setObjectName("findCount")
        self._buttons = {
            "back": self._button(self.tr("Previous hit (Shift+Enter)"), self.previous),
            "forward": self._button(self.tr("Next hit (Enter)"), self.next),
            "close": self._button(self.tr("Close (Esc)"), self.hide),
        }
        self._lay_out()
        self.set_theme(theme)
        self.hide()
        self._field.textChanged.connect(view.search_for)
        self._field.returnPressed.connect(self._step)
        view.hits_changed.connect(self._show_count)

    def open(self) -> None:
        """Show the bar, with what is selected on the page as the words to find, ready to be typed over."""
        selected = self._view.selected_line()
        self.show()
        if selected:
            self._field.setText(selected)
        self._view.search_for(self._field.text())
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def next(self) -> None:
        """Go to the next hit."""
        self._view.go_to_hit(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self._view.go_to_hit(-1)

    def set_theme(self, theme: Theme) -> None:
        """Draw the buttons in the colours of another theme."""
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme.muted, theme.disabled, (ICON_SIZE,)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the marks off the page and give it the keyboard again."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._view.search_for("")
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addStretch(1)
        for button in self._buttons.values():
            row.addWidget(button)

    def _button(self, tip: str, act: object) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(act)
        return button

    def _step(self) -> None:
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self._view.go_to_hit(-1 if shift else 1)

    def _show_count(self, current: int, total: int) -> None:
        words = self._field.text()
        text = self.tr("{current} / {total}").format(current=current, total=f"{total:,}") if total else ""
        self._count.setText(text or (self.tr("Not found") if words else ""))
        for name in ("back", "forward"):
            self._buttons[name].setEnabled(total > 0)
