"""What the menu Help opens besides the guide: the finder of actions, the sheet of keys, what the program is."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from desktop_reader.operations.runner import Operations
from desktop_reader.paths import displayable
from desktop_reader.settings.store import Settings
from desktop_reader.ui import shortcuts


class HelpControl(QObject):
    """`change_wanted`: a person wants to choose other keys."""

    change_wanted = Signal()

    def __init__(self, window: QMainWindow, settings: Settings, library: Path, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._library = library
        self._operations = operations

    def find_action(self) -> None:
        """Let a person find an action by typing, and perform it."""
        from desktop_reader.ui.dialogs.palette import PaletteDialog

        dialog = PaletteDialog(self._window, self._action)
        dialog.exec()
        dialog.deleteLater()
        if dialog.chosen:
            # Once the window has the focus again: what the action does goes by where that is.
            QTimer.singleShot(0, self._action(dialog.chosen).trigger)

    def show_shortcuts(self) -> None:
        """Show every key."""
        from desktop_reader.ui.dialogs.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(self._window, shortcuts.keys_in_use(self._settings))
        sheet.change_wanted.connect(self.change_wanted)
        sheet.exec()
        sheet.deleteLater()

    def show_diagnostics(self) -> None:
        """Show what helps to find out what is wrong."""
        from desktop_reader.ui.dialogs.diagnostics import DiagnosticsDialog

        dialog = DiagnosticsDialog(self._window, self._operations)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        """Show the version and the licence."""
        from desktop_reader.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window, displayable(self._library))
        dialog.exec()
        dialog.deleteLater()

    def _action(self, name: str) -> QAction:
        found = self._window.findChild(QAction, name)
        assert isinstance(found, QAction), name
        return found
