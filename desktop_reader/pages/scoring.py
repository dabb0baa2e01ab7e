"""Which blocks are the body: the run of blocks whose scores sum highest."""

from bisect import bisect_left
from collections.abc import Sequence

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.phrases import key
from desktop_reader.pages.tables import chrome, line_scores

_SIZES = tuple(row[0] for row in line_scores.ROWS)


def score(block: Block) -> float:
    """How much a block speaks for being body text: above zero for, below zero against."""
    row = line_scores.ROWS[bisect_left(_SIZES, block.size)]
    value = row[1 + (block.marks > 0) + 2 * block.sentence]
    if block.kind is not Kind.PLAIN:
        value = min(value + line_scores.KINDS[block.kind], line_scores.HIGHEST_OF_A_KIND)
    if block.recurs:
        value = min(value, line_scores.BELOW_ARTICLES if block.ends else line_scores.HIGHEST_OF_A_KIND)
    if block.kind is Kind.CHROME and (block.repeats >= line_scores.BETWEEN_ALL or key(block.text) in chrome.PAUSES):
        return max(value, line_scores.BETWEEN)
    return value - 2 * block.link_share


def best_run(scores: Sequence[float]) -> tuple[int, int]:
    """The slice of `scores` with the highest sum, as (start, end); (0, 0) where none is above zero.

    In a row of blocks that speak against, each costs less than the one before: a list inside an
    article is as long as it happens to be.
    """
    best, best_start, best_end = 0.0, 0, 0
    total, start, weight = 0.0, 0, 1.0
    for at, value in enumerate(scores):
        if total <= 0:
            total, start = 0.0, at
        if value < 0:
            total += value * weight if value > line_scores.BREAKS else value
            weight *= line_scores.FADING
        else:
            total += value
            weight = 1.0
        if total > best:
            best, best_start, best_end = total, start, at + 1
    return best_start, best_end
