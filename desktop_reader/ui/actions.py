"""Every action of the window once, as data: menus, tool bar, context menu and shortcuts are made from here.

The texts are English; `menus` translates them in the context "Actions".
The order of ACTIONS is the order in the menus.
"""

from enum import Enum
from typing import NamedTuple

from desktop_reader.domain.listing import Shelf, SortKey
from desktop_reader.settings.schema import CITATION_NAMES
from desktop_reader.ui.menu_registry import MENUS


class Needs(Enum):
    """What must be there before an action can be used."""

    NOTHING = "nothing"
    PAIR = "two articles are selected outside the trash"
    SELECTION = "articles are selected outside the trash"
    TRASHED = "articles are selected in the trash"
    TRASH = "the trash is not empty"
    ARTICLE = "an article is open"
    BACK = "another article was open before"
    FORWARD = "a person went back to the article that is open"
    ORIGINAL = "the open article has an original"
    LIBRARY = "the library has articles"
    UNDO = "there is something to undo"
    BATCH = "there is an import to undo"
    IDLE = "no import is running"
    RECENT = "something was imported from a file"
    QUERY = "something is searched for"


class Bar(Enum):
    """The places of the tool bar."""

    START = "at the start"
    END = "towards the end"
    LOOK = "before the last"
    LAST = "at the very end"


class Scope(Enum):
    """Where the shortcut works: everywhere in the window, or only while the list has the focus."""

    WINDOW = "window"
    LIST = "list"


class Action(NamedTuple):
    """One thing a person can do.

    `section` is the part of the menu between two separators. `other` is the text where the action would take
    back what it did (Star, Remove Star), or where it can name what it acts on; `other_icon` goes with it. Actions of
    one `group` exclude each other: each stands for a `value`. `in_context` is in the menu of the selected articles,
    `on_page` in that of the open one.
    """

    name: str
    text: str
    menu: str
    icon: str
    section: int = 0
    shortcuts: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    tip: str = ""
    other_icon: str = ""
    other: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    group: str = ""
    value: str = ""
    bar: Bar | None = None
    in_context: bool = False
    on_page: bool = False

    @property
    def is_single_key(self) -> bool:
        """True where a shortcut is a plain letter or mark, which must not act while text is being typed."""
        return any(len(keys) == 1 for keys in self.shortcuts)


