"""The list of articles: what it shows, what stays selected, what it tells."""

import pytest
from listed import row
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QToolButton

from desktop_reader.domain.article import State
from desktop_reader.domain.change import Change
from desktop_reader.domain.listing import Counts, Listing, Shelf, SortKey
from desktop_reader.ui.panels.article_list import ArticleListPane

UNREAD = Listing(shelf=Shelf.UNREAD)


@pytest.fixture
def pane(qtbot, library, operations, theme):
    made = ArticleListPane(library, operations, theme)
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.set_listing(Listing())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def told(pane):
    """What the pane has told since, as (signal, value)."""
    heard = []
    for name in ("current_changed", "selection_changed", "listing_changed", "activated", "count_changed"):
        getattr(pane, name).connect(lambda value, name=name: heard.append((name, value)))
    return heard


def shown_ids(pane):
    return list(pane.findChild(QTableView).model().ids)


def search_field(pane):
    return pane.findChild(QLineEdit)


def chip(pane, name):
    return pane.findChild(QToolButton, name)


def note(pane):
    labels = [label for label in pane.findChildren(QLabel) if label.isVisible()]
    return labels[0].text() if labels else ""


# What is shown.


def test_the_first_page_is_there_before_the_ids_are(pane, operations):
    operations.is_quick = False
    pane.set_listing(Listing(descending=False))
    assert shown_ids(pane)[:3] == [300, 299, 298]
    assert len(shown_ids(pane)) < 300
    operations.deliver()
    assert shown_ids(pane) == list(range(300, 0, -1))


def test_a_search_is_never_read_on_the_ui_thread(pane, operations):
    operations.is_quick = False
    pane.set_listing(Listing(query="7"))
    assert len(shown_ids(pane)) == 300
    operations.deliver()
    assert shown_ids(pane)[:4] == [7, 17, 27, 37]


def test_a_first_page_that_cannot_be_read_is_told_by_the_reading_of_the_ids(pane, library, operations):
    library.is_broken = True
    pane.set_listing(UNREAD)
    assert library.asked[-1] == UNREAD


def test_the_list_is_told_when_it_changes_and_only_then(pane, told):
    pane.set_listing(UNREAD)
    pane.set_listing(UNREAD)
    assert [entry for entry in told if entry[0] == "listing_changed"] == [("listing_changed", UNREAD)]
    assert pane.listing() == UNREAD
    assert ("count_changed", 300) in told


def test_only_what_is_looked_at_is_read(pane, library):
    asked = []
    rows = library.rows
    pane._model._read_rows = lambda ids: asked.extend(ids) or rows(ids)
    pane.select_id(300)
    pane.grab()
    assert asked
    assert set(asked) <= set(range(257, 301))


# The selection.


def test_the_keys_move_and_stop_at_the_ends(pane, told):
    pane.select_previous()
    assert pane.current_id() == 1
    pane.select_previous()
    assert pane.current_id() == 1
    pane.select_next()
    assert pane.current_id() == 2
    assert [value for name, value in told if name == "current_changed"] == [1, 2]
    assert pane.current_row() == row(2, "第2篇")


