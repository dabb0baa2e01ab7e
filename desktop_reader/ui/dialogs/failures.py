"""The details of a long deed: what failed, each with the reason, to read and to copy."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_reader.errors import ReaderError
from desktop_reader.ui.wording import error_text


class FailuresDialog(QDialog):
    """Lists failures: what it is about on a line of its own, such as a path, and the reason on the next."""

    def __init__(
        self, parent: QWidget | None, title: str, heading: str, failures: Iterable[tuple[str, ReaderError]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._list = QPlainTextEdit(self, readOnly=True)
        self._list.setAccessibleName(title)
        self._list.setPlainText("\n\n".join(_paragraph(subject, error) for subject, error in failures))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._copy = QPushButton(self.tr("&Copy"), self, autoDefault=False)
        self._buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(QLabel(heading, self))
        column.addWidget(self._list)
        column.addWidget(self._buttons)
        self._buttons.rejected.connect(self.reject)
        self._copy.clicked.connect(self._copy_all)
        self.resize(620, 380)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def text(self) -> str:
        """Return the list as it is copied."""
        return self._list.toPlainText()

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def _paragraph(subject: str, error: ReaderError) -> str:
    reason = error_text(error)
    # Most reasons name the subject themselves.
    return reason if subject in reason else f"{subject}\n{reason}".rstrip()
