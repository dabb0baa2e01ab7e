"""Choosing keys: what collides is told, what is chosen holds, and the usual keys come back."""

import pytest
from PySide6.QtGui import QKeySequence

from desktop_reader.settings import schema
from desktop_reader.settings.schema import ChosenKeys
from desktop_reader.settings.store import Settings
from desktop_reader.ui import shortcuts
from desktop_reader.ui.dialogs.shortcuts_page import ACTION, KEYS, NAME, ShortcutsPage


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def page(plain_application, qtbot, settings):
    made = ShortcutsPage(None, settings)
    made.chosen.connect(lambda value: settings.set(schema.SHORTCUTS, value))
    qtbot.addWidget(made)
    return made


def item_of(page, name):
    items = map(page._list.topLevelItem, range(page._list.topLevelItemCount()))
    return next(item for item in items if item.data(NAME, ACTION) == name)


def give(page, name, keys):
    page._list.setCurrentItem(item_of(page, name))
    page._editor.setKeySequence(QKeySequence(keys))


def test_new_keys_hold_and_are_kept(page, settings):
    give(page, "export", "Ctrl+Y")
    assert page._note.text() == ""
    page._use.click()
    assert item_of(page, "export").text(KEYS) == "Ctrl+Y"
    assert settings[schema.SHORTCUTS] == (ChosenKeys("export", ("Ctrl+Y",)),)
    assert shortcuts.keys_in_use(settings)["export"] == ("Ctrl+Y",)


def test_a_conflict_is_told_before_the_keys_are_taken(page, settings):
    give(page, "export", "Ctrl+K")
    assert page._note.text() == "Ctrl+K belongs to “Search the Library” now. “Use” takes it from there."
    page._use.click()
    held = shortcuts.keys_in_use(settings)
    assert (held["export"], held["search"]) == (("Ctrl+K",), ("/",))
    assert item_of(page, "search").text(KEYS) == "/"


def test_the_usual_keys_come_back(page, settings):
    give(page, "export", "Ctrl+K")
    page._use.click()
    page._usual.click()
    assert shortcuts.keys_in_use(settings)["export"] == ("Ctrl+Shift+E",)
    assert page._all_usual.isEnabled()
    page._all_usual.click()
    assert settings[schema.SHORTCUTS] == ()
    assert not page._all_usual.isEnabled()


def test_an_action_can_do_without_keys(page, settings):
    give(page, "export", "")
    assert not page._use.isEnabled()
    page._none.click()
    assert shortcuts.keys_in_use(settings)["export"] == ()


def test_only_what_is_searched_for_is_listed(page):
    page._field.setText("guide")
    assert page._list.topLevelItem(0).data(NAME, ACTION) == "guide"
    page._field.setText("灯塔灯塔")
    assert page._list.topLevelItemCount() == 0
    assert not page._editor.isEnabled()


def test_what_no_action_of_this_release_is_called_does_no_harm(settings):
    settings.set(schema.SHORTCUTS, (ChosenKeys("gone", ("Ctrl+Y",)),))
    assert shortcuts.keys_in_use(settings) == shortcuts.USUAL
