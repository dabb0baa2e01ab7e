"""The list of articles: the field to search in, what is shown and how it is sorted, and the table itself."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from desktop_reader.domain.change import Change
from desktop_reader.domain.listing import Counts, Listing, Matches, Name, Row, Shelf, Snippet, SortKey
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.article_list_model import ArticleListModel
from desktop_reader.ui.widgets.article_table import ArticleTable
from desktop_reader.ui.widgets.filter_bar import FilterBar
from desktop_reader.ui.widgets.icon_button import IconButton
from desktop_reader.ui.widgets.mistake_line import MistakeLine
from desktop_reader.ui.widgets.search_field import SearchField

if TYPE_CHECKING:  # made when they are first needed
    from desktop_reader.ui.models.filter_model import Part
    from desktop_reader.ui.widgets.empty_note import EmptyNote
    from desktop_reader.ui.widgets.filter_popup import FilterPopup

FIRST_ROWS = 40  # of a list are shown at once: more than a screen holds
MARGIN = 10
SPACING = 8
# Above so many changed articles it is quicker to read the list anew than to look for each of them in it.
FEW = 16
AT_ONCE = 12  # rows of a search that any window shows


class ArticleListPane(QWidget):
    """Shows a Listing of the library.

    An article that no longer belongs (read, in the list of unread ones) stays where it is until another list is
    shown, so that nothing moves away under the reader. Reading the ids goes through `operations`; only the rows in
    view and the first page of a list are read from `library` on the UI thread.
    """

    current_changed = Signal(object)
    """The id of the article that is now current; None when the list shown does not have it any more."""
    selection_changed = Signal(object)
    """The ids of the selected articles, a list."""
    activated = Signal(object)
    """The id of an article that was double-clicked, or on which Enter was pressed."""
    window_requested = Signal(object)
    """The id of an article that is to be opened in a second window."""
    listing_changed = Signal(object)
    """The Listing that is now shown."""
    count_changed = Signal(object)
    """How many articles the list now has."""
    all_read = Signal()
    """A next unread article was asked for, and the list has none."""
    context_menu_requested = Signal(object)
    """A QPoint on the screen, where the menu of the selected articles is wanted."""

    def __init__(self, library: Library, operations: Operations, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._operations = operations
        self._theme = theme
        self._listing = Listing()
        self._counts = Counts()
        self._sources: tuple[Name, ...] = ()
        self._tags: tuple[Name, ...] = ()
        self._kept: frozenset[int] = frozenset()
        self._groups: dict[int, list[int]] = {}
        self._is_loading = False
        self._count_is_exact = True
        self._is_new_list = True
        self._opens_first = False
        self._popup: FilterPopup | None = None
        self._note: EmptyNote | None = None
        self._search = SearchField(theme, self)
        self._mistake = MistakeLine(self)
        self._filter = IconButton("filter", self)
        self._bar = FilterBar(theme, self)
        self._model = ArticleListModel(library.rows, self)
        self._table = ArticleTable(self._model, theme, self)
        self._arrange()
        self._connect()
        self._name()
        self._show_filter_icon()

    @property
    def view(self) -> QAbstractItemView:
        """The view that has the focus while a person is in the list, for shortcuts that work only there."""
        return self._table

    @property
    def count_is_exact(self) -> bool:
        """Whether the list has everything; of very many hits of a search it has the best ones."""
        return self._count_is_exact

    def listing(self) -> Listing:
        """Return what is shown."""
        return self._listing

    def set_listing(self, listing: Listing) -> None:
        """Show another list; the current article stays current where the new list has it."""
        if listing == self._listing and not self._is_new_list:
            return
        has_changed = listing != self._listing
        self._listing = listing
        self._kept = frozenset()
        self._groups = {}
        self._opens_first = False
        self._search.set_query(listing.query)
        self._mistake.set_query(listing.query)
        self._bar.set_listing(listing)
        if not listing.query:
            self._table.show_snippets(False)
        self._table.show_import_date(listing.sort is SortKey.IMPORTED)
        self._show_filter_icon()
        self._is_new_list = True
        if has_changed:
            self.listing_changed.emit(listing)
        self._load()

    def refresh(self, change: Change) -> None:
        """Show what changed; articles that are gone for good or in the trash leave the list."""
        if change.members:
            self._kept -= change.ids
            self._model.forget()
        else:
            self._kept |= change.ids
            self._model.refresh(change.ids)
        if change.members or self._may_gain(change.ids):
            self._load()

    def set_counts(self, counts: Counts) -> None:
        """Show how many articles there are."""
        self._counts = counts
        self._bar.set_counts(counts)
        one_or_many = self.tr("Search 1 article") if counts.all == 1 else self.tr("Search {count} articles")
        self._search.setPlaceholderText(
            one_or_many.format(count=f"{counts.all:,}") if counts.all else self.tr("Search")
        )

    def set_sources(self, sources: Iterable[Name]) -> None:
        """Offer these sources in the filter menu, which otherwise asks for them when it opens."""
        self._sources = tuple(sources)
        self._fill_popup()

    def set_tags(self, tags: Iterable[Name]) -> None:
        """Offer these tags in the filter menu, which otherwise asks for them when it opens."""
        self._tags = tuple(tags)
        self._fill_popup()

    @property
    def search_field(self) -> SearchField:
        """Where a person types what to search for."""
        return self._search

    @property
    def filter_bar(self) -> FilterBar:
        """The chips above the list."""
        return self._bar

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._theme = theme
        for part in (self._search, self._bar, self._table, self._popup):
            if part is not None:
                part.set_theme(theme)
        self._show_filter_icon()

    def current_id(self) -> int | None:
        """Return the id of the current article."""
        return self._table.current_id()

    def current_row(self) -> Row | None:
        """Return the row of the current article."""
        current = self._table.currentIndex()
        return self._model.row(current.row()) if current.isValid() else None

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected articles in the order of the list."""
        return self._table.selected_ids()

    def count(self) -> int:
        """Return how many articles the list has."""
        return self._model.rowCount()

    def select_id(self, article_id: int) -> bool:
        """Make this article current; where the list is still being read, as soon as it is there.

        False if the list does not have it, or not yet.
        """
        found = self._table.select(article_id)
        if not found and self._is_loading:
            self._table.expect(article_id)
        return found

    def follow(self, article_id: int) -> bool:
        """Make current the article that is read, also where the row of another one hides it; else select nothing.

        False if the list does not show it, or not yet.
        """
        if self._table.select(article_id):
            return True
        self._table.deselect()
        if self._is_loading:
            self._table.expect(article_id)
        if _is_grouped(self._listing):
            self._operations.read_latest(
                "group", lambda library: library.versions(article_id), partial(self._reveal, article_id)
            )
        return False

    def expect(self, article_id: int) -> None:
        """Make this article current as soon as a list is read that has it."""
        self._table.expect(article_id)

    def select_next(self) -> None:
        """Make the next article current, the first one where none is."""
        self._table.step(1)

    def select_previous(self) -> None:
        """Make the article before current."""
        self._table.step(-1)

    def select_next_unread(self) -> None:
        """Make the next unread article current, from the beginning again after the last; `all_read` where none is."""
        find = partial(_next_unread, listing=self._listing, shown=self._model.ids, current=self.current_id())
        self._operations.read_latest("next unread", find, self._select_unread)

    def select_all(self) -> None:
        """Select every article of the list."""
        self._table.selectAll()

    def focus_search(self) -> None:
        """Put the cursor into the search field, what is in it selected."""
        self._search.setFocus()
        self._search.selectAll()

    def open_filter(self) -> None:
        """Ask which source or tag the list shall be narrowed to."""
        if self._popup is None:
            from desktop_reader.ui.widgets.filter_popup import FilterPopup

            self._popup = FilterPopup(self._theme, self)
            self._popup.chosen.connect(self._narrow)
        self._fill_popup()
        self._operations.read_latest("sources", lambda library: library.sources(), self.set_sources)
        self._operations.read_latest("tags", lambda library: library.tags(), self.set_tags)
        self._popup.open_below(self._filter)

    def focus_list(self) -> None:
        """Go into the list, to the first article where none is current."""
        self._table.setFocus()
        if self._table.current_id() is None:
            self._table.step(1)

    def _select_unread(self, article_id: int | None) -> None:
        if article_id is None:
            self.all_read.emit()
        else:
            self._table.select(article_id)

    def _open_first(self) -> None:
        """Open the first hit, once it is found."""
        if self._is_loading:
            self._opens_first = bool(self._listing.query)
        elif self._listing.query and not self._is_new_list:
            self._open_found()

    def _stay_in_search(self) -> None:
        """Open nothing once it is found: the person goes on typing."""
        self._opens_first = False

    def _open_found(self) -> None:
        self._opens_first = False
        self._table.select_first()
        if (first := self._table.current_id()) is not None:
            self.activated.emit(first)

    def _enter_from_search(self) -> None:
        if self._listing.query:
            self._table.select_first()
        self.focus_list()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(MARGIN // 2)
        top.addWidget(self._search)
        top.addWidget(self._filter)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, MARGIN, MARGIN, SPACING)
        head.setSpacing(SPACING)
        head.addLayout(top)
        head.addWidget(self._mistake)
        head.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._table)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._search.query_changed.connect(lambda query: self.set_listing(self._listing._replace(query=query)))
        self._search.down_pressed.connect(self._enter_from_search)
        self._search.returnPressed.connect(self._open_first)
        self._search.textEdited.connect(self._stay_in_search)
        self._bar.listing_wanted.connect(self.set_listing)
        self._filter.clicked.connect(self.open_filter)
        self._model.snippets_wanted.connect(self._read_snippets)
        self._table.current_changed.connect(self.current_changed)
        self._table.selection_changed.connect(self.selection_changed)
        self._table.opened.connect(self.activated)
        self._table.group_requested.connect(self._turn_group)
        self._table.window_requested.connect(self.window_requested)
        self._table.context_menu_requested.connect(self.context_menu_requested)

    def _name(self) -> None:
        self._search.setAccessibleName(self.tr("Search articles"))
        self._filter.setObjectName("filter")
        self._filter.setToolTip(self.tr("Filter by source or tag"))
        self._filter.setAccessibleName(self._filter.toolTip())
        self.set_counts(self._counts)

    def _load(self) -> None:
        """Read the list: its first page at once, unless that could take long, then the ids of all of it."""
        listing = self._listing
        self._is_loading = True
        if self._is_new_list and not listing.query:
            self._show_first_page(listing)
        read = partial(_read, listing=listing, shown=self._model.ids, kept=self._kept, opened=frozenset(self._groups))
        self._operations.read_latest("article list", read, partial(self._show_found, listing), self._fail)

    def _show_first_page(self, listing: Listing) -> None:
        try:
            rows = self._library.first_page(listing, FIRST_ROWS, one_of_each=_is_grouped(listing))
        except ReaderError:
            return  # reading the ids meets the same, and says so
        if rows:
            self._hide_note()
            self._table.show_first_page(rows)

    def _fail(self, error: ReaderError) -> None:
        self._is_loading = False
        self._opens_first = False
        self._operations.failed.emit(error)

    def _show_found(self, listing: Listing, found: "_Found") -> None:
        ids = found.matches.ids
        self._is_loading = False
        self._count_is_exact = found.matches.is_exact
        self._table.show_snippets(bool(listing.query))
        self._model.set_snippets(found.snippets, anew=True)
        is_same_list, self._is_new_list = not self._is_new_list, False
        if ids:
            self._hide_note()
        else:
            self._show_note()
        self._groups = found.groups
        self._model.set_groups(found.groups)
        # The best hits stand first, wherever the article that is open may stand among them.
        self._table.show_all(ids, is_same_list=is_same_list, from_top=bool(listing.query) and not is_same_list)
        self.count_changed.emit(found.total)
        if self._opens_first:
            self._open_found()

    def _turn_group(self, article_id: int, opens: bool) -> None:
        """Show the reprints and versions of an article below it, or hide them again."""
        leader = self._table.leader(article_id)
        if leader is None or opens is (leader in self._groups):
            return
        if opens:
            self._operations.read_latest(
                "group", lambda library: library.versions(leader), partial(self._open_group, leader)
            )
        else:
            self._table.remove_members(leader)
            del self._groups[leader]
            self._model.set_groups(self._groups)

    def _open_group(self, leader: int, rows: Sequence[Row]) -> None:
        members = _not_among(rows, self._model.ids)
        if members and leader not in self._groups:
            self._groups[leader] = members
            self._model.set_groups(self._groups)
            self._table.insert_members(leader, array("q", members))

    def _reveal(self, article_id: int, rows: Sequence[Row]) -> None:
        """Open the group that an article is hidden in and select it, unless another one has been selected meanwhile."""
        if self._table.selected_ids():
            return
        leader = next((row.id for row in rows if self._model.position(row.id) >= 0), None)
        if leader is not None:
            self._open_group(leader, rows)
            self._table.select(article_id)

    def _read_snippets(self, ids: Sequence[int]) -> None:
        query = self._listing.query
        self._operations.read_latest(
            "snippets", lambda library: library.snippets(query, ids), lambda cut: self._show_snippets(query, cut)
        )

    def _show_snippets(self, query: str, snippets: "dict[int, Snippet]") -> None:
        if query == self._listing.query:
            self._model.set_snippets(snippets)

    def _may_gain(self, ids: frozenset[int]) -> bool:
        """Whether articles that are not shown may belong into the list now that their marks have changed."""
        if self._listing.shelf is Shelf.ALL and self._listing.tag is None and not self._listing.query:
            return False
        return len(ids) > FEW or any(self._model.position(article_id) < 0 for article_id in ids)

    def _show_note(self) -> None:
        if self._note is None:
            from desktop_reader.ui.widgets.empty_note import EmptyNote

            self._note = EmptyNote(self._table.viewport())
            self._note.listing_wanted.connect(self.set_listing)
        self._note.explain(self._listing)
        self._note.show()

    def _hide_note(self) -> None:
        if self._note is not None:
            self._note.hide()

    def _show_filter_icon(self) -> None:
        is_narrowed = bool(self._listing.source or self._listing.tag or self._listing.shelf is Shelf.TRASH)
        colour = self._theme.accent if is_narrowed else self._theme.muted
        self._filter.draw_in(colour)

    def _fill_popup(self) -> None:
        if self._popup is not None:
            self._popup.set_names(self._listing, self._counts, self._sources, self._tags)

    def _narrow(self, part: "Part", name: str) -> None:
        """Narrow the list to what was chosen, or widen it where that was chosen already."""
        shown = self._listing
        wanted = {
            "shelf": shown._replace(shelf=Shelf.ALL if shown.shelf is Shelf.TRASH else Shelf.TRASH),
            "source": shown._replace(source=None if shown.source == name else name),
            "tag": shown._replace(tag=None if shown.tag == name else name),
        }
        self.set_listing(wanted[part])


