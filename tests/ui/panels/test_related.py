"""The panel of related stories: what it lists, what it opens, when it reads."""

from dataclasses import replace
from itertools import pairwise

import pytest
from listed import article, row
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QFont, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QMenu

from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.change import Change
from desktop_reader.domain.related import Related, Relation
from desktop_reader.ui.panels.related import RelatedPane
from desktop_reader.ui.widgets import related_row

NOTHING_OPEN = ["Beside an open article: what its page recommends, who else has its text, and its whole story."]
LONG = "一个长得在任何窗格里都要换行的标题，讲的是港口、渔船、灯塔和夜里不肯熄灭的那盏读书灯，" * 4
PAGE = (
    Recommendation(title="灯塔", source="海岸晚报", published="2021-02-23T07:00", article_id=4),
    Recommendation(title="夜航", published="2021"),
    Recommendation(title=LONG, article_id=9),
)


def told(id_, title, published=None, source=None, words=("灯塔",), relation=Relation.STORY):
    """An article of the same story."""
    return Related(id_, title, relation, " · ".join(words), 0.8, published, source, words, is_story=True)


STORY = (
    told(7, "灯塔熄灭", "2021-02-20T10:00", "晨报网", ("灯塔", "港口")),
    told(8, "灯塔修好", "2021-02-24"),
    told(3, "灯塔百年", "2023-02-24"),
    told(4, "灯塔旧照", None, "海岸晚报"),
)
SAME_DAY_AGAIN = Related(13, "渔船回港", Relation.RELATED, "渔船", 0.4, "2021-02-23", "晨报网")
SAME_DAY = Related(5, "渔船", Relation.RELATED, "晨报网 · 2021-02-23", 0.5, "2021-02-23", "晨报网")
REPRINT = Related(6, "转载", Relation.REPRINT, "96% · 晨报网", 0.9, "2021-02-24", "晨报网", likeness=0.96)
REPRINTED = row(6, "转载", source="晨报网", published="2021-02-24")


