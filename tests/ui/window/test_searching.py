"""Searching in the window: saved and recent searches, suggestions, marks on the page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QListView, QToolButton

from desktop_reader.domain.listing import Listing
from desktop_reader.settings import schema
from desktop_reader.settings.schema import SavedSearch

FIFTH = 'title:"第5天"'


@pytest.fixture
def search(qtbot):
    """Types into the search field and waits for what is found."""

    def search_(parts, query):
        with qtbot.waitSignal(parts.list.count_changed):
            parts.list.search_field.setText(query)

    return search_


def chips(parts):
    """The saved searches above the list as they are shown."""
    found = parts.list.filter_bar.findChildren(QToolButton)
    return [chip.text() for chip in found if chip.objectName().startswith("saved-") and not chip.isHidden()]


def suggested(parts):
    """What the list under the field offers."""
    lists = [view for view in parts.window.findChildren(QListView) if view.objectName() == "suggestions"]
    popup = lists[0] if lists else parts.list.search_field._suggestions._list
    return [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())] if popup.isVisible() else []


def test_a_saved_search_stands_above_the_list_and_counts(window, library, search, monkeypatch, qtbot):
    search(window, FIFTH)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_arguments, **_more: (" The  fifth ", True))
    window.actions["save_search"].trigger()
    qtbot.waitUntil(lambda: chips(window) == ["The fifth 1"])
    assert window.settings[schema.SAVED_SEARCHES] == (SavedSearch("The fifth", FIFTH),)
    library.trash(library.ids(Listing(query=FIFTH)))
    window.control._watch.look_for_others()
    qtbot.waitUntil(lambda: chips(window) == ["The fifth 0"])


def test_a_saved_search_is_shown_with_a_click_and_taken_away_from_its_menu(window, qtbot):
    window.settings.set(schema.SAVED_SEARCHES, (SavedSearch("The fifth", FIFTH),))
    window.control._searches._show_saved()
    chip = window.list.filter_bar.findChild(QToolButton, "saved-The fifth")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert window.list.listing().query == FIFTH
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert window.list.listing().query == ""
    chip.customContextMenuRequested.emit(QPoint())
    window.control._searches._menu.actions()[0].trigger()
    assert chips(window) == []
    assert window.settings[schema.SAVED_SEARCHES] == ()


def test_there_is_nothing_to_save_without_a_query(window, search):
    assert not window.actions["save_search"].isEnabled()
    search(window, "渡轮")
    assert window.actions["save_search"].isEnabled()


def test_recent_searches_are_offered_in_the_empty_field(window, search, select, ids, qtbot):
    for query in ("渡轮", "海雾", "渡轮"):
        search(window, query)
        qtbot.keyClick(window.list.search_field, Qt.Key.Key_Return)
    search(window, "复航")
    select(window, ids[2])
    search(window, "")
    window.list.focus_search()
    qtbot.keyClick(window.list.search_field, Qt.Key.Key_Down)
    assert suggested(window) == ["复航", "渡轮", "海雾"]


def test_what_was_taken_from_the_suggestions_is_a_recent_search_too(window, search, qtbot):
    field = window.list.search_field
    window.list.focus_search()
    qtbot.keyClicks(field, "is")
    field._suggestions._choose(field._suggestions._model.index(0, 0))
    assert field.text() == "is:"
    assert window.settings[schema.RECENT_SEARCHES] == ()
    field._suggestions._choose(field._suggestions._model.index(0, 0))
    assert field.text().strip() == "is:unread"
    assert window.settings[schema.RECENT_SEARCHES] == ("is:unread",)
    qtbot.waitUntil(lambda: window.list.listing().query == "is:unread")


def test_sources_are_offered_while_one_types(window, qtbot):
    field = window.list.search_field
    window.list.focus_search()
    qtbot.keyClicks(field, "so")
    assert suggested(window) == ["source:   where it was published"]
    qtbot.keyClicks(field, "urce:")
    qtbot.waitUntil(lambda: bool(window.control._searches._names))
    field.insert("海")
    field.textEdited.emit(field.text())
    assert suggested(window) == ["source:海岸晚报"]
    qtbot.keyClick(field._suggestions._list, Qt.Key.Key_Down)
    qtbot.keyClick(field._suggestions._list, Qt.Key.Key_Return)
    assert (field.text(), suggested(window)) == ("source:海岸晚报 ", [])
    qtbot.waitUntil(lambda: window.list.listing().query == "source:海岸晚报")


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_Down, Qt.Key.Key_Return), (Qt.Key.Key_Down, Qt.Key.Key_Tab), (Qt.Key.Key_Tab,)]
)
def test_a_chosen_operator_offers_its_values(window, qtbot, keys):
    field = window.list.search_field
    window.list.focus_search()
    qtbot.keyClicks(field, "ha")
    popup = field._suggestions._list
    opened = []
    window.list.activated.connect(opened.append)
    field.returnPressed.connect(lambda: opened.append("the first one"))
    for key in keys:
        qtbot.keyClick(popup, key)
    assert (field.text(), opened) == ("has:", [])
    assert "has:tag" in suggested(window)
    rectangle = popup.visualRect(popup.model().index(0, 0))
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=rectangle.center())
    assert (field.text(), suggested(window)) == ("has:source ", [])


def test_f3_goes_through_the_hits_on_the_page(window, ids, search, select):
    told = []
    window.window.reader.hits_changed.connect(lambda current, total: told.append((current, total)))
    search(window, "渡轮")
    select(window, ids[0])
    assert told[-1] == (1, 2)
    window.actions["find_next"].trigger()
    assert told[-1] == (2, 2)
    window.actions["find_previous"].trigger()
    assert told[-1] == (1, 2)
    search(window, "")
    assert told[-1] == (0, 0)
