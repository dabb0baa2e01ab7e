"""The buttons at the side of a mouse: they lead back and forward, wherever in the window they are pressed."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

STEPS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class SideButtonFilter(QObject):
    """Has the viewport of a view leave these buttons to the window: Qt's views would select what is under the mouse."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Send a press of these buttons on to whatever the viewport lies in."""
        if event.type() not in _PRESSES or cast("QMouseEvent", event).button() not in STEPS:
            return False
        event.ignore()
        return True
