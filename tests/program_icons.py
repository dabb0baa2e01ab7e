"""Draws the program's icon in the sizes that desktops ask for, out of its SVG: `python tests/program_icons.py`."""

import os
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def drawn(size):
    """Return the icon as a QImage of `size` pixels in width and height."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(str(RESOURCES / "icons" / "desktop-reader.svg")).render(painter, QRectF(0, 0, size, size))
    return image


def place(size):
    """Return the file of the icon in this size."""
    return RESOURCES / "desktop" / "icons" / f"{size}.png"


def main():
    """Write each size anew."""
    from PySide6.QtGui import QGuiApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for size in SIZES:
        place(size).parent.mkdir(exist_ok=True)
        drawn(size).save(str(place(size)))
    application.quit()


if __name__ == "__main__":
    main()
