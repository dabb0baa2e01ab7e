"""The first start, and what is shown where nothing is open."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_reader.domain.draft import Draft
from desktop_reader.ui.welcome import WelcomePage


@pytest.fixture
def parts(open_window):
    return open_window()


def test_the_first_start_welcomes_with_three_ways_and_a_guide(parts, qtbot):
    page = parts.window.area.currentWidget()
    assert isinstance(page, WelcomePage)
    assert parts.window.windowTitle() == ""
    texts = [button.text() for button in page.findChildren(QPushButton)]
    assert texts == ["Paste a page", "Import files", "Import a folder", "Read the guide"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paste a page", "paste"),
        ("Import files", "import_files"),
        ("Import a folder", "import_folder"),
        ("Read the guide", "guide"),
    ],
)
def test_each_button_does_what_the_menu_does(parts, monkeypatch, text, name):
    parts.actions[name].triggered.disconnect()
    pressed = []
    parts.actions[name].triggered.connect(lambda: pressed.append(name))
    button = next(one for one in parts.window.area.currentWidget().findChildren(QPushButton) if one.text() == text)
    button.click()
    assert pressed == [name]


def test_the_guide_can_be_read_before_anything_is_in_the_library(parts):
    parts.actions["guide"].trigger()
    assert not isinstance(parts.window.area.currentWidget(), WelcomePage)
    assert parts.reading.article.body


def test_the_welcome_goes_when_articles_come(parts, library, settle):
    library.add(Draft(title="第一篇", body="正文。"))
    parts.control._imports.arrived.emit()
    settle(parts)
    assert parts.window.area._sentence.text() == "Choose an article from the list."
    assert parts.window.area.currentWidget() is parts.window.area._sentence


def test_a_library_with_articles_does_not_welcome(open_window, ids):
    parts = open_window(painted=False)
    assert not isinstance(parts.window.area.currentWidget(), WelcomePage)


def test_the_welcome_fits_into_a_small_window(parts):
    parts.window.resize(640, 420)
    page = parts.window.area.currentWidget()
    assert page.widget().width() <= page.viewport().width()


def test_an_empty_list_leaves_the_words_to_the_list(open_window, ids, qtbot):
    parts = open_window()
    with qtbot.waitSignal(parts.list.count_changed):
        parts.actions["shelf_starred"].trigger()
    assert parts.window.area._sentence.text() == ""
    with qtbot.waitSignal(parts.list.count_changed):
        parts.actions["shelf_all"].trigger()
    assert parts.window.area._sentence.text() == "Choose an article from the list."


def test_with_everything_in_the_trash_there_is_a_way_on_and_a_way_back(open_window, library, ids, qtbot, select):
    library.trash(ids)
    parts = open_window()
    assert isinstance(parts.window.area.currentWidget(), WelcomePage)
    with qtbot.waitSignal(parts.list.count_changed):
        parts.actions["shelf_trash"].trigger()
    assert parts.window.area.currentWidget() is parts.window.area._sentence
    with qtbot.waitSignal(parts.reading.opened):
        parts.actions["next"].trigger()
    assert parts.actions["restore"].isEnabled()
