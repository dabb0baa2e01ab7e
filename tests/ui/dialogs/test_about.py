"""The page about the program."""

from PySide6.QtWidgets import QLabel

from desktop_reader import __version__
from desktop_reader.ui.dialogs.about import AboutDialog


def test_about_tells_the_version_the_licence_and_where_the_library_lies(qtbot):
    dialog = AboutDialog(None, "/home/lin/articles.db")
    qtbot.addWidget(dialog)
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in text
    assert "MIT" in text
    assert "/home/lin/articles.db" in text
