"""Character and block formats for one page: made when first needed, then used again."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop_reader.rendering.blocks import Block, Run
from desktop_reader.rendering.table_columns import widths
from desktop_reader.rendering.typography import SPACING, Mark
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.fonts import Script, families, fixed_families, keep_forms
from desktop_reader.ui.reader.shapes import ITEM_STEP, QUOTE_STEP, SHAPES, Part, Shape
from desktop_reader.ui.reader.style import ReadingStyle

# What the page knows of a block beside Qt's own properties.
QUOTE_DEPTH = QTextFormat.Property.UserProperty.value + 1  # int: rules beside it
PANEL = QTextFormat.Property.UserProperty.value + 2  # bool: on a ground of its own
LINE = QTextFormat.Property.UserProperty.value + 3  # bool: nothing but a thin line
SEPARATOR = QTextFormat.Property.UserProperty.value + 4  # str: what parts it from the block before in plain text
CHINESE_LINES = QTextFormat.Property.UserProperty.value + 5  # bool: its lines break as Chinese wants it
WHOLE_NAMES = QTextFormat.Property.UserProperty.value + 6  # bool: and between names only
IN_TABLE = QTextFormat.Property.UserProperty.value + 7  # bool: in a cell

PLAIN = Run("")
HALF_WIDTH = {QFont.Tag.fromString("halt"): 1}
_LEAST_HEIGHT = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_PANELS = (Part.CODE, Part.IMAGE)
_OTHER_LINES = (Part.CODE, Part.CELL, Part.IMAGE, Part.PICTURE, Part.RULE)
_PICTURES = (Part.IMAGE, Part.PICTURE)
_CELL_PADDING = 0.4  # em
USUAL_LEADING = 180  # percent: what the heights of lines in SHAPES go with
_LEAST_GAP = 50  # percent of an em
_TABLE_WIDTH = 99  # percent of the column: Qt rounds each column of a table up
_BULLET_ROOM = 1.0  # em from an item's marker to its text
_POINT_ROOM = 0.8
_DIGIT_ROOM = 0.55


class Place(NamedTuple):
    """Where a block stands: in how many quotations and lists, and as an item with which marker.

    `separator` parts it from the block before in plain text; "" if it goes on where that one ends. `ragged` is not
    justified, `leftward` is written from right to left.
    """

    quote: int = 0
    depth: int = 0
    marker: str = ""
    separator: str = "\n\n"
    ragged: bool = False
    leftward: bool = False


NOWHERE = Place()


class Inks:
    """The formats of one page in one style. `script` is what the article is written in."""

    def __init__(self, style: ReadingStyle, script: Script) -> None:
        self.script = script
        self.em = style.size  # pixels
        self.column = style.column  # em
        self._style = style
        self._texts: dict[tuple[object, ...], QTextCharFormat] = {}
        self._blocks: dict[tuple[object, ...], QTextBlockFormat] = {}

    def page_font(self) -> QFont:
        """Return the font of the page's text."""
        font = QFont(families(self._kind(self.script), self.script))
        keep_forms(font)
        font.setPixelSize(self.em)
        return font

    def font(self, part: Part, *, chinese: bool) -> QFont:
        """Return the font of a part, to measure with."""
        return self.text(part, chinese=chinese).font().resolve(self.page_font())

    @property
    def has_two_kinds(self) -> bool:
        """Whether Latin letters are of another kind of type than the Chinese characters beside them."""
        return self._style.latin_kind is not self._style.font_kind

    def text(
        self, part: Part, run: Run = PLAIN, mark: Mark | None = None, *, chinese: bool, latin: bool = False
    ) -> QTextCharFormat:
        """Return the format of a run's characters; a Latin text in a Chinese article has typefaces of its own.

        `latin` is for letters within a Chinese text, where they are of another kind of type.
        """
        key = (part, chinese, latin, mark, run.bold, run.italic, run.code, run.strike, run.link)
        made = self._texts.get(key)
        if made is None:
            made = self._texts[key] = self._text(part, run, mark, chinese=chinese, latin=latin)
        return made

    def block(self, part: Part, place: Place = NOWHERE, *, chinese: bool) -> QTextBlockFormat:
        """Return the format of a block."""
        key = (part, place, chinese)
        made = self._blocks.get(key)
        if made is None:
            made = self._blocks[key] = self._block(part, place, chinese=chinese)
        return made

    def nothing(self) -> QTextBlockFormat:
        """Return the format of an empty block that Qt wants around a table."""
        made = QTextBlockFormat()
        made.setLineHeight(1, _FIXED_HEIGHT)
        return made

    def table(self, block: Block) -> QTextTableFormat:
        """Return the format of a table, or of a piece of one."""
        made = QTextTableFormat()
        made.setBorderCollapse(True)
        made.setBorder(0)
        made.setCellPadding(round(_CELL_PADDING * self.em))
        made.setCellSpacing(0)
        made.setTopMargin(0 if block.continues else self.em)
        made.setBottomMargin(0 if block.goes_on else self.em)
        is_wide = block.columns and sum(column.least for column in block.columns) > self._room(block)
        if not is_wide:
            made.setWidth(QTextLength(QTextLength.Type.PercentageLength, _TABLE_WIDTH))
        if block.columns:
            made.setColumnWidthConstraints(self._columns(block, is_wide=bool(is_wide)))
        return made

    def _room(self, block: Block) -> float:
        """Return how wide the texts of a table's columns can be together, in em of them."""
        return (self.column - 2 * _CELL_PADDING * len(block.columns)) / SHAPES[True][Part.CELL].size

    def _columns(self, block: Block, *, is_wide: bool) -> list[QTextLength]:
        size = SHAPES[True][Part.CELL].size
        all_widths = [size * width + 2 * _CELL_PADDING for width in widths(block.columns, self._room(block))]
        if is_wide:
            return [QTextLength(QTextLength.Type.FixedLength, ceil(width * self.em)) for width in all_widths]
        whole = sum(all_widths)
        return [QTextLength(QTextLength.Type.PercentageLength, 100 * width / whole) for width in all_widths]

    def cell(self, *, head: bool) -> QTextTableCellFormat:
        """Return the format of a table's cell: a line below it, a ground under the first row."""
        made = QTextTableCellFormat()
        made.setBottomBorder(1)
        made.setBottomBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
        made.setBottomBorderBrush(QColor(self._style.theme.rule if head else self._style.theme.line))
        if head:
            made.setBackground(QColor(self._style.theme.code))
        return made

    def _block(self, part: Part, place: Place, *, chinese: bool) -> QTextBlockFormat:
        em, shape = self.em, SHAPES[chinese][part]
        hang = _marker_room(place.marker)
        made = QTextBlockFormat()
        line = shape.line * shape.size * em * self._style.leading / USUAL_LEADING
        made.setLineHeight(round(line), _LEAST_HEIGHT if part in _PICTURES else _FIXED_HEIGHT)
        made.setTopMargin(round(shape.above * em))
        made.setBottomMargin(round((shape.below + self._gap(part, chinese=chinese)) * em))
        set_margins = [made.setLeftMargin, made.setRightMargin]
        if place.leftward:
            set_margins.reverse()
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        set_margins[0](round((shape.left + QUOTE_STEP * place.quote + max(hang, ITEM_STEP * place.depth)) * em))
        set_margins[1](round(shape.left * em))
        indent = min(shape.indent, self._style.indent)
        made.setTextIndent(round((indent - hang) * em) if place.separator else 0)
        made.setAlignment(_alignment(shape, ragged=place.ragged or not self._style.justified))
        if hang:
            made.setTabPositions([QTextOption.Tab(hang * em, QTextOption.TabType.LeftTab)])
        self._note(made, part, place, chinese=chinese)
        return made

    def _gap(self, part: Part, *, chinese: bool) -> float:
        """Return what is added below a paragraph, in em; where none is indented they need a gap between them."""
        if part is not Part.PARAGRAPH:
            return 0.0
        least = 0 if self._style.indent or not chinese else _LEAST_GAP
        return max(least, self._style.gap) / 100

    def _note(self, made: QTextBlockFormat, part: Part, place: Place, *, chinese: bool) -> None:
        """Note what the page paints under a block, and what stands before it in plain text."""
        if place.quote or part is Part.DECK:
            made.setProperty(QUOTE_DEPTH, place.quote)
        if part in _PANELS:
            made.setProperty(PANEL, True)
        if part is Part.RULE:
            made.setProperty(LINE, True)
        if part is Part.CELL:
            made.setProperty(IN_TABLE, True)
        if (chinese and part not in _OTHER_LINES) or part is Part.BYLINE:
            made.setProperty(CHINESE_LINES, True)
        if part is Part.BYLINE:
            made.setProperty(WHOLE_NAMES, True)
        made.setProperty(SEPARATOR, place.separator)

    def _text(self, part: Part, run: Run, mark: Mark | None, *, chinese: bool, latin: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        shape = SHAPES[chinese][part]
        size = self._size(shape, run)
        if size != self.em:
            made.setProperty(QTextFormat.Property.FontPixelSize.value, size)
        if shape.bold or run.bold:
            made.setFontWeight(QFont.Weight.Bold)
        made.setFontItalic(run.italic)
        made.setFontStrikeOut(run.strike)
        self._choose_families(made, shape, run, chinese=chinese and not latin and mark is not Mark.APOSTROPHE)
        self._colour(made, shape, run)
        if mark and SPACING[mark]:
            made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            made.setFontLetterSpacing(SPACING[mark] * size)
        if mark is Mark.HANGING:
            made.setFontFeatures(HALF_WIDTH)
        return made

    def _size(self, shape: Shape, run: Run) -> int:
        code = 0.9 if run.code and not shape.fixed else 1.0
        return max(1, round(shape.size * self.em * code))

    def _choose_families(self, made: QTextCharFormat, shape: Shape, run: Run, *, chinese: bool) -> None:
        script = self.script if chinese == (self.script is not Script.LATIN) else _other(self.script)
        kind = FontKind.SANS if shape.plain else self._kind(script)
        if shape.fixed or run.code:
            made.setFontFamilies(fixed_families())
        elif kind is not self._kind(self.script) or script is not self.script:
            made.setFontFamilies(families(kind, script))

    def _kind(self, script: Script) -> FontKind:
        return self._style.latin_kind if script is Script.LATIN else self._style.font_kind

    def _colour(self, made: QTextCharFormat, shape: Shape, run: Run) -> None:
        theme = self._style.theme
        if run.link:
            made.setAnchor(True)
            made.setAnchorHref(run.link)
            made.setForeground(QColor(theme.link))
            made.setUnderlineColor(QColor(theme.rule))
            made.setFontUnderline(True)
        else:
            made.setForeground(QColor(theme.muted if shape.muted else theme.text))


def _other(script: Script) -> Script:
    """The script of a text that is not in the script of its article."""
    return Script.HANS if script is Script.LATIN else Script.LATIN


def _alignment(shape: Shape, *, ragged: bool) -> Qt.AlignmentFlag:
    if shape.centred:
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignJustify if shape.justified and not ragged else Qt.AlignmentFlag.AlignLeft


def _marker_room(marker: str) -> float:
    """Return how far an item's marker stands out, in em."""
    digits = len(marker) - 1
    return _POINT_ROOM + _DIGIT_ROOM * digits if digits > 0 else _BULLET_ROOM * len(marker)
