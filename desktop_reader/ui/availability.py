"""Which actions can be used just now."""

from desktop_reader.domain.article import Article
from desktop_reader.domain.listing import Counts, Listing, Shelf
from desktop_reader.ui.actions import Needs


def available(
    *,
    selected: int,
    listing: Listing,
    article: Article | None,
    counts: Counts,
    can_undo: bool,
    has_batch: bool,
    is_importing: bool,
) -> frozenset[Needs]:
    """Return the needs that are met; `selected` is a number of articles."""
    in_trash = listing.shelf is Shelf.TRASH
    met = {
        Needs.NOTHING: True,
        Needs.SELECTION: selected > 0 and not in_trash,
        Needs.TRASHED: selected > 0 and in_trash,
        Needs.TRASH: counts.trash > 0,
        Needs.ARTICLE: article is not None,
        Needs.ORIGINAL: article is not None and article.original is not None,
        Needs.LIBRARY: counts.all + counts.trash > 0,
        Needs.UNDO: can_undo,
        Needs.BATCH: has_batch,
        Needs.IDLE: not is_importing,
        Needs.QUERY: bool(listing.query),
    }
    return frozenset(need for need, is_met in met.items() if is_met)
