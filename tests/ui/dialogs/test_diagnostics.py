"""Diagnostics: everything that helps to find a fault, and no word of an article."""

import threading

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_reader.domain.upkeep import Problem, Remedy
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations import faults
from desktop_reader.operations.runner import Operations
from desktop_reader.settings.schema import Language
from desktop_reader.ui import diagnostics
from desktop_reader.ui.dialogs.diagnostics import DiagnosticsDialog
from desktop_reader.ui.translation import translate_application


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture(autouse=True)
def faulty(tmp_path, monkeypatch):
    """A file of faults with two of them."""
    monkeypatch.setattr(faults, "fault_file", lambda: tmp_path / "faults.log")
    for number in range(2):
        faults.note_fault(f"place {number}", ValueError("sample"))


@pytest.fixture
def dialog(plain_application, qtbot, library):
    operations = Operations(library)
    parent = QWidget()
    qtbot.addWidget(parent)
    yield DiagnosticsDialog(parent, operations)
    operations.shutdown()


def test_versions_library_typefaces_and_faults_are_told_and_copied(dialog, library, qtbot):
    qtbot.waitUntil(lambda: str(library.path) in dialog._text.toPlainText())
    text = dialog._text.toPlainText()
    for told in ("  Qt: 6.", "  SQLite: 3.", "  Articles: 0", "  Faults: 2 (", "place 1", "  Serif, Chinese: "):
        assert told in text
    assert "Traceback" not in text
    dialog._copy.click()
    assert QGuiApplication.clipboard().text() == text


def test_the_library_is_looked_through_when_it_is_wanted(dialog, qtbot):
    assert "Health" not in dialog._text.toPlainText()
    dialog._check.click()
    assert not dialog._check.isEnabled()
    qtbot.waitUntil(dialog._check.isEnabled)
    assert "  Health: sound" in dialog._text.toPlainText()


def test_what_comes_after_it_was_closed_is_dropped(dialog, library, qtbot, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def slow(_library):
        begun.set()
        assert go_on.wait(100)
        return [("Health", "too late")]

    monkeypatch.setattr(diagnostics, "health_lines", slow)
    dialog._check.click()
    assert begun.wait(100)
    dialog.reject()
    go_on.set()
    with qtbot.waitCallback() as done:
        dialog._operations.read_latest("next", lambda _: None, done, aside=True)
    assert "too late" not in dialog._text.toPlainText()


def test_damages_are_told_in_the_language_of_the_window(library, qapp):
    problem = Problem(ReaderError("The text of article {id} cannot be read.", id=3), Remedy.TEXT, 3)
    library.problems = lambda: [problem, problem]
    english = "The text of article 3 cannot be read. The text of article 3 cannot be read."
    assert diagnostics.health_lines(library) == [("Health", english)]
    before = QLocale()
    translate_application(qapp, Language.CHINESE)
    try:
        assert diagnostics.health_lines(library)[0][1].startswith("文章 3 的正文无法读取。")
    finally:
        for one in qapp.findChildren(QTranslator):
            qapp.removeTranslator(one)
        QLocale.setDefault(before)


def test_where_there_are_no_faults(tmp_path, monkeypatch):
    monkeypatch.setattr(faults, "fault_file", lambda: tmp_path / "none.log")
    assert diagnostics.fault_lines() == [("Faults", "none")]
