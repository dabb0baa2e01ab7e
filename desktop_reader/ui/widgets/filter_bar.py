"""The row of chips above the list: which articles are shown, what narrows them, and how they are sorted."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_reader.domain.listing import Counts, Listing, Shelf, SortKey
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.widgets import icons

if TYPE_CHECKING:  # made when the menu opens
    from PySide6.QtGui import QAction, QActionGroup

GAP = 2
LINE_GAP = 4
ICON = 14

CHIPS = (Shelf.ALL, Shelf.UNREAD, Shelf.STARRED, Shelf.ARCHIVE)
BY_TIME = (SortKey.PUBLISHED, SortKey.IMPORTED)
Change = Callable[[Listing], Listing]
# What takes away each of the chips that narrow the list.
WIDER: dict[str, Change] = {
    "shelf": partial(Listing._replace, shelf=Shelf.ALL),
    "source": partial(Listing._replace, source=None),
    "tag": partial(Listing._replace, tag=None),
}
DOWN, UP, BEST = "↓", "↑", "≈"


class Chip(QToolButton):
    """A word on a rounded ground that can be pressed; shortened where the room is narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._whole = ""

    def set_whole(self, text: str) -> None:
        """Show this text."""
        self._whole = text
        self.setText(text)
        self.setAccessibleName(text)

    def fit(self, width: int) -> QSize:
        """Return the size of the chip, its text shortened so that it is no wider than this."""
        self.setText(self._whole)
        excess = self.sizeHint().width() - width
        if excess > 0:
            metrics = self.fontMetrics()
            room = metrics.horizontalAdvance(self._whole) - excess
            self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(self._whole if excess > 0 else "")
        return self.sizeHint().boundedTo(QSize(width, 1_000))


class SavedChip(NamedTuple):
    """A saved search as it is shown: `found` is how many articles it finds, as text, "" while that is not known."""

    name: str
    query: str
    found: str = ""


