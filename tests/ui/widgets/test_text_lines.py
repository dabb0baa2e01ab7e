"""A few lines of text in a given width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from desktop_reader.ui.widgets.text_lines import LONGEST, TextLines

WIDTH = 120.0


@pytest.fixture(scope="module")
def font(qapp):
    made = QFont("Noto Sans CJK SC")
    made.setPixelSize(14)
    return made


def darkest_columns(lines, width=400, height=100):
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        lines.draw(painter, 0, 0)
    return [x for x in range(width) if any(image.pixelColor(x, y).lightness() < 160 for y in range(height))]


def test_a_short_text_is_one_line(font):
    lines = TextLines("海风", font, WIDTH, most=2, line_height=20)
    assert (lines.count, lines.height, lines.elided) == (1, 20, False)
    assert 20 < lines.width < 40


def test_chinese_breaks_anywhere_and_ends_in_an_ellipsis(font):
    whole = TextLines("港口夜航灯光今晚全部点亮", font, WIDTH, most=2)
    cut = TextLines("港口夜航灯光今晚全部点亮" * 3, font, WIDTH, most=2)
    assert (whole.count, whole.elided) == (2, False)
    assert (cut.count, cut.elided) == (2, True)
    assert cut.width <= WIDTH


@pytest.mark.parametrize("text", ["https://example.org/" + "a" * 80, "W" * 80, "𠮷" * 40, "👍🏽" * 40])
def test_nothing_reaches_beyond_its_width(font, text):
    lines = TextLines(text, font, WIDTH, most=2)
    assert lines.elided
    assert lines.width <= WIDTH
    assert max(darkest_columns(lines)) <= WIDTH + 1


def test_what_stands_before_the_last_line_is_kept_beyond_the_basic_plane(font):
    """Qt counts in UTF-16 units, Python in characters: an ellipsis must not cut elsewhere for it."""
    plain = TextLines("海" * 40, font, WIDTH, most=2)
    wide = TextLines("𠮷" * 40, font, WIDTH, most=2)
    assert abs(plain.width - wide.width) < QFontMetricsF(font).horizontalAdvance("海") * 1.5


def test_line_ends_in_a_title_are_spaces(font):
    assert TextLines("one\ntwo\tthree", font, 400, most=3).count == 1


def test_a_title_of_a_megabyte_costs_what_a_row_shows(font):
    lines = TextLines("长" * 1_000_000, font, 1e9, most=2)
    assert lines.width <= (LONGEST + 1) * 14


@given(st.text(max_size=80), st.integers(1, 300), st.integers(1, 3))
def test_any_text_fits_into_its_lines(text, width, most):
    lines = TextLines(text, QFont("Noto Sans CJK SC", 10), width, most=most, line_height=20)
    assert lines.count <= most
    assert lines.height == lines.count * 20


def test_an_opening_mark_gives_up_its_blank_half(font):
    quoted = darkest_columns(TextLines("“渡轮”停航", font, 400))
    assert quoted[0] <= 3
    assert darkest_columns(TextLines("“The ferry” is back", font, 400))[0] <= 3


def test_marks_in_a_latin_text_are_as_wide_as_latin_marks(font):
    straight, curly = (TextLines(text, font, 400) for text in ("it's the ferry's", "it’s the ferry’s"))
    assert curly.width < straight.width + 4
    assert TextLines("“渡轮’停航", font, 400).width > 6 * 13
