"""Library > Wanted: what it lists, the pages under each story, copying, opening, and that it follows the library."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QTreeWidget

from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.ui.dialogs.wanted import WantedDialog


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        for title, *wanted in (("第一页", "渡轮涨价", "灯塔要修了"), ("第二页", "渡轮涨价")):
            stories = tuple(Recommendation(title=one, published="2021-02-03", source="晨报网") for one in wanted)
            opened.add(Draft(title=title, body=f"{title}。", source="海岸晚报", recommended=stories))
        yield opened


@pytest.fixture
def dialog(plain_application, qtbot, library):
    operations = Operations(library)
    made = WantedDialog(None, operations)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: tree(made).topLevelItemCount() == 2)
    yield made
    operations.shutdown()


def tree(dialog):
    return dialog.findChild(QTreeWidget)


def texts(item):
    return [item.text(column) for column in range(4)]


def stories(dialog):
    return [texts(tree(dialog).topLevelItem(at)) for at in range(tree(dialog).topLevelItemCount())]


def opened(dialog, qtbot, at=0):
    """The story at that place, with its pages shown."""
    item = tree(dialog).topLevelItem(at)
    item.setExpanded(True)
    qtbot.waitUntil(lambda: item.childCount() > 0)
    return item


def test_what_most_pages_want_stands_first(dialog):
    assert stories(dialog) == [["渡轮涨价", "2", "2021-02-03", "晨报网"], ["灯塔要修了", "1", "2021-02-03", "晨报网"]]
    assert dialog.findChild(QLabel).text() == "2 stories that pages point to are not in the library."


def test_the_pages_that_want_a_story_open(dialog, qtbot):
    item = opened(dialog, qtbot)
    assert [item.child(at).text(0) for at in range(2)] == ["第二页", "第一页"]
    heard = []
    dialog.article_requested.connect(heard.append)
    tree(dialog).setCurrentItem(item.child(1))
    tree(dialog).setFocus()
    qtbot.keyClick(tree(dialog), Qt.Key.Key_Return)
    assert heard == [1]


def test_enter_shows_the_pages_of_a_story_and_hides_them(dialog, qtbot):
    view = tree(dialog)
    view.setFocus()
    for expected in (True, False):
        qtbot.keyClick(view, Qt.Key.Key_Return)
        assert view.topLevelItem(0).isExpanded() is expected
    field = dialog.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.hasFocus()
    assert dialog.isVisible()


def test_a_title_is_copied_by_key_button_and_menu(dialog, qtbot):
    view, clipboard = tree(dialog), QGuiApplication.clipboard()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "渡轮涨价"
    view.setCurrentItem(view.topLevelItem(1))
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "&Copy Title").click()
    assert clipboard.text() == "灯塔要修了"
    view.setCurrentItem(opened(dialog, qtbot).child(0))
    view.customContextMenuRequested.emit(view.visualItemRect(view.currentItem()).center())
    menu = dialog.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Copy Title", "Open the Page"]
    menu.actions()[0].trigger()
    assert clipboard.text() == "第二页"


def test_the_menu_outlives_the_entries_that_it_was_opened_on(dialog, library, qtbot):
    tree(dialog).setCurrentItem(tree(dialog).topLevelItem(0))
    dialog._open_menu(tree(dialog).visualItemRect(tree(dialog).topLevelItem(0)).center())
    dialog._show(library.wanted(10, ""))
    show = next(action for action in dialog.findChild(QMenu).actions() if action.text() == "Show the Pages")
    show.trigger()
    assert tree(dialog).currentItem().isExpanded()


def test_titles_are_searched_and_the_arrow_down_leads_to_them(dialog, qtbot):
    field = dialog.findChild(QLineEdit)
    field.setText("灯塔")
    qtbot.waitUntil(lambda: len(stories(dialog)) == 1)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert tree(dialog).hasFocus()
    field.setText("没有的")
    qtbot.waitUntil(lambda: not stories(dialog))
    assert dialog.findChild(QLabel).text() == "No wanted story has this in its title."


def test_it_follows_what_comes_in_and_keeps_what_is_open(dialog, library, qtbot):
    opened(dialog, qtbot)
    library.add(Draft(title="灯塔 要修了", body="修。"))
    dialog.refresh(Change(members=True))
    qtbot.waitUntil(lambda: len(stories(dialog)) == 1)
    item = tree(dialog).topLevelItem(0)
    assert item.isExpanded()
    qtbot.waitUntil(lambda: item.childCount() == 2)
    library.add(Draft(title="渡轮涨价", body="涨。"))
    dialog.refresh(Change(members=True))
    qtbot.waitUntil(lambda: not stories(dialog))
    assert dialog.findChild(QLabel).text() == "The library has every story that its pages point to."


def test_nothing_is_read_while_nobody_sees_it(dialog, library, qtbot):
    dialog.hide()
    library.add(Draft(title="渡轮涨价", body="涨。"))
    dialog.refresh(Change(members=True))
    assert len(stories(dialog)) == 2
    dialog.show()
    qtbot.waitUntil(lambda: len(stories(dialog)) == 1)
