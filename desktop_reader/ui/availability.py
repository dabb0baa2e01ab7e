"""Which actions can be used just now."""

from dataclasses import dataclass

from desktop_reader.domain.article import Article
from desktop_reader.domain.listing import Counts
from desktop_reader.ui.actions import Needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the window knows that decides it; `selected` is a number of articles."""

    selected: int
    in_trash: bool
    article: Article | None
    counts: Counts
    can_undo: bool
    has_batch: bool
    is_importing: bool


def available(now: Situation) -> frozenset[Needs]:
    """Return the needs that are met."""
    met = {
        Needs.NOTHING: True,
        Needs.SELECTION: now.selected > 0 and not now.in_trash,
        Needs.TRASHED: now.selected > 0 and now.in_trash,
        Needs.TRASH: now.counts.trash > 0,
        Needs.ARTICLE: now.article is not None,
        Needs.ORIGINAL: now.article is not None and now.article.original is not None,
        Needs.LIBRARY: now.counts.all > 0,
        Needs.UNDO: now.can_undo,
        Needs.BATCH: now.has_batch,
        Needs.IDLE: not now.is_importing,
    }
    return frozenset(need for need, is_met in met.items() if is_met)
