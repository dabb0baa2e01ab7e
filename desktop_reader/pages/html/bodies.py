"""Which blocks of a document are its text, and which of them are headings."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_reader.pages import bodies, scoring
from desktop_reader.pages.blocks import Block
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.signals import NEVER
from desktop_reader.pages.page import Role
from desktop_reader.patterns import Pattern

_TEXT = frozenset({Role.BODY, Role.HEADING})
# In the run of blocks that is the text none counts for more, and one of this size counts in full.
_MOST, _FULL = 3.0, 30
# Headings of the text begin at this level; so many of them show that the page sets all of its headings so.
_HIGHEST, _TAGGED = 2, 2
_LONGEST_HEADING = 60
# What is no heading though it looks like one: who said it, a line in brackets, a photo's credit, a label and a name.
_NO_HEADING = Pattern(
    r"^(?:——|--)|^[（(][^）)]*[）)]$|(?:摄|供图|图片)[）)]?$|^.{0,3}(?:来源|译|记者|作者|图|文)\s*[:：]"
)


def settle_worths(blocks: Sequence[Block], worths: list[float]) -> None:
    """Let what is known of the blocks beforehand win over what they look like."""
    for at, block in enumerate(blocks):
        if block.given is not None:
            worths[at] = -NEVER if block.given in _TEXT else NEVER
        elif block.recurs:
            worths[at] = NEVER


def find_run(blocks: Sequence[Block], worths: Sequence[float]) -> tuple[int, int]:
    """The slice of `blocks` from the text's first block to its last; (0, 0) where there is none."""
    weighed = [
        max(-_MOST, min(_MOST, worth)) * min(1.0, block.size / _FULL)
        for block, worth in zip(blocks, worths, strict=True)
    ]
    start, end = scoring.best_run(weighed)
    chosen = [at for at in range(start, end) if worths[at] > 0]
    return (chosen[0], chosen[-1] + 1) if chosen else (0, 0)


def settle_text(blocks: Sequence[Block], worths: Sequence[float]) -> None:
    """Give each block that is text its role."""
    kept = [block for block, worth in zip(blocks, worths, strict=True) if worth > 0 and block.role is Role.LEFT_OUT]
    tagged = sum(_is_tagged(block) for block in kept) >= _TAGGED
    plain = set() if tagged else {id(block) for block in bodies.headings_among(kept) if not block.latin}
    for at, block in enumerate(kept):
        is_said = id(block) in plain or _is_bold_heading(kept, at)
        if _is_tagged(block) or (is_said and not _NO_HEADING.search(block.text)):
            block.set(Role.HEADING, "heading")
        else:
            block.set(Role.BODY, "text")


def _is_tagged(block: Block) -> bool:
    """Whether the element of a block says that it is a heading, and its length does not say otherwise."""
    return place_of(block).level >= _HIGHEST and block.size <= _LONGEST_HEADING


def _is_bold_heading(kept: Sequence[Block], at: int) -> bool:
    """Whether a block is bold as a whole, and reads like a heading above the text that follows."""
    block = kept[at]
    if at + 1 == len(kept) or not place_of(block).bold or not bodies.may_head(block):
        return False
    following = kept[at + 1]
    return not place_of(following).bold and following.size > block.size
