"""The window opens as it was left, and its first paint has the list and the article."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing, Shelf, SortKey
from desktop_reader.settings import schema
from desktop_reader.settings.schema import FontKind, ThemeChoice
from desktop_reader.settings.store import Settings
from desktop_reader.ui import window_state
from desktop_reader.ui.panel_registry import PANELS
from desktop_reader.ui.panes import COMFORTABLE_EM, Panes


def checked(parts, group):
    from desktop_reader.ui.actions import ACTIONS

    return [one.value for one in ACTIONS if one.group == group and parts.actions[one.name].isChecked()]


def leave(parts):
    parts.window.close()


def test_before_the_first_paint_the_list_and_the_last_article_are_there(open_window, library, ids, settings):
    settings.set(schema.LAST_ARTICLE, ids[2])
    parts = open_window(painted=False)
    assert list(parts.list.view.model().ids) == ids[::-1]
    assert parts.list.current_id() == ids[2]
    assert parts.reading.article.id == ids[2]
    assert "海雾散了" in parts.window.reader.toPlainText()
    assert parts.window.windowTitle() == "渡轮第3天"


def test_painted_comes_once(open_window, ids, qtbot):
    parts = open_window(painted=False)
    told = []
    parts.window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(parts.window.painted):
        parts.window.show()
    parts.window.update()
    qtbot.wait(20)
    assert told == [True]


def test_the_list_comes_back_as_it_was(open_window, library, ids, settings, qtbot):
    library.add_tag([ids[1]], "海洋")
    first = open_window()
    listing = Listing(
        shelf=Shelf.UNREAD, source="海岸晚报", tag="海洋", query="渡轮", sort=SortKey.TITLE, descending=False
    )
    with qtbot.waitSignal(first.list.count_changed):
        first.list.set_listing(listing)
    leave(first)
    second = open_window()
    assert second.list.listing() == Listing(
        shelf=Shelf.UNREAD, source="海岸晚报", tag="海洋", sort=SortKey.TITLE, descending=False
    )
    assert (checked(second, "shelf"), checked(second, "sort"), checked(second, "order")) == (
        ["unread"],
        ["title"],
        ["ascending"],
    )


def test_the_article_comes_back(open_window, ids, select):
    first = open_window()
    select(first, ids[1])
    leave(first)
    second = open_window()
    assert second.reading.article.id == ids[1]
    assert second.list.current_id() == ids[1]


@pytest.fixture
def diary(library):
    """The number of an article that fills several views."""
    body = "\n\n".join(f"第{number}天，" + "渡轮在雾里等了一个早晨，船上的人都不说话。" * 6 for number in range(60))
    return library.add(Draft(title="渡轮日记", body=body, language="zh")).id


def test_one_reads_on_where_one_stopped(open_window, diary, select, settle):
    first = open_window()
    select(first, diary)
    first.window.reader.go_to_offset(3000)
    settle(first)
    offset = first.window.reader.first_visible_offset()
    assert offset > 2500
    leave(first)
    second = open_window()
    assert second.window.reader.first_visible_offset() == offset
    assert second.window.reader.verticalScrollBar().value() > 0


def test_each_article_opens_where_it_was_left(open_window, ids, diary, select, settle):
    first = open_window()
    select(first, diary)
    first.window.reader.go_to_offset(3000)
    settle(first)
    select(first, ids[1])
    assert first.window.reader.first_visible_offset() == 0
    select(first, diary)
    assert 2900 < first.window.reader.first_visible_offset() <= 3000
    select(first, ids[1])
    leave(first)
    second = open_window()
    select(second, diary)
    assert 2900 < second.window.reader.first_visible_offset() <= 3000


def test_a_search_opens_an_article_at_its_first_hit_wherever_it_was_left(
    open_window, ids, diary, select, settle, qtbot
):
    window = open_window()
    select(window, diary)
    window.window.reader.go_to_offset(3000)
    settle(window)
    select(window, ids[1])
    window.list.search_field.setText("第2天")
    qtbot.waitUntil(lambda: window.window.reader.is_searched)
    settle(window)
    select(window, diary)
    assert window.window.reader.first_visible_offset() < 500


def test_an_article_that_was_read_to_its_end_opens_at_its_top(open_window, ids, diary, select, settle):
    window = open_window()
    select(window, diary)
    settle(window)
    bar = window.window.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    select(window, ids[1])
    select(window, diary)
    settle(window)
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    select(window, ids[1])
    select(window, diary)
    assert bar.value() == 0


def test_an_article_that_is_gone_does_not_come_back(open_window, library, ids, settings):
    settings.set(schema.LAST_ARTICLE, ids[1])
    library.trash([ids[1]])
    assert open_window().reading.article is None
    library.remove([ids[1]])
    assert open_window().reading.article is None


def test_the_guide_is_not_taken_for_an_article(open_window, ids, settings):
    first = open_window()
    first.actions["guide"].trigger()
    assert first.reading.article.id == 0
    leave(first)
    assert settings[schema.LAST_ARTICLE] == 0


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ((), [panel.usual_width for panel in PANELS]),
        ((300, 240), [300, 240, *(panel.usual_width for panel in PANELS[2:])]),
        ((300, 10, *[250] * len(PANELS)), [300, PANELS[1].least_width, *[250] * (len(PANELS) - 2)]),
    ],
)
def test_a_release_with_more_panels_or_fewer_keeps_their_widths(qtbot, settings, known, expected):
    settings.remember([(schema.PANE_WIDTHS, known)])
    window = QWidget()
    qtbot.addWidget(window)
    ((_, widths),) = Panes(settings, window).left()
    assert list(widths) == expected


@pytest.mark.parametrize("shown", [("list", "related"), ("list", "related", "highlights")])
@pytest.mark.parametrize("width", [1000, 1216, 1600])
def test_panels_that_nobody_has_made_wide_leave_the_page_room(qtbot, settings, width, shown):
    window = QWidget()
    qtbot.addWidget(window)
    panes = Panes(settings, window)
    page = QWidget(panes)
    panes.put_page(page)
    for panel in PANELS:
        panes.show_panel(panel.name, panel.name in shown)
    panes.resize(width, 600)
    window.show()
    open_ones = [panel for panel in PANELS if panel.name in shown]
    least, usual = sum(map(panes.narrowest, open_ones)), sum(one.usual_width for one in open_ones)
    wanted = COMFORTABLE_EM * settings[schema.FONT_SIZE]
    handles = len(open_ones)
    assert page.width() >= min(wanted, width - least) - handles
    assert page.width() <= max(wanted, width - usual) + handles
    assert list(dict(panes.left())[schema.PANE_WIDTHS]) == [panel.usual_width for panel in PANELS]


def test_a_width_that_a_person_has_chosen_stays(qtbot, settings):
    settings.remember([(schema.PANE_WIDTHS, (400, 300, 260))])
    window = QWidget()
    qtbot.addWidget(window)
    panes = Panes(settings, window)
    panes.put_page(QWidget(panes))
    panes.resize(1100, 600)
    window.show()
    assert (panes.place("list").width(), panes.place("related").width()) == (400, 300)


def test_size_and_panes_come_back(open_window, ids, settings, tmp_path):
    first = open_window()
    first.window.resize(1100, 700)
    first.window.panes.setSizes([260, 600, 240])
    first.window.panes.splitterMoved.emit(260, 1)
    first.actions["show_related"].trigger()
    leave(first)
    second = open_window(painted=False)
    second.window.show()
    open_window.begin(second)
    assert not second.window.panes.is_shown("related")
    assert not second.actions["show_related"].isChecked()
    assert second.list.width() == settings[schema.PANE_WIDTHS][0]
    second.actions["show_related"].trigger()
    assert second.window.panes.is_shown("related")
    assert second.window.panes._panels["related"].width() == settings[schema.PANE_WIDTHS][1]
    assert Settings(tmp_path / "settings.json")[schema.SHOW_RELATED] is True


def test_the_place_of_the_window_comes_back(qtbot, settings, ids, open_window):
    first = open_window()
    first.window.setGeometry(40, 50, 720, 520)
    settings.remember(window_state.place_left(first.window.saveGeometry()))
    second = open_window(painted=False)
    window_state.restore_place(second.window, settings)
    assert second.window.size() == first.window.size()


def test_a_broken_place_is_no_harm(open_window, ids, settings):
    settings.set(schema.WINDOW_GEOMETRY, "not hex, 不是")
    assert open_window().window.width() > 0


@pytest.mark.parametrize("theme", list(ThemeChoice))
def test_theme_and_type_come_back(open_window, ids, settings, theme):
    first = open_window()
    first.actions[f"theme_{theme}"].trigger()
    first.actions["typeface_sans"].trigger()
    for name in ("text_larger", "text_larger", "text_smaller"):
        first.actions[name].trigger()
    leave(first)
    second = open_window()
    assert checked(second, "theme") == [theme]
    assert checked(second, "typeface") == ["sans"]
    style = second.window.appearance.reading_style()
    assert style.font_kind is FontKind.SANS
    assert style.size == schema.FONT_SIZE.default + 1
    assert second.window.reader._style == style
    second.actions["text_normal"].trigger()
    assert second.window.reader._style.size == schema.FONT_SIZE.default


def test_the_size_of_the_text_has_bounds(open_window, ids):
    parts = open_window()
    for _ in range(60):
        parts.actions["text_larger"].trigger()
    assert parts.window.reader._style.size == schema.FONT_PIXELS.highest


def test_a_narrow_window_closes_the_panel_at_the_end_and_a_wide_one_opens_it(open_window, ids):
    parts = open_window()
    assert parts.window.panes.is_shown("related")
    parts.window.resize(700, 600)
    assert not parts.window.panes.is_shown("related")
    assert not parts.actions["show_related"].isChecked()
    parts.actions["show_related"].trigger()
    assert parts.window.panes.is_shown("related")
    parts.window.resize(1300, 600)
    assert parts.window.panes.is_shown("related")
    assert parts.actions["show_related"].isChecked()


def test_the_page_alone_and_everything_back(open_window, ids, select, qtbot):
    parts = open_window()
    window = parts.window
    select(parts, ids[4])
    parts.actions["show_related"].trigger()
    parts.actions["page_alone"].trigger()
    assert window.isFullScreen()
    hidden = (window.menuBar(), window.bar, window.status, window.list)
    assert not any(part.isVisible() for part in hidden)
    assert window.reader.isVisible()
    window.escaped.emit()
    assert not window.isFullScreen()
    assert all(part.isVisible() for part in hidden)
    assert not window.panes.is_shown("related")
    assert not parts.actions["page_alone"].isChecked()


def test_leaving_while_the_page_is_alone_remembers_the_window_before(open_window, ids, settings):
    parts = open_window()
    parts.actions["page_alone"].trigger()
    leave(parts)
    second = open_window()
    assert not second.window.isFullScreen()
    assert second.window.panes.is_shown("list")


def test_every_panel_has_an_action_of_its_own(open_window, ids):
    parts = open_window()
    for panel in PANELS:
        action = parts.actions[f"show_{panel.name}"]
        assert action.isChecked() is panel.shown.default
        action.trigger()
        assert parts.window.panes.is_shown(panel.name) is not panel.shown.default
        assert parts.settings[panel.shown] is not panel.shown.default


def test_the_next_start_does_not_begin_in_the_trash(open_window, ids, settings, qtbot):
    parts = open_window()
    with qtbot.waitSignal(parts.list.count_changed):
        parts.actions["shelf_trash"].trigger()
    leave(parts)
    assert settings[schema.SHELF] is Shelf.ALL


def test_leaving_the_full_screen_keeps_the_size_before(open_window, ids, settings, qtbot):
    first = open_window()
    first.window.resize(750, 500)
    first.actions["page_alone"].trigger()
    first.window.resize(790, 590)  # what the desktop does; it has not taken it back when the window closes
    first.window.close()
    restored = QWidget()
    qtbot.addWidget(restored)
    window_state.restore_place(restored, settings)
    assert restored.size().toTuple() == (750, 500)
    assert not restored.isFullScreen()
