"""Help > Keyboard Shortcuts: every key on one sheet, by menu."""

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_reader.ui.action_search import path_text
from desktop_reader.ui.actions import ACTIONS, Action
from desktop_reader.ui.shortcuts import Keys, shown
from desktop_reader.ui.wording import action_text, plain

COLUMNS = 2
WIDTH_EM, HEIGHT_EM = 46, 34


class ShortcutSheet(QDialog):
    """Shows the keys that hold; `change_wanted` is told where a person wants others."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget, keys: Keys) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self._keys = keys
        scroll = QScrollArea(self)
        scroll.setObjectName("sheet")
        scroll.setAccessibleName(self.windowTitle())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._sheet())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        change = buttons.addButton(self.tr("C&hange…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        change.clicked.connect(self._want_change)
        buttons.rejected.connect(self.reject)
        note = QLabel(self.tr("Single letters and marks work wherever you are not typing."), self, wordWrap=True)
        note.setObjectName("settingNote")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        for part in (scroll, note, buttons):
            column.addWidget(part)
        em = self.fontMetrics().height()
        self.resize(min(WIDTH_EM * em, parent.width()), min(HEIGHT_EM * em, parent.height()))

    def _sheet(self) -> QWidget:
        sheet = QWidget(self)
        sheet.setObjectName("sheetPage")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(18)
        with_keys = sorted((one for one in ACTIONS if self._keys[one.name]), key=lambda one: _MENU_ORDER[one.menu])
        groups = [list(group) for _, group in groupby(with_keys, key=lambda one: one.menu)]
        columns: list[list[list[Action]]] = [[] for _ in range(COLUMNS)]
        for group in groups:
            min(columns, key=lambda column: sum(len(one) + 2 for one in column)).append(group)
        for at, column in enumerate(columns):
            room = QVBoxLayout()
            room.setSpacing(16)
            for group in column:
                room.addLayout(self._group(sheet, group))
            room.addStretch()
            grid.addLayout(room, 0, at)
            grid.setColumnStretch(at, 1)
        return sheet

    def _group(self, sheet: QWidget, group: list[Action]) -> QGridLayout:
        made = QGridLayout()
        made.setHorizontalSpacing(16)
        made.setVerticalSpacing(5)
        head = QLabel(path_text(group[0]), sheet)
        head.setObjectName("sheetHead")
        made.addWidget(head, 0, 0, 1, 2)
        for row, action in enumerate(group, 1):
            name, keys = QLabel(plain(action_text(action.text)), sheet), QLabel(shown(self._keys[action.name]), sheet)
            name.setWordWrap(True)
            keys.setObjectName("sheetKeys")
            keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            made.addWidget(name, row, 0)
            made.addWidget(keys, row, 1)
        made.setColumnStretch(0, 1)
        return made

    def _want_change(self) -> None:
        self.accept()
        self.change_wanted.emit()


_MENU_ORDER = {menu: at for at, menu in enumerate(dict.fromkeys(action.menu for action in ACTIONS))}
