"""The body of an article as blocks to show: CommonMark in, plain frozen values out.

Nothing in a body can act: raw HTML is text, a link leads to the web or to a mail address or is no link.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from desktop_reader.markup.escape import escape_line, heading
from desktop_reader.markup.parser import parse
from desktop_reader.markup.plain import joined_lines
from desktop_reader.patterns import Pattern
from desktop_reader.rendering.table_columns import Column, cells, columns

if TYPE_CHECKING:
    from markdown_it.token import Token


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CODE = "code"
    TABLE = "table"
    IMAGE = "image"
    RULE = "rule"
    NOTE = "note"
    """Of a person: no body has one, but what is printed."""


class Align(StrEnum):
    """How a cell of a table is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Run(NamedTuple):
    """Text of one look. `link` is an http, https or mailto address; U+2028 in the text is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    link: str | None = None


class Cell(NamedTuple):
    """One cell of a table; `head` for a cell of its first row."""

    runs: tuple[Run, ...]
    align: Align = Align.LEFT
    head: bool = False


class Block(NamedTuple):
    """One block of a body.

    `level` is 1 to 6 for a heading. `quote` and `depth` say in how many quotations and lists it stands; `marker` is
    the bullet or number of an item's first block. An image's runs are its caption, its `address` says which picture it
    is, though none is ever fetched from there; a table has `rows` and no runs.
    `continues` marks a further piece of a text too long to be laid out in one, or of a table: its `columns` are then
    those of all pieces, and `goes_on` those that another one follows.
    """

    kind: Kind
    runs: tuple[Run, ...] = ()
    level: int = 0
    quote: int = 0
    depth: int = 0
    marker: str = ""
    rows: tuple[tuple[Cell, ...], ...] = ()
    continues: bool = False
    address: str = ""
    columns: tuple[Column, ...] = ()
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The text of the runs."""
        return self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])


# CommonMark defines a link anywhere for use everywhere: such a body cannot be parsed piece by piece.
_DEFINES_LINK = Pattern(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)
_ESCAPED = Pattern(r"\\([!-/:-@\[-`{-~])")
_HEADING = Pattern(r"(#{1,6}) ")
_FENCE_LINE = Pattern(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)
_CONTINUES = Pattern(r"[ \t]|(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)")  # what may belong to a list above it
_ONLY_TEXT = Pattern(
    r"(?:[^\s\d#>+*`~=|:\[_-][^\n]*(?:\n|\Z))+"
)  # lines that are no other block, whatever marks are in them
_TABLE = Pattern(r" {0,3}\|[^\n]+\n {0,3}\|[ :|-]+(?:\n {0,3}\|[^\n]*)+")  # each row begins with a pipe
_RULE = Pattern(":?-+:?")
_PIECE = 400  # characters: parsing takes a microsecond for each, and nothing is shown meanwhile

LONGEST = 4000  # characters of one block: more are cut, or laying them out would hold the window up
_PORTION = 2000  # characters
_MOST_CELLS = 160  # of a table that is laid out at once
_CELLS_OF_PORTION = 80
_END_OF_SENTENCE = r"[。！？.!?][”’」』）)]*\s*|\n"

BULLET = "•"
_NESTING = frozenset(
    f"{name}_{side}"
    for name in ("blockquote", "bullet_list", "ordered_list", "list_item")
    for side in ("open", "close")
    if (name, side) != ("list_item", "close")
)
_LOOKS = ("strong", "em", "s")
_TEXT_OF = {"softbreak": "\n", "hardbreak": "\u2028"}
_SAFE_SCHEMES = ("http://", "https://", "mailto:")


def blocks(body: str) -> Iterator[Block]:
    """Yield the blocks of a CommonMark body, in order.

    What has no markup but headings is read without the parser, piece by piece: the start of a book is there at once.
    """
    for block in _whole_blocks(body.replace("\r\n", "\n").replace("\r", "\n")):
        if sum(len(run.text) for run in block.runs) > LONGEST:
            yield from _cut(block)
        else:
            yield block


def _cut(block: Block) -> Iterator[Block]:
    """Yield a block in pieces that are not too long."""
    pieces: list[list[Run]] = [[]]
    size = 0
    for run in block.runs:
        for text in _portions(run.text):
            size += len(text)
            if size > _PORTION and pieces[-1]:
                pieces.append([])
                size = len(text)
            pieces[-1].append(run._replace(text=text))
    yield block._replace(runs=tuple(pieces[0]))
    for piece in pieces[1:]:
        yield block._replace(runs=tuple(piece), continues=True, marker="")


