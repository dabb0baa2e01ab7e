"""Which block is the headline."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_reader.pages import bylines, scoring
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.tables import title_weights
from desktop_reader.pages.tables.sentence_marks import COLONS
from desktop_reader.pages.tables.sources import OUTLET_ENDS
from desktop_reader.patterns import Pattern

# How far above the body a headline is looked for, and how far into it.
ABOVE, INSIDE = 80, 8
# How near a date line must be to speak for a headline.
_NEAR = 4
# A block that scores at least this is a paragraph, no headline.
_PARAGRAPH = 2.0
# How many paragraphs show that the body has begun for good.
_SURE = 2
_LONGEST = 70
# Above this size a block that ends as a sentence and has clauses is no headline.
_SENTENCES = 36
_KINDS = frozenset({Kind.PLAIN, Kind.CHROME, Kind.CAPTION, Kind.STORIES})
# The headline must be worth this much; else the text has none.
_LEAST = 0.0
# Below this size a block with a date in it is nothing but a date line.
_DATE_LINE = 12
_WORD = Pattern(r"[^\W\d_]{4,}|\d{2,}")
_TRAIL = Pattern(r" [>›/] ?|[|｜].*[|｜]|>>|--?>|→| » |\t|[^\x00-\x7f]{1,6}(?:[ |][^\x00-\x7f]{1,6}){4}")
_LABEL = Pattern(r"^(?:文章)?(?:标\s*题|主\s*题|题\s*目|題\s*目|標\s*題)\s*[:：]\s*")
_COMPARED = 6000
# The longest title that is made of a text, in letters; half as many Han characters.
_MADE = 72
# What is added to the number of a headline's words, so that a single word that comes back counts little.
_FEW = 1.5
# In letters: what a trail or a window title holds of a page is more than a word.
_LONGER_THAN_WORD = 5
# From this much on, more of it is no better: a deck repeats the body more closely than a headline does.
_FULL_ECHO = 0.6
# Ends of sentences that headlines have too.
_HEADLINE_ENDS = frozenset("?？!！…")


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a candidate is judged against."""

    blocks: Sequence[Block]
    start: int
    body: str
    echoes: dict[int, float] = field(default_factory=dict)

    def echo(self, at: int) -> float:
        """How much of the wording of the block at `at` comes back in the body."""
        if at not in self.echoes:
            self.echoes[at] = echo(self.blocks[at], self.body)
        return self.echoes[at]


def find_title(
    blocks: Sequence[Block], start: int, end: int, more: Callable[[int], float] = lambda _at: 0.0
) -> int | None:
    """The index of the headline of the body `blocks[start:end]`; None where the page prints none.

    `more` is what else speaks for the block at an index.
    """
    stop = _last_candidate(blocks, start, end)
    body = " ".join(block.text for block in blocks[max(start, stop - 3) : end][:60])[:_COMPARED].casefold()
    around = _Surroundings(blocks, start, body)
    best, best_worth = None, _LEAST
    for at in range(max(0, start - ABOVE), stop):
        if _can_be(blocks[at]):
            worth = more(at) + sum(title_weights.WEIGHTS[name] * value for name, value in signals(around, at))
            if worth > best_worth:
                best, best_worth = at, worth
    return best


def _last_candidate(blocks: Sequence[Block], start: int, end: int) -> int:
    """Where the paragraphs begin for good: before the second one, a headline may still come."""
    paragraphs = 0
    for at in range(start, min(end, start + INSIDE)):
        paragraphs += scoring.score(blocks[at]) >= _PARAGRAPH
        if paragraphs == _SURE:
            return at
    return min(end, start + INSIDE)


def _can_be(block: Block) -> bool:
    if block.recurs or block.given is not None:
        return False
    if block.sentence and block.marks > 1 and block.size > _SENTENCES:
        return False
    if block.kind is Kind.DATE:
        return _DATE_LINE <= block.size <= _LONGEST
    return block.kind in _KINDS and title_weights.TINY <= block.size <= _LONGEST