class FilterBar(QWidget):
    """Shows a Listing and the Counts; tells the Listing that a person wants instead."""

    listing_wanted = Signal(object)
    saved_menu_requested = Signal(str, QPoint)
    """The name of a saved search and the point on the screen where its menu is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._listing = Listing()
        self._counts = Counts()
        self._shelves = {shelf: self._shelf_chip(shelf) for shelf in CHIPS}
        self._narrowing: dict[str, Chip] = {}
        self._saved: dict[SavedChip, Chip] = {}
        self._sort = Chip(self)
        self._sort.setObjectName("sort")
        self._sort.clicked.connect(self._open_sort_menu)
        self._menu: QMenu | None = None
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        for chip in self._narrowing.values():
            chip.setIcon(icons.icon("close", theme.muted, sizes=(ICON,)))

    def set_listing(self, listing: Listing) -> None:
        """Show which articles are listed, and in what order."""
        self._listing = listing
        self._show()

    def set_counts(self, counts: Counts) -> None:
        """Show how many articles are unread, and in the trash."""
        self._counts = counts
        self._show()

    def set_saved(self, searches: Iterable[SavedChip]) -> None:
        """Show these searches, to be chosen with one click."""
        wanted = tuple(searches)
        if wanted == tuple(self._saved):
            return
        for chip in self._saved.values():
            chip.hide()
            chip.deleteLater()
        self._saved = {search: self._saved_chip(search) for search in wanted}
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips into lines of the new width."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()

    def _show(self) -> None:
        for shelf, chip in self._shelves.items():
            chip.set_whole(self._shelf_text(shelf))
            chip.setChecked(shelf is self._listing.shelf)
        for name, text in self._narrowing_texts().items():
            self._show_narrowing(name, text)
        for search, chip in self._saved.items():
            chip.setChecked(search.query == self._listing.query)
        self._sort.set_whole(self._order_text())
        self._sort.setAccessibleName(self.tr("Sort: {order}").format(order=self._sort.text()))
        self._place()

    def _order_text(self) -> str:
        if self._is_best_first():
            return self.tr("Best match")
        return f"{self._sort_word(self._listing.sort)} {self._arrow()}"

    def _is_best_first(self) -> bool:
        return self._listing.best_first and bool(self._listing.query)

    def _arrow(self) -> str:
        return DOWN if self._listing.descending else UP

    def _shelf_text(self, shelf: Shelf) -> str:
        word = {
            Shelf.ALL: self.tr("All"),
            Shelf.UNREAD: self.tr("Unread"),
            Shelf.STARRED: self.tr("Starred"),
            Shelf.ARCHIVE: self.tr("Archive"),
        }[shelf]
        count = self._counts.unread if shelf is Shelf.UNREAD else 0
        return f"{word} {count:,}" if count else word

    def _sort_word(self, key: SortKey) -> str:
        return {
            SortKey.PUBLISHED: self.tr("Date"),
            SortKey.IMPORTED: self.tr("Imported"),
            SortKey.TITLE: self.tr("Title"),
            SortKey.SOURCE: self.tr("Source"),
        }[key]

    def _sort_text(self, key: SortKey) -> str:
        return {
            SortKey.PUBLISHED: self.tr("Date Published"),
            SortKey.IMPORTED: self.tr("Date Imported"),
            SortKey.TITLE: self.tr("Title"),
            SortKey.SOURCE: self.tr("Source"),
        }[key]

    def _narrowing_texts(self) -> dict[str, str]:
        is_trash = self._listing.shelf is Shelf.TRASH
        return {
            "shelf": self.tr("Trash") if is_trash else "",
            "source": self._listing.source or "",
            "tag": f"#{self._listing.tag}" if self._listing.tag else "",
        }

    def _show_narrowing(self, name: str, text: str) -> None:
        """Show a chip that can be taken away, made when it is first needed."""
        if text and name not in self._narrowing:
            self._narrowing[name] = self._narrowing_chip(name)
        if name in self._narrowing:
            chip = self._narrowing[name]
            chip.set_whole(text)
            chip.setAccessibleName(self.tr("Remove filter {name}").format(name=text))
            chip.setVisible(bool(text))

    def _shelf_chip(self, shelf: Shelf) -> Chip:
        chip = Chip(self)
        chip.setCheckable(True)
        chip.setObjectName(f"shelf-{shelf}")
        chip.clicked.connect(partial(self._want, partial(Listing._replace, shelf=shelf)))
        return chip

    def _saved_chip(self, search: SavedChip) -> Chip:
        chip = Chip(self)
        chip.setCheckable(True)
        chip.setObjectName(f"saved-{search.name}")
        chip.set_whole(f"{search.name} {search.found}".strip())
        chip.clicked.connect(partial(self._choose_saved, search.query))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(
            lambda at: self.saved_menu_requested.emit(search.name, chip.mapToGlobal(at))
        )
        chip.show()
        return chip

    def _choose_saved(self, query: str, _checked: bool = False) -> None:
        """Show what the search finds, or everything where that is shown already."""
        self._want(lambda shown: shown._replace(query="" if shown.query == query else query))

    def _narrowing_chip(self, name: str) -> Chip:
        chip = Chip(self)
        chip.setObjectName(f"narrowed-by-{name}")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setIconSize(QSize(ICON, ICON))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(icons.icon("close", self._theme.muted, sizes=(ICON,)))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        chip.clicked.connect(partial(self._want, WIDER[name]))
        return chip

    def _want(self, change: Change, _checked: bool = False) -> None:
        self._show()  # a chip that was pressed stays as it is until the listing changes
        self.listing_wanted.emit(change(self._listing))

    def _order(self, key: SortKey, descending: bool, _checked: bool = False) -> None:
        self._want(lambda shown: shown.in_order(key, descending))

    def _open_sort_menu(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self._sort_menu()
        self._menu.popup(self._sort.mapToGlobal(QPoint(0, self._sort.height())))

    def _sort_menu(self) -> QMenu:
        from PySide6.QtGui import QActionGroup

        menu = QMenu(self)
        keys = QActionGroup(menu)
        is_best_first = self._is_best_first()
        if self._listing.query:
            best = self._choice(menu, keys, self.tr("Best Match"), is_best_first)
            best.triggered.connect(partial(self._want, partial(Listing._replace, best_first=True)))
        for key in SortKey:
            chosen = self._choice(menu, keys, self._sort_text(key), key is self._listing.sort and not is_best_first)
            chosen.triggered.connect(partial(self._order, key, key in BY_TIME))
        if is_best_first:
            return menu
        menu.addSeparator()
        directions = QActionGroup(menu)
        for descending, text in self._direction_texts():
            chosen = self._choice(menu, directions, text, descending is self._listing.descending)
            chosen.triggered.connect(partial(self._order, self._listing.sort, descending))
        return menu

    def _direction_texts(self) -> tuple[tuple[bool, str], tuple[bool, str]]:
        if self._listing.sort in BY_TIME:
            return (True, self.tr("Newest First")), (False, self.tr("Oldest First"))
        return (False, self.tr("A to Z")), (True, self.tr("Z to A"))

    def _choice(self, menu: QMenu, group: "QActionGroup", text: str, checked: bool) -> "QAction":
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        group.addAction(action)
        return action

    def _place(self) -> None:
        """Shelves from the left, the order at the right end of the first line, what narrows in a line of its own."""
        width = self.width()
        sort = self._sort.fit(width)
        shelves = [(chip, chip.fit(width)) for chip in self._shelves.values()]
        if sum(size.width() + GAP for _chip, size in shelves) + sort.width() > width:
            self._sort.setText(BEST if self._is_best_first() else self._arrow())
            sort = self._sort.sizeHint()
        self._sort.setGeometry(width - sort.width(), 0, sort.width(), sort.height())
        below = _flow(shelves, 0, width, first_width=width - sort.width() - GAP)
        saved = [(chip, chip.fit(width)) for chip in self._saved.values()]
        if saved:
            below = _flow(saved, below + LINE_GAP, width, first_width=width)
        narrowing = [(chip, chip.fit(width)) for chip in self._narrowing.values() if not chip.isHidden()]
        if narrowing:
            below = _flow(narrowing, below + LINE_GAP, width, first_width=width)
        self.setFixedHeight(below)


def _flow(chips: Iterable[tuple[Chip, QSize]], top: int, width: int, *, first_width: int) -> int:
    """Place the chips in lines of one height, whatever their scripts; return where the last line ends."""
    placed = list(chips)
    height = max((size.height() for _chip, size in placed), default=0)
    left, room = 0, first_width
    for chip, size in placed:
        if left and left + size.width() > room:
            top += height + LINE_GAP
            left, room = 0, width
        chip.setGeometry(left, top, size.width(), height)
        left += size.width() + GAP
    return top + height