ACTIONS: tuple[Action, ...] = (
    Action(
        name="import_files",
        text="&Import Files…",
        menu="file",
        shortcuts=("Ctrl+O",),
        tip="Bring saved articles into the library",
        icon="import",
        bar=Bar.START,
        needs=Needs.IDLE,
    ),
    Action(
        name="import_folder",
        text="Import F&older…",
        menu="file",
        shortcuts=("Ctrl+Shift+O",),
        tip="Bring in every article of a folder and the folders in it",
        icon="folder",
        needs=Needs.IDLE,
    ),
    Action(
        name="paste",
        text="&Paste as Article",
        menu="file",
        shortcuts=("Ctrl+Shift+V",),
        tip="Make an article of the page you have copied",
        icon="paste",
        bar=Bar.START,
        needs=Needs.IDLE,
    ),
    Action(
        name="forget_recent",
        text="&Clear This List",
        menu="recent",
        tip="Forget what was imported last; the articles stay",
        icon="eraser",
        needs=Needs.RECENT,
    ),
    Action(
        name="undo_import",
        text="&Undo Import",
        menu="file",
        tip="Move what the last import brought in to the trash",
        icon="undo",
        needs=Needs.BATCH,
    ),
    Action(
        name="export",
        text="&Export…",
        menu="file",
        section=1,
        shortcuts=("Ctrl+Shift+E",),
        tip="Write articles to a file",
        icon="export",
        needs=Needs.LIBRARY,
    ),
    Action(
        name="save_as",
        text="&Save Article As…",
        menu="file",
        section=1,
        shortcuts=("Ctrl+S",),
        tip="Write the open article to a file of its own",
        icon="save",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="print",
        text="Prin&t…",
        menu="file",
        section=1,
        shortcuts=("Ctrl+P",),
        tip="Print the open article",
        icon="print",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="restore_backup",
        text="Restore from &Backup…",
        menu="file",
        section=2,
        tip="Make the library what it was on an earlier day, or repair it",
        icon="history",
        needs=Needs.IDLE,
    ),
    Action(
        name="close_window",
        text="&Close Window",
        menu="file",
        section=3,
        shortcuts=("Ctrl+W",),
        tip="Close this window; the first one takes all others with it",
        icon="close",
    ),
    Action(
        name="quit",
        text="&Quit",
        menu="file",
        section=3,
        shortcuts=("Ctrl+Q",),
        tip="Close Desktop Reader",
        icon="quit",
    ),
    Action(
        name="undo",
        text="&Undo",
        menu="edit",
        shortcuts=("Ctrl+Z",),
        other="&Undo “{deed}”",
        tip="Take back the last change",
        icon="undo",
        needs=Needs.UNDO,
    ),
    Action(
        name="copy",
        text="&Copy",
        menu="edit",
        section=1,
        shortcuts=("Ctrl+C",),
        tip="Copy the selected text",
        icon="copy",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="copy_cited",
        text="Copy with C&itation",
        menu="edit",
        section=1,
        shortcuts=("Ctrl+Shift+C",),
        tip="Copy the selected text with where it comes from, or the citation alone",
        icon="quote",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    *(
        Action(
            name=f"citation_{form.value}",
            text=f"&{name}",
            menu="citation",
            tip="Copy with a citation of this form, now and from now on",
            icon="quote",
            needs=Needs.ARTICLE,
            group="citation",
            value=form.value,
        )
        for form, name in CITATION_NAMES.items()
    ),
    Action(
        name="copy_markdown",
        text="Copy as &Markdown",
        menu="edit",
        section=1,
        shortcuts=("Ctrl+Alt+C",),
        tip="Copy the selected text, or the whole article, as Markdown",
        icon="markdown",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="select_all",
        text="Select &All",
        menu="edit",
        section=1,
        shortcuts=("Ctrl+A",),
        tip="Select every article of the list, or the whole text of the open article",
        icon="select-all",
        needs=Needs.LIBRARY,
    ),
    Action(
        name="highlight",
        text="&Highlight",
        menu="highlights",
        shortcuts=("H",),
        tip="Highlight the selected words of the article",
        icon="highlight",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="note",
        text="&Note…",
        menu="highlights",
        shortcuts=("Alt+3",),
        tip="Write a note beside the selected or highlighted words",
        icon="note",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="unhighlight",
        text="&Remove Highlight",
        menu="highlights",
        tip="Remove the highlight that was clicked, with its note",
        icon="eraser",
        needs=Needs.ARTICLE,
    ),
    Action(
        name="next_highlight",
        text="Ne&xt Highlight",
        menu="highlights",
        shortcuts=("]",),
        tip="Go to the next highlight of the article",
        icon="arrow-down",
        needs=Needs.ARTICLE,
    ),
    Action(
        name="previous_highlight",
        text="&Previous Highlight",
        menu="highlights",
        shortcuts=("[",),
        tip="Go to the highlight before",
        icon="arrow-up",
        needs=Needs.ARTICLE,
    ),
    Action(
        name="find",
        text="&Find in Article…",
        menu="edit",
        section=2,
        shortcuts=("Ctrl+F",),
        tip="Find words in the open article",
        icon="find",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="find_next",
        text="Find &Next",
        menu="edit",
        section=2,
        shortcuts=("F3",),
        tip="Go to the next place of what was searched for in the open article",
        icon="arrow-down",
        needs=Needs.ARTICLE,
    ),
    Action(
        name="find_previous",
        text="Find Pre&vious",
        menu="edit",
        section=2,
        shortcuts=("Shift+F3",),
        tip="Go to the place before of what was searched for in the open article",
        icon="arrow-up",
        needs=Needs.ARTICLE,
    ),
    Action(
        name="search",
        text="&Search the Library",
        menu="edit",
        section=2,
        shortcuts=("/", "Ctrl+K"),
        tip="Find articles by any phrase in them",
        icon="search",
    ),
    Action(
        name="save_search",
        text="Save Searc&h…",
        menu="edit",
        section=2,
        shortcuts=("Ctrl+D",),
        tip="Keep what is searched for as a filter above the list",
        icon="bookmark",
        needs=Needs.QUERY,
    ),
    Action(
        name="settings",
        text="&Preferences…",
        menu="edit",
        section=3,
        shortcuts=("Ctrl+,",),
        tip="Theme, type, language, and what the library has learned from you",
        icon="settings",
    ),
    Action(
        name="show_list",
        text="&List",
        menu="view",
        shortcuts=("Ctrl+B", "Shift+F9"),
        tip="Show or hide the list of articles",
        icon="sidebar-left",
        checkable=True,
    ),
    Action(
        name="show_related",
        text="&Related Stories",
        menu="view",
        shortcuts=("F9",),
        tip="Show or hide the related stories",
        icon="sidebar-right",
        checkable=True,
        bar=Bar.LAST,
    ),
    Action(
        name="show_highlights",
        text="&Highlights",
        menu="view",
        shortcuts=("Ctrl+H",),
        tip="Show or hide what you have highlighted, in this article or in all",
        icon="highlight",
        checkable=True,
    ),
    Action(
        name="page_alone",
        text="&Page Alone",
        menu="view",
        shortcuts=("F11",),
        tip="Nothing but the article, on the whole screen",
        icon="full-screen",
        checkable=True,
    ),
    Action(
        name="shelf_all",
        text="&All",
        menu="shelf",
        shortcuts=("Ctrl+1",),
        icon="library",
        group="shelf",
        value=Shelf.ALL,
    ),
    Action(
        name="shelf_unread",
        text="&Unread",
        menu="shelf",
        shortcuts=("Ctrl+2",),
        icon="unread",
        group="shelf",
        value=Shelf.UNREAD,
    ),
    Action(
        name="shelf_starred",
        text="&Starred",
        menu="shelf",
        shortcuts=("Ctrl+3",),
        icon="star",
        group="shelf",
        value=Shelf.STARRED,
    ),
    Action(
        name="shelf_archive",
        text="A&rchive",
        menu="shelf",
        shortcuts=("Ctrl+4",),
        icon="archive",
        group="shelf",
        value=Shelf.ARCHIVE,
    ),
    Action(
        name="shelf_trash",
        text="&Trash",
        menu="shelf",
        shortcuts=("Ctrl+5",),
        icon="trash",
        group="shelf",
        value=Shelf.TRASH,
    ),
    Action(
        name="filter_by",
        text="By Source or Ta&g…",
        menu="shelf",
        section=1,
        tip="Show only the articles of one source, or with one tag",
        icon="filter",
    ),
    Action(
        name="sort_published",
        text="&Publication Date",
        menu="sort",
        icon="sort",
        group="sort",
        value=SortKey.PUBLISHED,
    ),
    Action(
        name="sort_imported",
        text="&Import Date",
        menu="sort",
        icon="sort",
        group="sort",
        value=SortKey.IMPORTED,
    ),
    Action(
        name="sort_title",
        text="&Title",
        menu="sort",
        icon="sort",
        group="sort",
        value=SortKey.TITLE,
    ),
    Action(
        name="sort_source",
        text="&Source",
        menu="sort",
        icon="sort",
        group="sort",
        value=SortKey.SOURCE,
    ),
    Action(
        name="order_descending",
        text="&Descending",
        menu="sort",
        section=1,
        tip="Newest first, or from the end of the alphabet",
        icon="arrow-down",
        group="order",
        value="descending",
    ),
    Action(
        name="order_ascending",
        text="&Ascending",
        menu="sort",
        section=1,
        tip="Oldest first, or from the beginning of the alphabet",
        icon="arrow-up",
        group="order",
        value="ascending",
    ),
    Action(
        name="theme_system",
        text="&System",
        menu="theme",
        tip="Light or dark as the desktop is, and in high contrast where it is",
        icon="theme",
        group="theme",
        value="system",
    ),
    Action(
        name="theme_light",
        text="&Light",
        menu="theme",
        icon="theme",
        group="theme",
        value="light",
    ),
    Action(
        name="theme_sepia",
        text="S&epia",
        menu="theme",
        icon="theme",
        group="theme",
        value="sepia",
    ),
    Action(
        name="theme_dark",
        text="&Dark",
        menu="theme",
        icon="theme",
        group="theme",
        value="dark",
    ),
    Action(
        name="theme_contrast",
        text="&High Contrast",
        menu="theme",
        icon="theme",
        tip="Black and white, light or dark as the desktop is",
        group="theme",
        value="contrast",
    ),
    Action(
        name="typeface_serif",
        text="&Serif",
        menu="typeface",
        icon="text-normal",
        group="typeface",
        value="serif",
    ),
    Action(
        name="typeface_sans",
        text="Sa&ns Serif",
        menu="typeface",
        icon="text-normal",
        group="typeface",
        value="sans",
    ),
    Action(
        name="text_larger",
        text="Lar&ger Text",
        menu="view",
        section=2,
        shortcuts=("Ctrl++", "Ctrl+="),
        tip="Make the text of the article larger",
        icon="text-larger",
    ),
    Action(
        name="text_smaller",
        text="S&maller Text",
        menu="view",
        section=2,
        shortcuts=("Ctrl+-",),
        tip="Make the text of the article smaller",
        icon="text-smaller",
    ),
    Action(
        name="text_normal",
        text="&Normal Text Size",
        menu="view",
        section=2,
        shortcuts=("Ctrl+0",),
        tip="Give the text of the article its usual size",
        icon="text-normal",
    ),
    Action(
        name="look",
        text="Te&xt and Colours…",
        menu="view",
        section=2,
        shortcuts=("Ctrl+T",),
        tip="Theme, type, lines and paragraphs of the page, and its Chinese characters",
        icon="text-size",
        bar=Bar.LOOK,
    ),
    Action(
        name="outline",
        text="O&utline",
        menu="view",
        section=3,
        shortcuts=("O",),
        tip="Show the headings of the open article, or hide them",
        icon="outline",
        needs=Needs.ARTICLE,
        on_page=True,
    ),
    Action(
        name="original",
        text="&Original",
        menu="view",
        section=3,
        shortcuts=("Ctrl+U",),
        tip="The page as it was imported: what each line was taken for, and how to correct that",
        icon="document",
        checkable=True,
        needs=Needs.ORIGINAL,
    ),
    Action(
        name="back",
        text="&Back",
        menu="go",
        shortcuts=("Alt+Left",),
        tip="Go back to the article that was open before",
        icon="back",
        needs=Needs.BACK,
    ),
    Action(
        name="forward",
        text="&Forward",
        menu="go",
        shortcuts=("Alt+Right",),
        tip="Go forward again to the article that you came back from",
        icon="forward",
        needs=Needs.FORWARD,
    ),
    Action(
        name="next",
        text="&Next Article",
        menu="go",
        section=1,
        shortcuts=("J",),
        icon="arrow-down",
        needs=Needs.LIBRARY,
    ),
    Action(
        name="previous",
        text="&Previous Article",
        menu="go",
        section=1,
        shortcuts=("K",),
        icon="arrow-up",
        needs=Needs.LIBRARY,
    ),
    Action(
        name="next_unread",
        text="Next &Unread",
        menu="go",
        section=1,
        shortcuts=("N",),
        tip="Open the next unread article of the list; Space does it at the end of a page",
        icon="next-unread",
        needs=Needs.LIBRARY,
    ),
    Action(
        name="open",
        text="&Read Article",
        menu="go",
        section=2,
        shortcuts=("Return", "Enter"),
        scope=Scope.LIST,
        tip="Go from the list into the article",
        icon="read",
        needs=Needs.ARTICLE,
        in_context=True,
    ),
    Action(
        name="open_window",
        text="Read in a Second &Window",
        menu="go",
        section=2,
        shortcuts=("Ctrl+Return", "Ctrl+Enter"),
        scope=Scope.LIST,
        tip="Open the article in a window of its own; a click with the middle button of the mouse does the same",
        icon="windows",
        needs=Needs.ARTICLE,
        in_context=True,
    ),
    Action(
        name="next_pane",
        text="Next P&ane",
        menu="go",
        section=3,
        shortcuts=("F6",),
        tip="Go with the keyboard from the list to the page, to the related stories and back to the list",
        icon="next-pane",
    ),
    Action(
        name="wanted",
        text="&Wanted…",
        menu="library",
        shortcuts=("Ctrl+Shift+W",),
        tip="Stories that pages point to and that are not in the library",
        icon="wanted",
        needs=Needs.LIBRARY,
    ),
    Action(
        name="toggle_read",
        text="Mark as &Read",
        other="Mark as Un&read",
        menu="article",
        shortcuts=("M",),
        icon="check",
        other_icon="unread",
        needs=Needs.SELECTION,
        in_context=True,
    ),
    Action(
        name="toggle_star",
        text="&Star",
        other="Remove &Star",
        menu="article",
        shortcuts=("S",),
        icon="star",
        other_icon="star-filled",
        needs=Needs.SELECTION,
        bar=Bar.END,
        in_context=True,
    ),
    Action(
        name="toggle_archive",
        text="&Archive",
        other="Take Out of &Archive",
        menu="article",
        shortcuts=("E",),
        icon="archive",
        needs=Needs.SELECTION,
        bar=Bar.END,
        in_context=True,
    ),
    Action(
        name="tags",
        text="&Tags…",
        menu="article",
        shortcuts=("T",),
        tip="Add tags to the selected articles or take them off",
        icon="tag",
        needs=Needs.SELECTION,
        bar=Bar.END,
        in_context=True,
    ),
    Action(
        name="compare",
        text="Com&pare…",
        menu="article",
        shortcuts=("Ctrl+Shift+D",),
        tip="Show how the two selected articles differ, side by side",
        icon="compare",
        needs=Needs.PAIR,
        in_context=True,
    ),
    Action(
        name="reread",
        text="Read A&new",
        menu="article",
        tip="Understand the originals of the selected articles once more, with all that has been learned since",
        icon="refresh",
        needs=Needs.SELECTION,
        in_context=True,
    ),
    Action(
        name="delete",
        text="&Delete",
        menu="article",
        section=1,
        shortcuts=("Del",),
        tip="Move the selected articles to the trash",
        icon="trash",
        needs=Needs.SELECTION,
        in_context=True,
    ),
    Action(
        name="restore",
        text="Rest&ore",
        menu="article",
        section=1,
        shortcuts=("Ctrl+R",),
        tip="Take the selected articles out of the trash",
        icon="put-back",
        needs=Needs.TRASHED,
        in_context=True,
    ),
    Action(
        name="delete_for_good",
        text="Delete for &Good…",
        menu="article",
        section=1,
        shortcuts=("Shift+Del",),
        tip="Remove the selected articles from the library; this cannot be undone",
        icon="trash-cross",
        needs=Needs.TRASHED,
        in_context=True,
    ),
    Action(
        name="empty_trash",
        text="&Empty Trash…",
        menu="article",
        section=1,
        tip="Remove everything in the trash from the library; this cannot be undone",
        icon="trash-cross",
        needs=Needs.TRASH,
    ),
    Action(
        name="guide",
        text="&Guide",
        menu="help",
        shortcuts=("F1",),
        tip="Read how to use Desktop Reader",
        icon="guide",
    ),
    Action(
        name="palette",
        text="&Find an Action…",
        menu="help",
        section=1,
        shortcuts=("Ctrl+Shift+P",),
        tip="Type what you want to do: every action by its name",
        icon="prompt",
    ),
    Action(
        name="shortcut_sheet",
        text="&Keyboard Shortcuts",
        menu="help",
        section=1,
        shortcuts=("?",),
        tip="Every key on one sheet",
        icon="keyboard",
    ),
    Action(
        name="diagnostics",
        text="&Diagnostics…",
        menu="help",
        section=2,
        tip="Versions, the library, typefaces and faults, to be copied",
        icon="pulse",
    ),
    Action(
        name="about",
        text="&About Desktop Reader",
        menu="help",
        section=2,
        tip="The version and the licence",
        icon="info",
    ),
)

_NAMES = (*(menu.text for menu in MENUS), *(one.text for one in ACTIONS))
TEXTS = (*_NAMES, *(one.tip for one in ACTIONS), *(one.other for one in ACTIONS))
"""Every text of the menus and actions, empty ones among them: what a translation has to know."""
