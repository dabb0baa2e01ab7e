"""The page of a second window and beside it its related stories, which are made when they are first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.operations.runner import Operations
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.appearance import Appearance
from desktop_reader.ui.panes import LEAST_PAGE
from desktop_reader.ui.reading_area import ReadingArea

if TYPE_CHECKING:  # made when it is first wanted
    from desktop_reader.ui.panels.related import RelatedPane


class PageBeside(QSplitter):
    """Shows and closes the panel, as wide as it was last. `name` tells its reads from those of other windows."""

    article_requested = Signal(object)
    """The id of an article to be opened."""
    window_requested = Signal(object)
    """The id of an article to be opened in a window of its own."""
    comparison_requested = Signal(object, object)
    """The ids of two articles to be compared."""
    search_requested = Signal(str)
    """Words to be searched for."""

    def __init__(
        self, area: ReadingArea, operations: Operations, settings: Settings, appearance: Appearance, name: str
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._area = area
        self._settings = settings
        self._operations = operations
        self._appearance = appearance
        self._name = name
        self._article: Article | None = None
        self._panel: RelatedPane | None = None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        area.setMinimumWidth(LEAST_PAGE)
        self.addWidget(area)
        self.setStretchFactor(0, 1)

    def show_stories(self, shown: bool) -> None:
        """Open the panel and go into it with the keyboard, or close it and go back to the page."""
        if shown:
            panel = self._panel = self._panel or self._make()
            panel.show()
            panel.setFocus()
        elif self._panel is not None:
            self.remember()
            self._panel.hide()
            self._area.focus_page()

    def remember(self) -> None:
        """Let the panel of the next second window be as wide as this one, where it can be seen."""
        if self._panel is not None and not self._panel.isHidden():
            width = schema.PANEL_PIXELS.nearest(self._panel.width())
            self._settings.remember([(schema.SECOND_PANEL_WIDTH, width)])

    def show_article(self, article: Article | None) -> None:
        """Show what belongs to this article; nothing where there is none."""
        self._article = article
        if self._panel is not None:
            self._panel.show_article(article)

    def follow(self, change: Change) -> None:
        """Show what has changed in the library."""
        if self._panel is not None:
            self._panel.refresh(change)

    def follow_theme(self) -> None:
        """Paint with the colours that are used now."""
        self._area.set_theme(self._appearance.theme)
        if self._panel is not None:
            self._panel.set_theme(self._appearance.theme)

    def _make(self) -> "RelatedPane":
        from desktop_reader.ui.panels.related import RelatedPane

        panel = RelatedPane(self._operations, self._appearance.theme, self, name=self._name)
        panel.setMinimumWidth(schema.PANEL_PIXELS.lowest)
        panel.article_requested.connect(self.article_requested)
        panel.window_requested.connect(self.window_requested)
        panel.comparison_requested.connect(self.comparison_requested)
        panel.search_requested.connect(self.search_requested)
        self.addWidget(panel)
        width = self._settings[schema.SECOND_PANEL_WIDTH]
        self.setSizes([max(self.width() - width, LEAST_PAGE), width])
        panel.show_article(self._article)
        return panel
