"""Choosing a backup: when each was made, what it holds, and what restoring it does."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.domain.upkeep import Backup
from desktop_reader.operations import backing_up
from desktop_reader.operations.runner import Operations
from desktop_reader.operations.upkeep_job import Mending, Wish
from desktop_reader.paths import displayable
from desktop_reader.ui.wording import size_text

COUNT_COLUMN, SIZE_COLUMN = 1, 2
_COUNTS = "articles of backups"  # what is asked aside


class RestoreDialog(QDialog):
    """Lists the backups, the newest first; `wish` is what a person has chosen, None where it was left.

    How many articles each holds is read aside where there are `operations`.
    """

    def __init__(self, parent: QWidget | None, library: Path, operations: Operations | None = None) -> None:
        super().__init__(parent)
        self.wish: Wish | None = None
        self._operations = operations
        self.setWindowTitle(self.tr("Restore from Backup"))
        self._backups = backing_up.every(library)
        self._list = QTreeWidget(self)
        self._list.setAccessibleName(self.tr("Backups"))
        self._list.setRootIsDecorated(False)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHeaderLabels([self.tr("Made"), self.tr("Articles"), self.tr("Size"), self.tr("File")])
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._restore = self._buttons.addButton(self.tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._repair = self._buttons.addButton(self.tr("Re&pair the Library"), QDialogButtonBox.ButtonRole.ActionRole)
        self._arrange()
        self._fill()
        self._restore.clicked.connect(self._choose)
        self._repair.clicked.connect(lambda: self._want(Wish(Mending.REPAIR)))
        self._buttons.rejected.connect(self.reject)
        self._list.itemActivated.connect(self._choose)
        self._list.itemSelectionChanged.connect(self._check)
        self._check()
        if operations is not None:
            operations.read_latest(_COUNTS, lambda _library: self.counted(), self.show_counts, aside=True)

    def done(self, result: int) -> None:
        """Close; what has not been counted by then nobody waits for."""
        if self._operations is not None:
            self._operations.forget(_COUNTS)
        super().done(result)

    def counted(self) -> list[int | None]:
        """Return how many articles each backup holds: a look into each file. Any thread may ask."""
        return [backing_up.count(backup.path) for backup in self._backups]

    def show_counts(self, counts: Sequence[int | None]) -> None:
        """Show how many articles each backup holds; None for one that cannot be read."""
        for item, count in zip(self._items, counts, strict=True):
            item.setText(COUNT_COLUMN, self.tr("cannot be read") if count is None else f"{count:,}")

    def _arrange(self) -> None:
        if self._backups:
            said = self.tr(
                "The library becomes what it was when the backup was made. What it is now is kept as one more backup."
            )
        else:
            said = self.tr("There is no backup yet. One is made each day on which something has changed.")
        explanation = QLabel(said, self)
        explanation.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        for part in (explanation, self._list, self._buttons):
            column.addWidget(part)
        self.resize(620, 380)

    def _fill(self) -> None:
        self._items = [QTreeWidgetItem(self._list, _texts(backup)) for backup in self._backups]
        for item in self._items:
            for column in (COUNT_COLUMN, SIZE_COLUMN):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        for column in range(self._list.columnCount()):
            self._list.resizeColumnToContents(column)
        if self._items:
            self._list.setCurrentItem(self._items[0])

    def _check(self) -> None:
        self._restore.setEnabled(bool(self._list.selectedItems()))

    def _choose(self) -> None:
        (chosen,) = self._list.selectedItems()
        self._want(Wish(Mending.RESTORE, self._backups[self._items.index(chosen)].path))

    def _want(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()


def _texts(backup: Backup) -> list[str]:
    return [f"{backup.made:%Y-%m-%d %H:%M}", "…", size_text(backup.size), displayable(backup.path.name)]
