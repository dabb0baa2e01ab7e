"""Folders of the user, resources, and paths as people may read them."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader import paths

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="XDG folders are Linux's")


@on_linux
@pytest.mark.parametrize(
    ("variable", "folder"),
    [
        ("XDG_DATA_HOME", paths.data_folder),
        ("XDG_CONFIG_HOME", paths.config_folder),
        ("XDG_STATE_HOME", paths.state_folder),
    ],
)
def test_xdg_variables_name_the_folders(monkeypatch, tmp_path, variable, folder):
    monkeypatch.setenv(variable, str(tmp_path / "here"))
    assert folder() == tmp_path / "here" / "desktop-reader"


@on_linux
@pytest.mark.parametrize("value", ["", "relative/path"])
def test_an_unusable_xdg_variable_falls_back_to_the_home_folder(monkeypatch, tmp_path, value):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", value)
    assert paths.data_folder() == tmp_path / ".local/share/desktop-reader"


def test_the_default_library_lies_in_the_data_folder():
    assert paths.default_library() == paths.data_folder() / "library.db"


@pytest.mark.parametrize("platform", ["darwin", "win32", "freebsd14"])
def test_other_systems_have_folders_too(monkeypatch, tmp_path, platform):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("LOCALAPPDATA", "APPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    for folder in (paths.data_folder(), paths.config_folder(), paths.state_folder()):
        assert folder.is_relative_to(tmp_path)


def test_resources_of_the_checkout_are_found():
    assert paths.resource("themes").is_dir()


def test_resources_of_an_installed_package_win(monkeypatch, tmp_path):
    (tmp_path / "desktop_reader" / "_resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()  # some other package's, beside ours in site-packages
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "desktop_reader" / "paths.py"))
    assert paths.resource("help", "guide.md") == tmp_path / "desktop_reader" / "_resources" / "help" / "guide.md"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/我/文章.txt", "/home/我/文章.txt"),
        (Path("a b.md"), "a b.md"),
        ("全角\u3000空格.txt", "全角\u3000空格.txt"),
        (b"\xce\xc4.txt".decode("utf-8", "surrogateescape"), "\ufffd\ufffd.txt"),
        ("two\nlines\x1b[31m.txt", "two\ufffdlines\ufffd[31m.txt"),
        ("txt.\u202eexe", "txt.\ufffdexe"),
    ],
)
def test_displayable(path, shown):
    assert paths.displayable(path) == shown


@given(st.text(st.characters()))
def test_displayable_is_always_one_line_that_can_be_encoded(path):
    shown = paths.displayable(path)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert len(shown) == len(path)
