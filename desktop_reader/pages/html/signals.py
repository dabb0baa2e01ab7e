"""What speaks for a block of a document being body text: its own words, its elements, its neighbours, its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.html.elements import ITALIC, Element
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.surroundings import Surroundings, bare, groups_of, look_of
from desktop_reader.pages.tables import class_words
from desktop_reader.pages.tables.block_weights import WEIGHTS

Signals = Iterator[tuple[str, float]]

# A block shorter than this (in Han characters) that is nothing but a link is never text.
_LINK, _WHOLE = 15, 0.9
# Above this share of links a line that is no sentence is a row of them, or furniture.
_ROW, _MENU, _FEW_LINKS = 0.5, 0.8, 2
_NAME = 8
_NO_TEXT = frozenset({Kind.EDITOR, Kind.STORIES, Kind.TALK})
# What no signal can outweigh.
NEVER = -6.0
# How far a paragraph is looked for, and how much text makes one; what stands beyond the ends of the page.
_REACH, _PARAGRAPH, _BEYOND = 9, 60.0, -2.0
_LONG, _TITLE_SIZE, _FAR = 20, 4, 200
_LOWEST, _HIGHEST = -2.0, 2.5
_AROUND = (-4, -3, -2, 2, 3, 4)
_NEAR_TITLE = 4
_SHORTEST_TITLE, _SHORTEST_DESCRIPTION = 6, 16
_DEEPEST = 6
_TAGS = frozenset(("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "button", "td", "body"))


def worths(around: Surroundings) -> list[float]:
    """How much each block speaks for being text: above zero for, below zero against."""
    reading = Reading(around)
    return [
        NEVER if is_never(around, at) else sum(WEIGHTS.get(name, 0.0) * value for name, value in reading.signals(at))
        for at in range(len(around.blocks))
    ]


def is_never(around: Surroundings, at: int) -> bool:
    """Whether a block is certainly no text of the article."""
    block = around.blocks[at]
    if around.elements[at].hidden or block.kind in _NO_TEXT or is_mere_link(block) or _is_row(block):
        return True
    if block.link_share > _ROW and block.kind is not Kind.PLAIN:
        return True
    if _heads_links(around, at) or (block.latin and block.sentence and around.is_notice(at)):
        return True
    return bool(around.home and around.articles[at] and around.articles[at] != around.home)


def _is_row(block: Block) -> bool:
    """Whether a block is a row of short links: a menu."""
    links = [run[0] for run in place_of(block).runs if run[2] is not None]
    if len(links) <= _FEW_LINKS or len(block.text) >= _LINK * len(links) or block.sentence:
        return False
    return len(bare("".join(links))) > _MENU * len(bare(block.text))


def _heads_links(around: Surroundings, at: int) -> bool:
    """Whether a block is the short name of the links below it."""
    block = around.blocks[at]
    if block.size >= _NAME or block.sentence or block.marks or at + 1 == len(around.blocks):
        return False
    return is_mere_link(around.blocks[at + 1])


def is_mere_link(block: Block) -> bool:
    """Whether a block is a short text that is nothing but a link."""
    return block.link_share >= _WHOLE and block.size < _LINK


class Reading:
    """The signals of each block of a page, by their names in the table of weights."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._blocks = around.blocks
        self._scores = around.scores

    def signals(self, at: int) -> Signals:
        """The signals of the block at `at`."""
        yield "always", 1.0
        yield from self._own(at)
        yield from self._named(at)
        yield from self._neighbours(at)
        yield from self._siblings(at)
        yield from self._page(at)
        yield from self._held(at)
        yield from self._heart(at)

    def _own(self, at: int) -> Signals:
        block, score = self._blocks[at], self._scores[at]
        place = place_of(block)
        yield "reads like text", score
        yield f"kind {block.kind}", 1.0
        yield "links", block.link_share
        if block.size > _LONG:
            yield "links of a long one", block.link_share
        if block.latin:
            yield "latin", 1.0
            yield "latin reads like text", score
        if block.repeats > 1:
            yield "repeated", 1.0
        for name, holds in (("gap", block.gap), ("bold", place.bold), ("after <br>", place.broken)):
            if holds:
                yield name, 1.0
        if place.element.style & ITALIC:
            yield "italic", 1.0

    def _named(self, at: int) -> Signals:
        element = self._around.elements[at]
        tag = "p" if element.tag == "li" else element.tag
        yield f"<{tag}>" if tag in _TAGS else "<other>", 1.0
        for group in self._around.groups(element):
            if group not in class_words.OF_TEXT:
                yield f"in {group}", 1.0
        for group in groups_of(element.names):
            yield f"is {group}", 1.0

    def _score(self, at: int) -> float:
        return self._scores[at] if 0 <= at < len(self._scores) else _BEYOND

    def _links(self, at: int) -> float:
        return self._blocks[at].link_share if 0 <= at < len(self._blocks) else 0.0

    def _neighbours(self, at: int) -> Signals:
        yield "text before", self._score(at - 1)
        yield "text after", self._score(at + 1)
        near = (max(_LOWEST, min(_HIGHEST, self._score(at + step))) for step in _AROUND)
        yield "text around", sum(near) / len(_AROUND)
        yield "links before", self._links(at - 1)
        yield "links after", self._links(at + 1)

    @cached_property
    def _paragraph_before(self) -> list[int | None]:
        return _last_of(self._around.weights)

    @cached_property
    def _paragraph_after(self) -> list[int | None]:
        size = len(self._blocks)
        return [None if at is None else size - 1 - at for at in _last_of(self._around.weights[::-1])][::-1]

    def _siblings(self, at: int) -> Signals:
        parent = self._around.elements[at].parent
        above = self._near(at, self._paragraph_before[at])
        below = self._near(at, self._paragraph_after[at])
        yield "paragraph above", 1 / (_REACH if above is None else at - above)
        yield "paragraph below", 1 / (_REACH if below is None else below - at)
        beside = [near is not None and self._around.elements[near].parent is parent for near in (above, below)]
        for name, holds in (("sibling above", beside[0]), ("sibling below", beside[1]), ("between", all(beside))):
            if holds:
                yield name, 1.0
        if place_of(self._blocks[at]).level and 0 < at < len(self._blocks) - 1:
            yield from self._heading(at, parent)

    @staticmethod
    def _near(at: int, other: int | None) -> int | None:
        return other if other is not None and abs(at - other) < _REACH else None

    def _heading(self, at: int, parent: Element | None) -> Signals:
        beside = sum(self._around.elements[near].parent is parent for near in (at - 1, at + 1))
        yield "heading's siblings", beside / 2
        yield "heading's text", max(_LOWEST, self._score(at + 1))
        if parent is not None:
            yield "heading's kin", self._around.kin.get(look_of(parent), 0.0) / self._around.total

    def _page(self, at: int) -> Signals:
        around, block = self._around, self._blocks[at]
        yield "position", at / len(self._blocks)
        if block.size > _TITLE_SIZE:
            text = bare(block.text[:_FAR])
            if len(text) >= _SHORTEST_TITLE and any(text in title or title in text for title in around.titles):
                yield "a title", 1.0
            if len(text) >= _SHORTEST_DESCRIPTION and any(
                text.startswith(deck) or deck.startswith(text) for deck in around.descriptions
            ):
                yield "a description", 1.0
        if around.title_at is not None:
            after = at - around.title_at
            if after < 0:
                yield "before title", 1.0
            elif 0 < after <= _NEAR_TITLE:
                yield "near title", 1.0
            yield "far from title", max(0, min(after, _FAR)) / 100

    def _held(self, at: int) -> Signals:
        around, element = self._around, self._around.elements[at]
        chain = (element, element.parent, element.parent.parent if element.parent is not None else None)
        for name, one in zip(("held here", "held around", "held further around"), chain, strict=True):
            if one is not None:
                yield name, around.held.get(one.number, 0.0) / around.total
        yield "of this look", around.looks.get(look_of(element), 0.0) / around.total
        if element.parent is not None:
            yield "of this kin", around.kin.get(look_of(element.parent), 0.0) / around.total

    def _heart(self, at: int) -> Signals:
        heart, element = self._around.heart, self._around.elements[at]
        if heart.element is None or not self._around.is_inside(element):
            return
        depth = element.depth - heart.element.depth
        yield "in heart", 1.0
        yield "heart at this depth", heart.depths.get(depth, 0.0) / heart.total
        yield "heart above", sum(size for other, size in heart.depths.items() if other < depth) / heart.total
        yield "deep in heart", min(depth, _DEEPEST) / (_DEEPEST / 2)


def _last_of(weights: Sequence[float]) -> list[int | None]:
    """For each block the nearest paragraph before it."""
    found: list[int | None] = []
    last = None
    for at, weight in enumerate(weights):
        found.append(last)
        if weight > _PARAGRAPH:
            last = at
    return found
