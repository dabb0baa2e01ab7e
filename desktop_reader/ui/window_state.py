"""How the window was left, and as that it opens again: place and size, list, open article."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.settings import schema
from desktop_reader.settings.schema import Setting
from desktop_reader.settings.store import Settings

USUAL_SIZE = QSize(1280, 820)
Left = Iterator[tuple[Setting[Any], object]]


def restore_place(window: QWidget, settings: Settings) -> None:
    """Put the window where it was; the first time into the middle of the screen, no larger than that."""
    geometry = QByteArray.fromHex(settings[schema.WINDOW_GEOMETRY].encode("ascii", "ignore"))
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry()
        window.resize(USUAL_SIZE.boundedTo(room.size() * 0.95))
        window.move(room.center() - window.rect().center())


def place_left(geometry: QByteArray) -> Left:
    """Yield what to remember of the window's place, which is what Qt's saveGeometry() has told."""
    yield schema.WINDOW_GEOMETRY, bytes(geometry.toHex().data()).decode("ascii")


def listing_of(settings: Settings) -> Listing:
    """Return the list that was shown last; what was searched for is not remembered."""
    return Listing(
        shelf=settings[schema.SHELF],
        source=settings[schema.SOURCE] or None,
        tag=settings[schema.TAG] or None,
        sort=settings[schema.SORT_KEY],
        descending=settings[schema.SORT_DESCENDING],
    )


def listing_left(listing: Listing) -> Left:
    """Yield what to remember of the list; nobody wants to begin in the trash."""
    yield schema.SHELF, Shelf.ALL if listing.shelf is Shelf.TRASH else listing.shelf
    yield schema.SOURCE, listing.source or ""
    yield schema.TAG, listing.tag or ""
    yield schema.SORT_KEY, listing.sort
    yield schema.SORT_DESCENDING, listing.descending
