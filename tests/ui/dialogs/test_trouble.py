"""The dialog of a library that cannot be opened, and what the program does without a person to ask."""

import os
import subprocess
import sys
import weakref

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_reader import app
from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.library import Library
from desktop_reader.settings.store import Settings
from desktop_reader.ui.dialogs.trouble import TroubleDialog


@pytest.fixture
def dialog(qtbot, monkeypatch, tmp_path):
    made = TroubleDialog(ReaderError("{path} was made by a newer version.", path="/a/library.db"), tmp_path)
    qtbot.addWidget(made)
    monkeypatch.setattr(TroubleDialog, "exec", lambda _dialog: 0)
    return made


def press(dialog, monkeypatch, text):
    button = next(one for one in dialog.buttons() if one.text() == text)
    monkeypatch.setattr(TroubleDialog, "clickedButton", lambda _dialog: button)


def test_it_says_what_is_wrong(dialog):
    assert dialog.text() == "Your library cannot be opened."
    assert dialog.informativeText() == "/a/library.db was made by a newer version."


def test_nothing_is_left_of_it_once_it_has_asked(qapp, tmp_path):
    made = TroubleDialog(DamagedError("{path} is damaged.", path="/a/library.db"), tmp_path)
    there = weakref.ref(made)
    del made
    assert there() is None


def test_another_library_can_be_chosen(dialog, monkeypatch, tmp_path):
    press(dialog, monkeypatch, "&Choose Another Library…")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "other.db"), ""))
    assert dialog.ask() == tmp_path / "other.db"


def test_a_file_dialog_that_is_closed_quits(dialog, monkeypatch):
    press(dialog, monkeypatch, "&Choose Another Library…")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    assert dialog.ask() is None


def test_quitting_is_what_enter_and_escape_do(dialog, monkeypatch):
    assert dialog.defaultButton().text() == "&Quit"
    assert dialog.escapeButton().text() == "&Quit"
    press(dialog, monkeypatch, "&Quit")
    assert dialog.ask() is None


def test_the_library_that_was_chosen_instead_is_opened(plain_application, monkeypatch, tmp_path, capsys):
    (tmp_path / "bad.db").write_bytes(b"this is no database at all, but long enough to be looked at" * 100)
    monkeypatch.setattr(app, "UNATTENDED", ())
    monkeypatch.setattr(TroubleDialog, "ask", lambda _dialog: tmp_path / "good.db")
    library = app.open_library(tmp_path / "bad.db", Settings(tmp_path / "settings.json"))
    with library:
        assert library.path == tmp_path / "good.db"
    assert capsys.readouterr().err.startswith("desktop-reader: ")


def no_database(path):
    path.write_bytes(b"this is no database at all, but long enough to be looked at" * 100)


def newer_version(path):
    import apsw

    Library.open(path).close()
    db = apsw.Connection(str(path))
    db.pragma("user_version", 9_999)
    db.close()


def a_folder(path):
    path.mkdir()


@pytest.mark.parametrize("break_", [no_database, newer_version, a_folder])
def test_without_a_person_it_is_one_sentence_and_exit_code_2(tmp_path, break_, project):
    path = tmp_path / "library.db"
    break_(path)
    run = subprocess.run(
        [sys.executable, "-m", "desktop_reader", "--library", str(path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        cwd=project,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert run.returncode == 2
    assert run.stdout == ""
    lines = [line for line in run.stderr.splitlines() if "propagateSizeHints" not in line]
    assert len(lines) == 1
    assert str(path) in lines[0]
