"""Lists, tables and verse inside a body: rows of lines that none of them alone would be taken for text."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from desktop_reader.markup import escape
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables.sentence_marks import COLONS
from desktop_reader.patterns import Pattern

BULLETS = ("- ", "– ", "* ", "•", "●", "▪", "■", "◆", "·")
# Where these open whole sentences, somebody speaks.
_DASHES = frozenset({"- ", "– "})
# How many lines such a row has at least and at most, and the sizes of a line of verse in Han characters.
_FEWEST, _MOST, _FEWEST_VERSES = 2, 40, 4
_VERSE = (3, 18)
# How many times as long as the shortest line of verse the longest may be.
_EVEN = 2
_NUMBERED = "numbered list"
_NUMBER = Pattern(r"(\d{1,2})([.)]) (?=\S)")
# What a row may not hold: lines that say what else they are.
_ELSE = frozenset({Kind.STORIES, Kind.TALK, Kind.LEGAL, Kind.EDITOR, Kind.CAPTION, Kind.NOTICE, Kind.TEASER})


class Row(NamedTuple):
    """Which blocks make one of these, and what it is."""

    first: int
    last: int
    name: str


def settle(blocks: Sequence[Block], start: int, end: int) -> None:
    """Give the lines of the lists, tables and verses between the paragraphs of `blocks[start:end]` their role."""
    for row in _rows(blocks, start, end):
        for block in blocks[row.first : row.last + 1]:
            block.set(Role.BODY, row.name)
            block.is_inner = True


def settle_openings(blocks: Sequence[Block]) -> None:
    """Keep the lines with a colon that stand right above a list, a table or a verse."""
    for above, below in pairwise(blocks):
        if below.reason in _WRITERS and above.text[-1] in COLONS and _is_open(above):
            above.set(Role.BODY, "opens a row")


def _rows(blocks: Sequence[Block], start: int, end: int) -> Iterator[Row]:
    at = start + 1
    while at < end - 1:
        row = next((row for row in _starting(blocks, at, end) if _is_between_text(blocks, row, end)), None)
        if row is not None:
            yield row
        at = row.last + 1 if row is not None else at + 1


def _starting(blocks: Sequence[Block], at: int, end: int) -> Iterator[Row]:
    """The rows that can begin at a block."""
    for name, is_like in _FORMS:
        last = at - 1
        while last + 1 < end and last - at < _MOST and is_like(blocks[at], blocks[last + 1]):
            last += 1
        if last - at + 1 >= (_FEWEST_VERSES if name == "verse" else _FEWEST):
            yield Row(at, last, name)


def _is_item(first: Block, block: Block) -> bool:
    if not first.text.startswith(BULLETS):
        return False
    bullet = next(bullet for bullet in BULLETS if first.text.startswith(bullet))
    if not block.text.startswith(bullet) or (block.sentence and bullet in _DASHES):
        return False
    return _is_open(block)


def _is_table_row(first: Block, block: Block) -> bool:
    cells = first.text.count("\t")
    return cells > 0 and block.text.count("\t") == cells and block.kind not in _ELSE and not block.recurs


def _is_verse(first: Block, block: Block) -> bool:
    low, high = _VERSE
    if not low < block.size <= high or block.kind is not Kind.PLAIN or (block.gap and block is not first):
        return False
    return _is_open(block) and first.size < block.size * _EVEN and block.size < first.size * _EVEN


def _is_open(block: Block) -> bool:
    return block.role is Role.LEFT_OUT and block.kind not in _ELSE and not block.recurs and block.given is None


def _is_numbered(first: Block, block: Block) -> bool:
    number, other = _NUMBER.match(first.text), _NUMBER.match(block.text)
    return number is not None and other is not None and number[2] == other[2] and _is_open(block)


_FORMS: tuple[tuple[str, Callable[[Block, Block], bool]], ...] = (
    ("list", _is_item),
    (_NUMBERED, _is_numbered),
    ("table", _is_table_row),
    ("verse", _is_verse),
)


def _is_between_text(blocks: Sequence[Block], row: Row, end: int) -> bool:
    above, below = blocks[row.first - 1], blocks[row.last + 1] if row.last + 1 < end else None
    if below is None or not _is_text(below) or not (_is_text(above) or above.text[-1] in COLONS):
        return False
    return row.name != "verse" or (blocks[row.first].gap and below.gap)


def _is_text(block: Block) -> bool:
    return block.kind is Kind.PLAIN and block.sentence


def written(blocks: Sequence[Block]) -> Iterator[str]:
    """The paragraphs, headings, lists, tables and verses of a body as CommonMark."""
    for name, group in groupby(blocks, key=_name):
        if name:
            yield _WRITERS[name]([block.text for block in group])
        else:
            yield from map(_markup, group)


def _name(block: Block) -> str:
    """What a block is one of several of; long items of a list are text by themselves."""
    if block.reason in _WRITERS:
        return block.reason
    return _NUMBERED if block.role is Role.BODY and _NUMBER.match(block.text) else ""


def _markup(block: Block) -> str:
    return escape.heading(block.text) if block.role is Role.HEADING else escape.paragraph(block.text)


def _list(lines: list[str]) -> str:
    bullet = next(bullet for bullet in BULLETS if lines[0].startswith(bullet))
    return "\n".join("- " + escape.paragraph(line.removeprefix(bullet)) for line in lines)


def _numbered(lines: list[str]) -> str:
    """A numbered list; paragraphs where the numbers do not count up, for a list would show others."""
    items = [number for number in map(_NUMBER.match, lines) if number is not None]
    first = int(items[0][1])
    if len(lines) < _FEWEST or [int(item[1]) for item in items] != list(range(first, first + len(lines))):
        return "\n\n".join(map(escape.paragraph, lines))
    return "\n".join(item[0] + escape.paragraph(item.string[item.end() :]) for item in items)


def _table(lines: list[str]) -> str:
    rows = [[escape.paragraph(cell).replace("|", "\\|") for cell in line.split("\t")] for line in lines]
    head, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join((head, "|" + " --- |" * len(rows[0]), *rest))


def verse(lines: Sequence[str]) -> str:
    """CommonMark for the lines of a stanza: a hard break after each."""
    return "\\\n".join(escape.escape_line(line) for line in lines)


_WRITERS: dict[str, Callable[[list[str]], str]] = {"list": _list, _NUMBERED: _numbered, "table": _table, "verse": verse}
