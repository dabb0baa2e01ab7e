"""A label of one line that never asks for more room than there is: what does not fit is elided."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LEAST_CHARACTERS = 4


class ElidedLabel(QLabel):
    """Shows its text with an ellipsis at `mode`."""

    def __init__(self, parent: QWidget | None = None, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for the first few characters."""
        return QSize(self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS, super().minimumSizeHint().height())

    def fitting_text(self) -> str:
        """Return what is shown of the text."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        alignment = int((self.alignment() | Qt.AlignmentFlag.AlignVCenter).value)
        QPainter(self).drawText(self.contentsRect(), alignment, self.fitting_text())
