"""The page of the settings on which the keys of the actions are chosen; what collides is told before it happens."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.settings.store import Settings
from desktop_reader.ui import shortcuts
from desktop_reader.ui.action_search import Entry, entries, full_text, matching, path_text
from desktop_reader.ui.actions import Action
from desktop_reader.ui.widgets.action_table import ACTION, KEYS, NAME, ActionTable
from desktop_reader.ui.wording import action_text


class ShortcutsPage(QWidget):
    """`chosen` carries the value of the setting of shortcuts."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self._keys = shortcuts.keys_in_use(settings)
        self._known: list[Entry] = entries()
        self._field = QLineEdit(self, placeholderText=self.tr("Search the actions"), clearButtonEnabled=True)
        self._field.setAccessibleName(self.tr("Search the actions"))
        self._list = ActionTable(self, "shortcuts")
        self._list.setHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Keys")])
        self._list.setAccessibleName(self.tr("Actions"))
        self._editor = QKeySequenceEdit(self)
        self._editor.setMaximumSequenceLength(1)
        self._editor.setMinimumWidth(10 * self.fontMetrics().height())
        self._editor.setAccessibleName(self.tr("New keys"))
        self._use = QPushButton(self.tr("&Use"), self, autoDefault=False)
        self._none = QPushButton(self.tr("&No Keys"), self, autoDefault=False)
        self._usual = QPushButton(self.tr("U&sual Keys"), self, autoDefault=False)
        self._all_usual = QPushButton(self.tr("&All as Usual"), self, autoDefault=False)
        self._note = QLabel(self, wordWrap=True)
        self._note.setObjectName("settingNote")
        self._arrange()
        self._connect()
        self._fill()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._editor, self._use, self._none, self._usual):
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self._all_usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        column.addWidget(self._note)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._fill)
        self._list.currentItemChanged.connect(self._show_current)
        self._editor.keySequenceChanged.connect(self._check)
        self._use.clicked.connect(lambda: self._take((self._typed(),)))
        self._none.clicked.connect(lambda: self._take(()))
        self._usual.clicked.connect(lambda: self._take(shortcuts.USUAL[self._current()]))
        self._all_usual.clicked.connect(self._take_all_usual)

    def _fill(self) -> None:
        self._list.clear()
        for entry in matching(self._known, self._field.text()):
            name = entry.action.name
            item = QTreeWidgetItem(self._list, [_name(entry.action), path_text(entry.action)])
            item.setText(KEYS, shortcuts.shown(self._keys[name]))
            item.setData(NAME, ACTION, name)
        first = self._list.topLevelItem(0)
        if first is not None:
            self._list.setCurrentItem(first)
        self._show_current()

    def _current(self) -> str:
        item = self._list.currentItem()
        return str(item.data(NAME, ACTION)) if item is not None else ""

    def _typed(self) -> str:
        return self._editor.keySequence().toString()

    def _show_current(self) -> None:
        name = self._current()
        self._editor.setEnabled(bool(name))
        self._editor.setKeySequence(QKeySequence(next(iter(self._keys.get(name, ())), "")))
        self._check()

    def _check(self) -> None:
        """Tell whose keys the new ones are before anybody loses them."""
        name, typed = self._current(), self._typed()
        keys = self._keys.get(name, ())
        holder = shortcuts.holder_of(typed, self._keys, besides=name) if typed else ""
        self._use.setEnabled(bool(name and typed) and typed not in keys)
        self._none.setEnabled(bool(keys))
        self._usual.setEnabled(bool(name) and keys != shortcuts.USUAL[name])
        self._all_usual.setEnabled(bool(shortcuts.to_settings(self._keys)))
        self._note.setText(self._conflict_text(typed, holder) if holder else "")

    def _conflict_text(self, typed: str, holder: str) -> str:
        action = next(entry.action for entry in self._known if entry.action.name == holder)
        text = self.tr("{keys} belongs to “{action}” now. “Use” takes it from there.")
        return text.format(keys=shortcuts.shown([typed]), action=_name(action))

    def _take(self, keys: tuple[str, ...]) -> None:
        self._hold(shortcuts.with_keys(self._keys, self._current(), keys))

    def _take_all_usual(self) -> None:
        self._hold(shortcuts.USUAL)

    def _hold(self, keys: shortcuts.Keys) -> None:
        """Let these keys hold from now on, with the same action current."""
        self._keys = keys
        self.chosen.emit(shortcuts.to_settings(keys))
        for at in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(at)
            if item is not None:
                item.setText(KEYS, shortcuts.shown(keys[str(item.data(NAME, ACTION))]))
        self._show_current()


def _name(action: Action) -> str:
    return full_text(action, action_text(action.text))
