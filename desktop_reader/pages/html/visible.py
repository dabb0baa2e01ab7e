"""A document as the rules for texts read it: without what the page hides, each label with the cell that it labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from desktop_reader.pages import kinds
from desktop_reader.pages.blocks import Block, Kind, measured
from desktop_reader.pages.html.elements import Element
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.metadata import Frame
from desktop_reader.pages.tables.sentence_marks import COLONS

# The longest label, in Han characters, and the elements that hold labels.
_LABEL = 8
_CELLS = frozenset(("td", "th", "dt", "dd"))


def visible(blocks: Sequence[Block], frame: Frame) -> tuple[list[Block], Frame]:
    """The blocks that the page shows, and where the article lies among them."""
    shown = [at for at, block in enumerate(blocks) if not _is_hidden(block)]
    position = {at: number for number, at in enumerate(shown)}

    def moved(at: int) -> int:
        return position.get(at, sum(one < at for one in shown))

    title = None if frame.title is None else moved(frame.title)
    found = [blocks[at] for at in shown]
    for number, (label, value) in enumerate(pairwise([blocks[at] for at in shown])):
        if _is_label(label) and _is_cell(value):
            found[number] = measured(label.text + value.text, label.first, value.last)
            found[number].kind = kinds.find_kind(found[number])
    return found, Frame(title, moved(frame.start), moved(frame.end))


def without_cells(blocks: Sequence[Block], worths: Sequence[float]) -> list[Block]:
    """The blocks with mere marks for the short cells of tables in the text: a column may be headed by a name."""
    cells = [worth > 0 and _is_cell(block) for block, worth in zip(blocks, worths, strict=True)]
    rows = Counter(id(_row(block)) for block, is_cell in zip(blocks, cells, strict=True) if is_cell)
    silent = [
        is_cell and block.kind is Kind.PLAIN and block.size <= _LABEL and rows[id(_row(block))] > 1
        for block, is_cell in zip(blocks, cells, strict=True)
    ]
    return [
        measured("…", block.first, block.last) if is_silent else block
        for block, is_silent in zip(blocks, silent, strict=True)
    ]


def _row(block: Block) -> Element | None:
    return place_of(block).element.parent


def _is_hidden(block: Block) -> bool:
    return block.place is not None and block.place.element.hidden and block.given is None


def _is_label(block: Block) -> bool:
    return block.size <= _LABEL and block.text[-1] in COLONS and _is_cell(block)


def _is_cell(block: Block) -> bool:
    return block.place is not None and block.place.element.tag in _CELLS
