"""What helps a person to search: suggestions while typing, recent searches, and saved ones that count by themselves."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from desktop_reader.domain.listing import Listing, Matches, Name
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.settings import schema
from desktop_reader.settings.schema import SavedSearch
from desktop_reader.settings.store import Settings
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.widgets.filter_bar import SavedChip
from desktop_reader.ui.widgets.suggestions import Suggestion
from desktop_reader.ui.wording import error_text, operator_text

if TYPE_CHECKING:  # the first moments of the window do without the query language
    from desktop_reader.search.operators import Offer

RECENT = 10


class SearchControl(QObject):
    """Keeps recent and saved searches in the settings: they say how a person looks at any library.

    `told` carries a sentence for the notice.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, operations: Operations, settings: Settings, pane: ArticleListPane) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._settings = settings
        self._list = pane
        self._names: dict[Offer, Sequence[str]] = {}
        self._counts: dict[str, str] = {}
        self._menu: QMenu | None = None
        pane.search_field.suggestions_wanted.connect(self._suggest)
        pane.search_field.returnPressed.connect(self.remember)
        pane.search_field.suggestion_taken.connect(self.remember)
        pane.filter_bar.saved_menu_requested.connect(self._open_menu)
        self._show_saved()

    def look(self) -> None:
        """Count the saved searches anew, and read which sources and tags there are."""
        searches = self._settings[schema.SAVED_SEARCHES]
        if searches:
            queries = [search.query for search in searches]
            self._operations.read_latest("saved searches", partial(_counted, queries=queries), self._show_counts)
        if self._list.listing().query:
            self._read_names()

    def remember(self) -> None:
        """Note what is searched for now as a recent search."""
        query = self._list.listing().query.strip()
        recent = self._settings[schema.RECENT_SEARCHES]
        if query and recent[:1] != (query,):
            others = [other for other in recent if other != query]
            self._settings.remember([(schema.RECENT_SEARCHES, (query, *others)[:RECENT])])

    def save(self) -> None:
        """Ask for a name, and keep what is searched for now under it."""
        query = self._list.listing().query.strip()
        if not query:
            return
        title, label = self.tr("Save Search"), self.tr("Name of the search “{query}”:").format(query=query)
        name, is_given = QInputDialog.getText(self._window, title, label, text=query)
        name = " ".join(name.split())
        if is_given and name:
            others = [search for search in self._settings[schema.SAVED_SEARCHES] if search.name != name]
            self._keep([*others, SavedSearch(name, query)])

    def _keep(self, searches: Sequence[SavedSearch]) -> None:
        try:
            self._settings.set(schema.SAVED_SEARCHES, tuple(searches))
        except ReaderError as error:
            self.told.emit(error_text(error))
        self._show_saved()
        self.look()

    def _remove(self, name: str) -> None:
        self._keep([search for search in self._settings[schema.SAVED_SEARCHES] if search.name != name])

    def _open_menu(self, name: str, at: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self._window)
        self._menu.addAction(self.tr("Remove Saved Search")).triggered.connect(lambda: self._remove(name))
        self._menu.popup(at)

    def _show_counts(self, counts: dict[str, str]) -> None:
        self._counts = counts
        self._show_saved()

    def _show_saved(self) -> None:
        searches = self._settings[schema.SAVED_SEARCHES]
        self._list.filter_bar.set_saved(SavedChip(name, query, self._counts.get(query, "")) for name, query in searches)

    def _suggest(self, typed: str) -> None:
        if typed and not self._names:
            self._read_names()
        self._list.search_field.suggest(self._completed(typed) if typed.strip() else self._recent())

    def _completed(self, typed: str) -> list[Suggestion]:
        from desktop_reader.search.completion import completions

        found = completions(typed, lambda offer: self._names.get(offer, ()))
        return [Suggestion(start, text, operator_text(summary)) for start, text, summary in found]

    def _recent(self) -> list[Suggestion]:
        """Offered in an empty field with the arrow down; not where the last character has just been taken away."""
        is_asked_for = not self._list.listing().query
        return [Suggestion(0, query) for query in self._settings[schema.RECENT_SEARCHES]] if is_asked_for else []

    def _read_names(self) -> None:
        self._operations.read_latest("suggested names", _names, self._take_names)

    def _take_names(self, names: "dict[Offer, list[Name]]") -> None:
        self._names = {offer: tuple(name.name for name in found) for offer, found in names.items()}


def _names(library: Library) -> "dict[Offer, list[Name]]":
    from desktop_reader.search.operators import Offer

    return {Offer.SOURCES: library.sources(), Offer.TAGS: library.tags()}


def _counted(library: Library, *, queries: Sequence[str]) -> dict[str, str]:
    return {query: _count(library.matches(Listing(query=query))) for query in queries}


def _count(found: Matches) -> str:
    return f"{len(found.ids):,}" if found.is_exact else f"{len(found.ids):,}+"
