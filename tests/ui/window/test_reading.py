"""Opening articles: from the list, from related stories, the guide, the original, and the keys on the way."""

import threading

import pytest
import samples
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu

from desktop_reader.domain.article import Recommendation, State
from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.library import Library
from desktop_reader.operations import marking
from desktop_reader.ui.original.view import OriginalView


def status(parts):
    return parts.window.status


def test_j_and_k_go_through_the_list_from_anywhere(window, ids, qtbot):
    window.window.reader.setFocus()
    for expected, key in ((ids[4], Qt.Key.Key_J), (ids[3], Qt.Key.Key_J), (ids[4], Qt.Key.Key_K)):
        with qtbot.waitSignal(window.reading.opened):
            qtbot.keyClick(window.window.reader, key)
        assert window.reading.article.id == expected


def test_the_focus_alone_opens_nothing(window, ids):
    assert window.list.view.hasFocus()
    assert window.reading.article is None


def test_title_related_and_status_follow(window, ids, select):
    select(window, ids[1])
    assert window.window.windowTitle() == "渡轮第2天"
    assert window.control._side_panels[0]._article.id == ids[1]
    assert status(window)._remaining.text() in ("1 minute left", "read to the end")
    for minutes, expected in ((59, "59 minutes left"), (60, "1 h 0 min left"), (239, "3 h 59 min left")):
        status(window).show_progress(0, minutes)
        assert status(window)._remaining.text() == expected
    assert status(window)._count.text() == "5 articles"


def test_enter_goes_from_the_list_into_the_page_and_escape_back(window, ids, select, qtbot):
    select(window, ids[1])
    qtbot.keyClick(window.list.view, Qt.Key.Key_Return)
    assert window.window.reader.hasFocus()
    qtbot.keyClick(window.window.reader, Qt.Key.Key_Escape)
    assert window.list.view.hasFocus()


def test_a_slash_goes_to_the_search_and_finds(window, ids, qtbot):
    window.actions["show_list"].trigger()
    qtbot.keyClick(window.window.reader, Qt.Key.Key_Slash)
    field = QApplication.focusWidget()
    assert window.list.isVisible()
    with qtbot.waitSignal(window.list.count_changed):
        field.setText("第3天")
    assert list(window.list.view.model().ids) == [ids[2]]
    qtbot.keyClick(field, Qt.Key.Key_J)
    assert field.text().endswith("j")
    assert window.reading.article is None


def test_a_search_is_as_wide_as_the_library_when_the_filter_is(window, ids, qtbot):
    with qtbot.waitSignal(window.list.count_changed):
        window.actions["shelf_starred"].trigger()
    assert window.list.listing() == Listing(shelf=Shelf.STARRED)
    assert window.list.count() == 0
    assert status(window)._count.text() == "0 articles"


def test_find_in_the_article(window, ids, select, qtbot):
    select(window, ids[1])
    window.actions["find"].trigger()
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "j")
    assert field.text() == "j"
    field.setText("渡轮")
    assert window.window.reader._hits.starts
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.window.reader.hasFocus()


def test_the_original_is_shown_untouched_and_goes_with_the_article(window, library, ids, select, qtbot):
    select(window, ids[0])
    assert not window.actions["original"].isEnabled()
    select(window, ids[4])
    assert window.actions["original"].isEnabled()
    window.actions["original"].trigger()
    area = window.window.area
    qtbot.waitUntil(lambda: isinstance(area.currentWidget(), OriginalView))
    assert area.currentWidget().text() == samples.chinese_page()
    window.actions["original"].trigger()
    assert not isinstance(area.currentWidget(), OriginalView)
    window.actions["original"].trigger()
    qtbot.waitUntil(lambda: isinstance(area.currentWidget(), OriginalView))
    select(window, ids[3])
    assert not isinstance(area.currentWidget(), OriginalView)
    assert not window.actions["original"].isChecked()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_guide_is_read_as_an_article(window, ids, select, request, language):
    before = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(before))
    QLocale.setDefault(QLocale(language))
    select(window, ids[1])
    window.actions["guide"].trigger()
    guide = window.reading.article
    assert guide.id == 0
    assert guide.language == language
    assert guide.title == window.window.windowTitle()
    assert window.control._side_panels[0]._article is None
    assert not window.actions["original"].isEnabled()


