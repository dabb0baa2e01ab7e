"""The model of related stories."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from shiboken6 import delete

from desktop_reader.ui.models.related_model import Heading, RelatedModel, Remark, Story

ENTRIES = [
    Heading("Recommended", "2 stories"),
    Story("灯塔", "海岸晚报 · 2021-02-23", 4),
    Story("夜航", "", None),
    Remark("Nothing else."),
]


@pytest.fixture
def model(qapp):
    made = RelatedModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_entries(ENTRIES)
    yield made
    delete(tester)  # before the model that it listens to


def told(model, role):
    return [model.data(model.index(at), role) for at in range(model.rowCount())]


def test_each_entry_has_its_words(model):
    assert told(model, Qt.ItemDataRole.DisplayRole) == ["Recommended", "灯塔", "夜航", "Nothing else."]
    assert told(model, Qt.ItemDataRole.DecorationRole) == [None] * 4


def test_a_screen_reader_hears_what_cannot_be_opened(model):
    assert told(model, Qt.ItemDataRole.AccessibleTextRole) == [
        "Recommended, 2 stories",
        "灯塔, 海岸晚报 · 2021-02-23",
        "夜航, not in the library",
        "Nothing else.",
    ]


def test_only_stories_can_be_gone_to(model):
    selectable = [bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsSelectable) for at in range(4)]
    assert selectable == [False, True, True, False]
    assert model.first_story() == 1
    model.set_entries([Remark("x")])
    assert model.first_story() == -1
