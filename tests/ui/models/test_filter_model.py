"""The model of what a list can be narrowed to."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from shiboken6 import delete

from desktop_reader.ui.models.filter_model import Entry, FilterModel, Part

TRASH = Entry("Trash", Part.SHELF, 2)
TAGS, SOURCES = Entry("Tags"), Entry("Sources")
LONG_READ = Entry("Long Read", Part.TAG, 3)
COAST, PORT = Entry("Coast Evening", Part.SOURCE, 5), Entry("Port Reading", Part.SOURCE, 1)


@pytest.fixture
def model(qapp):
    made = FilterModel("Nothing found")
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_entries([TRASH, TAGS, LONG_READ, SOURCES, COAST, PORT])
    yield made
    delete(tester)  # before the model that it listens to


def entries(model):
    return [model.entry(at) for at in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", [TRASH, TAGS, LONG_READ, SOURCES, COAST, PORT]),
        (" READ ", [TAGS, LONG_READ, SOURCES, PORT]),
        ("coast", [SOURCES, COAST]),
        ("trash", [TRASH]),
        ("tags", [Entry("Nothing found")]),
    ],
)
def test_a_heading_stands_only_over_something(model, typed, shown):
    model.narrow(typed)
    assert entries(model) == shown


def test_without_names_there_are_no_headings(model):
    model.set_entries([TRASH, TAGS, SOURCES])
    assert entries(model) == [TRASH]


@pytest.mark.parametrize(("at", "by", "found"), [(-1, 1, 0), (0, 1, 2), (2, 1, 4), (5, 1, -1), (4, -1, 2), (0, -1, -1)])
def test_the_next_that_can_be_chosen(model, at, by, found):
    assert model.next_choice(at, by) == found
