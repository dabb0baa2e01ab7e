"""What Qt says while the application is made: told on, or put into one sentence."""

from PySide6.QtCore import qWarning

from desktop_reader.ui import screen
from desktop_reader.ui.screen import refusal, screen_expected


def test_what_is_no_more_than_a_warning_is_told_on(qapp, capsys):
    with screen_expected():
        qWarning("the keyboard is odd")
    assert capsys.readouterr().err == "the keyboard is odd\n"


def test_the_reason_is_what_is_not_about_plugins(monkeypatch):
    monkeypatch.setattr(screen, "missing_libraries", dict)
    heard = [
        ("", "no such socket."),
        ("qt.qpa.xcb", "could not connect to display :9 "),
        ("qt.qpa.plugin", "No plugin."),
    ]
    assert "(could not connect to display :9): " in refusal(heard)
    assert "(No plugin): " in refusal(heard[2:])
    assert refusal([]).startswith("The window cannot be opened: ")


def test_libraries_that_are_missing_are_named_with_the_command(monkeypatch):
    monkeypatch.setattr(screen, "missing_libraries", lambda: {"libxcb-cursor.so.0": "libxcb-cursor0"})
    monkeypatch.setattr(screen, "how_to_install", lambda names: f"get {' '.join(names)}")
    told = refusal([("qt.qpa.plugin", "No plugin.")])
    assert told == ("The window cannot be opened (No plugin): the system lacks libxcb-cursor.so.0; get libxcb-cursor0.")
