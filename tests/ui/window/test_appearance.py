"""The look: chosen by a person, or following the desktop while the program runs."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette

from desktop_reader.settings import schema
from desktop_reader.settings.schema import ThemeChoice
from desktop_reader.ui.appearance import Appearance


class Hints(QObject):
    """A desktop that can be made dark, and clearer."""

    colorSchemeChanged = Signal(object)  # noqa: N815 - Qt's name
    contrastPreferenceChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self):
        super().__init__()
        self._scheme = Qt.ColorScheme.Light
        self._contrast = Qt.ContrastPreference.NoPreference

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802 - Qt's name
        return self._contrast

    def set_clear(self):
        self._contrast = Qt.ContrastPreference.HighContrast
        self.contrastPreferenceChanged.emit(self._contrast)

    def colorScheme(self):  # noqa: N802 - Qt's name
        return self._scheme

    def set_dark(self):
        self._scheme = Qt.ColorScheme.Dark
        self.colorSchemeChanged.emit(self._scheme)


@pytest.fixture
def hints(plain_application, monkeypatch):
    made = Hints()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: made)
    return made


def test_the_desktop_is_followed_while_the_program_runs(hints, settings, qtbot):
    appearance = Appearance(settings)
    assert appearance.theme.name == "light"
    with qtbot.waitSignal(appearance.theme_changed) as changed:
        hints.set_dark()
    assert changed.args[0].name == "dark"
    assert appearance.theme.dark


def test_high_contrast_of_the_desktop_is_followed(hints, settings, qtbot):
    appearance = Appearance(settings)
    with qtbot.waitSignal(appearance.theme_changed):
        hints.set_clear()
    assert appearance.theme.name == "contrast_light"
    hints.set_dark()
    assert appearance.theme.name == "contrast_dark"


def test_high_contrast_can_be_chosen_and_is_light_or_dark_as_the_desktop_is(hints, settings):
    appearance = Appearance(settings)
    appearance.choose_theme("contrast")
    assert appearance.theme.name == "contrast_light"
    hints.set_dark()
    assert appearance.theme.name == "contrast_dark"


def test_a_theme_that_was_chosen_stays(hints, settings, qtbot):
    settings.set(schema.THEME, ThemeChoice.SEPIA)
    appearance = Appearance(settings)
    with qtbot.assertNotEmitted(appearance.theme_changed):
        hints.set_dark()
        hints.set_clear()
    assert appearance.theme.name == "sepia"


def test_choosing_shows_at_once_and_is_kept(plain_application, settings, qtbot, tmp_path):
    appearance = Appearance(settings)
    with qtbot.waitSignal(appearance.theme_changed):
        appearance.choose_theme("dark")
    assert settings[schema.THEME] is ThemeChoice.DARK
    window = plain_application.palette().color(QPalette.ColorRole.Window)
    assert window.name() == appearance.theme.window
    assert appearance.theme.window in plain_application.styleSheet()


def test_every_part_of_the_window_takes_the_theme(open_window, ids, select):
    parts = open_window()
    select(parts, ids[4])
    parts.actions["find"].trigger()
    parts.actions["theme_dark"].trigger()
    theme = parts.window.appearance.theme
    assert theme.name == "dark"
    assert parts.window.reader._style.theme is theme
    assert parts.list._theme is theme
    assert parts.window.area._theme is theme
