"""What is no library is refused in one sentence and stays as it was."""

import hashlib
import os
import shutil
import subprocess
import sys

import apsw
import pytest
import samples

from desktop_reader.domain.article import Original
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library, migrations
from desktop_reader.library.failures import explained
from desktop_reader.library_mark import APPLICATION_ID
from desktop_reader.paths import default_library

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
        Library.open(tmp_path / "library.db", create=False)
    with Library.open(tmp_path / "library.db") as library:
        assert library.counts().all == 0


def test_an_empty_file_becomes_a_library_only_where_that_is_wanted(tmp_path):
    path = tmp_path / "library.db"
    path.touch()
    with pytest.raises(ReaderError, match="no library"):
        Library.open(path, create=False)
    assert path.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [path]
    with Library.open(path) as library:
        assert library.counts().all == 0


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("is_file", [True, False])
def test_the_folder_of_a_mistyped_name_is_told_and_not_made(tmp_path, create, is_file):
    folder = tmp_path / "no such"
    if is_file:
        folder.touch()
    with pytest.raises(ReaderError, match=r"no folder .*no such for the library library\.db"):
        Library.open(folder / "library.db", create=create)
    assert not folder.is_dir()


def test_the_folder_of_a_persons_own_library_is_made(own_home):
    own = default_library()
    assert not own.parent.exists()
    with Library.open(own):
        assert own.is_file()


def test_where_links_are_unknown_the_library_is_made_in_its_place(tmp_path, monkeypatch):
    def unknown(*_):
        raise PermissionError

    monkeypatch.setattr("os.link", unknown)
    with Library.open(tmp_path / "library.db") as library:
        library.add(samples.draft())
        assert library.check() == []


def test_too_little_memory_is_told(tmp_path):
    expected = pytest.raises(ReaderError, match=r"not memory enough to use .*library\.db: close other programs")
    with expected, explained(tmp_path / "library.db"):
        raise apsw.NoMemError


class FullDisk(apsw.Connection):
    """As on a disk that is full at the end of a transaction: SQLite rolls back by itself."""

    def execute(self, statement, *arguments, **options):
        if statement == "COMMIT":
            super().execute("ROLLBACK")
            raise apsw.FullError("database or disk is full")
        return super().execute(statement, *arguments, **options)


def test_a_disk_that_is_full_at_once_is_told_and_nothing_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr(apsw, "Connection", FullDisk)
    with pytest.raises(ReaderError, match="is full"):
        Library.open(tmp_path / "library.db")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_in_the_end_is_told_and_nothing_is_changed(tmp_path, monkeypatch):
    path = tmp_path / "library.db"
    Library.open(path).close()
    with monkeypatch.context() as full:
        full.setattr(apsw, "Connection", FullDisk)
        with Library.open(path) as library, pytest.raises(ReaderError, match="is full"):
            library.add(samples.draft())
    with Library.open(path) as library:
        assert library.counts().all == 0
        assert library.check() == []


class FailingDisk(apsw.Connection):
    """As on a disk that cannot be read: SQLite ends the transaction by itself."""

    def execute(self, statement, *arguments, **options):
        if "FROM article" in statement:
            super().execute("ROLLBACK")
            raise apsw.IOError("disk I/O error")
        return super().execute(statement, *arguments, **options)


def test_a_disk_that_fails_while_reading_is_told(tmp_path, monkeypatch):
    path = tmp_path / "library.db"
    Library.open(path).close()
    monkeypatch.setattr(apsw, "Connection", FailingDisk)
    with Library.open(path) as library, pytest.raises(ReaderError, match="failed to read or write"):
        library.counts()


CUT_SHORT = """
import os, sys
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library

with Library.open(sys.argv[1]) as library, library._connections.reading() as db:
    rows = db.execute("SELECT content FROM original ORDER BY article")
    next(rows)
    os.truncate(sys.argv[1], 2 * 16_384)
    try:
        with library._connections.reading() as db:
            print(len(list(rows)))
            library.article(1)
    except ReaderError as error:
        print(error)
"""


def test_a_library_that_another_program_cuts_short_does_not_end_the_process(tmp_path):
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        for number in range(40):
            content = os.urandom(30_000)
            original = Original("a.txt", "text", None, content, hashlib.sha256(content).hexdigest())
            library.add(samples.draft(title=f"第{number}条"), original)
    done = subprocess.run([sys.executable, "-c", CUT_SHORT, path], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "is damaged" in done.stdout


SMALL_DISK = 'mount -t tmpfs -o size="$1"k tmpfs "$2" && shift 2 && exec "$@"'


@pytest.mark.parametrize("kilobytes", [12, 24, 100, 400])
def test_a_small_disk(tmp_path, kilobytes):
    """On a real file system, where this machine lets us have one."""
    disk = ["unshare", "-rm", "sh", "-c", SMALL_DISK, "sh", str(kilobytes), str(tmp_path)]
    if shutil.which("unshare") is None or subprocess.run([*disk, "true"], check=False, capture_output=True).returncode:
        pytest.skip("no file system of our own here")
    (tmp_path.parent / f"{tmp_path.name}.txt").write_text(samples.chinese_page(), encoding="utf-8")
    script = (
        "import sys, os; from desktop_reader.__main__ import main; status = main(sys.argv[2:]);"
        "print(status, os.listdir(sys.argv[1]))"
    )
    page = f"{tmp_path}.txt"
    call = [sys.executable, "-c", script, str(tmp_path), "--library", str(tmp_path / "library.db"), "import", page]
    done = subprocess.run([*disk, *call], check=False, capture_output=True, text=True)
    assert done.stdout == "2 []\n"
    assert done.stderr.count("\n") == 1
    assert "is full: make room" in done.stderr


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
