"""Every action of the window once, as data: menus, tool bar, context menu and shortcuts are made from here.

The texts are English and marked for translation in the context "Actions"; `menus` translates them.
The order of ACTIONS is the order in the menus.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_reader.domain.listing import Shelf, SortKey


class Needs(Enum):
    """What must be there before an action can be used."""

    NOTHING = "nothing"
    SELECTION = "articles are selected outside the trash"
    TRASHED = "articles are selected in the trash"
    TRASH = "the trash is not empty"
    ARTICLE = "an article is open"
    ORIGINAL = "the open article has an original"
    LIBRARY = "the library has articles"
    UNDO = "there is something to undo"
    BATCH = "there is an import to undo"
    IDLE = "no import is running"


class Bar(StrEnum):
    """The two ends of the tool bar."""

    START = "start"
    END = "end"


class Scope(Enum):
    """Where the shortcut works: everywhere in the window, or only while the list has the focus."""

    WINDOW = "window"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """One menu; `parent` names the menu it is a part of, `section` the part of it between two separators."""

    name: str
    text: str
    parent: str | None = None
    section: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a person can do.

    `section` is the part of the menu between two separators. `other` is the text where the action would take
    back what it did (Star, Remove Star). Actions of one `group` exclude each other: each stands for a `value`.
    """

    name: str
    text: str
    menu: str
    section: int = 0
    shortcuts: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    tip: str = ""
    icon: str = ""
    other: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    group: str = ""
    value: str = ""
    bar: Bar | None = None
    in_context: bool = False

    @property
    def is_single_key(self) -> bool:
        """True where a shortcut is a plain letter or mark, which must not act while text is being typed."""
        return any(len(keys) == 1 for keys in self.shortcuts)


MENUS = (
    Menu(name="file", text=QT_TRANSLATE_NOOP("Actions", "&File")),
    Menu(name="edit", text=QT_TRANSLATE_NOOP("Actions", "&Edit")),
    Menu(name="view", text=QT_TRANSLATE_NOOP("Actions", "&View")),
    Menu(name="shelf", text=QT_TRANSLATE_NOOP("Actions", "&Filter"), parent="view", section=1),
    Menu(name="sort", text=QT_TRANSLATE_NOOP("Actions", "&Sort By"), parent="view", section=1),
    Menu(name="theme", text=QT_TRANSLATE_NOOP("Actions", "&Theme"), parent="view", section=2),
    Menu(name="typeface", text=QT_TRANSLATE_NOOP("Actions", "T&ypeface"), parent="view", section=2),
    Menu(name="go", text=QT_TRANSLATE_NOOP("Actions", "&Go")),
    Menu(name="article", text=QT_TRANSLATE_NOOP("Actions", "&Article")),
    Menu(name="help", text=QT_TRANSLATE_NOOP("Actions", "&Help")),
)

