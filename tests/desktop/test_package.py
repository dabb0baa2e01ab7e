"""What the Debian package says about the program is so; the package itself is tried by double_click.py."""

import re

import pytest

from desktop_reader import __version__
from desktop_reader.command_line.commands import COMMANDS


@pytest.fixture
def packaging(project):
    return project / "resources" / "packaging"


def test_the_manual_tells_of_every_command(packaging):
    page = (packaging / "desktop-reader.1").read_text(encoding="ascii").replace("\\-", "-")
    described = re.findall(r"^\.TP\n(?:\.B |\\fB)([a-z][a-z-]+)", page, re.MULTILINE)
    assert described == [command.name for command in COMMANDS]
    assert f'"Desktop Reader {__version__}"' in page


def test_the_changelog_begins_with_this_release(packaging):
    text = (packaging / "debian" / "changelog").read_text(encoding="utf-8")
    assert text.startswith(f"desktop-reader ({__version__}) ")


def test_the_bundle_takes_from_the_project_what_the_wheel_takes(project, packaging):
    """`datas` of the .spec is read as text: PyInstaller is not needed to run the tests."""
    wheel = (project / "pyproject.toml").read_text(encoding="utf-8")
    taken = {folder.partition("/")[0] for folder in re.findall(r'= "desktop_reader/_resources/([^"]+)"', wheel)}
    spec = (packaging / "desktop-reader.spec").read_text(encoding="utf-8")
    datas = spec.partition("\ndatas = [")[2].partition("\n]")[0]
    assert set(re.findall(r'"(\w+)"', datas)) - {"library", "migrations"} == taken
    data_files = {path.suffix for path in (project / "desktop_reader").rglob("*") if path.is_file()}
    assert data_files - {".py", ".pyc", ".md"} == {".sql"}
    assert '"*.sql"' in datas
