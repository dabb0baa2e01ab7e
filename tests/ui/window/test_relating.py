"""What came in is looked through in the background: when, how it is shown, and that it ends with the window."""

import multiprocessing

import pytest

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.related import RelatingProgress, RelatingReport
from desktop_reader.errors import ReaderError

TEXT = "海雾散了，渡轮复航，第一班船上坐满了人，码头上的人都往船上走。董家口的灯塔还亮着。" * 3


@pytest.fixture
def soon(monkeypatch):
    monkeypatch.setattr("desktop_reader.ui.relating_control.RELATE_AFTER_MS", 10)


@pytest.fixture
def reprints(library, ids):
    """Two articles with one text, from different sources."""
    drafts = [Draft(title=f"渡轮复航{n}", body=TEXT, source=n, published="2021-02-20") for n in ("甲报", "乙报")]
    return [library.add(draft).id for draft in drafts]


@pytest.fixture
def looked_through(qtbot):
    """Waits until all that waits has been looked through: the signal of it may have come before."""

    def until(window, library):
        relating = window.control._relating
        qtbot.waitUntil(lambda: library.waiting_for_words() == 0 and not relating.is_running)

    return until


@pytest.mark.usefixtures("soon")
def test_what_waits_at_the_start_is_looked_through_and_seen(open_window, library, reprints, looked_through, qtbot):
    window = open_window()
    looked_through(window, library)
    qtbot.waitUntil(lambda: len(set(reprints) & set(window.list.view.model().ids)) == 1)
    assert window.window.status._relating.text() == ""


@pytest.mark.usefixtures("soon")
def test_what_comes_in_later_too(open_window, library, looked_through, qtbot):
    window = open_window()
    looked_through(window, library)
    added = library.add(Draft(title="灯塔", body=TEXT)).id
    assert library.waiting_for_words() == 1
    window.control._imports.arrived.emit()
    looked_through(window, library)
    qtbot.waitUntil(lambda: added in window.list.view.model().ids)


def test_its_progress_is_shown(window):
    relating, label = window.control._relating, window.window.status._relating
    relating._tell(RelatingProgress(25, 100))
    assert label.text() == "Finding related stories: 25%"
    relating._end(RelatingReport(25, cancelled=True))
    assert label.text() == ""


def test_it_waits_while_something_is_imported(window, monkeypatch):
    relating = window.control._relating
    monkeypatch.setattr(relating, "_is_free", lambda: False)
    relating._ask()
    relating._begin(5)
    assert relating._job is None
    assert multiprocessing.active_children() == []


def test_what_nothing_can_be_made_of_is_not_tried_again(window):
    relating, started = window.control._relating, []
    relating._ready_job().start = lambda: started.append(True)
    relating._tell(RelatingProgress(3, 5))
    relating._begin(2)
    assert started == []
    relating._begin(3)
    assert started == [True]


def test_where_it_fails_it_says_so_once_and_is_not_tried_again(window, qtbot):
    relating, started = window.control._relating, []
    relating._ready_job().start = lambda: started.append(True)
    relating._fail(ReaderError("The disk is full."))
    assert window.control._notice.text() == "The disk is full."
    relating._begin(3)
    assert started == []


@pytest.mark.usefixtures("soon")
def test_it_ends_with_the_window(open_window, library, ids, qtbot):
    for number in range(300):
        library.add(Draft(title=f"第{number}篇", body=f"{TEXT}{number}"))
    window = open_window()
    qtbot.waitUntil(lambda: window.control._relating.is_running)
    window.window.close()
    assert multiprocessing.active_children() == []


def test_what_changed_while_it_was_looked_at_is_looked_at_again(window):
    relating, started = window.control._relating, []
    relating._ready_job().start = lambda: started.append(True)
    relating._tell(RelatingProgress(4, 5))
    relating._end(RelatingReport(4))
    relating._begin(1)
    assert started == [True]
