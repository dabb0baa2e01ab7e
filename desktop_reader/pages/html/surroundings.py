"""What each block of a document is judged against: where the page's text lies, and what its parts are called."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.html.elements import Element
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.stated import Stated
from desktop_reader.pages.tables import line_scores
from desktop_reader.pages.tables.class_words import ASIDE, GROUP_OF, LANDMARKS_ASIDE
from desktop_reader.patterns import Pattern

_SIZES = tuple(row[0] for row in line_scores.ROWS)
# An element that holds more than this part of the page's text frames the page: its name says nothing of a block.
_FRAME = 0.5
# No block counts for more than this size; from this score on it is prose.
_MOST, _PROSE = 120.0, 0.8
# What text in parts that stand beside an article is worth, if the rest is at least so much of all.
_ASIDE_WORTH, _LEAST_REST = 0.2, 0.35
_NOTICE = 3
# A heading as long as this that begins like a stated title is the title.
_TITLE_LETTERS, _LEAST_TITLE = 30, 5
_HOME_SHARE = 0.15
_LEAST_DESCRIPTION, _DESCRIPTION = 16, 60

# Elements that hold a paragraph rather than a text.
_PARAGRAPHS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "figcaption", "span", "font"))

# The address of a front page.
_HOME = Pattern(r"(?:https?:)?(?://[^/]+)?/?(?:\./)?(?:(?:index|default|home)\.\w{2,5})?$")

_Sums = dict[int, float]


def text_score(block: Block) -> float:
    """How much a block reads like a paragraph, by its size and marks."""
    row = line_scores.ROWS[bisect_left(_SIZES, block.size)]
    return row[1 + (block.marks > 0) + 2 * block.sentence]


def bare(text: str) -> str:
    """Letters and digits alone, in lower case: what two wordings are compared by."""
    return "".join(filter(str.isalnum, text)).casefold()


class _Heart(NamedTuple):
    """The element that holds most of the text and little else, and how much of it stands at each depth below."""

    element: Element | None
    depths: Mapping[int, float]
    total: float


class Surroundings:
    """A page as the signals see it."""

    def __init__(self, blocks: Sequence[Block], stated: Stated) -> None:
        self.blocks = blocks
        self.scores = [text_score(block) for block in blocks]
        self.elements = [place_of(block).element for block in blocks]
        self._known = {one.number: one for element in set(self.elements) for one in element.chain()}
        self._groups: dict[int, frozenset[str]] = {}
        self._inside: dict[int, bool] = {}
        self.titles = [title for title in map(bare, [title for _, title in stated.titles] + [stated.window]) if title]
        self.descriptions = [
            text[:_DESCRIPTION] for _, deck in stated.decks if len(text := bare(deck)) >= _LEAST_DESCRIPTION
        ]
        self.weights = self._first_weights()
        self.total = sum(self.weights) or 1.0
        self.held = self._summed(self.weights)
        self._leave_out_asides()
        self.looks = self._by_look()
        self.kin = self._by_kin()
        self.heart = self._find_heart()

    def _first_weights(self) -> list[float]:
        return [
            score * min(block.size, _MOST)
            if score > 0 and block.link_share < _FRAME and block.kind is Kind.PLAIN and not element.hidden
            else 0.0
            for block, score, element in zip(self.blocks, self.scores, self.elements, strict=True)
        ]

    def _summed(self, values: Sequence[float]) -> _Sums:
        """What each element holds of the values of its blocks."""
        sums: _Sums = defaultdict(float)
        for element, value in zip(self.elements, values, strict=True):
            if value:
                sums[element.number] += value
        for number in sorted(self._known, reverse=True):
            parent = self._known[number].parent
            if parent is not None and number in sums:
                sums[parent.number] += sums[number]
        return sums

    def groups(self, element: Element) -> frozenset[str]:
        """What the classes and kinds of an element and of those around it say, up to the frame of the page."""
        found = self._groups.get(element.number)
        if found is None:
            found = frozenset()
            if element.parent is not None and self.held.get(element.number, 0.0) <= _FRAME * self.total:
                own = {GROUP_OF[word] for word in element.names if word in GROUP_OF}
                found = self.groups(element.parent) | own | ({element.landmark} if element.landmark else set())
            self._groups[element.number] = found
        return found

    def _leave_out_asides(self) -> None:
        """Let text in what stands beside an article count less, where that is not nearly all there is."""
        weights = [
            weight * _ASIDE_WORTH if weight and self.is_aside(at) else weight for at, weight in enumerate(self.weights)
        ]
        if sum(weights) > _LEAST_REST * self.total:
            self.weights, self.total = weights, sum(weights)
            self.held = self._summed(weights)

    def is_aside(self, at: int) -> bool:
        """Whether the block at `at` stands in a part of the page that articles do not, or is a repeated notice."""
        groups = self.groups(self.elements[at])
        return not (groups.isdisjoint(ASIDE) and groups.isdisjoint(LANDMARKS_ASIDE)) or self.is_notice(at)

    def is_notice(self, at: int) -> bool:
        """Whether the page has the text so often that it is none of an article's."""
        return self.blocks[at].repeats >= _NOTICE

    def _by_look(self) -> Mapping[object, float]:
        """The text by the tag and class of its elements and of those around them: paragraphs of one text look alike."""
        sums: dict[object, float] = defaultdict(float)
        for element, weight in zip(self.elements, self.weights, strict=True):
            if weight:
                sums[look_of(element)] += weight
        return sums

    def _by_kin(self) -> Mapping[object, float]:
        """The text by the tag and class of the elements around its own."""
        sums: dict[object, float] = defaultdict(float)
        for element, weight in zip(self.elements, self.weights, strict=True):
            if weight and element.parent is not None:
                sums[look_of(element.parent)] += weight
        return sums

    def _find_heart(self) -> _Heart:
        prose = [
            (min(block.size, _MOST) if score > _PROSE else 0.0) * (_ASIDE_WORTH if self._is_barred(at) else 1.0)
            if self.weights[at]
            else 0.0
            for at, (block, score) in enumerate(zip(self.blocks, self.scores, strict=True))
        ]
        held = self._summed(prose)
        if not held:
            return _Heart(None, {}, 1.0)
        sizes = self._summed([min(block.size, _MOST) for block in self.blocks])
        total = max(held.values())

        def worth(number: int) -> tuple[float, int]:
            recall, precision = held[number] / total, held[number] / sizes[number]
            return 2 * recall * precision / (recall + precision), self._known[number].depth

        holders = [number for number in held if self._known[number].tag not in _PARAGRAPHS]
        element = self._known[max(holders, key=worth)]
        self._inside = {number: number == element.number for number in self._known if number <= element.number}
        depths: dict[int, float] = defaultdict(float)
        for inner, weight in zip(self.elements, self.weights, strict=True):
            if weight and self.is_inside(inner):
                depths[inner.depth - element.depth] += weight
        return _Heart(element, depths, sum(depths.values()) or 1.0)

    def _is_barred(self, at: int) -> bool:
        if self.is_notice(at):
            return True
        return any(
            one.landmark in LANDMARKS_ASIDE or not one.names.isdisjoint(("comment", "comments"))
            for one in self.elements[at].chain()
        )

    def is_inside(self, element: Element) -> bool:
        """Whether an element is the heart or stands in it."""
        found = self._inside.get(element.number)
        if found is None:
            found = self._inside[element.number] = element.parent is not None and self.is_inside(element.parent)
        return found

    @cached_property
    def title_at(self) -> int | None:
        """The index of the heading that is the title: one that the page states, else its first of the first level."""
        levels = {
            at: place_of(block).level
            for at, block in enumerate(self.blocks)
            if place_of(block).level and not leads_home(block)
        }
        for at, level in levels.items():
            text = bare(self.blocks[at].text)[:_TITLE_LETTERS]
            if level <= 2 and text and any(text in title for title in self.titles):  # noqa: PLR2004
                return at
        return next((at for at, level in levels.items() if level == 1 and self.blocks[at].size > _LEAST_TITLE), None)

    @cached_property
    def articles(self) -> list[int]:
        """The number of the outmost `article` element around each block; 0 where there is none."""
        outmost: dict[int, int] = {}
        for number in sorted(self._known):
            element = self._known[number]
            above = outmost[element.parent.number] if element.parent is not None else 0
            outmost[number] = above or (number if element.tag == "article" else 0)
        return [outmost[element.number] for element in self.elements]

    @cached_property
    def home(self) -> int:
        """The number of the `article` element that the title stands in; 0 where there is none worth the name."""
        number = self.articles[self.title_at] if self.title_at is not None else 0
        return number if self.held.get(number, 0.0) >= _HOME_SHARE * self.total else 0


def look_of(element: Element) -> tuple[str, frozenset[str], frozenset[str]]:
    """An element as it looks: its tag, its class, and the class of the element around it."""
    return element.tag, element.names, element.parent.names if element.parent is not None else frozenset()


def leads_home(block: Block) -> bool:
    """Whether all of a block is one link to the front page of the site."""
    addresses = {run[2] for run in place_of(block).runs}
    return len(addresses) == 1 and _HOME.match(addresses.pop() or ".") is not None


def groups_of(names: Iterable[str]) -> set[str]:
    """The groups of the words of a class."""
    return {GROUP_OF[word] for word in names if word in GROUP_OF}
