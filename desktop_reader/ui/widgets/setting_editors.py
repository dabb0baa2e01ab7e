"""What a setting is chosen with, for the settings dialog and for the small window of the page's look."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from desktop_reader.settings.schema import Choice, Number

Choose = Callable[[Any], object]


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


def text(english: str) -> str:
    """Return a text of the schema in the language of the window."""
    return QCoreApplication.translate("Settings", english)