@pytest.fixture
def pane(qtbot, library, operations, theme):
    made = RelatedPane(operations, theme)
    qtbot.addWidget(made)
    made.resize(290, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def requested(pane):
    heard = []
    pane.article_requested.connect(heard.append)
    return heard


def view(pane):
    return pane.findChild(QListView)


def lines(pane):
    model = view(pane).model()
    return [model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]


def place(pane, at):
    return view(pane).visualRect(view(pane).model().index(at, 0)).center()


def test_the_page_s_stories_come_first_then_those_of_the_library(pane, library):
    library.found = [REPRINT, SAME_DAY]
    library.same = [row(1), REPRINTED]
    pane.show_article(article(recommended=PAGE))
    assert lines(pane) == [
        "Recommended by this page, 3 stories, 2 in the library",
        "灯塔, 海岸晚报 · 2021-02-23",
        "夜航, 2021, not in the library",
        LONG,
        "Reprints and versions",
        "转载, 晨报网 · 2021-02-24, 96 % of the text is the same",
        "Related",
        "渔船, 晨报网 · 2021-02-23",
    ]


def test_no_story_stands_twice(pane, library):
    library.found = [
        Related(4, "灯塔", Relation.RECOMMENDED, "", 1.0),
        Related(9, LONG, Relation.RELATED, "", 0.5),
        SAME_DAY,
    ]
    pane.show_article(article(recommended=PAGE))
    assert lines(pane)[4:] == ["Related", "渔船, 晨报网 · 2021-02-23"]


@pytest.mark.parametrize(
    ("stories", "words"),
    [
        ((Recommendation(title="a"),), "1 story"),
        ((Recommendation(title="a", article_id=2),), "1 story, 1 in the library"),
        ((Recommendation(title="a"), Recommendation(title="b")), "2 stories"),
    ],
)
def test_the_stories_are_counted(pane, stories, words):
    pane.show_article(article(recommended=stories))
    assert lines(pane)[0] == f"Recommended by this page, {words}"


def test_where_no_article_is_open_it_says_what_it_is_for(pane):
    assert lines(pane) == NOTHING_OPEN


def test_an_article_alone_is_told_in_words(pane):
    pane.show_article(article())
    assert lines(pane) == ["The page recommends no stories, and the library has nothing else beside it."]
    pane.show_article(None)
    assert lines(pane) == NOTHING_OPEN


def test_the_page_s_stories_are_there_before_the_library_has_answered(pane, library, operations):
    library.found = [SAME_DAY]
    operations.is_quick = False
    pane.show_article(article(recommended=PAGE))
    assert len(lines(pane)) == 4
    operations.deliver()
    assert len(lines(pane)) == 6


def test_what_was_asked_for_an_article_that_was_closed_never_comes(pane, library, operations):
    library.found = [SAME_DAY]
    operations.is_quick = False
    pane.show_article(article())
    pane.show_article(None)
    operations.deliver()
    assert lines(pane) == NOTHING_OPEN


def test_nothing_is_read_while_nobody_can_see_it(pane, library, operations):
    library.found = [SAME_DAY]
    operations.is_quick = False
    pane.hide()
    pane.show_article(article())
    assert operations.waiting == {}
    pane.show()
    operations.deliver()
    assert lines(pane)[1:] == ["渔船, 晨报网 · 2021-02-23"]


def test_it_looks_again_where_articles_came_or_went(pane, library, operations):
    pane.show_article(article())
    operations.is_quick = False
    pane.refresh(Change(frozenset({1})))
    assert operations.waiting == {}
    library.found = [SAME_DAY]
    pane.refresh(Change(members=True))
    operations.deliver()
    assert lines(pane)[1:] == ["渔船, 晨报网 · 2021-02-23"]


def test_where_its_article_goes_it_is_empty(pane, library):
    pane.show_article(article(recommended=PAGE))
    library.drop(1)
    pane.refresh(Change(members=True))
    assert lines(pane) == NOTHING_OPEN


def test_a_click_opens_what_is_in_the_library(pane, qtbot, requested):
    pane.show_article(article(recommended=PAGE))
    for at in range(4):
        qtbot.mouseClick(view(pane).viewport(), Qt.MouseButton.LeftButton, pos=place(pane, at))
    assert requested == [4, 9]


def test_the_keyboard_goes_from_story_to_story_and_opens_them(pane, qtbot, requested):
    pane.show_article(article(recommended=PAGE))
    view(pane).clearFocus()
    view(pane).setFocus()
    assert view(pane).currentIndex().row() == 1
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Enter):
        qtbot.keyClick(view(pane), key)
    assert requested == [4, 9]


def test_the_current_story_can_be_seen(pane):
    pane.show_article(article(recommended=PAGE))
    view(pane).clearFocus()
    without = view(pane).grab().toImage()
    view(pane).setFocus()
    assert view(pane).grab().toImage() != without


def test_the_mouse_shows_what_it_is_on_and_what_can_be_opened(pane):
    pane.show_article(article(recommended=PAGE))
    view(pane).clearFocus()
    viewport = view(pane).viewport()
    plain = view(pane).grab().toImage()
    cursors = []
    for at in (1, 2):
        where = QPointF(place(pane, at))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            viewport.mapToGlobal(where),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, move)
        cursors.append(viewport.cursor().shape())
        assert view(pane).grab().toImage() != plain
    assert cursors == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor]
    QApplication.sendEvent(view(pane), QEvent(QEvent.Type.Leave))
    assert view(pane).grab().toImage() == plain


