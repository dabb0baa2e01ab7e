"""Two versions side by side: what is marked on which side, what is left out, and the way from one to the next."""

import pytest
from listed import article
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit

from desktop_reader.operations.comparing import Versions
from desktop_reader.rendering.difference import difference
from desktop_reader.rendering.themes import load_theme
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.dialogs.difference import DifferenceDialog
from desktop_reader.ui.reader.style import ReadingStyle

SAME = [f"第{number}段，海雾散了，渡轮复航，码头上的人都往船上走。" for number in range(6)]
BEFORE = ["首班船坐了120人，票价不变。", *SAME, "这一段后来没有了。", "完。"]
AFTER = ["首班船坐了135人，票价不变。", *SAME, "完。", "编辑加了一段。"]


def style(name="light"):
    return ReadingStyle(theme=load_theme(name), size=20, font_kind=FontKind.SERIF, column=38)


@pytest.fixture
def open_dialog(plain_application, qtbot):
    def open_(before, after, look=style):
        versions = Versions(
            article(1, source="海岸晚报", published="2021-02-23T06:42"),
            article(2, title="港口夜航（更新）", source=None, published=None),
            difference(before, after),
        )
        made = DifferenceDialog(None, versions, look)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return open_


@pytest.fixture
def dialog(open_dialog):
    return open_dialog(BEFORE, AFTER)


def page(dialog):
    return dialog.findChild(QTextEdit)


def count(dialog):
    return dialog.findChild(QLabel).text()


def cells(dialog):
    """The rows of the table as texts."""
    (table,) = page(dialog).document().rootFrame().childFrames()
    rows = []
    for row in range(table.rows()):
        texts = []
        for column in range(1 if table.cellAt(row, 0).columnSpan() > 1 else 2):
            cursor = table.cellAt(row, column).firstCursorPosition()
            cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
            texts.append(cursor.selectedText())
        rows.append(texts)
    return rows


def test_both_stand_side_by_side_and_what_is_the_same_is_told_by_its_number(dialog):
    assert cells(dialog) == [
        ["海岸晚报 · 2021-02-23 06:42", "港口夜航（更新）"],
        [BEFORE[0], AFTER[0]],
        [SAME[0], SAME[0]],
        ["4 paragraphs are the same"],
        [SAME[5], SAME[5]],
        [BEFORE[7], ""],
        ["完。", "完。"],
        ["", AFTER[8]],
    ]


def test_what_went_is_struck_out_and_what_came_is_underlined(dialog, qtbot):
    seen = []
    for _ in range(3):
        qtbot.keyClick(page(dialog), Qt.Key.Key_F3)
        cursor = page(dialog).textCursor()
        ink = cursor.charFormat()
        seen.append((cursor.selectedText(), ink.fontStrikeOut(), ink.fontUnderline()))
    assert seen == [
        ("135", False, True),
        ("这一段后来没有了。", True, False),
        ("编辑加了一段。", False, True),
    ]


def test_keys_and_buttons_lead_around(dialog, qtbot):
    assert count(dialog) == "3 differences"
    told = []
    for key, modifier in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(page(dialog), key, modifier)
        told.append(count(dialog))
    assert told == [f"Difference {number} of 3" for number in (3, 1, 3, 2)]
    for button, expected in zip(dialog.findChildren(QPushButton), (1, 2), strict=True):
        button.click()
        assert count(dialog) == f"Difference {expected} of 3"


def test_one_difference_and_none(open_dialog, qtbot):
    assert count(open_dialog(SAME, [*SAME[:5], SAME[5].replace("复航", "停航")])) == "1 difference"
    alike = open_dialog(SAME, SAME)
    assert count(alike) == "Nothing differs in title and text."
    assert not any(button.isEnabled() for button in alike.findChildren(QPushButton))
    qtbot.keyClick(page(alike), Qt.Key.Key_F3)
    assert not page(alike).textCursor().hasSelection()


def test_it_follows_the_colours(open_dialog):
    names = ["light"]
    dialog = open_dialog(BEFORE, AFTER, lambda: style(names[-1]))
    names.append("dark")
    dialog.follow()
    assert page(dialog).palette().base().color().name() == load_theme("dark").page
    assert count(dialog) == "3 differences"


def test_the_difference_that_is_gone_to_is_in_view(open_dialog, qtbot):
    texts = [[f"第{number}段，原来是{word}。" for number in range(200)] for word in ("这样的", "那样的")]
    dialog = open_dialog(*texts)
    qtbot.keyClick(page(dialog), Qt.Key.Key_P)
    assert count(dialog) == "Difference 200 of 200"
    assert page(dialog).viewport().rect().contains(page(dialog).cursorRect().center())
