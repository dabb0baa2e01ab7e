"""Help > Diagnostics: what helps to find out what is wrong, to be read, copied and sent; nothing is sent by itself."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_reader.operations.runner import Operations
from desktop_reader.ui import diagnostics
from desktop_reader.ui.widgets import sizes

WIDTH_EM, HEIGHT_EM = 40, 32
# What the library is asked.
_LIBRARY, _HEALTH = "diagnostics", "health"


class DiagnosticsDialog(QDialog):
    """Shows at once what is known, and what the library says as soon as it has answered."""

    def __init__(self, parent: QWidget, operations: Operations) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Diagnostics"))
        self._operations = operations
        self._library: diagnostics.Lines = [(self.tr("Library"), "…")]
        self._health: diagnostics.Lines = []
        self._text = QPlainTextEdit(self, readOnly=True)
        self._text.setAccessibleName(self.windowTitle())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._copy = QPushButton(self.tr("&Copy"), self, autoDefault=False)
        self._check = QPushButton(self.tr("Check the &Library"), self, autoDefault=False)
        self._arrange()
        self._buttons.rejected.connect(self.reject)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        self._check.clicked.connect(self._look_through)
        self._show()
        operations.read_latest(_LIBRARY, diagnostics.library_lines, self._show_library, aside=True)

    def done(self, result: int) -> None:
        """Close; what the library has not answered by then nobody waits for."""
        self._operations.forget(_LIBRARY)
        self._operations.forget(_HEALTH)
        super().done(result)

    def _arrange(self) -> None:
        said = self.tr("Copy this into a report of a fault. It holds no word of your articles, but names of files.")
        note = QLabel(said, self)
        note.setObjectName("settingNote")
        note.setWordWrap(True)
        self._buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.addButton(self._check, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._text, 1)
        column.addWidget(note)
        column.addWidget(self._buttons)
        em = self.fontMetrics().height()
        sizes.open_at(self, WIDTH_EM * em, HEIGHT_EM * em)

    def _show_library(self, lines: diagnostics.Lines) -> None:
        self._library = lines
        self._show()

    def _look_through(self) -> None:
        self._check.setEnabled(False)
        self._health = [(self.tr("Health"), self.tr("is being checked…"))]
        self._show()
        self._operations.read_latest(_HEALTH, diagnostics.health_lines, self._show_health, aside=True)

    def _show_health(self, lines: diagnostics.Lines) -> None:
        self._health = lines
        self._check.setEnabled(True)
        self._show()

    def _show(self) -> None:
        parts = (
            (self.tr("Program"), diagnostics.program_lines()),
            (self.tr("Library"), [*self._library, *self._health]),
            (self.tr("Typefaces"), diagnostics.font_lines()),
            (self.tr("Faults"), diagnostics.fault_lines()),
        )
        self._text.setPlainText(diagnostics.as_text(parts))
