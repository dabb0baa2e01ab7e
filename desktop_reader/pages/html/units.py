"""What belongs together in a document: a list, a quotation, a table amid the text is text as a whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.html.elements import Element
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.signals import NEVER
from desktop_reader.pages.html.surroundings import Surroundings, bare

_UNITS = frozenset(("ul", "ol", "dl", "blockquote", "table", "pre"))
# These may also end the text: no menu is set so.
_LASTING = frozenset(("pre",))
# What a part of the page is called in which a list, a quotation or a table is none of the text.
_BESIDE = frozenset(
    ("talk", "stories", "side", "share", "sold", "way", "foot", "form", "facts", "media", "lead", "box", "hidden")
)
# What a part is called in which even a heading amid the text is none of it.
_FOREIGN = frozenset(
    ("talk", "stories", "side", "share", "sold", "way", "foot", "form", "media", "hidden", "nav", "aside", "footer")
)
# Headings of a text begin at this level. Text is looked for so far below them, right below those that speak against
# themselves by more than this.
_HIGHEST, _BELOW, _DOUBTFUL = 2, 3, -1.0
_LANDMARKS = frozenset(("nav", "aside", "footer", "form", "dialog", "button", "figure", "header"))
# The most of a unit that links may be, the shortest text of a quotation that is looked for in the text, and how much
# a unit is worth that belongs to it.
_LINKED, _REPEATED, _WORTH = 0.5, 20, 0.5
# How many blocks away from a unit the text outside all units is looked for, and how much deeper it may stand.
_NEAR, _DEEPER = 4, 2
# A unit is no text against which its own blocks speak more than this, on the whole: with links, and without any.
_LEAST, _LEAST_UNLINKED = -2.0, -3.0
# Words of the class of what is only shown here: posts of other sites.
_EMBEDDED = frozenset(("tweet", "twitter", "instagram", "tiktok", "facebook", "fb", "embed"))
_ENDS = frozenset({Kind.STORIES, Kind.TALK, Kind.LEGAL})


@dataclass(frozen=True, slots=True)
class _Unit:
    element: Element
    start: int
    end: int


def settle_units(around: Surroundings, worths: list[float]) -> None:
    """Make each unit amid the text worth something as a whole, and each quotation of the text itself nothing."""
    text = "".join(bare(block.text) for block, worth in zip(around.blocks, worths, strict=True) if worth > 0)
    found = list(_units(around))
    inside = {at for unit in found for at in range(unit.start, unit.end)}
    outside = [at for at in range(len(worths)) if at not in inside]
    for unit in found:
        blocks = around.blocks[unit.start : unit.end]
        if _is_pulled(unit, blocks, text):
            worths[unit.start : unit.end] = [NEVER] * len(blocks)
        elif _is_text(around, unit, worths, outside):
            for at in range(unit.start, unit.end):
                if not around.elements[at].hidden and around.blocks[at].given is None:
                    worths[at] = max(worths[at], _WORTH)
    _settle_headings(around, worths)
    _settle_notes(around, worths)


def _settle_headings(around: Surroundings, worths: list[float]) -> None:
    """Make each heading amid the text worth something that has text right below and near above, and is no link."""
    shown = [at for at, element in enumerate(around.elements) if not element.hidden]
    for place, at in enumerate(shown[:-1]):
        block, element = around.blocks[at], around.elements[at]
        if element.level < _HIGHEST or worths[at] > 0 or worths[at] <= NEVER or block.link_share > _LINKED:
            continue
        above = shown[max(0, place - _NEAR) : place]
        below = shown[place + 1 : place + 1 + (_BELOW if worths[at] > _DOUBTFUL else 1)]
        is_amid = any(worths[near] > 0 for near in above) and any(worths[near] > 0 for near in below)
        if is_amid and around.is_inside(element) and around.groups(element).isdisjoint(_FOREIGN):
            worths[at] = _WORTH


def _settle_notes(around: Surroundings, worths: list[float]) -> None:
    """Make each note that the text refers to worth something: the elements that its links name."""
    named = {
        run[2][1:]
        for block, worth in zip(around.blocks, worths, strict=True)
        if worth > 0
        for run in place_of(block).runs
        if run[2] is not None and run[2].startswith("#") and len(run[2]) > 1
    }
    if not named:
        return
    for at, element in enumerate(around.elements):
        is_note = any(one.attributes.get("id") in named for one in (element, element.parent) if one is not None)
        if is_note and not element.level and not element.hidden:
            worths[at] = max(worths[at], _WORTH)


def _units(around: Surroundings) -> Iterator[_Unit]:
    """The outmost units inside the part of the page that holds the text."""
    outmost: Element | None = None
    start = 0
    every: list[Element | None] = [*around.elements, None]
    for at, element in enumerate(every):
        unit = _outmost(around, element) if element is not None else None
        if unit is not outmost:
            if outmost is not None:
                yield _Unit(outmost, start, at)
            outmost, start = unit, at


def _outmost(around: Surroundings, element: Element) -> Element | None:
    found = None
    for one in element.chain():
        if not around.is_inside(one):
            return None
        if one is around.heart.element:
            return found
        if one.tag in _UNITS:
            found = one
    return None


def _is_pulled(unit: _Unit, blocks: Sequence[Block], text: str) -> bool:
    """Whether a unit is a quotation that only repeats the text."""
    if unit.element.tag != "blockquote":
        return False
    words = bare("".join(block.text for block in blocks))
    return len(words) >= _REPEATED and text.count(words) > 1


def _is_text(around: Surroundings, unit: _Unit, worths: Sequence[float], outside: Sequence[int]) -> bool:
    """Whether a unit stands amid the text and is no list of links, no part beside the text."""
    if _is_beside(around, unit):
        return False
    blocks = around.blocks[unit.start : unit.end]
    size = sum(block.size for block in blocks)
    linked = sum(block.size * block.link_share for block in blocks)
    if linked > _LINKED * size or _mean(around, unit, worths) < (_LEAST if linked else _LEAST_UNLINKED):
        return False
    before = around.blocks[unit.start - 1] if unit.start else None
    if before is None or before.kind in _ENDS or any(block.kind in _ENDS for block in blocks):
        return False
    at = bisect_left(outside, unit.start)
    return _has_text(around, unit, worths, outside[max(0, at - _NEAR) : at]) and (
        _has_text(around, unit, worths, outside[at : at + _NEAR])
        or _introduces(before, worths[unit.start - 1])
        or unit.element.tag in _LASTING
    )


def _mean(around: Surroundings, unit: _Unit, worths: Sequence[float]) -> float:
    """How much the blocks that a unit shows speak for being text, on the whole; bare numbers say nothing."""
    shown = [
        worths[at]
        for at in range(unit.start, unit.end)
        if not around.elements[at].hidden and around.blocks[at].kind is Kind.PLAIN
    ]
    return sum(shown) / len(shown) if shown else _LEAST


def _is_beside(around: Surroundings, unit: _Unit) -> bool:
    parents = [one for one in unit.element.chain() if around.is_inside(one) and one is not around.heart.element]
    # A figure may hold the table that it shows.
    marks = _LANDMARKS - {"figure"} if unit.element.tag == "table" else _LANDMARKS
    if any(one.landmark in marks or not one.names.isdisjoint(_EMBEDDED) for one in parents):
        return True
    return not around.groups(unit.element).isdisjoint(_BESIDE)


def _has_text(around: Surroundings, unit: _Unit, worths: Sequence[float], places: Sequence[int]) -> bool:
    """Whether a block of text stands in one of the places, in the same part of the page."""
    parent = unit.element.parent
    if parent is not None and parent.tag == "figure":
        parent = parent.parent
    return any(
        worths[at] > 0
        and any(one is parent for one in around.elements[at].chain())
        and around.elements[at].depth <= unit.element.depth + _DEEPER
        for at in places
    )


def _introduces(block: Block, worth: float) -> bool:
    return worth > 0 and block.text[-1] in ":："