@pytest.mark.parametrize(
    ("at", "texts"), [(0, []), (1, ["Open", "Open in a Second Window", "Copy Title"]), (2, ["Copy Title"])]
)
def test_the_menu_of_a_story(pane, requested, at, texts):
    pane.show_article(article(recommended=PAGE))
    viewport = view(pane).viewport()
    where = place(pane, at)
    QApplication.sendEvent(
        viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, viewport.mapToGlobal(where))
    )
    menus = view(pane).findChildren(QMenu)
    actions = menus[-1].actions() if menus else []
    assert [action.text() for action in actions] == texts
    for action in actions:
        action.trigger()
    if actions:
        assert QGuiApplication.clipboard().text() == PAGE[at - 1].title
    assert requested == ([4] if "Open" in texts else [])


@pytest.mark.parametrize(("address", "is_offered"), [("https://example.org/a", True), ("file:///etc/passwd", False)])
def test_the_address_of_a_recommended_story_is_copied_or_opened_outside(pane, monkeypatch, address, is_offered):
    browser = []
    monkeypatch.setattr("desktop_reader.ui.widgets.related_view.QDesktopServices.openUrl", browser.append)
    pane.show_article(article(recommended=(Recommendation(title="夜航", url=address),)))
    view(pane).setCurrentIndex(view(pane).model().index(1, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view(pane).viewport(), event)
    actions = view(pane).findChildren(QMenu)[-1].actions()
    for action in actions:
        action.trigger()
    offered = ["Copy Link Address", "Open in the Browser"] if is_offered else []
    assert [action.text() for action in actions] == ["Copy Title", *offered]
    assert QGuiApplication.clipboard().text() == (address if is_offered else "夜航")
    assert browser == ([QUrl(address)] if is_offered else [])


def test_the_menu_key_opens_the_menu_of_the_current_story(pane):
    pane.show_article(article(recommended=PAGE))
    view(pane).setFocus()
    view(pane).setCurrentIndex(view(pane).model().index(2, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view(pane).viewport(), event)
    assert [action.text() for action in view(pane).findChildren(QMenu)[-1].actions()] == ["Copy Title"]


@pytest.mark.parametrize(("at", "tip"), [(1, ""), (2, "Not in the library"), (3, LONG)])
def test_a_tip_says_what_is_cut_and_what_cannot_be_opened(pane, monkeypatch, at, tip):
    told = []
    monkeypatch.setattr(related_row.QToolTip, "showText", lambda _at, text, _view: told.append(text))
    pane.show_article(article(recommended=PAGE))
    viewport = view(pane).viewport()
    where = place(pane, at)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, where, viewport.mapToGlobal(where)))
    assert told == [tip]


@pytest.mark.parametrize("width", [200, 290, 500])
def test_every_entry_has_the_height_that_its_texts_need_in_this_width(pane, library, width):
    library.found = [SAME_DAY] * 12
    pane.show_article(article(recommended=PAGE))
    pane.resize(width, 300)
    QApplication.sendPostedEvents()
    pane.grab()
    model, delegate = view(pane).model(), view(pane).itemDelegate()
    rects = [view(pane).visualRect(model.index(at, 0)) for at in range(model.rowCount())]
    assert all(above.bottom() < below.top() for above, below in pairwise(rects))
    assert [rect.height() for rect in rects] == [delegate._picture(at).height for at in range(model.rowCount())]
    assert view(pane).horizontalScrollBar().maximum() == 0


def test_the_panel_follows_the_font(pane):
    pane.show_article(article(recommended=PAGE))
    before = view(pane).visualRect(view(pane).model().index(3, 0)).height()
    font = QFont(view(pane).font())
    font.setPointSizeF(font.pointSizeF() * 1.5)
    view(pane).setFont(font)
    assert view(pane).visualRect(view(pane).model().index(3, 0)).height() > before * 1.25


@pytest.fixture
def searched(pane):
    heard = []
    pane.search_requested.connect(heard.append)
    return heard


