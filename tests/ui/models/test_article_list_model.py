"""The model of the list: pages of rows over a million ids."""

from array import array

import pytest
from listed import row
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from shiboken6 import delete

from desktop_reader.domain.article import State
from desktop_reader.ui.models.article_list_model import KEPT_ROWS, PAGE, ArticleListModel


class Shelf:
    """Hands out rows and remembers which it was asked for."""

    def __init__(self):
        self.asked = []
        self.gone = set()

    def rows(self, ids):
        self.asked.append(list(ids))
        return [row(one, f"第{one}篇") for one in ids if one not in self.gone]


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def model(qapp, shelf):
    return ArticleListModel(shelf.rows)


@pytest.fixture
def told(model):
    heard = []
    model.modelReset.connect(lambda: heard.append("reset"))
    model.rowsInserted.connect(lambda _parent, first, last: heard.append(("inserted", first, last)))
    model.dataChanged.connect(lambda first, last: heard.append(("changed", first.row(), last.row())))
    return heard


def test_a_million_articles_are_there_without_a_row_being_read(model, shelf):
    model.set_ids(array("q", range(1, 1_000_001)))
    assert (model.rowCount(), model.columnCount()) == (1_000_000, 1)
    shelf.asked.clear()
    assert model.row(999_999).id == 1_000_000
    assert shelf.asked == [list(range(999_937, 1_000_001))]


def test_an_index_has_no_rows_below_it(model):
    model.set_ids(array("q", [1]))
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_a_page_is_read_once(model, shelf):
    model.set_first_page([row(number) for number in range(PAGE)])
    model.set_ids(array("q", range(3 * PAGE)))
    shelf.asked.clear()
    for at in range(2 * PAGE):
        assert model.row(at).id == at
    assert shelf.asked == [list(range(PAGE, 2 * PAGE))]


def test_the_list_only_grows_where_it_goes_on(model, told):
    model.set_first_page([row(3), row(1)])
    told.clear()
    model.set_ids(array("q", [3, 1]))
    assert told == []
    model.set_ids(array("q", [3, 1, 2, 4]))
    assert told == [("inserted", 2, 3)]
    told.clear()
    model.set_ids(array("q", [1, 3, 2, 4]))
    model.set_ids(array("q", [1, 3]))
    assert told == ["reset", "reset"]


def test_a_changed_article_is_read_anew_and_stays_where_it_is(model, shelf, told):
    model.set_ids(array("q", range(10)))
    model.row(0)
    told.clear()
    shelf.asked.clear()
    model.refresh([4, 99])
    assert told == [("changed", 0, 9)]
    model.row(4)
    model.row(5)
    assert shelf.asked == [[4]]


def test_what_was_never_read_needs_no_repaint(model, told):
    model.set_ids(array("q", range(1000)))
    told.clear()
    model.refresh([900])
    assert told == []


def test_all_rows_can_be_forgotten(model, shelf):
    model.set_ids(array("q", range(10)))
    model.row(0)
    shelf.asked.clear()
    model.forget()
    model.row(3)
    assert shelf.asked == [list(range(10))]


def test_rows_outlive_another_order(model, shelf):
    model.set_ids(array("q", range(10)))
    model.row(0)
    shelf.asked.clear()
    model.set_ids(array("q", range(9, -1, -1)))
    assert model.row(0).id == 9
    assert shelf.asked == []


def test_the_memory_for_rows_has_a_bound(model, shelf):
    model.set_ids(array("q", range(KEPT_ROWS * 3)))
    for at in range(0, KEPT_ROWS * 3, PAGE):
        model.row(at)
    assert len(model._rows) <= KEPT_ROWS + PAGE


def test_an_article_that_is_gone_is_an_empty_place(model, shelf):
    shelf.gone = {2}
    model.set_ids(array("q", [1, 2, 3]))
    assert model.row(1) is None
    assert model.data(model.index(1, 0)) is None
    assert model.data(model.index(2, 0)) == "第3篇"


def test_the_place_of_an_article(model):
    model.set_ids(array("q", [7, 5, 9]))
    assert (model.position(5), model.position(6)) == (1, -1)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, "灯塔, 海岸晚报, 2021-02-23 06:42, unread"),
        ({"state": State.READ, "source": None, "published": None}, "灯塔"),
        ({"state": State.ARCHIVED, "starred": True}, "灯塔, 海岸晚报, 2021-02-23 06:42, archived, starred"),
    ],
)
def test_what_a_screen_reader_says(model, parts, said):
    model.set_first_page([row(1, "灯塔", **parts)])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == said


def test_nothing_else_is_told(model):
    model.set_first_page([row(1)])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_the_model_keeps_the_rules_that_qt_has_for_models(model):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_first_page([row(3), row(1)])
    model.set_ids(array("q", [3, 1, 2, 4]))
    model.refresh([1])
    model.set_ids(array("q", [4, 1]))
    model.set_ids(array("q"))
    delete(tester)  # before the model that it listens to
    assert model.rowCount() == 0
