"""Help > About: the version, what the program is, and the licence."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop_reader import __version__


class AboutDialog(QDialog):
    """A short page about the program; `library` is the file that is open."""

    def __init__(self, parent: QWidget, library: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Desktop Reader"))
        name = QLabel(self.tr("Desktop Reader"), self)
        name.setObjectName("dialogTitle")
        lines = (
            self.tr("Version {version}, with Qt {qt}").format(version=__version__, qt=qVersion()),
            self.tr("Keeps your articles in one file on this computer and never touches the network."),
            self.tr("Your library: {file}").format(file=library),
            self.tr("Free software under the MIT licence."),
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        column.addWidget(name)
        for line in lines:
            column.addWidget(self._paragraph(line))
        column.addSpacing(8)
        column.addWidget(buttons)
        self.setMinimumWidth(440)

    def _paragraph(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