def test_home_and_end_go_to_the_ends_of_the_list(pane, qtbot):
    pane.focus_list()
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.current_id() == 300
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.current_id() == 1
    qtbot.keyClick(pane.view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selected_ids() == list(range(1, 301))


def test_letters_do_not_move_the_selection(pane, qtbot):
    pane.focus_list()
    qtbot.keyClicks(pane.view, "msx3")
    pane.view.keyboardSearch("第3")
    assert pane.current_id() == 1


def test_several_can_be_selected(pane, qtbot, told):
    pane.focus_list()
    for _ in range(2):
        qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selected_ids() == [1, 2, 3]
    assert ("selection_changed", [1, 2, 3]) in told
    assert ("current_changed", 3) in told
    pane.select_all()
    assert len(pane.selected_ids()) == 300


def test_enter_and_a_double_click_open(pane, qtbot, told):
    pane.focus_list()
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    table = pane.findChild(QTableView)
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [value for name, value in told if name == "activated"] == [1, 2]


def test_an_article_that_is_not_listed_cannot_be_selected(pane):
    assert not pane.select_id(999)
    assert pane.select_id(250)
    assert pane.current_id() == 250


def test_an_article_is_selected_as_soon_as_the_list_has_it(pane, operations, told):
    operations.is_quick = False
    pane.set_listing(Listing(sort=SortKey.TITLE))
    assert not pane.select_id(290)
    operations.deliver()
    assert pane.current_id() == 290
    assert ("current_changed", 290) in told


def test_who_chooses_while_the_list_is_read_keeps_what_was_chosen(pane, operations):
    pane.select_id(290)
    operations.is_quick = False
    pane.set_listing(Listing(sort=SortKey.TITLE))
    pane.select_id(3)
    operations.deliver()
    assert pane.current_id() == 3


def test_the_current_article_stays_current_in_another_list(pane, told):
    pane.select_id(290)
    told.clear()
    pane.set_listing(UNREAD)
    assert pane.current_id() == 290
    assert pane.selected_ids() == [290]
    assert not [entry for entry in told if entry[0] in ("current_changed", "selection_changed")]


def test_a_list_without_the_current_article_says_so(pane, told):
    pane.select_id(290)
    pane.set_listing(Listing(query="第7篇"))
    assert told[-3:] == [("selection_changed", []), ("current_changed", None), ("count_changed", 1)]


# What changes under the reader.


def test_an_article_read_in_the_list_of_unread_ones_stays_until_another_list(pane, library):
    pane.set_listing(UNREAD)
    pane.select_id(2)
    library.mark(2, state=State.READ)
    pane.refresh(Change(frozenset({2})))
    assert pane.current_id() == 2
    assert pane.current_row().state is State.READ
    library.kept.insert(0, row(301))
    pane.refresh(Change(frozenset({301}), members=True))
    assert shown_ids(pane)[:4] == [301, 1, 2, 3]
    pane.set_listing(Listing())
    pane.set_listing(UNREAD)
    assert shown_ids(pane)[:3] == [301, 1, 3]


def test_several_that_stay_keep_their_order(pane, library):
    pane.set_listing(UNREAD)
    for article_id in (1, 3, 4):
        library.mark(article_id, state=State.READ)
    pane.refresh(Change(frozenset({1, 3, 4})))
    library.drop(5)
    pane.refresh(Change(frozenset({5}), members=True))
    assert shown_ids(pane)[:5] == [1, 2, 3, 4, 6]


def test_what_is_deleted_goes_even_if_it_was_to_stay(pane, library):
    pane.set_listing(UNREAD)
    library.mark(2, state=State.READ)
    pane.refresh(Change(frozenset({2})))
    library.drop(2)
    pane.refresh(Change(frozenset({2}), members=True))
    assert shown_ids(pane)[:2] == [1, 3]


def test_an_article_that_now_belongs_comes_into_the_list(pane, library):
    library.mark(5, state=State.READ)
    pane.set_listing(UNREAD)
    assert 5 not in shown_ids(pane)
    library.mark(5, state=State.UNREAD)
    pane.refresh(Change(frozenset({5})))
    assert shown_ids(pane)[3:6] == [4, 5, 6]


def test_a_mark_reads_no_list_where_it_cannot_change_one(pane, library):
    library.asked.clear()
    library.mark(5, starred=True)
    pane.refresh(Change(frozenset({5})))
    pane.set_listing(Listing(shelf=Shelf.STARRED))
    library.asked.clear()
    library.mark(5, state=State.READ)
    pane.refresh(Change(frozenset({5})))
    assert library.asked == []


@pytest.mark.parametrize(("deleted", "next_one"), [((10,), 11), ((10, 11), 12), ((300,), 299), ((299, 300), 298)])
def test_the_next_article_takes_the_place_of_a_deleted_one(pane, library, told, deleted, next_one):
    pane.select_id(deleted[0])
    library.drop(*deleted)
    pane.refresh(Change(frozenset(deleted), members=True))
    assert pane.current_id() == next_one
    assert pane.selected_ids() == [next_one]
    assert ("current_changed", next_one) in told


def test_where_all_are_deleted_none_is_current(pane, library, told):
    pane.select_id(1)
    library.kept.clear()
    pane.refresh(Change(members=True))
    assert told[-3:] == [("selection_changed", []), ("current_changed", None), ("count_changed", 0)]


def test_a_large_selection_outlives_a_change(pane, library):
    pane.select_all()
    library.drop(7, 8)
    pane.refresh(Change(frozenset({7, 8}), members=True))
    assert pane.selected_ids() == [number for number in range(1, 301) if number not in (7, 8)]


def test_nothing_moves_on_the_screen_when_articles_come_in_above(pane, library):
    table = pane.findChild(QTableView)
    pane.select_id(200)
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 7)
    before = table.visualRect(table.currentIndex()).top()
    library.kept[:0] = [row(1000 + number) for number in range(50)]
    pane.refresh(Change(members=True))
    assert pane.current_id() == 200
    assert table.visualRect(table.currentIndex()).top() == before


