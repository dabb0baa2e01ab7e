"""Copying with a citation or as Markdown, and saving the open article."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from selecting import select_words

from desktop_reader.citations import CITATIONS
from desktop_reader.settings import schema
from desktop_reader.settings.schema import CitationForm
from desktop_reader.ui import saving


def clipboard():
    return QGuiApplication.clipboard().text()


def test_the_forms_of_the_settings_are_those_that_can_be_written():
    assert [form.value for form in CitationForm] == [citation.name for citation in CITATIONS]
    assert list(schema.CITATION_NAMES) == list(CitationForm)


def test_what_is_selected_is_copied_with_where_it_comes_from(window, ids, select):
    select(window, ids[1])
    select_words(window.window.reader, "渡轮复航")
    window.actions["copy_cited"].trigger()
    assert clipboard() == "渡轮复航\n\n渡轮第2天[N]. 海岸晚报, 2021-02-02."
    assert window.control._notice.text() == "Copied with its citation (GB/T 7714)."


def test_a_form_that_is_chosen_holds_from_then_on(window, ids, select):
    select(window, ids[1])
    window.actions["citation_apa"].trigger()
    assert clipboard() == "渡轮第2天. (2021年2月2日). 海岸晚报."
    assert window.actions["citation_apa"].isChecked()
    QGuiApplication.clipboard().setText("")
    window.actions["copy_cited"].trigger()
    assert clipboard() == "渡轮第2天. (2021年2月2日). 海岸晚报."
    assert window.settings[schema.CITATION] is CitationForm.APA


def test_markdown_of_the_selection_or_of_the_whole(window, ids, select, qtbot):
    select(window, ids[1])
    qtbot.waitUntil(window.window.reader._is_written)
    window.actions["copy_markdown"].trigger()
    assert clipboard() == "# 渡轮第2天\n\n海岸晚报 · 2021-02-02\n\n海雾散了，渡轮复航。\n\n第一班船上坐满了人。"
    window.window.reader.selectAll()
    window.actions["copy_markdown"].trigger()
    assert (
        clipboard()
        == "# 渡轮第2天\n\n海岸晚报 2021年2月2日\n\n海雾散了，渡轮复航。\n\n第一班船上坐满了人。".replace(
            " 2021年", "\u20032021年"
        )
    )


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Answers the dialog with this name and filter; tells the name and the filters that it was asked with."""

    def choose(name, chosen_filter=""):
        asked = []

        def answer(_parent, _heading, path, filters):
            asked.append((path, filters))
            return (str(tmp_path / name) if name else "", chosen_filter)

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return asked

    return choose


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        (("a.md", ""), "a.md"),
        (("a.html", ""), "a.html"),
        (("a", ""), "a.md"),
        (("a", "Web page (*.html)"), "a.html"),
        (("第1.5天", ""), "第1.5天.md"),
    ],
)
def test_an_article_is_saved_in_the_form_of_its_name_or_filter(window, ids, select, chosen, tmp_path, answer, written):
    select(window, ids[1])
    asked = chosen(*answer)
    window.actions["save_as"].trigger()
    assert asked[0][0].endswith("/渡轮第2天")
    text = (tmp_path / written).read_text(encoding="utf-8")
    assert "海雾散了，渡轮复航。" in text
    assert text.startswith("<!DOCTYPE html>") == written.endswith(".html")
    assert written in window.control._notice.text()


def test_a_place_that_cannot_be_written_is_told(window, ids, select, chosen):
    select(window, ids[1])
    chosen("nowhere/at/all.md")
    window.actions["save_as"].trigger()
    assert "nowhere" in window.control._notice.text()


def test_a_dialog_that_is_left_writes_nothing(window, ids, select, chosen, tmp_path):
    select(window, ids[1])
    before = sorted(tmp_path.iterdir())
    chosen("")
    window.actions["save_as"].trigger()
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("title", "name"), [("a/b: c?", "a b c"), ("...", "article"), ("  ", "article"), ("长" * 200, "长" * 80)]
)
def test_a_title_becomes_the_name_of_a_file(title, name):
    assert saving.file_name(title) == name


def test_a_right_click_on_the_page_offers_what_can_be_done_with_it(window, ids, select, qtbot):
    select(window, ids[1])
    area = window.window.reader.viewport()
    at = QPoint(60, 80)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, area.mapToGlobal(at))
    QApplication.sendEvent(area, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert names == ["copy", "copy_cited", "copy_markdown", "highlight", "note", "find", "outline", "save_as", "print"]


def test_over_a_link_the_menu_offers_its_address(window, ids, select):
    select(window, ids[1])
    window.window.reader.context_menu_requested.emit(QPoint(60, 80), "https://example.org/a")
    menu = QApplication.activePopupWidget()
    names = [action.text() for action in menu.actions()[-2:]]
    menu.actions()[-2].trigger()
    menu.close()
    assert clipboard() == "https://example.org/a"
    assert names == ["Copy &Link Address", "Open in the &Browser"]
