"""Links of a page whose addresses are those of articles: opened here, alive once the article is there."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft

ADDRESS = "https://m.example.org/keeper?spm=1"


@pytest.fixture
def linking(window, library, ids, qtbot):
    """An article that leads to the address of one which is not there yet; it is open."""
    added = library.add(Draft(title="另一篇", body=f"此前的[灯塔守夜人]({ADDRESS})说过。", language="zh")).id
    window.control._go_to(added)
    qtbot.waitUntil(lambda: opened(window) == added)
    return added


@pytest.fixture
def linked(window, library, linking, qtbot):
    """The article that has the address, which has come in by now."""
    draft = Draft(title="请了一天假", body="正文。", language="zh", url="https://www.example.org/keeper/")
    added = library.add(draft).id
    window.control._show_change(Change(members=True))
    qtbot.waitUntil(lambda: window.window.reader.article_at(ADDRESS) == added)
    return added


def opened(window):
    return window.reading.article and window.reading.article.id


def click(window, qtbot, button=Qt.MouseButton.LeftButton):
    reader = window.window.reader
    at = reader.document().find("守夜人")
    at.setPosition(at.selectionStart() + 1)
    qtbot.mouseClick(reader.viewport(), button, pos=reader.cursorRect(at).center() + QPoint(2, 0))


def entries(window):
    model = window.control._side_panels[0]._model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_click_opens_the_article_which_tells_by_whom_it_is_linked(window, linking, linked, qtbot):
    click(window, qtbot)
    qtbot.waitUntil(lambda: opened(window) == linked)
    qtbot.waitUntil(lambda: entries(window)[:2] == ["Mentioned in", "另一篇"])


def test_before_the_article_is_there_a_click_shows_the_address(window, linking, qtbot):
    click(window, qtbot)
    qtbot.waitUntil(lambda: window.control._notice is not None)
    assert opened(window) == linking


def test_the_keyboard_and_the_middle_button_open_it_in_second_windows(window, linking, linked, qtbot):
    reader = window.window.reader
    reader.setFocus()
    reader.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    qtbot.keyClick(reader, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    click(window, qtbot, Qt.MouseButton.MiddleButton)
    windows = window.control._second._windows
    qtbot.waitUntil(lambda: [one.article and one.article.id for one in windows] == [linked] * len(windows))
    assert windows
    qtbot.keyClick(reader, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened(window) == linked)


def test_the_address_stays_to_be_seen_and_copied(window, linking, linked, qtbot, monkeypatch):
    browser = []
    monkeypatch.setattr("desktop_reader.ui.page_menu.QDesktopServices.openUrl", browser.append)
    reader = window.window.reader
    reader.highlighted.emit(QUrl(ADDRESS))
    assert reader.viewport().toolTip() == f"In your library: {ADDRESS}"
    reader.context_menu_requested.emit(QPoint(60, 80), ADDRESS)
    menu = QApplication.activePopupWidget()
    own = menu.actions()[-4:]
    assert [action.text().replace("&", "") for action in own] == OFFERED
    own[2].trigger()
    own[3].trigger()
    own[0].trigger()
    menu.close()
    assert QApplication.clipboard().text() == ADDRESS
    assert browser == [QUrl(ADDRESS)]
    qtbot.waitUntil(lambda: opened(window) == linked)


def link_texts(menu):
    texts = [action.text().replace("&", "") for action in menu.actions()[-4:]]
    menu.close()
    return texts


OFFERED = ["Open the Article", "Open in a Second Window", "Copy Link Address", "Open in the Browser"]


def test_the_menu_key_asks_for_the_link_that_has_the_focus_also_in_a_second_window(window, linking, linked, qtbot):
    window.control._second.open(linking)
    second = window.control._second._windows[-1]
    qtbot.waitUntil(lambda: second.article is not None)
    for reader in (window.window.reader, second._reader):
        reader.setFocus()
        reader.moveCursor(QTextCursor.MoveOperation.Start)
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QApplication.sendEvent(reader.viewport(), event)
        assert link_texts(QApplication.activePopupWidget()) == OFFERED


def test_a_link_on_a_title_has_no_address_to_copy(window, linking):
    window.window.reader.context_menu_requested.emit(QPoint(60, 80), "article:1")
    menu = QApplication.activePopupWidget()
    assert link_texts(menu)[-2:] == OFFERED[:2]