def signals(around: _Surroundings, at: int) -> Iterator[tuple[str, float]]:
    """The signals of the block at `at`, by their names in the table of weights."""
    yield "always", 1.0
    yield from _own_signals(around.blocks[at])
    yield from _place_signals(around, at)
    yield "echo", min(around.echo(at), _FULL_ECHO)
    if any(_is_likely(around, near, at) for near in range(max(0, at - _NEAR), at)):
        yield "after a likely one", 1.0


def _is_likely(around: _Surroundings, near: int, at: int) -> bool:
    block = around.blocks[near]
    return block.size >= title_weights.SHORT and _can_be(block) and around.echo(near) > around.echo(at) / 2


def _own_signals(block: Block) -> Iterator[tuple[str, float]]:
    if block.size < title_weights.SHORT:
        yield ("small" if block.size < title_weights.SMALL else "short"), 1.0
    if block.size > title_weights.LONG:
        yield "long", 1.0
    if block.kind is not Kind.PLAIN:
        yield "a date" if block.kind is Kind.DATE else "furniture", 1.0
    yield from ((name, 1.0) for name, holds in _READS_LIKE.items() if holds(block))


def is_trail(block: Block) -> bool:
    """Whether a block reads like the way to a page (Home > News > World) or like a row of sections."""
    return block.size <= _LONGEST and _TRAIL.search(block.text) is not None


def _is_sentence(block: Block) -> bool:
    return block.sentence and not (_HEADLINE_ENDS & set(block.text[-2:]))


# The signals that a block's own wording gives.
_READS_LIKE: dict[str, Callable[[Block], bool]] = {
    "sentence": _is_sentence,
    "label": lambda block: block.text[-1] in COLONS,
    "labelled": lambda block: without_label(block.text) != block.text,
    "trail": is_trail,
    "outlet": lambda block: block.size < title_weights.SHORT and block.text.endswith(OUTLET_ENDS),
    "byline": lambda block: bylines.looks_like_one(block.text),
}


def _place_signals(around: _Surroundings, at: int) -> Iterator[tuple[str, float]]:
    blocks, block = around.blocks, around.blocks[at]
    if any(near.kind is Kind.DATE for near in blocks[at + 1 : at + 1 + _NEAR]):
        yield "before a date", 1.0
    if any(near.kind is Kind.DATE for near in blocks[max(0, at - _NEAR) : at]):
        yield "after a date", 1.0
    if block.repeats > 1:
        yield "repeated", 1.0
    if _in_trail(blocks, at):
        yield "in a trail", 1.0
    if at >= around.start:
        yield "inside", 1.0
    yield "distance", max(0, around.start - at) / 10
    if all(near.size < title_weights.SHORT or near.kind is not Kind.PLAIN for near in blocks[max(0, at - 3) : at]):
        yield "first long", 1.0


def echo(block: Block, body: str) -> float:
    """How much of the block's wording comes back in the body: 0 to nearly 1."""
    if block.latin:
        parts = _WORD.findall(block.text.casefold())
    else:
        text = block.text.casefold()
        parts = [a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum()]
    return sum(part in body for part in parts) / (len(parts) + _FEW)


def _in_trail(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block above holds this one: the trail of a page, or the title of its window."""
    text = blocks[at].text
    return len(text) > _LONGER_THAN_WORD and any(
        text in other.text and other.text != text for other in blocks[max(0, at - 8) : at]
    )


def without_label(text: str) -> str:
    """A headline without the word before it that says so: 标题：, 主题：."""
    return _LABEL.sub("", text) or text


def made_of(text: str) -> str:
    """A title for a text that has none: its first sentence, cut where the sense or at least a word ends."""
    limit = _MADE if text[:_MADE].isascii() or " " in text[: _MADE // 2] else _MADE // 2
    if len(text) <= limit:
        return text
    head = text[:limit]
    sentence = max(head.rfind(mark) for mark in "。！？!?") + 1 or head.rfind(". ") + 1
    if sentence > limit // 4:
        return head[:sentence]
    clause = max(head.rfind(mark) for mark in "，、；：,;: ")
    return (head[:clause] if clause > limit // 4 else head).rstrip(" ,，、；：;:") + "…"
