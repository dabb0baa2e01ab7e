"""A quiet sentence at the lower edge of the window, with at most one thing to do about it, that goes by itself."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_reader.ui.elided_label import FILLED, ElidedLabel
from desktop_reader.ui.widgets.fonts import for_sentence

SHOWN_MS = 8_000
MARGIN = 16
MOST_LINES = 3


class Notice(QFrame):
    """Lies over the lower edge of `page`, or of its parent while that is hidden or not given."""

    def __init__(self, parent: QWidget, page: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parent = parent
        self._page = page or parent
        self.setObjectName("notice")
        self._act: Callable[[], object] | None = None
        # What a sentence ends with is as telling as its beginning: where an article comes from, why a file failed.
        self._label = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setFlat(True)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._row = QHBoxLayout(self)
        self._arrange()
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._use)
        for watched in {parent, self._page}:
            watched.installEventFilter(self)
        self.hide()

    def tell(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show the sentence; the button, if any, calls `act` and hides the notice."""
        self._label.setFont(for_sentence(self.font(), text))
        self._label.setText(text)
        self._label.setToolTip(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """Return the sentence that is shown, an empty one where none is."""
        return "" if self.isHidden() else self._label.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when it moves."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self._label)
        self._row.addWidget(self._button)
        self._label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def _place(self) -> None:
        over = self._page if self._page.isVisible() else self._parent
        room = QRect(over.mapTo(self._parent, QPoint(0, 0)), over.size()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._label.set_lines(1)
        wanted, lacking = self._label.sizeHint().width(), self.sizeHint().width() - room.width()
        if lacking > 0:
            self._label.set_lines(min(MOST_LINES, 1 + ceil(lacking / max(1, wanted - lacking) / FILLED)))
        self._row.activate()
        self.resize(min(self.sizeHint().width(), room.width()), self.sizeHint().height())
        self.move(room.center().x() - self.width() // 2, room.bottom() + 1 - self.height())

    def _use(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