def test_who_is_at_the_top_stays_there(pane, library):
    library.kept[:0] = [row(1000 + number) for number in range(50)]
    pane.refresh(Change(members=True))
    table = pane.findChild(QTableView)
    assert table.verticalScrollBar().value() == 0
    assert shown_ids(pane)[0] == 1000


def test_a_new_list_starts_at_the_top(pane):
    table = pane.findChild(QTableView)
    table.scrollToBottom()
    pane.set_listing(UNREAD)
    assert table.verticalScrollBar().value() == 0


# Searching.


def test_what_is_typed_is_searched_for_as_soon_as_the_keys_are_up(pane, qtbot, told):
    field = search_field(pane)
    field.insert("第7")
    assert pane.listing().query == ""
    qtbot.waitUntil(lambda: pane.listing().query == "第7")
    assert [value.query for name, value in told if name == "listing_changed"] == ["第7"]


def test_enter_searches_at_once_and_escape_shows_all_again(pane, qtbot):
    field = search_field(pane)
    field.insert(" 第7 ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.listing().query == "第7"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), pane.listing().query) == ("", "")


@pytest.mark.parametrize(("more", "opened"), [("", [7]), ("0", [])])
def test_enter_opens_the_first_hit_once_it_is_found_unless_somebody_types_on(
    pane, operations, told, qtbot, more, opened
):
    pane.focus_search()
    field = search_field(pane)
    operations.is_quick = False
    field.insert("第7")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, more)
    operations.deliver()
    assert [value for name, value in told if name == "activated"] == opened


def test_down_goes_into_the_list(pane, qtbot):
    field = search_field(pane)
    pane.focus_search()
    field.insert("第7")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert pane.view.hasFocus()
    assert pane.current_id() == 7


def test_hits_are_seen_from_the_first_wherever_the_open_article_stands_among_them(pane, qtbot):
    pane.select_id(290)
    pane.set_listing(Listing(query="第"))
    assert pane.current_id() == 290
    assert pane.findChild(QTableView).verticalScrollBar().value() == 0
    pane.focus_search()
    qtbot.keyClick(search_field(pane), Qt.Key.Key_Down)
    assert pane.current_id() == 1


def test_what_an_input_method_composes_is_not_searched_for(pane, qtbot):
    field = search_field(pane)
    pane.focus_search()
    QApplication.sendEvent(field, QInputMethodEvent("qing'dao", []))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.listing().query == ""
    done = QInputMethodEvent()
    done.setCommitString("青岛")
    QApplication.sendEvent(field, done)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.listing().query == "青岛"


