"""Which blocks are the body, which of them are headings, and what stands between without belonging."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop_reader.pages import line_signals, scoring, set_pieces
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.phrases import key
from desktop_reader.pages.tables import captions
from desktop_reader.pages.tables.sentence_marks import CLAUSE_MARKS, COLONS
from desktop_reader.patterns import Pattern

# The longest heading, in Han characters; below the second size a block is a mere mark.
LONGEST_HEADING, _MARK = 44, 2
# How many lines above the best run can still be text.
_MOST_ABOVE = 40
# How many weak lines below the best run can come before a paragraph that still belongs, and how long that must be.
_MOST_BELOW, _SURE_PARAGRAPH = 3, 26
# How few lines are a very short text, and the smallest sentence that goes on with it, in Han characters.
_FEW, _SENTENCE = 2, 8
# How many lines a box, a table or a list inside an article has, where two paragraphs follow it.
_LONGEST_BREAK = 9
# How long a line with a colon must be to open a list, and one that bullets follow.
_OPENING, _OPENING_BULLETS = 8, 3
# How many bullets make a list.
_FEWEST_ITEMS = 2
# How many numbered lines make sections.
_FEWEST_SECTIONS = 2
_PARTS = frozenset({Kind.LEGAL, Kind.STORIES, Kind.TALK, Kind.EDITOR, Kind.TEASER})
_ENDS = frozenset({Kind.LEGAL, Kind.STORIES, Kind.TALK, Kind.EDITOR, Kind.CHROME})
_OUT = frozenset({Kind.CHROME, Kind.LEGAL, Kind.NOTICE, Kind.STORIES, Kind.TALK, Kind.EDITOR})
_NO_HEADING_ENDS = frozenset(CLAUSE_MARKS) - frozenset("。.")
_KEPT = frozenset({Role.BODY, Role.HEADING})
# A line that only numbers a section, and the marks around the number.
_NUMBER = Pattern(r"^[/·\-–—|.]{0,2} ?\d{1,2} ?[/·\-–—|.、]{0,2}$")
_AROUND_NUMBER = "/·-–—|.、 "
_CREDITED = Pattern(rf"(?:{'|'.join(captions.ZH_CREDITS)})[：:/／|｜ ]{{0,2}}[^，。；]{{0,10}}$")
# A line that names a section by its number alone: Volume 2, Part II.
_SECTION = Pattern(
    r"^(volume|part|chapter|section|book|act|teil|kapitel|buch|partie|chapitre|tome|parte|capítulo|capitolo|deel"
    r"|hoofdstuk|часть|глава) (\d{1,2}|[ivx]{1,5})[.:]?$",
    re.IGNORECASE,
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# The longest line about an author, in Han characters.
_LONGEST_ABOUT = 90
ABOUT_AUTHOR = "about the author"
"""The reason of the line below a text that says who wrote it."""
UNLIKE_TEXT = "unlike text"
"""The reason of a line amid the text that reads like none."""


def find_body(blocks: Sequence[Block]) -> tuple[int, int]:
    """The slice of `blocks` from the body's first block to its last."""
    start, end = scoring.best_run([scoring.score(block) for block in blocks])
    if 0 < end - start <= _FEW:
        end = _over_sentences(blocks, end)
    return start, _over_list(blocks, _over_breaks(blocks, _extend_down(blocks, end))) if start < end else end


def _extend_down(blocks: Sequence[Block], end: int) -> int:
    """The body's end moved down over paragraphs that only a few weak lines part from it."""
    at = end
    while at < min(len(blocks), end + _MOST_BELOW):
        block = blocks[at]
        if block.kind in _ENDS or block.ends:
            break
        at += 1
        if block.kind is Kind.PLAIN and block.size >= _SURE_PARAGRAPH and _goes_on(block):
            end = at
    return end


def _over_sentences(blocks: Sequence[Block], end: int) -> int:
    """The end of a body of very few lines moved down over the short sentences right below it."""
    while end < len(blocks) and _is_sentence(blocks[end]):
        end += 1
    return end


def _is_sentence(block: Block) -> bool:
    return block.kind is Kind.PLAIN and block.sentence and block.size >= _SENTENCE and not (block.recurs or block.ends)


def _over_breaks(blocks: Sequence[Block], end: int) -> int:
    """The body's end moved down over a box, a table or a list that paragraphs follow again."""
    at, gap = end, blocks[end - 1].gap
    while at < min(len(blocks) - 1, end + _LONGEST_BREAK) and not _parts(blocks[at]):
        if _is_paragraph(blocks[at], gap=gap):
            end = _next_paragraph(blocks, at, gap=gap) or end
        at += 1
    return end


