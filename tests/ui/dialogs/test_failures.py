"""The dialog that lists what an import could not bring in."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop_reader.errors import ReaderError
from desktop_reader.ui.dialogs.failures import FailuresDialog


def failed(path, template):
    return path, ReaderError(template, path=path)


def test_each_failure_has_its_path_and_reason_and_can_be_copied(qtbot):
    failures = [failed("/a/空.txt", "{path} is empty."), failed("/a/b.txt", "No article.")]
    dialog = FailuresDialog(None, "Not Imported", "These 2 could not be imported.", failures)
    qtbot.addWidget(dialog)
    expected = "/a/空.txt is empty.\n\n/a/b.txt\nNo article."
    assert dialog.text() == expected
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "&Copy").click()
    assert QGuiApplication.clipboard().text() == expected
