"""The marks and characters of a text are those of its own script, whatever the language of the desktop."""

import os
import subprocess
import sys

import pytest

# The language is read once, when Qt starts: a process of its own.
MEASURE = """
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.fonts import Script
from desktop_reader.ui.reader.inks import Inks
from desktop_reader.ui.reader.style import ReadingStyle
from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.widgets.fonts import interface_font
from desktop_reader.ui.widgets.text_lines import TextLines

app = QApplication([])
text = "it’s “the ferry’s”"
layout = QTextLayout(text, Inks(ReadingStyle(load_theme("light"), 19, FontKind.SERIF, 38), Script.LATIN).page_font())
layout.beginLayout()
line = layout.createLine()
line.setLineWidth(1000)
layout.endLayout()
print(line.naturalTextWidth(), TextLines(text, interface_font(app.font()), 1000).width)
"""


def widths(language: str) -> str:
    environment = os.environ | {"LANG": language, "LC_ALL": language, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", MEASURE]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.mark.parametrize("language", ["zh_CN.UTF-8", "ja_JP.UTF-8"])
def test_an_english_text_looks_the_same_on_every_desktop(language: str) -> None:
    assert widths(language) == widths("en_GB.UTF-8")
