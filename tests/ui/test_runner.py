"""Operations: off the window's thread, told in order, taken back, and sure to end."""

import sys
import threading

import pytest

from desktop_reader.domain.article import State
from desktop_reader.domain.change import Change, Marks
from desktop_reader.errors import InterruptedReadError, ReaderError
from desktop_reader.operations import marking, upkeep
from desktop_reader.operations.operation import Label, Operation, Outcome
from desktop_reader.operations.runner import Operations


class MarksLibrary:
    """Stands in for a library: the marks of a few articles, and the threads that came to them."""

    def __init__(self):
        self.kept = {id_: Marks(id_, State.UNREAD, False, (), None) for id_ in (1, 2, 3)}
        self.threads = set()
        self.interrupted = []
        self.broken = None
        self.tidied = 0

    def set_starred(self, ids, starred):
        return self.set_marks([Marks(id_, State.UNREAD, starred, (), None) for id_ in ids])

    def trash(self, ids):
        return self.set_marks([Marks(id_, State.UNREAD, False, (), "2026-01-02T03:04:05Z") for id_ in ids])

    def set_marks(self, wanted):
        self.threads.add(threading.current_thread())
        if self.broken:
            raise self.broken
        changing = [marks for marks in wanted if self.kept.get(marks.id, marks) != marks]
        before = [self.kept[marks.id] for marks in changing]
        self.kept.update({marks.id: marks for marks in changing})
        return before

    def marks(self, ids):
        return [self.kept[id_] for id_ in ids if id_ in self.kept]

    def tidy(self):
        self.tidied += 1
        raise ReaderError("The disk is full.")

    def interrupt(self, thread):
        self.interrupted.append(thread)

    def remove(self, ids):
        return sum(self.kept.pop(id_, None) is not None for id_ in ids)


@pytest.fixture
def library():
    return MarksLibrary()


@pytest.fixture
def operations(library, qtbot):
    operations = Operations(library)
    yield operations
    operations.shutdown()


@pytest.fixture
def told(operations):
    """What the signals said, in order."""
    told = []
    operations.changed.connect(lambda change: told.append(("changed", change)))
    operations.failed.connect(lambda error: told.append(("failed", str(error))))
    operations.undo_changed.connect(lambda: told.append(("undo", str(operations.undo_label()))))
    return told


def settled(qtbot, operations):
    """Wait for everything that was asked for until now."""
    with qtbot.waitCallback() as edits, qtbot.waitCallback() as reads:
        operations.perform(Operation(Label("Nothing", 0), lambda _library: Outcome()), edits)
        operations.read(lambda _library: None, reads)


def test_an_operation_runs_on_another_thread_and_tells_what_changed(qtbot, library, operations, told):
    operations.perform(marking.set_starred([1, 2], starred=True))
    settled(qtbot, operations)
    assert told == [("undo", "Star 2 Articles"), ("changed", Change(frozenset({1, 2})))]
    assert library.kept[1].starred
    assert threading.main_thread() not in library.threads


def test_the_library_is_tidied_once_no_edit_waits_and_nobody_hears_of_it(qtbot, library, operations, told):
    may_begin = threading.Event()

    def wait(_library):
        may_begin.wait(10)
        return Outcome()

    operations.perform(Operation(Label("Wait", 0), wait))
    operations.perform(marking.set_starred([1], starred=True))
    may_begin.set()
    qtbot.waitUntil(lambda: library.tidied > 0)
    settled(qtbot, operations)
    assert library.tidied <= 2  # once for both, once for what settled() asks for
    assert [kind for kind, _ in told] == ["undo", "changed"]


def test_what_changes_nothing_tells_nothing_and_leaves_nothing_to_undo(qtbot, operations, told):
    operations.perform(marking.set_starred([1], starred=False))
    settled(qtbot, operations)
    assert told == []
    assert operations.undo_label() is None


def test_undo_takes_back_one_operation_after_another(qtbot, library, operations, told):
    before = dict(library.kept)
    operations.perform(marking.set_starred([1], starred=True))
    operations.perform(marking.trash([1, 3]))
    operations.undo()
    operations.undo()
    operations.undo()
    settled(qtbot, operations)
    assert library.kept == before
    assert [said for kind, said in told if kind == "changed"] == [
        Change(frozenset({1})),
        Change(frozenset({1, 3}), members=True),
        Change(frozenset({1, 3}), members=True),
        Change(frozenset({1})),
    ]
    assert [said for kind, said in told if kind == "undo"] == ["Star", "Delete 2 Articles", "Star", "None"]


def test_undo_passes_over_what_is_gone_for_good(qtbot, library, operations):
    operations.perform(marking.set_starred([1], starred=True))
    operations.perform(marking.trash([2]))
    operations.perform(upkeep.remove([2]))
    operations.undo()
    settled(qtbot, operations)
    assert not library.kept[1].starred
    assert operations.undo_label() is None


def test_an_undo_that_fails_can_be_tried_again(qtbot, library, operations, told):
    operations.perform(marking.set_starred([1], starred=True))
    settled(qtbot, operations)
    library.broken = ReaderError("The disk is full.")
    operations.undo()
    settled(qtbot, operations)
    assert told[-1] == ("failed", "The disk is full.")
    assert str(operations.undo_label()) == "Star"
    library.broken = None
    operations.undo()
    settled(qtbot, operations)
    assert not library.kept[1].starred


def test_undo_remembers_a_hundred_steps(qtbot, library, operations):
    for step in range(103):
        operations.perform(marking.set_starred([1], starred=step % 2 == 0))
    for _ in range(103):
        operations.undo()
    settled(qtbot, operations)
    assert library.kept[1].starred  # as after the third step: the first three are forgotten


