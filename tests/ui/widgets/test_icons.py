"""The icons: as every other program draws them, in any colour."""

import re

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop_reader import paths
from desktop_reader.ui.widgets import icons

PROGRAM = "desktop-reader"
NAMES = sorted(file.stem for file in paths.resource("icons").glob("*.svg") if file.stem != PROGRAM)
SIDE = 96


def blank():
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


def by_qt_svg(name):
    text = paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "#000000")
    image = blank()
    painter = QPainter(image)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return image


def by_us(name):
    image = blank()
    painter = QPainter(image)
    icons.draw(painter, name, QRectF(0, 0, SIDE, SIDE), "#000000")
    painter.end()
    return image


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_looks_as_every_other_program_draws_it(qapp, name):
    ours, theirs = by_us(name), by_qt_svg(name)
    points = [(x, y) for x in range(0, SIDE, 2) for y in range(0, SIDE, 2)]
    unlike = [at for at in points if abs(ours.pixelColor(*at).lightness() - theirs.pixelColor(*at).lightness()) > 60]
    drawn = [at for at in points if theirs.pixelColor(*at).lightness() < 128]
    assert len(unlike) <= len(points) * 0.002
    assert drawn


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_keeps_to_the_grid_the_stroke_and_one_colour(name):
    text = paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-width="1.5"' in text
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"none", "currentColor"}


def test_an_icon_takes_its_colour_and_another_when_disabled(qapp):
    icon = icons.icon("unread", "#112233", disabled="#aabbcc", sizes=(24,))
    image = icon.pixmap(QSize(24, 24)).toImage()
    disabled = icon.pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage()
    assert image.pixelColor(12, 12) == QColor("#112233")
    assert disabled.pixelColor(12, 12) == QColor("#aabbcc")


def test_an_icon_is_sharp_on_a_dense_screen(qapp):
    made = icons.pixmap("star", "#000000", size=20, ratio=2.0)
    assert made.size() == QSize(40, 40)
    assert made.deviceIndependentSize().toSize() == QSize(20, 20)


def test_an_unknown_name_is_a_bug_that_shows(qapp):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon", "#000000")


def test_the_program_has_an_icon_of_its_own(qapp):
    image = icons.program_icon().pixmap(QSize(64, 64)).toImage()
    assert any(image.pixelColor(x, 12).saturation() > 100 for x in range(64))
