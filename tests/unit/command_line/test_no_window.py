"""Where no window can open, one line says so."""

import sys

import pytest

from desktop_reader import __main__ as program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")


def test_without_a_screen_one_line_says_so(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert program.main([]) == 2
    told = capsys.readouterr().err
    assert told.startswith("desktop-reader: There is no screen")
    assert told.count("\n") == 1


class MissingLibrary:
    """Imports that fail as they do where a library of the system is missing."""

    def find_spec(self, name, *_):
        if name == "desktop_reader.app":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")


def test_without_a_system_library_one_line_says_which(monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delitem(sys.modules, "desktop_reader.app", raising=False)
    monkeypatch.setattr(sys, "meta_path", [MissingLibrary(), *sys.meta_path])
    assert program.main([]) == 2
    told = capsys.readouterr().err
    assert "libEGL.so.1" in told
    assert told.count("\n") == 1
