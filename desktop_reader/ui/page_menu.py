"""The menu of an open page: what can be done with the page, and with the link under the pointer or the focus."""

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop_reader.rendering.mentions import is_title
from desktop_reader.ui import menus
from desktop_reader.ui.reader.view import ReaderView


class PageMenu(QObject):
    """Where the library has the article that a link names, that is opened here; its address stays to be had."""

    article_requested = Signal(object)
    window_requested = Signal(object)

    def __init__(self, reader: ReaderView, actions: menus.ActionSet, window: QWidget) -> None:
        super().__init__(window)
        self._reader = reader
        self._actions = actions
        self._window = window
        reader.context_menu_requested.connect(self._open)

    def _open(self, at: QPoint, link: str) -> None:
        menu = menus.context_menu(self._actions.on_page(), self._actions, self._window)
        if link:
            menu.addSeparator()
            self._add_link(menu, link)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _add_link(self, menu: QMenu, link: str) -> None:
        article = self._reader.article_at(link)
        if article is not None:
            menu.addAction(self.tr("Open the &Article"), lambda: self.article_requested.emit(article))
            menu.addAction(self.tr("Open in a Second &Window"), lambda: self.window_requested.emit(article))
        if not is_title(link):
            menu.addAction(self.tr("Copy &Link Address"), lambda: QGuiApplication.clipboard().setText(link))
            menu.addAction(self.tr("Open in the &Browser"), lambda: QDesktopServices.openUrl(QUrl(link)))