def test_the_guide_gives_way_to_the_article_that_was_open(window, ids, select, qtbot):
    select(window, ids[1])
    window.actions["guide"].trigger()
    view = window.list.view
    row = view.visualRect(view.currentIndex()).center()
    with qtbot.waitSignal(window.reading.opened):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert window.reading.article.id == ids[1]
    window.actions["guide"].trigger()
    view.setFocus()
    with qtbot.waitSignal(window.reading.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.reading.article.id == ids[1]


def test_a_recommended_story_opens_also_where_the_list_does_not_have_it(window, library, ids, select, qtbot):
    added = library.add(Draft(title="另一篇", body="正文。", recommended=(Recommendation(title="渡轮第1天"),))).id
    window.list.refresh(Change(members=True))
    with qtbot.waitSignal(window.list.count_changed):
        window.list.set_listing(Listing(query="另一篇"))
    select(window, added)
    with qtbot.waitSignal(window.reading.opened):
        window.control._side_panels[0].article_requested.emit(ids[0])
    assert window.reading.article.id == ids[0]


def test_an_article_that_is_gone_is_told(window, library, ids, qtbot):
    library.remove([ids[0]])
    with qtbot.waitSignal(window.reading.opened):
        window.reading.open(ids[0])
    assert window.reading.article is None
    assert "There is no article" in window.window.area._sentence.text()


def test_copy_takes_the_selected_text_of_the_page(window, ids, select):
    select(window, ids[1])
    window.window.reader.setFocus()
    window.window.reader.selectAll()
    window.actions["copy"].trigger()
    assert "海雾散了" in QApplication.clipboard().text()


def test_select_all_selects_the_text_where_the_page_has_the_focus(window, ids, select):
    select(window, ids[1])
    window.window.reader.setFocus()
    window.actions["select_all"].trigger()
    assert "海雾散了" in window.window.reader.textCursor().selectedText()
    assert window.list.selected_ids() == [ids[1]]
    window.list.view.setFocus()
    window.actions["select_all"].trigger()
    assert window.list.selected_ids() == ids[::-1]
    assert status(window)._selected.text() == "5 selected"


def test_the_wheel_with_control_changes_the_size(window, ids, select):
    select(window, ids[1])
    before = window.window.reader._style.size
    window.window.reader.zoom_requested.emit(2)
    assert window.window.reader._style.size == before + 2


def test_what_another_program_brought_in_is_shown_when_one_comes_back(window, library, ids, qtbot):
    with Library.open(library.path) as other:
        other.add(Draft(title="别处来的", body="正文。"))
    with qtbot.waitSignal(window.list.count_changed):
        window.window.activated.emit()
    assert window.list.count() == len(ids) + 1


def test_the_context_menu_holds_what_can_be_done(window, ids, select, qtbot):
    select(window, ids[1])
    window.list.context_menu_requested.emit(QPoint(50, 50))
    menu = next(one for one in window.window.findChildren(QMenu) if one.isVisible())
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    marks = ["toggle_read", "toggle_star", "toggle_archive", "tags"]
    assert names == ["open", "open_window", *marks, "reread", "delete"]
    menu.close()


def test_a_link_shows_where_it_leads_and_only_then_opens_the_browser(window, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "desktop_reader.ui.window_control.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    window.window.reader.link_activated.emit("https://example.org/lighthouse")
    notice = window.control._notice
    assert "example.org/lighthouse" in "".join(label.text() for label in notice.findChildren(QLabel))
    assert opened == []
    next(button for button in notice.findChildren(QAbstractButton) if "Browser" in button.text()).click()
    assert opened == ["https://example.org/lighthouse"]


def test_actions_serve_the_article_that_a_search_hides(window, library, ids, select, do, qtbot):
    select(window, ids[1])
    field = window.list.search_field
    with qtbot.waitSignal(window.list.count_changed):
        field.setText("nothing has this")
    assert window.list.selected_ids() == []
    assert window.reading.article.id == ids[1]
    do(window, "toggle_star")
    assert library.article(ids[1]).starred
    assert window.actions["toggle_star"].text() == "Remove &Star"
    assert all(window.actions[name].isEnabled() for name in ("tags", "toggle_archive", "delete", "find"))
    with qtbot.waitSignal(window.list.count_changed):
        field.clear()
    assert window.list.current_id() == ids[1]
    assert window.list.selected_ids() == [ids[1]]


def test_enter_in_the_search_opens_the_first_hit_and_escape_in_the_list_clears_it(window, ids, select, qtbot):
    select(window, ids[4])
    window.actions["search"].trigger()
    field, view = window.list.search_field, window.list.view
    with qtbot.waitSignal(window.reading.opened):
        field.setText("第2天")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.reading.article.id == ids[1]
    qtbot.waitUntil(window.window.reader.hasFocus)
    qtbot.keyClick(window.window.reader, Qt.Key.Key_Escape)
    assert view.hasFocus()
    with qtbot.waitSignal(window.list.count_changed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert window.list.current_id() == ids[1]


def test_what_a_hidden_article_is_marked_with_is_not_read_on_the_windows_thread(
    window, library, ids, select, do, qtbot, monkeypatch
):
    select(window, ids[1])
    with qtbot.waitSignal(window.list.count_changed):
        window.list.search_field.setText("nothing has this")
    threads, rows = [], library.rows

    def read(asked):
        threads.append(threading.current_thread())
        return rows(asked)

    monkeypatch.setattr(library, "rows", read)
    for text in ("Remove &Star", "&Star"):
        do(window, "toggle_star")
        assert window.actions["toggle_star"].text() == text
    assert threading.main_thread() not in threads


@pytest.mark.parametrize(("listed", "is_shown_again"), [(Shelf.ALL, False), (Shelf.TRASH, True)])
def test_behind_the_guide_an_article_that_goes_to_the_trash_is_closed(
    window, library, ids, select, qtbot, *, listed, is_shown_again
):
    if listed is Shelf.TRASH:
        library.trash([ids[1]])
        with qtbot.waitSignal(window.list.count_changed):
            window.list.set_listing(Listing(shelf=listed))
    select(window, ids[1])
    window.actions["guide"].trigger()
    if listed is Shelf.ALL:
        with qtbot.waitSignal(window.list.count_changed):
            window.operations.perform(marking.trash([ids[1]]))
    with qtbot.waitSignal(window.reading.opened):
        window.control._escape()
    assert (window.reading.article is not None) is is_shown_again


def test_the_row_of_the_open_article_leads_back_from_its_original(window, ids, select, qtbot):
    select(window, ids[4])
    window.actions["original"].trigger()
    qtbot.waitUntil(window.window.area.shows_original)
    assert window.actions["original"].isChecked()
    view = window.list.view
    row = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert not window.window.area.shows_original()
    assert not window.actions["original"].isChecked()


def test_the_guide_leads_back_to_the_article(window, ids, select, qtbot):
    select(window, ids[1])
    for leave in (window.actions["guide"].trigger, window.control._escape):
        window.actions["guide"].trigger()
        assert window.reading.article.id == 0
        with qtbot.waitSignal(window.reading.opened):
            leave()
        assert window.reading.article.id == ids[1]
        assert window.list.selected_ids() == [ids[1]]


def test_what_another_program_brings_in_is_shown_without_being_asked(window, library, ids, select, qtbot):
    select(window, ids[1])
    added = library.add(Draft(title="从命令行来的", body="正文。", published="2021-03-01")).id
    timer = window.control._watch._timer
    assert timer.isActive()
    assert 0 < timer.interval() < 2_000
    with qtbot.waitSignal(window.list.count_changed):
        timer.timeout.emit()
    assert added in window.list.view.model().ids
    assert window.list.current_id() == ids[1]


def test_an_edit_of_the_window_is_not_taken_for_another_programs(window, ids, qtbot):
    told, is_read = [], threading.Event()
    window.control._watch.changed.connect(told.append)
    window.operations.read(lambda _library: is_read.wait(5), lambda _result: None)
    window.control._watch.look_for_others()
    with qtbot.waitSignal(window.operations.changed):
        window.operations.perform(marking.set_starred(ids[:1], starred=True))
    with qtbot.waitSignal(window.control._watch.looked):
        is_read.set()
    assert told == []


def test_nobody_looks_for_others_while_the_window_is_not_shown(window):
    assert window.control._is_open_to_others()
    window.window.hide()
    assert not window.control._is_open_to_others()


def test_space_at_the_end_opens_the_next_unread_and_goes_back_at_the_beginning(window, library, ids, select, qtbot):
    library.set_state([ids[1], ids[3]], State.READ)
    reader = window.window.reader
    select(window, ids[2])
    reader.setFocus()
    for expected in (ids[0], ids[4]):
        reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
        with qtbot.waitSignal(window.reading.opened):
            qtbot.keyClick(reader, Qt.Key.Key_Space)
        assert window.reading.article.id == expected
        assert reader.hasFocus()
    with qtbot.waitSignal(window.reading.returned):
        qtbot.keyClick(reader, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert window.reading.article.id == ids[0]


def test_where_all_is_read_a_sentence_says_so(window, library, ids, select, qtbot):
    select(window, ids[2])
    library.set_state(ids, State.READ)
    with qtbot.waitSignal(window.list.all_read):
        window.actions["next_unread"].trigger()
    assert window.reading.article.id == ids[2]
    assert window.control._notice.text() == "There is nothing unread left in the list."


def test_the_outline_opens_and_closes_by_its_key(window, ids, select, qtbot):
    select(window, ids[1])
    window.window.reader.setFocus()
    qtbot.keyClick(window.window.reader, Qt.Key.Key_O)
    outline = window.window.area._outline
    assert outline.isVisible()
    window.actions["theme_dark"].trigger()
    window.actions["outline"].trigger()
    assert not outline.isVisible()
    assert window.window.reader.hasFocus()


def test_a_page_that_wants_a_story_opens_from_the_list_of_wanted_ones(window, library, ids, qtbot):
    added = library.add(Draft(title="另一篇", body="正文。", recommended=(Recommendation(title="不在库中"),))).id
    window.actions["wanted"].trigger()
    dialog = window.control._wanted
    qtbot.waitUntil(lambda: dialog._tree.topLevelItemCount() == 1)
    with qtbot.waitSignal(window.reading.opened):
        dialog.article_requested.emit(added)
    assert window.reading.article.id == added
    library.add(Draft(title="不在库中", body="来了。"))
    window.control._show_change(Change(members=True))
    qtbot.waitUntil(lambda: dialog._tree.topLevelItemCount() == 0)


def test_a_word_of_a_reason_is_searched_for_in_the_whole_library(window, ids, select, qtbot):
    select(window, ids[1])
    with qtbot.waitSignal(window.list.count_changed):
        window.list.set_listing(Listing(shelf=Shelf.STARRED))
    with qtbot.waitSignal(window.list.count_changed):
        window.control._side_panels[0].search_requested.emit("第3天")
    assert list(window.list.view.model().ids) == [ids[2]]
    assert window.list.listing() == Listing(query="第3天")
    assert window.list.view.hasFocus()


def test_f6_leads_from_pane_to_pane(window, ids, select, qtbot):
    select(window, ids[1])
    panel = window.control._side_panels[0]
    window.list.view.setFocus()
    for expected in (window.window.reader, panel._view, window.list.view, window.window.reader):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        assert QApplication.focusWidget() is expected
    window.actions["show_related"].trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert window.list.view.hasFocus()


def test_the_title_of_a_story_is_copied_in_the_panel(window, library, ids, select, qtbot):
    added = library.add(Draft(title="另一篇", body="正文。", recommended=(Recommendation(title="不在库中"),))).id
    with qtbot.waitSignal(window.reading.opened):
        window.control._go_to(added)
    panel = window.control._side_panels[0]
    panel.setFocus()
    qtbot.keyClick(panel._view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "不在库中"


def test_two_selected_articles_are_compared(window, ids, qtbot):
    from desktop_reader.ui.dialogs.difference import DifferenceDialog

    assert not window.actions["compare"].isEnabled()
    view = window.list.view
    view.selectRow(1)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.actions["compare"].isEnabled()
    window.actions["compare"].trigger()
    qtbot.waitUntil(lambda: window.window.findChild(DifferenceDialog) is not None)
    dialog = window.window.findChild(DifferenceDialog)
    assert [one.id for one in dialog._versions[:2]] == [ids[2], ids[3]]
    window.window.appearance.choose_theme("dark")
    assert dialog._style.theme.name == "dark"
    window.window.appearance.choose_theme("light")
    dialog.close()
