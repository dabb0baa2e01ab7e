"""What Qt says while the application is made: told on, or put into one sentence."""

from PySide6.QtCore import qWarning

from desktop_reader.ui.screen import refusal, screen_expected


def test_what_is_no_more_than_a_warning_is_told_on(qapp, capsys):
    with screen_expected():
        qWarning("the keyboard is odd")
    assert capsys.readouterr().err == "the keyboard is odd\n"


def test_the_reason_is_what_is_not_about_plugins():
    heard = [
        ("", "no such socket."),
        ("qt.qpa.xcb", "could not connect to display :9 "),
        ("qt.qpa.plugin", "No plugin."),
    ]
    assert "(could not connect to display :9): " in refusal(heard)
    assert "(No plugin): " in refusal(heard[2:])
    assert refusal([]).startswith("The window cannot be opened: ")
