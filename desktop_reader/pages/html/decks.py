"""The deck of a document: the lines between headline and text that the page states, names or sets as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.surroundings import Surroundings, bare, groups_of, look_of
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables.decks import ABSTRACTS

# Sizes of a deck in Han characters; how much must speak for it; how many lines it has at most.
_SHORTEST, _LONGEST = 6, 260
_LEAST = 1.0
_LINES = 4
# How far into the text a deck may stand, how near the title is near, and how many paragraphs it is compared with.
_INSIDE, _NEAR, _PARAGRAPHS = 2, 2, 3
_LINKED, _LONG, _HEADLINE = 0.5, 24, 8
_DASHES = ("——", "──", "——")
_WEIGHTS = {
    "stated": 2.0,
    "named": 2.0,
    "heading": 1.2,
    "beside title": 0.8,
    "bold": 0.6,
    "sentence": 0.6,
    "next to title": 0.4,
    "long": 0.5,
    "subtitle": 2.0,
    "abstract": 2.5,
    "like the text": -1.6,
    "named otherwise": -1.5,
    "linked": -3.0,
}
_OTHERWISE = frozenset(("facts", "media", "share", "stories", "sold", "way", "form", "foot", "talk", "box"))


def find_deck(around: Surroundings, title: int, start: int, end: int) -> list[int]:
    """The indices of the deck's lines, for a text `blocks[start:end]`; empty where the page has none."""
    worths = {at: _worth(around, at, title, start) for at in range(title + 1, min(start + _INSIDE, end))}
    fitting = [at for at, worth in worths.items() if worth >= _LEAST]
    if not fitting:
        return []
    best = max(fitting, key=lambda at: (worths[at], -at))
    return _with_neighbours(around.blocks, best, fitting)


def _worth(around: Surroundings, at: int, title: int, start: int) -> float:
    if not _fits(around.blocks[at], around.blocks[title]) or _is_headline(around, at):
        return 0.0
    return sum(_WEIGHTS[name] for name in _signals(around, at, title, start))


def _fits(block: Block, title: Block) -> bool:
    if block.role is not Role.LEFT_OUT or block.kind not in {Kind.PLAIN, Kind.CAPTION} or block.recurs:
        return False
    if not _SHORTEST <= block.size <= _LONGEST or place_of(block).element.hidden:
        return False
    own, other = bare(block.text), bare(title.text)
    return bool(own) and own not in other and other not in own


def _is_headline(around: Surroundings, at: int) -> bool:
    """Whether a line is a headline that the page states besides the one it was given."""
    text = bare(around.blocks[at].text)
    return any(text in title or title in text for title in around.titles if len(title) >= _HEADLINE)


def _signals(around: Surroundings, at: int, title: int, start: int) -> Iterator[str]:
    yield from (name for name, holds in _LOOKS.items() if holds(around.blocks[at]))
    yield from _names(around, at)
    text = bare(around.blocks[at].text)
    if any(text.startswith(deck) or deck.startswith(text) for deck in around.descriptions):
        yield "stated"
    if around.elements[at].parent is around.elements[title].parent:
        yield "beside title"
    if at - title <= _NEAR:
        yield "next to title"
    if at >= start or _is_like_text(around, at, start):
        yield "like the text"


_LOOKS: dict[str, Callable[[Block], bool]] = {
    "heading": lambda block: place_of(block).level > 0,
    "bold": lambda block: place_of(block).bold,
    "sentence": lambda block: block.sentence,
    "long": lambda block: block.size >= _LONG,
    "subtitle": lambda block: block.text.startswith(_DASHES),
    "abstract": lambda block: block.text.startswith(ABSTRACTS),
    "linked": lambda block: block.link_share > _LINKED,
}


def _names(around: Surroundings, at: int) -> Iterator[str]:
    """What the classes around a block call it."""
    groups = around.groups(around.elements[at]) | groups_of(around.elements[at].names)
    if "lead" in groups:
        yield "named"
    if not groups.isdisjoint(_OTHERWISE):
        yield "named otherwise"


def _is_like_text(around: Surroundings, at: int, start: int) -> bool:
    """Whether one of the first paragraphs of the text looks the same and stands beside it."""
    element = around.elements[at]
    return any(
        look_of(element) == look_of(other) and element.parent is other.parent
        for other in around.elements[max(start, at + 1) : start + _PARAGRAPHS]
    )


def _with_neighbours(blocks: Sequence[Block], best: int, fitting: Sequence[int]) -> list[int]:
    """The lines right before and after the best one that fit and look like it."""
    element = place_of(blocks[best]).element
    found = [best]
    for step in (-1, 1):
        at = best + step
        while at in fitting and len(found) < _LINES and look_of(place_of(blocks[at]).element) == look_of(element):
            found.append(at)
            at += step
    return sorted(found)
