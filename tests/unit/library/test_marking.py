"""Marks: each edit says what was before, and that brings it back."""

import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Counts, Name
from desktop_reader.errors import ReaderError
from desktop_reader.library.prepared import prepare

EDITS = {
    "state": lambda library, ids: library.set_state(ids, State.ARCHIVED),
    "star": lambda library, ids: library.set_starred(ids, starred=True),
    "tag": lambda library, ids: library.add_tag(ids, "城市  新闻"),
    "untag": lambda library, ids: library.remove_tag(ids, "旧"),
    "trash": lambda library, ids: library.trash(ids),
}


@pytest.fixture
def three(library):
    drafts = [samples.draft(title=f"第{n}篇", tags=("旧",)) for n in range(3)]
    return [item.id for item in library.add_many([prepare(draft) for draft in drafts])]


def marks_of(library, ids):
    return [(a.state, a.starred, a.tags, a.trashed is None) for a in map(library.article, ids)]


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_undo_restores_what_was(library, three, edit):
    before = marks_of(library, three)
    undo = edit(library, three[:2])
    assert [mark.id for mark in undo] == three[:2]
    assert marks_of(library, three)[:2] != before[:2]
    assert marks_of(library, three)[2] == before[2]
    library.set_marks(undo)
    assert marks_of(library, three) == before


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_an_edit_that_changes_nothing_has_nothing_to_undo(library, three, edit):
    edit(library, three)
    assert edit(library, three) == []


def test_tags_are_squeezed_and_counted(library, three):
    library.add_tag(three, "  城市   新闻 ")
    library.remove_tag(three[:1], "旧")
    assert library.tags() == [Name("城市 新闻", 3), Name("旧", 2)]


def test_a_tag_needs_a_name(library, three):
    with pytest.raises(ReaderError, match="needs a name"):
        library.add_tag(three, "  ")


def test_counts_follow(library, three):
    library.set_state(three[:1], State.ARCHIVED)
    library.set_starred(three[1:2], starred=True)
    library.trash(three[2:])
    assert library.counts() == Counts(all=2, unread=1, starred=1, archive=1, trash=1)


def test_untrash_brings_back(library, three):
    library.trash(three)
    library.untrash(three[:1])
    assert library.counts().all == 1


def test_thousands_at_once(library):
    ids = [item.id for item in library.add_many([prepare(draft) for draft in samples.many_drafts(1200)])]
    library.set_state(ids, State.READ)
    assert library.counts().unread == 0
    assert library.remove(ids) == 1200
    assert library.counts().all == 0


def test_removing_takes_everything_along(library, original, three):
    library.add(samples.draft(title="带原文", body="孤岛灯塔"), original("孤岛灯塔"))
    assert library.remove([*three, three[-1] + 1]) == 4
    assert library.search("灯塔").total == 0
    assert library.check() == []
    with pytest.raises(ReaderError, match="no article"):
        library.article(three[0])


def test_emptying_the_trash_spares_what_is_recent(library, three):
    library.trash(three[:2])
    assert library.empty_trash(older_than_days=30) == 0
    library.set_marks([_trashed_long_ago(mark) for mark in library.set_state(three[:1], State.READ)])
    assert library.empty_trash(older_than_days=30) == 1
    assert library.empty_trash() == 1
    assert library.counts() == Counts(all=1, unread=1, trash=0)


def _trashed_long_ago(mark):
    return type(mark)(mark.id, mark.state, mark.starred, mark.tags, "2001-01-01T00:00:00Z")
