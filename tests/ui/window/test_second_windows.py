"""Second windows: opened from list and panel, they follow marks, texts, theme and type, and go with the first one."""

import pytest
from PySide6.QtCore import Qt

from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.settings import schema
from desktop_reader.ui.dialogs.difference import DifferenceDialog


@pytest.fixture
def second(window, ids, select, qtbot):
    """A second window on the first article, while the third is open in the first window."""
    select(window, ids[2])
    return opened(window, qtbot, lambda: window.control._second.open(ids[0]))


def opened(parts, qtbot, deed):
    """The window that comes of a deed, once its article is shown."""
    deed()
    window = parts.control._second._windows[-1]
    qtbot.waitUntil(lambda: window.article is not None)
    return window


def test_an_article_is_read_beside_the_one_of_the_first_window(window, ids, second):
    assert (second.article.id, window.reading.article.id) == (ids[0], ids[2])
    assert second.windowTitle() == "渡轮第1天"
    assert second.isVisible()


def test_ctrl_enter_opens_the_current_article_of_the_list(window, ids, select, qtbot):
    select(window, ids[1])
    view = window.list.view
    made = opened(window, qtbot, lambda: qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert made.article.id == ids[1]


def test_the_middle_button_opens_what_it_clicks_and_selects_nothing(window, ids, select, qtbot):
    select(window, ids[4])
    view = window.list.view
    place = view.visualRect(view.model().index(2, 0)).center()
    made = opened(window, qtbot, lambda: qtbot.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=place))
    assert made.article.id == ids[2]
    assert window.list.selected_ids() == [ids[4]]


def test_the_page_opens_its_own_article_by_key(window, ids, select, qtbot):
    select(window, ids[4])
    reader = window.window.reader
    key = Qt.Key.Key_Return
    made = opened(window, qtbot, lambda: qtbot.keyClick(reader, key, Qt.KeyboardModifier.ControlModifier))
    assert made.article.id == ids[4]


def test_stories_of_the_panel_open_by_key_mouse_and_menu(window, library, ids, qtbot):
    stories = (Recommendation(title="渡轮第1天"), Recommendation(title="不在库中"))
    added = library.add(Draft(title="另一篇", body="正文。", recommended=stories)).id
    with qtbot.waitSignal(window.reading.opened):
        window.control._go_to(added)
    view = window.control._side_panels[0]._view
    view.setFocus()
    places = [view.visualRect(view.model().index(at, 0)).center() for at in (1, 2)]
    deeds = [
        lambda: qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        lambda: qtbot.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=places[0]),
    ]
    for number, deed in enumerate(deeds):
        assert opened(window, qtbot, deed).article.id == ids[0]
        assert len(window.control._second._windows) == number + 1
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=places[1])
    assert len(window.control._second._windows) == 2
    assert window.reading.article.id == added


def test_what_is_marked_in_one_is_seen_in_the_other(window, library, ids, second, select, qtbot):
    select(window, ids[0])
    for parts in (second._actions, window.actions):
        before = library.article(ids[0]).starred
        with qtbot.waitSignals([window.operations.changed, second._reading.remarked]):
            parts["toggle_star"].trigger()
        assert library.article(ids[0]).starred is not before
        assert (second._actions["toggle_star"].text() == "Remove &Star") is not before
        assert second.article.starred is not before


def test_an_article_that_goes_takes_its_window_along(window, ids, second, do, select, qtbot):
    select(window, ids[0])
    do(window, "delete")
    qtbot.waitUntil(lambda: not second.isVisible())
    assert window.window.isVisible()


def test_a_text_that_changes_is_shown(window, library, ids, second, qtbot):
    library.replace(ids[0], Draft(title="渡轮第一天", body="改过的正文。"))
    window.control._show_change(Change(frozenset({ids[0]}), texts=True))
    qtbot.waitUntil(lambda: second.windowTitle() == "渡轮第一天")


