"""What the parts of a page measure, as data: one table for Chinese, one for everything else."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """The parts of a page. Headings are the levels of CommonMark."""

    TITLE = "title"
    BYLINE = "byline"
    DECK = "deck"
    PARAGRAPH = "paragraph"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    ITEM = "list item"
    QUOTE = "quotation"
    CODE = "code"
    CELL = "table cell"
    IMAGE = "image that is not here"
    PICTURE = "image"
    RULE = "rule"
    NOTE = "note"


class Shape(NamedTuple):
    """How a part is set.

    `size` is in em of the page, `line` (the height of a line) in em of the part, the rest in em of the page: the space
    above and below, the indent of the first line, the margin on the left.
    """

    size: float = 1.0
    line: float = 1.8
    above: float = 0.0
    below: float = 0.0
    indent: float = 0.0
    left: float = 0.0
    bold: bool = False
    muted: bool = False
    justified: bool = False
    centred: bool = False
    plain: bool = False  # in the sans serif of the interface, whatever the page is set in
    fixed: bool = False  # in a typeface for code


QUOTE_STEP = 1.2  # how far a quotation is set in
ITEM_STEP = 2.0  # how far an item of a list is set in

_CHINESE = {
    Part.TITLE: Shape(size=1.6, line=1.4, below=0.7, bold=True),
    Part.BYLINE: Shape(size=0.75, line=1.6, below=1.25, muted=True, plain=True),
    Part.DECK: Shape(below=1.25, muted=True, justified=True),
    Part.PARAGRAPH: Shape(indent=2.0, justified=True),
    Part.HEADING_1: Shape(size=1.3, line=1.5, above=1.7, below=0.8, bold=True),
    Part.HEADING_2: Shape(size=1.12, line=1.5, above=1.5, below=0.75, bold=True),
    Part.HEADING_3: Shape(size=1.0, line=1.6, above=1.2, below=0.5, bold=True),
    Part.HEADING_4: Shape(size=1.0, line=1.6, above=0.9, below=0.3, bold=True, muted=True),
    Part.ITEM: Shape(above=0.2, below=0.2, justified=True),
    Part.QUOTE: Shape(above=0.6, below=0.6, muted=True, justified=True),
    Part.CODE: Shape(size=0.84, line=1.55, above=1.7, below=1.7, left=0.9, fixed=True),
    Part.CELL: Shape(size=0.88, line=1.5),
    Part.IMAGE: Shape(size=0.8, line=1.6, above=1.7, below=1.7, muted=True, centred=True, plain=True),
    Part.PICTURE: Shape(size=0.8, line=1.6, above=1.2, below=1.2, muted=True, centred=True, plain=True),
    Part.RULE: Shape(line=1.0, above=1.0, below=1.0),
    Part.NOTE: Shape(size=0.84, line=1.6, below=0.5, justified=True),
}
_LATIN = _CHINESE | {
    Part.TITLE: Shape(size=1.65, line=1.25, below=0.6, bold=True),
    Part.DECK: Shape(line=1.55, below=1.25, muted=True),
    Part.PARAGRAPH: Shape(line=1.6, above=0.5, below=0.8),
    Part.HEADING_1: Shape(size=1.35, line=1.35, above=1.7, below=0.6, bold=True),
    Part.HEADING_2: Shape(size=1.18, line=1.35, above=1.5, below=0.5, bold=True),
    Part.ITEM: Shape(line=1.6, above=0.3, below=0.3),
    Part.QUOTE: Shape(line=1.6, above=0.8, below=0.8, muted=True),
    Part.CELL: Shape(size=0.9, line=1.45),
    Part.NOTE: Shape(size=0.86, line=1.45, below=0.5),
}
SHAPES: Mapping[bool, Mapping[Part, Shape]] = {True: _CHINESE, False: _LATIN}  # by: is it set as Chinese?
HEADINGS = (Part.HEADING_1, Part.HEADING_2, Part.HEADING_3, Part.HEADING_4)
