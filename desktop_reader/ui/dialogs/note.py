"""The dialog in which a note is written beside what is highlighted."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

MOST_WORDS = 200  # characters of what is highlighted


class NoteDialog(QDialog):
    """Shows the words that are highlighted, and the note to be written; Ctrl+Enter is done."""

    def __init__(self, parent: QWidget, words: str, note: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        shown = words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]}…"
        quote = QLabel(shown, self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._note = QPlainTextEdit(note, self)
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("What you think of it (Ctrl+Enter saves)"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # the other one is that of the number pad
            QShortcut(QKeySequence(key), self, self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(quote)
        column.addWidget(self._note)
        column.addWidget(buttons)
        self.resize(460, 300)
        self._note.setFocus()
        self._note.selectAll()

    def reject(self) -> None:
        """Leave the note as it was; what has been written is not thrown away unasked."""
        if not self._note.document().isModified() or self._may_be_thrown_away():
            super().reject()

    def note(self) -> str:
        """Return what has been written."""
        return self._note.toPlainText()

    def _may_be_thrown_away(self) -> bool:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("Throw away what was written?"))
        sure = question.addButton(self.tr("&Throw Away"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(self.tr("&Go On Writing"), QMessageBox.ButtonRole.RejectRole))
        question.exec()
        question.deleteLater()
        return question.clickedButton() is sure


def ask_for_note(parent: QWidget, words: str, note: str) -> str | None:
    """Return the note that a person writes, None where it is to stay as it is."""
    dialog = NoteDialog(parent, words, note)
    written = dialog.note() if dialog.exec() else None
    dialog.deleteLater()
    return written
