"""Marking from the window: one article or several, with undo; the trash and what is deleted for good."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.ui.dialogs.tags import TagsDialog


def state(library, article_id):
    return library.article(article_id).state


def rows(parts):
    return list(parts.list.view.model().ids)


def notice(parts):
    shown = parts.control._notice
    return "" if shown is None else shown.text()


@pytest.mark.parametrize(
    ("name", "marked", "key"),
    [
        ("toggle_read", lambda article: article.state is State.READ, Qt.Key.Key_M),
        ("toggle_star", lambda article: article.starred, Qt.Key.Key_S),
        ("toggle_archive", lambda article: article.state is State.ARCHIVED, Qt.Key.Key_E),
    ],
)
def test_a_key_marks_and_the_action_takes_back(window, library, ids, select, do, qtbot, settle, *, name, marked, key):
    select(window, ids[2])
    with qtbot.waitSignal(window.operations.changed):
        qtbot.keyClick(window.list.view, key)
    settle(window)
    assert marked(library.article(ids[2]))
    do(window, name)
    assert not marked(library.article(ids[2]))
    do(window, "undo")
    assert marked(library.article(ids[2]))


def test_several_are_marked_as_one_and_undone_as_one(window, library, ids, select, do):
    select(window, ids[4])
    window.actions["select_all"].trigger()
    do(window, "toggle_star")
    assert all(library.article(article_id).starred for article_id in ids)
    do(window, "undo")
    assert not any(library.article(article_id).starred for article_id in ids)


def test_the_action_says_what_it_would_do(window, ids, select, do):
    select(window, ids[4])
    assert window.actions["toggle_star"].text() == "&Star"
    do(window, "toggle_star")
    assert window.actions["toggle_star"].text() == "Remove &Star"


def test_undo_names_what_it_would_take_back(window, ids, select, do):
    select(window, ids[4])
    assert window.actions["undo"].text() == "&Undo"
    window.actions["select_all"].trigger()
    do(window, "toggle_star")
    assert window.actions["undo"].text() == f"&Undo “Star {len(ids)} Articles”"
    do(window, "undo")
    assert window.actions["undo"].text() == "&Undo"


def test_deleting_opens_the_next_one_and_offers_to_undo(window, library, ids, select, do, qtbot, settle):
    select(window, ids[3])
    do(window, "delete")
    assert library.article(ids[3]).trashed
    assert rows(window) == [ids[4], ids[2], ids[1], ids[0]]
    assert window.reading.article.id == ids[2]
    assert notice(window) == "Deleted 1 article."
    with qtbot.waitSignal(window.operations.changed):
        window.control._notice._button.click()
    qtbot.waitUntil(lambda: window.reading.article.id == ids[3])
    settle(window)
    assert not library.article(ids[3]).trashed
    assert rows(window) == ids[::-1]
    assert window.list.current_id() == ids[3]
    assert notice(window) == ""


def test_deleting_all_leaves_a_sentence(window, library, ids, select, do, qtbot):
    select(window, ids[4])
    window.actions["select_all"].trigger()
    do(window, "delete")
    assert notice(window) == "Deleted 5 articles."
    assert window.reading.article is None
    assert window.window.windowTitle() == ""
    assert not window.actions["delete"].isEnabled()


def test_the_notice_goes_when_something_else_is_undone(window, ids, select, do):
    select(window, ids[4])
    do(window, "delete")
    assert notice(window)
    do(window, "undo")
    assert notice(window) == ""


@pytest.fixture
def in_trash(window, library, ids, select, do, qtbot):
    """The window, showing the trash with two articles in it."""
    library.trash(ids[:2])
    with qtbot.waitSignal(window.list.count_changed):
        window.actions["shelf_trash"].trigger()
    window.control._watch.look()
    with qtbot.waitSignal(window.control._watch.looked):
        select(window, ids[0])
    return window


def test_the_trash_restores(in_trash, library, ids, do):
    assert not in_trash.actions["delete"].isEnabled()
    do(in_trash, "restore")
    assert not library.article(ids[0]).trashed


@pytest.mark.parametrize("sure", [True, False])
def test_deleting_for_good_asks_once(in_trash, library, ids, monkeypatch, do, sure):
    asked = []

    def exec_(box):
        asked.append(box.text())
        buttons = {button.text(): button for button in box.buttons()}
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: buttons["Delete for Good"] if sure else None)

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    if sure:
        do(in_trash, "delete_for_good")
    else:
        in_trash.actions["delete_for_good"].trigger()
    assert asked == ["Delete this article for good? This cannot be undone."]
    assert len(library.ids(Listing(shelf=Shelf.TRASH))) == (1 if sure else 2)


def test_emptying_the_trash_leaves_the_rest(in_trash, library, ids, monkeypatch, do):
    def exec_(box):
        button = next(one for one in box.buttons() if one.text() == "Empty Trash")
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: button)

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    do(in_trash, "empty_trash")
    assert list(library.ids(Listing(shelf=Shelf.TRASH))) == []
    assert sorted(library.ids(Listing())) == ids[2:]


def test_tags_are_edited_in_a_dialog(window, library, ids, select, do, monkeypatch, qtbot):
    library.add_tag([ids[4]], "海洋")
    seen = []

    def exec_(dialog):
        seen.append([item.text() for item in dialog._items()])
        dialog._field.setText("航运")
        return True

    monkeypatch.setattr(TagsDialog, "exec", exec_)
    select(window, ids[4])
    do(window, "tags")
    assert seen == [["海洋"]]
    assert library.article(ids[4]).tags == ("海洋", "航运")
    do(window, "undo")
    assert library.article(ids[4]).tags == ("海洋",)


def test_what_is_looked_at_counts_as_read_and_there_is_nothing_to_undo(
    quick_reading, open_window, library, ids, select, qtbot
):
    parts = open_window()
    with qtbot.waitSignal(parts.operations.changed):
        select(parts, ids[4])
    assert state(library, ids[4]) is State.READ
    assert state(library, ids[3]) is State.UNREAD
    assert not parts.actions["undo"].isEnabled()


def test_who_passes_by_leaves_articles_unread(window, library, ids, select):
    for article_id in reversed(ids):
        select(window, article_id)
    assert window.reading._timer.isActive()
    assert all(state(library, article_id) is State.UNREAD for article_id in ids)


def test_an_article_marked_as_unread_stays_unread_while_it_is_open(
    quick_reading, open_window, library, ids, select, do, qtbot
):
    parts = open_window()
    with qtbot.waitSignal(parts.operations.changed):
        select(parts, ids[4])
    do(parts, "toggle_read")
    assert state(library, ids[4]) is State.UNREAD
    assert not parts.reading._timer.isActive()


def test_archiving_says_where_the_article_went_and_offers_to_undo(window, library, ids, select, do, qtbot):
    select(window, ids[3])
    do(window, "toggle_archive")
    assert notice(window) == "Archived: it is under Archive now (Ctrl+4)."
    with qtbot.waitSignal(window.operations.changed):
        window.control._notice._button.click()
    assert library.article(ids[3]).state is not State.ARCHIVED
