"""The registry of actions, and the menus, tool bar and context menu that are made from it."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget

from desktop_reader.ui import menus, wording
from desktop_reader.ui.actions import ACTIONS, Bar, Needs, Scope
from desktop_reader.ui.menu_registry import MENUS

NAMES = [action.name for action in ACTIONS]


def access_key(text):
    at = text.replace("&&", "  ").find("&")
    return text[at + 1].casefold() if at >= 0 else None


class Pressed:
    """Remembers which actions were triggered, with the value they carry."""

    def __init__(self, actions):
        self.calls = []
        actions.bind({action.group or action.name: self._handler(action) for action in ACTIONS})

    def _handler(self, action):
        name = action.group or action.name
        return lambda *values: self.calls.append((name, *values))


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window):
    return menus.ActionSet(window)


def shown_in(menu):
    """The names of all actions in a menu and the menus in it."""
    for action in menu.actions():
        if action.menu() is not None:
            yield from shown_in(action.menu())
        elif not action.isSeparator():
            yield action.objectName()


def test_names_are_unique():
    assert len(set(NAMES)) == len(NAMES)


def test_no_two_actions_share_a_shortcut():
    keys = Counter(QKeySequence(key).toString() for action in ACTIONS for key in action.shortcuts)
    assert "" not in keys
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("menu", [menu.name for menu in MENUS])
def test_every_entry_of_a_menu_has_an_access_key_of_its_own(menu):
    texts = [action.text for action in ACTIONS if action.menu == menu]
    texts += [inner.text for inner in MENUS if inner.parent == menu]
    keys = [access_key(text) for text in texts]
    assert None not in keys, texts
    assert max(Counter(keys).values()) == 1, Counter(keys)


def test_the_menus_of_the_bar_have_access_keys_of_their_own():
    keys = [access_key(menu.text) for menu in MENUS if menu.parent is None]
    assert len(set(keys)) == len(keys)


@pytest.fixture
def filled(window, actions):
    """The menus of the bar and those in them, by name."""
    made = {menu.name: window.menuBar().addMenu(menu.text) for menu in MENUS if menu.parent is None}
    menus.fill_menus(made, actions)
    return made


def test_every_action_stands_in_a_menu_once(window, filled):
    shown = [name for top in window.menuBar().actions() for name in shown_in(top.menu())]
    assert sorted(shown) == sorted(NAMES)


def test_a_menu_shows_the_shortcut(actions):
    for action in ACTIONS:
        made = actions[action.name]
        assert [key.toString() for key in made.shortcuts()] == [
            QKeySequence(key).toString() for key in action.shortcuts
        ]
        assert made.isShortcutVisibleInContextMenu() or not action.shortcuts


def test_parts_of_a_menu_are_kept_apart(filled):
    kinds = ["-" if action.isSeparator() else action.objectName() for action in filled["file"].actions()]
    imports, exports = ["import_files", "import_folder", "paste", "", "undo_import"], ["export", "save_as", "print"]
    assert kinds == [*imports, "-", *exports, "-", "restore_backup", "-", "close_window", "quit"]


def test_every_action_calls_its_handler(actions):
    pressed = Pressed(actions)
    for action in ACTIONS:
        actions[action.name].setEnabled(True)
        actions[action.name].trigger()
        name, *values = pressed.calls[-1]
        assert name == (action.group or action.name)
        if action.group:
            assert values == [action.value]
        else:
            assert values == ([True] if action.checkable else [])


def test_an_action_without_a_handler_is_a_bug(actions):
    with pytest.raises(KeyError):
        actions.bind({})


def test_actions_of_a_group_exclude_each_other(actions):
    actions.check("theme", "sepia")
    actions.check("theme", "dark")
    checked = [action.name for action in ACTIONS if action.group == "theme" and actions[action.name].isChecked()]
    assert checked == ["theme_dark"]


def test_what_is_not_there_cannot_be_used(actions):
    actions.enable(frozenset({Needs.SELECTION}))
    assert actions["delete"].isEnabled()
    assert not actions["restore"].isEnabled()
    assert actions["quit"].isEnabled()


def test_an_action_says_that_it_takes_back(actions):
    actions.show_other("toggle_star", True)
    assert actions["toggle_star"].text() == "Remove &Star"
    assert actions["toggle_star"].toolTip() == "Remove Star (S)"
    actions.show_other("toggle_star", False)
    assert actions["toggle_star"].text() == "&Star"


def test_the_tool_bar_is_filled_from_both_ends(window, actions):
    bar = window.addToolBar("bar")
    menus.fill_tool_bar(bar, actions)
    names = [action.objectName() for action in bar.actions() if action.objectName() in NAMES]
    assert names == [action.name for part in Bar for action in ACTIONS if action.bar is part]


@pytest.fixture
def drawn(actions):
    """The icons that have been drawn, in this order."""
    drawn = []

    def draw(name):
        drawn.append(name)
        picture = QPixmap(16, 16)
        picture.fill(Qt.GlobalColor.black)
        return QIcon(picture)

    actions.draw_icons(draw)
    return drawn


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: one.name)
def test_every_action_has_an_icon(project, action):
    for icon in filter(None, (action.icon, action.other_icon)):
        assert (project / "resources" / "icons" / f"{icon}.svg").is_file()


def test_what_stands_in_the_bar_has_its_icon_at_once(actions, drawn):
    in_bar = [action for action in ACTIONS if action.bar is not None]
    assert sorted(drawn) == sorted(action.icon for action in in_bar)
    assert not any(actions[action.name].icon().isNull() for action in in_bar)


def test_an_action_that_takes_back_has_another_icon(actions, drawn):
    actions.show_other("toggle_star", True)
    assert drawn[-1] == "star-filled"
    actions.show_other("toggle_star", False)
    assert drawn[-1] == "star"


def test_what_stands_in_a_menu_has_its_icon_when_the_menu_opens(actions, filled, drawn):
    assert actions["print"].icon().isNull()
    filled["file"].aboutToShow.emit()
    assert not actions["print"].icon().isNull()
    assert actions["copy"].icon().isNull()
    before = len(drawn)
    filled["file"].aboutToShow.emit()
    assert len(drawn) == before


def test_another_theme_draws_the_icons_anew(actions, filled, drawn):
    filled["file"].aboutToShow.emit()
    drawn.clear()
    actions.draw_icons(lambda name: drawn.append(name) or QIcon())
    assert "print" not in drawn
    filled["file"].aboutToShow.emit()
    assert "print" in drawn


def test_what_can_be_ticked_has_its_tick_in_the_menu_and_no_icon(actions):
    for action in ACTIONS:
        made = actions[action.name]
        assert made.isIconVisibleInMenu() != made.isCheckable()


def test_the_context_menu_holds_what_can_be_used(window, actions):
    actions.enable(frozenset({Needs.TRASHED, Needs.ARTICLE}))
    menu = menus.context_menu(actions.in_context(), actions, window)
    kinds = ["-" if action.isSeparator() else action.objectName() for action in menu.actions()]
    assert kinds == ["open", "open_window", "-", "restore", "delete_for_good"]


@pytest.mark.parametrize(
    ("text", "read"), [("&Import Files…", "Import Files"), ("导入文件(&I)…", "导入文件"), ("Quit", "Quit")]
)
def test_a_text_as_it_is_read(text, read):
    assert wording.plain(text) == read


@pytest.fixture
def typing(window, qtbot):
    """A window with a field to type into and a place where nothing is typed, in a window that has the focus."""
    actions = menus.ActionSet(window)
    central = QWidget()
    column = QVBoxLayout(central)
    field, view = QLineEdit(), QWidget()
    view.setFocusPolicy(view.focusPolicy().StrongFocus)
    column.addWidget(field)
    column.addWidget(view)
    window.setCentralWidget(central)
    actions.attach_list_keys(view)
    actions.enable(frozenset(Needs))
    pressed = Pressed(actions)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return field, view, pressed


@pytest.mark.parametrize("action", [action for action in ACTIONS if action.is_single_key], ids=lambda one: one.name)
def test_a_single_key_acts_only_where_nothing_is_typed(typing, qtbot, action):
    field, view, pressed = typing
    key = action.shortcuts[0].lower()
    field.setFocus()
    qtbot.keyClicks(field, key)
    assert field.text() == key
    assert pressed.calls == []
    view.setFocus()
    qtbot.keyClicks(view, key)
    assert [call[0] for call in pressed.calls] == [action.group or action.name]


@pytest.mark.parametrize(
    "action", [action for action in ACTIONS if action.scope is Scope.LIST], ids=lambda one: one.name
)
def test_a_key_of_the_list_leaves_a_field_alone(typing, qtbot, action):
    field, view, pressed = typing
    returned = []
    field.returnPressed.connect(lambda: returned.append(True))
    field.setFocus()
    keys = QKeySequence(action.shortcuts[0])[0]
    qtbot.keyClick(field, keys.key(), keys.keyboardModifiers())
    assert (pressed.calls, returned) == ([], [True])
    view.setFocus()
    qtbot.keyClick(view, keys.key(), keys.keyboardModifiers())
    assert [call[0] for call in pressed.calls] == [action.name]


def test_every_menu_is_made_and_has_something_in_it(filled):
    assert set(filled) == {menu.name for menu in MENUS}
    assert all(menu.actions() for menu in filled.values())
