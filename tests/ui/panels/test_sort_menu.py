"""The button and the menu that sort the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from desktop_reader.domain.listing import Listing, SortKey
from desktop_reader.ui.widgets.filter_bar import FilterBar


@pytest.fixture
def bar(qtbot, theme):
    made = FilterBar(theme)
    qtbot.addWidget(made)
    made.resize(320, 40)
    made.show()
    made.listing_wanted.connect(made.set_listing)
    return made


def open_menu(bar, qtbot):
    qtbot.mouseClick(bar.findChild(QToolButton, "sort"), Qt.MouseButton.LeftButton)
    return bar.findChildren(QMenu)[-1]


def choose(bar, qtbot, text):
    next(action for action in open_menu(bar, qtbot).actions() if action.text() == text).trigger()
    return bar._listing


def test_dates_begin_with_the_newest_and_words_with_a(bar, qtbot):
    assert choose(bar, qtbot, "Title") == Listing(sort=SortKey.TITLE, descending=False)
    assert choose(bar, qtbot, "Date Imported") == Listing(sort=SortKey.IMPORTED, descending=True)
    assert choose(bar, qtbot, "Source") == Listing(sort=SortKey.SOURCE, descending=False)
    assert choose(bar, qtbot, "Date Published") == Listing()


def test_the_direction_is_named_for_what_is_sorted(bar, qtbot):
    assert choose(bar, qtbot, "Oldest First") == Listing(descending=False)
    assert choose(bar, qtbot, "Title") == Listing(sort=SortKey.TITLE, descending=False)
    assert choose(bar, qtbot, "Z to A") == Listing(sort=SortKey.TITLE, descending=True)


def test_the_menu_checks_what_holds(bar, qtbot):
    bar.set_listing(Listing(sort=SortKey.TITLE, descending=False))
    checked = [action.text() for action in open_menu(bar, qtbot).actions() if action.isChecked()]
    assert checked == ["Title", "A to Z"]


def test_the_button_names_the_order(bar):
    button = bar.findChild(QToolButton, "sort")
    bar.resize(600, 40)
    bar.set_listing(Listing(sort=SortKey.SOURCE, descending=False))
    assert button.text() == "Source ↑"
    assert button.accessibleName() == "Sort: Source ↑"
    bar.resize(200, 40)
    assert button.text() == "↑"
    assert button.accessibleName() == "Sort: Source ↑"


def test_the_best_hits_of_a_search_stand_first_until_another_order_is_chosen(bar, qtbot):
    bar.resize(600, 40)
    bar.set_listing(Listing(query="灯塔"))
    assert bar.findChild(QToolButton, "sort").text() == "Best match"
    checked = [action.text() for action in open_menu(bar, qtbot).actions() if action.isChecked()]
    assert checked == ["Best Match"]
    by_title = Listing(query="灯塔", sort=SortKey.TITLE, descending=False, best_first=False)
    assert choose(bar, qtbot, "Title") == by_title
    assert choose(bar, qtbot, "Best Match").best_first
