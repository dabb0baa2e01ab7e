"""Where a block of a document stands, and what its inline elements make of its words."""

from typing import NamedTuple

from desktop_reader.pages.blocks import Block
from desktop_reader.pages.html.elements import BOLD, Element

# A piece of a block's text as it is styled: the text, its style bits, the address it links to.
Run = tuple[str, int, str | None]


class Place(NamedTuple):
    """The signals that only a document has.

    `element` is the inmost element that parts blocks, `runs` the text by style (empty where nothing is styled);
    `broken` says that only a <br> parts the block from the one before.
    """

    element: Element
    runs: tuple[Run, ...] = ()
    broken: bool = False

    @property
    def level(self) -> int:
        """The level of the heading (1 to 6) that the block is or stands in; 0 for none."""
        return self.element.level

    def share(self, style: int) -> float:
        """The part of the text that has a style."""
        size = sum(len(text) for text, _, _ in self.runs)
        return sum(len(text) for text, bits, _ in self.runs if bits & style) / size if size else 0.0

    @property
    def bold(self) -> bool:
        """Whether all of the text is bold."""
        return bool(self.runs) and all(bits & BOLD or not text.strip() for text, bits, _ in self.runs)


def place_of(block: Block) -> Place:
    """Where a block of a document stands."""
    assert block.place is not None
    return block.place
