"""A library that its place allows to be read only: all of it can be read, and each edit is refused in one sentence."""

import apsw
import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.library.access import beside


@pytest.fixture
def path(open_folder, original):
    """A library of twenty articles, closed."""
    path = open_folder / "library.db"
    with Library.open(path) as library:
        for number, draft in enumerate(samples.many_drafts(20)):
            library.add(draft, original(f"原文{number}{draft.body}"))
    return path


def writes(library):
    """Each way to write to the library."""
    return {
        "add": lambda: library.add(samples.draft()),
        "batch": lambda: library.begin_batch("folder"),
        "mark": lambda: library.set_state([1], State.READ),
        "tag": lambda: library.add_tag([1], "海岛"),
        "trash": lambda: library.trash([1]),
        "remove": lambda: library.remove([1]),
        "replace": lambda: library.replace(1, samples.draft()),
        "rebuild": library.rebuild,
    }


def is_read_as_ever(library, count=20):
    assert library.is_read_only
    assert library.counts().all == count
    assert library.search("实事").total == count
    assert len(library.ids(Listing())) == count
    assert [article.id for article in library.articles()] == list(range(1, count + 1))
    assert library.original(1) is not None
    assert library.check() == []


def left_with_a_journal(path, keeps_memory):
    """Leave the library as a program that was killed does: its last article lies in the journal."""
    with Library.open(path) as library:
        library.add(samples.draft(title="写进日志的一篇", body="这件实事只在日志里。"))
        parts = [beside(path, ending) for ending in ("", "-wal", *["-shm"] * keeps_memory)]
        kept = [(part, part.read_bytes()) for part in parts]
    for part, content in kept:
        part.write_bytes(content)


@pytest.mark.parametrize("also_file", [False, True], ids=["file may be written", "nor the file"])
def test_in_a_folder_that_may_not_be_written(path, locked, also_file):
    if not also_file:
        path.chmod(0o666)
    with locked(path.parent, *[path] * also_file), Library.open(path) as library:
        is_read_as_ever(library)
        assert list(path.parent.iterdir()) == [path]


def test_a_file_that_may_not_be_written(path, locked):
    path.parent.chmod(0o777)
    with locked(path), Library.open(path) as library:
        is_read_as_ever(library)
    with Library.open(path) as library:
        assert not library.is_read_only
        library.add(samples.draft())


@pytest.mark.parametrize("keeps_memory", [False, True])
def test_what_lies_in_a_journal_is_read_too(path, locked, keeps_memory):
    left_with_a_journal(path, keeps_memory)
    before = path.read_bytes()
    with locked(path.parent, *path.parent.iterdir()), Library.open(path) as library:
        is_read_as_ever(library, 21)
    assert path.read_bytes() == before


def test_a_backup_is_opened_where_it_lies(path, open_folder, locked):
    with Library.open(path) as library:
        library.backup(open_folder / "copy.db")
    (open_folder / "copy.db").chmod(0o666)
    with locked(open_folder), Library.open(open_folder / "copy.db") as copy:
        is_read_as_ever(copy)


def test_each_edit_is_refused_in_one_sentence(path, locked):
    with locked(path.parent, path), Library.open(path) as library:
        for name, write in writes(library).items():
            with pytest.raises(ReaderError, match=r"library\.db can only be read: ") as caught:
                write()
            assert str(path) in str(caught.value), name


def test_a_backup_can_be_made_of_it(path, open_folder, locked):
    place = open_folder / "mine"
    place.mkdir()
    place.chmod(0o777)
    with locked(path.parent, path), Library.open(path) as library:
        library.backup(place / "copy.db")
    with Library.open(place / "copy.db") as copy:
        assert copy.counts().all == 20


def test_what_somebody_else_adds_is_seen(path, locked):
    with locked(path.parent, path):
        library = Library.open(path)
        version = library.data_version()
        assert library.counts().all == 20
    with Library.open(path) as other:
        other.add(samples.draft())
    with locked(path.parent, path), library:
        assert library.data_version() != version
        assert library.counts().all == 21


def test_a_file_that_may_not_be_read_is_told(path, locked):
    path.chmod(0)
    with locked(path.parent), pytest.raises(ReaderError, match="check the permissions"):
        Library.open(path)


def test_a_new_library_where_nothing_may_be_written_is_told(open_folder, locked):
    with locked(open_folder), pytest.raises(ReaderError, match="check the permissions"):
        Library.open(open_folder / "library.db")


def test_nothing_of_a_copy_is_left(path, locked, tmp_path, monkeypatch):
    left_with_a_journal(path, keeps_memory=False)
    place = path.parent / "temporary"
    place.mkdir()
    place.chmod(0o777)
    monkeypatch.setattr("tempfile.tempdir", str(place))
    with locked(path.parent, path):
        with Library.open(path):
            assert list(place.iterdir())
        assert list(place.iterdir()) == []


def test_a_foreign_database_in_such_a_folder_is_refused(open_folder, locked):
    path = open_folder / "other.db"
    apsw.Connection(str(path)).execute("PRAGMA journal_mode=wal; CREATE TABLE t(x)").fetchall()
    with locked(path.parent, path), pytest.raises(ReaderError, match="another program"):
        Library.open(path)


def test_a_library_that_vanishes_is_a_change_and_no_fault(path, locked):
    with locked(path.parent, path):
        library = Library.open(path)
        before = library.data_version()
    path.unlink()
    assert library.data_version() != before
    assert library.data_version() == library.data_version()
    library.close()
