"""The details of an import: each file that did not come in, with the reason, to read and to copy."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_reader.domain.importing import ImportItem
from desktop_reader.ui.wording import error_text


class FailuresDialog(QDialog):
    """Lists failures: the path on a line of its own, the reason on the next."""

    def __init__(self, parent: QWidget, failures: Iterable[ImportItem]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Not Imported"))
        items = tuple(failures)
        self._list = QPlainTextEdit(self, readOnly=True)
        self._list.setPlainText("\n\n".join(_paragraph(item) for item in items))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._copy = QPushButton(self.tr("&Copy"), self, autoDefault=False)
        self._buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(QLabel(self._heading(len(items)), self))
        column.addWidget(self._list)
        column.addWidget(self._buttons)
        self._buttons.rejected.connect(self.reject)
        self._copy.clicked.connect(self._copy_all)
        self.resize(620, 380)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def text(self) -> str:
        """Return the list as it is copied."""
        return self._list.toPlainText()

    def _heading(self, count: int) -> str:
        if count == 1:
            return self.tr("This could not be imported. Everything else is in.")
        return self.tr("These {count} could not be imported. Everything else is in.").format(count=f"{count:,}")

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def _paragraph(item: ImportItem) -> str:
    reason = error_text(item.error) if item.error is not None else ""
    # Most reasons name the path themselves.
    return reason if item.path in reason else f"{item.path}\n{reason}".rstrip()
