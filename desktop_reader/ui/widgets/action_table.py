"""A table of actions: the name of each, its menu, and its keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QWidget

NAME, MENU, KEYS = range(3)
"""The columns."""
ACTION = Qt.ItemDataRole.UserRole
"""What the first column holds beside its text: the name of the action in the registry."""


class ActionTable(QTreeWidget):
    """Its names take what room menus and keys leave; `name` is that of its style."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setColumnCount(3)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (MENU, KEYS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
