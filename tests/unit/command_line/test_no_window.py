"""Where no window can open, one line says so."""

import os
import subprocess
import sys

import pytest

from desktop_reader import __main__ as program

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")


def test_without_a_screen_one_line_says_so(monkeypatch, capsys):
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert program.main([]) == 2
    told = capsys.readouterr().err
    assert told.startswith("desktop-reader: There is no screen")
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("screen", "reason"),
    [
        ({"DISPLAY": ":987"}, "could not connect to display :987"),
        ({"WAYLAND_DISPLAY": "nowhere", "XDG_RUNTIME_DIR": "/tmp"}, "could not connect to display "),
        ({"QT_QPA_PLATFORM": "nonsense"}, 'Could not find the Qt platform plugin "nonsense" in ""'),
    ],
)
def test_a_screen_that_cannot_be_reached_is_one_line_and_no_core_dump(project, tmp_path, screen, reason):
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS} | screen
    command = [sys.executable, "-m", "desktop_reader", "--library", str(tmp_path / "library.db")]
    done = subprocess.run(
        command,
        env=environment | {"PYTHONPATH": str(project)},
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    told = done.stderr.decode()
    assert told.startswith(f"desktop-reader: The window cannot be opened ({reason.strip()}): ")
    assert told.count("\n") == 1
    assert not (tmp_path / "library.db").exists()


@pytest.mark.parametrize(
    ("lacking", "way_out"),
    [
        (("libEGL.so.1", "libxkbcommon.so.0"), "sudo apt-get install libegl1 libxkbcommon0"),
        ((), "install the package of your system that holds it"),
    ],
)
def test_without_a_system_library_one_line_says_which(monkeypatch, capsys, lacking, way_out):
    def open_window(*_):
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("desktop_reader.app.open_window", open_window)
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr("desktop_reader.system_packages._is_there", lambda soname: soname not in lacking)
    assert program.main([]) == 2
    told = capsys.readouterr().err
    assert "libEGL.so.1" in told
    assert told.endswith(f": {way_out}.\n")
    assert told.count("\n") == 1


def test_another_import_that_fails_is_a_bug(monkeypatch):
    def open_window(*_):
        raise ImportError("cannot import name 'open_window'")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("desktop_reader.app.open_window", open_window)
    with pytest.raises(ImportError):
        program.main([])
