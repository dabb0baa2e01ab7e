"""A few lines of text laid out once and painted often: what does not fit ends in an ellipsis."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop_reader.rendering.typography import OPENING
from desktop_reader.ui.widgets.fonts import for_latin

# More than any row can show; a title of a megabyte must not cost a megabyte of layout.
LONGEST = 600

_UNLIMITED = 1e6
_NEARLY_FULL = 0.9  # of a Chinese character's width

# What would begin a line of its own, or move the text along.
_AS_SPACES = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"), " ")

# Punctuation that Latin and Chinese share, and the first character of the scripts that set it full width.
_SHARED = frozenset("‘’“”…—")
_FIRST_WIDE = "\u2e80"

# Chinese breaks between any two characters that punctuation rules allow, a long address anywhere.
_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class TextLines:
    """At most `most` lines of `text` in `width` pixels, each `line_height` high (that of the font where 0).

    `marks` are (start, end) offsets in `text`, drawn on a ground of their own. `count` is the number of lines,
    `width` that of the widest, `elided` says that something did not fit.
    """

    __slots__ = ("_layout", "_marks", "count", "elided", "height", "line_height", "width")

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        most: int = 1,
        line_height: float = 0,
        marks: Sequence[tuple[int, int]] = (),
    ) -> None:
        spaced = text[:LONGEST].translate(_AS_SPACES)
        text = spaced.strip()
        font = for_latin(font) if _is_latin_with_marks(text) else font
        indent = len(spaced) - len(spaced.lstrip())
        self._marks = [(_units(text, start - indent), _units(text, end - indent)) for start, end in marks]
        self.line_height = line_height or QFontMetricsF(font).height()
        layout, starts = self._lay_out(text, font, width, most + 1)
        self.elided = len(starts) > most
        if self.elided:
            text = _elided(text, starts[most - 1], font, width)
            layout, starts = self._lay_out(text, font, width, most)
            self._marks = _within(self._marks, _units(text, len(text) - 1))
        self._layout = layout
        self.count = len(starts)
        self.height = self.count * self.line_height
        self.width = max((layout.lineAt(at).naturalTextWidth() for at in range(self.count)), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float, ground: QColor | None = None) -> None:
        """Draw with the painter's pen, and what is marked on that ground; (x, y) is the upper left corner."""
        if ground is None or not self._marks:
            self._layout.draw(painter, QPointF(x, y))
        else:
            self._layout.draw(painter, QPointF(x, y), [_on(ground, *mark) for mark in self._marks])

    def _lay_out(self, text: str, font: QFont, width: float, limit: int) -> tuple[QTextLayout, list[int]]:
        """Lay out up to `limit` lines; also return where each starts, in UTF-16 units."""
        layout = QTextLayout(text, font)
        layout.setCacheEnabled(True)
        layout.setTextOption(_WRAPPING)
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) < limit and (line := layout.createLine()).isValid():
            blank = _blank_before(text, line, font)
            # The last line has been shortened to fit, or only tells that there is one more: it need not wrap.
            line.setLineWidth(max(width + blank, 1.0) if len(starts) < limit - 1 else _UNLIMITED)
            line.setPosition(QPointF(-blank, len(starts) * self.line_height + (self.line_height - line.height()) / 2))
            starts.append(line.textStart())
        layout.endLayout()
        return layout, starts


def _is_latin_with_marks(text: str) -> bool:
    return not _SHARED.isdisjoint(text) and max(text) < _FIRST_WIDE


def _blank_before(text: str, line: QTextLine, font: QFont) -> float:
    """The blank half of an opening mark that begins the line: the line begins with what can be seen."""
    first = text.encode("utf-16-le")[2 * line.textStart() :][:2].decode("utf-16-le", "replace")
    if not first or first not in OPENING:
        return 0.0
    metrics = QFontMetricsF(font)
    advance = metrics.horizontalAdvance(first)
    return advance / 2 if advance > _NEARLY_FULL * metrics.horizontalAdvance("中") else 0.0


def _units(text: str, at: int) -> int:
    """The place of a character in UTF-16 units."""
    return len(text[: max(at, 0)].encode("utf-16-le")) // 2


def _within(marks: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    return [(start, min(end, length)) for start, end in marks if start < length]


def _on(ground: QColor, start: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, end - start
    look = QTextCharFormat()
    look.setBackground(ground)
    marked.format = look
    return marked


def _elided(text: str, start: int, font: QFont, width: float) -> str:
    before = text.encode("utf-16-le")[: 2 * start].decode("utf-16-le")
    last = QFontMetricsF(font).elidedText(text[len(before) :], Qt.TextElideMode.ElideRight, width)
    return before + last