def test_hits_show_where_the_words_stand(pane, qtbot):
    table = pane.findChild(QTableView)
    height = table.rowHeight(0)
    pane.set_listing(Listing(query="第7"))
    assert table.model().snippet(7).text == "…第7…"
    assert table.rowHeight(0) > height
    pane.set_listing(Listing())
    assert table.rowHeight(0) == height


def test_snippets_of_rows_further_down_are_read_when_they_are_looked_at(pane, operations, qtbot):
    pane.set_listing(Listing(query="第"))
    model = pane.findChild(QTableView).model()
    assert model.snippet(250) is None
    qtbot.waitUntil(lambda: model.snippet(250) is not None)


def test_a_search_for_marks_gains_what_is_marked(pane, library):
    pane.set_listing(Listing(query="第7"))
    asked = len(library.asked)
    pane.refresh(Change(frozenset({300})))
    assert len(library.asked) == asked + 1
    pane.refresh(Change(frozenset({7})))
    assert len(library.asked) == asked + 1


def test_snippets_of_another_search_are_dropped(pane, operations, qtbot):
    pane.set_listing(Listing(query="第"))
    model = pane.findChild(QTableView).model()
    operations.is_quick = False
    with qtbot.waitSignal(model.snippets_wanted):
        model.snippet(250)
    late = operations.waiting.pop("snippets")
    operations.is_quick = True
    pane.set_listing(Listing(query="第2"))
    operations.waiting["snippets"] = late
    operations.deliver()
    assert model.snippet(250) is None


def test_a_mistake_is_explained_below_the_field_once_the_typing_has_stopped(pane, qtbot):
    line = pane.findChild(QLabel, "searchMistake")
    pane.set_listing(Listing(query="is:green 第7"))
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible)
    assert line.text() == "“is:green” is not known: use one of unread, read, starred, archived."
    pane.set_listing(Listing(query="第7"))
    assert line.isHidden()


def test_nothing_is_explained_while_an_operators_values_are_offered(pane, qtbot):
    line = pane.findChild(QLabel, "searchMistake")
    pane.set_listing(Listing(query="第7 title: 灯光"))
    qtbot.waitUntil(line.isVisible)
    pane.set_listing(Listing(query="第7 title:"))
    assert line.isHidden()


def test_a_listing_from_elsewhere_stands_in_the_field(pane):
    pane.set_listing(Listing(query="灯光"))
    assert search_field(pane).text() == "灯光"


@pytest.mark.parametrize(("count", "words"), [(0, "Search"), (1, "Search 1 article"), (1284, "Search 1,284 articles")])
def test_the_field_says_how_many_articles_there_are(pane, count, words):
    pane.set_counts(Counts(all=count))
    assert search_field(pane).placeholderText() == words


# Filters and order.


def test_a_chip_changes_the_shelf_and_stays_pressed(pane, qtbot):
    for _ in range(2):
        qtbot.mouseClick(chip(pane, "shelf-unread"), Qt.MouseButton.LeftButton)
        assert pane.listing() == UNREAD
        assert chip(pane, "shelf-unread").isChecked()
        assert not chip(pane, "shelf-all").isChecked()


def test_the_unread_are_counted(pane):
    assert chip(pane, "shelf-unread").text() == "Unread"
    pane.set_counts(Counts(all=5000, unread=1284))
    assert chip(pane, "shelf-unread").text() == "Unread 1,284"


def test_what_narrows_the_list_is_shown_and_can_be_taken_away(pane, qtbot):
    narrow = Listing(shelf=Shelf.TRASH, source="海岸晚报", tag="长读", query="x")
    pane.set_listing(narrow)
    for name, wider in (
        ("narrowed-by-source", narrow._replace(source=None)),
        ("narrowed-by-tag", narrow._replace(source=None, tag=None)),
        ("narrowed-by-shelf", Listing(query="x")),
    ):
        assert chip(pane, name).isVisible()
        qtbot.mouseClick(chip(pane, name), Qt.MouseButton.LeftButton)
        assert pane.listing() == wider
        assert not chip(pane, name).isVisible()


