"""The stories beside an article: those that its page recommends, and others of the library that belong to it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.related_entries import Beside, RelatedEntries
from desktop_reader.ui.models.related_model import RelatedModel
from desktop_reader.ui.widgets.related_view import RelatedView
from desktop_reader.ui.widgets.side_panel import SidePanel

# Beside the stories that the page recommends, which the library counts among these.
MOST = 24


class RelatedPane(SidePanel):
    """Shows what belongs to one article. It reads where neither list nor page waits."""

    def __init__(self, operations: Operations, theme: Theme, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(operations, parent, name)
        self._entries = RelatedEntries(self)
        self._model = RelatedModel(self)
        self._view = RelatedView(self._model, theme, self)
        self._view.article_requested.connect(self.article_requested)
        self._view.window_requested.connect(self.window_requested)
        self._view.comparison_requested.connect(self._compare)
        self._view.search_requested.connect(self.search_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)

    def show_article(self, article: Article | None) -> None:
        """Show what belongs to this article; where there is none, what the panel is for."""
        self._article = article
        self._show(None)
        self._read()

    def refresh(self, change: Change) -> None:
        """Look again where articles came or went: a recommended story may be in the library now."""
        if (change.members or change.texts) and self._article is not None:
            look = partial(_look_again, self._article.id)
            self._operations.read_latest(self._key, look, self._take, self._lose, aside=True)

    def copy(self) -> None:
        """Copy the title of the current story."""
        self._view.copy()

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._view.set_theme(theme)

    def _read_now(self) -> None:
        if self._article is None:
            self._show(None)
        else:
            look = partial(_beside, self._article)
            self._operations.read_latest(self._key, look, self._show, aside=True)

    def _compare(self, article_id: int) -> None:
        if self._article is not None:
            self.comparison_requested.emit(self._article.id, article_id)

    def _take(self, found: tuple[Article, Beside]) -> None:
        self._article, beside = found
        self._show(beside)

    def _lose(self, _error: ReaderError) -> None:
        """The article is gone; whoever shows it will say so."""
        self.show_article(None)

    def _show(self, beside: Beside | None) -> None:
        entries = self._entries
        self._view.show_entries(entries.of(self._article, beside) if self._article else entries.of_nothing())


def _look_again(article_id: int, library: Library) -> tuple[Article, Beside]:
    article = library.article(article_id)
    return article, _beside(article, library)


def _beside(article: Article, library: Library) -> Beside:
    related = library.related(article.id, MOST + len(article.recommended))
    return Beside(
        related,
        library.versions(article.id),
        library.still_waiting(),
        library.naming(article.id),
        library.groups(found.id for found in related),
    )