def test_a_story_is_a_timeline_with_the_open_article_in_it_and_the_days_between(pane, library):
    library.found = list(STORY)
    pane.show_article(article())
    assert lines(pane) == [
        "The story, 5 stories",
        "灯塔熄灭, 2021-02-20 · 晨报网, 灯塔, 港口",
        "3 days later",
        "港口夜航, 2021-02-23 · 海岸晚报, open now",
        "the next day",
        "灯塔修好, 2021-02-24, 灯塔",
        "24 months later",
        "灯塔百年, 2023-02-24, 灯塔",
        "灯塔旧照, 海岸晚报, 灯塔",
    ]


@pytest.mark.parametrize(
    ("other", "gap"),
    [
        ("2021-02-23T23:00", None),
        ("2021", None),
        ("2021-04-24", "60 days later"),
        ("2021-04-25", "2 months later"),
        ("2024-02-23", "3 years later"),
    ],
)
def test_the_time_between_two_stories_in_words(pane, library, other, gap):
    library.found = [told(7, "灯塔", other)]
    pane.show_article(article())
    assert [line for line in lines(pane) if line.endswith("later")] == ([gap] if gap else [])


def test_reprints_and_versions_come_the_oldest_first_with_what_is_known_of_them(pane, library):
    library.found = [REPRINT]
    library.same = [row(2, "初稿", published="2021-02-22"), row(1), REPRINTED]
    pane.show_article(article())
    assert lines(pane) == [
        "Reprints and versions",
        "初稿, 海岸晚报 · 2021-02-22",
        "转载, 晨报网 · 2021-02-24, 96 % of the text is the same",
    ]


@pytest.mark.parametrize(("likeness", "words"), [(1.0, ", the same text"), (None, "")])
def test_a_reprint_says_how_much_is_the_same_where_that_is_known(pane, library, likeness, words):
    library.found = [replace(REPRINT, likeness=likeness)] if likeness else []
    library.same = [row(1), REPRINTED]
    pane.show_article(article())
    assert lines(pane)[1:] == [f"转载, 晨报网 · 2021-02-24{words}"]


def test_what_the_page_recommends_stands_in_the_story_too(pane, library):
    library.found = [told(9, LONG, "2021-02-22", relation=Relation.RECOMMENDED)]
    pane.show_article(article(recommended=PAGE))
    assert lines(pane)[4:6] == ["The story, 2 stories", f"{LONG}, 2021-02-22, 灯塔"]


def test_reprints_of_one_text_stand_once_in_the_story_and_beside_it(pane, library):
    again = told(11, "灯塔又熄灭", "2021-02-21"), told(12, "灯塔熄灭了", "2021-02-22")
    library.found = [*again, *STORY[:1], SAME_DAY, SAME_DAY_AGAIN]
    library.group_of = {7: 7, 11: 7, 12: 7, 5: 5, 13: 5}
    pane.show_article(article())
    assert lines(pane) == [
        "The story, 2 stories",
        "灯塔熄灭, 2021-02-20 · 晨报网 · 2 more with this text, 灯塔, 港口",
        "3 days later",
        "港口夜航, 2021-02-23 · 海岸晚报, open now",
        "Related",
        "渔船, 晨报网 · 2021-02-23 · 1 more with this text",
    ]


def test_no_version_of_the_open_article_stands_in_its_story(pane, library):
    library.found = [told(6, "转载", "2021-02-24"), STORY[0]]
    library.same = [row(1), REPRINTED]
    pane.show_article(article())
    assert lines(pane)[2:4] == ["The story, 2 stories", "灯塔熄灭, 2021-02-20 · 晨报网, 灯塔, 港口"]


@pytest.mark.parametrize(("waiting", "words"), [(1, "1 article is"), (1_200, "1,200 articles are")])
def test_it_says_that_not_everything_has_been_looked_through(pane, library, waiting, words):
    library.waiting = waiting
    pane.show_article(article())
    assert lines(pane) == [f"{words} still being looked through for what belongs together."]


