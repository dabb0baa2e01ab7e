"""What the menu of a page offers for the link under the pointer."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop_reader.rendering.mentions import is_title


class LinkMenu(QObject):
    """Where the library has the article that a link names, that is opened here; its address stays to be had."""

    article_requested = Signal(object)
    window_requested = Signal(object)

    def extend(self, menu: QMenu, link: str, article: int | None) -> None:
        """Add to the menu what can be done with a link that leads to this article, or out of the library."""
        menu.addSeparator()
        if article is not None:
            menu.addAction(self.tr("Open the &Article"), lambda: self.article_requested.emit(article))
            menu.addAction(self.tr("Open in a Second &Window"), lambda: self.window_requested.emit(article))
        if not is_title(link):
            menu.addAction(self.tr("Copy &Link Address"), lambda: QGuiApplication.clipboard().setText(link))
            menu.addAction(self.tr("Open in the &Browser"), lambda: QDesktopServices.openUrl(QUrl(link)))
