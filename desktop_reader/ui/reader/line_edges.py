"""What depends on where the lines of a Chinese text break: marks and gaps at both edges of the column.

The document knows nothing of it: the formats lie over the layout of a block, as a syntax highlighter's do, and are
right for one width of the column.
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from desktop_reader.rendering.typography import EDGE_SPACING, Edge, line_edges
from desktop_reader.ui.reader.inks import HALF_WIDTH
from desktop_reader.ui.reader.originals import is_narrow

_ROUNDS = 8  # what is taken from one line moves the next; few paragraphs need more than three


class LineEdges:
    """Sets the edges of a document's blocks, each once. `em` is the size of the page's type in pixels."""

    def __init__(self, document: QTextDocument, em: int, *, centred_points: bool) -> None:
        self._document = document
        self._centred_points = centred_points
        self._formats = {edge: _format(edge, em) for edge in Edge}
        self._done: set[int] = set()  # numbers of blocks
        self._changed: set[int] = set()

    def set_block(self, block: QTextBlock) -> bool:
        """Set the edges of a block's lines; True if that has changed how many lines there are."""
        number = block.blockNumber()
        if number in self._done:
            return False
        self._done.add(number)
        layout = block.layout()
        if layout.lineCount() <= 1 or block.blockFormat().alignment() != Qt.AlignmentFlag.AlignJustify:
            return False
        text = block.text()
        if not is_narrow(text):
            return False
        lines = layout.lineCount()
        if self._settle(layout, text):
            self._changed.add(number)
        return layout.lineCount() != lines

    def forget(self) -> None:
        """Take all of it back, as the column is about to get another width."""
        for number in self._changed:
            self._document.findBlockByNumber(number).layout().clearFormats()
        self._changed.clear()
        self._done.clear()

    def _settle(self, layout: QTextLayout, text: str) -> bool:
        """Set what the breaks of the lines ask for until that no longer moves them; True if anything was set."""
        column = _Column(layout)
        settling = _Settling()
        for _ in range(_ROUNDS):
            if not settling.takes(self._edges(layout, text)):
                break
            self._apply(layout, column, settling.applied)
        else:
            settling.give_up(self._edges(layout, text))
            self._apply(layout, column, settling.applied)
        return bool(settling.applied)

    def _edges(self, layout: QTextLayout, text: str) -> dict[int, Edge]:
        return line_edges(text, _spans(layout), centred_points=self._centred_points)

    def _apply(self, layout: QTextLayout, column: "_Column", edges: Mapping[int, Edge]) -> None:
        layout.setFormats([_range(at, self._formats[edge]) for at, edge in edges.items()])
        column.break_lines(layout)


class _Settling:
    """What is set in one block, while setting it may move the breaks that asked for it.

    What takes less room can let its line break elsewhere, and then is at no edge any more. A closing mark or a gap
    then stays as it was; an opening mark keeps what made it fit on the line before, or it would go to and fro.
    """

    def __init__(self) -> None:
        self.applied: dict[int, Edge] = {}
        self._kept: dict[int, Edge] = {}
        self._refused: set[int] = set()

    def takes(self, edges: Mapping[int, Edge]) -> bool:
        """Take in what the lines ask for now; False if that is what is applied."""
        if (moved := self._first_moved(edges)) is not None:
            if self.applied[moved] is Edge.HALF_OPENING:
                self._kept[moved] = Edge.HALF_OPENING
            else:
                self._refused.add(moved)
        wanted = {at: edge for at, edge in (dict(edges) | self._kept).items() if at not in self._refused}
        changed = wanted != self.applied
        self.applied = wanted
        return changed

    def give_up(self, edges: Mapping[int, Edge]) -> None:
        """Keep what stands above the first line that does not come to rest."""
        if (moved := self._first_moved(edges)) is not None:
            self.applied = {at: edge for at, edge in self.applied.items() if at < moved}

    def _first_moved(self, edges: Mapping[int, Edge]) -> int | None:
        return min((at for at in self.applied if at not in edges and at not in self._kept), default=None)


class _Column:
    """Where the lines of a block stand, so that they can be broken anew without laying out the document."""

    def __init__(self, layout: QTextLayout) -> None:
        first, second = layout.lineAt(0), layout.lineAt(1)
        self._first = first.position(), first.width()
        self._second = second.position(), second.width()

    def break_lines(self, layout: QTextLayout) -> None:
        """Break the lines of the block again."""
        place, width = self._first
        next_place, next_width = self._second
        step = QPointF(0, next_place.y() - place.y())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            line.setPosition(place)
            place, width, next_place = next_place, next_width, next_place + step
        layout.endLayout()


def _spans(layout: QTextLayout) -> Iterator[tuple[int, int]]:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        yield line.textStart(), line.textStart() + line.textLength()


def _format(edge: Edge, em: int) -> QTextCharFormat:
    made = QTextCharFormat()
    if edge is Edge.HALF_OPENING:
        made.setFontFeatures(HALF_WIDTH)
    else:
        made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        made.setFontLetterSpacing(EDGE_SPACING[edge] * em)
    return made


def _range(at: int, text_format: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = at, 1, text_format
    return made