def _portions(text: str) -> Iterator[str]:
    """Yield a text in portions that end with a sentence or a line, if there is one soon enough."""
    start, end_of_sentence = 0, re.compile(_END_OF_SENTENCE)
    while start < len(text):
        found = end_of_sentence.search(text, start + _PORTION // 2, start + _PORTION)
        end = found.end() if found and len(text) - start > _PORTION else start + _PORTION
        yield text[start:end]
        start = end


def _whole_blocks(body: str) -> Iterator[Block]:
    if "]:" in body and _DEFINES_LINK.search(body):
        yield from _parsed(body)
        return
    pending = _Pending()
    for part in body.split("\n\n"):
        chunk = part.strip("\n")
        if len(chunk) > LONGEST and not pending.in_fence and _ONLY_TEXT.fullmatch(chunk):
            yield from _parsed(pending.take())
            yield from _portioned(chunk)
            continue
        if not pending.in_fence and _is_long_table(chunk):
            yield from _parsed(pending.take())
            yield from _table_in_portions(chunk)
            continue
        simple = None if pending.in_fence else _simple_block(chunk)
        if simple or pending.may_end_before(chunk):
            yield from _parsed(pending.take())
        if simple:
            yield simple
        else:
            pending.add(part)
    yield from _parsed(pending.take())


def _portioned(paragraph: str) -> Iterator[Block]:
    """Yield a long paragraph in portions that are read one by one; what is marked from one to another is not."""
    for number, portion in enumerate(map(str.strip, _portions(paragraph))):
        simple = _simple_block(portion)
        for block in (simple,) if simple else _parsed(portion):
            plain = (
                block if block.kind is Kind.PARAGRAPH and not block.depth else Block(Kind.PARAGRAPH, (Run(portion),))
            )
            yield plain._replace(continues=number > 0)


def _is_long_table(chunk: str) -> bool:
    if chunk.count("|") < _MOST_CELLS or not _TABLE.fullmatch(chunk):
        return False
    head, rule, _ = chunk.split("\n", 2)
    rules = cells(rule)
    return len(cells(head)) == len(rules) and all(map(_RULE.fullmatch, rules))


def _table_in_portions(table: str) -> Iterator[Block]:
    """Yield a long table in pieces of some rows, whose columns are those of all."""
    head, rule, *rows = table.split("\n")
    aligns = [_align(cell) for cell in cells(rule)]
    shared, at_once = columns((head, *rows), len(aligns)), max(1, _CELLS_OF_PORTION // len(aligns))
    for start in range(0, len(rows), at_once):
        part = rows[start : start + at_once]
        lines = part if start else [head, *part]
        simple = [_simple_row(line, aligns, head=line is head) for line in lines]
        if all(simple):
            made = tuple(filter(None, simple))
        else:
            (parsed,) = _parsed("\n".join((head, rule, *part)))
            made = parsed.rows[1:] if start else parsed.rows
        goes_on = start + at_once < len(rows)
        yield Block(Kind.TABLE, rows=made, columns=shared, continues=start > 0, goes_on=goes_on)


def _simple_row(line: str, aligns: Sequence[Align], *, head: bool) -> tuple[Cell, ...] | None:
    """Return the cells of a row of a table if they mean themselves; None where it takes the parser."""
    texts = cells(line)[: len(aligns)]
    meant = [_meant(text) if text else "" for text in texts]
    if None in meant or "\\|" in line:
        return None
    meant += [""] * (len(aligns) - len(meant))
    return tuple(Cell((Run(text),) if text else (), align, head) for text, align in zip(meant, aligns, strict=True))


def _align(rule: str) -> Align:
    if rule.endswith(":"):
        return Align.CENTER if rule.startswith(":") else Align.RIGHT
    return Align.LEFT


class _Pending:
    """Chunks of a body that only the parser understands, gathered until what follows cannot belong to them."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._size = 0
        self._fence = ""

    @property
    def in_fence(self) -> bool:
        """Whether a code fence is open."""
        return bool(self._fence)

    def add(self, chunk: str) -> None:
        """Gather a chunk."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        for match in _FENCE_LINE.finditer(chunk):
            if not self._fence:
                self._fence = match[1]
            elif match[1].startswith(self._fence) and not match[2].strip():
                self._fence = ""

    def may_end_before(self, chunk: str) -> bool:
        """Say whether what has been gathered is a piece worth parsing that `chunk` is no part of."""
        return self._size > _PIECE and not self._fence and not _CONTINUES.match(chunk)

    def take(self) -> str:
        """Return what has been gathered and start anew."""
        text = "\n\n".join(self._chunks)
        self._chunks, self._size, self._fence = [], 0, ""
        return text


def _simple_block(chunk: str) -> Block | None:
    """Return the block of a chunk that is a heading or lines that mean themselves; None where it takes the parser."""
    if opening := _HEADING.match(chunk):
        level, title = len(opening[1]), _ESCAPED.sub(r"\1", chunk[opening.end() :])
        return Block(Kind.HEADING, (Run(title),), level=level) if heading(title, level) == chunk else None
    text = _meant_by_lines(chunk.split("\n")) if "\n" in chunk else _meant(chunk)
    return Block(Kind.PARAGRAPH, (Run(text),)) if text else None


def _meant_by_lines(lines: list[str]) -> str | None:
    """Return what the lines of one paragraph mean; marks may act from one line to another."""
    if any(line.endswith("\\") for line in lines) or not all(map(_meant, lines)) or not _meant(" ".join(lines)):
        return None
    return joined_lines(_ESCAPED.sub(r"\1", "\n".join(lines)))


def _meant(line: str) -> str | None:
    """Return what a line without markup means, None for one that has some (or white space at an end)."""
    if line != line.strip(" \t"):
        return None
    text = _ESCAPED.sub(r"\1", line) if "\\" in line else line
    return text if escape_line(text) == line else None


def _parsed(body: str) -> Iterator[Block]:
    """Yield the blocks of a body by way of the parser."""
    if body.strip():
        yield from _Walker(parse(body)).blocks()


class _Walker:
    """Reads the parser's tokens in order and knows in what quotations and lists it is."""

    def __init__(self, tokens: "Sequence[Token]") -> None:
        self._tokens = iter(tokens)
        self._quote = 0
        self._depth = 0
        self._marker = ""

    def blocks(self) -> Iterator[Block]:
        """Yield a block for each token that is one."""
        for token in self._tokens:
            if token.type in _NESTING:
                self._nest(token)
            elif token.type == "inline":
                yield from self._texts(token, Kind.PARAGRAPH)
            elif token.type == "heading_open":
                yield from self._texts(next(self._tokens), Kind.HEADING, level=int(token.tag[1]))
            elif token.type in ("fence", "code_block"):
                yield self._block(Kind.CODE, (Run(token.content.rstrip("\n"), code=True),))
            elif token.type == "table_open":
                yield self._block(Kind.TABLE, rows=self._table())
            elif token.type == "hr":
                yield self._block(Kind.RULE)

    def _nest(self, token: "Token") -> None:
        if token.type == "list_item_open":
            self._marker = f"{token.info}." if token.info else BULLET
            return
        if token.tag == "blockquote":
            self._quote += token.nesting
        else:
            self._depth += token.nesting

    def _texts(self, token: "Token", kind: Kind, level: int = 0) -> Iterator[Block]:
        """Yield the text of an inline token; an image in it is a block of its own."""
        for part in _inline(token.children or ()):
            if isinstance(part, _Image):
                yield self._block(Kind.IMAGE, (Run(part.caption),))._replace(address=part.address)
            else:
                yield self._block(kind, part, level=level)

    def _block(
        self, kind: Kind, runs: tuple[Run, ...] = (), level: int = 0, rows: tuple[tuple[Cell, ...], ...] = ()
    ) -> Block:
        marker, self._marker = self._marker, ""
        return Block(kind, runs, level, self._quote, self._depth, marker, rows)

    def _table(self) -> tuple[tuple[Cell, ...], ...]:
        rows: list[list[Cell]] = []
        for token in self._tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                rows[-1].append(_cell(token, next(self._tokens)))
        return tuple(map(tuple, rows))


def _cell(opening: "Token", content: "Token") -> Cell:
    align = Align(str(opening.attrs.get("style", "text-align:left")).rpartition(":")[2])
    parts = [(Run(part.caption),) if isinstance(part, _Image) else part for part in _inline(content.children or ())]
    return Cell(tuple(chain.from_iterable(parts)), align, opening.tag == "th")


class _Image(NamedTuple):
    caption: str
    address: str


def _inline(children: "Iterable[Token]") -> Iterator[tuple[Run, ...] | _Image]:
    """Yield the runs of a text, and the images that part it."""
    runs: list[Run] = []
    looks: list[str] = []
    link: str | None = None
    for child in children:
        if child.type == "image":
            yield from _with_text(runs)
            runs = []
            yield _Image("".join(part.content for part in child.children or ()), str(child.attrs.get("src", "")))
        elif child.tag in _LOOKS:
            looks.append(child.tag) if child.nesting > 0 else looks.remove(child.tag)
        elif child.tag == "a":
            link = _safe(child.attrs.get("href"))
        else:
            text = _TEXT_OF.get(child.type, child.content)
            runs.append(_run(text, (*looks, child.tag), link))
    yield from _with_text(runs)


def _run(text: str, tags: tuple[str, ...], link: str | None) -> Run:
    return Run(text, "strong" in tags, "em" in tags, "code" in tags, "s" in tags, link)


def _with_text(runs: list[Run]) -> Iterator[tuple[Run, ...]]:
    """Yield the runs, wrapped lines joined, if they hold any text."""
    if "".join([run.text for run in runs]).strip():
        yield tuple(_joined(runs))


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Yield one run for each change of look; whether a line break is a space depends on both sides of it."""
    text = "".join([run.text for run in runs])
    end = 0
    for look, group in groupby(runs, key=lambda run: run._replace(text="")):
        start, end = end, end + sum(len(run.text) for run in group)
        before, after = text[:start][-1:], text[end : end + 1]
        shown = joined_lines(before + text[start:end] + after)
        if piece := shown[len(before) : len(shown) - len(after)]:
            yield look._replace(text=piece)


def _safe(address: object) -> str | None:
    """Return an address that a link may lead to, None for any other."""
    return address if isinstance(address, str) and address.lower().startswith(_SAFE_SCHEMES) else None
