"""The window: puts panes, bars and controls together and connects them; what they do stands in each of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QTextEdit, QToolBar, QVBoxLayout, QWidget

from desktop_reader.domain.article import Article, State
from desktop_reader.domain.change import Change
from desktop_reader.domain.listing import Listing, Shelf, SortKey
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.operations.upkeep import empty_old_trash
from desktop_reader.paths import displayable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui import menus, window_state
from desktop_reader.ui.appearance import Appearance
from desktop_reader.ui.availability import Situation, available
from desktop_reader.ui.drops import DropTarget
from desktop_reader.ui.export_control import ExportControl
from desktop_reader.ui.import_control import ImportControl
from desktop_reader.ui.library_watch import LibraryWatch
from desktop_reader.ui.marking_control import MarkingControl
from desktop_reader.ui.notice import Notice
from desktop_reader.ui.page_alone import PageAlone
from desktop_reader.ui.panel_registry import PANELS
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.panels.related import RelatedPane
from desktop_reader.ui.panes import Panes
from desktop_reader.ui.reader.view import ReaderView
from desktop_reader.ui.reading_area import ReadingArea
from desktop_reader.ui.reading_control import ReadingControl
from desktop_reader.ui.status import Status
from desktop_reader.ui.widgets import icons, style
from desktop_reader.ui.wording import error_text

UPKEEP_AFTER_MS = 5_000


class MainWindow(QMainWindow):
    """Shows one library. `painted` comes once, after the first paint."""

    painted = Signal()

    def __init__(self, application: QApplication, library: Library, operations: Operations, settings: Settings) -> None:
        super().__init__()
        self._application = application
        self._library = library
        self._operations = operations
        self._settings = settings
        self._appearance = Appearance(settings, self)
        self._notice: Notice | None = None
        self._is_painted = False
        self._actions = menus.ActionSet(self)
        self._make_panes()
        self._make_bars()
        self._make_controls()
        self._connect()
        self._actions.bind(self._handlers())
        self._actions.attach_list_keys(self._list.view)
        self._restore()

    # Putting together.

    def _make_panes(self) -> None:
        theme = self._appearance.theme
        panels = {panel.name: panel.make(self._library, self._operations, theme) for panel in PANELS}
        self._list = cast("ArticleListPane", panels["list"])
        self._related = cast("RelatedPane", panels["related"])
        self._reader = ReaderView(None, self._appearance.reading_style())
        self._area = ReadingArea(self, self._reader, theme)
        self._panes = Panes(panels, self._area, self._settings)
        central = QWidget(self)
        self._column = QVBoxLayout(central)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._panes, 1)
        self.setCentralWidget(central)

    def _make_bars(self) -> None:
        menus.fill_menu_bar(self.menuBar(), self._actions)
        self._bar = QToolBar(self.tr("Tool bar"), self)
        self._bar.setMovable(False)
        self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._look = menus.fill_tool_bar(self._bar, self._actions)
        self.addToolBar(self._bar)
        self._status = Status(self)
        self.setStatusBar(self._status)
        self._alone = PageAlone(self, self._panes, (self.menuBar(), self._bar, self._status))

    def _make_controls(self) -> None:
        self._reading = ReadingControl(self._area, self._reader, self._operations)
        self._marking = MarkingControl(self, self._operations, self._list.selected_ids, self._list.current_row)
        self._imports = ImportControl(self, self._library.path, self._settings, self._column.addWidget)
        self._exports = ExportControl(self, self._operations, self._settings, self._list)
        self._watch = LibraryWatch(self._operations, self)
        self._drops = DropTarget(self, self._imports.take)

    def _connect(self) -> None:
        """Connect everything with everything; nothing is connected anywhere else but inside of a part."""
        self._operations.changed.connect(self._show_change)
        self._operations.failed.connect(self._tell_error)
        self._operations.undo_changed.connect(self._forget_notice)
        self._operations.undo_changed.connect(self._update_actions)
        self._watch.looked.connect(self._show_counts)
        self._watch.changed.connect(self._show_change)
        self._list.current_changed.connect(self._open_current)
        self._list.selection_changed.connect(self._show_selected)
        self._list.activated.connect(self._read)
        self._list.count_changed.connect(self._status.show_count)
        self._list.listing_changed.connect(self._show_listing)
        self._list.context_menu_requested.connect(self._open_context_menu)
        self._related.article_requested.connect(self._go_to)
        self._reader.progress_changed.connect(self._show_progress)
        self._reader.verticalScrollBar().rangeChanged.connect(lambda: self._show_progress(self._reader.progress()))
        self._reader.zoom_requested.connect(self._appearance.enlarge)
        self._reading.opened.connect(self._show_opened)
        self._area.chosen.connect(lambda name: self._actions[name].trigger())
        self._marking.told.connect(self._tell_with_undo)
        self._exports.told.connect(self.tell)
        self._imports.told.connect(self.tell)
        self._imports.arrived.connect(lambda: self._show_change(Change(members=True)))
        self._imports.opened.connect(self._go_to_new)
        self._imports.running_changed.connect(self._update_actions)
        self._imports.undo_requested.connect(self._marking.undo_import)
        self._appearance.theme_changed.connect(self._show_theme)
        self._appearance.type_changed.connect(self._show_type)
        self._panes.shown_changed.connect(self._check_panes)
        self.painted.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def _handlers(self) -> dict[str, menus.Handler]:
        """What each action, or each group of actions, does."""
        return {
            "import_files": self._imports.import_files,
            "import_folder": self._imports.import_folder,
            "paste": self._imports.paste,
            "undo_import": self._marking.undo_import,
            "export": lambda: self._exports.ask(self._watch.counts.all),
            "quit": self.close,
            "undo": self._marking.undo,
            "copy": self._copy,
            "select_all": self._select_all,
            "find": self._area.find,
            "search": self._search,
            "show_list": partial(self._panes.show_panel, "list"),
            "show_related": partial(self._panes.show_panel, "related"),
            "page_alone": self._alone.show,
            "shelf": lambda value: self._change_listing(lambda shown: replace(shown, shelf=Shelf(value))),
            "sort": lambda value: self._change_listing(lambda shown: replace(shown, sort=SortKey(value))),
            "order": lambda value: self._change_listing(lambda shown: replace(shown, descending=value == "descending")),
            "theme": self._appearance.choose_theme,
            "typeface": self._appearance.choose_typeface,
            "text_larger": self._appearance.enlarge,
            "text_smaller": partial(self._appearance.enlarge, -1),
            "text_normal": self._appearance.restore_size,
            "original": self._reading.show_original,
            "next": self._list.select_next,
            "previous": self._list.select_previous,
            "open": self._area.setFocus,
            "toggle_read": self._marking.toggle_read,
            "toggle_star": self._marking.toggle_star,
            "toggle_archive": self._marking.toggle_archive,
            "tags": self._marking.edit_tags,
            "delete": self._marking.delete,
            "restore": self._marking.restore,
            "delete_for_good": self._marking.delete_for_good,
            "empty_trash": self._marking.empty_trash,
            "guide": self._show_guide,
            "about": self._show_about,
        }

    # How it was left, and the first moments.

    def _restore(self) -> None:
        self._show_theme()
        window_state.restore_place(self, self._settings)
        self._show_choices()
        self._list.set_listing(window_state.listing_of(self._settings))
        self._show_listing(self._list.listing())
        self._restore_article()
        self._update_actions()

    def _restore_article(self) -> None:
        """Show the article that was open, at once: the first paint has it."""
        article = self._last_article()
        if article is not None:
            self._reading.show(article, self._settings[schema.LAST_POSITION])
            self._list.select_id(article.id)
        elif self._library.first_page(Listing(), 1):
            self._close_article()
        else:
            self._reading.close()

    def _last_article(self) -> Article | None:
        last = self._settings[schema.LAST_ARTICLE]
        try:
            article = self._library.article(last) if last else None
        except ReaderError:  # another library, or it was deleted elsewhere
            return None
        return None if article is None or article.trashed else article

    def _begin(self) -> None:
        """Do what the first paint did not need."""
        self._list.view.setFocus()
        self._watch.look()
        QTimer.singleShot(UPKEEP_AFTER_MS, self, lambda: self._operations.perform(empty_old_trash()))

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders that were named on the command line."""
        if paths:
            self._imports.start(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left; a running import is stopped, and keeps what is in."""
        self._alone.show(False)
        self._imports.shutdown()
        article = self._reading.article
        self._settings.remember(
            [
                *window_state.place_left(self),
                *window_state.listing_left(self._list.listing()),
                *self._panes.left(),
                (schema.LAST_ARTICLE, article.id if article else 0),
                (schema.LAST_POSITION, self._reader.first_visible_offset() if article else 0),
            ]
        )
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell of the first time once everything in the window has been painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page alone with Escape, else go back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Look for what other programs did while the window was not the active one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._watch.look_for_others()

    # Which article is open.

    def _open_current(self, article_id: int | None) -> None:
        if article_id is not None:
            self._reading.open(article_id)
        else:
            self._reading.close_if_gone(self._close_article)

    def _read(self, article_id: int) -> None:
        self._reading.open(article_id)
        self._area.setFocus()

    def _go_to(self, article_id: int) -> None:
        """Open an article that may not be in the list."""
        if not self._list.select_id(article_id):
            self._reading.open(article_id)

    def _go_to_new(self, article_id: int) -> None:
        """Open an article that has just come in, in a list that has it."""
        shown = self._list.listing()
        self._list.set_listing(Listing(sort=shown.sort, descending=shown.descending))
        self._reading.open(article_id)
        self._list.select_id(article_id)

    def _close_article(self) -> None:
        self._reading.close(self.tr("Choose an article from the list."))

    def _show_opened(self, article: Article | None) -> None:
        self._actions["original"].setChecked(False)
        self._related.show_article(article if article and article.id else None)
        self.setWindowTitle(article.title if article else "")
        if article is None:
            self._status.hide_progress()
        else:
            self._show_progress(self._reader.progress())
        self._update_actions()

    def _show_progress(self, part: float) -> None:
        if self._reading.article is not None:
            self._status.show_progress(part, self._reading.minutes)

    def _show_guide(self) -> None:
        from desktop_reader.ui.guide import guide_article

        self._reading.show(guide_article())
        self._area.setFocus()

    # What changed.

    def _show_change(self, change: Change) -> None:
        self._list.refresh(change)
        self._related.refresh(change)
        self._watch.look()
        self._update_actions()

    def _show_counts(self) -> None:
        counts = self._watch.counts
        self._list.set_counts(counts)
        if self._reading.article is None:
            if counts.all or counts.trash:
                self._close_article()
            else:
                self._reading.close()
        self._update_actions()

    def _show_listing(self, listing: Listing) -> None:
        self._actions.check("shelf", listing.shelf)
        self._actions.check("sort", listing.sort)
        self._actions.check("order", "descending" if listing.descending else "ascending")
        self._update_actions()

    def _change_listing(self, change: Callable[[Listing], Listing]) -> None:
        self._list.set_listing(change(self._list.listing()))

    def _show_selected(self, ids: Sequence[int]) -> None:
        self._status.show_selected(len(ids))
        self._update_actions()

    def _update_actions(self) -> None:
        now = Situation(
            selected=len(self._list.selected_ids()),
            in_trash=self._list.listing().shelf is Shelf.TRASH,
            article=self._reading.article,
            counts=self._watch.counts,
            can_undo=self._operations.undo_label() is not None,
            has_batch=self._watch.batch is not None,
            is_importing=self._imports.is_running,
        )
        self._actions.enable(available(now))
        row = self._list.current_row()
        self._actions.show_other("toggle_read", row is not None and row.state is not State.UNREAD)
        self._actions.show_other("toggle_star", row is not None and row.starred)
        self._actions.show_other("toggle_archive", row is not None and row.state is State.ARCHIVED)

    # How it looks.

    def _show_theme(self) -> None:
        theme = self._appearance.theme
        style.apply_theme(self._application, theme)
        self._list.set_theme(theme)
        self._related.set_theme(theme)
        self._area.set_theme(theme)
        self._show_type()
        draw = partial(icons.icon, colour=theme.muted, disabled=theme.disabled)
        menus.set_icons(self._actions, draw)
        self._look.setIcon(draw("text-size"))

    def _show_type(self) -> None:
        self._reader.set_style(self._appearance.reading_style())

    def _show_choices(self) -> None:
        """Check the actions that stand for settings."""
        self._actions.check("theme", self._settings[schema.THEME])
        self._actions.check("typeface", self._settings[schema.FONT_KIND])
        self._check_panes()

    def _check_panes(self) -> None:
        for panel in PANELS:
            self._actions[f"show_{panel.name}"].setChecked(self._panes.is_shown(panel.name))
        self._actions["page_alone"].setChecked(self._alone.is_on)

    # Keys and words.

    def _escape(self) -> None:
        if self._alone.is_on:
            self._alone.show(False)
        else:
            self._list.view.setFocus()

    def _search(self) -> None:
        self._alone.show(False)
        if not self._panes.is_shown("list"):
            self._panes.show_panel("list", True)
        self._list.focus_search()

    def _copy(self) -> None:
        focus = QApplication.focusWidget()
        (focus if isinstance(focus, QPlainTextEdit) else self._reader).copy()

    def _select_all(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QPlainTextEdit | QTextEdit):
            focus.selectAll()
        else:
            self._list.select_all()

    def _open_context_menu(self, at: QPoint) -> None:
        menu = menus.context_menu(self._actions, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def tell(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a quiet sentence for a while."""
        if self._notice is None:
            self._notice = Notice(self._area)
        self._notice.tell(text, button, act)

    def _forget_notice(self) -> None:
        """Hide the notice: what it offers to undo is not the last thing that was done any more."""
        if self._notice is not None:
            self._notice.hide()

    def tell_fault(self, file: str) -> None:
        """Say that an unexpected error has happened; `file` is where its details are."""
        self.tell(self.tr("Something went wrong. Your articles are safe; the details are in {file}.").format(file=file))

    def _tell_error(self, error: ReaderError) -> None:
        self.tell(error_text(error))

    def _tell_with_undo(self, text: str) -> None:
        self.tell(text, self.tr("Undo"), self._marking.undo)

    def _show_about(self) -> None:
        from desktop_reader.ui.dialogs.about import AboutDialog

        AboutDialog(self, displayable(self._library.path)).exec()
