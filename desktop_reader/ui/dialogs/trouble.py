"""What a person sees where the library cannot be opened: one sentence, and the ways out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox, QPushButton, QSizePolicy

from desktop_reader.errors import DamagedError, NoDatabaseError, ReaderError
from desktop_reader.operations.upkeep_job import Mending, Wish
from desktop_reader.ui.dialogs.restore import RestoreDialog
from desktop_reader.ui.wording import error_text


class TroubleDialog(QMessageBox):
    """Says why the library cannot be opened and asks what to do: repair it, restore a backup or open another one."""

    def __init__(self, error: ReaderError, library: Path) -> None:
        super().__init__()
        self._library = library
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Desktop Reader"))
        self.setText(self.tr("Your library cannot be opened."))
        self.setInformativeText(error_text(error))
        # Functions and no methods, which would hold the dialog: what is left of one when the window gets its style
        # sheet ends the process.
        self._asks: list[tuple[QPushButton, Callable[[TroubleDialog], Path | Wish | None]]] = []
        if isinstance(error, DamagedError | NoDatabaseError):
            self._offer(self.tr("Re&pair"), _repair)
            self._offer(self.tr("Restore from &Backup…"), TroubleDialog._chosen_backup)
        self._offer(self.tr("&Choose Another Library…"), TroubleDialog._chosen_library)
        quit_button = self.addButton(self.tr("&Quit"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(quit_button)
        self.setEscapeButton(quit_button)
        # Side by side they do not fit on a small screen in large type.
        for buttons in self.findChildren(QDialogButtonBox):
            buttons.setOrientation(Qt.Orientation.Vertical)
            buttons.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def ask(self) -> Path | Wish | None:
        """Return the library that a person chose instead, or what to do about this one; None to quit."""
        self.exec()
        clicked = self.clickedButton()
        asked = next((ask for button, ask in self._asks if button is clicked), None)
        return None if asked is None else asked(self)

    def _offer(self, text: str, ask: "Callable[[TroubleDialog], Path | Wish | None]") -> None:
        self._asks.append((self.addButton(text, QMessageBox.ButtonRole.ActionRole), ask))

    def _chosen_backup(self) -> Wish | None:
        dialog = RestoreDialog(None, self._library)
        dialog.show_counts(dialog.counted())
        dialog.exec()
        return dialog.wish

    def _chosen_library(self) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            None,
            self.tr("Choose a Library"),
            "",
            self.tr("Libraries (*.db);;All files (*)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None


def _repair(_dialog: TroubleDialog) -> Wish:
    return Wish(Mending.REPAIR)
