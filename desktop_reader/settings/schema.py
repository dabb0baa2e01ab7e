"""Every setting, declared once: its key, what it may hold, its default, and how the settings dialog names it.

A setting with a section is a person's choice and stands in the dialog; one without is how the window was left.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from desktop_reader.domain.chinese import Characters
from desktop_reader.domain.listing import Shelf, SortKey

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)


class Kind(Protocol[T_co]):
    """What a setting may hold."""

    def accept(self, raw: object) -> T_co:
        """Return a value out of JSON or out of the program as the setting's own type.

        ValueError or TypeError if it does not fit.
        """


class Switch:
    """On or off."""

    def accept(self, raw: object) -> bool:
        """Return `raw` if it is a bool."""
        if not isinstance(raw, bool):
            raise TypeError(raw)
        return raw


class Number(NamedTuple):
    """A whole number from `lowest` to `highest`, counted in `unit`, changed by `step`."""

    lowest: int
    highest: int
    unit: str
    step: int = 1

    def accept(self, raw: object) -> int:
        """Return `raw` if it is a whole number in range."""
        if not isinstance(raw, int) or isinstance(raw, bool) or not self.lowest <= raw <= self.highest:
            raise ValueError(raw)
        return raw

    def nearest(self, value: int) -> int:
        """Return the number in range that is nearest to `value`."""
        return min(max(value, self.lowest), self.highest)


class Choice(NamedTuple, Generic[E]):
    """One of the members of an enum; `labels` names those that a person chooses from."""

    members: type[E]
    labels: Mapping[E, str]

    def accept(self, raw: object) -> E:
        """Return the member whose value is `raw`."""
        return self.members(str(raw))


class Text:
    """Any text, or nothing."""

    def accept(self, raw: object) -> str:
        """Return `raw` if it is text."""
        if not isinstance(raw, str):
            raise TypeError(raw)
        return raw


class Folder(Text):
    """The path of a folder, or nothing."""


class Numbers:
    """A row of whole numbers, none negative, such as the widths of panes."""

    def accept(self, raw: object) -> tuple[int, ...]:
        """Return `raw` as a tuple if it is a list or tuple of such numbers."""
        if not isinstance(raw, list | tuple) or not all(type(number) is int and number >= 0 for number in raw):
            raise ValueError(raw)
        return tuple(raw)


class Texts:
    """A row of texts, such as what was searched for last."""

    def accept(self, raw: object) -> tuple[str, ...]:
        """Return `raw` as a tuple if it is a list or tuple of texts."""
        if not isinstance(raw, list | tuple) or not all(isinstance(text, str) for text in raw):
            raise ValueError(raw)
        return tuple(raw)


class SavedSearch(NamedTuple):
    """A query that a person has given a name."""

    name: str
    query: str


class SavedSearches:
    """A row of searches with names."""

    def accept(self, raw: object) -> tuple[SavedSearch, ...]:
        """Return `raw` if it is a row of pairs of texts."""
        if not isinstance(raw, list | tuple):
            raise TypeError(raw)
        pairs = [Texts().accept(pair) for pair in raw]
        return tuple(SavedSearch(name, query) for name, query in pairs)


class ChosenKeys(NamedTuple):
    """The shortcuts that a person has given an action; none is a choice, too."""

    action: str
    keys: tuple[str, ...]


class KeyChoices:
    """A row of actions with the shortcuts that were chosen for them."""

    def accept(self, raw: object) -> tuple[ChosenKeys, ...]:
        """Return `raw` if it is a row of pairs, each of a text and a row of texts."""
        if not isinstance(raw, list | tuple):
            raise TypeError(raw)
        return tuple(ChosenKeys(Text().accept(action), Texts().accept(keys)) for action, keys in raw)


class Place(NamedTuple):
    """Where an article was left: so many characters of its body (UTF-16 units) are above the view."""

    article: int
    offset: int


class Places:
    """A row of articles with the places where they were left."""

    def accept(self, raw: object) -> tuple[Place, ...]:
        """Return `raw` if it is a row of pairs of numbers."""
        if not isinstance(raw, list | tuple):
            raise TypeError(raw)
        pairs = [Numbers().accept(pair) for pair in raw]
        return tuple(Place(article, offset) for article, offset in pairs)


class Section(StrEnum):
    """A page of the settings dialog."""

    READING = "Reading"
    WINDOW = "Window"
    IMPORT = "Import"


class Setting(NamedTuple, Generic[T]):
    """One setting. `label` and `section` are English and translated where they are shown.

    One `of_library` has a value of its own for each library.
    """

    key: str
    kind: Kind[T]
    default: T
    label: str = ""
    section: Section | None = None
    of_library: bool = False


class ThemeChoice(StrEnum):
    """SYSTEM follows the desktop between light and dark, and in high contrast; CONTRAST only between the former."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"


