"""The bar that finds words in the open article, by keyboard and by button."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.reader.find_bar import FindBar


@pytest.fixture
def bar(qtbot, view, write) -> Iterator[FindBar]:
    window = QWidget()
    qtbot.addWidget(window)
    bar = FindBar(view, load_theme("light"), window)
    column = QVBoxLayout(window)
    column.addWidget(view)
    column.addWidget(bar)
    view.show_article(write(title="海边", body="海边的步道。\n\n再到海边。"))
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield bar
    view.setParent(None)  # it is closed by its own fixture


def field(bar: FindBar) -> QLineEdit:
    return bar.findChild(QLineEdit)


def count(bar: FindBar) -> str:
    return bar.findChild(QLabel, "findCount").text()


def test_it_is_hidden_until_it_is_called(bar) -> None:
    assert not bar.isVisible()
    bar.open()
    assert bar.isVisible()
    assert field(bar).hasFocus()
    assert count(bar) == ""


def test_typing_finds_enter_goes_on_and_round(qtbot, bar) -> None:
    bar.open()
    field(bar).insert("海边")
    assert count(bar) == "1 / 3"
    qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert count(bar) == "2 / 3"
    qtbot.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count(bar) == "3 / 3"
    bar.next()
    assert count(bar) == "1 / 3"
    bar.previous()
    assert count(bar) == "3 / 3"


def test_words_that_are_not_there(qtbot, bar) -> None:
    bar.open()
    field(bar).setText("山")
    assert count(bar) == "Not found"
    enabled = [button.isEnabled() for button in bar.findChildren(QToolButton) if button.parent() is bar]
    assert enabled == [False, False, True]


def test_esc_closes_and_takes_the_marks_away(qtbot, bar, view) -> None:
    bar.open()
    field(bar).setText("海边")
    qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert view.hasFocus()
    assert not view._hits.starts
    bar.open()
    assert count(bar) == "1 / 3"
    assert field(bar).selectedText() == "海边"


def test_what_is_selected_is_looked_for(bar, view) -> None:
    cursor = view.textCursor()
    start = view._writer.text().index("步道")
    cursor.setPosition(start)
    cursor.setPosition(start + 2, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    bar.open()
    assert field(bar).text() == "步道"
    assert count(bar) == "1 / 1"


def test_a_selection_of_several_paragraphs_is_not(bar, view) -> None:
    view.selectAll()
    bar.open()
    assert field(bar).text() == ""


def test_every_button_says_what_it_does(bar) -> None:
    buttons = [button for button in bar.findChildren(QToolButton) if button.parent() is bar]
    assert len(buttons) == 3
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
    before = [button.icon().cacheKey() for button in buttons]
    bar.set_theme(load_theme("dark"))
    assert all(button.icon().cacheKey() not in before for button in buttons)


def test_the_words_of_the_program_are_not_found(bar, view) -> None:
    assert "about 1 minute" in view.document().toPlainText().replace("\u00a0", " ")
    bar.open()
    for words in ("about 1 minute", "minute"):
        field(bar).setText(words)
        assert count(bar) == "Not found"
