"""The quiet sentence at the lower edge of the page."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_reader.ui import notice
from desktop_reader.ui.notice import MARGIN, Notice


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_lies_in_the_middle_of_the_lower_edge_and_stays_there(parent):
    shown = Notice(parent)
    shown.tell("Deleted 3 articles.", "Undo")
    parent.resize(800, 500)
    place = shown.geometry()
    assert place.bottom() + 1 + MARGIN == parent.height()
    assert abs(place.center().x() - parent.rect().center().x()) <= 1


def test_a_long_sentence_stays_within_the_window(parent):
    shown = Notice(parent)
    shown.tell("很长的一句话，说明文件为什么没有导入。" * 20, "撤销")
    assert shown.width() <= parent.width() - 2 * MARGIN
    button = shown.findChild(QPushButton)
    assert button.geometry().right() < shown.width()
    assert shown._label.toolTip() == shown.text()


def test_the_end_of_a_long_sentence_stays_in_view(parent):
    shown = Notice(parent)
    shown.tell("Imported: " + "The lighthouse keepers of the coast " * 9 + "· Harbour Post · 2021-02-23", "Undo")
    text = shown._label.fitting_text()
    assert text.startswith("Imported: The lighthouse")
    assert text.endswith(" · Harbour Post · 2021-02-23")
    assert "…" in text


def test_a_sentence_of_two_lines_is_shown_in_full(parent):
    font = parent.font()
    font.setPixelSize(12)
    parent.setFont(font)  # whatever other tests have left
    shown = Notice(parent)
    shown.tell("Deleted 1 article.", "Undo")
    one_line = shown.height()
    parent.resize(300, 400)
    shown.tell("Archived: it is under Archive now, where the key Ctrl+4 leads.", "Undo")
    assert shown._label.fitting_text() == shown.text()
    assert shown.height() > one_line
    assert shown.geometry().bottom() + 1 + MARGIN == parent.height()
    parent.resize(900, 400)
    assert shown.height() == one_line


def test_it_lies_above_what_opens_below_the_page(parent, qtbot):
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    page, bar = QWidget(), QWidget()
    bar.setFixedHeight(40)
    column.addWidget(page)
    column.addWidget(bar)
    bar.hide()
    page.show()
    column.activate()
    shown = Notice(parent, page)
    shown.tell("Deleted 1 article.")
    assert shown.geometry().bottom() + 1 + MARGIN == parent.height()
    bar.show()
    qtbot.waitUntil(lambda: shown.geometry().bottom() + 1 + MARGIN == parent.height() - 40)
    page.hide()
    shown.tell("Deleted 1 article.")
    assert shown.geometry().bottom() + 1 + MARGIN == parent.height()


def test_the_button_does_the_deed_once_and_hides_the_notice(parent):
    done = []
    shown = Notice(parent)
    shown.tell("Deleted 1 article.", "Undo", lambda: done.append(True))
    shown.findChild(QPushButton).click()
    assert done == [True]
    assert shown.isHidden()
    assert shown.text() == ""


def test_without_something_to_do_there_is_no_button(parent):
    shown = Notice(parent)
    shown.tell("The disk is full.")
    assert shown.findChild(QPushButton).isHidden()


def test_it_goes_by_itself(parent, qtbot, monkeypatch):
    monkeypatch.setattr(notice, "SHOWN_MS", 10)
    shown = Notice(parent)
    shown.tell("Deleted 1 article.")
    qtbot.waitUntil(shown.isHidden)
