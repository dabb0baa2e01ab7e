"""What is selected on a page, as the blocks of the article that it is a part of."""

from collections.abc import Iterator, Sequence

from desktop_reader.rendering.blocks import Block
from desktop_reader.rendering.markdown import clipped
from desktop_reader.ui.reader.document import Placed
from desktop_reader.ui.reader.originals import Units, utf16_length


def selected_blocks(placed: Sequence[Placed], start: int, end: int) -> Iterator[Block]:
    """Yield the parts of blocks between two positions of the document; of a table, a picture or a line all."""
    for number, (position, block) in enumerate(placed):
        last = placed[number + 1].position if number + 1 < len(placed) else end
        if position >= end or last <= start:
            continue
        if not block.text:
            yield block
            continue
        units = Units(block.text)
        first, until = max(0, start - position), min(end - position, utf16_length(block.text))
        if first < until:
            yield clipped(block, units.index(first), units.index(until))
