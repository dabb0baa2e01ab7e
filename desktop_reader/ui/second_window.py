"""A second window: one article to read beside the first window, without a list."""

from functools import partial

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from desktop_reader.domain.article import Article, State
from desktop_reader.domain.change import Change
from desktop_reader.operations.runner import Operations
from desktop_reader.settings.store import Settings
from desktop_reader.ui import menus
from desktop_reader.ui.actions import Needs
from desktop_reader.ui.appearance import Appearance
from desktop_reader.ui.availability import available_reading
from desktop_reader.ui.copying import Copying
from desktop_reader.ui.highlight_control import HighlightControl
from desktop_reader.ui.marking_control import MarkingControl
from desktop_reader.ui.menu_registry import MENUS
from desktop_reader.ui.notice import Notice
from desktop_reader.ui.page_beside import PageBeside
from desktop_reader.ui.page_menu import PageMenu
from desktop_reader.ui.reading_area import ReadingArea
from desktop_reader.ui.reading_control import ReadingControl
from desktop_reader.ui.shortcuts import Keys, keys_in_use
from desktop_reader.ui.widgets import focus_order, icons, sizes
from desktop_reader.ui.widgets.side_buttons import STEPS
from desktop_reader.ui.wording import action_text, operation_text

SIZE = (780, 860)


