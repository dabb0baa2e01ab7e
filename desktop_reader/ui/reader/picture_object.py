"""How a picture stands on a page: one character of the document, as wide as the column, the picture in its middle."""

from typing import Protocol

from PySide6.QtCore import QObject, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPyTextObject, QTextCharFormat, QTextDocument, QTextFormat

OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
ADDRESS = QTextFormat.Property.UserProperty.value + 20  # str: which picture it is
NAME = QTextFormat.Property.UserProperty.value + 21  # str: what is said in the place of one that is not here
CHARACTER = "\ufffc"
BELOW = 0.5  # of a line of the caption, between the picture and it


class Source(Protocol):
    """What has the pictures; sizes are in units of the document, what is painted in pixels."""

    def has(self, address: str) -> bool:
        """Whether a picture is here."""

    def size(self, address: str) -> QSize:
        """Return how large a picture is by itself."""

    def image(self, address: str, size: QSize) -> QImage | None:
        """Return a picture at this size, None where it is not ready."""


class PictureObject(QPyTextObject):
    """Paints the pictures of one document.

    What is not kept takes no room beside its caption; where it has none, a word stands for it.
    """

    def __init__(self, parent: QObject, source: Source) -> None:
        super().__init__(parent)
        self._source = source

    def intrinsicSize(self, document: QTextDocument, position: int, shape: QTextFormat) -> QSizeF:
        """Return how much room a picture takes, at the width that the column has now."""
        address = str(shape.property(ADDRESS))
        if not self._source.has(address):
            return _word_size(shape.toCharFormat())
        indent = document.findBlock(position).blockFormat()
        column = max(1.0, document.textWidth() - indent.leftMargin() - indent.rightMargin())
        line = shape.toCharFormat().font().pixelSize()
        return QSizeF(column, self._fitted(address, column).height() + BELOW * line)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _position: int, shape: QTextFormat
    ) -> None:
        """Paint a picture, or the word for one."""
        place = QRectF(rect)
        address = str(shape.property(ADDRESS))
        ink = shape.toCharFormat()
        if not self._source.has(address):
            painter.setFont(ink.font())
            painter.setPen(ink.foreground().color())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(shape.property(NAME)))
            return
        fitted = self._fitted(address, place.width())
        box = QRectF(place.left() + (place.width() - fitted.width()) / 2, place.top(), fitted.width(), fitted.height())
        ratio = painter.device().devicePixelRatioF()
        image = self._source.image(address, (fitted * ratio).toSize())
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image)

    def _fitted(self, address: str, column: float) -> QSizeF:
        natural = QSizeF(self._source.size(address))
        return natural * min(1.0, column / natural.width())


def _word_size(ink: QTextCharFormat) -> QSizeF:
    from PySide6.QtGui import QFontMetricsF

    word = str(ink.property(NAME) or "")
    metrics = QFontMetricsF(ink.font())
    return QSizeF(metrics.horizontalAdvance(word), metrics.height()) if word else QSizeF(0, 0)
