"""An article as a QTextDocument: written with a cursor, never from HTML, so that nothing in a text can act."""

from collections.abc import Callable, Iterator
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QTextTableCell,
)

from desktop_reader.domain.chinese import Characters
from desktop_reader.markup.plain import PICTURE
from desktop_reader.patterns import Pattern
from desktop_reader.rendering.blocks import Align, Block, Cell, Kind, Run
from desktop_reader.rendering.conversion import converted
from desktop_reader.rendering.typography import is_chinese, is_right_to_left, pieces, typeset, without_indent
from desktop_reader.ui.reader.fonts import Script
from desktop_reader.ui.reader.inks import NOWHERE, Inks, Place
from desktop_reader.ui.reader.originals import Originals, Units, utf16_length
from desktop_reader.ui.reader.shapes import HEADINGS, Part
from desktop_reader.ui.reader.style import ReadingStyle

if TYPE_CHECKING:  # the first paint does without pictures
    from desktop_reader.ui.reader.picture_object import Source

TOP_MARGIN = 2.4  # em
BOTTOM_MARGIN = 4.5
LEAST_ADVANCE = 0.5  # em: about as wide as a Latin letter is on average
HAN_ADVANCE = 0.9  # as wide as a character of a Chinese text is on average, where some are Latin

_PARTS = {Kind.PARAGRAPH: Part.PARAGRAPH, Kind.CODE: Part.CODE, Kind.RULE: Part.RULE, Kind.NOTE: Part.NOTE}
_AS_IT_IS = frozenset((Part.BYLINE, Part.CODE))
_CELL_ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_BYLINE_BLOCK = 1
_LONG_WORD = Pattern("[!-~]{32}")  # justified, the line before it would be stretched out of shape
_LETTERS = Pattern("[!-~\u00b0-\u024f]+")
_ROW = 1.4  # lines of a text, at least, that are as high as one row of a table
_SHORT_CELL = 4  # characters that stay on one line, as numbers do, though the table may get wider than the column
_NUMBER = Pattern(r"[-+~±¥$€]?[\d.,:/%-]{1,16}%?")
_LINE_BREAK = "\u2028"
_NO_PAGE = QSizeF(0, 0)  # until a view has it: without a width, Qt would lay the page out once more, for nothing


class Sheet(NamedTuple):
    """What a page shows: `byline` and `minutes` share a line, `picture` is the word for one that is not here.

    `pictures` has those that are here or may come.
    """

    title: str
    byline: str
    minutes: str
    deck: str
    blocks: Iterator[Block]
    script: Script
    picture: str
    pictures: "Source | None" = None


class Heading(NamedTuple):
    """A heading of the page: where its block begins in the document, its level (1 to 6) and its words."""

    position: int
    level: int
    text: str


class Placed(NamedTuple):
    """A block of the page, as the article has it, and where its text begins in the document."""

    position: int
    block: Block


class _Picture(NamedTuple):
    """A picture of the page: its character in the document, and what stands there while it is not here."""

    position: int
    place: Place
    address: str
    word: str


