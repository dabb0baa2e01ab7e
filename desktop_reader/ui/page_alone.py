"""F11: nothing but the page on the whole screen, and everything back as it was."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop_reader.ui.panes import Panes


class PageAlone:
    """Hides the given parts of the window and its panels while the page is read alone."""

    def __init__(self, window: QMainWindow, panes: Panes, parts: Sequence[QWidget]) -> None:
        self._window = window
        self._panes = panes
        self._parts = parts
        self._is_on = False
        self._place: QByteArray | None = None

    @property
    def is_on(self) -> bool:
        """Whether the page is alone."""
        return self._is_on

    def place_before(self) -> QByteArray | None:
        """Return the place of the window before the page was alone: the desktop takes its time to give it back."""
        return self._place if self._is_on else None

    def show(self, on: bool) -> None:
        """Show the page alone, or everything again."""
        if on is self._is_on:
            return
        if on:
            self._place = self._window.saveGeometry()
        self._is_on = on
        for part in self._parts:
            part.setVisible(not on)
        self._panes.show_page_alone(on)
        full = Qt.WindowState.WindowFullScreen
        state = self._window.windowState()
        self._window.setWindowState(state | full if on else state & ~full)
