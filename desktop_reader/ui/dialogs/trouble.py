"""What a person sees where the library cannot be opened: one sentence, and the ways out."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_reader.errors import ReaderError
from desktop_reader.ui.wording import error_text


class TroubleDialog(QMessageBox):
    """Says why the library cannot be opened and asks for another one."""

    def __init__(self, error: ReaderError) -> None:
        super().__init__()
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Desktop Reader"))
        self.setText(self.tr("Your library cannot be opened."))
        self.setInformativeText(error_text(error))
        self._choose = self.addButton(self.tr("&Choose Another Library…"), QMessageBox.ButtonRole.ActionRole)
        quit_button = self.addButton(self.tr("&Quit"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(quit_button)
        self.setEscapeButton(quit_button)

    def ask(self) -> Path | None:
        """Return the library that a person chose instead, None to quit."""
        self.exec()
        if self.clickedButton() is not self._choose:
            return None
        name, _ = QFileDialog.getSaveFileName(
            None,
            self.tr("Choose a Library"),
            "",
            self.tr("Libraries (*.db);;All files (*)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None
