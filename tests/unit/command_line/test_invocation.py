"""A call is a command's, the window's, or wrong: told apart before anything heavy is imported."""

from pathlib import Path

import pytest

from desktop_reader import paths
from desktop_reader.command_line.invocation import library_path, stray_word, window_call


@pytest.fixture
def files(tmp_path, monkeypatch):
    """The current folder, with two files in it."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "import"):
        Path(name).touch()


def test_without_arguments_the_window_opens_on_a_persons_own_library():
    call = window_call([])
    assert (call.library, call.files) == (paths.default_library(), ())


@pytest.mark.parametrize(
    ("arguments", "library", "named"),
    [
        (["a.txt"], None, ["a.txt"]),
        (["./import"], None, ["import"]),
        (["a.txt", "import"], None, ["a.txt", "import"]),
        (["a.txt", "gone.txt"], None, ["a.txt", "gone.txt"]),
        (["--library", "x.db"], "x.db", []),
        (["--library=x.db", "a.txt"], "x.db", ["a.txt"]),
        (["a.txt", "--library", "x.db"], "x.db", ["a.txt"]),
        (["."], None, ["."]),
    ],
)
def test_files_alone_open_the_window(files, arguments, library, named):
    call = window_call(arguments)
    assert call.library == (Path(library) if library else paths.default_library())
    assert list(map(str, call.files)) == named


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "a.txt"],
        ["--library", "x.db", "search", "灯塔"],
        ["--library"],
        ["--help"],
        ["-h"],
        ["--version"],
        ["a.txt", "--json"],
        ["gone.txt"],
        ["serch"],
        ["-"],
    ],
)
def test_anything_else_is_the_command_lines(files, arguments):
    assert window_call(arguments) is None


@pytest.mark.parametrize(
    ("arguments", "stray"),
    [
        (["serch", "灯塔"], "serch"),
        (["--library", "x.db", "gone.txt"], "gone.txt"),
        (["search", "gone.txt"], None),
        (["a.txt"], None),
        (["--json"], None),
        ([], None),
    ],
)
def test_a_first_word_that_is_nothing(files, arguments, stray):
    assert stray_word(arguments) == stray


def test_an_option_names_the_library_before_the_environment_does(monkeypatch):
    assert library_path(None) == paths.default_library()
    monkeypatch.setenv("DESKTOP_READER_LIBRARY", "/srv/news.db")
    assert library_path(None) == Path("/srv/news.db")
    assert library_path("mine.db") == Path("mine.db")
