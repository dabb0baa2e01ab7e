"""What menus and software centres read, as the tools of freedesktop.org judge it."""

import shutil
import subprocess

import pytest
from apsw import Connection
from program_icons import SIZES, drawn, place
from PySide6.QtGui import QImage

from desktop_reader import __version__
from desktop_reader.library import Library
from desktop_reader.operations import launcher

CHECKS = {
    "desktop-file-validate": ("desktop-file-validate", "desktop-reader.desktop"),
    "appstreamcli": ("appstreamcli", "validate", "--no-net", "--pedantic", "desktop-reader.metainfo.xml"),
}


def tool(name):
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed")


@pytest.mark.parametrize("command", [pytest.param(call, marks=tool(name), id=name) for name, call in CHECKS.items()])
def test_the_tools_of_the_desktop_find_nothing_to_say(project, command):
    folder = project / "resources" / "desktop"
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [line for line in (done.stdout + done.stderr).splitlines() if line[:2] in ("E:", "W:", "I:", "P:")]
    assert "warning" not in done.stdout + done.stderr


def test_the_newest_release_is_told_of(project):
    text = (project / "resources" / "desktop" / "desktop-reader.metainfo.xml").read_text(encoding="utf-8")
    assert f'<release version="{__version__}"' in text


@pytest.mark.parametrize("size", SIZES)
def test_the_pictures_of_the_icon_are_those_of_the_svg(qapp, size):
    """Where not: `python tests/program_icons.py`."""
    kept, fresh = QImage(str(place(size))), drawn(size)
    assert (kept.width(), kept.height()) == (size, size)
    apart = (
        [
            abs(one - other)
            for y in range(size)
            for x in range(size)
            for one, other in zip(kept.pixelColor(x, y).getRgb(), fresh.pixelColor(x, y).getRgb(), strict=True)
        ]
        if size <= 64
        else [0]
    )
    assert max(apart) <= 8


@tool("update-mime-database")
@tool("gio")
def test_the_desktop_knows_a_library_from_another_database(own_home, tmp_path):
    launcher.install()
    with Library.open(tmp_path / "mine.db"):
        pass
    Connection(str(tmp_path / "theirs.db")).execute("CREATE TABLE t (a)")

    def kind(name):
        asked = ["gio", "info", "-a", "standard::content-type", str(tmp_path / name)]
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout

    assert "application/x-desktop-reader-library" in kind("mine.db")
    assert "application/x-desktop-reader-library" not in kind("theirs.db")
