"""The panel of highlights: what it lists, where it leads, what is searched in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Colour, Highlight, Quote
from desktop_reader.library import Library
from desktop_reader.operations import highlighting
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import load_theme
from desktop_reader.search.quotes import QuotedText
from desktop_reader.ui.panels.highlights import PORTION, HighlightsPane

BODY = "海雾散了，渡轮复航。\n\n第一班船上坐满了人。"


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def ids(library):
    """Two articles, the first with two highlights, the second with one."""
    ids = [library.add(Draft(title=title, body=f"{title}。\n\n{BODY}")).id for title in ("渡轮", "港口")]
    for id_, words, note in ((ids[0], "坐满了人", ""), (ids[0], "渡轮复航", "Spring"), (ids[1], "海雾散了", "")):
        text = library.article(id_).text
        quote = QuotedText(text).quote(text.index(words), text.index(words) + len(words))
        highlighting.highlight(id_, quote, Colour.BLUE, note).run(library)
    return ids


@pytest.fixture
def pane(qtbot, library):
    operations = Operations(library)
    pane = HighlightsPane(operations, load_theme("light"))
    qtbot.addWidget(pane)
    pane.show()
    yield pane
    operations.shutdown()


def listed(pane):
    return [pane._list.item(row).text().split("\n") for row in range(pane._list.count())]


def test_those_of_the_article_stand_in_the_order_of_its_text(pane, library, ids, qtbot):
    pane.show_article(library.article(ids[0]))
    qtbot.waitUntil(lambda: listed(pane) == [["渡轮复航", "Note: Spring"], ["坐满了人"]])
    assert not pane._note.isVisible()
    pane.show_article(None)
    qtbot.waitUntil(pane._note.isVisible)
    assert listed(pane) == []


def test_those_of_all_articles_name_them(pane, ids, qtbot):
    qtbot.mouseClick(pane._of_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(listed(pane)) == 3)
    assert ["海雾散了", "— 港口"] in listed(pane)


def test_they_are_searched(pane, library, ids, qtbot):
    pane.show_article(library.article(ids[0]))
    pane._field.setText("SPRING")
    qtbot.waitUntil(lambda: listed(pane) == [["渡轮复航", "Note: Spring"]])
    pane._field.setText("nothing")
    qtbot.waitUntil(pane._note.isVisible)
    assert pane._note.text() == "No highlight has these words."


def test_a_click_leads_to_the_place(pane, library, ids, qtbot):
    pane.show_article(library.article(ids[0]))
    qtbot.waitUntil(lambda: pane._list.count() == 2)
    with qtbot.waitSignal(pane.highlight_requested) as asked:
        qtbot.mouseClick(
            pane._list.viewport(), Qt.MouseButton.LeftButton, pos=pane._list.visualItemRect(pane._list.item(1)).center()
        )
    first = next(one for one in library.highlights(ids[0]) if one.quote.exact == "坐满了人")
    assert asked.args == [ids[0], first.id]


def test_one_whose_words_are_gone_is_still_there(pane, library, ids, qtbot):
    library.replace(ids[0], Draft(title="渡轮", body="海雾散了，渡轮复航。"))
    pane.show_article(library.article(ids[0]))
    qtbot.waitUntil(lambda: pane._list.count() == 2)
    assert listed(pane)[1] == ["坐满了人", "(no longer in the text)"]


def test_the_words_are_copied_and_one_is_removed(pane, library, ids, qtbot):
    pane.show_article(library.article(ids[0]))
    qtbot.waitUntil(lambda: pane._list.count() == 2)
    pane._list.setCurrentRow(0)
    pane.copy()
    assert QGuiApplication.clipboard().text() == "渡轮复航"
    with qtbot.waitSignal(pane._operations.changed) as changed:
        pane._remove()
    assert changed.args == [Change(frozenset({ids[0]}), highlights=True)]
    pane.refresh(changed.args[0])
    qtbot.waitUntil(lambda: listed(pane) == [["坐满了人"]])


def test_the_menu_of_a_highlight_goes_there_copies_and_removes(pane, library, ids, qtbot, qtlog):
    pane.show_article(library.article(ids[0]))
    qtbot.waitUntil(lambda: pane._list.count() == 2)
    gone_to = []
    pane.highlight_requested.connect(lambda article, _highlight: gone_to.append(article))
    with qtlog.disabled():  # offscreen, no keyboard is grabbed
        pane._list.customContextMenuRequested.emit(pane._list.visualItemRect(pane._list.item(1)).center())
    menu = pane.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Go to the Place"].trigger()
    actions["Copy"].trigger()
    assert gone_to == [ids[0]]
    assert QGuiApplication.clipboard().text() == "坐满了人"
    pane._operations.changed.connect(pane.refresh)
    actions["Remove"].trigger()
    qtbot.waitUntil(lambda: quotes(pane) == ["渡轮复航"])
    menu.close()


def quotes(pane):
    return [pane._list.item(row).text().split("\n")[0] for row in range(pane._list.count())]


@pytest.fixture
def many(library):
    """More than two portions of highlights, several of one time each; their words, the latest first."""
    words = [f"第{number}盏灯" for number in range(2 * PORTION + 30)]
    id_ = library.add(Draft(title="灯", body="，".join(words))).id
    text = library.article(id_).text
    places = [(text.index(one), len(one)) for one in words]
    quotes = [Quote(text[at : at + length], "", "", at) for at, length in places]
    put = [Highlight(0, id_, quote, made=f"2024-01-02T03:{number // 50:02}:05Z") for number, quote in enumerate(quotes)]
    library.set_highlights(put)
    return words[::-1]


def test_all_are_listed_a_portion_at_a_time_as_the_list_is_scrolled(pane, library, many, qtbot):
    pane.resize(300, 400)
    qtbot.mouseClick(pane._of_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane._list.count() == PORTION)
    for count in (2 * PORTION, len(many)):
        pane._list.scrollToBottom()
        qtbot.waitUntil(lambda count=count: pane._list.count() == count)
    assert quotes(pane) == many


def test_the_list_stays_where_it_is_as_one_of_many_is_removed(pane, library, many, qtbot):
    pane.resize(300, 400)
    qtbot.mouseClick(pane._of_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane._list.count() == PORTION)
    pane._list.scrollToBottom()
    qtbot.waitUntil(lambda: pane._list.count() == 2 * PORTION)
    pane._list.setCurrentRow(PORTION + 5)
    pane._list.scrollToItem(pane._list.item(PORTION + 5))
    place = pane._list.verticalScrollBar().value()
    pane._operations.changed.connect(pane.refresh)
    pane._remove()
    qtbot.waitUntil(lambda: many[PORTION + 5] not in quotes(pane) and pane._list.count() > PORTION)
    assert pane._list.verticalScrollBar().value() == place > 0


def test_a_narrower_panel_gives_each_one_as_many_lines_as_it_needs(pane, library, ids, qtbot):
    note = "A note of many words that takes several lines. " * 4
    first = library.highlights(ids[0])[0]
    highlighting.annotate(first.id, note).run(library)
    pane.resize(600, 600)
    pane.show_article(library.article(ids[0]))
    qtbot.waitUntil(lambda: pane._list.count() == 2)
    heights = []
    for width in (600, 240):
        pane.resize(width, 600)
        item = pane._list.item(0)
        least = pane._list.fontMetrics().lineSpacing() * (len(note) // (width // 4))
        qtbot.waitUntil(lambda item=item, least=least: pane._list.visualItemRect(item).height() > least)
        heights.append(pane._list.visualItemRect(item).height())
    assert heights[1] > heights[0] + pane._list.fontMetrics().height()