def word_place(pane, at, number):
    rect = view(pane).visualRect(view(pane).model().index(at, 0))
    return rect.topLeft() + view(pane).itemDelegate()._picture(at).words[number].center().toPoint()


def test_a_click_on_a_word_of_a_reason_searches_for_it(pane, library, qtbot, searched, requested):
    library.found = list(STORY)
    pane.show_article(article())
    for number in (1, 0):
        qtbot.mouseClick(view(pane).viewport(), Qt.MouseButton.LeftButton, pos=word_place(pane, 1, number))
    assert (searched, requested) == (["港口", "灯塔"], [])


def test_left_and_right_lead_through_the_words_and_enter_searches(pane, library, qtbot, searched, requested):
    library.found = list(STORY)
    pane.show_article(article())
    view(pane).setFocus()
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Enter)
    for key in keys:
        qtbot.keyClick(view(pane), key)
    assert searched == ["港口", "灯塔"]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(view(pane), key)
    assert (len(searched), requested) == (2, [7, 1])
    qtbot.keyClick(view(pane), Qt.Key.Key_Right)  # the open article has no words
    qtbot.keyClick(view(pane), Qt.Key.Key_Return)
    assert requested == [7, 1, 1]


def test_escape_leaves_the_words(pane, library, qtbot, searched, requested):
    library.found = list(STORY)
    pane.show_article(article())
    view(pane).setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        qtbot.keyClick(view(pane), key)
    assert (searched, requested) == ([], [7])


def test_the_word_that_is_gone_to_can_be_seen(pane, library, qtbot):
    library.found = list(STORY)
    pane.show_article(article())
    view(pane).setFocus()
    pictures = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(view(pane), key)
        pictures.append(view(pane).grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))


def test_the_words_are_in_the_menu_too(pane, library, searched):
    library.found = list(STORY)
    pane.show_article(article())
    view(pane).setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view(pane).viewport(), event)
    actions = view(pane).findChildren(QMenu)[-1].actions()
    assert [action.text() for action in actions][2:] == ["Copy Title", "Search for “灯塔”", "Search for “港口”"]
    actions[-1].trigger()
    assert searched == ["港口"]


def test_where_it_looks_again_the_current_story_stays(pane, library):
    library.found = list(STORY)
    pane.show_article(article())
    view(pane).setFocus()
    view(pane).setCurrentIndex(view(pane).model().index(5, 0))
    library.found = [SAME_DAY, *STORY[:2]]
    pane.refresh(Change(members=True))
    assert view(pane).currentIndex().data() == "灯塔修好"


def test_more_words_than_fit_are_left_out(pane, library):
    words = tuple(f"灯塔守夜人{number}" for number in range(30))
    library.found = [Related(7, "灯塔", Relation.RELATED, "", 0.9, None, None, words)]
    pane.show_article(article())
    pane.grab()
    places = view(pane).itemDelegate()._picture(1).words
    assert 2 < len(places) < 10
    assert all(place.right() <= view(pane).viewport().width() for place in places)


def test_d_and_the_menu_compare_another_version_and_nothing_else(pane, library, qtbot):
    heard = []
    pane.comparison_requested.connect(lambda *pair: heard.append(pair))
    library.found = [REPRINT, SAME_DAY]
    library.same = [row(1), REPRINTED]
    pane.show_article(article())
    view(pane).setFocus()
    qtbot.keyClick(view(pane), Qt.Key.Key_D)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view(pane).viewport(), event)
    (compare,) = (one for one in view(pane).findChildren(QMenu)[-1].actions() if one.text() == "Show the Differences")
    compare.trigger()
    view(pane).findChildren(QMenu)[-1].close()
    assert heard == [(1, 6), (1, 6)]
    qtbot.keyClick(view(pane), Qt.Key.Key_Down)
    qtbot.keyClick(view(pane), Qt.Key.Key_D)
    assert len(heard) == 2
