"""Which blocks are the body, which of them are headings, and what stands between without belonging."""

from collections.abc import Sequence

from desktop_reader.pages import scoring
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables.captions import ZH_CAPTIONS
from desktop_reader.pages.tables.sentence_marks import COLONS, QUESTION_ENDS

# The longest heading, in Han characters, and the shortest paragraph that can follow one.
LONGEST_HEADING = 44
_PARAGRAPH = 12
# How many lines above the best run can still be text.
_MOST_ABOVE = 40
_OUT = frozenset({Kind.CHROME, Kind.LEGAL, Kind.STORIES, Kind.TALK, Kind.EDITOR, Kind.DATE})


def find_body(blocks: Sequence[Block]) -> tuple[int, int]:
    """The slice of `blocks` from the body's first block to its last."""
    return scoring.best_run([scoring.score(block) for block in blocks])


def extend_up(blocks: Sequence[Block], start: int, top: int) -> int:
    """The body's start moved up over the lines right above it that nothing else claims: a first heading, a first line."""
    at = start
    while at > top and _is_free(blocks[at - 1]) and start - at < _MOST_ABOVE:
        at -= 1
    return at


def _is_free(block: Block) -> bool:
    if block.role is not Role.LEFT_OUT or block.kind is not Kind.PLAIN or block.size < 2:  # noqa: PLR2004 a mark
        return False
    return not block.latin or block.sentence


def settle_body(blocks: Sequence[Block], start: int, end: int) -> None:
    """Give each block of the body its role: text, heading, or left out with the reason."""
    inside = [block for block in blocks[start:end] if block.role is Role.LEFT_OUT and not block.reason]
    kept = []
    for block in inside:
        if block.kind in _OUT and not (block.kind is Kind.DATE and block.size > 20):  # noqa: PLR2004 text with a date
            block.reason = f"{block.kind} in body"
        elif block.kind is Kind.CAPTION and not block.size > 80:  # noqa: PLR2004 text that names an agency
            block.reason = "caption"
        else:
            kept.append(block)
    _settle_kept(kept)


def _settle_kept(kept: list[Block]) -> None:
    prose = [_is_prose(block) for block in kept]
    for at, block in enumerate(kept):
        if not prose[at] and _is_heading(kept, prose, at):
            block.set(Role.HEADING, "heading")
        elif block.latin and not prose[at] and _is_teaser(kept, prose, at):
            block.reason = "teaser"
        else:
            block.set(Role.BODY, "prose" if prose[at] else "short")


def _is_prose(block: Block) -> bool:
    return (block.sentence and block.text[-1] not in QUESTION_ENDS and block.size >= 8) or block.size > LONGEST_HEADING or (block.marks > 1 and block.size > 32)  # noqa: PLR2004


def _is_heading(kept: Sequence[Block], prose: Sequence[bool], at: int) -> bool:
    block = kept[at]
    if not _may_head(block) or at + 1 >= len(kept):
        return False
    following = kept[at + 1]
    if not prose[at + 1] or following.size < _PARAGRAPH:
        return False
    return at == 0 or prose[at - 1] or following.size > 2 * block.size


def _may_head(block: Block) -> bool:
    if block.size > LONGEST_HEADING or block.size < 1 or block.text[-1] in "，,；;":
        return False
    if block.sentence and block.text[-1] not in QUESTION_ENDS and block.text[-1] not in "”\"":
        return False
    return block.latin or (block.text[-1] not in COLONS and not any(word in block.text for word in ZH_CAPTIONS))


def _is_teaser(kept: Sequence[Block], prose: Sequence[bool], at: int) -> bool:
    """Whether a short line without marks stands among its like: a list of other stories, not a heading."""
    return (at + 1 < len(kept) and not prose[at + 1]) or (at > 0 and not prose[at - 1])
