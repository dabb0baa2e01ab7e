"""The dialog of a note: what it shows, how it is left, and with what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox

from desktop_reader.ui.dialogs.note import MOST_WORDS, NoteDialog, ask_for_note


@pytest.fixture
def dialog(qtbot):
    made = NoteDialog(None, "渡轮<b>复航</b>", "第一句\n第二句")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_it_shows_the_words_as_they_are_and_the_note_to_be_written_over(dialog):
    assert dialog.findChild(QLabel).text() == "渡轮<b>复航</b>"
    assert dialog.findChild(QLabel).textFormat() is Qt.TextFormat.PlainText
    assert dialog.note() == "第一句\n第二句"
    assert dialog._note.textCursor().selectedText() == "第一句\u2029第二句"


def test_of_many_words_the_first_are_shown(qtbot):
    made = NoteDialog(None, "渡" * 500, "")
    qtbot.addWidget(made)
    assert made.findChild(QLabel).text() == f"{'渡' * MOST_WORDS}…"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_is_a_new_line_and_ctrl_enter_is_done(dialog, qtbot, key):
    qtbot.keyClicks(dialog._note, "a")
    qtbot.keyClick(dialog._note, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog._note, "b")
    assert dialog.isVisible()
    qtbot.keyClick(dialog._note, key, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.note() == "a\nb"


def test_escape_leaves_a_note_in_which_nothing_was_written(dialog, qtbot):
    qtbot.keyClick(dialog._note, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize(("words", "is_open"), [("&Throw Away", False), ("&Go On Writing", True)])
def test_what_was_written_is_thrown_away_only_when_one_says_so(dialog, qtbot, monkeypatch, words, is_open):
    clicked = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: clicked.extend(one for one in box.buttons() if one.text() == words)
    )
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: clicked[-1])
    qtbot.keyClicks(dialog._note, "a")
    qtbot.keyClick(dialog._note, Qt.Key.Key_Escape)
    assert len(clicked) == 1
    assert dialog.isVisible() is is_open
    assert dialog.note() == "a"


@pytest.mark.parametrize(("answer", "written"), [(True, "alt"), (False, None)])
def test_what_asking_returns(qtbot, monkeypatch, answer, written):
    monkeypatch.setattr(NoteDialog, "exec", lambda _dialog: answer)
    assert ask_for_note(None, "渡轮", "alt") == written
