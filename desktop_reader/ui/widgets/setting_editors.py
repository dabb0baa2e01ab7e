"""What a setting is chosen with, for the settings dialog and for the small window of the page's look."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from desktop_reader.paths import displayable
from desktop_reader.settings.schema import Choice, Number

Choose = Callable[[Any], object]

FIELD_MARGIN = 6
"""What other fields have from the style sheet; Qt gives the text of a spin box none of it."""


def switch(label: str, value: bool, choose: Choose) -> QWidget:
    """Return a box to tick."""
    editor = QCheckBox(label)
    editor.setChecked(value)
    editor.toggled.connect(choose)
    return editor


def number(kind: Number, value: int, choose: Choose) -> QWidget:
    """Return a field for a number."""
    editor = QSpinBox()
    editor.setRange(kind.lowest, kind.highest)
    editor.setSingleStep(kind.step)
    editor.setSuffix(f" {kind.unit}")
    editor.setValue(value)
    editor.lineEdit().setTextMargins(FIELD_MARGIN, 0, 0, 0)
    editor.valueChanged.connect(choose)
    return editor


def choice(kind: "Choice[Any]", value: object, choose: Choose) -> QWidget:
    """Return a list to open."""
    editor = QComboBox()
    members = list(kind.labels)
    for member in members:
        editor.addItem(text(kind.labels[member]))
    editor.setCurrentIndex(members.index(value))
    editor.currentIndexChanged.connect(lambda at: choose(members[at]))
    return editor


def folder(name: str, value: str, choose: Choose) -> QWidget:
    """Return a field of this name that shows a folder, with buttons to choose one or none."""
    return _FolderEditor(name, value, choose)


class _FolderEditor(QWidget):
    def __init__(self, name: str, value: str, choose: Choose) -> None:
        super().__init__()
        self._choose = choose
        self._field = QLineEdit(displayable(value), readOnly=True, placeholderText=self.tr("None"))
        self._field.setAccessibleName(name)
        self._field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self._other = QPushButton(self.tr("C&hoose…"), autoDefault=False)
        self._none = QPushButton(self.tr("&None"), autoDefault=False)
        self._none.setEnabled(bool(value))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        row.addWidget(self._other)
        row.addWidget(self._none)
        self._other.clicked.connect(self._ask)
        self._none.clicked.connect(lambda: self._take(""))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a Folder"), self._field.text())
        if name:
            self._take(name)

    def _take(self, name: str) -> None:
        self._field.setText(displayable(name))
        self._none.setEnabled(bool(name))
        self._choose(name)


def text(english: str) -> str:
    """Return a text of the schema in the language of the window."""
    return QCoreApplication.translate("Settings", english)
