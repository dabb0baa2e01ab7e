"""The system ends the program: the window closes as it does for a person, and remembers how it was left."""

import json
import os
import signal
import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from desktop_reader.ui.termination import Termination

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop_reader import app

make_window = app.make_window

def make(*parts):
    window = make_window(*parts)
    window.painted.connect(lambda: QTimer.singleShot(100, lambda: print("ready", flush=True)))
    return window

app.make_window = make
sys.exit(app.open_window(Path(sys.argv[1])))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_the_window_properly(tmp_path, own_home, project, number):
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "library.db")],
        cwd=project,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
    )
    assert program.stdout.readline() == b"ready\n"
    program.send_signal(number)
    assert program.wait(timeout=100) == 0
    program.stdout.close()
    settings = own_home / ".config" / "desktop-reader" / "settings.json"
    assert json.loads(settings.read_text(encoding="utf-8"))["window_geometry"]


@pytest.fixture
def own_signals():
    """What signals do for the rest of the tests is left as it was."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    signal.set_wakeup_fd(-1)
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("own_signals")
def test_between_two_windows_nobody_writes_into_what_is_opened_then(qapp, tmp_path):
    before = signal.getsignal(signal.SIGTERM)
    window = QWidget()
    made = Termination(window)
    number = made._writer.fileno()
    made.end()
    shiboken6.delete(window)
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1
    with (tmp_path / "library.db").open("wb") as library:
        assert library.fileno() <= number
        signal.signal(signal.SIGTERM, lambda *_: None)
        signal.raise_signal(signal.SIGTERM)
    assert (tmp_path / "library.db").read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.usefixtures("own_signals")
def test_a_window_that_opens_again_listens_in_the_place_of_the_one_before(qapp, qtbot):
    for _ in range(2):
        window = QWidget()
        made = Termination(window)
        window.show()
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda shown=window: not shown.isVisible())
        made.end()
        shiboken6.delete(window)
        assert not shiboken6.isValid(made)
