"""View > Original: every line untouched and coloured, gone through by keys, put in and out, named, copied."""

import pytest
import samples
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QToolTip

from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations import correcting
from desktop_reader.operations.importing import import_sources
from desktop_reader.pages import Correction, Role
from desktop_reader.pages.bodies import UNLIKE_TEXT
from desktop_reader.rendering.themes import THEMES, load_theme
from desktop_reader.ui.original.parts import BY_ROLE, PARTS, REASONS, reason_text
from desktop_reader.ui.original.view import OriginalView

PAGE = samples.chinese_page()
WRAPPED = (
    "The ferry left the harbour at a quarter past five, as she had done on every\n"
    "morning of the last seventy years, with forty sheep and one bishop aboard.\n"
    "Nobody on the quay looked up from the nets, for the noise of her engine is\n"
    "what mornings are made of here, and it was only when she did not come back\n"
    "that people began to count who had been on her and what they had carried."
)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def look(library):
    """A function: how the page of a text is understood, with corrections or without."""

    def look_(text=PAGE, *corrections, name="page.txt"):
        items = []
        import_sources(library, [Source.of_bytes(name, text.encode())], on_item=items.append)
        for correction in corrections:
            correcting.correct(items[0].id, correction).run(library)
        return correcting.look(library, items[0].id)

    return look_


@pytest.fixture
def view(plain_application, qtbot):
    made = OriginalView(None, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


@pytest.fixture
def said(view):
    heard = []
    view.said.connect(lambda correction, is_found: heard.append((correction, is_found)))
    return heard


def press(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view._lines, key)


def go_to(view, text):
    view._lines.go_to(next(at for at, line in enumerate(view._lines.lines) if line.text == text))


def test_the_text_is_untouched(view, look):
    view.show_look(look())
    assert view.text() == PAGE


def test_each_line_has_the_colour_of_its_part(view, look):
    view.show_look(look())
    theme = load_theme("light")
    inks = {line.text: view._lines.ink(number) for number, line in enumerate(view._lines.lines)}
    assert inks[samples.CHINESE_TITLE] == theme.part_title
    assert inks[samples.CHINESE_PARAGRAPHS[0]] == theme.text
    assert inks["最新评论"] == theme.muted
    assert len({getattr(theme, part.colour) for part in PARTS}) == len(PARTS)


@pytest.mark.parametrize("name", THEMES)
def test_it_is_painted_in_every_theme(view, look, name):
    view.set_theme(load_theme(name))
    view.show_look(look())
    go_to(view, samples.CHINESE_TITLE)
    picture = view._lines.viewport().grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 2) for y in range(picture.height())}
    theme = load_theme(name)
    assert {theme.page, theme.hover} <= colours


