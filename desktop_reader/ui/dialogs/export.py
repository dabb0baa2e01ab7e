"""File > Export: which articles, in which format; the file itself is chosen in the usual file dialog."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.exporters import EXPORTERS, Exporter
from desktop_reader.ui.wording import format_text


class Scope(Enum):
    """Which articles are exported."""

    SELECTION = 0
    LISTED = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What a person has chosen."""

    scope: Scope
    exporter: Exporter


class ExportDialog(QDialog):
    """`counts` says how many articles each scope holds, None where it is not known; a scope of 0 cannot be chosen."""

    def __init__(self, parent: QWidget, counts: Sequence[tuple[Scope, int | None]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._scopes = QButtonGroup(self)
        self._format = QComboBox(self)
        for exporter in EXPORTERS:
            self._format.addItem(format_text(exporter.label))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        go = QPushButton(self.tr("&Choose File…"), self, default=True)
        self._buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange(counts)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def choice(self) -> ExportChoice:
        """Return what has been chosen."""
        return ExportChoice(Scope(self._scopes.checkedId()), EXPORTERS[self._format.currentIndex()])

    def _arrange(self, counts: Sequence[tuple[Scope, int | None]]) -> None:
        scopes = QVBoxLayout()
        for scope, count in counts:
            scopes.addWidget(self._scope_button(scope, count))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(14)
        form.addRow(QLabel(self.tr("Articles:"), self), scopes)
        label = QLabel(self.tr("Format:"), self)
        label.setBuddy(self._format)  # by which it is known to a screen reader
        form.addRow(label, self._format)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(self._buttons)

    def _scope_button(self, scope: Scope, count: int | None) -> QRadioButton:
        texts = {
            Scope.SELECTION: self.tr("The &selected ones"),
            Scope.LISTED: self.tr("The &list as it is shown"),
            Scope.ALL: self.tr("&All in the library"),
        }
        text = texts[scope]
        if count is not None:
            text = self.tr("{articles} ({count})").format(articles=text, count=f"{count:,}")
        button = QRadioButton(text, self)
        button.setEnabled(count != 0)
        self._scopes.addButton(button, scope.value)
        if button.isEnabled() and self._scopes.checkedId() < 0:
            button.setChecked(True)
        return button