def test_reads_come_back_on_the_windows_thread_in_order(qtbot, operations):
    got = []
    for number in range(50):
        operations.read(
            lambda _library, number=number: (number, threading.current_thread()),
            lambda result: got.append((*result, threading.current_thread())),
        )
    settled(qtbot, operations)
    assert [number for number, _, _ in got] == list(range(50))
    assert threading.main_thread() not in {worker for _, worker, _ in got}
    assert {receiver for _, _, receiver in got} == {threading.main_thread()}


def test_a_read_that_fails_tells_its_asker_or_everybody(qtbot, operations, told):
    def broken(_library):
        raise ReaderError("There is no article {id}.", id=7)

    own = []
    operations.read(broken, lambda _result: None, own.append)
    operations.read(broken, lambda _result: None)
    settled(qtbot, operations)
    assert [str(error) for error in own] == ["There is no article 7."]
    assert told == [("failed", "There is no article 7.")]


def test_only_the_latest_read_of_a_key_is_told(qtbot, operations):
    began, go_on, worked, got = threading.Event(), threading.Event(), [], []

    def slow(_library):
        began.set()
        go_on.wait(10)
        return "slow"

    def quick(_library, word):
        worked.append(word)
        return word

    operations.read_latest("search", slow, got.append)
    began.wait(10)
    for word in ("a", "ab", "abc"):
        operations.read_latest("search", lambda library, word=word: quick(library, word), got.append)
    operations.read_latest("related", lambda _library: "other key", got.append)
    go_on.set()
    settled(qtbot, operations)
    assert got == ["abc", "other key"]
    assert worked == ["abc"]


def test_an_outdated_failure_is_dropped_too(qtbot, operations, told):
    began, go_on = threading.Event(), threading.Event()

    def broken(_library):
        began.set()
        go_on.wait(10)
        raise ReaderError("Outdated.")

    operations.read_latest("article", broken, lambda _result: None)
    began.wait(10)
    operations.forget("article")
    go_on.set()
    settled(qtbot, operations)
    assert told == []


def test_a_bug_reaches_the_excepthook_and_the_worker_goes_on(qtbot, monkeypatch, operations):
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _trace: seen.append((kind, str(error))))
    operations.read(lambda _library: 1 / 0, lambda _result: None)
    operations.perform(Operation(Label("Broken", 1), lambda _library: {}["no such"]))
    settled(qtbot, operations)
    assert sorted(kind.__name__ for kind, _ in seen) == ["KeyError", "ZeroDivisionError"]


def test_shutdown_finishes_edits_drops_reads_and_is_silent(qtbot, library):
    operations = Operations(library)
    began, go_on, got = threading.Event(), threading.Event(), []
    operations.changed.connect(got.append)

    def slow(_library):
        began.set()
        go_on.wait(10)

    operations.read(slow, got.append)
    operations.read(lambda _library: "never", got.append)
    operations.perform(marking.set_starred([1], starred=True))
    began.wait(10)
    go_on.set()
    operations.shutdown()
    operations.shutdown()
    qtbot.wait(20)
    assert library.kept[1].starred
    assert got == []
    assert not [thread for thread in library.threads if thread.is_alive()]


def test_work_that_has_become_outdated_is_stopped(qtbot, library, operations):
    begun, stopped = threading.Event(), threading.Event()
    told = []

    def slow(_library):
        begun.set()
        assert stopped.wait(10)
        raise InterruptedReadError

    library.interrupt = lambda thread: (told.append(thread.name), stopped.set())
    operations.read_latest("search", slow, lambda _result: told.append("slow"))
    assert begun.wait(10)
    with qtbot.waitCallback() as done:
        operations.read_latest("search", lambda _library: "quick", done)
    assert (told, done.args) == (["reads"], ["quick"])


def test_work_that_is_forgotten_is_stopped(qtbot, library, operations):
    begun, stopped = threading.Event(), threading.Event()
    told = []

    def slow(_library):
        begun.set()
        assert stopped.wait(100)
        raise InterruptedReadError

    library.interrupt = lambda _thread: stopped.set()
    operations.read_latest("health", slow, told.append, told.append, aside=True)
    assert begun.wait(100)
    operations.forget("health")
    with qtbot.waitCallback() as done:
        operations.read_latest("names", lambda _library: "names", done, aside=True)
    assert (done.args, told) == (["names"], [])


def test_work_that_is_still_wanted_is_not_stopped(qtbot, library, operations):
    begun, go_on = threading.Event(), threading.Event()

    def slow(_library):
        begun.set()
        assert go_on.wait(10)
        return "slow"

    with qtbot.waitCallback() as first, qtbot.waitCallback() as second:
        operations.read_latest("search", slow, first)
        assert begun.wait(10)
        operations.read_latest("counts", lambda _library: "counts", second)
        go_on.set()
    assert (first.args, second.args, library.interrupted) == (["slow"], ["counts"], [])


def test_what_is_read_aside_holds_up_no_other_read_and_is_stopped_at_the_end(qtbot, library):
    operations = Operations(library)
    begun, stopped, got = threading.Event(), threading.Event(), []

    def slow(_library):
        begun.set()
        assert stopped.wait(10)
        raise InterruptedReadError

    library.interrupt = lambda thread: (got.append(thread.name), stopped.set())
    operations.read_latest("wanted", slow, got.append, aside=True)
    assert begun.wait(10)
    with qtbot.waitCallback() as done:
        operations.read_latest("article", lambda _library: "article", done)
    assert (got, done.args) == ([], ["article"])
    operations.shutdown()
    assert got == ["reads aside"]
