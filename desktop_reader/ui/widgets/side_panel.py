"""What every panel at the end of the window is: it shows what belongs to the open article while it can be seen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme


class SidePanel(QWidget):
    """A panel that reads only while it can be seen. The signals say what a person wants to see; a panel emits its own.

    A panel overrides `show_article`, `refresh`, `copy`, `set_theme` and `_read_now`, and calls `_read` to be read.
    `name` tells the reads of one window's panels from those of others.
    """

    article_requested = Signal(object)
    """The id of an article to be opened."""
    window_requested = Signal(object)
    """The id of an article to be opened in a second window."""
    comparison_requested = Signal(object, object)
    """The ids of two articles to be compared."""
    search_requested = Signal(str)
    """Words to be searched for."""
    highlight_requested = Signal(object, object)
    """The ids of an article and of the highlight in it to be gone to."""

    def __init__(self, operations: Operations, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        self._name = name
        self._operations = operations
        self._article: Article | None = None
        self._is_stale = True

    def show_article(self, article: Article | None) -> None:
        """Show what belongs to this article; nothing where there is none."""
        raise NotImplementedError

    def refresh(self, change: Change) -> None:
        """Show what has changed in the library."""
        raise NotImplementedError

    def copy(self) -> None:
        """Copy what is current in the panel."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not needed while nobody could see it."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _read(self) -> None:
        """Read what the panel shows: now, or when it can be seen; what was asked for before is no longer wanted."""
        self._is_stale = not self.isVisible()
        self._operations.forget(self._key)
        if not self._is_stale:
            self._read_now()

    def _read_now(self) -> None:
        raise NotImplementedError

    @property
    def _key(self) -> str:
        """Return what tells the reads of this panel from others."""
        return self._name + type(self).__name__
