"""Back and forward through what was read: keys, mouse, places in the texts, articles that are gone."""

import pytest
from PySide6.QtCore import Qt

from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing

LONG = "\n\n".join(f"第{number}段，海雾散了，渡轮复航，码头上的人都往船上走。" for number in range(200))


def go(parts, qtbot, name):
    with qtbot.waitSignal(parts.reading.returned):
        parts.actions[name].trigger()
    return parts.reading.article.id


@pytest.fixture
def read(window, ids, select):
    """A window in which three articles have been opened, one after another."""
    for number in (0, 1, 2):
        select(window, ids[number])
    return window


def test_keys_lead_back_and_forward_and_the_list_follows(read, ids, qtbot):
    reader = read.window.reader
    reader.setFocus()
    for key, expected in ((Qt.Key.Key_Left, ids[1]), (Qt.Key.Key_Left, ids[0]), (Qt.Key.Key_Right, ids[1])):
        with qtbot.waitSignal(read.reading.returned):
            qtbot.keyClick(reader, key, Qt.KeyboardModifier.AltModifier)
        assert (read.reading.article.id, read.list.current_id()) == (expected, expected)


def test_the_actions_know_whether_there_is_a_way(window, ids, select, qtbot):
    select(window, ids[0])
    assert not window.actions["back"].isEnabled()
    select(window, ids[1])
    assert window.actions["back"].isEnabled()
    go(window, qtbot, "back")
    assert not window.actions["back"].isEnabled()
    assert window.actions["forward"].isEnabled()


@pytest.mark.parametrize("place", ["list", "page", "panel", "bar"])
def test_the_buttons_at_the_side_of_the_mouse_lead_back_from_anywhere(read, ids, qtbot, place):
    window = read.window
    widget = {
        "list": read.list.view.viewport(),
        "page": window.reader.viewport(),
        "panel": read.control._side_panels[0]._view.viewport(),
        "bar": window.status,
    }[place]
    for button, expected in ((Qt.MouseButton.BackButton, ids[1]), (Qt.MouseButton.ForwardButton, ids[2])):
        with qtbot.waitSignal(read.reading.returned):
            qtbot.mouseClick(widget, button)
        assert read.reading.article.id == expected


def test_pressed_twice_a_button_at_the_side_opens_nothing_else(read, ids, qtbot):
    activated = []
    read.list.activated.connect(activated.append)
    for widget in (read.list.view.viewport(), read.window.reader.viewport()):
        with qtbot.waitSignal(read.reading.returned):
            qtbot.mouseDClick(widget, Qt.MouseButton.BackButton)
    assert activated == []


def test_the_place_in_the_text_is_kept(window, library, ids, select, qtbot):
    long = library.add(Draft(title="长篇", body=LONG, language="zh")).id
    with qtbot.waitSignal(window.list.count_changed):
        window.list.refresh(Change(members=True))
    select(window, long)
    window.window.reader.go_to_offset(2_000)
    place = window.window.reader.first_visible_offset()
    assert place > 1_500
    select(window, ids[0])
    assert go(window, qtbot, "back") == long
    assert window.window.reader.first_visible_offset() == place
    go(window, qtbot, "forward")
    assert window.window.reader.first_visible_offset() == 0


def test_articles_that_are_gone_are_passed_over(read, library, ids, qtbot):
    library.trash([ids[1]])
    assert go(read, qtbot, "back") == ids[0]
    assert not read.actions["back"].isEnabled()
    library.remove([ids[2]])
    with qtbot.waitSignal(read.reading.returned):
        read.actions["forward"].trigger()
    assert read.reading.article.id == ids[0]
    assert not read.actions["forward"].isEnabled()


def test_back_leads_from_the_guide_to_the_article(read, ids, qtbot):
    read.actions["guide"].trigger()
    with qtbot.waitSignal(read.reading.opened):
        read.actions["back"].trigger()
    assert read.reading.article.id == ids[2]


def test_an_article_that_the_list_does_not_have_is_what_actions_are_for(read, library, ids, do, qtbot):
    with qtbot.waitSignal(read.list.count_changed):
        read.list.set_listing(Listing(query="第3天"))
    assert go(read, qtbot, "back") == ids[1]
    assert read.list.selected_ids() == []
    do(read, "toggle_star")
    assert [library.article(one).starred for one in ids[1:3]] == [True, False]
