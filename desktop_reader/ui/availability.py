"""Which actions can be used just now."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from desktop_reader.domain.article import Article
from desktop_reader.domain.listing import Counts
from desktop_reader.ui.actions import Needs

PAIR = 2


class Chosen(NamedTuple):
    """How many articles an action would be for, and whether they lie in the trash."""

    number: int
    in_trash: bool


def available(
    *,
    chosen: Chosen,
    is_searching: bool,
    counts: Counts,
    can_undo: bool,
    has_batch: bool,
    is_importing: bool,
    has_recent: bool,
) -> frozenset[Needs]:
    """Return the needs of the library and its list that are met."""
    met = {
        Needs.SELECTION: chosen.number > 0 and not chosen.in_trash,
        Needs.PAIR: chosen.number == PAIR and not chosen.in_trash,
        Needs.TRASHED: chosen.number > 0 and chosen.in_trash,
        Needs.TRASH: counts.trash > 0,
        Needs.LIBRARY: counts.all + counts.trash > 0,
        Needs.UNDO: can_undo,
        Needs.BATCH: has_batch,
        Needs.IDLE: not is_importing,
        Needs.RECENT: has_recent,
        Needs.QUERY: is_searching,
    }
    return _those_met(met)


def available_reading(article: Article | None, leads: Callable[[int], bool]) -> frozenset[Needs]:
    """Return the needs of reading that are met; `leads` tells whether there is a way back (-1) or forward (1)."""
    met = {
        Needs.NOTHING: True,
        Needs.ARTICLE: article is not None,
        Needs.ORIGINAL: article is not None and article.original is not None,
        Needs.BACK: leads(-1),
        Needs.FORWARD: leads(1),
    }
    return _those_met(met)


def _those_met(met: Mapping[Needs, bool]) -> frozenset[Needs]:
    return frozenset(need for need, is_met in met.items() if is_met)
