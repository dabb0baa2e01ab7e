"""How large a window opens: as large as it likes to be, within the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

TITLE_BAR = 40
"""What a desktop puts above a window, in logical pixels."""


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or what of it the screen has room for: at 200 % many have 800 by 600 logical pixels."""
    room = window.screen().availableSize() - QSize(0, TITLE_BAR)
    window.resize(QSize(width, height).boundedTo(room))
