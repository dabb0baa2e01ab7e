"""The palette, the style sheet and the fonts."""

import re
import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_reader.rendering.themes import THEMES, load_theme
from desktop_reader.ui.widgets import fonts, style


@pytest.fixture
def dressed(qapp):
    """The application, which looks after the test as it did before."""
    assert isinstance(qapp, QApplication)
    before = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(before[2])
    qapp.setPalette(before[1])
    qapp.setFont(before[0])


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_only_colours_of_the_theme(name):
    theme = load_theme(name)
    sheet = style.style_sheet(theme)
    assert "$" not in sheet
    assert set(re.findall("#[0-9a-f]{6}", sheet)) <= set(theme)


@pytest.mark.parametrize("name", THEMES)
def test_qt_understands_the_style_sheet(dressed, qtbot, name):
    # Qt warns of a sheet that it cannot parse, and a warning fails the test.
    theme = load_theme(name)
    style.apply_theme(dressed, theme)
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.resize(80, 30)
    assert button.grab().toImage().pixelColor(40, 4) == QColor(theme.field)
    assert dressed.palette().color(QPalette.ColorRole.WindowText) == QColor(theme.text)


@pytest.mark.parametrize("name", THEMES)
def test_what_cannot_be_used_is_paler(name):
    made = style.palette(load_theme(name))
    active = made.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    window = made.color(QPalette.ColorRole.Window)
    assert abs(disabled.lightness() - window.lightness()) < abs(active.lightness() - window.lightness())


def test_dressing_gives_the_font(dressed):
    expected = fonts.interface_font(dressed.font())
    style.dress(dressed)
    assert dressed.font().families() == expected.families()


def test_the_style_is_the_one_that_the_themes_are_drawn_for(project):
    asked = (
        "from PySide6.QtWidgets import QApplication as A; from desktop_reader.ui.widgets.style import ARGUMENTS as a"
    )
    program = f"{asked}; print(A(['x', *a]).style().objectName())"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=project)
    assert told.stdout.strip() == "fusion"


def test_the_desktop_s_font_stays_first():
    chosen = QFont("Cantarell")
    chosen.setPointSizeF(11)
    font = fonts.interface_font(chosen)
    assert font.families()[0] == "Cantarell"
    assert len(font.families()) > 1
    assert font.pointSizeF() == 11


def test_without_a_desktop_s_font_latin_and_chinese_come_from_one_family():
    unchosen = QFont("Sans Serif")
    unchosen.setPointSizeF(9)
    font = fonts.interface_font(unchosen)
    assert font.families()[0] != "Sans Serif"
    assert font.pointSizeF() == fonts.UNCHOSEN_POINTS


@pytest.mark.parametrize(("pixels", "factor", "expected"), [(10, 1.5, 15), (10, 0.9, 9), (1, 0.1, 1)])
def test_a_font_in_pixels_is_scaled_in_pixels(pixels, factor, expected):
    font = QFont("x")
    font.setPixelSize(pixels)
    assert fonts.scaled(font, factor).pixelSize() == expected


def test_a_font_in_points_is_scaled_in_points():
    font = QFont("x")
    font.setPointSizeF(10)
    assert fonts.scaled(font, 1.05, bold=True).pointSizeF() == pytest.approx(10.5)
    assert fonts.scaled(font, 1.05, bold=True).bold()
    assert not fonts.scaled(font, 1.05).bold()
