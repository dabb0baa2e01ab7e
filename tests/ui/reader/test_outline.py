"""The outline says under which heading one reads, and leads to each of them by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.reader.outline import Outline
from desktop_reader.ui.reader.view import ReaderView

PARAGRAPH = "渡轮在雾里慢慢靠岸，码头上的人举着灯，等第一批报纸。" * 12
HEADINGS = ["## 清晨", "### 码头", "## 正午", "## 夜里"]


@pytest.fixture
def article(write):
    body = "\n\n".join(part for heading in HEADINGS for part in (heading, PARAGRAPH, PARAGRAPH, PARAGRAPH))
    return write(title="一天的海", body=f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{body}", language="zh")


@pytest.fixture
def page(qtbot, style):
    """A page with a reader on it, as the window has one."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    made.view = ReaderView(made, style)
    column.addWidget(made.view)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def outline(page, article, qtbot):
    page.view.show_article(article)
    qtbot.waitUntil(lambda: page.view.document().characterCount() > len(article.text))  # written to its end
    return Outline(page.view, load_theme("light"), page)


def rows(outline):
    return [outline._list.item(row).text() for row in range(outline._list.count())]


def test_the_rows_are_the_title_and_the_headings_set_in_by_level(outline):
    outline.open()
    assert rows(outline) == ["一天的海", "清晨", "\u2003码头", "正午", "夜里"]
    assert outline._list.currentRow() == 0
    assert outline._list.hasFocus()


def test_it_follows_the_scrolling(outline, page):
    outline.open()
    bar = page.view.verticalScrollBar()
    seen = []
    for value in range(0, bar.maximum() + 1, 20):
        bar.setValue(value)
        seen.append(outline._list.currentRow())
    bar.setValue(bar.maximum())
    seen.append(outline._list.currentRow())
    assert sorted(set(seen)) == [0, 1, 2, 3, 4]
    assert seen == sorted(seen)


def test_the_arrow_keys_take_the_page_with_them_and_enter_stays(outline, page, qtbot):
    outline.open()
    qtbot.keyClick(outline._list, Qt.Key.Key_Down)
    qtbot.keyClick(outline._list, Qt.Key.Key_Down)
    assert page.view.heading_read() == 1
    place = page.view.verticalScrollBar().value()
    qtbot.keyClick(outline._list, Qt.Key.Key_Return)
    assert not outline.isVisible()
    assert page.view.hasFocus()
    assert page.view.verticalScrollBar().value() == place > 0


def test_escape_goes_back_to_where_it_was_opened(outline, page, qtbot):
    page.view.go_to_heading(0)
    before = page.view.first_visible_offset()
    outline.open()
    assert outline._list.currentRow() == 1
    qtbot.keyClick(outline._list, Qt.Key.Key_End)
    assert page.view.first_visible_offset() > before
    qtbot.keyClick(outline._list, Qt.Key.Key_Escape)
    assert page.view.first_visible_offset() == before
    assert page.view.hasFocus()


def test_a_click_goes_to_the_heading_also_to_the_one_that_is_current(outline, page, qtbot):
    outline.open()
    item = outline._list.item(4)
    at = outline._list.visualItemRect(item).center()
    qtbot.mouseClick(outline._list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert outline._list.currentRow() == 4
    there = page.view.verticalScrollBar().value()
    page.view.verticalScrollBar().setValue(there - 1)
    outline._list.setCurrentRow(4)
    qtbot.mouseClick(outline._list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.view.verticalScrollBar().value() == there


def test_the_headings_of_a_long_page_come_as_it_is_written(outline, page, write, qtbot):
    outline.open()
    page.view.show_article(write(title="长卷", body="\n\n".join([f"## 节\n\n{PARAGRAPH}"] * 300), language="zh"))
    assert len(rows(outline)) < 301
    qtbot.waitUntil(lambda: len(rows(outline)) == 301)


def test_it_stays_within_a_small_page(outline, page):
    outline.open()
    page.resize(260, 120)
    assert page.rect().contains(outline.geometry())
