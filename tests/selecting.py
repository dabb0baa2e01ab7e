"""Selecting in the page, as a person does with the mouse."""

from PySide6.QtGui import QTextCursor


def select_words(reader, words):
    """Select where these words stand first in the page of a reader."""
    start = reader._writer.text().index(words)
    cursor = reader.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
