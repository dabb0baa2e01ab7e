"""Pictures that tests draw themselves."""

from base64 import b64encode

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QImage, QPainter


def picture(width: int, height: int, colour: str = "#336699", form: str = "PNG") -> bytes:
    """A picture of one colour, its left half white."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    with QPainter(image) as painter:
        painter.fillRect(0, 0, width // 2, height, Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


def data_address(content: bytes, form: str = "png") -> str:
    return f"data:image/{form};base64,{b64encode(content).decode()}"
