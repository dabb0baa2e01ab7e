"""Highlights and notes in the window: with the keyboard, with the mouse, undone, and found again."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from selecting import select_words

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Colour
from desktop_reader.operations import highlighting
from desktop_reader.ui import highlight_control
from desktop_reader.ui.reader.highlights import Highlights


@pytest.fixture
def reader(window, ids, select):
    select(window, ids[1])
    window.window.reader.setFocus()
    return window.window.reader


def shown(reader):
    text = reader._writer.text()
    return [(text[span.start : span.end], span.colour) for span in reader.highlights.spans]


@pytest.fixture
def highlighted(window, reader, qtbot):
    """The words 渡轮复航, highlighted with H."""
    select_words(reader, "渡轮复航")
    window.actions["highlight"].trigger()
    qtbot.waitUntil(lambda: bool(shown(reader)))
    return reader


def point_at(reader, words):
    start = reader._writer.text().index(words)
    return reader.box_of(start, start + 1).center().toPoint()


def click(qtbot, reader, words):
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point_at(reader, words))


def test_what_is_selected_is_highlighted_and_undone(window, highlighted, library, ids, qtbot):
    assert shown(highlighted) == [("渡轮复航", "yellow")]
    assert not highlighted.textCursor().hasSelection()
    assert [one.quote.exact for one in library.highlights(ids[1])] == ["渡轮复航"]
    window.actions["undo"].trigger()
    qtbot.waitUntil(lambda: not shown(highlighted))
    assert library.highlights(ids[1]) == []


def test_without_words_nothing_is_highlighted(window, reader):
    window.actions["highlight"].trigger()
    assert window.control._notice.text() == "Select some words of the article first."
    window.actions["next_highlight"].trigger()
    assert window.control._notice.text() == "Nothing is highlighted in this article."


def test_the_title_is_not_highlighted(window, reader):
    select_words(reader, "渡轮第2天")
    window.actions["highlight"].trigger()
    assert window.control._notice.text() == "Select some words of the article first."


def test_a_click_brings_the_bar_whose_keys_give_colours_and_remove(window, highlighted, qtbot):
    bar = lambda: window.control._highlights._bar  # noqa: E731
    click(qtbot, highlighted, "复航")
    qtbot.waitUntil(lambda: bar() is not None and bar().isVisible())
    qtbot.keyClick(highlighted, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: shown(highlighted) == [("渡轮复航", "blue")])
    assert not bar().isVisible()
    click(qtbot, highlighted, "复航")
    qtbot.waitUntil(bar().isVisible)
    qtbot.keyClick(highlighted, Qt.Key.Key_Escape)
    assert not bar().isVisible()
    click(qtbot, highlighted, "复航")
    qtbot.waitUntil(bar().isVisible)
    qtbot.keyClick(highlighted, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not shown(highlighted))


def test_dragging_over_words_offers_the_bar(window, reader, qtbot):
    start, end = point_at(reader, "渡轮复航"), point_at(reader, "航。")
    qtbot.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, pos=start)
    select_words(reader, "渡轮复航")
    qtbot.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(window.control._highlights._is_bar_open)
    colours = window.control._highlights._bar._colours
    qtbot.mouseClick(colours[Colour.PINK], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(reader) == [("渡轮复航", "pink")])


def test_a_note_is_written_by_key_and_by_double_click(window, reader, library, ids, qtbot, monkeypatch):
    written = ["第一句", "第二句"]
    monkeypatch.setattr(highlight_control.HighlightControl, "_ask", lambda *_given: written.pop(0))
    select_words(reader, "渡轮复航")
    window.actions["note"].trigger()
    qtbot.waitUntil(lambda: bool(shown(reader)))
    assert [one.note for one in library.highlights(ids[1])] == ["第一句"]
    qtbot.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point_at(reader, "复航"))
    qtbot.waitUntil(lambda: [one.note for one in library.highlights(ids[1])] == ["第二句"])


def test_a_note_belongs_to_the_words_it_was_asked_for(window, reader, library, ids, until_read, qtbot, monkeypatch):
    def ask(*_given):
        window.control._go_to(ids[4])  # a second start may hand an article over meanwhile
        until_read(window, ids[4])
        return "从前的一句"

    monkeypatch.setattr(highlight_control.HighlightControl, "_ask", ask)
    select_words(reader, "渡轮复航")
    window.actions["note"].trigger()
    qtbot.waitUntil(lambda: [one.note for one in library.highlights(ids[1])] == ["从前的一句"])
    assert [one.quote.exact for one in library.highlights(ids[1])] == ["渡轮复航"]


def test_one_goes_from_highlight_to_highlight(window, highlighted, qtbot):
    select_words(highlighted, "坐满了人")
    window.actions["highlight"].trigger()
    qtbot.waitUntil(lambda: len(shown(highlighted)) == 2)
    text = highlighted._writer.text()
    places = [text.index(words) for words in ("渡轮复航", "坐满了人")]
    control = window.control._highlights
    control.go(-1)
    first = highlighted.textCursor().position()
    assert first in places
    control.go(1)
    assert {first, highlighted.textCursor().position()} == set(places)
    control.go(1)
    assert highlighted.textCursor().position() == first


def test_they_stay_with_their_words(window, highlighted, library, ids, qtbot):
    body = "新的一段。\n\n海雾散了,渡轮复航。\n\n第一班船上坐满了人。"
    library.replace(ids[1], Draft(title="渡轮第2天", body=body, language="zh"))
    window.reading.look_anew()
    window.control._highlights.show_article(window.reading.article)
    qtbot.waitUntil(lambda: "新的一段" in highlighted._writer.text() and bool(shown(highlighted)))
    assert shown(highlighted) == [("渡轮复航", "yellow")]


def test_a_second_window_shows_and_makes_them_too(window, highlighted, ids, qtbot):
    window.control._second.open(ids[1])
    (other,) = window.control._second._windows
    qtbot.waitUntil(lambda: other._reader._writer is not None and bool(other._reader.highlights.spans))
    assert shown(other._reader) == [("渡轮复航", "yellow")]
    select_words(other._reader, "坐满了人")
    other._highlights.highlight(Colour.GREEN)
    qtbot.waitUntil(lambda: len(shown(highlighted)) == 2)


def test_the_first_words_are_highlighted_and_no_deck_that_says_the_same(window, library, until_read, qtbot):
    added = library.add(Draft(title="𠮷海", deck="海雾散了", body="海雾散了，渡轮复航。", language="zh")).id
    window.reading.open(added)
    reader = window.window.reader
    until_read(window, added)
    text = reader._writer.text()
    start = text.rindex("海雾散了")
    cursor = reader.textCursor()
    cursor.setPosition(start + 1)  # the title has a character that Qt counts as two
    cursor.setPosition(start + 5, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    window.actions["highlight"].trigger()
    qtbot.waitUntil(lambda: bool(reader.highlights.spans))
    assert [(span.start, span.end) for span in reader.highlights.spans] == [(start + 1, start + 5)]
    assert [one.quote.exact for one in library.highlights(added)] == ["海雾散了"]


def test_a_note_is_shown_under_the_mouse(window, highlighted, library, ids, qtbot, do, monkeypatch):
    shown_notes = []
    monkeypatch.setattr(highlight_control.QToolTip, "showText", lambda _at, text, _over: shown_notes.append(text))

    def point(words):
        place = point_at(highlighted, words)
        event = QHelpEvent(QEvent.Type.ToolTip, place, highlighted.viewport().mapToGlobal(place))
        return window.control._highlights.eventFilter(highlighted.viewport(), event)

    assert not point("复航")
    (one,) = library.highlights(ids[1])
    window.operations.perform(highlighting.annotate(one.id, "比<海>\n大"))
    qtbot.waitUntil(lambda: any(span.noted for span in highlighted.highlights.spans))
    assert point("复航")
    assert not point("海雾")
    assert shown_notes == ["<p>比&lt;海&gt;<br>大</p>"]


@pytest.mark.parametrize("number", [0, 6, 11])
def test_of_repeated_words_those_that_are_selected_are_highlighted(window, library, until_read, qtbot, number):
    refrain = "海雾散了，渡轮复航，海雾又来了。"
    text = refrain * 12
    added = library.add(Draft(title="一首很长的渡轮之歌", deck="歌", body=f"歌：{text}", language="zh")).id
    window.reading.open(added)
    reader = window.window.reader
    until_read(window, added)
    start = reader._writer.text().index(text) + len(refrain) * number + 5
    cursor = reader.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 4, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    window.actions["highlight"].trigger()
    qtbot.waitUntil(lambda: bool(reader.highlights.spans))
    assert [(span.start, span.end) for span in reader.highlights.spans] == [(start, start + 4)]


def test_one_whose_words_are_gone_is_told_when_it_is_asked_for(window, highlighted, library, ids, qtbot):
    (one,) = library.highlights(ids[1])
    library.replace(ids[1], Draft(title="渡轮第2天", body="海雾散了。", language="zh"))
    window.reading.look_anew()
    window.control._highlights.show_article(window.reading.article)
    qtbot.waitUntil(lambda: bool(window.control._highlights.placed))
    window.control._go_to_highlight(ids[1], one.id)
    qtbot.waitUntil(lambda: window.control._notice is not None)
    assert window.control._notice.text().startswith("These words are no longer in the text")


def test_many_are_found_a_few_at_a_time(window, highlighted, monkeypatch, qtbot):
    monkeypatch.setattr(highlight_control, "STEPS", 1)
    for words in ("海雾散了", "第一班船"):
        select_words(highlighted, words)
        window.actions["highlight"].trigger()
        qtbot.waitUntil(lambda words=words: words in [text for text, _ in shown(highlighted)])
    found = shown(highlighted)
    control = window.control._highlights
    control._show()
    assert control._search is not None  # the first of three has been looked for
    highlighted.set_highlights(Highlights())
    qtbot.waitUntil(lambda: shown(highlighted) == found)
    assert len(found) == 3
