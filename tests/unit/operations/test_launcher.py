"""The menu entry, the icon and the file types of one person: put there, started, and taken away without a trace."""

import configparser
import os
import shlex
import stat
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop_reader.command_line.run import run
from desktop_reader.errors import ReaderError
from desktop_reader.importers import IMPORTERS
from desktop_reader.library_mark import APPLICATION_ID, AT
from desktop_reader.operations import launcher

LIBRARY_TYPE = "application/x-desktop-reader-library"
TYPES = [mime_type for importer in IMPORTERS for mime_type in importer.mime_types] + [LIBRARY_TYPE]

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="desktops of freedesktop.org only")


@pytest.fixture
def desktop(own_home):
    """The folder that is shown as the desktop."""
    folder = own_home / "Desktop"
    folder.mkdir()
    return folder


@pytest.fixture
def brought(project):
    return project / "resources" / "desktop"


def entry(path):
    read = configparser.ConfigParser(interpolation=None)
    read.read(path, encoding="utf-8")
    return read["Desktop Entry"]


def files(folder):
    return {path for path in folder.rglob("*") if path.is_file()}


def test_what_is_installed_is_taken_away_again(own_home, desktop, capsys):
    (desktop / "mine.txt").touch()
    before = files(own_home)
    assert run(["install-launcher"]) == 0
    told = set(capsys.readouterr().out.split("\n")) - {""}
    come = {str(path) for path in files(own_home) - before}
    assert told <= come
    data = own_home / ".local" / "share"
    assert {
        str(data / "applications" / "desktop-reader.desktop"),
        str(data / "icons" / "hicolor" / "scalable" / "apps" / "desktop-reader.svg"),
        str(data / "icons" / "hicolor" / "48x48" / "apps" / "desktop-reader.png"),
        str(data / "mime" / "packages" / "desktop-reader.xml"),
        str(desktop / "desktop-reader.desktop"),
    } <= told
    assert run(["uninstall-launcher"]) == 0
    assert set(capsys.readouterr().out.split("\n")) - {""} == told
    assert not [path for path in files(own_home) if "desktop-reader" in path.name]
    assert (desktop / "mine.txt").exists()
    assert run(["uninstall-launcher"]) == 0
    assert capsys.readouterr().out == ""


def test_installing_again_changes_nothing(own_home, desktop):
    launcher.install()
    before = {path: path.read_bytes() for path in files(own_home)}
    launcher.install()
    assert {path: path.read_bytes() for path in files(own_home)} == before


def test_the_entry_starts_this_program_from_anywhere(own_home, desktop):
    launcher.install()
    installed = desktop / "desktop-reader.desktop"
    command = shlex.split(entry(installed)["Exec"])
    assert command[-1] == "%F"
    assert Path(command[0]).is_absolute()
    assert os.access(entry(installed)["TryExec"], os.X_OK)
    assert installed.stat().st_mode & stat.S_IXUSR
    asked = subprocess.run([*command[:-1], "--version"], capture_output=True, text=True, check=True, cwd="/")
    assert asked.stdout.startswith("desktop-reader ")


def test_a_program_without_its_script_is_started_through_python(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert launcher.command() == [str(tmp_path / "python"), "-m", "desktop_reader"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert launcher.command() == [str(tmp_path / "python")]


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("/usr/bin/reader", "/usr/bin/reader"),
        ("/home/阿海/reader", "/home/阿海/reader"),
        ("/My Programs/reader", '"/My Programs/reader"'),
        ("/100%/reader", '"/100%%/reader"'),
        ("/a$b`c", r'"/a\\$b\\`c"'),
        ('/a"b', r'"/a\\"b"'),
        ("/a\\b", r'"/a\\\\b"'),
    ],
)
def test_odd_places_are_quoted_as_the_specification_says(word, line):
    assert launcher.quoted([word]) == line


def test_the_desktop_is_where_the_person_has_it(own_home):
    assert launcher.desktop_folder() is None
    (own_home / "桌面").mkdir()
    listed = own_home / ".config" / "user-dirs.dirs"
    listed.write_text('# comment\nXDG_DESKTOP_DIR="$HOME/桌面"\nXDG_MUSIC_DIR="$HOME"\n', encoding="utf-8")
    assert launcher.desktop_folder() == own_home / "桌面"
    listed.write_text('XDG_DESKTOP_DIR="$HOME"\n', encoding="utf-8")
    assert launcher.desktop_folder() is None


def test_a_folder_that_may_not_be_written_is_one_line(own_home, capsys):
    (own_home / ".local" / "share" / "applications").touch()
    assert run(["install-launcher"]) == 2
    told = capsys.readouterr().err
    assert "applications" in told
    assert told.count("\n") == 1


def test_a_piece_that_cannot_be_taken_away_is_told(own_home, monkeypatch):
    launcher.install()

    def refuse(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.unlink", refuse)
    with pytest.raises(ReaderError, match="may not be written"):
        launcher.uninstall()


@pytest.mark.parametrize("tool", ["exit 1", "exec /bin/sleep 20", None])
def test_tools_of_the_desktop_that_fail_change_nothing(own_home, desktop, monkeypatch, tmp_path, tool):
    monkeypatch.setattr(launcher, "_TOOL_SECONDS", 0.1)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("update-desktop-database", "update-mime-database", "gio"):
        script = tmp_path / name
        script.write_text(f"#!/bin/sh\n{tool}\n" if tool else "no program", encoding="utf-8")
        script.chmod(0o755)
    assert launcher.install()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_told(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(ReaderError, match="Linux"):
        launcher.install()


def test_the_types_are_those_of_the_importers_and_the_library(brought):
    listed = entry(brought / "desktop-reader.desktop")["MimeType"].strip(";").split(";")
    provided = ET.parse(brought / "desktop-reader.metainfo.xml").iterfind("provides/mediatype")
    assert listed == TYPES
    assert [one.text for one in provided] == TYPES


def test_the_librarys_type_is_known_by_what_a_library_begins_with(brought):
    space = {"": "http://www.freedesktop.org/standards/shared-mime-info"}
    types = ET.parse(brought / "desktop-reader.xml").findall("mime-type", space)
    match = types[0].find("magic/match/match", space)
    assert types[0].get("type") == LIBRARY_TYPE
    assert (int(match.get("value"), 16), int(match.get("offset"))) == (APPLICATION_ID, AT)
