"""What `pip install .` brings: the program with its resources and its licence, and nothing of the tests."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

builders = pytest.importorskip("hatchling.builders.wheel", reason="the build tool is not installed")

OF_A_CHECKOUT = (".sh", ".ts", "/screenshot.png")
"""What sets it up, what translators write, what its README shows; what packages are made with is left out, too."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, project):
    """The wheel as pip would build it."""
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(builders.WheelBuilder(str(project)).build(directory=str(folder), versions=["standard"])))


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_package_its_resources_and_the_licence_only(wheel, project):
    names = zipfile.ZipFile(wheel).namelist()
    package = {f"desktop_reader/{name}" for name in files_below(project / "desktop_reader")}
    resources = {
        f"desktop_reader/_resources/{name}"
        for name in files_below(project / "resources")
        if not name.endswith(OF_A_CHECKOUT) and not name.startswith("packaging/")
    }
    about = {name for name in names if ".dist-info/" in name}
    assert set(names) - about == package | resources
    assert {name.split(".dist-info/")[1] for name in about} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_the_wheel_gives_the_command(wheel):
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
        assert "desktop-reader = desktop_reader.__main__:main" in archive.read(name).decode()


def test_an_installed_program_finds_its_resources(wheel, tmp_path, monkeypatch):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    question = "from desktop_reader.paths import resource; print(resource('help', 'guide.en.md'))"
    answer = subprocess.run([sys.executable, "-P", "-c", question], capture_output=True, text=True, check=True)
    found = Path(answer.stdout.strip())
    assert found.is_relative_to(tmp_path)
    assert found.is_file()