def test_the_import_date_is_shown_where_it_is_the_order(pane):
    before = pane.view.grab().toImage()
    pane.set_listing(Listing(sort=SortKey.IMPORTED))
    assert pane.view.grab().toImage() != before


@pytest.mark.parametrize("width", [200, 260, 320, 500])
def test_no_chip_is_cut_off_or_covered(pane, width):
    pane.resize(width, 600)
    pane.set_counts(Counts(all=9999, unread=1284))
    pane.set_listing(Listing(source="一个名字特别长的来源，长得任何一块窗格都放不下它的全称", tag="长读"))
    QApplication.sendPostedEvents()  # lays out what has been asked for
    buttons = [button for button in pane.findChildren(QToolButton) if button.isVisibleTo(pane)]
    places = [button.geometry().translated(button.parentWidget().mapTo(pane, QPoint())) for button in buttons]
    assert all(pane.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    table_top = pane.view.geometry().top()
    assert all(place.bottom() < table_top for place in places)


# An empty list.


@pytest.mark.parametrize(
    ("listing", "words"),
    [
        (Listing(query="没有"), "Nothing found for “没有”."),
        (Listing(query="<b>"), "Nothing found for “&lt;b&gt;”."),
        (Listing(source="无名"), "No article fits this filter."),
        (Listing(shelf=Shelf.STARRED), "No article is starred yet."),
        (Listing(shelf=Shelf.ARCHIVE), "The archive is empty."),
        (Listing(shelf=Shelf.TRASH), "The trash is empty."),
    ],
)
def test_an_empty_list_says_why_and_offers_a_way_on(pane, listing, words):
    pane.set_listing(listing)
    assert words in note(pane)
    label = next(label for label in pane.findChildren(QLabel) if label.isVisible())
    while pane.listing() != Listing():
        before = pane.listing()
        label.linkActivated.emit("wider")
        assert pane.listing() != before
    assert note(pane) == ""


def test_an_empty_library_has_nothing_wider_to_show(pane, library):
    library.kept.clear()
    pane.refresh(Change(members=True))
    assert "No articles yet." in note(pane)
    assert "<a" not in note(pane)


def test_the_note_is_not_there_before_it_is_known(pane, operations):
    operations.is_quick = False
    pane.set_listing(Listing(query="没有"))
    assert note(pane) == ""


# The rest.


def test_the_menu_of_the_selected_articles_is_asked_for(pane, qtbot):
    asked = []
    pane.context_menu_requested.connect(asked.append)
    table = pane.findChild(QTableView)
    pane.select_id(2)
    for reason, at in ((QContextMenuEvent.Reason.Mouse, QPoint(5, 5)), (QContextMenuEvent.Reason.Keyboard, QPoint())):
        QApplication.sendEvent(table.viewport(), QContextMenuEvent(reason, at, table.viewport().mapToGlobal(at)))
    first, second = (table.viewport().mapFromGlobal(at) for at in asked)
    assert first == QPoint(5, 5)
    assert table.indexAt(second).row() == 1


def test_a_row_says_to_a_screen_reader_what_it_shows(pane, library):
    library.kept[0] = row(1, "夜航", starred=True)
    pane.refresh(Change(members=True))
    model = pane.findChild(QTableView).model()
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "夜航, 海岸晚报, 2021-02-23 06:42, unread, starred"


def test_rows_grow_with_the_font(pane):
    table = pane.findChild(QTableView)
    before = table.rowHeight(0)
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    table.setFont(font)
    assert table.rowHeight(0) > before * 1.25
