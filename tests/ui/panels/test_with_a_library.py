"""The panels over a real library and real operations: what a person does comes back into what is shown."""

import pytest
from PySide6.QtCore import Qt

from desktop_reader.domain.article import Recommendation, State
from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations import marking
from desktop_reader.operations.runner import Operations
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.panels.related import RelatedPane


@pytest.fixture
def opened(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


@pytest.fixture
def running(qapp, opened):
    operations = Operations(opened)
    yield operations
    operations.shutdown()


@pytest.fixture
def ids(opened):
    return [
        opened.add(
            Draft(
                title=f"码头第{number}天",
                body=f"第{number}天，船靠了岸。",
                source="海岸晚报",
                published=f"2021-02-{number:02}",
                recommended=(Recommendation(title="码头第2天"),) if number == 1 else (),
            )
        ).id
        for number in range(1, 10)
    ]


@pytest.fixture
def pane(qtbot, opened, running, theme, ids):
    made = ArticleListPane(opened, running, theme)
    qtbot.addWidget(made)
    running.changed.connect(made.refresh)
    with qtbot.waitSignal(made.count_changed):
        made.set_listing(Listing())
    return made


def shown(pane):
    return list(pane._model.ids)


def test_newest_first_and_what_is_starred_comes_and_stays(pane, running, qtbot, ids):
    assert shown(pane) == ids[::-1]
    with qtbot.waitSignal(running.changed):
        running.perform(marking.set_starred([ids[2]], starred=True))
    with qtbot.waitSignal(pane.count_changed):
        pane.set_listing(Listing(shelf=Shelf.STARRED))
    assert shown(pane) == [ids[2]]
    with qtbot.waitSignal(running.changed):
        running.undo()
    assert shown(pane) == [ids[2]]
    pane.select_id(ids[2])
    assert not pane.current_row().starred


def test_deleted_and_brought_back(pane, running, qtbot, ids):
    pane.select_id(ids[4])
    with qtbot.waitSignal(pane.count_changed):
        running.perform(marking.trash([ids[4]]))
    assert ids[4] not in shown(pane)
    assert pane.current_id() == ids[3]
    with qtbot.waitSignal(pane.count_changed):
        running.undo()
    assert shown(pane) == ids[::-1]
    assert pane.current_id() == ids[3]


def test_read_while_only_unread_ones_are_shown(pane, running, qtbot, ids):
    with qtbot.waitSignal(pane.count_changed):
        pane.set_listing(Listing(shelf=Shelf.UNREAD))
    pane.select_id(ids[8])
    with qtbot.waitSignal(running.changed):
        running.perform(marking.set_state([ids[8]], State.READ))
    assert pane.current_row().state is State.READ
    with qtbot.waitSignal(pane.count_changed):
        running.perform(marking.trash([ids[0]]))
    assert shown(pane) == ids[:0:-1]


def test_after_a_search_that_failed_enter_opens_nothing(pane, opened, running, qtbot, monkeypatch):
    told = []
    pane.activated.connect(told.append)

    def fail(_listing, **_asked):
        raise ReaderError("The library cannot be read.")

    with monkeypatch.context() as broken:
        broken.setattr(opened, "matches", fail)
        with qtbot.waitSignal(running.failed):
            pane.set_listing(Listing(query="码头第3天"))
    qtbot.keyClick(pane.search_field, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.count_changed):
        pane.refresh(Change(members=True))
    assert (pane.count(), told) == (1, [])
    qtbot.keyClick(pane.search_field, Qt.Key.Key_Return)
    assert told == shown(pane)


def test_a_recommended_story_opens_once_it_is_in_the_library(qtbot, opened, running, theme, ids):
    panel = RelatedPane(running, theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_article(opened.article(ids[0]))
    story = panel._model.entry(1)
    assert (story.title, story.article_id) == ("码头第2天", ids[1])
