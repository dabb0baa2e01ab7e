"""A theme as a small picture of itself: a letter on its page, for the buttons by which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPixmap

from desktop_reader.rendering.themes import Theme

SIZE = 24  # pixels
_SHARPEST = 3  # device pixels for each: no screen has more
_LETTER, _LETTER_SIZE = "文", 13


def swatch(themes: Sequence[Theme]) -> QIcon:
    """Return a disc with the page of a theme; of two themes each has a half."""
    picture = QPixmap(SIZE * _SHARPEST, SIZE * _SHARPEST)
    picture.setDevicePixelRatio(_SHARPEST)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(1, 1, SIZE - 2, SIZE - 2)
        width = disc.width() / len(themes)
        for at, theme in enumerate(themes):
            painter.setClipRect(QRectF(disc.left() + at * width - (not at), 0, width + 1, SIZE))
            _paint(painter, disc, theme)
    return QIcon(picture)


def _paint(painter: QPainter, disc: QRectF, theme: Theme) -> None:
    whole = QPainterPath()
    whole.addEllipse(disc)
    painter.fillPath(whole, QColor(theme.page))
    painter.setPen(QColor(theme.outline))
    painter.drawPath(whole)
    font = QFont(painter.font())
    font.setPixelSize(_LETTER_SIZE)
    painter.setFont(font)
    painter.setPen(QColor(theme.text))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, _LETTER)
