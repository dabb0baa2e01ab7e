"""The order in which Tab goes through a window of panes: pane by pane, in each as one reads.

Qt goes by the order in which widgets were made, in which a page comes before its list and what is made late comes
last; and where a pane hands the keyboard on to a part of it, Qt leaves out all its other parts.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


def go(window: QWidget, panes: QSplitter, *, forward: bool) -> bool:
    """Give the keyboard to what comes next in the window, or before; return whether there is such a thing."""
    order = tab_order(window, panes)
    focus = QApplication.focusWidget()
    if not order:
        return False
    at = order.index(focus) if focus in order else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(at + (1 if forward else -1)) % len(order)].setFocus(reason)
    return True


def tab_order(window: QWidget, panes: QSplitter) -> list[QWidget]:
    """Return all of the window that Tab goes to, the panes from the start to the end and then what is below them."""
    places = [pane for pane in map(panes.widget, range(panes.count())) if pane is not None]
    parts: list[list[QWidget]] = [[] for _ in range(len(places) + 1)]
    for widget in window.findChildren(QWidget):
        if _takes_tab(widget, window):
            place = next((at for at, pane in enumerate(places) if pane.isAncestorOf(widget)), len(places))
            parts[place].append(widget)
    return [widget for part in parts for widget in as_read(part, window)]


def as_read(widgets: Iterable[QWidget], window: QWidget) -> list[QWidget]:
    """Return widgets in the order in which one reads: line by line, and in a line from the start to the end."""
    lines: list[list[tuple[int, QWidget]]] = []
    line_end = -1
    for top, left, widget in sorted((_place(widget, window) for widget in widgets), key=lambda place: place[:2]):
        if top + widget.height() // 2 > line_end:
            lines.append([])
            line_end = top + widget.height()
        lines[-1].append((left, widget))
    return [widget for line in lines for _, widget in sorted(line, key=lambda place: place[0])]


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(takes) and widget.window() is window and widget.isVisible() and widget.isEnabled()


def _place(widget: QWidget, window: QWidget) -> tuple[int, int, QWidget]:
    corner = widget.mapTo(window, QPoint(0, 0))
    return corner.y(), corner.x(), widget
