"""Compares two articles and shows how they differ, each pair in a window of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.ui.appearance import Appearance

if TYPE_CHECKING:  # made when it is first wanted
    from desktop_reader.operations.comparing import Versions


class Comparing(QObject):
    """Reads and compares aside, so that nothing waits for two long texts."""

    def __init__(self, parent: QWidget, operations: Operations, appearance: Appearance) -> None:
        super().__init__(parent)
        self._parent = parent
        self._operations = operations
        self._appearance = appearance

    def compare(self, one: int, other: int) -> None:
        """Show how two articles differ."""

        def read(library: Library) -> "Versions":
            from desktop_reader.operations.comparing import compare

            return compare(library, one, other)

        self._operations.read_latest("difference", read, self._show, aside=True)

    def _show(self, versions: "Versions") -> None:
        from desktop_reader.ui.dialogs.difference import DifferenceDialog

        dialog = DifferenceDialog(self._parent, versions, self._appearance.reading_style)
        self._appearance.type_changed.connect(dialog.follow)
        self._appearance.theme_changed.connect(dialog.follow)
        dialog.show()
