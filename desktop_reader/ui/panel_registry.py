"""The panels beside the page: a new one is a module in `panels` and an entry here.

The list stands at the start and is there at the first paint. Panels at the end are made after it; each of them is a
SidePanel, and that is all that the window knows of it.
"""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.settings import schema
from desktop_reader.settings.schema import Setting
from desktop_reader.ui.panels.article_list import ArticleListPane


class Side(Enum):
    """Before the page or after it."""

    START = "start"
    END = "end"


class SidePanel(Protocol):
    """What a panel at the end can do: show what belongs to the open article, and ask for another or for a search."""

    @property
    def article_requested(self) -> SignalInstance:
        """Carries the number of an article."""

    @property
    def window_requested(self) -> SignalInstance:
        """Carries the number of an article for a second window."""

    @property
    def comparison_requested(self) -> SignalInstance:
        """Carries the numbers of two articles to compare."""

    @property
    def search_requested(self) -> SignalInstance:
        """Carries words to search for."""

    def show_article(self, article: Article | None) -> None:
        """Show what belongs to the article that is open."""

    def copy(self) -> None:
        """Copy what is current in the panel."""

    def refresh(self, change: Change) -> None:
        """Show what has changed in the library."""

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""


class Panel(NamedTuple):
    """One panel: its side, widths in logical pixels, the setting that says whether it is open, and its maker."""

    name: str
    side: Side
    usual_width: int
    least_width: int
    shown: Setting[bool]
    make: Callable[[Library, Operations, Theme], QWidget]


def _related(library: Library, operations: Operations, theme: Theme) -> QWidget:
    from desktop_reader.ui.panels.related import RelatedPane

    return RelatedPane(library, operations, theme)


def _highlights(library: Library, operations: Operations, theme: Theme) -> QWidget:
    from desktop_reader.ui.panels.highlights import HighlightsPane

    return HighlightsPane(library, operations, theme)


PANELS = (
    Panel("list", Side.START, 320, 220, schema.SHOW_LIST, ArticleListPane),
    Panel("related", Side.END, 290, 200, schema.SHOW_RELATED, _related),
    Panel("highlights", Side.END, 260, 200, schema.SHOW_HIGHLIGHTS, _highlights),
)
"""In the order in which they stand beside the page, and in which their widths are remembered."""