def _next_paragraph(blocks: Sequence[Block], at: int, *, gap: bool) -> int:
    """The index below the paragraph that follows the one at `at`, in Han also below a heading; 0 where none does."""
    for below in range(at + 1, min(len(blocks), at + (2 if blocks[at].latin else 3))):
        if _is_paragraph(blocks[below], gap=gap):
            return below + 1
        if blocks[below].kind is not Kind.PLAIN or not may_head(blocks[below]):
            return 0
    return 0


def _over_list(blocks: Sequence[Block], end: int) -> int:
    """The body's end moved down over a bullet list that a line with a colon opens, where a paragraph follows it."""
    at = next(
        (near for near in range(end - 1, min(len(blocks), end + _MOST_BELOW)) if _below_list(blocks, near) > near), -1
    )
    if at < 0 or any(map(_parts, blocks[end:at])):
        return end
    return max(end, _extend_down(blocks, _below_list(blocks, at)))


def _below_list(blocks: Sequence[Block], at: int) -> int:
    """The index below the bullets that the line at `at` opens; `at` itself where it opens no list."""
    if not _has_colon(blocks[at], _OPENING_BULLETS):
        return at
    below = at + 1
    while below < len(blocks) and _is_item(blocks[at + 1], blocks[below]) and blocks[below].kind is Kind.PLAIN:
        below += 1
    return below if below - at > _FEWEST_ITEMS else at


def _is_item(first: Block, block: Block) -> bool:
    bullet = next(filter(first.text.startswith, set_pieces.BULLETS), "")
    return bool(bullet) and block.text.startswith(bullet)


def over_breaks_above(blocks: Sequence[Block], start: int, top: int) -> int:
    """The body's start moved up to paragraphs that stand below `top`, above a box, a table or a list."""
    at, gap = start - 1, start < len(blocks) and blocks[start].gap
    while at > max(top, start - _LONGEST_BREAK) and not _parts(blocks[at]):
        if _is_paragraph(blocks[at - 1], gap=gap) and (
            _is_paragraph(blocks[at], gap=gap) or _opens_a_list(blocks[at]) or _is_han_button(blocks[at])
        ):
            start = at - 1
        at -= 1
    return start


def _parts(block: Block) -> bool:
    return block.kind in _PARTS or block.ends


def _is_paragraph(block: Block, *, gap: bool) -> bool:
    """Whether a block is sure to be a paragraph, and set apart as those of its article are."""
    if block.kind is not Kind.PLAIN or block.recurs or (gap and not block.gap):
        return False
    return block.size >= _SURE_PARAGRAPH and block.sentence


def _is_han_button(block: Block) -> bool:
    """Whether a block is furniture amid a Han text, in which no deck stands alone above a button."""
    return block.kind is Kind.CHROME and not block.latin


def _opens_a_list(block: Block) -> bool:
    return _has_colon(block, _OPENING)


def _has_colon(block: Block, size: float) -> bool:
    """Whether a line of at least this size ends with a colon."""
    return block.kind is Kind.PLAIN and block.size >= size and block.text[-1] in COLONS


def _goes_on(block: Block) -> bool:
    return block.sentence or (not block.latin and block.marks > 0)


def extend_up(blocks: Sequence[Block], start: int, top: int) -> int:
    """The body's start moved up over the lines right above it that nothing else claims, such as a first heading.

    In a Han text that begins with short lines, these reach to the facts or to the last button above them.
    """
    at = start
    while at > top and _is_free(blocks[at - 1]) and start - at < _MOST_ABOVE:
        at -= 1
    if top < at < len(blocks) and not blocks[start].latin:
        opening = next((near for near in range(at - 1, top - 1, -1) if not _may_open(blocks[near])), top - 1) + 1
        if at - opening <= _MOST_ABOVE:
            return opening
    return at


def _is_free(block: Block) -> bool:
    if block.role is not Role.LEFT_OUT or block.kind is not Kind.PLAIN or block.size < _MARK or block.recurs:
        return False
    return not block.latin or block.sentence


def _may_open(block: Block) -> bool:
    """Whether a line between the facts and the body can be text: its own words do not say that it is something else."""
    if block.role is not Role.LEFT_OUT or block.recurs:
        return False
    return block.kind in {Kind.PLAIN, Kind.DATE} or not key(block.text)


