"""Wrong calls and unusable libraries: one clear line each, status 2, and never a traceback."""

import io
import sys

import apsw
import pytest
from samples import draft

from desktop_reader.command_line import commands
from desktop_reader.command_line.run import run
from desktop_reader.library import Library
from desktop_reader.operations import importing
from desktop_reader.operations.faults import fault_file
from desktop_reader.paths import default_library


def one_line(called, status=2):
    """Return the one line that a call was refused with."""
    assert called.status == status
    assert called.out == ""
    assert called.err.startswith("desktop-reader")
    assert called.err.count("\n") == 1
    return called.err


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--nosuch"], "--nosuch"),
        (["import", "--nosuch", "a.txt"], "--nosuch"),
        ([], "name a command"),
        (["search", ""], "query is empty"),
        (["search", " ", "\u3000"], "query is empty"),
        (["import", ""], "the name is empty"),
        (["export", "--format", "jsonl", ""], "the name is empty"),
        (["backup", ""], "the name is empty"),
        (["serch", "灯塔"], "serch is neither a command nor a file"),
        (["search"], "QUERY"),
        (["search", "--limit", "0", "灯塔"], "not a number from 1 up"),
        (["search", "--limit", "many", "灯塔"], "not a number from 1 up"),
        (["show", "first"], "not a number from 1 up"),
        (["show", "9" * 5000], "not a number from 1 up"),
        (["show", "--format", "pdf", "1"], "pdf"),
        (["export", "all.jsonl"], "--format"),
        (["check", "--mend"], "--mend"),
        (["import"], "PATH"),
        (["search", "two\nlines", "--no"], "--no"),
        (["search", "灯塔", "--limit", "-5"], "'-5' is not a number from 1 up"),
        (["export", "--format", "jsonl", "-all.jsonl"], "-all.jsonl is no option"),
    ],
)
@pytest.mark.usefixtures("three")
def test_a_wrong_call(call, arguments, what):
    assert what in one_line(call(*arguments))


@pytest.mark.parametrize("arguments", [["show", "--json", "first"], ["search", "--json", "灯塔"]])
def test_a_program_that_reads_json_is_told_there_too(call, arguments):
    called = call(*arguments)
    assert called.status == 2
    (row,) = called.rows
    assert (row["status"], row["id"]) == ("failed", None)
    assert row["reason"] in called.err


def test_an_empty_name_of_a_library_is_not_a_persons_own(capsys):
    assert run(["--library=", "import", "x.txt"]) == 2
    assert "is a folder" in capsys.readouterr().err
    assert not default_library().exists()


def test_no_command_at_all(capsys):
    assert run(["--json"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("command", ["search 灯塔", "show 1", "check", "backup copy.db", "reread", "related 1"])
def test_a_library_that_is_not_there_is_not_made(call, library_file, command):
    assert "library.db" in one_line(call(*command.split()))
    assert not library_file.exists()


def test_the_environment_names_the_library(three, library_file, monkeypatch, capsys):
    monkeypatch.setenv("DESKTOP_READER_LIBRARY", str(library_file))
    assert run(["show", str(three[0])]) == 0
    assert "渡轮复航" in capsys.readouterr().out


def test_the_library_may_be_named_after_the_command_too(three, library_file, tmp_path, capsys):
    assert run(["--library", str(tmp_path / "other.db"), "show", "1", "--library", str(library_file)]) == 0
    assert "渡轮复航" in capsys.readouterr().out


def test_a_library_that_is_no_database(call, library_file):
    library_file.write_text("Only a text, but long enough to be taken for something else.\n" * 20)
    before = library_file.read_bytes()
    assert "library.db" in one_line(call("import", "x.txt"))
    assert library_file.read_bytes() == before


def test_a_library_made_by_a_newer_version(call, three, library_file):
    connection = apsw.Connection(str(library_file))
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    assert "newer" in one_line(call("search", "灯塔"))


def test_a_library_that_is_a_folder(call, library_file):
    library_file.mkdir()
    assert "folder" in one_line(call("check"))


def test_a_library_in_a_folder_without_permission(call, library_file, locked):
    with locked(library_file.parent):
        assert "check the permissions" in one_line(call("import", "x.txt"))


def test_a_library_that_can_only_be_read(open_folder, locked, capsys):
    path = open_folder / "library.db"
    with Library.open(path) as library:
        library.add(draft())
    with locked(open_folder, path):
        for command in (["check"], ["show", "1"], ["search", "图书馆"], ["related", "1"]):
            assert run(["--library", str(path), *command]) == 0
            assert capsys.readouterr().err == ""
        for command in (["import", "x.txt"], ["reread"], ["check", "--repair"]):
            assert run(["--library", str(path), *command]) == 2
            told = capsys.readouterr().err
            assert "can only be read" in told
            assert told.count("\n") == 1


def test_a_disk_that_gets_full_is_one_error_and_what_came_in_is_told(call, monkeypatch, tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text("".join(f'{{"title": "第{number}条", "body": "正文"}}\n' for number in range(1000)))
    add_many, calls = Library.add_many, []

    def full(self, articles, **named):
        calls.append(articles)
        if len(calls) == 2:
            raise commands.ReaderError("The disk that holds {path} is full.", path="library.db")
        return add_many(self, articles, **named)

    monkeypatch.setattr(Library, "add_many", full)
    called = call("import", path)
    assert called.status == 2
    in_before = len(calls[0])  # on a slow machine it may be a single one
    assert called.out == f"{in_before} {'article' if in_before == 1 else 'articles'} imported\n"
    assert called.err == "desktop-reader: The disk that holds library.db is full.\n"


def test_a_bug_is_one_line_too_and_is_written_down(call, three, monkeypatch):
    def broken(*_arguments):
        raise KeyError("no such thing")

    monkeypatch.setattr(Library, "search", broken)
    assert "faults.log" in one_line(call("search", "灯塔"))
    assert "no such thing" in fault_file().read_text()


def test_ctrl_c_is_one_line_and_keeps_what_is_in(call, monkeypatch, tmp_path):
    def interrupted(*_arguments, **_named):
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "import_sources", interrupted)
    one_line(call("import", tmp_path), status=130)


def test_a_path_that_is_no_utf8_is_imported_and_shown(call, tmp_path):
    name = b"\xce\xc4.md".decode("utf-8", "surrogateescape")
    (tmp_path / name).write_text("# 渡轮复航\n\n停航三年的渡轮今天恢复航班。\n", encoding="utf-8")
    (row,) = call("import", "--json", tmp_path / name).rows
    assert row["status"] == "imported"
    assert row["path"] == f"{tmp_path}/\ufffd\ufffd.md"
    assert call("import", f"{tmp_path / name}.gone").err.count("\n") == 1


def test_standard_input(call, monkeypatch):
    typed = io.BytesIO("# 渡轮复航\n\n停航三年的渡轮今天恢复航班。\n".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed, "utf-8"))
    (row,) = call("import", "--json", "-").rows
    assert (row["path"], row["status"]) == ("-", "imported")
    (shown,) = call("show", "--json", row["id"]).rows
    assert shown["title"] == "渡轮复航"
    assert shown["original"]["path"] == "-"
