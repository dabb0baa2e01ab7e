"""A bundle's process: like any other to what it starts, and a helper of multiprocessing where it is asked to be one."""

import os
import sys
import types

import pytest

from desktop_reader import __main__ as program
from desktop_reader import frozen


@pytest.fixture(autouse=True)
def bundle(monkeypatch):
    """The marks of a bundle, and a main module of its own."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    main = types.ModuleType("__main__")
    main.__file__ = "/usr/lib/desktop-reader/_internal/__main__.py"
    monkeypatch.setitem(sys.modules, "__main__", main)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/desktop-reader/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    return main


def test_what_is_started_from_here_finds_the_systems_libraries(monkeypatch):
    frozen.prepare([])
    assert "LD_LIBRARY_PATH" not in os.environ
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/desktop-reader/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    frozen.prepare([])
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_a_spawned_process_does_its_work_and_ends(monkeypatch, bundle):
    called = []
    monkeypatch.setattr("multiprocessing.spawn.spawn_main", lambda **given: called.append(given))
    monkeypatch.setattr(sys, "argv", ["desktop-reader", "--multiprocessing-fork", "tracker_fd=5", "pipe_handle=None"])
    with pytest.raises(SystemExit):
        program.main()
    assert called == [{"tracker_fd": 5, "pipe_handle": None}]
    assert not hasattr(bundle, "__file__")


def test_a_helper_does_what_multiprocessing_says(monkeypatch):
    called = []
    monkeypatch.setattr("multiprocessing.resource_tracker.main", called.append)
    with pytest.raises(SystemExit):
        frozen.prepare(["-B", "-c", "from multiprocessing.resource_tracker import main;main(7)"])
    assert called == [7]


@pytest.mark.parametrize("arguments", [["-c", "print(1)"], ["-c"], ["search", "-c"], ["a.txt"]])
def test_any_other_call_is_a_persons(arguments):
    frozen.prepare(arguments)
