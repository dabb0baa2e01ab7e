"""A label that never asks for more room than there is: what does not fit into its lines is elided."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LEAST_CHARACTERS = 4
FILLED = 0.85
"""Of the width of several lines, what words fill for certain: where they break, they leave the rest empty."""


class ElidedLabel(QLabel):
    """Shows its text with an ellipsis at `mode`."""

    def __init__(self, parent: QWidget | None = None, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(parent)
        self._mode = mode
        self._lines = 1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for the first few characters."""
        return QSize(self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS, super().minimumSizeHint().height())

    def set_lines(self, lines: int) -> None:
        """Use so many lines from now on."""
        self._lines = lines
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing())

    def fitting_text(self) -> str:
        """Return what is shown of the text."""
        width = self.contentsRect().width()
        room = width if self._lines == 1 else int(width * self._lines * FILLED)
        return self.fontMetrics().elidedText(self.text(), self._mode, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        how = int((self.alignment() | Qt.AlignmentFlag.AlignVCenter).value)
        if self._lines > 1:
            how |= int(Qt.TextFlag.TextWordWrap.value)
        QPainter(self).drawText(self.contentsRect(), how, self.fitting_text())
