"""A viewport that Python knows from the start."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give a view that has just been made a viewport of our own.

    The one that Qt makes is a plain QWidget which Python has never seen. The first time that anybody asks for such a
    widget, PySide goes through every class derived from QWidget to find out what it is: 15 ms of each start.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
