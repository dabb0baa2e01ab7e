"""The pictures of a page on paper: as fine as they are, and no higher than a page takes well."""

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage

from desktop_reader.ui.reader.pictures import Pictures, decoded

SCREEN = 96  # pixels of a picture to the inch


class PaperPictures:
    """`resolution` is that of the paper, in dots to the inch, `highest` in dots."""

    def __init__(self, pictures: Pictures, resolution: int, highest: float) -> None:
        self._pictures = pictures
        self._scale = resolution / SCREEN
        self._highest = highest

    def has(self, address: str) -> bool:
        """Whether a picture is here."""
        return self._pictures.has(address)

    def size(self, address: str) -> QSize:
        """Return how large a picture is on paper, where the column is wide enough."""
        natural = QSizeF(self._pictures.size(address)) * self._scale
        return (natural * min(1.0, self._highest / max(1.0, natural.height()))).toSize()

    def image(self, address: str, size: QSize) -> QImage:
        """Return a picture with as many pixels as this size has, or as it has itself."""
        natural = self._pictures.size(address)
        return decoded(self._pictures.content(address), size if size.width() < natural.width() else natural)
