"""A block of Chinese as the engine of the page has broken it, measured, and broken at other places.

A block that is broken anew keeps the number of its lines: its height stays, so that nothing else moves. Qt forgets such
lines when it lays the block out again.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QTextBlock, QTextFormat, QTextLayout, QTextLine, QTextOption

from desktop_reader.rendering.line_breaks import (
    LINE_BREAK,
    WIDEST,
    Line,
    Shape,
    better_lines,
    between_marks,
    gaps,
    has_letters,
    is_wrong,
    must_not_stay,
    openings,
    with_whole_names,
    within_words,
)
from desktop_reader.ui.reader.inks import WHOLE_NAMES
from desktop_reader.ui.reader.originals import in_units

_OVERHANG = 0.5  # pixels: so much a glyph may reach over its own width before the edge of the column shows it
_NEARLY = 0.25  # em: a line that would end early by no more goes to the edge
_MORE = (0.0, 0.025, 0.05, 0.1, 0.3)  # em of room that Qt may want for a glyph before the last, above all in italics
_OFF = 0.5  # pixels: a justified line that is wider shows
_UNSEEN = 0.02  # em between two Latin letters
_SPARE = 0.15  # em that Qt shares out: a line that is quite full might not be taken for one that fits
_TRIES = 24  # Qt counts the columns of a line in clusters: a dash of two characters is one


class Space(NamedTuple):
    """How many pixels follow each of some characters."""

    start: int
    length: int
    pixels: float


class BrokenBlock:
    """The lines of one block, as long as its text and its width stay. `em` is the page's, in pixels."""

    def __init__(self, block: QTextBlock, em: int, *, centred_points: bool) -> None:
        self._block = block
        self.text = in_units(block.text())
        if block.blockFormat().hasProperty(WHOLE_NAMES):
            self.text = with_whole_names(self.text)
        self.em = block.charFormat().intProperty(QTextFormat.Property.FontPixelSize.value) or em
        self._refused: set[int] = set()  # where Qt has more in a line than fits
        self._option = self.layout.textOption()
        self._justified = block.blockFormat().alignment() == Qt.AlignmentFlag.AlignJustify
        lines = list(map(self.layout.lineAt, range(self.layout.lineCount())))
        edge = min(line.x() + line.width() for line in lines)  # Qt makes a line wider in which a glyph reaches over it
        self._first, self._second = ((line.position(), edge - line.x()) for line in lines[:2])
        self.shape = Shape(self.em, self._first[1], self._second[1], self._justified, centred_points)

    @property
    def layout(self) -> QTextLayout:
        """The layout of the block, asked for anew: one that is kept here would outlive the page.

        Whatever Qt then makes at its place in memory, Python would take for the layout.
        """
        return self._block.layout()

    def lines(self) -> list[Line]:
        """Return the lines by their characters, counted as Qt does."""
        lines = map(self.layout.lineAt, range(self.layout.lineCount()))
        return [Line(line.textStart(), line.textStart() + line.textLength()) for line in lines]

    def wrong(self, lines: Sequence[Line]) -> list[int]:
        """Return which of the lines should be others."""
        return [number for number, line in enumerate(lines) if is_wrong(self.text, line, self._openness(number, line))]

    def must_change(self, lines: Sequence[Line]) -> bool:
        """Say whether a line begins as it must not, or holds the last character alone."""
        return any(must_not_stay(self.text, line) for line in lines)

    def room_at_end(self) -> float:
        """Return how much room the last line has left, in pixels."""
        last = self.layout.lineAt(self.layout.lineCount() - 1)
        return last.width() - last.naturalTextWidth()

    def better(
        self, lines: Sequence[Line], wrong: Sequence[int], kept: Sequence[QTextLayout.FormatRange]
    ) -> list[Line]:
        """Return as many lines that are broken better, where there are such; the layout has others after that.

        `kept` are opening marks that are half as wide wherever they stand.
        """
        ragged = QTextOption(self._option)
        ragged.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.layout.setFormats(kept)
        self.layout.setTextOption(ragged)
        self.break_lines()
        breaks = {*self._breaks(), *between_marks(self.text)}
        breaks.update(within_words(self.text, lines, breaks))
        breaks -= self._refused
        shape = self.shape._replace(halved=frozenset(one.start for one in kept))
        made = better_lines(self.text, lines, wrong, sorted(breaks), shape, _Endless(self.layout, self.lines()).places)
        self.layout.setTextOption(self._option)
        return made

    def break_lines(self) -> None:
        """Break the lines as Qt does."""
        self.layout.beginLayout()
        for place, width in self._places():
            line = self.layout.createLine()
            if not line.isValid():
                break
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            line.setPosition(place)
        self.layout.endLayout()

    def break_at(self, lines: Sequence[Line], after: float = 0.0) -> list[int]:
        """Break these lines, each to the very edge unless that pulls it wide open; returns which of them do not fit.

        Where one is longer than the column, all lines are Qt's own again. `after` are pixels that follow the last
        character, which need no room.
        """
        anywhere = QTextOption(self._option)
        anywhere.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.layout.setTextOption(anywhere)
        self.layout.beginLayout()
        spare = (after if line.end == len(self.text) else 0.0 for line in lines)
        places = zip(lines, self._places(), spare, strict=False)
        over = [self._fill(wanted, place, width + more) for wanted, (place, width), more in places]
        self.layout.endLayout()
        self.layout.setTextOption(self._option)
        if inf in over:
            self.break_lines()
        shows = _OFF if self._justified else self.em
        return [number for number, by in enumerate(over) if by > shows]

    def refuse(self, ends: Iterable[int]) -> bool:
        """End no line at these characters from now on; False where that is nothing new."""
        known = len(self._refused)
        self._refused.update(ends)
        return len(self._refused) > known

    def spaces(self, lines: Sequence[Line]) -> list[Space]:
        """Return the spaces that fill justified lines as far as may be seen: Qt pulls Latin words open as well."""
        if not self._justified:
            return []
        filled = [(number, line) for number, line in enumerate(lines[:-1]) if self.text[line.end - 1] != LINE_BREAK]
        return [space for number, line in filled for space in self._spaces_in(number, line)]

    def _spaces_in(self, number: int, line: Line) -> Iterator[Space]:
        if not has_letters(self.text, line):
            return
        set_line = self.layout.lineAt(number)
        slack = set_line.width() - set_line.naturalTextWidth()
        letters = sum(map(str.isalnum, self.text[line.start : line.end]))  # which Qt shares it out to
        if slack <= _UNSEEN * self.em * letters:
            return
        opened = list(openings(self.text, line))
        more = max(0.0, slack - _SPARE * self.em) / max(1, len(opened))
        for (width, _), alike in groupby(enumerate(opened), lambda one: (one[1][1], one[1][0] - one[0])):
            places = [at for _, (at, _) in alike]
            yield Space(places[0], len(places), width * self.em + more)

    def has_overhang(self) -> bool:
        """Say whether a line would end before the edge, as its last glyph reaches over its own width."""
        return self._justified and any(map(_overhang, map(self.layout.lineAt, range(self.layout.lineCount() - 1))))

    def _fill(self, wanted: Line, place: QPointF, width: float) -> float:
        """Make the next line of the layout; returns by how many pixels it is too wide."""
        line = self.layout.createLine()
        if not line.isValid():
            return inf
        line.setLeadingIncluded(True)
        length = columns = wanted.end - wanted.start
        for _ in range(_TRIES):
            line.setNumColumns(columns, width + self.em)  # a last glyph may reach over the edge
            if line.textLength() == length:
                break
            columns += length - line.textLength()
        full = width + _overhang(line)
        widest = line.naturalTextWidth() + WIDEST * self.em * gaps(self.text, wanted) if self._justified else inf
        set_width = full if full - widest < _NEARLY * self.em else widest
        over = self._fit(line, columns, length, set_width)
        if full - width - _overhang(line) > _OFF and set_width == full:  # where it ends, nothing reaches over any more
            over = self._fit(line, columns, length, width + _overhang(line))
        line.setPosition(place)
        return over

    def _fit(self, line: QTextLine, columns: int, length: int, width: float) -> float:
        """Make a line so wide, or as little wider as its text needs; returns by how much."""
        for more in _MORE:
            line.setNumColumns(columns, width + more * self.em)
            if line.textLength() == length or (not more and self._is_filled_by_words(line, length, width)):
                return more * self.em
        return inf

    def _is_filled_by_words(self, line: QTextLine, length: int, width: float) -> bool:
        """Say whether a line of whole words is that long: Qt wants less room after those than between characters."""
        anywhere = self.layout.textOption()
        self.layout.setTextOption(self._option)
        line.setLineWidth(width)
        self.layout.setTextOption(anywhere)
        return line.textLength() == length

    def _openness(self, number: int, line: Line) -> float:
        if not self._justified:
            return 0.0
        set_line = self.layout.lineAt(number)
        return (set_line.width() - set_line.naturalTextWidth()) / gaps(self.text, line) / self.em

    def _places(self) -> Iterator[tuple[QPointF, float]]:
        """Yield the place and the width of each line; there is no last one."""
        place, width = self._second
        step = QPointF(0, place.y() - self._first[0].y())
        yield self._first
        while True:
            yield place, width
            place = place + step  # += would change the one that is kept

    def _breaks(self) -> Iterator[int]:
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, self._block.text())
        while (at := finder.toNextBoundary()) >= 0:
            yield at


