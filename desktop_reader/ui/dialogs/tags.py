"""Article > Tags: which tags the selected articles carry; a tag that only some of them carry is half checked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

CHECKED = Qt.CheckState.Checked
UNCHECKED = Qt.CheckState.Unchecked
PARTLY = Qt.CheckState.PartiallyChecked


@dataclass(frozen=True, slots=True)
class TagEdit:
    """The tags to put on the selected articles and those to take off."""

    add: tuple[str, ...]
    remove: tuple[str, ...]


class TagsDialog(QDialog):
    """`known` are all tags of the library, `carried` the tags of each selected article."""

    def __init__(self, parent: QWidget, known: Iterable[str], carried: Sequence[Iterable[str]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        self._field = QLineEdit(self, placeholderText=self.tr("New tag"))
        self._add = QPushButton(self.tr("&Add"), self, autoDefault=False)
        self._field.setAccessibleName(self.tr("New tag"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Tags"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        counts = Counter(tag for tags in carried for tag in tags)
        self._before: dict[str, Qt.CheckState] = {}
        for name in sorted({*known, *counts}, key=lambda tag: (-counts[tag], tag.casefold())):
            self._append(name, _state(counts[name], len(carried)))
        self._arrange(len(carried))
        self._connect()
        self._follow_field(self._field.text())

    def edit(self) -> TagEdit:
        """Return what a person has changed, with a tag that still stands in the field."""
        self._take_field()
        after = {item.text(): item.checkState() for item in self._items()}
        changed = {name: state for name, state in after.items() if state is not self._before.get(name, UNCHECKED)}
        return TagEdit(
            add=tuple(name for name, state in changed.items() if state is CHECKED),
            remove=tuple(name for name, state in changed.items() if state is UNCHECKED),
        )

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _append(self, name: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(name, self._list)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserTristate if state is PARTLY else flags)
        item.setCheckState(state)
        self._before.setdefault(name, state)
        return item

    def _take_field(self) -> None:
        name = " ".join(self._field.text().split())
        self._field.clear()
        if not name:
            return
        found = next((item for item in self._items() if item.text().casefold() == name.casefold()), None)
        if found is None:
            self._before[name] = UNCHECKED
            found = self._append(name, CHECKED)
        found.setCheckState(CHECKED)
        self._list.scrollToItem(found)

    def _follow_field(self, text: str) -> None:
        self._add.setEnabled(bool(text.strip()))
        self._add.setDefault(bool(text.strip()))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setDefault(not text.strip())

    def _connect(self) -> None:
        self._field.textChanged.connect(self._follow_field)
        self._add.clicked.connect(self._take_field)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _arrange(self, selected: int) -> None:
        completer = QCompleter([item.text() for item in self._items()], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(completer)
        row = QHBoxLayout()
        row.addWidget(self._field, 1)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(QLabel(self._heading(selected), self))
        column.addLayout(row)
        column.addWidget(self._list)
        column.addWidget(self._buttons)
        self.resize(360, 420)

    def _heading(self, selected: int) -> str:
        if selected == 1:
            return self.tr("Tags of the selected article")
        return self.tr("Tags of {count} selected articles").format(count=f"{selected:,}")


def _state(count: int, selected: int) -> Qt.CheckState:
    if count == 0:
        return UNCHECKED
    return CHECKED if count == selected else PARTLY
