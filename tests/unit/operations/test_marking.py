"""Operations on articles: which edit each asks of the library, what it is called, what it says has changed."""

import pytest

from desktop_reader.domain.article import State
from desktop_reader.domain.change import Change, Marks
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Row
from desktop_reader.operations import marking, upkeep
from desktop_reader.operations.operation import Outcome

AFTER = (Marks(4, State.READ, False, ("航运",), None), Marks(9, State.READ, False, (), None))
BEFORE = (Marks(4, State.READ, True, ("航运",), None), Marks(9, State.UNREAD, False, (), None))


class Recorder:
    """A library that notes what was asked of it and answers the same to every edit."""

    is_read_only = False

    def __init__(self, answer):
        self.asked = []
        self.answer = answer

    def marks(self, _ids):
        return list(AFTER)

    def __getattr__(self, name):
        def method(*arguments, **named):
            self.asked.append((name, *arguments, *named.values()))
            return self.answer

        return method


OPERATIONS = [
    (marking.set_state([4, 9], State.READ), ("set_state", [4, 9], State.READ), "Mark 2 Articles as Read", False),
    (marking.set_state([4], State.UNREAD), ("set_state", [4], State.UNREAD), "Mark as Unread", False),
    (marking.set_state([4], State.ARCHIVED), ("set_state", [4], State.ARCHIVED), "Archive", False),
    (marking.set_starred([4], starred=True), ("set_starred", [4], True), "Star", False),
    (marking.set_starred([4, 9], starred=False), ("set_starred", [4, 9], False), "Remove 2 Stars", False),
    (marking.add_tag([4], "航运"), ("add_tag", [4], "航运"), "Add Tag", False),
    (marking.remove_tag([4, 9], "航运"), ("remove_tag", [4, 9], "航运"), "Remove Tag from 2 Articles", False),
    (marking.trash(list(range(1234))), ("trash", list(range(1234))), "Delete 1,234 Articles", True),
    (marking.restore([4]), ("untrash", [4]), "Restore", True),
    (marking.undo_import(3), ("undo_batch", 3), "Undo Import", True),
]


@pytest.mark.parametrize(("operation", "asked", "label", "members"), OPERATIONS, ids=lambda value: str(value)[:30])
def test_each_operation_asks_for_one_edit_and_says_what_changed(operation, asked, label, members):
    library = Recorder(list(BEFORE))
    outcome = operation.run(library)
    assert outcome[:3] == (Change(frozenset({4, 9}), members=members), BEFORE, AFTER)
    assert outcome.undo is not None
    assert library.asked == [asked]
    assert str(operation.label) == label
    assert operation.label.template in marking.LABELS


def test_an_edit_that_changed_nothing_has_nothing_to_tell():
    assert marking.trash([1]).run(Recorder([])) == Outcome()


@pytest.mark.parametrize(
    "operation",
    [
        marking.set_state([1, 2], State.ARCHIVED),
        marking.set_starred([1, 2], starred=True),
        marking.edit_tags([1, 2], ["海洋"], ["港口"]),
        marking.trash([1, 2]),
    ],
    ids=lambda operation: operation.label.template,
)
def test_undoing_puts_marks_back_as_they_were(library, operation):
    for number in range(2):
        library.add(Draft(title=f"第{number}号渡轮", body="复航。", tags=("港口", "航运")))
    before = library.marks([1, 2])
    done = operation.run(library)
    assert library.marks([1, 2]) != before
    undone = done.undo(library)
    assert library.marks([1, 2]) == before
    assert undone.change == done.change


def test_undoing_leaves_what_was_marked_since(library):
    id_ = library.add(Draft(title="渡轮", body="复航。", tags=("航运", "港口"))).id
    tagging = marking.edit_tags([id_], ["海洋"], ["港口"])
    done = tagging.run(library)
    marking.note_as_read(id_).run(library)
    library.set_starred([id_], True)
    library.add_tag([id_], "复航")
    done.undo(library)
    assert library.marks([id_]) == [Marks(id_, State.READ, True, ("复航", "港口", "航运"), None)]


def test_undoing_a_star_leaves_state_and_tags(library):
    id_ = library.add(Draft(title="渡轮", body="复航。")).id
    starring = marking.set_starred([id_], starred=True)
    done = starring.run(library)
    marking.note_as_read(id_).run(library)
    library.add_tag([id_], "复航")
    done.undo(library)
    assert library.marks([id_]) == [Marks(id_, State.READ, False, ("复航",), None)]


def test_deleting_for_good_leaves_nothing_to_undo():
    library = Recorder(2)
    assert upkeep.remove([4, 9]).run(library) == Outcome(Change(frozenset({4, 9}), members=True))
    assert upkeep.empty_trash().run(library) == Outcome(Change(members=True))
    assert upkeep.empty_old_trash().run(library) == Outcome(Change(members=True))
    assert library.asked == [("remove", [4, 9]), ("empty_trash",), ("empty_trash", 30)]


def test_an_empty_trash_is_no_news():
    assert upkeep.empty_trash().run(Recorder(0)) == Outcome()


def test_editing_tags_is_one_deed_with_the_marks_before_all_of_it():
    class Library(Recorder):
        def add_tag(self, _ids, name):
            self.asked.append(("add_tag", name))
            return [Marks(4, State.READ, False, (), None)] if name == "航运" else []

        def remove_tag(self, _ids, name):
            self.asked.append(("remove_tag", name))
            return [Marks(4, State.READ, False, ("航运", "港口"), None), BEFORE[1]]

    library = Library(None)
    outcome = marking.edit_tags([4, 9], ["航运", "海洋"], ["港口"]).run(library)
    assert library.asked == [("add_tag", "航运"), ("add_tag", "海洋"), ("remove_tag", "港口")]
    assert outcome[:3] == (Change(frozenset({4, 9})), (Marks(4, State.READ, False, (), None), BEFORE[1]), AFTER)


@pytest.mark.parametrize(("state", "noted"), [(State.UNREAD, True), (State.READ, False), (State.ARCHIVED, False)])
def test_what_was_looked_at_is_noted_as_read_with_nothing_to_undo(state, noted):
    row = Row(4, "港口", None, None, "2021-02-23T00:00:00Z", state, False)

    class Library(Recorder):
        def rows(self, _ids):
            return [row]

    library = Library([BEFORE[1]])
    outcome = marking.note_as_read(4).run(library)
    assert library.asked == ([("set_state", [4], State.READ)] if noted else [])
    assert outcome == (Outcome(Change(frozenset({4}))) if noted else Outcome())