def settle_body(blocks: Sequence[Block], start: int, end: int, *, whole: bool = False) -> None:
    """Give each block of the body its role: text, heading, or left out with the reason.

    Where the text is taken `whole`, nothing but furniture is left out.
    """
    run = blocks[start:end]
    for block in _section_numbers(run):
        block.set(Role.HEADING, "section number")
    for block in _opened_lists(run):
        block.set(Role.BODY, "opens a row" if block.text[-1] in COLONS else "list")
    for block, (text, heading) in zip(run, line_signals.worths(run), strict=True):
        if block.role is not Role.LEFT_OUT:
            continue
        reason = _reason_out(block)
        if reason or (not whole and max(text, heading) <= 0):
            block.reason = reason or UNLIKE_TEXT
        elif heading > text and may_head(block):
            block.set(Role.HEADING, "heading")
        else:
            block.set(Role.BODY, "prose" if block.sentence else "short")
    if not any(block.role in _KEPT for block in run):
        _keep_what_there_is(run)
    _settle_last_heading(run)


def _keep_what_there_is(run: Sequence[Block]) -> None:
    """Make text what was left out for its looks alone, where nothing else is left of the article."""
    for block in run:
        if block.role is Role.LEFT_OUT and block.reason == UNLIKE_TEXT:
            block.set(Role.BODY, "prose" if block.sentence else "short")


def settle_sections(blocks: Sequence[Block], start: int, end: int) -> int | None:
    """Make the lines that name the sections of a text by number its headings, what they head its text.

    Returns the first of them, None where it has none.
    """
    found = [(at, match) for at in range(start, end) if (match := _SECTION.match(blocks[at].text))]
    counted = [_number_of(match[2].casefold()) for _, match in found] == list(range(1, len(found) + 1))
    alike = len({match[1].casefold() for _, match in found}) == 1
    # Those that stand one below the other are a list of the sections.
    apart = all(below - above > 1 for (above, _), (below, _) in pairwise(found))
    if len(found) < _FEWEST_SECTIONS or not (counted and alike and apart):
        return None
    for at, _ in found:
        blocks[at].set(Role.HEADING, "section number")
        below = blocks[at + 1] if at + 1 < end else blocks[at]
        if below.role is Role.LEFT_OUT and below.kind is Kind.PLAIN and below.sentence:
            below.set(Role.BODY, "prose")
    return found[0][0]


def _number_of(text: str) -> int:
    return int(text) if text.isdecimal() else _ROMAN.index(text) + 1 if text in _ROMAN else 0


def leave_out_author(run: Sequence[Block], authors: Sequence[str]) -> None:
    """Leave out the last line of the body where it says who its author is: "Jane Doe covers the oceans"."""
    last = next((block for block in reversed(run) if block.role in _KEPT), None)
    if last is None or not last.latin or last.size > _LONGEST_ABOUT or last.given is not None:
        return
    if any(" " in name and last.text.startswith(f"{name} ") for name in authors):
        last.set(Role.LEFT_OUT, ABOUT_AUTHOR)


def _settle_last_heading(run: Sequence[Block]) -> None:
    """Make a heading with no text below it, as in a post of two lines, a line of the text."""
    last = next((block for block in reversed(run) if block.role in _KEPT), None)
    if last is not None and last.role is Role.HEADING and last.sentence:
        last.set(Role.BODY, "short")


def _section_numbers(run: Sequence[Block]) -> list[Block]:
    """The lines with nothing but a number, where they count the sections of a text: 01, 02, 03."""
    found = [at for at, block in enumerate(run) if block.role is Role.LEFT_OUT and _NUMBER.match(block.text)]
    numbers = [int(run[at].text.strip(_AROUND_NUMBER)) for at in found]
    apart = all(below - above > 1 for above, below in pairwise(found))
    return [run[at] for at in found] if apart and numbers == list(range(1, len(found) + 1)) and len(found) > 1 else []


def _opened_lists(run: Sequence[Block]) -> Iterator[Block]:
    """The lines of the bullet lists in the text, each with the line that opens it."""
    for at in range(len(run)):
        for block in run[at : _below_list(run, at)]:
            if block.role is Role.LEFT_OUT and not block.recurs:
                yield block


def headings_among(text: Sequence[Block]) -> list[Block]:
    """The blocks of a text, of which it is known that they belong to it, that are its headings."""
    worths = line_signals.worths(text)
    return [block for block, (own, head) in zip(text, worths, strict=True) if head > own and may_head(block)]


def may_head(block: Block) -> bool:
    """Whether a block can be a heading by its length and its end."""
    if block.size > LONGEST_HEADING or block.text[-1] in _NO_HEADING_ENDS:
        return False
    return block.latin or not _CREDITED.search(block.text)


def _reason_out(block: Block) -> str:
    """Why a block inside the body certainly does not belong to it; empty if it may."""
    if block.recurs:
        return "recurs"
    return f"{block.kind} in body" if block.kind in _OUT else ""
