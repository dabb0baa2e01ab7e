"""What an empty list says instead of nothing: why it is empty, and the way on."""

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.ui.widgets.fonts import for_sentence

MARGIN = 24


class EmptyNote(QLabel):
    """Lies on a list that has nothing to show, with one link to a listing that may have more."""

    listing_wanted = Signal(object)

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._listing = Listing()
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setContentsMargins(0, MARGIN, 0, 0)
        column = QVBoxLayout(area)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self)
        self.linkActivated.connect(lambda _link: self.listing_wanted.emit(self._wider()))

    def explain(self, listing: Listing) -> None:
        """Say why the list is empty."""
        self._listing = listing
        reason = self._reason()
        self.setFont(for_sentence(self.window().font(), reason))
        parts = [html.escape(reason)]
        if self._wider() != listing:
            parts.append(f'<a href="wider">{html.escape(self._offer())}</a>')
        self.setText("<br><br>".join(parts))

    def changeEvent(self, event: QEvent) -> None:
        """Take the link's colour from a new theme: a label keeps the one that it was made with."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.text():
            self.explain(self._listing)

    def _reason(self) -> str:
        if self._listing.query:
            return self.tr("Nothing found for “{query}”.").format(query=self._listing.query)
        if self._is_narrowed():
            return self.tr("No article fits this filter.")
        return {
            Shelf.ALL: self.tr("No articles yet. Import files, or drop them on the window."),
            Shelf.UNREAD: self.tr("Everything is read."),
            Shelf.STARRED: self.tr("No article is starred yet. Press S on an article to keep it here."),
            Shelf.ARCHIVE: self.tr("The archive is empty. Press E on an article to put it here."),
            Shelf.TRASH: self.tr("The trash is empty."),
        }[self._listing.shelf]

    def _offer(self) -> str:
        if self._listing.query and (self._is_narrowed() or self._listing.shelf is not Shelf.ALL):
            return self.tr("Search all articles")
        return self.tr("Show all articles")

    def _wider(self) -> Listing:
        """Drop what narrows the list, and the search last."""
        wider = self._listing._replace(shelf=Shelf.ALL, source=None, tag=None)
        return wider if wider != self._listing else wider._replace(query="")

    def _is_narrowed(self) -> bool:
        return bool(self._listing.source or self._listing.tag)
