"""What a person hands over on the clipboard or by dropping it, as sources that can be imported."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from desktop_reader.characters import storable
from desktop_reader.importers import Source

CLIPBOARD = "clipboard"


def sources_in(mime: QMimeData | None) -> list[Path | Source]:
    """Return the files that were copied or dropped, else the text as one source; nothing where there is none."""
    if mime is None:
        return []
    files: list[Path | Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return files
    text = _text(mime)
    return [Source.of_bytes(CLIPBOARD, storable(text).encode())] if text.strip() else []


def _text(mime: QMimeData) -> str:
    if mime.hasText() and mime.text().strip():
        return mime.text()
    if mime.hasHtml():
        from PySide6.QtGui import QTextDocumentFragment

        return QTextDocumentFragment.fromHtml(mime.html()).toPlainText()
    return ""
