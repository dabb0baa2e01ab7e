"""A second start hands its files to the window that is open, which comes to the front."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget

from desktop_reader import instance
from desktop_reader.instance import ACCEPTED, LENGTH_BYTES, Request
from desktop_reader.ui.reception import LONGEST_REQUEST, Reception


@pytest.fixture
def front(qtbot, tmp_path):
    """A window that listens, as (window, reception, what it was given)."""
    window = QWidget()
    qtbot.addWidget(window)
    taken = []
    reception = Reception(window, tmp_path / "library.db", taken.append)
    assert reception.is_listening()
    return window, reception, taken


@pytest.fixture
def visitor(front, tmp_path):
    """A line to the window."""
    line = QLocalSocket()
    line.connectToServer(instance.address(tmp_path / "library.db"))
    assert line.waitForConnected(30_000)
    yield line
    line.abort()


def test_a_second_start_brings_its_file_and_the_window_to_the_front(qtbot, front, project, tmp_path):
    window, _, taken = front
    page = tmp_path / "青岛 新闻.txt"
    page.touch()
    window.showMinimized()
    second = subprocess.Popen(
        [sys.executable, "-m", "desktop_reader", "--library", "library.db", page.name],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(project)},
    )
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: taken == [[page]])
    assert window.isVisible()
    assert not window.isMinimized()


def test_a_request_may_come_in_pieces(qtbot, front, visitor, tmp_path):
    taken = front[2]
    request = Request(os.path.realpath(tmp_path / "library.db"), "", ("/a.txt", "/b.txt"))
    for byte in instance.packed(request):
        visitor.write(bytes([byte]))
        visitor.flush()
    qtbot.waitUntil(lambda: visitor.bytesAvailable() > 0)
    assert visitor.readAll().data() == ACCEPTED
    assert [list(map(str, paths)) for paths in taken] == [["/a.txt", "/b.txt"]]


def test_the_token_of_the_desktop_is_where_qt_looks_for_it(qtbot, front, visitor, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "old")
    visitor.write(instance.packed(Request(os.path.realpath(tmp_path / "library.db"), "new", ())))
    qtbot.waitUntil(lambda: os.environ["XDG_ACTIVATION_TOKEN"] == "new")


@pytest.mark.parametrize(
    "message",
    [
        instance.packed(Request("/another.db", "", ("/a.txt",))),
        (1).to_bytes(LENGTH_BYTES, "big") + b"x",
        (LONGEST_REQUEST + 1).to_bytes(LENGTH_BYTES, "big"),
    ],
    ids=["another library", "no request", "too long"],
)
def test_what_is_not_for_this_window_is_not_taken(qtbot, front, visitor, message):
    visitor.write(message)
    qtbot.waitUntil(lambda: visitor.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert front[2] == []


def test_what_a_window_left_behind_is_taken_over(qtbot, tmp_path):
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(instance.address(tmp_path / "library.db"))
    window = QWidget()
    qtbot.addWidget(window)
    assert Reception(window, tmp_path / "library.db", print).is_listening()


def test_a_window_that_listens_keeps_its_place(qtbot, front, tmp_path):
    window, reception, _ = front
    second = Reception(window, tmp_path / "library.db", print)
    assert reception.is_listening()
    assert not second.is_listening()
    shiboken6.delete(second)
    assert Path(instance.address(tmp_path / "library.db")).exists()


def test_on_macos_the_system_asks_the_running_program(qtbot, qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    window = QWidget()
    qtbot.addWidget(window)
    taken = []
    reception = Reception(window, tmp_path / "library.db", taken.append)
    qapp.sendEvent(qapp, QFileOpenEvent("/青岛 新闻.txt"))
    qapp.removeEventFilter(reception)
    assert taken == [[Path("/青岛 新闻.txt")]]
    assert window.isVisible()


def test_where_the_folder_to_listen_in_cannot_be_made_the_window_is_as_before(qtbot, tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file" / "below"))
    window = QWidget()
    qtbot.addWidget(window)
    assert not Reception(window, tmp_path / "library.db", print).is_listening()


def test_where_there_is_no_place_to_listen_the_window_is_as_before(qtbot, tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_STATE_HOME", "/" + "s" * 100)
    window = QWidget()
    qtbot.addWidget(window)
    assert not Reception(window, tmp_path / "library.db", print).is_listening()