def test_it_follows_theme_and_type(window, second):
    appearance = window.window.appearance
    appearance.choose_theme("dark")
    appearance.enlarge(2)
    assert second._reader._style == appearance.reading_style()
    appearance.choose_theme("light")
    assert second._reader._style.theme.name == "light"


def test_f9_opens_the_stories_beside_its_article(window, library, ids, second, qtbot):
    stories = (Recommendation(title="渡轮第2天"), Recommendation(title="不在库中"))
    added = library.add(Draft(title="另一篇", body="正文。", recommended=stories)).id
    second.open(added)
    qtbot.waitUntil(lambda: second.article.id == added)
    second._actions["show_related"].trigger()
    view = second._beside._panel._view
    qtbot.waitUntil(lambda: view.model().rowCount() > 1)
    assert view.model().index(1, 0).data() == "渡轮第2天"
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: second.article.id == ids[1])
    assert window.reading.article.id == ids[2]
    second._actions["show_related"].trigger()
    assert not view.isVisible()


@pytest.mark.parametrize("ending", ["close_window", "show_related"])
def test_its_stories_are_as_wide_in_the_next_second_window(window, ids, second, settings, qtbot, ending):
    second.resize(900, 600)
    second._actions["show_related"].trigger()
    second._beside.setSizes([500, 400])
    wide = second._beside.sizes()[1]
    assert 350 < wide < 450
    second._actions[ending].trigger()
    assert settings[schema.SECOND_PANEL_WIDTH] == wide
    second.open(ids[0])
    qtbot.waitUntil(lambda: second.article is not None)
    other = opened(window, qtbot, lambda: window.control._second.open(ids[1]))
    assert other is not second
    other.resize(900, 600)
    other._actions["show_related"].trigger()
    assert other._beside.sizes()[1] == wide


def test_words_of_its_stories_are_searched_for_in_the_first_window(window, second):
    second._actions["show_related"].trigger()
    second._beside._panel.search_requested.emit("渡轮")
    assert window.list.listing().query == "渡轮"


def test_versions_beside_it_are_compared(window, ids, second, qtbot):
    second._actions["show_related"].trigger()
    second._beside._panel.comparison_requested.emit(ids[0], ids[1])
    qtbot.waitUntil(lambda: window.window.findChild(DifferenceDialog) is not None)


def test_its_own_way_back(window, ids, second, qtbot):
    with qtbot.waitSignal(second._reading.opened):
        second.open(ids[1])
    for button, expected in ((Qt.MouseButton.BackButton, ids[0]), (Qt.MouseButton.ForwardButton, ids[1])):
        with qtbot.waitSignal(second._reading.returned):
            qtbot.mouseClick(second._reader.viewport(), button)
        assert second.article.id == expected
    assert not second._actions["forward"].isEnabled()
    assert window.reading.article.id == ids[2]


def test_a_window_that_was_closed_is_used_again_and_knows_nothing_of_before(window, ids, second, qtbot):
    second._actions["close_window"].trigger()
    assert not second.isVisible()
    again = opened(window, qtbot, lambda: window.control._second.open(ids[1]))
    assert again is second
    assert again.isVisible()
    assert not again._reading.leads(-1)


def test_closing_one_leaves_the_first_and_closing_the_first_takes_all(window, ids, second, qtbot):
    other = opened(window, qtbot, lambda: window.control._second.open(ids[1]))
    other.close()
    assert second.isVisible()
    assert window.window.isVisible()
    second._actions["quit"].trigger()
    assert not second.isVisible()
    assert not window.window.isVisible()


def test_its_menus_have_only_what_is_for_one_article(second):
    menus = second.menuBar().actions()
    assert [menu.text() for menu in menus] == ["&File", "&Edit", "&View", "&Go", "&Article"]
    assert [action.objectName() for action in menus[0].menu().actions()] == ["close_window", "quit"]


def test_a_link_is_shown_before_it_leads_anywhere(second):
    second._reader.link_activated.emit("https://example.com/a")
    assert second._notice.text() == "https://example.com/a"