def test_the_arrow_keys_go_from_line_to_line_past_the_blank_ones(view, look, qtbot):
    view.show_look(look())
    texts = [line for line in PAGE.split("\n") if line]
    assert view._lines.line.text == texts[0]
    press(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view._lines.line.text == texts[2]
    press(qtbot, view, Qt.Key.Key_Up)
    assert view._lines.line.text == texts[1]
    press(qtbot, view, Qt.Key.Key_End)
    assert view._lines.line.text == texts[-1]
    press(qtbot, view, Qt.Key.Key_Down)
    assert view._lines.line.text == texts[-1]
    press(qtbot, view, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert view._lines.line.text == texts[0]
    press(qtbot, view, Qt.Key.Key_PageDown)
    middle = view._lines.number
    assert middle > 5
    press(qtbot, view, Qt.Key.Key_PageUp)
    assert view._lines.number < middle


def test_space_leaves_a_line_out_and_puts_it_in_again(view, look, qtbot, said):
    view.show_look(look())
    first = samples.CHINESE_PARAGRAPHS[0]
    go_to(view, first)
    press(qtbot, view, Qt.Key.Key_Space)
    assert said == [(Correction(first, 1, Role.LEFT_OUT), False)]
    assert view._lines.line.role is Role.LEFT_OUT
    press(qtbot, view, Qt.Key.Key_Space)
    assert said[1:] == [(Correction(first, 1, Role.BODY), True)]


def test_a_line_that_was_left_out_comes_in_as_text(view, look, qtbot, said):
    view.show_look(look())
    go_to(view, "最新评论")
    press(qtbot, view, Qt.Key.Key_Space)
    assert said == [(Correction("最新评论", 1, Role.BODY), False)]


def test_a_line_that_was_put_out_comes_back_as_what_it_was(view, look, qtbot, said):
    heading = samples.CHINESE_HEADINGS[0]
    view.show_look(look(PAGE, Correction(heading, 1, Role.LEFT_OUT)))
    go_to(view, heading)
    press(qtbot, view, Qt.Key.Key_Space)
    assert said == [(Correction(heading, 1, Role.HEADING), True)]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_keys_and_buttons_say_what_a_line_is(view, look, qtbot, said, part):
    view.show_look(look())
    go_to(view, "2023-04-06    海平晚报/潮头新闻")
    if view._lines.line.role is not part.role:
        qtbot.keyClick(view._lines, part.key)
        assert [correction.role for correction, _ in said] == [part.role]
    assert view.findChild(QToolButton, f"part-{part.key}").isChecked()
    go_to(view, "打开APP查看更多评论")
    qtbot.mouseClick(view.findChild(QToolButton, f"part-{part.key}"), Qt.MouseButton.LeftButton)
    assert view._lines.line.role is part.role


def test_of_equal_lines_the_one_that_is_meant(view, look, qtbot, said):
    view.show_look(look())
    press(qtbot, view, Qt.Key.Key_End)
    qtbot.keyClick(view._lines, "6")
    assert said == [(Correction("打开", 2, Role.HEADING), False)]


def place_of(view, text):
    for block, place in view._lines.visible_blocks():
        if block.text() == text:
            return place.topLeft().toPoint() + QPoint(20, 6)
    raise AssertionError(text)


def test_a_click_puts_a_line_in(view, look, qtbot, said):
    view.show_look(look())
    qtbot.mouseClick(view._lines.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "海平新闻APP"))
    assert said == [(Correction("海平新闻APP", 1, Role.BODY), False)]
    assert view._lines.line.text == "海平新闻APP"


def test_a_click_on_the_box_does_as_well(view, look, qtbot, said):
    view.show_look(look())
    at = QPoint(10, place_of(view, samples.CHINESE_TITLE).y())
    qtbot.mouseClick(view._lines._gutter, Qt.MouseButton.LeftButton, pos=at)
    assert said == [(Correction(samples.CHINESE_TITLE, 1, Role.LEFT_OUT), False)]


def test_drawing_over_text_selects_it_and_a_double_click_does_not_undo_the_click(view, look, qtbot, said):
    view.show_look(look())
    at = place_of(view, samples.CHINESE_TITLE)
    area = view._lines.viewport()
    qtbot.mousePress(area, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(area, at + QPoint(80, 0))
    qtbot.mouseRelease(area, Qt.MouseButton.LeftButton, pos=at + QPoint(80, 0))
    assert view._lines.textCursor().hasSelection()
    assert said == []
    view._lines.setTextCursor(QTextCursor())
    qtbot.mouseDClick(area, Qt.MouseButton.LeftButton, pos=at)
    assert len(said) <= 1


def test_what_is_selected_is_copied_as_it_is(view, look):
    view.show_look(look())
    view._lines.selectAll()
    view._lines.copy()
    assert QApplication.clipboard().text() == PAGE


def test_the_lines_of_a_paragraph_go_together(view, look, qtbot, said):
    view.show_look(look(WRAPPED))
    press(qtbot, view, Qt.Key.Key_Down)
    assert view._lines.number == 0
    qtbot.keyClick(view._lines, "6")
    assert {line.role for line in view._lines.lines} == {Role.HEADING}
    assert said == [(Correction(WRAPPED.splitlines()[0], 1, Role.HEADING), False)]


def test_why_a_line_was_left_out_is_told_below_and_under_the_mouse(view, look):
    view.show_look(look())
    go_to(view, "打开APP查看更多评论")
    number = PAGE.split("\n").index("打开APP查看更多评论") + 1
    assert view._state.text() == f"Line {number} of {PAGE.count(chr(10)) + 1}: Left out: a menu, a button or the like"
    at = place_of(view, "打开APP查看更多评论")
    event = QHelpEvent(QEvent.Type.ToolTip, at, view._lines.viewport().mapToGlobal(at))
    QGuiApplication.sendEvent(view._lines.viewport(), event)
    assert QToolTip.text().startswith("Left out: ")
    QToolTip.hideText()


def test_reasons_are_told_where_they_help():
    assert reason_text(Role.LEFT_OUT, "chrome in body") == REASONS["chrome"]
    assert reason_text(Role.LEFT_OUT, UNLIKE_TEXT) != ""
    assert reason_text(Role.BODY, "prose") == ""
    assert reason_text(Role.BODY, "corrected") == "you said so"
    assert reason_text(Role.LEFT_OUT, "a reason of the future") == ""


def test_the_menu_of_a_line_makes_it_a_part(view, look, said):
    view.show_look(look())
    go_to(view, "最新评论")
    view._lines.menu_wanted.emit(QPoint(5, 5))
    menu = view.findChild(QMenu)
    texts = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert texts == [*(part.name for part in PARTS), "Copy"]
    menu.actions()[0].trigger()
    assert said == [(Correction("最新评论", 1, Role.TITLE), False)]
    menu.close()


def test_as_found_is_offered_where_something_was_corrected(view, look, qtbot):
    view.show_look(look())
    assert not view._reset.isEnabled()
    view.show_look(look(PAGE, Correction("最新评论", 1, Role.BODY)))
    with qtbot.waitSignal(view.reset_wanted):
        view._reset.click()


def test_the_place_is_kept_while_parts_change(view, look):
    view.show_look(look())
    view._lines.verticalScrollBar().setValue(12)
    go_to(view, samples.CHINESE_PARAGRAPHS[1])
    top, number = view._lines.verticalScrollBar().value(), view._lines.number
    view.show_look(look(PAGE, Correction("最新评论", 1, Role.BODY)))
    assert (view._lines.verticalScrollBar().value(), view._lines.number) == (top, number)


def test_what_is_no_page_is_shown_as_plain_text(view, look, qtbot, said):
    view.show_look(look(samples.MARKDOWN_NOTE, name="note.md"))
    assert view.text() == samples.MARKDOWN_NOTE
    assert not view._hint.isVisible()
    assert not view._parts.isVisible()
    press(qtbot, view, Qt.Key.Key_Space)
    assert said == []


def test_a_web_page_shows_its_blocks_and_its_source(view, look, qtbot):
    html = f"<html><body><h1>{samples.CHINESE_TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in samples.CHINESE_PARAGRAPHS)
    view.show_look(look(html, name="page.html"))
    assert view.text().startswith(samples.CHINESE_TITLE)
    assert view._source.isVisible()
    view._source.click()
    assert view.text() == html
    assert not view._parts.isVisible()
    view._source.click()
    assert view._lines.line.text == samples.CHINESE_TITLE


def test_a_web_page_is_the_only_one_with_a_source(view, look):
    view.show_look(look())
    assert not view._source.isVisible()


def test_a_page_of_thousands_of_lines_is_shown_and_corrected(view, look, qtbot, said):
    text = PAGE + "".join(f"\n\n第{number}位读者说：座位能望见航道，灯一直亮到夜里十点。" for number in range(2_500))
    view.show_look(look(text))
    assert view.text() == text
    press(qtbot, view, Qt.Key.Key_End, Qt.Key.Key_Space)
    assert len(said) == 1
    assert view._lines.verticalScrollBar().value() > 0


def test_every_part_has_a_key_of_its_own():
    assert len({part.key for part in PARTS}) == len(PARTS)
    assert set(BY_ROLE) == set(Role) - {Role.BLANK}
