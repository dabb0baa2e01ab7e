"""Which actions can be used just now."""

from typing import NamedTuple

from desktop_reader.domain.article import Article
from desktop_reader.domain.listing import Counts
from desktop_reader.ui.actions import Needs


class Chosen(NamedTuple):
    """How many articles an action would be for, and whether they lie in the trash."""

    number: int
    in_trash: bool


def available(
    *,
    chosen: Chosen,
    is_searching: bool,
    article: Article | None,
    counts: Counts,
    can_undo: bool,
    has_batch: bool,
    is_importing: bool,
) -> frozenset[Needs]:
    """Return the needs that are met."""
    met = {
        Needs.NOTHING: True,
        Needs.SELECTION: chosen.number > 0 and not chosen.in_trash,
        Needs.TRASHED: chosen.number > 0 and chosen.in_trash,
        Needs.TRASH: counts.trash > 0,
        Needs.ARTICLE: article is not None,
        Needs.ORIGINAL: article is not None and article.original is not None,
        Needs.LIBRARY: counts.all + counts.trash > 0,
        Needs.UNDO: can_undo,
        Needs.BATCH: has_batch,
        Needs.IDLE: not is_importing,
        Needs.QUERY: is_searching,
    }
    return frozenset(need for need, is_met in met.items() if is_met)
