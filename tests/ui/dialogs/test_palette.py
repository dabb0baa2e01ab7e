"""The finder of actions, and the sheet of all keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow

from desktop_reader.ui import shortcuts
from desktop_reader.ui.actions import ACTIONS, Needs
from desktop_reader.ui.dialogs.palette import ACTION, KEYS, MENU, NAME, PaletteDialog
from desktop_reader.ui.dialogs.shortcut_sheet import ShortcutSheet
from desktop_reader.ui.menus import ActionSet
from desktop_reader.ui.widgets import icons


@pytest.fixture
def window(plain_application, qtbot):
    made = QMainWindow()
    made.resize(900, 700)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window):
    made = ActionSet(window)
    made.enable(frozenset({Needs.ARTICLE}))
    return made


@pytest.fixture
def palette(window, actions):
    made = PaletteDialog(window, actions.__getitem__)
    made.show()
    return made


def shown(palette):
    return [item.text(NAME) for item in palette._items()]


def test_it_lists_every_action_with_menu_and_keys(palette):
    assert len(shown(palette)) == len(ACTIONS)
    first = palette._items()[0]
    assert [first.text(column) for column in (NAME, MENU, KEYS)] == ["Import Files", "File", "Ctrl+O"]


def test_a_choice_says_of_what_it_is_one(palette):
    assert {"Citation Form: APA", "Theme: Dark", "Filter: Trash"} <= set(shown(palette))


def test_every_action_has_its_icon(window, actions):
    actions.draw_icons(lambda name: icons.icon(name, "#112233"))
    actions.draw_all_icons()
    made = PaletteDialog(window, actions.__getitem__)
    assert [item.text(NAME) for item in made._items() if item.icon(NAME).isNull()] == []


def test_the_chosen_action_is_explained(palette):
    palette._field.setText("print")
    assert palette._note.text() == "Print the open article"
    palette._field.setText("zzz")
    palette._field.setText("export")
    assert palette._items()[0].isDisabled()
    assert palette._note.text() == ""


def test_what_cannot_be_used_is_dimmed_and_passed_over(palette, qtbot):
    palette._field.setText("export")
    assert palette._items()[0].isDisabled()
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert palette.chosen == ""


def test_enter_chooses_what_the_arrows_lead_to(palette, qtbot):
    palette._field.setText("theme")
    usable = [item.text(NAME) for item in palette._items() if not item.isDisabled()]
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    assert palette._list.currentItem().text(NAME) == usable[1]
    qtbot.keyClick(palette._field, Qt.Key.Key_Up)
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert palette.chosen == palette._list.currentItem().data(NAME, ACTION) == palette._items()[0].data(NAME, ACTION)
    assert palette.result() == PaletteDialog.DialogCode.Accepted


def test_it_says_where_nothing_is_found(palette):
    palette._field.setText("灯塔灯塔")
    assert palette._note.text() == "No action is called that."
    assert not palette._list.isVisible()


def test_the_sheet_shows_the_keys_that_hold(window, qtbot):
    keys = shortcuts.with_keys(shortcuts.USUAL, "export", ("Ctrl+Y",))
    sheet = ShortcutSheet(window, keys)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert texts.count("Ctrl+Y") == 1
    assert "Ctrl+Shift+E" not in texts
    assert {"Import Files", "File", "View › Theme"} & set(texts) == {"Import Files", "File"}
    told = []
    sheet.change_wanted.connect(lambda: told.append(True))
    sheet._want_change()
    assert told == [True]
