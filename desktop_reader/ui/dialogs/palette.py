"""Help > Find an Action: every action by what a person types, with its menu and its keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.ui.action_search import Entry, entries, full_text, matching, path_text
from desktop_reader.ui.widgets.action_table import ACTION, KEYS, MENU, NAME, ActionTable

WIDTH_EM, HEIGHT_EM = 38, 26
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class PaletteDialog(QDialog):
    """`chosen` is the name of the action that a person wants, "" where the dialog was left.

    `action` gives the QAction of a name: its text of the moment, its keys, and whether it can be used.
    """

    def __init__(self, parent: QWidget, action: Callable[[str], QAction]) -> None:
        super().__init__(parent)
        self.chosen = ""
        self._action = action
        self._known = entries()
        self.setWindowTitle(self.tr("Find an Action"))
        self._field = QLineEdit(self, placeholderText=self.tr("What do you want to do?"), clearButtonEnabled=True)
        self._field.setAccessibleName(self.windowTitle())
        self._list = ActionTable(self, "palette")
        self._list.setHeaderHidden(True)
        self._list.setAccessibleName(self.tr("Actions"))
        self._note = QLabel(self, wordWrap=True)
        self._note.setObjectName("settingNote")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self._field, self._list, self._note):
            column.addWidget(part)
        self._field.textChanged.connect(self._show)
        self._field.installEventFilter(self)
        self._list.currentItemChanged.connect(self._explain)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self._show("")
        em = self.fontMetrics().height()
        self.resize(QSize(WIDTH_EM * em, HEIGHT_EM * em).boundedTo(parent.size()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go through the list while one types, and Enter choose."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentItem())
        elif event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            return super().eventFilter(watched, event)
        return True

    def _show(self, typed: str) -> None:
        found = matching(self._known, typed)
        self._list.clear()
        self._list.addTopLevelItems([self._item(entry) for entry in found])
        usable = [item for item in self._items() if not item.isDisabled()]
        if usable:
            self._list.setCurrentItem(usable[0])
        self._list.setVisible(bool(found))
        self._explain(self._list.currentItem())

    def _explain(self, item: QTreeWidgetItem | None) -> None:
        """Say below the list what the chosen action does."""
        if item is not None:
            self._note.setText(item.toolTip(NAME))
        else:
            self._note.setText("" if self._list.topLevelItemCount() else self.tr("No action is called that."))

    def _items(self) -> list[QTreeWidgetItem]:
        items = map(self._list.topLevelItem, range(self._list.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        action = self._action(entry.action.name)
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        item = QTreeWidgetItem([full_text(entry.action, action.text()), path_text(entry.action), keys])
        item.setData(NAME, ACTION, entry.action.name)
        item.setIcon(NAME, action.icon())
        item.setToolTip(NAME, action.statusTip())
        item.setForeground(MENU, QApplication.palette().placeholderText())
        item.setTextAlignment(KEYS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setDisabled(not action.isEnabled())
        return item

    def _step(self, rows: int) -> None:
        """Go so many rows on, past what cannot be used."""
        usable = [item for item in self._items() if not item.isDisabled()]
        if usable:
            current = self._list.currentItem()
            at = usable.index(current) if current in usable else 0
            self._list.setCurrentItem(usable[min(max(at + rows, 0), len(usable) - 1)])

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and not item.isDisabled():
            self.chosen = item.data(NAME, ACTION)
            self.accept()