ACTIONS = (
    Action(
        name="import_files",
        text=QT_TRANSLATE_NOOP("Actions", "&Import Files…"),
        menu="file",
        shortcuts=("Ctrl+O",),
        tip=QT_TRANSLATE_NOOP("Actions", "Bring saved articles into the library"),
        icon="import",
        bar=Bar.START,
        needs=Needs.IDLE,
    ),
    Action(
        name="import_folder",
        text=QT_TRANSLATE_NOOP("Actions", "Import F&older…"),
        menu="file",
        shortcuts=("Ctrl+Shift+O",),
        tip=QT_TRANSLATE_NOOP("Actions", "Bring in every article of a folder and the folders in it"),
        icon="folder",
        needs=Needs.IDLE,
    ),
    Action(
        name="paste",
        text=QT_TRANSLATE_NOOP("Actions", "&Paste as Article"),
        menu="file",
        shortcuts=("Ctrl+Shift+V",),
        tip=QT_TRANSLATE_NOOP("Actions", "Make an article of the page you have copied"),
        icon="paste",
        bar=Bar.START,
        needs=Needs.IDLE,
    ),
    Action(
        name="undo_import",
        text=QT_TRANSLATE_NOOP("Actions", "&Undo Import"),
        menu="file",
        tip=QT_TRANSLATE_NOOP("Actions", "Move what the last import brought in to the trash"),
        needs=Needs.BATCH,
    ),
    Action(
        name="export",
        text=QT_TRANSLATE_NOOP("Actions", "&Export…"),
        menu="file",
        section=1,
        shortcuts=("Ctrl+Shift+E",),
        tip=QT_TRANSLATE_NOOP("Actions", "Write articles to a file"),
        needs=Needs.LIBRARY,
    ),
    Action(
        name="quit",
        text=QT_TRANSLATE_NOOP("Actions", "&Quit"),
        menu="file",
        section=2,
        shortcuts=("Ctrl+Q",),
        tip=QT_TRANSLATE_NOOP("Actions", "Close Desktop Reader"),
    ),
    Action(
        name="undo",
        text=QT_TRANSLATE_NOOP("Actions", "&Undo"),
        menu="edit",
        shortcuts=("Ctrl+Z",),
        tip=QT_TRANSLATE_NOOP("Actions", "Take back the last change"),
        needs=Needs.UNDO,
    ),
    Action(
        name="copy",
        text=QT_TRANSLATE_NOOP("Actions", "&Copy"),
        menu="edit",
        section=1,
        shortcuts=("Ctrl+C",),
        tip=QT_TRANSLATE_NOOP("Actions", "Copy the selected text"),
        needs=Needs.ARTICLE,
    ),
    Action(
        name="select_all",
        text=QT_TRANSLATE_NOOP("Actions", "Select &All"),
        menu="edit",
        section=1,
        shortcuts=("Ctrl+A",),
        tip=QT_TRANSLATE_NOOP("Actions", "Select every article of the list, or the whole text of the open article"),
        needs=Needs.LIBRARY,
    ),
    Action(
        name="find",
        text=QT_TRANSLATE_NOOP("Actions", "&Find in Article…"),
        menu="edit",
        section=2,
        shortcuts=("Ctrl+F",),
        tip=QT_TRANSLATE_NOOP("Actions", "Find words in the open article"),
        needs=Needs.ARTICLE,
    ),
    Action(
        name="search",
        text=QT_TRANSLATE_NOOP("Actions", "&Search the Library"),
        menu="edit",
        section=2,
        shortcuts=("/", "Ctrl+K"),
        tip=QT_TRANSLATE_NOOP("Actions", "Find articles by any phrase in them"),
    ),
    Action(
        name="show_list",
        text=QT_TRANSLATE_NOOP("Actions", "&List"),
        menu="view",
        shortcuts=("Ctrl+B", "Shift+F9"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show or hide the list of articles"),
        checkable=True,
    ),
    Action(
        name="show_related",
        text=QT_TRANSLATE_NOOP("Actions", "&Related Stories"),
        menu="view",
        shortcuts=("F9",),
        tip=QT_TRANSLATE_NOOP("Actions", "Show or hide the related stories"),
        icon="sidebar-right",
        checkable=True,
        bar=Bar.END,
    ),
    Action(
        name="page_alone",
        text=QT_TRANSLATE_NOOP("Actions", "&Page Alone"),
        menu="view",
        shortcuts=("F11",),
        tip=QT_TRANSLATE_NOOP("Actions", "Nothing but the article, on the whole screen"),
        checkable=True,
    ),
    Action(
        name="shelf_all",
        text=QT_TRANSLATE_NOOP("Actions", "&All"),
        menu="shelf",
        shortcuts=("Ctrl+1",),
        group="shelf",
        value=Shelf.ALL,
    ),
    Action(
        name="shelf_unread",
        text=QT_TRANSLATE_NOOP("Actions", "&Unread"),
        menu="shelf",
        shortcuts=("Ctrl+2",),
        group="shelf",
        value=Shelf.UNREAD,
    ),
    Action(
        name="shelf_starred",
        text=QT_TRANSLATE_NOOP("Actions", "&Starred"),
        menu="shelf",
        shortcuts=("Ctrl+3",),
        group="shelf",
        value=Shelf.STARRED,
    ),
    Action(
        name="shelf_archive",
        text=QT_TRANSLATE_NOOP("Actions", "A&rchive"),
        menu="shelf",
        shortcuts=("Ctrl+4",),
        group="shelf",
        value=Shelf.ARCHIVE,
    ),
    Action(
        name="shelf_trash",
        text=QT_TRANSLATE_NOOP("Actions", "&Trash"),
        menu="shelf",
        shortcuts=("Ctrl+5",),
        group="shelf",
        value=Shelf.TRASH,
    ),
    Action(
        name="sort_published",
        text=QT_TRANSLATE_NOOP("Actions", "&Publication Date"),
        menu="sort",
        group="sort",
        value=SortKey.PUBLISHED,
    ),
    Action(
        name="sort_imported",
        text=QT_TRANSLATE_NOOP("Actions", "&Import Date"),
        menu="sort",
        group="sort",
        value=SortKey.IMPORTED,
    ),
    Action(
        name="sort_title",
        text=QT_TRANSLATE_NOOP("Actions", "&Title"),
        menu="sort",
        group="sort",
        value=SortKey.TITLE,
    ),
    Action(
        name="sort_source",
        text=QT_TRANSLATE_NOOP("Actions", "&Source"),
        menu="sort",
        group="sort",
        value=SortKey.SOURCE,
    ),
    Action(
        name="order_descending",
        text=QT_TRANSLATE_NOOP("Actions", "&Descending"),
        menu="sort",
        section=1,
        tip=QT_TRANSLATE_NOOP("Actions", "Newest first, or from the end of the alphabet"),
        group="order",
        value="descending",
    ),
    Action(
        name="order_ascending",
        text=QT_TRANSLATE_NOOP("Actions", "&Ascending"),
        menu="sort",
        section=1,
        tip=QT_TRANSLATE_NOOP("Actions", "Oldest first, or from the beginning of the alphabet"),
        group="order",
        value="ascending",
    ),
    Action(
        name="theme_system",
        text=QT_TRANSLATE_NOOP("Actions", "&System"),
        menu="theme",
        tip=QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"),
        group="theme",
        value="system",
    ),
    Action(name="theme_light", text=QT_TRANSLATE_NOOP("Actions", "&Light"), menu="theme", group="theme", value="light"),
    Action(name="theme_sepia", text=QT_TRANSLATE_NOOP("Actions", "S&epia"), menu="theme", group="theme", value="sepia"),
    Action(name="theme_dark", text=QT_TRANSLATE_NOOP("Actions", "&Dark"), menu="theme", group="theme", value="dark"),
    Action(
        name="typeface_serif",
        text=QT_TRANSLATE_NOOP("Actions", "&Serif"),
        menu="typeface",
        group="typeface",
        value="serif",
    ),
    Action(
        name="typeface_sans",
        text=QT_TRANSLATE_NOOP("Actions", "Sa&ns Serif"),
        menu="typeface",
        group="typeface",
        value="sans",
    ),
    Action(
        name="text_larger",
        text=QT_TRANSLATE_NOOP("Actions", "Lar&ger Text"),
        menu="view",
        section=2,
        shortcuts=("Ctrl++", "Ctrl+="),
        tip=QT_TRANSLATE_NOOP("Actions", "Make the text of the article larger"),
    ),
    Action(
        name="text_smaller",
        text=QT_TRANSLATE_NOOP("Actions", "S&maller Text"),
        menu="view",
        section=2,
        shortcuts=("Ctrl+-",),
        tip=QT_TRANSLATE_NOOP("Actions", "Make the text of the article smaller"),
    ),
    Action(
        name="text_normal",
        text=QT_TRANSLATE_NOOP("Actions", "&Normal Text Size"),
        menu="view",
        section=2,
        shortcuts=("Ctrl+0",),
        tip=QT_TRANSLATE_NOOP("Actions", "Give the text of the article its usual size"),
    ),
    Action(
        name="original",
        text=QT_TRANSLATE_NOOP("Actions", "&Original"),
        menu="view",
        section=3,
        shortcuts=("Ctrl+U",),
        tip=QT_TRANSLATE_NOOP("Actions", "Show the untouched text that was imported"),
        checkable=True,
        needs=Needs.ORIGINAL,
    ),
    Action(
        name="next",
        text=QT_TRANSLATE_NOOP("Actions", "&Next Article"),
        menu="go",
        shortcuts=("J",),
        needs=Needs.LIBRARY,
    ),
    Action(
        name="previous",
        text=QT_TRANSLATE_NOOP("Actions", "&Previous Article"),
        menu="go",
        shortcuts=("K",),
        needs=Needs.LIBRARY,
    ),
    Action(
        name="open",
        text=QT_TRANSLATE_NOOP("Actions", "&Read Article"),
        menu="go",
        section=1,
        shortcuts=("Return", "Enter"),
        scope=Scope.LIST,
        tip=QT_TRANSLATE_NOOP("Actions", "Go from the list into the article"),
        needs=Needs.ARTICLE,
        in_context=True,
    ),
    Action(
        name="toggle_read",
        text=QT_TRANSLATE_NOOP("Actions", "Mark as &Read"),
        other=QT_TRANSLATE_NOOP("Actions", "Mark as Un&read"),
        menu="article",
        shortcuts=("M",),
        needs=Needs.SELECTION,
        in_context=True,
    ),
    Action(
        name="toggle_star",
        text=QT_TRANSLATE_NOOP("Actions", "&Star"),
        other=QT_TRANSLATE_NOOP("Actions", "Remove &Star"),
        menu="article",
        shortcuts=("S",),
        icon="star",
        needs=Needs.SELECTION,
        bar=Bar.END,
        in_context=True,
    ),
    Action(
        name="toggle_archive",
        text=QT_TRANSLATE_NOOP("Actions", "&Archive"),
        other=QT_TRANSLATE_NOOP("Actions", "Take Out of &Archive"),
        menu="article",
        shortcuts=("E",),
        icon="archive",
        needs=Needs.SELECTION,
        bar=Bar.END,
        in_context=True,
    ),
    Action(
        name="tags",
        text=QT_TRANSLATE_NOOP("Actions", "&Tags…"),
        menu="article",
        shortcuts=("T",),
        tip=QT_TRANSLATE_NOOP("Actions", "Add tags to the selected articles or take them off"),
        icon="tag",
        needs=Needs.SELECTION,
        bar=Bar.END,
        in_context=True,
    ),
    Action(
        name="delete",
        text=QT_TRANSLATE_NOOP("Actions", "&Delete"),
        menu="article",
        section=1,
        shortcuts=("Del",),
        tip=QT_TRANSLATE_NOOP("Actions", "Move the selected articles to the trash"),
        needs=Needs.SELECTION,
        in_context=True,
    ),
    Action(
        name="restore",
        text=QT_TRANSLATE_NOOP("Actions", "Rest&ore"),
        menu="article",
        section=1,
        shortcuts=("Ctrl+R",),
        tip=QT_TRANSLATE_NOOP("Actions", "Take the selected articles out of the trash"),
        needs=Needs.TRASHED,
        in_context=True,
    ),
    Action(
        name="delete_for_good",
        text=QT_TRANSLATE_NOOP("Actions", "Delete for &Good…"),
        menu="article",
        section=1,
        shortcuts=("Shift+Del",),
        tip=QT_TRANSLATE_NOOP("Actions", "Remove the selected articles from the library; this cannot be undone"),
        needs=Needs.TRASHED,
        in_context=True,
    ),
    Action(
        name="empty_trash",
        text=QT_TRANSLATE_NOOP("Actions", "&Empty Trash…"),
        menu="article",
        section=1,
        tip=QT_TRANSLATE_NOOP("Actions", "Remove everything in the trash from the library; this cannot be undone"),
        needs=Needs.TRASH,
    ),
    Action(
        name="guide",
        text=QT_TRANSLATE_NOOP("Actions", "&Guide"),
        menu="help",
        shortcuts=("F1",),
        tip=QT_TRANSLATE_NOOP("Actions", "Read how to use Desktop Reader"),
    ),
    Action(
        name="about",
        text=QT_TRANSLATE_NOOP("Actions", "&About Desktop Reader"),
        menu="help",
        section=1,
        tip=QT_TRANSLATE_NOOP("Actions", "The version and the licence"),
    ),
)
