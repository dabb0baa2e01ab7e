"""A part of a page as plain text: the characters of the article, blank lines between paragraphs."""

from PySide6.QtGui import QTextDocument

from desktop_reader.ui.reader.inks import SEPARATOR
from desktop_reader.ui.reader.originals import Originals, Units

_LINE_BREAK = "\u2028"
_PICTURE = "\ufffc"


def plain_text(document: QTextDocument, originals: Originals, start: int, end: int) -> str:
    """Return the text between two positions of the document."""
    parts: list[str] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        begin = block.position()
        if block.text().strip(_PICTURE):
            if parts:
                parts.append(str(block.blockFormat().property(SEPARATOR)))
            shown = block.text()
            units = Units(shown)
            first = units.index(max(0, start - begin))
            last = units.index(min(end - begin, block.length() - 1))
            parts.append(originals.restored(shown[first:last], begin + units.unit(first)))
        block = block.next()
    return "".join(parts).replace(_LINE_BREAK, "\n").replace(_PICTURE, "")
