"""The windows beside the first one: each of them opens when it is first wanted, and all go when the first one does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_reader.domain.change import Change
from desktop_reader.operations.runner import Operations
from desktop_reader.settings.store import Settings
from desktop_reader.ui.main_window import MainWindow
from desktop_reader.ui.shortcuts import Keys

if TYPE_CHECKING:  # made when it is first wanted
    from desktop_reader.ui.second_window import SecondWindow


class SecondWindows(QObject):
    """Opens articles in windows of their own. A window that was closed is used again."""

    comparison_requested = Signal(object, object)
    """The ids of two articles that a person wants to compare."""
    search_requested = Signal(str)
    """The words that a person wants to search for, in the first window."""

    def __init__(self, first: MainWindow, operations: Operations, settings: Settings) -> None:
        super().__init__(first)
        self._first = first
        self._operations = operations
        self._settings = settings
        self._windows: list[SecondWindow] = []

    def open(self, article_id: int) -> None:
        """Show an article in a window of its own."""
        window = next((window for window in self._windows if not window.isVisible()), None)
        if window is None:
            window = self._make()
            self._windows.append(window)
        window.open(article_id)

    def refresh(self, change: Change) -> None:
        """Show what has changed in the library."""
        for window in self._windows:
            if window.isVisible():
                window.refresh(change)

    def set_keys(self, keys: Keys) -> None:
        """Let the actions of all of them have these shortcuts from now on."""
        for window in self._windows:
            window.set_keys(keys)

    def close(self) -> None:
        """Close all of them for good."""
        for window in self._windows:
            window.close()
            window.deleteLater()
        self._windows.clear()

    def _search(self, words: str) -> None:
        self.search_requested.emit(words)
        self._first.raise_()
        self._first.activateWindow()

    def _make(self) -> "SecondWindow":
        from desktop_reader.ui.second_window import SecondWindow

        made = SecondWindow(
            f"window {len(self._windows) + 2} ", self._operations, self._settings, self._first.appearance
        )
        made.quit_requested.connect(self._first.close)
        made.window_requested.connect(self.open)
        made.comparison_requested.connect(self.comparison_requested)
        made.search_requested.connect(self._search)
        made.setWindowIcon(self._first.windowIcon())
        return made
