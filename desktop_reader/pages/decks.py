"""Which lines between the headline and the body are the deck."""

from collections.abc import Sequence

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables.captions import ZH_CAPTIONS
from desktop_reader.pages.tables.sentence_marks import CLAUSE_MARKS, COLONS

# Sizes in Han characters: what a deck can be, from where on a line without a mark is no mere label, and
# from where on a single line that does not end as a sentence is no heading of the first section.
_SHORTEST, _LONGEST = 8, 260
_PLAIN_LINE = 14
_NO_HEADING = 24
_LINES = 4
_NO_END = COLONS.union(CLAUSE_MARKS) - {"。"}


def find_deck(blocks: Sequence[Block], title: int, start: int, end: int) -> list[int]:
    """The indices of the deck's lines; empty where the page has none.

    A deck is what follows the headline and is set off from the body: by a line of facts, a caption or
    furniture after it, or, as several lines or one long one, by not ending as a sentence does.
    """
    first = _first_of_body(blocks, max(start, title + 1), end)
    fits = [at for at in range(title + 1, first) if _fits(blocks[at], blocks[title])]
    while fits:
        group = [fits.pop(0)]
        while (
            fits
            and len(group) < _LINES
            and fits[0] == group[-1] + 1
            and _go_together(blocks[group[-1]], blocks[fits[0]])
        ):
            group.append(fits.pop(0))
        if _is_deck(blocks, group, start):
            return _with_echo(blocks, title, group)
    return []


def _with_echo(blocks: Sequence[Block], title: int, group: list[int]) -> list[int]:
    """The deck with the line between the date line and it, even if that line repeats a part of the headline."""
    above = group[0] - 1
    if above <= title + 1 or blocks[above - 1].role is not Role.DATE or blocks[above].text == blocks[title].text:
        return group
    if _may_be_line(blocks[above]) and _go_together(blocks[above], blocks[group[0]]):
        return [above, *group]
    return group


def _first_of_body(blocks: Sequence[Block], start: int, end: int) -> int:
    """The first paragraph that another follows at once: nothing sets it off."""
    for at in range(start, end - 1):
        if _is_paragraph(blocks[at]) and _is_paragraph(blocks[at + 1]):
            return at
    return start


def _is_paragraph(block: Block) -> bool:
    return (
        block.kind is Kind.PLAIN
        and block.role is Role.LEFT_OUT
        and block.size > _SHORTEST
        and (block.sentence or block.size > _NO_HEADING * 2)
    )


def _fits(block: Block, title: Block) -> bool:
    return _may_be_line(block) and block.text not in title.text and title.text not in block.text


def _may_be_line(block: Block) -> bool:
    """Whether a line can be one of a deck's by its own looks."""
    free = block.role is Role.LEFT_OUT and block.kind is Kind.PLAIN and not block.recurs
    if not free or not _SHORTEST <= block.size <= _LONGEST or block.text[-1] in _NO_END or "\t" in block.text:
        return False
    return block.latin or not any(word in block.text for word in ZH_CAPTIONS)


def _go_together(line: Block, following: Block) -> bool:
    return following.size > line.size / 2 and following.sentence >= line.sentence


def _is_deck(blocks: Sequence[Block], group: Sequence[int], start: int) -> bool:
    lead, following = blocks[group[0]], blocks[group[-1] + 1]
    if lead.latin:
        return group[-1] + 1 < start or lead.sentence or lead.size >= _PLAIN_LINE
    if any(blocks[at].sentence for at in group):
        # In a Chinese page only facts or furniture set a paragraph off, not a heading or a picture.
        return following.kind is not Kind.PLAIN or following.role is not Role.LEFT_OUT
    return len(group) > 1 or lead.size >= _NO_HEADING
