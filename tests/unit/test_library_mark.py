"""A library is known by its beginning, so that a double click opens it and does not import it."""

import apsw

from desktop_reader.command_line.invocation import window_call
from desktop_reader.library import Library
from desktop_reader.library_mark import is_library
from desktop_reader.paths import default_library


def test_a_library_is_known_whatever_it_is_called(tmp_path):
    path = tmp_path / "旧书架"
    with Library.open(path):
        pass
    assert is_library(path)


def test_nothing_else_is_a_library(tmp_path):
    text, database = tmp_path / "a.txt", tmp_path / "b.db"
    text.write_text("渡轮复航", encoding="utf-8")
    apsw.Connection(str(database)).execute("CREATE TABLE t (a)")
    assert not any(map(is_library, (text, database, tmp_path, tmp_path / "gone")))


def test_a_library_alone_is_opened_and_not_imported(tmp_path):
    path, page = tmp_path / "old.db", tmp_path / "a.txt"
    page.touch()
    with Library.open(path):
        pass
    assert window_call([str(path)]) == (path, ())
    assert window_call([str(path), str(page)]) == (default_library(), (path, page))
    assert window_call(["--library", str(tmp_path / "x.db"), str(path)]) == (tmp_path / "x.db", (path,))
