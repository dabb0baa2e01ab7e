"""The small bar at what is selected or highlighted: five colours, a note, and away with it."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop_reader.domain.highlight import Colour
from desktop_reader.rendering.themes import Theme

DOT = 18.0  # pixels
GAP = 6  # between the bar and the text


class _ColourButton(QToolButton):
    """A round spot of one colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(round(DOT), round(DOT)))
        self.colour = ""
        self.edge = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRectF(0, 0, DOT, DOT)
        place.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.edge), 1))
            painter.setBrush(QColor(self.colour))
            painter.drawEllipse(place)


class HighlightBar(QFrame):
    """Stands over the page and never takes the keyboard from it.

    `coloured` carries a Colour, `note_wanted` and `removed` come without anything.
    """

    coloured = Signal(object)
    note_wanted = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("highlightBar")
        self.setAccessibleName(self.tr("Highlight"))
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(2)
        self._colours: dict[Colour, _ColourButton] = {}
        names = (self.tr("Yellow"), self.tr("Green"), self.tr("Blue"), self.tr("Pink"), self.tr("Purple"))
        for number, (colour, name) in enumerate(zip(Colour, names, strict=True), 1):
            button = _ColourButton(self)
            button.clicked.connect(partial(self.coloured.emit, colour))
            self._add(button, name, str(number))
            self._colours[colour] = button
        self._note = self._text_button(self.tr("Note"), "Alt+3")
        self._note.clicked.connect(self.note_wanted)
        self._remove = self._text_button(self.tr("Remove"), self.tr("Del"))
        self._remove.clicked.connect(self.removed)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        for colour, button in self._colours.items():
            button.colour, button.edge = getattr(theme, f"mark_{colour}"), theme.muted
            button.update()

    def open_at(self, box: QRectF, *, is_highlight: bool) -> None:
        """Show the bar above a part of the text, below it where there is no room; some of it only at a highlight."""
        self._remove.setVisible(is_highlight)
        self.adjustSize()
        room = self._page.rect()
        left = min(max(round(box.center().x()) - self.width() // 2, 0), max(0, room.width() - self.width()))
        top = round(box.top()) - self.height() - GAP
        if top < 0:
            top = min(round(box.bottom()) + GAP, room.height() - self.height())
        self.move(left, top)
        self.show()
        self.raise_()

    def _text_button(self, text: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        self._add(button, text, keys)
        return button

    def _add(self, button: QToolButton, name: str, keys: str) -> None:
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)
