"""Finding an action by typing, and keys of one's own, in the window."""

import pytest
from PySide6.QtGui import QKeySequence

from desktop_reader.settings import schema
from desktop_reader.settings.schema import ChosenKeys
from desktop_reader.ui.dialogs.palette import PaletteDialog
from desktop_reader.ui.dialogs.shortcut_sheet import ShortcutSheet


def keys(parts, name):
    return [one.toString() for one in parts.actions[name].shortcuts()]


def test_what_is_found_is_done(window, monkeypatch, qtbot):
    monkeypatch.setattr(PaletteDialog, "exec", lambda dialog: setattr(dialog, "chosen", "theme_dark"))
    window.actions["palette"].trigger()
    qtbot.waitUntil(lambda: window.window.appearance.theme.name == "dark")


def test_nothing_is_done_where_the_finder_is_left(window, monkeypatch):
    monkeypatch.setattr(PaletteDialog, "exec", lambda _: 0)
    window.actions["palette"].trigger()
    assert window.window.appearance.theme.name == "light"


def test_from_the_sheet_to_the_settings(window, monkeypatch):
    monkeypatch.setattr(ShortcutSheet, "exec", lambda sheet: sheet._want_change())
    window.actions["shortcut_sheet"].trigger()
    dialog = window.control._preferences._dialog
    assert dialog._pages.currentWidget() is dialog.shortcuts


@pytest.mark.parametrize("name", ["export", "open"])
def test_chosen_keys_hold_at_once_in_every_window(window, ids, qtbot, name):
    window.control._second.open(ids[0])
    (second,) = window.control._second._windows
    qtbot.waitUntil(lambda: second.article is not None)
    window.control._choices()["shortcuts"]((ChosenKeys(name, ("Ctrl+Y",)), ChosenKeys("find", ("Ctrl+G",))))
    assert keys(window, name) == ["Ctrl+Y"]
    assert (keys(window, "find"), second._actions["find"].shortcut().toString()) == (["Ctrl+G"], "Ctrl+G")
    assert window.actions["find"].toolTip().endswith("(Ctrl+G)")


def test_a_window_opens_with_the_chosen_keys(open_window, ids, settings):
    settings.set(schema.SHORTCUTS, (ChosenKeys("shelf_archive", ("Ctrl+9",)),))
    parts = open_window()
    assert parts.actions["shelf_archive"].shortcut() == QKeySequence("Ctrl+9")
    assert parts.control._marking._keys_of("shelf_archive") == "Ctrl+9"
