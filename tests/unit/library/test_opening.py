"""What is no library is refused in one sentence and stays as it was."""

import os

import apsw
import pytest
import samples

from desktop_reader.errors import ReaderError
from desktop_reader.library import Library, migrations
from desktop_reader.library.connections import APPLICATION_ID

ODD = os.fsdecode(b"\xce\xc4\xff.db")  # no UTF-8


def foreign_database(path):
    apsw.Connection(str(path)).execute("CREATE TABLE t(x)")


def newer_library(path):
    Library.open(path).close()
    apsw.Connection(str(path)).pragma("user_version", migrations.LATEST + 1)


def text_file(path):
    path.write_text("这不是数据库。" * 100, encoding="utf-8")


REFUSED = {
    "no database": (text_file, "not a Desktop Reader library"),
    "another program's": (foreign_database, "another program"),
    "a newer release's": (newer_library, "newer Desktop Reader"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
}


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_and_untouched(tmp_path, make, says):
    path = tmp_path / "library.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ReaderError, match=says) as caught:
        Library.open(path)
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_missing_library_is_made_only_where_that_is_wanted(tmp_path):
    with pytest.raises(ReaderError, match="no library"):
        Library.open(tmp_path / "a" / "library.db", create=False)
    with Library.open(tmp_path / "a" / "library.db") as library:
        assert library.counts().all == 0


def test_a_folder_that_may_not_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ReaderError, match="cannot be opened"):
        Library.open(tmp_path / "file" / "library.db")


@pytest.mark.parametrize("name", [":memory:", "file:library.db?mode=memory", "100%41 #1?.db", "渡轮.db", ODD])
def test_any_name_of_a_file_is_just_a_name(tmp_path, name):
    path = tmp_path / name
    with Library.open(path) as library:
        library.add(samples.draft())
        library.backup(tmp_path / f"{name}-copy")
    assert path.is_file()
    with Library.open(tmp_path / f"{name}-copy", create=False) as copy:
        assert copy.counts().all == 1


def test_what_was_stored_is_there_at_the_next_opening(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        id_ = library.add(samples.draft()).id
    with Library.open(str(tmp_path / "library.db")) as library:
        assert library.article(id_).title == samples.draft().title
        assert apsw.Connection(str(library.path)).pragma("application_id") == APPLICATION_ID


def test_a_failed_migration_leaves_the_library_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "library.db"
    Library.open(path).close()
    monkeypatch.setattr(migrations, "LATEST", migrations.LATEST + 1)
    monkeypatch.setattr(migrations, "script", lambda _: "CREATE TABLE half_done(x); SELECT no_such_function()")
    with pytest.raises(apsw.SQLError):
        Library.open(path)
    assert apsw.Connection(str(path)).execute("SELECT 1 FROM sqlite_schema WHERE name = 'half_done'").fetchall() == []


def test_a_library_without_write_permission_is_told(library, monkeypatch):
    library._connections._writer.pragma("query_only", True)
    with pytest.raises(ReaderError, match="cannot be written"):
        library.add(samples.draft())