class SecondWindow(QMainWindow):
    """Shows one article. `name` tells its reads from those of other windows."""

    quit_requested = Signal()
    window_requested = Signal(object)
    """The id of an article that is to be opened in one more window."""
    comparison_requested = Signal(object, object)
    """The ids of two articles to be compared."""
    search_requested = Signal(str)
    """Words to be searched for."""

    def __init__(self, name: str, operations: Operations, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self._operations = operations
        self._appearance = appearance
        self._area = ReadingArea(self, appearance.reading_style())
        self._reader = self._area.reader
        self._reading = ReadingControl(self._area, operations, settings, name)
        self._notice = Notice(self._area, self._reader)
        self._marking = MarkingControl(self, operations, self._chosen_ids, lambda: self._reading.article)
        self._copying = Copying(self, self._reader, settings, lambda: self._reading.article)
        self._highlights = HighlightControl(self, self._reader, operations, lambda: self._reading.article, name)
        self._beside = PageBeside(self._area, operations, settings, appearance, name)
        self.setCentralWidget(self._beside)
        self._fill_menus()
        self.set_keys(keys_in_use(settings))
        self._connect()
        sizes.open_at(self, *SIZE)

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._reading.article

    def open(self, article_id: int) -> None:
        """Show an article, and the window in front of all others."""
        self._reading.open(article_id)
        self.show()
        self.raise_()
        self.activateWindow()
        self._area.focus_page()

    def refresh(self, change: Change) -> None:
        """Show what has changed in the library; the window goes where its article does."""
        self._reading.refresh(change)
        self._highlights.refresh(change)
        self._beside.follow(change)
        if change.members:
            self._reading.close_if_gone()

    def set_keys(self, keys: Keys) -> None:
        """Let the actions have these shortcuts from now on."""
        self._actions.set_keys(keys)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go with Tab from the page to what is beside it."""
        return focus_order.go(self, self._beside, forward=forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward with the buttons at the side of a mouse."""
        if event.button() in STEPS:
            self._reading.go(STEPS[event.button()])
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the article: it is not read any more, whatever time goes by. Remember how wide its panel is."""
        self._reading.leave()
        self._beside.remember()
        super().closeEvent(event)

    def _fill_menus(self) -> None:
        handlers = self._handlers()
        self._actions = menus.ActionSet(self, handlers)
        self._actions.bind(handlers)
        used = {action.menu for action in self._actions.registry}
        top = [menu for menu in MENUS if menu.name in used and menu.parent is None]
        bar = {menu.name: self.menuBar().addMenu(action_text(menu.text)) for menu in top}
        menus.fill_menus(bar, self._actions)
        self._show_icons()
        self._page_menu = PageMenu(self._reader, self._actions, self)

    def _connect(self) -> None:
        self._reading.opened.connect(self._show_opened)
        self._reading.renewed.connect(lambda article: self.setWindowTitle(article.title))
        self._reading.remarked.connect(self._update_actions)
        self._reading.returned.connect(self._update_actions)
        self._operations.undo_changed.connect(self._update_actions)
        self._marking.told.connect(self._notice.tell)
        self._copying.told.connect(self._notice.tell)
        self._highlights.told.connect(self._notice.tell)
        self._reader.zoom_requested.connect(self._appearance.enlarge)
        self._reader.article_requested.connect(self._reading.open)
        self._reader.window_requested.connect(self.window_requested)
        self._page_menu.article_requested.connect(self._reading.open)
        self._page_menu.window_requested.connect(self.window_requested)
        self._beside.article_requested.connect(self._reading.open)
        self._beside.window_requested.connect(self.window_requested)
        self._beside.comparison_requested.connect(self.comparison_requested)
        self._beside.search_requested.connect(self.search_requested)
        self._reader.link_activated.connect(self._show_link)
        self._appearance.theme_changed.connect(self._show_theme)
        self._appearance.type_changed.connect(self._show_type)

    def _handlers(self) -> dict[str, menus.Handler]:
        """What each action does: those of the registry that are for one article."""
        return {
            "close_window": self.close,
            "quit": self.quit_requested.emit,
            "undo": self._marking.undo,
            "copy": self._copy,
            "copy_cited": self._copying.copy_cited,
            "copy_markdown": self._copying.copy_markdown,
            "highlight": self._highlights.highlight,
            "note": self._highlights.note,
            "unhighlight": self._highlights.remove,
            "next_highlight": partial(self._highlights.go, 1),
            "previous_highlight": partial(self._highlights.go, -1),
            "find": self._area.find_text,
            "find_next": partial(self._reader.go_to_hit, 1),
            "find_previous": partial(self._reader.go_to_hit, -1),
            "text_larger": self._appearance.enlarge,
            "text_smaller": partial(self._appearance.enlarge, -1),
            "text_normal": self._appearance.restore_size,
            "outline": self._area.turn_outline,
            "show_related": self._beside.show_stories,
            "back": partial(self._reading.go, -1),
            "forward": partial(self._reading.go, 1),
            "toggle_read": self._marking.toggle_read,
            "toggle_star": self._marking.toggle_star,
            "toggle_archive": self._marking.toggle_archive,
            "tags": self._marking.edit_tags,
        }

    def _chosen_ids(self) -> list[int]:
        return [self._reading.article.id] if self._reading.article is not None else []

    def _show_opened(self, article: Article | None) -> None:
        self._highlights.show_article(article)
        self._beside.show_article(article)
        if article is None:
            self.close()
            return
        self.setWindowTitle(article.title)
        self._update_actions()

    def _update_actions(self) -> None:
        article, last = self._reading.article, self._operations.undo_label()
        met = {Needs.SELECTION} if article is not None and not article.trashed else set()
        met |= {Needs.UNDO} if last is not None else set()
        self._actions.enable(available_reading(article, self._reading.leads) | met)
        self._actions.show_other("undo", last is not None, deed=operation_text(last) if last else "")
        self._actions.show_other("toggle_read", article is not None and article.state is not State.UNREAD)
        self._actions.show_other("toggle_star", article is not None and article.starred)
        self._actions.show_other("toggle_archive", article is not None and article.state is State.ARCHIVED)

    def _show_theme(self) -> None:
        self._beside.follow_theme()
        self._highlights.set_theme(self._appearance.theme)
        self._show_icons()
        self._show_type()

    def _show_icons(self) -> None:
        theme = self._appearance.theme
        self._actions.draw_icons(partial(icons.icon, colour=theme.muted, disabled=theme.disabled))

    def _show_type(self) -> None:
        self._reader.set_style(self._appearance.reading_style())

    def _copy(self) -> None:
        focus = QApplication.focusWidget()
        (focus if isinstance(focus, QPlainTextEdit) else self._reader).copy()

    def _show_link(self, address: str) -> None:
        """Show where a link leads; only from there does the browser open."""
        self._notice.tell(address, self.tr("Open in the Browser"), lambda: QDesktopServices.openUrl(QUrl(address)))
