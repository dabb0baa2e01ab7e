"""The viewport of a view, without the 15 ms that asking for it costs the first time."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

NAME = "qt_scrollarea_viewport"


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """Return the viewport of a view; as long as it is kept, `area.viewport()` costs nothing either.

    Qt makes it, a plain QWidget that Python has never seen. When `viewport()` is called, PySide goes through every
    class derived from QWidget to find out which of them it is; found by its name, its class is known.
    """
    return area.findChild(QWidget, NAME) or area.viewport()
