"""What depends on where the lines of a Chinese text break: marks and gaps at both edges of the column.

The document knows nothing of it: the formats lie over the layout of a block, as a syntax highlighter's do, and are
right for one width of the column. Where that leaves lines which Chinese does not want, they are broken elsewhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from desktop_reader.rendering.line_breaks import Line
from desktop_reader.rendering.typography import EDGE_SPACING, Edge, line_edges
from desktop_reader.ui.reader.even_lines import BrokenBlock, Space
from desktop_reader.ui.reader.inks import CHINESE_LINES, HALF_WIDTH

_ROUNDS = 8  # what is taken from one line moves the next; few paragraphs need more than three
_LAYOUTS = 5  # of a block by the document: with its edges, another line, other edges, and spaces in its lines


class LineEdges:
    """Sets the edges of a document's blocks, each once. `em` is the size of the page's type in pixels."""

    def __init__(self, document: QTextDocument, em: int, *, centred_points: bool) -> None:
        self._document = document
        self._centred_points = centred_points
        self._em = em
        self._done: set[int] = set()  # numbers of blocks
        self._changed: set[int] = set()
        self._waiting: list[int] = []  # those that are set, but not yet laid out by the document
        self._settings: dict[int, _Setting] = {}

    def set_blocks(self, blocks: Iterable[QTextBlock], *, is_written: bool) -> None:
        """Set the lines of these blocks, which can change how many there are.

        While more is being written, the document has to lay out at once what was set: it would with the next words, and
        break all lines its own way.
        """
        fresh = [block for block in blocks if self._is_fresh(block)]
        keep_shapes(fresh)
        todo = [_Setting(BrokenBlock(block, self._em, centred_points=self._centred_points), block) for block in fresh]
        self._settings.update((setting.block.blockNumber(), setting) for setting in todo)
        for _ in range(_LAYOUTS):
            for setting in todo:
                setting.plan()
            self._waiting += [setting.block.blockNumber() for setting in todo if setting.is_changed]
            is_laid_out = not is_written or any(setting.has_moved for setting in todo)
            if is_laid_out:
                todo = list(dict.fromkeys([*todo, *self._laid_out()]))
            todo = [setting for setting in todo if not setting.place(is_laid_out=is_laid_out)]

    def _laid_out(self) -> "list[_Setting]":
        """Let the document take over what was set, and so break the lines of all blocks from the first to the last."""
        if not self._waiting:
            return []
        first, last = min(self._waiting), max(self._waiting)
        self._changed.update(self._waiting)
        self._waiting.clear()
        start, end = (self._document.findBlockByNumber(number) for number in (first, last))
        self._document.markContentsDirty(start.position(), end.position() + end.length() - start.position())
        beside = range(first - 1, last + 2)  # Qt lays out the block before and the one after as well
        return [self._settings[number] for number in beside if number in self._settings]

    def set_again(self, first: int, last: int) -> None:
        """Break lines as they were: Qt has just laid out anew from one position to the block after another one."""
        start, end = self._document.findBlock(first), self._document.findBlock(last)
        if end.next().isValid():
            end = end.next()
        self._document.documentLayout().blockBoundingRect(end)  # lays out what Qt has put off
        for number in range(start.blockNumber(), end.blockNumber() + 1):
            if number in self._settings:
                self._settings[number].place(is_laid_out=True)

    def forget(self) -> None:
        """Take all of it back, as the column is about to get another width."""
        for number in self._changed.union(self._waiting):
            self._document.findBlockByNumber(number).layout().clearFormats()
        for kept in (self._waiting, self._changed, self._done, self._settings):
            kept.clear()

    def _is_fresh(self, block: QTextBlock) -> bool:
        number = block.blockNumber()
        if number in self._done:
            return False
        self._done.add(number)
        return block.layout().lineCount() > 1 and block.blockFormat().hasProperty(CHINESE_LINES)


def keep_shapes(blocks: Iterable[QTextBlock]) -> None:
    """Let blocks that are about to be painted keep what laying them out finds: Qt would shape all their words anew."""
    for block in blocks:
        block.layout().setCacheEnabled(True)


class _Setting:
    """The lines of one block on their way to what they shall be."""

    def __init__(self, broken: BrokenBlock, block: QTextBlock) -> None:
        self.block = block
        self.is_changed = False  # since the document has last laid it out
        self.has_moved = False  # into more lines or fewer
        self._broken = broken
        self._lines: Sequence[Line] = ()  # none: those of the document
        self._kept: Mapping[int, Edge] = {}  # what is set within a line
        self._pushed = 0.0  # pixels after the last character, which give the block one more line
        self._room = 0.0  # pixels after the last line
        self._is_settled = False
        self._may_push = True  # but once
        self._spaces: Sequence[Space] = ()  # within lines
        self._is_spaced = False

    def plan(self) -> None:
        """Set the edges for the best lines of as many as there are; where none will do, ask for one more."""
        before = self._broken.layout.lineCount()
        if not self._is_settled:
            self._is_settled = True
            self._settle()
        broken, lines = self._broken, self._broken.lines()
        self._room = broken.room_at_end()
        self.has_moved |= len(lines) != before
        if self._lines:
            return
        if wrong := broken.wrong(lines):
            self._break_better(lines, wrong)
        elif not self._pushed:
            self._space(lines)

    def _break_better(self, lines: Sequence[Line], wrong: Sequence[int]) -> None:
        """Find better lines than these, of as many or else of one more."""
        broken = self._broken
        self._break(lines, wrong)
        if not broken.must_change(self._lines):
            return
        if self._may_push:
            self._lines = ()
            self._push()
        elif self._pushed:
            self._take_back()

    def _break(self, lines: Sequence[Line], wrong: Sequence[int]) -> None:
        """Find better lines than these."""
        self._is_spaced = False
        self._lines = self._broken.better(lines, wrong, [self._range(at, edge) for at, edge in self._kept.items()])
        self._apply(self._edges(self._lines))

    def place(self, *, is_laid_out: bool) -> bool:
        """Break the lines as planned, over what the document has laid out; False if it has to lay them out again."""
        self.is_changed = self.has_moved = False
        broken, lines = self._broken, self._lines or self._broken.lines()
        missing = len(lines) - broken.layout.lineCount() if is_laid_out else 0
        if missing:
            if self._spaces:
                self._do_without_spaces(lines)
            elif missing > 0 and self._may_push:
                self._room = broken.room_at_end()
                self._push()
            return False
        if self._lines or broken.has_overhang():
            tight = broken.break_at(lines, self._pushed)
            if tight and self._spaces:
                self._do_without_spaces(lines)
                return False
            if broken.refuse(lines[number].end for number in tight):
                self._break(lines, tight)
                return False
        if not self._is_settled or (self._pushed and not self._lines):
            return False
        return self._is_spaced or self._space(lines)

    def _push(self) -> None:
        """Ask for one more line."""
        self.has_moved = True
        self._may_push = False
        self._pushed = self._room + 1
        self._apply(self._edges(self._lines))

    def _take_back(self) -> None:
        """Do with as many lines as there were: one more is no help, as between words longer than a line."""
        self.has_moved = True
        self._pushed = 0.0
        self._lines, self._kept, self._is_settled = (), {}, False
        self._apply({})

    def _space(self, lines: Sequence[Line]) -> bool:
        """Keep Latin words of these lines from being pulled open; True if none is."""
        self._is_spaced = True
        spaces = self._broken.spaces(lines)
        if spaces:
            self._lines = lines
            self._apply(self._edges(lines), spaces)
        return not spaces

    def _do_without_spaces(self, lines: Sequence[Line]) -> None:
        """Take the spaces back, as Qt breaks the lines elsewhere because of them."""
        self._is_spaced = True
        self._apply(self._edges(lines))

    def _settle(self) -> None:
        """Set what the breaks of the lines ask for until that no longer moves them."""
        broken, settling = self._broken, _Settling()
        for _ in range(_ROUNDS):
            if not settling.takes(self._edges(broken.lines())):
                break
            self._apply(settling.applied)
            broken.break_lines()
        else:
            settling.give_up(self._edges(broken.lines()))
            self._apply(settling.applied)
            broken.break_lines()
        self._kept = settling.kept

    def _edges(self, lines: Iterable[Line]) -> dict[int, Edge]:
        edges = line_edges(self._broken.text, lines, centred_points=self._broken.shape.centred_points)
        return {**self._kept, **edges}

    def _range(self, at: int, edge: Edge) -> QTextLayout.FormatRange:
        return _range(at, _format(edge, self._broken.em))

    def _apply(self, edges: Mapping[int, Edge], spaces: Sequence[Space] = ()) -> None:
        self.is_changed = True
        self._spaces = spaces
        ranges = [self._range(at, edge) for at, edge in edges.items()]
        ranges += [_range(space.start, _spaced(space.pixels), space.length) for space in spaces]
        if self._pushed:
            ranges.append(_range(len(self._broken.text) - 1, _spaced(self._pushed)))
        self._broken.layout.setFormats(ranges)


class _Settling:
    """What is set in one block, while setting it may move the breaks that asked for it.

    What takes less room can let its line break elsewhere, and then is at no edge any more. A closing mark or a gap
    then stays as it was; an opening mark keeps what made it fit on the line before, or it would go to and fro.
    """

    def __init__(self) -> None:
        self.applied: dict[int, Edge] = {}
        self.kept: dict[int, Edge] = {}  # within lines
        self._refused: set[int] = set()

    def takes(self, edges: Mapping[int, Edge]) -> bool:
        """Take in what the lines ask for now; False if that is what is applied."""
        if (moved := self._first_moved(edges)) is not None:
            if self.applied[moved] is Edge.HALF_OPENING:
                self.kept[moved] = Edge.HALF_OPENING
            else:
                self._refused.add(moved)
        wanted = {at: edge for at, edge in (dict(edges) | self.kept).items() if at not in self._refused}
        changed = wanted != self.applied
        self.applied = wanted
        return changed

    def give_up(self, edges: Mapping[int, Edge]) -> None:
        """Keep what stands above the first line that does not come to rest."""
        if (moved := self._first_moved(edges)) is not None:
            self.applied = {at: edge for at, edge in self.applied.items() if at < moved}

    def _first_moved(self, edges: Mapping[int, Edge]) -> int | None:
        return min((at for at in self.applied if at not in edges and at not in self.kept), default=None)


@cache
def _format(edge: Edge, em: int) -> QTextCharFormat:
    if edge is not Edge.HALF_OPENING:
        return _spaced(EDGE_SPACING[edge] * em)
    made = QTextCharFormat()
    made.setFontFeatures(HALF_WIDTH)
    return made


def _spaced(pixels: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(pixels)
    return made


def _range(at: int, text_format: QTextCharFormat, length: int = 1) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = at, length, text_format
    return made
