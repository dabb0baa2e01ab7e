"""Correcting a page from the window: the article, the list and the title follow at once, and Ctrl+Z takes it back."""

import hashlib

import pytest
import samples
from PySide6.QtCore import Qt

from desktop_reader.domain.article import Original
from desktop_reader.importers import reread
from desktop_reader.pages import Role
from desktop_reader.ui.original.view import OriginalView

FIRST = samples.CHINESE_PARAGRAPHS[0]


@pytest.fixture
def pages(library):
    """Three articles that came as pages of one paper, and the lines that a person will put out."""

    def add(number):
        text = (
            samples.chinese_page().replace("清晨六点", f"清晨{number}点").replace("最新评论", f"夜航专栏：第{number}期")
        )
        digest = hashlib.sha256(text.encode()).hexdigest()
        original = Original(path=f"{number}.txt", format="text", encoding="utf-8", content=text.encode(), sha256=digest)
        return library.add(reread(original), original).id

    return [add(number) for number in range(1, 4)]


@pytest.fixture
def window(open_window, pages):
    return open_window()


@pytest.fixture
def look_at(select, qtbot):
    """A function: opens an article and its original; the view of it."""

    def look_at_(parts, article_id):
        select(parts, article_id)
        if not parts.actions["original"].isChecked():
            parts.actions["original"].trigger()
        area = parts.window.area
        qtbot.waitUntil(lambda: isinstance(area.currentWidget(), OriginalView))
        area.focus_page()
        return area.currentWidget()

    return look_at_


@pytest.fixture
def press(qtbot):
    """A function: presses a key on a line of the original and waits until the article has followed."""

    def press_(parts, view, text, key):
        view._lines.go_to(next(at for at, line in enumerate(view._lines.lines) if line.text == text))
        with qtbot.waitSignal(parts.reading.renewed):
            qtbot.keyClick(view._lines, key)

    return press_


def test_the_article_follows_behind_the_original(window, pages, look_at, press, library):
    view = look_at(window, pages[0])
    line = FIRST.replace("清晨六点", "清晨1点")
    press(window, view, line, Qt.Key.Key_Space)
    assert window.window.area.currentWidget() is view
    assert line not in library.article(pages[0]).text
    window.actions["original"].trigger()
    shown = window.window.reader.toPlainText()
    assert "石阶上还留着水印" not in shown
    assert "百年粮仓改建的海平市码头图书馆" in shown


def test_another_title_is_that_of_the_window_and_of_the_list(window, pages, look_at, press, qtbot):
    view = look_at(window, pages[0])
    press(window, view, "精彩推荐", "1")
    assert window.window.windowTitle() == "精彩推荐"
    model = window.list.view.model()

    def is_listed():
        return "精彩推荐" in [model.index(number, 0).data() for number in range(model.rowCount())]

    qtbot.waitUntil(is_listed)


def test_ctrl_z_takes_it_back_and_the_lines_show_it(window, pages, look_at, press, qtbot):
    view = look_at(window, pages[0])
    title = window.reading.article.title
    press(window, view, "精彩推荐", "1")
    assert "Correct the Page" in window.actions["undo"].text()
    with qtbot.waitSignal(window.reading.renewed):
        qtbot.keyClick(view._lines, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.reading.article.title == title
    qtbot.waitUntil(lambda: "精彩推荐" not in [line.text for line in view._lines.lines if line.role is Role.TITLE])
    assert view._lines.line.text == "精彩推荐"


def test_back_to_as_found_by_the_program(window, pages, look_at, press, qtbot):
    view = look_at(window, pages[0])
    before = window.reading.article.body
    press(window, view, "精彩推荐", "6")
    qtbot.waitUntil(view._reset.isEnabled)
    press(window, view, "打开", Qt.Key.Key_Space)
    assert window.reading.article.body != before
    with qtbot.waitSignal(window.reading.renewed):
        view._reset.click()
    assert window.reading.article.body == before
    qtbot.waitUntil(lambda: not view._reset.isEnabled())


def test_what_the_library_has_learned_is_told(window, pages, look_at, press):
    for number, article_id in enumerate(pages[:2], 1):
        view = look_at(window, article_id)
        press(window, view, f"夜航专栏：第{number}期", "6")
    assert (
        window.control._notice.text() == f"Learned for {samples.CHINESE_SOURCE}: lines like “夜航专栏：…” are: Heading."
    )


def test_an_article_that_is_behind_its_page_can_follow(window, pages, look_at, press, qtbot):
    for number, article_id in enumerate(pages[:2], 1):
        press(window, look_at(window, article_id), f"夜航专栏：第{number}期", "6")
    view = look_at(window, pages[2])
    qtbot.waitUntil(view._reread.isVisible)
    with qtbot.waitSignal(window.reading.renewed):
        view._reread.click()
    assert "## 夜航专栏" in window.reading.article.body
    qtbot.waitUntil(lambda: not view._reread.isVisible())


def test_the_keyboard_goes_to_the_lines_and_back_to_the_page(window, pages, look_at):
    window.list.view.setFocus()
    view = look_at(window, pages[0])
    assert view._lines.hasFocus()
    window.actions["original"].trigger()
    assert window.window.reader.hasFocus()


def test_other_marks_leave_the_original_where_it_is(window, pages, look_at, do):
    view = look_at(window, pages[0])
    do(window, "toggle_star")
    assert window.window.area.currentWidget() is view


def test_an_article_that_a_running_import_has_understood_anew_is_shown_so(window, pages, select, library, qtbot):
    select(window, pages[0])
    article = library.article(pages[0])
    draft = reread(library.original(pages[0]))
    library.replace(pages[0], draft.__class__(title="别的标题", body=article.body))
    with qtbot.waitSignal(window.reading.renewed):
        window.control._imports.arrived.emit()
    assert window.window.windowTitle() == "别的标题"


def test_the_original_follows_the_theme(window, pages, look_at):
    view = look_at(window, pages[0])
    window.actions["theme_dark"].trigger()
    assert view._lines.theme.dark


def test_whoever_types_in_the_search_goes_on_typing_when_the_article_is_shown_again(window, pages, look_at):
    look_at(window, pages[0])
    field = window.list.search_field
    field.setFocus()
    assert field.hasFocus()
    window.reading.open(pages[0])
    assert not window.window.area.shows_original()
    assert field.hasFocus()


def test_the_keyboard_goes_from_the_original_to_the_article_that_takes_its_place(window, pages, look_at):
    look_at(window, pages[0])
    window.reading.open(pages[0])
    assert window.window.reader.hasFocus()


def test_an_original_that_is_ready_late_leaves_the_keyboard_to_who_types_in_the_search(window, pages, select, qtbot):
    select(window, pages[0])
    window.actions["original"].trigger()
    field = window.list.search_field
    field.setFocus()
    qtbot.waitUntil(window.window.area.shows_original)
    assert field.hasFocus()
