"""How everything looks: the theme, also as the desktop changes its own, and the type of the page."""

from typing import TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_reader.rendering.themes import Theme, load_theme
from desktop_reader.settings import schema
from desktop_reader.settings.schema import FontKind, LatinKind, Setting, ThemeChoice
from desktop_reader.settings.store import Settings
from desktop_reader.ui.reader.style import ReadingStyle
from desktop_reader.ui.widgets import style

T = TypeVar("T")


class Appearance(QObject):
    """Follows the settings and the desktop. `theme_changed` carries a Theme; `type_changed`: ask `settings`."""

    theme_changed = Signal(object)
    type_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = load_theme(self._name())
        self._dress()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    def reading_style(self) -> ReadingStyle:
        """Return how the page is set."""
        return ReadingStyle(
            theme=self._theme,
            size=self._settings[schema.FONT_SIZE],
            font_kind=self._settings[schema.FONT_KIND],
            column=self._settings[schema.COLUMN_WIDTH],
            latin_kind=self._latin_kind(),
            leading=self._settings[schema.LEADING],
            gap=self._settings[schema.PARAGRAPH_GAP],
            indent=self._settings[schema.INDENT],
            justified=self._settings[schema.JUSTIFIED],
            characters=self._settings[schema.CHARACTERS],
        )

    def _latin_kind(self) -> FontKind:
        chosen = self._settings[schema.LATIN_KIND]
        return self._settings[schema.FONT_KIND] if chosen is LatinKind.SAME else FontKind(chosen.value)

    def choose_theme(self, value: str) -> None:
        """Use another theme from now on."""
        self._settings.set(schema.THEME, ThemeChoice(value))
        self._follow()

    def choose_typeface(self, value: str) -> None:
        """Set articles in another kind of type from now on."""
        self.choose_type(schema.FONT_KIND, FontKind(value))

    def choose_type(self, setting: Setting[T], value: T) -> None:
        """Set the page otherwise from now on, in one respect."""
        self._settings.set(setting, value)
        self.type_changed.emit()

    def enlarge(self, steps: int = 1) -> None:
        """Make the text of the page so many steps larger, or smaller."""
        self._resize(self._settings[schema.FONT_SIZE] + steps * schema.FONT_PIXELS.step)

    def restore_size(self) -> None:
        """Give the text of the page its usual size."""
        self._resize(schema.FONT_SIZE.default)

    def _resize(self, size: int) -> None:
        self.choose_type(schema.FONT_SIZE, schema.FONT_PIXELS.nearest(size))

    def _follow(self) -> None:
        name = self._name()
        if name != self._theme.name:
            self._theme = load_theme(name)
            self._dress()
            self.theme_changed.emit(self._theme)

    def _dress(self) -> None:
        style.apply_theme(cast("QApplication", QApplication.instance()), self._theme)

    def _name(self) -> str:
        chosen = self._settings[schema.THEME]
        if chosen not in (ThemeChoice.SYSTEM, ThemeChoice.CONTRAST):
            return chosen.value
        hints = QGuiApplication.styleHints()
        shade = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
        wants_contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        return f"contrast_{shade}" if wants_contrast or chosen is ThemeChoice.CONTRAST else shade
