"""Titles in a text that name other articles: links by mouse and keyboard, alive once the article is there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft

TITLE = "灯塔守夜人请了一天假"


@pytest.fixture
def naming(window, library, ids, qtbot):
    """An article that names one, which is not there yet; it is open."""
    added = library.add(Draft(title="另一篇", body=f"此前《{TITLE}》说过。", language="zh")).id
    with qtbot.waitSignal(window.reading.opened):
        window.control._go_to(added)
    return added


@pytest.fixture
def named(window, library, naming, qtbot):
    """The article that is named, which has come in by now."""
    added = library.add(Draft(title=TITLE, body="正文。", language="zh")).id
    with qtbot.waitSignal(window.reading.renewed):
        window.control._show_change(Change(members=True))
    return added


def link_place(reader):
    """Where on the screen the link stands."""
    at = reader.document().find("守夜人")
    at.setPosition(at.selectionStart() + 1)
    return reader.cursorRect(at).center() + QPoint(2, 0)


def test_a_title_comes_alive_when_its_article_comes_in_and_the_text_stays(window, library, naming, qtbot):
    reader = window.window.reader
    before = reader.document().toPlainText()
    assert reader.anchorAt(link_place(reader)) == ""
    added = library.add(Draft(title=TITLE, body="正文。", language="zh")).id
    with qtbot.waitSignal(window.reading.renewed):
        window.control._show_change(Change(members=True))
    assert reader.anchorAt(link_place(reader)) == f"article:{added}"
    assert reader.document().toPlainText() == before


def test_a_click_opens_it_and_back_leads_back(window, naming, named, qtbot):
    reader = window.window.reader
    with qtbot.waitSignal(window.reading.opened):
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=link_place(reader))
    assert window.reading.article.id == named
    panel = window.control._side_panels[0]
    qtbot.waitUntil(lambda: panel._model.rowCount() >= 2)
    assert [panel._model.index(at, 0).data() for at in range(2)] == ["Mentioned in", "另一篇"]
    with qtbot.waitSignal(window.reading.returned):
        window.actions["back"].trigger()
    assert reader.anchorAt(link_place(reader)) == f"article:{named}"


def test_the_keyboard_opens_it_here_or_in_a_second_window(window, named, qtbot):
    reader = window.window.reader
    reader.setFocus()
    reader.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    qtbot.keyClick(reader, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    second = window.control._second._windows[-1]
    qtbot.waitUntil(lambda: second.article is not None)
    assert second.article.id == named
    with qtbot.waitSignal(window.reading.opened):
        qtbot.keyClick(reader, Qt.Key.Key_Return)
    assert window.reading.article.id == named


def test_the_middle_button_opens_it_in_a_second_window(window, naming, named, qtbot):
    reader = window.window.reader
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.MiddleButton, pos=link_place(reader))
    second = window.control._second._windows[-1]
    qtbot.waitUntil(lambda: second.article is not None)
    assert (second.article.id, window.reading.article.id) == (named, naming)


def test_an_article_that_was_open_at_the_last_end_has_its_links_too(open_window, library, naming, named, window, qtbot):
    window.window.close()
    again = open_window()
    reader = again.window.reader
    qtbot.waitUntil(lambda: reader.anchorAt(link_place(reader)) == f"article:{named}")
