"""A row of the list as it is painted: marks, tags, shortened texts and their tips."""

from array import array
from datetime import date

import pytest
from listed import row
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication

from desktop_reader.domain.article import State
from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.models.article_list_model import ArticleListModel
from desktop_reader.ui.widgets import article_row
from desktop_reader.ui.widgets.article_row import LEFT
from desktop_reader.ui.widgets.article_table import ArticleTable

READ = {"state": State.READ}
LONG = "港口夜航灯光今晚全部点亮，渔船可以在零点之后进港" * 4


@pytest.fixture
def show(qtbot):
    """Show a table with these rows, which a test may take away again."""

    def shown(*rows, width=300, gone=()):
        model = ArticleListModel(lambda ids: [one for one in rows if one.id in ids and one.id not in gone])
        table = ArticleTable(model, load_theme("light"))
        qtbot.addWidget(table)
        table.resize(width, 400)
        table.show_all(array("q", (one.id for one in rows)), is_same_list=False)
        table.show()
        return table

    return shown


def colours(table, at=0, *, left=0, right=None):
    """The colours of a row between two places from its left."""
    area = table.visualRect(table.model().index(at, 0))
    image = table.viewport().grab(area).toImage()
    columns = range(left, right or image.width())
    return {image.pixelColor(x, y).name() for x in columns for y in range(image.height() - 1)}


@pytest.fixture
def tip(monkeypatch):
    """The tip of a row."""
    told = []
    monkeypatch.setattr(article_row.QToolTip, "showText", lambda _at, text, _view: told.append(text))

    def of(table, at=0):
        where = table.visualRect(table.model().index(at, 0)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, where, table.viewport().mapToGlobal(where))
        QApplication.sendEvent(table.viewport(), event)
        return told.pop()

    return of


def test_unread_articles_have_a_dot(show):
    table = show(row(1), row(2, **READ))
    dot = load_theme("light").unread
    assert dot in colours(table, 0, right=LEFT)
    assert colours(table, 1, right=LEFT) == {table.palette().base().color().name()}


def test_starred_articles_have_a_star_and_archived_ones_a_box(show):
    table = show(row(1, **READ), row(2, **READ, starred=True), row(3, state=State.ARCHIVED))
    right = table.viewport().width() - 40
    plain, starred, archived = (colours(table, at, left=right) for at in range(3))
    assert load_theme("light").star in starred - plain
    assert archived - plain
    assert load_theme("light").star not in archived


def test_a_selected_row_has_a_ground_and_the_focus_an_edge(show, qtbot):
    table = show(row(1), row(2))
    with qtbot.waitActive(table):
        table.activateWindow()
    table.select(1)
    table.clearFocus()
    theme = load_theme("light")
    assert theme.selection in colours(table, 0, right=3)
    assert theme.accent not in colours(table, 0, right=3)
    table.setFocus()
    assert theme.accent in colours(table, 0, right=3)
    assert theme.selection not in colours(table, 1, right=3)


def test_tags_stand_on_a_ground_where_there_is_room(show, tip):
    ground = load_theme("light").selection
    wide = show(row(1, tags=("长读", "港口")))
    narrow = show(row(1, tags=("长读", "港口")), width=150)
    assert ground in colours(wide)
    assert ground not in colours(narrow)
    assert tip(narrow) == "港口夜航\n海岸晚报\n长读\n港口"
    assert tip(wide) == ""


def test_what_is_shortened_is_told_in_full(show, tip):
    assert tip(show(row(1, LONG, source=None))) == LONG
    assert tip(show(row(1, source="海岸晚报观海新闻客户端" * 4))) == "港口夜航\n" + "海岸晚报观海新闻客户端" * 4


def test_an_article_that_is_gone_leaves_an_empty_place(show):
    table = show(row(1), row(2), gone={2})
    assert colours(table, 1) == {table.palette().base().color().name()}


@pytest.mark.parametrize("width", [200, 300, 500])
def test_the_date_is_never_cut(show, width):
    table = show(row(1, source="一个名字特别长的来源，长得放不下" * 3, starred=True), width=width)
    delegate = table.itemDelegate()
    text = delegate._meta(table.model().row(0), width - 60, date(2021, 5, 1))
    assert text.endswith("…\u200202-23")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, "海岸晚报\u200202-23"),
        ({"source": None}, "02-23"),
        ({"published": None}, "海岸晚报\u2002imported 03-01"),
        ({"source": None, "published": None}, "imported 03-01"),
    ],
)
def test_a_date_that_is_not_of_publication_says_so(show, parts, words):
    table = show(row(1, **({"imported": "2021-03-01T12:00:00Z"} | parts)))
    delegate = table.itemDelegate()
    assert delegate._meta(table.model().row(0), 250, date(2021, 5, 1)) == words
    table.show_import_date(True)
    assert "imported 03-01" in delegate._meta(table.model().row(0), 250, date(2021, 5, 1))


def test_the_current_article_does_not_change_its_shape_when_it_is_read(show, qtbot):
    unread = show(row(1, LONG))
    read = show(row(1, LONG, **READ))
    for table in (unread, read):
        table.select(1)
    area = unread.visualRect(unread.model().index(0, 0)).adjusted(LEFT, 0, 0, 0)
    assert unread.viewport().grab(area).toImage() == read.viewport().grab(area).toImage()


def test_rows_of_one_line_are_as_high_as_those_of_two(show):
    table = show(row(1, "短"), row(2, LONG))
    assert table.rowHeight(0) == table.rowHeight(1)
    assert (
        QColor(load_theme("light").line).name()
        == table.grab().toImage().pixelColor(QPoint(100, table.rowHeight(0) - 1)).name()
    )
