"""Which blocks are the body, which of them are headings, and what stands between without belonging."""

from collections.abc import Sequence

from desktop_reader.pages import bylines, scoring
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables.captions import ZH_CAPTIONS
from desktop_reader.pages.tables.sentence_marks import COLONS, QUESTION_ENDS

# The longest heading, in Han characters, and the shortest paragraph that can follow one.
LONGEST_HEADING = 44
_PARAGRAPH = 12
# From these sizes on a block is text although it ends as no sentence, holds a date, or names an agency;
# below the first a block is a mere mark, below the second a sentence is too short to be a paragraph.
_MARK, _SENTENCE, _LONG_LINE, _LONG_DATE, _LONG_CAPTION = 2, 8, 32, 20, 80
# The longest line that can be one of two headings together, and the longest heading that ends with a colon.
_NO_PAIR, _LABEL = 24, 20
# A sentence that a page prints this often is a notice.
_NOTICE = 3
# How many lines above the best run can still be text.
_MOST_ABOVE = 40
# How many weak lines below the best run can come before a paragraph that still belongs, and how long that must be.
_MOST_BELOW, _SURE_PARAGRAPH = 3, 26
_ENDS = frozenset({Kind.LEGAL, Kind.STORIES, Kind.TALK, Kind.EDITOR, Kind.CHROME})
_OUT = frozenset({Kind.CHROME, Kind.LEGAL, Kind.STORIES, Kind.TEASER, Kind.TALK, Kind.EDITOR, Kind.DATE})


def find_body(blocks: Sequence[Block]) -> tuple[int, int]:
    """The slice of `blocks` from the body's first block to its last."""
    start, end = scoring.best_run([scoring.score(block) for block in blocks])
    return start, _extend_down(blocks, end) if start < end else end


def _extend_down(blocks: Sequence[Block], end: int) -> int:
    """The body's end moved down over paragraphs that only a few weak lines part from it."""
    at = end
    while at < min(len(blocks), end + _MOST_BELOW):
        block = blocks[at]
        if block.kind in _ENDS or block.ends:
            break
        at += 1
        if block.kind is Kind.PLAIN and block.sentence and block.size >= _SURE_PARAGRAPH:
            end = at
    return end


def extend_up(blocks: Sequence[Block], start: int, top: int) -> int:
    """The body's start moved up over the lines right above it that nothing else claims, such as a first heading."""
    at = start
    while at > top and _is_free(blocks[at - 1]) and start - at < _MOST_ABOVE:
        at -= 1
    return at


def _is_free(block: Block) -> bool:
    if block.role is not Role.LEFT_OUT or block.kind is not Kind.PLAIN or block.size < _MARK or block.recurs:
        return False
    return not block.latin or block.sentence


def settle_body(blocks: Sequence[Block], start: int, end: int) -> None:
    """Give each block of the body its role: text, heading, or left out with the reason."""
    kept: list[Block] = []
    listing = False
    for block in blocks[start:end]:
        if block.role is not Role.LEFT_OUT:
            continue
        listing = block.kind is Kind.STORIES or (listing and not _is_prose(block))
        reason = "teaser" if listing and block.latin else _reason_out(block)
        if reason:
            block.reason = reason
        else:
            kept.append(block)
    _settle_kept(kept)


def _reason_out(block: Block) -> str:
    """Why a block inside the body does not belong to it; empty if it does."""
    if block.recurs:
        return "recurs"
    if block.kind in _OUT and not (block.kind is Kind.DATE and block.size > _LONG_DATE):
        return f"{block.kind} in body"
    if block.kind is Kind.CAPTION and block.size <= _LONG_CAPTION:
        return "caption"
    if block.latin and block.repeats >= _NOTICE and block.sentence:
        return "repeated notice"
    return ""


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
    if block.sentence and block.text[-1] not in QUESTION_ENDS and block.size >= _SENTENCE:
        return True
    return block.size > LONGEST_HEADING or (block.marks > 1 and block.size > _LONG_LINE)


def _is_heading(kept: Sequence[Block], prose: Sequence[bool], at: int) -> bool:
    block = kept[at]
    if at + 1 >= len(kept) or not _may_head(block):
        return False
    if _is_upper_heading(kept, prose, at):
        return True
    following = kept[at + 1]
    if not prose[at + 1] or following.size < _PARAGRAPH:
        return False
    return at == 0 or prose[at - 1] or following.size > 2 * block.size


def _is_upper_heading(kept: Sequence[Block], prose: Sequence[bool], at: int) -> bool:
    """Whether two headings stand together, a chapter's and its first section's, and this is the upper one."""
    if kept[at].latin or at + 2 >= len(kept) or (at and not prose[at - 1]):
        return False
    return not prose[at + 1] and kept[at + 1].size < _NO_PAIR and _is_heading(kept, prose, at + 1)


def _may_head(block: Block) -> bool:
    text = block.text
    if block.size > LONGEST_HEADING or block.size < 1 or text[-1] in "，,；;" or text[0] in COLONS:
        return False
    if block.sentence and text[-1] not in QUESTION_ENDS and text[-1] not in '”"':
        return False
    if block.latin:
        return " | " not in text and not text[0].islower() and not bylines.looks_like_one(text)
    if text[-1] in COLONS and (block.size > _LABEL or text[-2:-1] in "说道称问示"):
        return False
    return not any(word in text for word in ZH_CAPTIONS)


def _is_teaser(kept: Sequence[Block], prose: Sequence[bool], at: int) -> bool:
    """Whether a short line without marks stands among its like, or has the mark of one: another story's headline."""
    if " | " in kept[at].text:
        return True
    return (at + 1 < len(kept) and not prose[at + 1]) or (at > 0 and not prose[at - 1])
