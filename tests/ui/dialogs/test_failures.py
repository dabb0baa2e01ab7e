"""The dialog that lists what an import could not bring in."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.errors import ReaderError
from desktop_reader.ui.dialogs.failures import FailuresDialog


def failed(path, reason):
    return ImportItem(
        path, ImportStatus.FAILED, error=ReaderError("{path} is no text: {reason}.", path=path, reason=reason)
    )


def test_each_failure_has_its_path_and_reason_and_can_be_copied(qtbot):
    dialog = FailuresDialog(None, [failed("/a/空.txt", "it is empty"), failed("/a/b.bin", "it is binary")])
    qtbot.addWidget(dialog)
    expected = "/a/空.txt\n/a/空.txt is no text: it is empty.\n\n/a/b.bin\n/a/b.bin is no text: it is binary."
    assert dialog.text() == expected
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "&Copy").click()
    assert QGuiApplication.clipboard().text() == expected
