"""Reprints and versions in the list: one row with their number, opened and closed by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop_reader.domain.article import State
from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing, Shelf, SortKey
from desktop_reader.domain.related import Relation
from desktop_reader.library import version_table
from desktop_reader.library.version_table import Version


@pytest.fixture
def grouped(library, ids, open_window):
    """A window in which the articles of the second, the third and the fifth day are one group."""
    with library._connections.writing() as db:
        pairs = ((ids[1], ids[2]), (ids[2], ids[4]))
        version_table.insert(db, [Version(one, other, Relation.REPRINT, 1.0) for one, other in pairs])
    return open_window()


def shown(parts):
    """The ids in the list."""
    return list(parts.list.view.model().ids)


def heads(parts):
    """The ids of the rows that are said to have others below them."""
    model = parts.list.view.model()
    spoken = (model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount()))
    return [model.ids[at] for at, words in enumerate(spoken) if words.endswith("versions")]


def count_place(view, at):
    """The middle of the number of versions in this row."""
    area = view.visualRect(view.model().index(at, 0))
    delegate, row = view.itemDelegate(), view.model().row(at)
    return delegate._count_place(area, delegate._picture(row, True, area.width())).center().toPoint()


def test_a_group_is_one_row_and_all_are_counted(grouped, ids):
    assert shown(grouped) == [ids[4], ids[3], ids[0]]
    assert grouped.window.status._count.text() == "5 articles"
    model = grouped.list.view.model()
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("3 versions")


def test_the_arrow_keys_open_and_close_it(grouped, ids, select, qtbot):
    view = grouped.list.view
    select(grouped, ids[4])
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: shown(grouped) == [ids[4], ids[1], ids[2], ids[3], ids[0]])
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert grouped.list.current_id() == ids[1]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert shown(grouped) == [ids[4], ids[3], ids[0]]
    assert grouped.list.current_id() == ids[4]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert shown(grouped) == [ids[4], ids[3], ids[0]]


def test_a_click_on_the_number_opens_and_closes_it_and_selects_nothing(grouped, ids, select, qtbot):
    view = grouped.list.view
    select(grouped, ids[0])
    closed = view.grab().toImage()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=count_place(view, 0))
    qtbot.waitUntil(lambda: len(shown(grouped)) == 5)
    assert grouped.list.selected_ids() == [ids[0]]
    assert view.grab().toImage() != closed
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=count_place(view, 0))
    assert len(shown(grouped)) == 3
    beside = view.visualRect(view.model().index(0, 0)).topLeft() + QPoint(40, 20)
    with qtbot.waitSignal(grouped.reading.opened):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert grouped.reading.article.id == ids[4]


def test_what_opens_below_the_last_row_in_view_is_scrolled_to(grouped, library, ids, settle, qtbot):
    for number in range(20):
        library.add(Draft(title=f"灯塔{number}", body="守塔人。", published=f"2022-01-{number + 1:02}", language="zh"))
    grouped.control._show_change(Change(members=True))
    settle(grouped)
    view, head = grouped.list.view, shown(grouped).index(ids[4])
    view.scrollToTop()
    for row in range(head + 1):
        view.scrollTo(view.model().index(row, 0))
    grouped.list._turn_group(ids[4], True)
    qtbot.waitUntil(lambda: ids[2] in shown(grouped))
    seen = view.viewport().rect()
    places = [view.visualRect(view.model().index(shown(grouped).index(one), 0)) for one in (ids[4], ids[1], ids[2])]
    assert all(seen.contains(place) for place in places)


def test_an_article_that_is_alone_cannot_be_opened(grouped, ids, select, qtbot):
    select(grouped, ids[3])
    grouped.list.view.setFocus()
    qtbot.keyClick(grouped.list.view, Qt.Key.Key_Right)
    with qtbot.waitCallback() as done:
        grouped.operations.read(lambda _library: None, done)
    assert shown(grouped) == [ids[4], ids[3], ids[0]]


def test_an_open_group_stays_open_where_the_list_is_read_anew_and_closes_with_another(grouped, library, ids, qtbot):
    view = grouped.list.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=count_place(view, 0))
    qtbot.waitUntil(lambda: len(shown(grouped)) == 5)
    library.trash([ids[2]])
    with qtbot.waitSignal(grouped.list.count_changed):
        grouped.control._show_change(Change(members=True))
    assert shown(grouped) == [ids[4], ids[1], ids[3], ids[0]]
    with qtbot.waitSignal(grouped.list.count_changed):
        grouped.list.set_listing(Listing(sort=SortKey.TITLE))
    assert len(shown(grouped)) == 3


@pytest.mark.usefixtures("quick_reading")
@pytest.mark.parametrize("shelf", [Shelf.ALL, Shelf.UNREAD])
def test_one_of_an_open_group_that_is_read_stays_in_it(grouped, library, ids, select, settle, qtbot, *, shelf):
    grouped.list.set_listing(Listing(shelf=shelf, query="渡轮"))
    settle(grouped)
    qtbot.mouseClick(grouped.list.view.viewport(), Qt.MouseButton.LeftButton, pos=count_place(grouped.list.view, 0))
    qtbot.waitUntil(lambda: len(shown(grouped)) == 5)
    before = shown(grouped)
    select(grouped, ids[2])
    qtbot.waitUntil(lambda: library.article(ids[2]).state is State.READ)
    settle(grouped)
    library.add(Draft(title="汽车", body="一辆汽车。", source="乙报", language="zh"))
    grouped.control._show_change(Change(members=True))
    settle(grouped)
    assert shown(grouped) == before
    assert heads(grouped) == [ids[4]]
    assert grouped.window.status._count.text() == ("5 articles" if shelf is Shelf.ALL else "4 articles")


def test_a_version_that_is_gone_to_is_shown_in_its_group(grouped, ids, select, until_read, qtbot):
    select(grouped, ids[0])
    grouped.control._go_to(ids[2])
    qtbot.waitUntil(lambda: grouped.list.selected_ids() == [ids[2]])
    assert shown(grouped) == [ids[4], ids[1], ids[2], ids[3], ids[0]]
    until_read(grouped, ids[2])


def test_a_version_that_was_brought_in_once_more_is_shown_in_its_group(grouped, ids, until_read, qtbot):
    grouped.list.set_listing(Listing(query="第"))
    grouped.control._go_to_new(ids[2])
    qtbot.waitUntil(lambda: grouped.list.selected_ids() == [ids[2]])
    qtbot.waitUntil(lambda: shown(grouped) == [ids[4], ids[1], ids[2], ids[3], ids[0]])
    until_read(grouped, ids[2])
    assert grouped.list.listing() == Listing()


def test_a_step_back_to_a_version_shows_it_in_its_group(grouped, ids, select, settle, until_read, qtbot):
    grouped.control._go_to(ids[1])
    qtbot.waitUntil(lambda: grouped.list.selected_ids() == [ids[1]])
    until_read(grouped, ids[1])
    grouped.list.set_listing(Listing(sort=SortKey.TITLE))
    qtbot.waitUntil(lambda: len(shown(grouped)) == 3)
    settle(grouped)
    other = next(id_ for id_ in shown(grouped) if id_ != ids[1])
    select(grouped, other)
    qtbot.waitUntil(grouped.actions["back"].isEnabled)
    grouped.actions["back"].trigger()
    qtbot.waitUntil(lambda: grouped.list.selected_ids() == [ids[1]])


def test_what_a_person_selects_meanwhile_stays_selected(grouped, ids, select, settle):
    select(grouped, ids[0])
    grouped.control._go_to(ids[2])
    assert grouped.list.select_id(ids[3])
    settle(grouped)
    assert grouped.list.selected_ids() == [ids[3]]
    assert shown(grouped) == [ids[4], ids[3], ids[0]]


def test_two_versions_of_an_open_group_are_compared(grouped, ids, select, qtbot):
    view = grouped.list.view
    select(grouped, ids[4])
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: len(shown(grouped)) == 5)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert grouped.list.selected_ids() == [ids[4], ids[1]]
    assert grouped.actions["compare"].isEnabled()


def test_in_the_trash_each_is_a_row(grouped, library, ids, qtbot):
    library.trash(ids)
    with qtbot.waitSignal(grouped.list.count_changed):
        grouped.list.set_listing(Listing(shelf=Shelf.TRASH))
    assert len(shown(grouped)) == 5