class _Endless:
    """Measures the characters of a block as they would stand in one endless line."""

    def __init__(self, layout: QTextLayout, lines: Sequence[Line]) -> None:
        self._ends = [line.end for line in lines]
        self._lines: list[tuple[QTextLine, float]] = []  # and how far it is shifted into the endless one
        x = 0.0
        for number, (_, end) in enumerate(lines):
            line = layout.lineAt(number)
            self._lines.append((line, x - line.x()))
            x += x_of(line, end) - line.x()

    def places(self, start: int, stop: int) -> list[float]:
        """Return where the characters from one to another begin, and where the last one ends."""
        return [self._place(at) for at in range(start, stop + 1)]

    def _place(self, at: int) -> float:
        line, shift = self._lines[min(bisect_right(self._ends, at), len(self._ends) - 1)]
        return x_of(line, at) + shift


def _overhang(line: QTextLine) -> float:
    """Return how far the last glyph reaches over its width: Qt would end the line so much before the edge."""
    overhang = line.naturalTextWidth() - line.horizontalAdvance()
    return overhang if overhang >= _OVERHANG else 0.0


def x_of(line: QTextLine, at: int) -> float:
    """Return where a character stands."""
    x: object = line.cursorToX(at)
    return float(x[0] if isinstance(x, tuple) else x)  # type: ignore[arg-type]
