"""Blocks written as CommonMark again: what is copied out of a page, whichever part of it that is."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_reader.markup import escape
from desktop_reader.pages.html import inline
from desktop_reader.pages.html.elements import BOLD, CODE, ITALIC, STRUCK
from desktop_reader.rendering.blocks import BULLET, Block, Kind, Run

_LINE_BREAK = "\u2028"
_NO_ITEM = 2  # columns of an item whose marker is not among the blocks


def markdown(blocks: Iterable[Block]) -> str:
    """Return blocks as CommonMark. A picture is its caption: nowhere else can it be found by its address."""
    places = _Places()
    parts: list[str] = []
    before: Block | None = None
    for block in _whole(blocks):
        if text := _text(block):
            parts += [_between(before, block), places.put(block, text)] if before else [places.put(block, text)]
            before = block
    return "".join(parts)


def clipped(block: Block, start: int, end: int) -> Block:
    """Return the part of a block of text from one character of it to another; what begins within is a paragraph."""
    runs, at = [], 0
    for run in block.runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            runs.append(run._replace(text=text))
    if start <= 0:
        return block._replace(runs=tuple(runs))
    return Block(block.kind if block.kind is Kind.CODE else Kind.PARAGRAPH, tuple(runs))


class _Places:
    """Knows how far the items stand in that are open."""

    def __init__(self) -> None:
        self._widths: list[int] = []

    def put(self, block: Block, text: str) -> str:
        """Return a text in the quotations and lists in which its block stands."""
        self._widths += [_NO_ITEM] * (block.depth - len(self._widths))
        marker = f"{_marker(block)} " if block.marker and block.depth else ""
        if marker:
            self._widths[block.depth - 1] = len(marker)
        del self._widths[block.depth :]
        quote, indent = "> " * block.quote, " " * sum(self._widths)
        first = f"{indent[: len(indent) - len(marker)]}{marker}"
        lines = text.split("\n")
        return "\n".join(f"{quote}{indent if at else first}{line}".rstrip() for at, line in enumerate(lines))


def _whole(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, those joined that were parted because they are long."""
    held: Block | None = None
    for block in blocks:
        if held is not None and block.continues:
            held = held._replace(runs=held.runs + block.runs, rows=held.rows + block.rows)
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _between(before: Block, block: Block) -> str:
    """Return what parts two blocks: items of a list stand close, and a quotation goes on through the blank line."""
    if block.marker and before.depth:
        return "\n"
    blank = "> " * min(before.quote, block.quote)
    return f"\n{blank.rstrip()}\n"


def _marker(block: Block) -> str:
    return "-" if block.marker == BULLET else block.marker


def _text(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return escape.heading(block.text, block.level)
    if block.kind is Kind.CODE:
        return inline.fenced(block.text.split("\n"))
    if block.kind is Kind.TABLE:
        return inline.table([[_inline(cell.runs) for cell in row] for row in block.rows])
    return "---" if block.kind is Kind.RULE else _lines(block.runs)


def _lines(runs: Sequence[Run]) -> str:
    """Return a paragraph, its line breaks kept."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for number, text in enumerate(run.text.split(_LINE_BREAK)):
            if number:
                lines.append([])
            if text:
                lines[-1].append(run._replace(text=text))
    return "\\\n".join(filter(None, map(_inline, lines)))


def _inline(runs: Sequence[Run]) -> str:
    return inline.paragraph([(run.text, _style(run), run.link) for run in runs]) if runs else ""


def _style(run: Run) -> int:
    marks = ((run.bold, BOLD), (run.italic, ITALIC), (run.code, CODE), (run.strike, STRUCK))
    return sum(style for is_on, style in marks if is_on)
