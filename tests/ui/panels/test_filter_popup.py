"""The menu that narrows the list to a source, a tag or the trash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton

from desktop_reader.domain.listing import Counts, Listing, Shelf
from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.widgets.filter_popup import FilterPopup


@pytest.fixture
def pane(qtbot, library, operations, theme):
    made = ArticleListPane(library, operations, theme)
    qtbot.addWidget(made)
    made.set_counts(Counts(all=300, trash=12))
    made.set_listing(Listing())
    made.show()
    qtbot.mouseClick(made.findChild(QToolButton, "filter"), Qt.MouseButton.LeftButton)
    return made


@pytest.fixture
def popup(pane):
    return pane.findChild(FilterPopup)


def lines(popup):
    model = popup.findChild(QListView).model()
    return [model.data(model.index(at)) for at in range(model.rowCount())]


def type_and_enter(qtbot, popup, text):
    field = popup.findChild(QLineEdit)
    field.clear()
    field.insert(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_it_asks_for_what_there_is_when_it_opens(popup):
    assert popup.isVisible()
    assert lines(popup) == ["Trash", "Tags", "长读", "Sources", "海岸晚报", "晨报网"]


def test_each_line_says_its_number_to_a_screen_reader(popup):
    model = popup.findChild(QListView).model()
    said = [model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert said == ["Trash, 12", "Tags", "长读, 2"]


def test_typing_finds_one_among_hundreds(popup):
    popup.findChild(QLineEdit).insert("晨")
    assert lines(popup) == ["Sources", "晨报网"]
    popup.findChild(QLineEdit).insert("zzz")
    assert lines(popup) == ["Nothing found"]


def test_enter_chooses_and_chosen_again_it_is_taken_away(pane, popup, qtbot):
    type_and_enter(qtbot, popup, "晨报")
    assert pane.listing() == Listing(source="晨报网")
    assert not popup.isVisible()
    type_and_enter(qtbot, popup, "长")
    assert pane.listing() == Listing(source="晨报网", tag="长读")
    type_and_enter(qtbot, popup, "晨报")
    assert pane.listing() == Listing(tag="长读")


def test_the_trash_can_be_reached(pane, popup, qtbot):
    type_and_enter(qtbot, popup, "trash")
    assert pane.listing() == Listing(shelf=Shelf.TRASH)
    type_and_enter(qtbot, popup, "trash")
    assert pane.listing() == Listing()


def test_enter_on_nothing_chooses_nothing(pane, popup, qtbot):
    type_and_enter(qtbot, popup, "zzz")
    assert pane.listing() == Listing()


def test_the_arrows_skip_the_headings(popup, qtbot):
    field, view = popup.findChild(QLineEdit), popup.findChild(QListView)
    met = []
    for key in [Qt.Key.Key_Down] * 5 + [Qt.Key.Key_Up] * 2:
        qtbot.keyClick(field, key)
        met.append(view.currentIndex().data())
    assert met == ["Trash", "长读", "海岸晚报", "晨报网", "晨报网", "海岸晚报", "长读"]


def test_a_click_chooses_a_source_and_nothing_on_a_heading(pane, popup, qtbot):
    view = popup.findChild(QListView)
    for at in (3, 4):
        place = view.visualRect(view.model().index(at, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.listing() == Listing(source="海岸晚报")


def test_what_the_list_has_is_marked(pane, popup):
    plain = popup.grab().toImage()
    pane.set_listing(Listing(tag="长读"))
    pane.set_tags(pane._tags)
    assert popup.grab().toImage() != plain


def test_the_popup_follows_the_theme(pane, popup):
    before = popup.grab().toImage()
    pane.set_theme(load_theme("dark"))
    assert popup.grab().toImage() != before
