"""What a list can be narrowed to, as a Qt model: the trash, sources, tags; itself narrowed by what is typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class Part(StrEnum):
    """Which part of a Listing an entry stands for; the values are the names of its fields."""

    SHELF = "shelf"
    SOURCE = "source"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a heading where `part` is None, else something to choose; `is_active` where the list has it now."""

    text: str
    part: Part | None = None
    count: int = 0
    is_active: bool = False


class FilterModel(QAbstractListModel):
    """Entries in the order given, under their headings; a heading without entries is not shown.

    `nothing` is what the only line says where no entry has what is typed.
    """

    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self._all: tuple[Entry, ...] = ()
        self._shown: list[Entry] = []
        self._typed = ""

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show these, as far as they have what is typed in them."""
        self._all = tuple(entries)
        self._show()

    def narrow(self, typed: str) -> None:
        """Show only entries with this text in them, in upper or lower case."""
        self._typed = typed.strip().casefold()
        self._show()

    def entry(self, at: int) -> Entry:
        """Return the entry of a row."""
        return self._shown[at]

    def next_choice(self, at: int, by: int) -> int:
        """Return the nearest row that can be chosen, going from row `at` in steps of `by`; -1 where there is none."""
        at += by
        while 0 <= at < len(self._shown):
            if self._shown[at].part is not None:
                return at
            at += by
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, for a screen reader with the count."""
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.text}, {entry.count}" if entry.part else entry.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        is_choice = index.isValid() and self._shown[index.row()].part is not None
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_choice else Qt.ItemFlag.NoItemFlags

    def _show(self) -> None:
        self.beginResetModel()
        kept = [entry for entry in self._all if entry.part is None or self._typed in entry.text.casefold()]
        following = [*kept[1:], Entry("")]
        self._shown = [
            entry
            for entry, after in zip(kept, following, strict=True)
            if entry.part is not None or after.part is not None
        ] or [Entry(self._nothing)]
        self.endResetModel()
