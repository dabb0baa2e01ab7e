"""View > Original: the untouched text that an article was made from, and where it came from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_reader.domain.article import Original
from desktop_reader.ui.elided_label import ElidedLabel
from desktop_reader.ui.wording import size_text

MOST_CHARACTERS = 2_000_000
SHORT_HASH = 12


def original_text(original: Original) -> str:
    """Return the text of an original as it is shown; what cannot be read in its encoding becomes U+FFFD."""
    text = original.content.decode(original.encoding or "utf-8", "replace")
    return text[:MOST_CHARACTERS].removeprefix("\ufeff")


class OriginalView(QWidget):
    """Plain text with a line above it that names the file."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("original")
        self._origin = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._origin.setObjectName("originalOrigin")
        self._text = QPlainTextEdit(self, readOnly=True)
        self._text.setObjectName("originalText")
        self._text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setFocusProxy(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._origin)
        column.addWidget(self._text)

    def show_original(self, original: Original, text: str) -> None:
        """Show the original and the text that `original_text` made of it."""
        parts = (original.path, original.encoding or "", size_text(len(original.content)), self._hash(original))
        self._origin.setText("   ".join(filter(None, parts)))
        self._origin.setToolTip(f"{original.path}\nSHA-256: {original.sha256}")
        self._text.setPlainText(text)

    def text(self) -> str:
        """Return the text that is shown."""
        return self._text.toPlainText()

    def _hash(self, original: Original) -> str:
        return self.tr("SHA-256 {start}…").format(start=original.sha256[:SHORT_HASH])
