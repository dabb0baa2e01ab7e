"""Blocks of a document as CommonMark: headings, lists, quotations, tables, code, pictures, emphasis and links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from desktop_reader.markup import escape
from desktop_reader.pages.blocks import Block
from desktop_reader.pages.html import inline
from desktop_reader.pages.html.elements import CODE, Element
from desktop_reader.pages.html.places import Place
from desktop_reader.pages.page import Role

_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_HOLDERS = _LISTS | {"blockquote", "li", "table", "pre"}
_BUILT = _LISTS | {"table", "pre"}
_HIGHEST, _LOWEST = 2, 6
# A table with a cell longer than this (in letters) sets out a page, not data.
_LONGEST_CELL = 400
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 2
# More cells, empty ones filled in, would make more of a page than it holds: one wide row among thousands.
_MOST_CELLS = 50_000
_START = re.compile("[0-9]{1,5}")


class Picture(NamedTuple):
    """A picture to write before a block: its number in the page, its caption."""

    number: int
    caption: str
    place: Place


Item = Block | Picture


def body_of(items: Sequence[Item], base: str = "") -> str:
    """The CommonMark of an article's blocks and pictures; `base` is the page's address, for its relative links."""
    frame = _common([_place(item).element for item in items])
    top = min((level for item in items if isinstance(item, Block) for level in _level(item)), default=_HIGHEST)
    return "\n\n".join(_Writer(frame, top, base).written(items))


def settle_inner(blocks: Sequence[Block]) -> None:
    """Note on the blocks of an article which of them stand in its lists, in its code and in its tables of data."""
    frame = _common([_place(block).element for block in blocks])
    tables: dict[int, list[Block]] = {}
    for block in blocks:
        for element in _place(block).element.chain():
            if element.tag not in _BUILT or element.number in frame:
                continue
            if element.tag != "table":
                block.is_inner = True
            else:
                tables.setdefault(element.number, []).append(block)
            break
    for inside in tables.values():
        if _rows(inside):
            for block in inside:
                block.is_inner = True


def _place(item: Item) -> Place:
    assert item.place is not None
    return item.place


def _common(elements: Sequence[Element]) -> frozenset[int]:
    """The numbers of the elements that hold all the given ones."""
    shared: set[int] | None = None
    for element in {one.number: one for one in elements}.values():
        numbers = {one.number for one in element.chain()}
        shared = numbers if shared is None else shared & numbers
    return frozenset(shared or ())


def _level(block: Block) -> Iterator[int]:
    if block.role is Role.HEADING and block.place is not None and block.place.level:
        yield block.place.level


class _Writer:
    """Writes blocks, holders of blocks inmost; what holds the whole article shows no structure of it."""

    def __init__(self, frame: frozenset[int], top: int, base: str) -> None:
        self._frame = frame
        self._top = top
        self._base = base

    def written(self, items: Sequence[Item]) -> list[str]:
        """The CommonMark of each part, parts being what blank lines divide."""
        paths = {id(item): self._path(item) for item in items}
        return list(self._parts(items, paths, 0))

    def _path(self, item: Item) -> list[Element]:
        """The holders that an item stands in, outmost first."""
        chain = [one for one in _place(item).element.chain() if one.tag in _HOLDERS and one.number not in self._frame]
        return chain[::-1]

    def _parts(self, items: Sequence[Item], paths: dict[int, list[Element]], depth: int) -> Iterator[str]:
        def holder(item: Item) -> Element | None:
            path = paths[id(item)]
            return path[depth] if depth < len(path) else None

        for element, group in groupby(items, key=holder):
            inside = list(group)
            if element is None:
                yield from filter(None, map(self._leaf, inside))
            elif element.tag == "pre":
                yield from self._preformatted(inside)
            elif element.tag == "table":
                yield from self._table(inside, paths, depth)
            elif element.tag == "blockquote":
                yield _prefixed("\n\n".join(self._parts(inside, paths, depth + 1)), "> ", "> ")
            elif element.tag == "li":
                yield self._list([inside], [element], paths, depth)
            else:
                yield from self._items(inside, paths, depth + 1)

    def _items(self, items: Sequence[Item], paths: dict[int, list[Element]], depth: int) -> Iterator[str]:
        """The items of a list; what stands in it outside an item comes as a part of its own."""

        def entry(item: Item) -> Element | None:
            path = paths[id(item)]
            return path[depth] if depth < len(path) and path[depth].tag == "li" else None

        groups = [(element, list(group)) for element, group in groupby(items, key=entry)]
        for listed, run in groupby(groups, key=lambda one: one[0] is not None):
            pairs = list(run)
            if listed:
                yield self._list([group for _, group in pairs], [one for one, _ in pairs if one], paths, depth)
            else:
                for _, group in pairs:
                    yield from self._parts(group, paths, depth)

    def _list(
        self, groups: Sequence[Sequence[Item]], entries: Sequence[Element], paths: dict[int, list[Element]], depth: int
    ) -> str:
        written = [list(self._parts(group, paths, depth + 1)) for group in groups]
        loose = any(len(parts) > 1 and not _is_list(parts[1]) for parts in written)
        lines = []
        for parts, entry in zip(written, entries, strict=True):
            marker = _marker(entry)
            text = ("\n\n" if loose else "\n").join(parts)
            lines.append(_prefixed(text, marker, " " * len(marker)))
        return ("\n\n" if loose else "\n").join(lines)

    def _leaf(self, item: Item) -> str:
        if isinstance(item, Picture):
            return inline.picture(item.number, item.caption)
        if item.role is Role.HEADING:
            level = next(_level(item), self._top)
            return escape.heading(item.text, min(max(level - self._top, 0) + _HIGHEST, _LOWEST))
        place = _place(item)
        return inline.paragraph(place.runs, self._base) if place.runs else escape.paragraph(item.text)

    def _preformatted(self, items: Sequence[Item]) -> Iterator[str]:
        lines: list[str] = []
        for item in items:
            runs = _place(item).runs
            if isinstance(item, Block) and runs and runs[0][1] & CODE:
                if lines and item.gap:
                    lines.append("")
                lines.append(runs[0][0])
            else:
                yield from filter(None, [inline.fenced(lines), self._leaf(item)])
                lines = []
        if lines:
            yield inline.fenced(lines)

    def _table(self, items: Sequence[Item], paths: dict[int, list[Element]], depth: int) -> Iterator[str]:
        rows = _rows(items)
        if rows and all(depth + 1 == len(paths[id(item)]) for item in items):
            yield inline.table(
                [[" ".join(map(self._cell, cell)) for cell in row] for row in rows],
            )
        else:
            yield from self._parts(items, paths, depth + 1)

    def _cell(self, item: Item) -> str:
        if isinstance(item, Picture):
            return inline.picture(item.number, item.caption)
        place = _place(item)
        return inline.paragraph(place.runs, self._base) if place.runs else escape.paragraph(item.text)


def _marker(entry: Element) -> str:
    parent = entry.parent
    if parent is None or parent.tag != "ol":
        return "- "
    start = parent.attributes.get("start", "1")
    return f"{(int(start) if _START.fullmatch(start) else 1) + entry.index}. "


def _is_list(part: str) -> bool:
    return part.startswith(("- ", "1. "))


def _prefixed(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        (first if at == 0 else others) + line if line else others.rstrip() for at, line in enumerate(lines)
    )


def _rows(items: Sequence[Item]) -> list[list[list[Item]]]:
    """The cells of a table of data, row by row; empty for a table that sets out a page."""
    rows: dict[int, dict[int, list[Item]]] = {}
    for item in items:
        cell = next((one for one in _place(item).element.chain() if one.tag in {"td", "th", "table"}), None)
        row = cell.within("tr") if cell is not None and cell.tag != "table" else None
        if cell is None or row is None or (isinstance(item, Block) and len(item.text) > _LONGEST_CELL):
            return []
        rows.setdefault(row.number, {}).setdefault(cell.index, []).append(item)
    width = max((max(row) + 1 for row in rows.values()), default=0)
    if len(rows) < _FEWEST_ROWS or width < _FEWEST_COLUMNS or width * len(rows) > _MOST_CELLS:
        return []
    return [[row.get(at, []) for at in range(width)] for row in rows.values()]