class Writer:
    """Writes a sheet into a new document: the head at once, then as many blocks at a time as there is time for.

    `originals` says what the shown characters stand for; `body_start` is the position of the first block; `headings`
    and `placed` are what has been written so far, in order; `length` is how long its lines are together, in em, or a
    little less.
    """

    def __init__(self, sheet: Sheet, style: ReadingStyle) -> None:
        self.document = QTextDocument()
        self.originals = Originals()
        self.headings: list[Heading] = []
        self.placed: list[Placed] = []
        self.length = 0.0
        self._pictures: list[_Picture] = []
        self._expected: list[_Picture] = []  # the one that is wanted first at the end
        self.script = sheet.script
        self.finished = False
        self._minutes_at = 0
        self._sheet = sheet
        self._chinese = sheet.script is not Script.LATIN
        self._inks = Inks(style, sheet.script)
        self._characters = Characters.AS_WRITTEN if sheet.script is Script.JAPANESE else style.characters
        self._cursor = QTextCursor(self.document)
        self._in_list = False
        self._fresh = True  # the last block is empty and takes what comes next
        self._set_up()
        self._cursor.beginEditBlock()
        self._write_head()
        self._cursor.endEditBlock()
        self.body_start = self.document.characterCount()

    def write(self, enough: Callable[[], bool]) -> None:
        """Write blocks until there are no more or it is enough, which is asked after each block."""
        self._cursor.beginEditBlock()
        for block in self._sheet.blocks:
            self._write_block(block)
            if enough():
                break
        else:
            self.finished = True
        self._cursor.endEditBlock()

    def expect_pictures(self, near: int) -> None:
        """Note that pictures may have come; those after a position of the document are wanted first."""
        self._expected = sorted(self._pictures, key=lambda one: (one.position >= near, -abs(one.position - near)))

    @property
    def expects_pictures(self) -> bool:
        """Whether there are pictures that are expected and not shown yet."""
        return bool(self._expected)

    def show_pictures(self, enough: Callable[[], bool]) -> list[int]:
        """Show what has come of the pictures that are expected, until it is enough; the positions of those shown."""
        shown = []
        self._cursor.beginEditBlock()
        while self._expected:
            picture = self._expected.pop()
            self._shape_picture(picture)
            shown.append(picture.position)
            if enough():
                break
        self._cursor.endEditBlock()
        return shown

    def text(self) -> str:
        """Return the whole text as the article says it, as long as the document is (in UTF-16 units)."""
        return self.originals.restored(self.document.toRawText(), 0)

    def article_text(self) -> str:
        """Return `text` with the reading time, which is the program's own word, blanked out: nobody looks for it."""
        text, length = self.text(), len(self._sheet.minutes)
        at = Units(text[: self.body_start]).index(self._minutes_at)
        return f"{text[:at]}{' ' * length}{text[at + length :]}"

    def captions(self) -> list[range]:
        """Return where the captions of the original's pictures stand, which the text of the article has not got."""
        pictures = [at for at, block in self.placed if block.kind is Kind.IMAGE and block.address.startswith(PICTURE)]
        blocks = map(self.document.findBlock, pictures)
        return [range(block.position(), block.position() + block.length() - 1) for block in blocks]

    def fit(self, width: int) -> None:
        """Put the reading time at the right of a column this wide, in pixels, where the line has room for it."""
        if self._sheet.minutes:
            cursor = QTextCursor(self.document.findBlockByNumber(_BYLINE_BLOCK))
            block_format = cursor.blockFormat()
            block_format.setTabPositions(self._tabs(width))
            cursor.setBlockFormat(block_format)

    def _tabs(self, width: int) -> list[QTextOption.Tab]:
        # Qt's own right tab does not reserve the width of a text with spaces, and lets it wrap.
        metrics = QFontMetricsF(self._inks.font(Part.BYLINE, chinese=self._chinese))
        place = width - ceil(metrics.horizontalAdvance(self._sheet.minutes)) - 1
        room = metrics.horizontalAdvance(self._sheet.byline) + self._inks.em <= place
        return [QTextOption.Tab(place, QTextOption.TabType.LeftTab)] if room else []

    def _set_up(self) -> None:
        em = self._inks.em
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setPageSize(_NO_PAGE)
        self.document.setDefaultFont(self._inks.page_font())
        option = QTextOption()
        option.setTabStopDistance(em)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # as a view has it, which paper is not
        self.document.setDefaultTextOption(option)
        frame = self.document.rootFrame()
        frame_format = frame.frameFormat()
        frame_format.setTopMargin(round(TOP_MARGIN * em))
        frame_format.setBottomMargin(round(BOTTOM_MARGIN * em))
        frame.setFrameFormat(frame_format)

    def _write_head(self) -> None:
        sheet = self._sheet
        self._write_part(Part.TITLE, (Run(sheet.title),))
        self._place(Block(Kind.HEADING, (Run(sheet.title),), level=1))
        if sheet.byline or sheet.minutes:
            self._write_byline(f"{sheet.byline}\t", sheet.minutes)
        if sheet.deck:
            deck = (Run(sheet.deck.replace("\n", _LINE_BREAK)),)
            self._write_part(Part.DECK, deck, Place(quote=1))
            self._place(Block(Kind.PARAGRAPH, deck, quote=1))

    def _write_byline(self, byline: str, minutes: str) -> None:
        """Write the line under the title; neither a name or a date in it breaks, nor the reading time."""
        unbroken = converted(byline, self._characters).replace(" ", "\u00a0").replace(",\u00a0", ", ")
        self._write_part(Part.BYLINE, (Run(unbroken),))
        self._place(Block(Kind.PARAGRAPH, (Run(byline.rstrip()),)))
        self.originals.note(self._cursor.position() - utf16_length(byline), byline, unbroken)
        shown = minutes.replace(" ", "\u00a0")
        self._minutes_at = self._cursor.position()
        self.originals.note(self._minutes_at, minutes, shown)
        self._cursor.insertText(shown)

    def _write_block(self, block: Block) -> None:
        if block.kind is Kind.TABLE:
            self._placed_table(block)
            return
        runs = block.runs
        if block.kind is Kind.CODE:
            runs = (runs[0]._replace(text=block.text.replace("\n", _LINE_BREAK)),)
        place = Place(block.quote, block.depth, block.marker, self._separator(block))
        if block.kind is Kind.IMAGE:
            self._write_picture(block, place)
        else:
            self._write_part(_part(block), runs, place)
        self._place(block)
        if block.kind is Kind.HEADING and not block.continues:
            self.headings.append(Heading(self._cursor.block().position(), block.level, block.text))
        self._in_list = block.depth > 0

    def _write_picture(self, block: Block, place: Place) -> None:
        """Write a picture, as one character, and its caption."""
        from desktop_reader.ui.reader import picture_object

        if not self._pictures and self._sheet.pictures:
            made = picture_object.PictureObject(self.document, self._sheet.pictures)
            self.document.documentLayout().registerHandler(picture_object.OBJECT, made)
        self._write_part(Part.IMAGE, (), place)
        picture = _Picture(self._cursor.position(), place, block.address, "" if block.text else self._sheet.picture)
        self._cursor.insertText(picture_object.CHARACTER)
        chinese = is_chinese(block.text, otherwise=self._chinese)
        self._write_runs(self._cursor, Part.IMAGE, block.runs if block.text else (), chinese=chinese)
        self._pictures.append(picture)
        self._shape_picture(picture)

    def _shape_picture(self, picture: "_Picture") -> None:
        from desktop_reader.ui.reader import picture_object

        is_here = self._sheet.pictures is not None and self._sheet.pictures.has(picture.address)
        ink = QTextCharFormat(self._inks.text(Part.IMAGE, chinese=self._chinese))
        ink.setObjectType(picture_object.OBJECT)
        ink.setProperty(picture_object.ADDRESS, picture.address)
        ink.setProperty(picture_object.NAME, picture.word)
        ink.setAnchor(is_here)
        if is_here:
            ink.setAnchorHref(picture.address)  # so that the keyboard comes to it, and Enter opens it
        cursor = QTextCursor(self.document)
        cursor.setPosition(picture.position)
        cursor.setPosition(picture.position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(ink)
        part = Part.PICTURE if is_here else Part.IMAGE
        cursor.setBlockFormat(self._inks.block(part, picture.place, chinese=self._chinese))

    def _placed_table(self, block: Block) -> None:
        self.placed.append(Placed(self._cursor.position(), block))
        self._write_table(block)

    def _place(self, block: Block) -> None:
        """Note a block that has just been written."""
        runs = block.runs
        if runs and block.kind is not Kind.CODE and runs[0].text != without_indent(runs[0].text):
            block = block._replace(runs=(runs[0]._replace(text=without_indent(runs[0].text)), *runs[1:]))
        marker = len(block.marker) + 1 if block.marker else 0
        self.placed.append(Placed(self._cursor.block().position() + marker, block))

    def _separator(self, block: Block) -> str:
        if block.continues:
            return ""
        return "\n" if block.marker and self._in_list else "\n\n"

    def _write_part(self, part: Part, runs: tuple[Run, ...], place: Place = NOWHERE) -> None:
        text = "".join([run.text for run in runs])
        chinese = is_chinese(text, otherwise=self._chinese)
        self.length += len(text) * (HAN_ADVANCE if chinese else LEAST_ADVANCE)
        if part is not Part.CODE:
            ragged, leftward = bool(_LONG_WORD.search(text)), is_right_to_left(text)
            place = place._replace(ragged=ragged, leftward=leftward) if ragged or leftward else place
        block_format = self._inks.block(part, place, chinese=chinese)
        ink = self._inks.text(part, chinese=chinese)
        if self._fresh:
            self._cursor.setBlockFormat(block_format)
            self._cursor.setBlockCharFormat(ink)
        else:
            self._cursor.insertBlock(block_format, ink)
        self._fresh = False
        if place.marker:
            self._cursor.insertText(f"{place.marker}\t", self._inks.text(part, chinese=False))
        self._write_runs(self._cursor, part, runs, chinese=chinese)

    def _write_runs(self, cursor: QTextCursor, part: Part, runs: tuple[Run, ...], *, chinese: bool) -> None:
        """Write text at the cursor; the indent that a text brings along is left out, the page indents."""
        if part is not Part.CODE and runs and runs[0].text != without_indent(runs[0].text):
            runs = (runs[0]._replace(text=without_indent(runs[0].text)), *runs[1:])
        if chinese and part not in _AS_IT_IS:
            self._set_chinese(cursor, part, runs)
            return
        for run in runs:
            cursor.insertText(run.text, self._inks.text(part, run, chinese=chinese))

    def _set_chinese(self, cursor: QTextCursor, part: Part, runs: tuple[Run, ...]) -> None:
        text = "".join([run.text for run in runs])
        setting = typeset(converted(text, self._characters), centred_points=self._inks.script is Script.HANT)
        if setting.shown != text:
            self.originals.note(cursor.position(), text, setting.shown)
        for number, shown, mark in pieces(setting, [len(run.text) for run in runs]):
            for letters, latin in _by_letters(shown) if self._inks.has_two_kinds else ((shown, False),):
                cursor.insertText(letters, self._inks.text(part, runs[number], mark, chinese=True, latin=latin))

    def _write_table(self, block: Block) -> None:
        rows = block.rows
        if self._fresh:
            self._cursor.setBlockFormat(self._inks.nothing())
        table = self._cursor.insertTable(len(rows), len(rows[0]), self._inks.table(block))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                separator = _cell_separator(row, column, continues=block.continues)
                self._write_cell(table.cellAt(row, column), cell, separator)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.setBlockFormat(self._inks.nothing())
        self._fresh = True
        self.length += len(rows) * self._inks.column * _ROW

    def _write_cell(self, place: QTextTableCell, cell: Cell, separator: str) -> None:
        place.setFormat(self._inks.cell(head=cell.head))
        text = "".join([run.text for run in cell.runs])
        chinese = is_chinese(text, otherwise=self._chinese)
        block_format = self._inks.block(Part.CELL, Place(separator=separator), chinese=chinese)
        block_format.setAlignment(_CELL_ALIGNMENTS[cell.align])
        block_format.setNonBreakableLines(len(text) <= _SHORT_CELL or _NUMBER.fullmatch(text) is not None)
        cursor = place.firstCursorPosition()
        cursor.setBlockFormat(block_format)
        runs = tuple(run._replace(bold=run.bold or cell.head) for run in cell.runs)
        self._write_runs(cursor, Part.CELL, runs, chinese=chinese)


def _by_letters(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a Chinese text where Latin letters and digits begin and end; says which they are."""
    end = 0
    for letters in _LETTERS.finditer(text):
        if letters.start() > end:
            yield text[end : letters.start()], False
        yield letters[0], True
        end = letters.end()
    if end < len(text):
        yield text[end:], False


def _part(block: Block) -> Part:
    """Return what a block that is no table is on the page."""
    if block.kind is Kind.HEADING:
        return HEADINGS[min(block.level, len(HEADINGS)) - 1]
    if block.kind is Kind.PARAGRAPH and block.depth:
        return Part.ITEM
    if block.kind is Kind.PARAGRAPH and block.quote:
        return Part.QUOTE
    return _PARTS[block.kind]


def _cell_separator(row: int, column: int, *, continues: bool) -> str:
    if column:
        return "\t"
    return "\n" if row or continues else "\n\n"