class _Found(NamedTuple):
    """What a list has, with the snippets of the first rows of a search, so that these are painted once.

    `groups` are the articles of which reprints and versions are shown below them, and those; `total` is how many
    articles the list has in all.
    """

    matches: Matches
    snippets: dict[int, Snippet]
    groups: dict[int, list[int]]
    total: int


def _read(
    library: Library, *, listing: Listing, shown: "array[int]", kept: frozenset[int], opened: frozenset[int]
) -> _Found:
    found = library.matches(listing, one_of_each=_is_grouped(listing))
    versions = {leader: library.versions(leader) for leader in opened}
    below = {row.id for rows in versions.values() for row in rows} - opened
    ids = _with_kept(found.ids, shown, kept - below)
    total = len(ids) + found.hidden
    ids, groups = _with_members(ids, versions)
    snippets = library.snippets(listing.query, ids[:AT_ONCE]) if listing.query else {}
    return _Found(found._replace(ids=ids), snippets, groups, total)


def _is_grouped(listing: Listing) -> bool:
    """Whether reprints and versions are one row; in the trash, each article is what a person has put there."""
    return listing.shelf is not Shelf.TRASH


def _with_members(
    ids: "array[int]", versions: Mapping[int, Sequence[Row]]
) -> "tuple[array[int], dict[int, list[int]]]":
    """Put the reprints and versions of opened articles below them."""
    groups: dict[int, list[int]] = {}
    for leader in versions.keys() & set(ids) if versions else ():
        members = _not_among(versions[leader], ids)
        if members:
            groups[leader] = members
            at = ids.index(leader) + 1
            ids = ids[:at] + array("q", members) + ids[at:]
    return ids, groups