class FontKind(StrEnum):
    """The type that articles are set in."""

    SERIF = "serif"
    SANS = "sans"


class LatinKind(StrEnum):
    """The type that Latin letters are set in; SAME is that of Chinese."""

    SAME = "same"
    SERIF = "serif"
    SANS = "sans"


class Language(StrEnum):
    """The language of menus and help; the values but SYSTEM are BCP 47 tags."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


class CitationForm(StrEnum):
    """The forms that an article is cited in: the names of the citations."""

    GBT7714 = "gbt7714"
    APA = "apa"
    BIBTEX = "bibtex"
    CSL = "csl"


CITATION_NAMES = {
    CitationForm.GBT7714: "GB/T 7714",
    CitationForm.APA: "APA",
    CitationForm.BIBTEX: "BibTeX",
    CitationForm.CSL: "CSL-JSON",
}
_THEMES = {
    ThemeChoice.SYSTEM: "As the desktop",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.SEPIA: "Sepia",
    ThemeChoice.DARK: "Dark",
    ThemeChoice.CONTRAST: "High contrast",
}
_FONTS = {FontKind.SERIF: "Serif", FontKind.SANS: "Sans serif"}
_LATIN_FONTS = {LatinKind.SAME: "As the Chinese one", LatinKind.SERIF: "Serif", LatinKind.SANS: "Sans serif"}
_CHARACTERS = {
    Characters.AS_WRITTEN: "As written",
    Characters.SIMPLIFIED: "Simplified",
    Characters.TRADITIONAL: "Traditional",
    Characters.TAIWAN: "Traditional (Taiwan)",
    Characters.HONG_KONG: "Traditional (Hong Kong)",
}
_LANGUAGES = {Language.SYSTEM: "As the desktop", Language.ENGLISH: "English", Language.CHINESE: "简体中文"}
_SHELVES = {
    Shelf.ALL: "All",
    Shelf.UNREAD: "Unread",
    Shelf.STARRED: "Starred",
    Shelf.ARCHIVE: "Archive",
    Shelf.TRASH: "Trash",
}
_SORT_KEYS = {
    SortKey.PUBLISHED: "Publication date",
    SortKey.IMPORTED: "Import date",
    SortKey.TITLE: "Title",
    SortKey.SOURCE: "Source",
}

FONT_PIXELS = Number(12, 40, "px")
PANEL_PIXELS = Number(200, 2_000, "px")
COLUMN_EM = Number(20, 42, "em", step=2)  # CLREQ: a line of at most about 40 characters
LEADING_PERCENT = Number(130, 240, "%", step=10)
GAP_PERCENT = Number(0, 200, "%", step=25)
INDENT_EM = Number(0, 2, "em")

THEME = Setting("theme", Choice(ThemeChoice, _THEMES), ThemeChoice.SYSTEM, "Theme", Section.READING)
FONT_KIND = Setting("font_kind", Choice(FontKind, _FONTS), FontKind.SERIF, "Typeface", Section.READING)
LATIN_KIND = Setting(
    "latin_kind", Choice(LatinKind, _LATIN_FONTS), LatinKind.SAME, "Typeface of Latin letters", Section.READING
)
FONT_SIZE = Setting("font_size", FONT_PIXELS, 19, "Font size", Section.READING)
COLUMN_WIDTH = Setting("column_width", COLUMN_EM, 38, "Column width", Section.READING)
LEADING = Setting("leading", LEADING_PERCENT, 180, "Line height", Section.READING)  # percent of the font size
PARAGRAPH_GAP = Setting("paragraph_gap", GAP_PERCENT, 0, "Space between paragraphs", Section.READING)  # of it, too
INDENT = Setting("indent", INDENT_EM, 2, "Indent of first lines", Section.READING)
JUSTIFIED = Setting("justified", Switch(), default=True, label="Straight right edge", section=Section.READING)
CHARACTERS = Setting(
    "characters", Choice(Characters, _CHARACTERS), Characters.AS_WRITTEN, "Chinese characters", Section.READING
)
CITATION = Setting(
    "citation", Choice(CitationForm, CITATION_NAMES), CitationForm.GBT7714, "Citations as", Section.READING
)
LANGUAGE = Setting("language", Choice(Language, _LANGUAGES), Language.SYSTEM, "Language", Section.WINDOW)
SHOW_LIST = Setting("show_list", Switch(), default=True, label="Show the article list", section=Section.WINDOW)
SHOW_RELATED = Setting("show_related", Switch(), default=True, label="Show related articles", section=Section.WINDOW)
SHOW_HIGHLIGHTS = Setting("show_highlights", Switch(), default=False, label="Show highlights", section=Section.WINDOW)
NOTIFY = Setting(
    "notify", Switch(), default=True, label="Tell through the desktop when long work has ended", section=Section.WINDOW
)
WATCHED_FOLDER = Setting(
    "watched_folder", Folder(), "", "Watched folder", Section.IMPORT, of_library=True
)  # "" is none

WATCHED_UNTIL = Setting("watched_until", Number(0, 2**63 - 1, "ns"), 0, of_library=True)  # what came later is new
RECENT_IMPORTS: Setting[tuple[str, ...]] = Setting("recent_imports", Texts(), ())  # paths, the last one first
WINDOW_GEOMETRY = Setting("window_geometry", Text(), "")  # QMainWindow.saveGeometry() in hex
PANE_WIDTHS: Setting[tuple[int, ...]] = Setting("pane_widths", Numbers(), ())  # in the order of PANELS
SECOND_PANEL_WIDTH = Setting("second_panel_width", PANEL_PIXELS, 290)  # the stories of a second window
SHELF = Setting("shelf", Choice(Shelf, _SHELVES), Shelf.ALL)
SOURCE = Setting("source", Text(), "")  # "" is any source
TAG = Setting("tag", Text(), "")  # "" is any tag
SORT_KEY = Setting("sort_key", Choice(SortKey, _SORT_KEYS), SortKey.PUBLISHED)
SORT_DESCENDING = Setting("sort_descending", Switch(), default=True)
LAST_ARTICLE = Setting("last_article", Number(0, 2**63 - 1, ""), 0)  # 0 is none
LAST_POSITION = Setting("last_position", Number(0, 2**63 - 1, ""), 0)  # characters of its body above the view
PLACES: Setting[tuple[Place, ...]] = Setting("places", Places(), (), of_library=True)  # the one left last comes first
RECENT_SEARCHES: Setting[tuple[str, ...]] = Setting("recent_searches", Texts(), ())  # the last one first
SAVED_SEARCHES: Setting[tuple[SavedSearch, ...]] = Setting("saved_searches", SavedSearches(), ())
SHORTCUTS: Setting[tuple[ChosenKeys, ...]] = Setting("shortcuts", KeyChoices(), ())  # those that are not the usual ones
LAST_FOLDER = Setting("last_folder", Text(), "")  # where a file dialog was last used

LOOK: tuple[Setting[Any], ...] = (
    THEME,
    FONT_KIND,
    LATIN_KIND,
    FONT_SIZE,
    COLUMN_WIDTH,
    LEADING,
    PARAGRAPH_GAP,
    INDENT,
    JUSTIFIED,
    CHARACTERS,
)
"""How the page looks."""

SETTINGS: tuple[Setting[Any], ...] = (
    *LOOK,
    CITATION,
    LANGUAGE,
    SHOW_LIST,
    SHOW_RELATED,
    SHOW_HIGHLIGHTS,
    NOTIFY,
    WATCHED_FOLDER,
    WATCHED_UNTIL,
    RECENT_IMPORTS,
    WINDOW_GEOMETRY,
    PANE_WIDTHS,
    SECOND_PANEL_WIDTH,
    SHELF,
    SOURCE,
    TAG,
    SORT_KEY,
    SORT_DESCENDING,
    LAST_ARTICLE,
    LAST_POSITION,
    PLACES,
    RECENT_SEARCHES,
    SAVED_SEARCHES,
    SHORTCUTS,
    LAST_FOLDER,
)
