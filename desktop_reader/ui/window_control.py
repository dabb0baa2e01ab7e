"""What the window does: makes its actions and controls after the first paint and connects everything."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from desktop_reader.domain.article import Article, State
from desktop_reader.domain.change import Change
from desktop_reader.domain.listing import Listing, Row, Shelf, SortKey
from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.operations.upkeep import empty_old_trash
from desktop_reader.operations.upkeep_job import Mending, Wish
from desktop_reader.rendering.themes import Theme
from desktop_reader.settings import schema
from desktop_reader.settings.schema import ChosenKeys, CitationForm, Language
from desktop_reader.settings.store import Settings
from desktop_reader.ui import menus, shortcuts, window_state
from desktop_reader.ui.availability import Chosen, available, available_reading
from desktop_reader.ui.backup_control import BackupControl
from desktop_reader.ui.comparing import Comparing
from desktop_reader.ui.copying import Copying
from desktop_reader.ui.drops import DropTarget
from desktop_reader.ui.export_control import ExportControl
from desktop_reader.ui.folder_watch import FolderWatch
from desktop_reader.ui.font_advice import FontAdvice
from desktop_reader.ui.help_control import HelpControl
from desktop_reader.ui.highlight_control import HighlightControl
from desktop_reader.ui.import_control import ImportControl
from desktop_reader.ui.library_watch import LibraryWatch
from desktop_reader.ui.main_window import MainWindow
from desktop_reader.ui.marking_control import MarkingControl
from desktop_reader.ui.notice import Notice
from desktop_reader.ui.page_alone import PageAlone
from desktop_reader.ui.page_menu import PageMenu
from desktop_reader.ui.panel_registry import PANELS
from desktop_reader.ui.recent_imports import RecentImports
from desktop_reader.ui.relating_control import RelatingControl
from desktop_reader.ui.saving import Saving
from desktop_reader.ui.search_control import SearchControl
from desktop_reader.ui.second_windows import SecondWindows
from desktop_reader.ui.settings_control import Choose, SettingsControl
from desktop_reader.ui.widgets import icons
from desktop_reader.ui.widgets.side_panel import SidePanel
from desktop_reader.ui.wording import error_text, operation_text, plain

if TYPE_CHECKING:
    from desktop_reader.library.rule_table import LearnedRule
    from desktop_reader.ui.dialogs.wanted import WantedDialog

UPKEEP_AFTER_MS = 5_000


class WindowControl(QObject):
    """Owns the actions and controls of one window.

    `mending_wanted` brings what shall be done about the library (a Wish) now that the window is closing.
    """

    mending_wanted = Signal(object)

    def __init__(self, window: MainWindow, library: Library, operations: Operations, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._operations = operations
        self._settings = settings
        self._notice: Notice | None = None
        self._wanted: WantedDialog | None = None
        self._make_controls()
        self._fill_bars()
        self._connect()
        self._connect_articles()
        self._show_everything()

    def _make_controls(self) -> None:
        window = self._window
        self._list = window.list
        self._reading = window.reading
        self._panes = window.panes
        self._side_panels = [self._put(panel.name, panel.make) for panel in PANELS if panel.make]
        self._alone = PageAlone(window, window.panes, (window.menuBar(), window.bar, window.status))
        self._marking = MarkingControl(window, self._operations, self._chosen_ids, self._chosen_marks)
        self._imports = ImportControl(window, self._library.path, self._settings, window.column.addWidget)
        self._folder_watch = FolderWatch(self, self._operations, self._settings, self._may_start_work)
        self._recent = RecentImports(self._settings)
        self._exports = ExportControl(window, self._library.path, self._settings, self._list, window.column.addWidget)
        self._copying = Copying(self, window.reader, self._settings, lambda: self._reading.article)
        self._highlights = HighlightControl(window, window.reader, self._operations, lambda: self._reading.article)
        self._saving = Saving(
            window, window.reader, self._settings, lambda: self._reading.article, lambda: self._highlights.placed
        )
        self._relating = RelatingControl(self, self._library.path, self._operations, self._may_start_work)
        self._searches = SearchControl(window, self._operations, self._settings, self._list)
        self._watch = LibraryWatch(self._operations, self._is_open_to_others, self)
        self._preferences = SettingsControl(window, self._operations, self._settings, self._choices())
        self._comparing = Comparing(window, self._operations, window.appearance)
        self._second = SecondWindows(window, self._operations, self._settings)
        self._backups = BackupControl(window, self._library, self._operations)
        self._drops = DropTarget(window, self._imports.take)
        self._font_advice = FontAdvice(self, self.tell)
        self._help = HelpControl(window, self._settings, self._library.path, self._operations)
        self._help.change_wanted.connect(partial(self._preferences.open, "shortcuts"))

    def _put(self, name: str, make: Callable[[Operations, Theme], SidePanel]) -> SidePanel:
        made = make(self._operations, self._window.appearance.theme)
        self._panes.put(name, made)
        return made

    def _fill_bars(self) -> None:
        self._actions = menus.ActionSet(self._window)
        self._actions.bind(self._handlers())
        if self._settings[schema.SHORTCUTS]:
            self._hold_shortcuts()
        self._actions.attach_list_keys(self._list.view)
        menus.fill_menus(self._window.menus, self._actions)
        for panel in PANELS:  # for those who hear where they are
            self._panes.place(panel.name).setAccessibleName(plain(self._actions[f"show_{panel.name}"].text()))
        self._recent.show_in(self._window.menus["recent"], lambda path: self._imports.start([path]))
        menus.fill_tool_bar(self._window.bar, self._actions)
        self._page_menu = PageMenu(self._window.reader, self._actions, self._window)

    def _connect(self) -> None:
        """Connect the parts with each other; what happens inside of a part is connected there."""
        window, appearance = self._window, self._window.appearance
        window.escaped.connect(self._escape)
        window.activated.connect(self._watch.look_for_others)
        window.closing.connect(self._leave)
        window.stepped.connect(self._reading.go)
        self._operations.changed.connect(self._show_change)
        self._operations.failed.connect(self._tell_failure)
        self._backups.told.connect(self.tell)
        self._backups.damaged.connect(self._tell_damage)
        self._backups.wanted.connect(self._close_for)
        self._operations.undo_changed.connect(self._forget_notice)
        self._operations.undo_changed.connect(self._update_actions)
        self._watch.looked.connect(self._show_counts)
        self._watch.looked.connect(self._searches.look)
        self._searches.told.connect(self.tell)
        self._watch.changed.connect(self._show_change)
        window.reader.progress_changed.connect(self._show_progress)
        window.reader.verticalScrollBar().rangeChanged.connect(self._show_progress)
        window.reader.zoom_requested.connect(appearance.enlarge)
        window.reader.turned_past.connect(self._read_on)
        self._page_menu.article_requested.connect(self._go_to)
        self._page_menu.window_requested.connect(self._second.open)
        window.reader.picture_wanted.connect(self._show_picture)
        window.reader.article_requested.connect(self._go_to)
        window.reader.window_requested.connect(self._second.open)
        window.reader.link_activated.connect(self._show_link)
        window.area.currentChanged.connect(self._check_original)
        window.area.chosen.connect(lambda name: self._actions[name].trigger())
        self._reading.opened.connect(self._show_opened)
        self._reading.opened.connect(self._font_advice.look)
        self._reading.returned.connect(self._show_returned)
        self._reading.renewed.connect(self._show_renewed)
        self._reading.taught.connect(self._tell_taught)
        self._marking.told.connect(self._tell_with_undo)
        self._marking.noted.connect(self.tell)
        for part in (self._exports, self._copying, self._saving, self._imports, self._highlights):
            part.told.connect(self.tell)
        self._folder_watch.found.connect(
            partial(self._imports.start, quiet=True, ended=lambda all_in: self._folder_watch.settle(all_in=all_in))
        )
        self._folder_watch.told.connect(self.tell)
        self._imports.arrived.connect(lambda: self._show_change(Change(members=True)))
        self._imports.opened.connect(self._go_to_new)
        self._imports.running_changed.connect(self._update_actions)
        self._imports.running_changed.connect(self._give_way)
        self._relating.progressed.connect(window.status.show_relating)
        self._relating.related.connect(lambda: self._show_change(Change(members=True)))
        self._imports.came.connect(self._marking.note_import)
        self._imports.undo_requested.connect(self._marking.undo_import)
        appearance.theme_changed.connect(self._show_theme)
        appearance.type_changed.connect(self._show_type)
        self._panes.shown_changed.connect(self._check_panes)

    def _connect_articles(self) -> None:
        """Connect the list and the panels, where articles are chosen."""
        self._list.current_changed.connect(self._open_current)
        self._list.selection_changed.connect(self._show_selected)
        self._list.activated.connect(self._read)
        self._list.view.clicked.connect(lambda: self._open_current(self._list.current_id()))
        self._list.count_changed.connect(self._show_count)
        self._list.listing_changed.connect(self._show_listing)
        self._list.listing_changed.connect(self._expect_open)
        self._list.context_menu_requested.connect(self._open_context_menu)
        self._list.all_read.connect(lambda: self.tell(self.tr("There is nothing unread left in the list.")))
        self._list.window_requested.connect(self._second.open)
        self._marking.brought_back.connect(self._go_to)
        self._second.comparison_requested.connect(self._comparing.compare)
        self._second.search_requested.connect(self._search_for)
        for panel in self._side_panels:
            panel.article_requested.connect(self._go_to)
            panel.window_requested.connect(self._second.open)
            panel.comparison_requested.connect(self._comparing.compare)
            panel.search_requested.connect(self._search_for)
            panel.highlight_requested.connect(self._go_to_highlight)

    def _handlers(self) -> dict[str, menus.Handler]:
        """What each action, or each group of actions, does."""
        appearance = self._window.appearance
        return {
            "import_files": self._imports.import_files,
            "import_folder": self._imports.import_folder,
            "paste": self._imports.paste,
            "forget_recent": self._forget_recent,
            "undo_import": self._marking.undo_import,
            "export": lambda: self._exports.ask(self._watch.counts.all, self._chosen_ids()),
            "save_as": self._saving.save_article,
            "print": self._saving.print_article,
            "restore_backup": self._backups.ask,
            "close_window": self._window.close,
            "quit": self._window.close,
            "undo": self._marking.undo,
            "copy": self._copy,
            "copy_cited": self._copying.copy_cited,
            "citation": self._copying.cite_as,
            "copy_markdown": self._copying.copy_markdown,
            "select_all": self._select_all,
            "find": self._window.area.find_text,
            "find_next": partial(self._window.reader.go_to_hit, 1),
            "find_previous": partial(self._window.reader.go_to_hit, -1),
            "highlight": self._highlights.highlight,
            "note": self._highlights.note,
            "unhighlight": self._highlights.remove,
            "next_highlight": partial(self._highlights.go, 1),
            "previous_highlight": partial(self._highlights.go, -1),
            "search": self._search,
            "save_search": self._searches.save,
            "settings": self._preferences.open,
            "compare": self._compare_chosen,
            "reread": self._marking.reread,
            "show_list": partial(self._panes.show_panel, "list"),
            "show_related": partial(self._panes.show_panel, "related"),
            "show_highlights": partial(self._panes.show_panel, "highlights"),
            "page_alone": self._alone.show,
            "shelf": lambda value: self._change_listing(lambda shown: shown._replace(shelf=Shelf(value))),
            "filter_by": self._filter,
            "sort": lambda value: self._change_listing(lambda shown: shown.in_order(SortKey(value), shown.descending)),
            "order": lambda value: self._change_listing(
                lambda shown: shown.in_order(shown.sort, value == "descending")
            ),
            "theme": appearance.choose_theme,
            "typeface": appearance.choose_typeface,
            "text_larger": appearance.enlarge,
            "text_smaller": partial(appearance.enlarge, -1),
            "text_normal": appearance.restore_size,
            "outline": self._window.area.turn_outline,
            "look": self._choose_look,
            "original": self._reading.show_original,
            "back": partial(self._reading.go, -1),
            "forward": partial(self._reading.go, 1),
            "next": self._list.select_next,
            "previous": self._list.select_previous,
            "next_unread": self._list.select_next_unread,
            "open": self._read_current,
            "open_window": self._open_current_window,
            "next_pane": self._focus_next_pane,
            "wanted": self._show_wanted,
            "toggle_read": self._marking.toggle_read,
            "toggle_star": self._marking.toggle_star,
            "toggle_archive": self._marking.toggle_archive,
            "tags": self._marking.edit_tags,
            "delete": self._marking.delete,
            "restore": self._marking.restore,
            "delete_for_good": self._marking.delete_for_good,
            "empty_trash": self._marking.empty_trash,
            "guide": self._show_guide,
            "palette": self._find_action,
            "shortcut_sheet": self._help.show_shortcuts,
            "diagnostics": self._help.show_diagnostics,
            "about": self._help.show_about,
        }

    def _choices(self) -> dict[str, Choose]:
        """What choosing in the settings does besides writing it down."""
        appearance = self._window.appearance
        return {
            **{setting.key: partial(appearance.choose_type, setting) for setting in schema.LOOK},
            schema.THEME.key: self._choose_theme,
            schema.FONT_KIND.key: self._choose_typeface,
            schema.CITATION.key: self._choose_citation,
            schema.LANGUAGE.key: self._choose_language,
            schema.WATCHED_FOLDER.key: self._folder_watch.choose,
            schema.SHORTCUTS.key: self._choose_shortcuts,
            schema.SHOW_LIST.key: partial(self._panes.show_panel, "list"),
            schema.SHOW_RELATED.key: partial(self._panes.show_panel, "related"),
            schema.SHOW_HIGHLIGHTS.key: partial(self._panes.show_panel, "highlights"),
        }

    def _choose_theme(self, value: str) -> None:
        self._actions.check("theme", value)
        self._window.appearance.choose_theme(value)

    def _choose_typeface(self, value: str) -> None:
        self._actions.check("typeface", value)
        self._window.appearance.choose_typeface(value)

    def _choose_citation(self, value: CitationForm) -> None:
        self._actions.check("citation", value)
        self._settings.set(schema.CITATION, value)

    def _choose_language(self, value: Language) -> None:
        """Open the window again in the other language, but let what is running run to its end."""
        if value is self._settings[schema.LANGUAGE]:
            return
        self._settings.set(schema.LANGUAGE, value)
        if self._is_writing() or self._exports.is_running:
            self.tell(self.tr("The language changes when the program is started again."))
        else:
            self._close_for(Wish(Mending.NOTHING))

    def _forget_recent(self) -> None:
        self._recent.forget()
        self._update_actions()

    def _choose_shortcuts(self, value: tuple[ChosenKeys, ...]) -> None:
        self._settings.set(schema.SHORTCUTS, value)
        self._hold_shortcuts()

    def _hold_shortcuts(self) -> None:
        keys = shortcuts.keys_in_use(self._settings)
        self._actions.set_keys(keys)
        self._second.set_keys(keys)

    # The first moments and the last.

    def _show_everything(self) -> None:
        """Show what the first paint left out."""
        self._window.setWindowIcon(icons.program_icon())
        self._show_icons()
        self._actions.check("theme", self._settings[schema.THEME])
        self._actions.check("typeface", self._settings[schema.FONT_KIND])
        self._actions.check("citation", self._settings[schema.CITATION])
        self._check_panes()
        self._show_listing(self._list.listing())
        self._show_opened(self._reading.article)
        self._font_advice.look(self._reading.article)
        self._list.view.setFocus()
        self._reading.look_anew()
        self._relating.look()
        self._watch.look()
        if self._library.is_damaged:
            self._tell_damage(self.tr("This library is damaged: what can be read is shown, and nothing is changed."))
        elif self._library.is_read_only:
            self.tell(self.tr("This library can only be read: nothing that you mark or import is kept."))
        QTimer.singleShot(UPKEEP_AFTER_MS, self, self._look_after_library)

    def _look_after_library(self) -> None:
        self._operations.perform(empty_old_trash())
        self._backups.look()

    def _is_open_to_others(self) -> bool:
        """Whether what other programs do to the library has to be shown: not while nobody sees it."""
        return self._window.isVisible() and not self._window.isMinimized() and not self._is_writing()

    def _is_writing(self) -> bool:
        """Whether a process of this window writes, which tells when it has ended."""
        return self._imports.is_running or self._relating.is_running

    def _may_start_work(self) -> bool:
        return not self._imports.is_running and not self._library.is_read_only

    def _give_way(self) -> None:
        """Let an import write alone; when it has ended, look through what came in."""
        if self._imports.is_running:
            self._relating.pause()
        else:
            self._relating.look()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders that were named on the command line."""
        if paths:
            self._imports.start(paths)

    def _leave(self) -> None:
        """Remember how the window is left; an import keeps what is in, an export leaves the file as it was."""
        place = self._alone.place_before() or self._window.saveGeometry()
        self._alone.show(False)
        self._second.close()
        self._relating.shutdown()
        self._imports.shutdown()
        self._exports.shutdown()
        self._backups.shutdown()
        self._reading.note_place()
        article = self._reading.article
        self._settings.remember(
            [
                *window_state.place_left(place),
                *window_state.listing_left(self._list.listing()),
                *self._panes.left(),
                (schema.LAST_ARTICLE, article.id if article else 0),
                (schema.LAST_POSITION, self._window.reader.first_visible_offset() if article else 0),
            ]
        )

    # Which article is open.

    def _open_current(self, article_id: int | None) -> None:
        if article_id is not None:
            self._searches.remember()
            self._reading.open(article_id)
        else:
            self._reading.close_if_gone()

    def _read(self, article_id: int) -> None:
        self._reading.open(article_id)
        self._window.area.focus_page()

    def _read_current(self) -> None:
        """Go from the list into the article, also where the guide is open in its place."""
        self._open_current(self._list.current_id())
        self._window.area.focus_page()

    def _open_current_window(self) -> None:
        current, read = self._list.current_id(), self._reading.article
        if wanted := current or (read.id if read else 0):
            self._second.open(wanted)

    def _compare_chosen(self) -> None:
        one, other = self._chosen_ids()
        self._comparing.compare(one, other)

    def _read_on(self, step: int) -> None:
        """Go where Space leads at the end of an article, or Shift+Space at its beginning."""
        if step > 0:
            self._list.select_next_unread()
        elif self._reading.leads(step):
            self._reading.go(step)

    def _go_to(self, article_id: int) -> None:
        """Open an article that may not be in the list."""
        if not self._list.follow(article_id):
            self._reading.open(article_id)

    def _go_to_highlight(self, article_id: int, highlight_id: int) -> None:
        self._highlights.go_to(highlight_id)
        self._go_to(article_id)
        self._window.area.focus_page()

    def _go_to_new(self, article_id: int) -> None:
        """Open an article that has just come in, in a list that has it."""
        shown = self._list.listing()
        self._list.set_listing(Listing(sort=shown.sort, descending=shown.descending))
        self._reading.open(article_id)
        self._list.follow(article_id)

    def _hidden_article(self) -> Article | None:
        """Return the article that is read while nothing is selected in the list: a search or a filter hides it."""
        article = self._reading.article
        return article if article is not None and article.id and not self._list.selected_ids() else None

    def _chosen_ids(self) -> list[int]:
        """Return the articles that an action is for: those selected, else the one that is read."""
        hidden = self._hidden_article()
        return [hidden.id] if hidden else self._list.selected_ids()

    def _chosen_marks(self) -> Row | Article | None:
        """Return what has the marks that decide where an action goes two ways."""
        return self._hidden_article() or self._list.current_row()

    def _is_in_trash(self) -> bool:
        hidden = self._hidden_article()
        return bool(hidden.trashed) if hidden else self._list.listing().shelf is Shelf.TRASH

    def _expect_open(self) -> None:
        """Let the article that is read be the current one again in a list that has it."""
        article = self._reading.article
        if article is not None and article.id and self._list.current_id() is None:
            self._list.expect(article.id)

    def _show_opened(self, article: Article | None) -> None:
        self._actions["original"].setChecked(False)
        self._highlights.show_article(article)
        for panel in self._side_panels:
            panel.show_article(article if article and article.id else None)
        self._window.setWindowTitle(article.title if article else "")
        self._show_progress()
        self._update_actions()

    def _show_returned(self, article: Article | None) -> None:
        """Let the list follow a step back or forward."""
        if article is not None:
            self._list.follow(article.id)
        self._update_actions()

    def _check_original(self) -> None:
        self._actions["original"].setChecked(self._window.area.shows_original())

    def _show_renewed(self, article: Article) -> None:
        self._window.setWindowTitle(article.title)
        self._show_progress()

    def _show_progress(self) -> None:
        if self._reading.article is None:
            self._window.status.hide_progress()
        else:
            self._window.status.show_progress(self._window.reader.progress(), self._reading.minutes)

    def _show_guide(self) -> None:
        from desktop_reader.ui.guide import guide_article

        if self._reading.leave_aside():
            return
        self._reading.show_aside(guide_article())
        self._window.area.focus_page()

    # What changed.

    def _show_change(self, change: Change) -> None:
        self._list.refresh(change)
        self._reading.refresh(change)
        self._highlights.refresh(change)
        for panel in self._side_panels:
            panel.refresh(change)
        self._second.refresh(change)
        if change.members or change.texts:
            self._relating.look()
        if self._wanted is not None:
            self._wanted.refresh(change)
        self._watch.look()
        self._update_actions()

    def _show_counts(self) -> None:
        counts = self._watch.counts
        self._list.set_counts(counts)
        self._show_no_article()
        self._update_actions()

    def _show_count(self, count: int) -> None:
        self._window.status.show_count(count, is_exact=self._list.count_is_exact)
        self._show_no_article()

    def _show_no_article(self) -> None:
        """Where nothing is open, say what to do: unless the list says already why there is nothing to choose from."""
        area, in_trash = self._window.area, self._list.listing().shelf is Shelf.TRASH
        if self._reading.article is not None or not self._watch.has_looked:
            return
        if self._list.count():
            area.show_nothing()
        elif self._watch.counts.all or in_trash:
            area.show_sentence("")
        else:
            area.show_welcome()

    def _show_listing(self, listing: Listing) -> None:
        self._mark_hits(listing.query)
        self._actions.check("shelf", listing.shelf)
        self._actions.check("sort", listing.sort)
        self._actions.check("order", "descending" if listing.descending else "ascending")
        self._update_actions()

    def _mark_hits(self, query: str) -> None:
        if not query:
            self._window.reader.set_asked(None)
            return
        from desktop_reader.search.query import parse  # the first paint does without

        self._window.reader.set_asked(parse(query))

    def _change_listing(self, change: Callable[[Listing], Listing]) -> None:
        self._list.set_listing(change(self._list.listing()))

    def _show_selected(self, ids: Sequence[int]) -> None:
        self._window.status.show_selected(len(ids))
        self._update_actions()

    def _update_actions(self) -> None:
        self._actions.enable(
            available(
                chosen=Chosen(len(self._chosen_ids()), self._is_in_trash()),
                is_searching=bool(self._list.listing().query),
                counts=self._watch.counts,
                can_undo=self._operations.undo_label() is not None,
                has_batch=self._watch.batch is not None,
                is_importing=self._imports.is_running,
                has_recent=bool(self._settings[schema.RECENT_IMPORTS]),
            )
            | available_reading(self._reading.article, self._reading.leads)
        )
        last = self._operations.undo_label()
        self._actions.show_other("undo", last is not None, deed=operation_text(last) if last else "")
        marks = self._chosen_marks()
        self._actions.show_other("toggle_read", marks is not None and marks.state is not State.UNREAD)
        self._actions.show_other("toggle_star", marks is not None and marks.starred)
        self._actions.show_other("toggle_archive", marks is not None and marks.state is State.ARCHIVED)

    def _find_action(self) -> None:
        self._actions.draw_all_icons()
        self._help.find_action()

    # How it looks.

    def _show_theme(self) -> None:
        theme = self._window.appearance.theme
        self._list.set_theme(theme)
        for panel in self._side_panels:
            panel.set_theme(theme)
        self._highlights.set_theme(theme)
        self._window.area.set_theme(theme)
        self._show_type()
        self._show_icons()

    def _show_icons(self) -> None:
        theme = self._window.appearance.theme
        self._actions.draw_icons(partial(icons.icon, colour=theme.muted, disabled=theme.disabled))

    def _show_type(self) -> None:
        self._window.reader.set_style(self._window.appearance.reading_style())

    def _choose_look(self) -> None:
        """Open the small window of the page's look at the right edge, where it leaves most of the page to be seen."""
        button = self._window.bar.widgetForAction(self._actions["look"])
        is_shown = button is not None and button.isVisible()
        below = button.mapToGlobal(button.rect().bottomRight()).y() if is_shown else None
        corner = self._window.area.mapToGlobal(self._window.area.rect().topRight())
        right = self._window.mapToGlobal(self._window.rect().topRight()).x()
        self._preferences.open_look(QPoint(right, corner.y() if below is None else below))

    def _check_panes(self) -> None:
        for panel in PANELS:
            self._actions[f"show_{panel.name}"].setChecked(self._panes.is_shown(panel.name))
        self._actions["page_alone"].setChecked(self._alone.is_on)

    # Keys and words.

    def _escape(self) -> None:
        if self._alone.is_on:
            self._alone.show(False)
        elif self._list.view.hasFocus() and self._list.listing().query:
            self._change_listing(lambda shown: shown._replace(query=""))
        elif not self._reading.leave_aside():
            self._list.view.setFocus()

    def _search(self) -> None:
        self._uncover_list()
        self._list.focus_search()

    def _search_for(self, words: str) -> None:
        """Search the whole library for these words."""
        shown = self._list.listing()
        self._uncover_list()
        self._list.set_listing(Listing(query=words, sort=shown.sort, descending=shown.descending))
        self._searches.remember()
        self._list.view.setFocus()

    def _filter(self) -> None:
        self._uncover_list()
        self._list.open_filter()

    def _uncover_list(self) -> None:
        self._alone.show(False)
        if not self._panes.is_shown("list"):
            self._panes.show_panel("list", True)

    def _copy(self) -> None:
        focus = QApplication.focusWidget()
        for panel in self._side_panels:
            if focus is not None and panel.isAncestorOf(focus):
                panel.copy()
                return
        (focus if isinstance(focus, QPlainTextEdit) else self._window.reader).copy()

    def _focus_next_pane(self) -> None:
        """Give the keyboard to the pane after the one that has it, of those that can be seen."""
        panes = [self._list, self._window.area, *self._side_panels]
        seen = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        at = next((at for at, pane in enumerate(seen) if focus is not None and pane.isAncestorOf(focus)), -1)
        target = seen[(at + 1) % len(seen)]
        if target is self._window.area:
            self._window.area.focus_page()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _select_all(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QPlainTextEdit | QTextEdit):
            focus.selectAll()
        else:
            self._list.select_all()

    def _open_context_menu(self, at: QPoint) -> None:
        menu = menus.context_menu(self._actions.in_context(), self._actions, self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def tell(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a quiet sentence for a while."""
        if self._notice is None:
            self._notice = Notice(self._window.area, self._window.reader)
        self._notice.tell(text, button, act)

    def _show_link(self, address: str) -> None:
        """Show where a link leads; only from there does the browser open, for the program itself stays offline."""
        self.tell(address, self.tr("Open in the Browser"), lambda: QDesktopServices.openUrl(QUrl(address)))

    def tell_fault(self, file: str) -> None:
        """Say that an unexpected error has happened; `file` is where its details are."""
        self.tell(self.tr("Something went wrong; the details are in {file}.").format(file=file))

    def _tell_failure(self, error: ReaderError) -> None:
        (self._tell_damage if isinstance(error, DamagedError) else self.tell)(error_text(error))

    def _tell_damage(self, text: str) -> None:
        self.tell(text, self.tr("Repair…"), self._backups.repair)

    def _close_for(self, wish: Wish) -> None:
        """Let go of the library, so that what a person wants can be done with it; the window then opens again."""
        self.mending_wanted.emit(wish)
        self._window.close()

    def _tell_with_undo(self, text: str) -> None:
        self.tell(text, self.tr("Undo"), self._marking.undo)

    def _tell_taught(self, rule: "LearnedRule") -> None:
        from desktop_reader.ui.original.wording import taught_text

        self.tell(taught_text(rule), self.tr("Rules…"), partial(self._preferences.open, "learned"))

    def _forget_notice(self) -> None:
        """Hide the notice: what it offers to undo is not the last thing that was done any more."""
        if self._notice is not None:
            self._notice.hide()

    def _show_wanted(self) -> None:
        if self._wanted is None:
            from desktop_reader.ui.dialogs.wanted import WantedDialog

            self._wanted = WantedDialog(self._window, self._operations)
            self._wanted.article_requested.connect(self._go_to)
        self._wanted.show()
        self._wanted.raise_()
        self._wanted.activateWindow()

    def _show_picture(self, address: str) -> None:
        from desktop_reader.ui.dialogs.picture import PictureDialog

        dialog = PictureDialog.of_page(self._window, self._window.appearance.theme, self._window.reader, address)
        dialog.save_wanted.connect(partial(self._saving.save_picture, dialog))
        dialog.exec()
        dialog.deleteLater()
