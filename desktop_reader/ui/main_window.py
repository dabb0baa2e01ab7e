"""The window as the first paint shows it: bars, panes and page, as they were left; `WindowControl` does the rest."""

from contextlib import suppress

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QToolBar, QVBoxLayout, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui import window_state
from desktop_reader.ui.appearance import Appearance
from desktop_reader.ui.menu_registry import MENUS
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.panes import Panes
from desktop_reader.ui.reading_area import ReadingArea
from desktop_reader.ui.reading_control import ReadingControl
from desktop_reader.ui.status import Status
from desktop_reader.ui.widgets.side_buttons import STEPS
from desktop_reader.ui.wording import action_text

BAR_HEIGHT = 42


class MainWindow(QMainWindow):
    """Shows one library. `painted` comes once, after the first paint."""

    painted = Signal()
    escaped = Signal()
    """Escape was pressed where nothing else wanted it."""
    activated = Signal()
    """The window has become the active one."""
    stepped = Signal(int)
    """A button at the side of a mouse was pressed: back (-1) or forward (1)."""
    closing = Signal()

    def __init__(self, library: Library, operations: Operations, settings: Settings) -> None:
        super().__init__()
        self.appearance = Appearance(settings, self)
        self._library = library
        self._settings = settings
        self._is_painted = False
        self._make_panes(operations)
        self._make_bars()
        self._restore()

    def _make_panes(self, operations: Operations) -> None:
        """Make each part within the one that holds it: put there afterwards, it would be styled a second time."""
        central = QWidget(self)
        self.setCentralWidget(central)
        self.column = QVBoxLayout(central)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.panes = Panes(self._settings, central)
        self.column.addWidget(self.panes, 1)
        self.area = ReadingArea(self.panes, self.appearance.reading_style())
        self.panes.put_page(self.area)
        self.reader = self.area.reader
        self.reading = ReadingControl(self.area, operations, self._settings)
        self.list = ArticleListPane(self._library, operations, self.appearance.theme, self.panes.place("list"))
        self.panes.put("list", self.list)

    def _make_bars(self) -> None:
        """Make the bars with nothing but the names of the menus in them: the rest is there before a hand can be."""
        self.menus = {menu.name: self.menuBar().addMenu(action_text(menu.text)) for menu in MENUS if not menu.parent}
        self.bar = QToolBar(self.tr("Tool bar"), self)
        self.bar.setMovable(False)
        self.bar.setMinimumHeight(BAR_HEIGHT)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(self.bar)
        self.status = Status(self)
        self.setStatusBar(self.status)

    def _restore(self) -> None:
        window_state.restore_place(self, self._settings)
        self.list.set_listing(window_state.listing_of(self._settings))
        article = self._last_article()
        if article is not None:
            self.reading.show(article, self._settings[schema.LAST_POSITION])
            self.setWindowTitle(article.title)
            self.list.follow(article.id)
        elif self._library.first_page(Listing(), 1):
            self.area.show_nothing()
        else:
            self.area.show_welcome()

    def _last_article(self) -> Article | None:
        last = self._settings[schema.LAST_ARTICLE]
        with suppress(ReaderError):  # another library, or it was deleted elsewhere
            article = self._library.article(last) if last else None
            return None if article is None or article.trashed else article
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell of the first time once everything in the window has been painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go with Tab through the panes."""
        from desktop_reader.ui.widgets import focus_order  # the first paint does without

        return focus_order.go(self, self.panes, forward=forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of the buttons at the side of a mouse, which no part of the window wants."""
        if event.button() in STEPS:
            self.stepped.emit(STEPS[event.button()])
        else:
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the window becomes the active one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window is about to close."""
        self.closing.emit()
        super().closeEvent(event)
