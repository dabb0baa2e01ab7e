"""A button that draws its icon itself, for what the first paint shows."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_reader.ui.widgets import icons


class IconButton(QToolButton):
    """Does without a QIcon, and so without the 3 ms that it takes to make the Python class of that."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = ""

    def draw_in(self, colour: str) -> None:
        """Draw the icon in this colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon upon the ground of the button."""
        super().paintEvent(event)
        side = self.iconSize().width()
        place = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)  # on whole pixels
        with QPainter(self) as painter:
            icons.draw(painter, self._name, place, self._colour)
