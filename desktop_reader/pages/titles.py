"""Which block is the headline, and how it is worded; a title for a text that has none."""

from collections.abc import Callable, Sequence

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.tables.sentence_marks import COLONS
from desktop_reader.pages.title_candidates import MOST_ITSELF, Candidates, is_masthead
from desktop_reader.pages.title_signals import is_trail, without_label

__all__ = ["NEVER", "find_title", "is_masthead", "is_trail", "made_of", "without_label", "wording"]

# How near above a headline the same may stand without its kicker, and the longest kicker, in Han characters.
_TWICE, _KICKER = 3, 14
# The longest title that is made of a text, in letters; half as many Han characters.
_MADE = 72

# What nothing can outweigh.
NEVER = -100.0


def _no_more(_: int) -> float:
    return 0.0


def find_title(blocks: Sequence[Block], start: int, end: int, more: Callable[[int], float] = _no_more) -> int | None:
    """The index of the headline of the body `blocks[start:end]`; None where the page prints none.

    `more` is what else speaks for the block at an index; `NEVER` says that it is none.
    """
    candidates = Candidates(blocks, start, end)
    known = {at: worth for at in candidates if (worth := more(at)) > NEVER}
    around = {at: worth + candidates.worth_around(at) for at, worth in known.items()}
    best, most = None, 0.0
    for at in sorted(around, key=around.__getitem__, reverse=True):
        if around[at] + MOST_ITSELF < most:
            break
        worth = around[at] + candidates.worth_itself(at)
        if worth > most or (worth == most and best is not None and at < best):
            best, most = at, worth
    return None if best is None else _last_alike(blocks, best, start)


def _last_alike(blocks: Sequence[Block], best: int, start: int) -> int:
    """The last line above the text that says what the one at `best` does, a kicker glued to it or not.

    Only a menu may part them.
    """
    for at in range(best + 1, start):
        alone, text = blocks[best].text, blocks[at].text
        if text == alone or _is_glued_to(alone, text):
            best = at
        elif blocks[at].sentence or blocks[at].kind is Kind.DATE:
            break
    return best


def wording(blocks: Sequence[Block], at: int) -> str:
    """The headline that the block at `at` prints, with the kicker that it goes on from, without one glued to it."""
    text = without_label(blocks[at].text)
    if text[0] in COLONS and at and blocks[at - 1].kind is Kind.PLAIN and blocks[at - 1].size < _KICKER:
        return blocks[at - 1].text + text
    above = (block.text for block in blocks[max(0, at - _TWICE) : at])
    return next((alone for alone in above if _is_glued_to(alone, text)), text)


def _is_glued_to(alone: str, text: str) -> bool:
    """Whether a line above a headline is the headline without its kicker."""
    return len(alone) < len(text) and len(alone) * 2 > len(text) and text.endswith(" " + alone)


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