def _not_among(rows: Sequence[Row], ids: Iterable[int]) -> list[int]:
    """Return the articles of the rows that are not among these, which are gone through once."""
    there = {row.id for row in rows}.intersection(ids)
    return [row.id for row in rows if row.id not in there]


def _next_unread(library: Library, *, listing: Listing, shown: "array[int]", current: int | None) -> int | None:
    """Return the article of a list that a person who has read the current one goes on with."""
    unread = frozenset(library.ids(listing._replace(shelf=Shelf.UNREAD))) - {current}
    start = shown.index(current) + 1 if current is not None and current in shown else 0
    return next((article_id for article_id in chain(shown[start:], shown[:start]) if article_id in unread), None)


def _with_kept(ids: "array[int]", shown: "array[int]", kept: frozenset[int]) -> "array[int]":
    """Leave those of `kept` that were shown and no longer belong where they stood."""
    belonging = set(ids) if kept else set()
    if not kept - belonging:
        return ids
    followers: dict[int | None, list[int]] = {}
    last: int | None = None
    for article_id in shown:
        if article_id in belonging:
            last = article_id
        elif article_id in kept:
            followers.setdefault(last, []).append(article_id)
    merged = array("q", followers.get(None, ()))
    for article_id in ids:
        merged.append(article_id)
        merged.extend(followers.get(article_id, ()))
    return merged
