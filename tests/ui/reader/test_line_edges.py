"""The edges of lines are set once for a width, and only where lines break."""

import pytest
from picture_samples import picture
from PySide6.QtGui import QTextCursor

from desktop_reader.rendering.typography import OPENING, Edge, line_edges
from desktop_reader.ui.reader.even_lines import BrokenBlock
from desktop_reader.ui.reader.view import ReaderView

BODY = (
    "海边的“步道”修好了，全长12公里，市民说：“从这里走到码头，‘一路’都能看见海。”《晚报》记者许南沿路数过，（南段）"
    "一共有58盏灯、9座桥；“灯还不够”，守桥人说，“至少要再添二十盏。”"
) * 3


@pytest.mark.parametrize(
    ("shown", "lines", "edges"),
    [
        ("海边“步道", [(0, 2), (2, 5)], {2: Edge.HALF_OPENING}),
        ("海边，步道", [(0, 3), (3, 5)], {2: Edge.HALF_CLOSING}),
        ("海边12条", [(0, 2), (2, 5)], {1: Edge.NO_GAP}),
        ("海边12条", [(0, 4), (4, 5)], {3: Edge.NO_GAP}),
        ("海\u200b边", [(0, 2), (2, 3)], {1: Edge.NO_GAP}),
        ("“海边，", [(0, 4)], {}),
        ("海边步道", [(0, 2), (2, 4)], {}),
        ("海边\u2028步道", [(0, 3), (3, 5)], {}),
        ("海边”“步道", [(0, 3), (3, 6)], {2: Edge.HALF_CLOSING, 3: Edge.HALF_OPENING}),
    ],
)
def test_line_edges(shown: str, lines: list[tuple[int, int]], edges: dict[int, Edge]) -> None:
    assert line_edges(shown, lines) == edges


def test_points_in_the_middle_have_no_half_to_give() -> None:
    assert line_edges("海邊，步道」說", [(0, 3), (3, 6), (6, 7)], centred_points=True) == {5: Edge.HALF_CLOSING}


def settled(view) -> list[tuple[str, set[int], dict[int, Edge]]]:
    """For each paragraph in view: its text, the characters set narrower, and those that its lines ask for.

    What has one line has none of them.
    """
    found = []
    block = view.document().findBlockByNumber(2)
    while block.isValid() and view.cursorRect(QTextCursor(block)).top() < view.viewport().height():
        layout = block.layout()
        if layout.lineCount() > 1:
            marks = {part.start for part in layout.formats() if part.format.fontLetterSpacing() <= 0}
            lines = BrokenBlock(block, 18, centred_points=False).lines()
            found.append((block.text(), marks, line_edges(block.text(), lines)))
        block = block.next()
    return found


def test_an_opening_mark_at_the_start_of_a_line_is_half_as_wide(view, write) -> None:
    article = write(title="海", body="\n\n".join(BODY[start:] for start in range(9)), language="zh")
    wanted = []
    for width in range(380, 720, 30):
        view.resize(width, 2000)
        view.show_article(article)
        for _, marks, edges in settled(view):
            wanted += [at in marks for at, edge in edges.items() if edge is Edge.HALF_OPENING]
    assert len(wanted) > 20
    assert sum(wanted) > 0.8 * len(wanted)


@pytest.mark.parametrize("width", [420, 555, 700])
def test_nothing_else_is_half_as_wide_within_a_line(view, write, width: int) -> None:
    view.resize(width, 2000)
    view.show_article(write(title="海", body="\n\n".join(BODY[start:] for start in range(9)), language="zh"))
    for text, marks, edges in settled(view):
        assert {text[at] for at in marks - edges.keys()} <= set(OPENING)


def test_another_width_sets_other_edges(qtbot, view, write) -> None:
    view.resize(700, 2000)
    view.show_article(write(title="海", body=BODY, language="zh"))
    before = settled(view)
    view.resize(480, 2000)
    qtbot.wait(1)
    after = settled(view)
    view.resize(700, 2000)
    qtbot.wait(1)
    assert after != before
    assert settled(view) == before


def test_a_page_set_before_its_window_shows_is_set_as_one_set_later(qtbot, style, view, write) -> None:
    """As after a start with a file to open: Qt gives a hidden view its width only when it is shown."""
    article = write(title="海", body=BODY, language="zh")
    early = ReaderView(None, style)
    qtbot.addWidget(early)
    early.show_article(article)
    for page in (early, view):
        page.resize(555, 2000)
    early.show()
    qtbot.waitExposed(early)
    view.show_article(article)
    assert any(marks for _, marks, _ in settled(view))
    qtbot.waitUntil(lambda: settled(early) == settled(view))


def test_lines_of_a_block_stand_as_the_document_would_have_them(view, write) -> None:
    view.resize(555, 2000)
    view.show_article(write(title="海", body=f"{BODY}\n\n{BODY}", language="zh"))
    block = view.document().findBlockByNumber(2)

    def lines() -> list[tuple[float, float]]:
        layout = block.layout()
        return [(line.x(), line.y()) for line in map(layout.lineAt, range(layout.lineCount()))]

    mine = lines()
    view.document().markContentsDirty(block.position(), block.length())
    assert lines() == mine
    assert len(mine) > 5


def test_the_page_does_not_jump_as_edges_are_set_above_the_view(qtbot, view, write) -> None:
    view.resize(412, 500)
    paragraphs = [BODY[start : start + length] for start in (0, 7, 19, 31) for length in range(60, 200)]
    view.show_article(write(title="海", body="\n\n".join(paragraphs), language="zh"))
    qtbot.waitUntil(lambda: view._writer.finished)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = view.document().size().height()
    while bar.value() > 200:
        position = view._position_at(bar.value() + 100)
        seen = view._line_at(position).top() - bar.value()
        bar.setValue(bar.value() - 90)
        assert view._line_at(position).top() - bar.value() == pytest.approx(seen + 90, abs=1)
    assert view.document().size().height() < before


def test_what_is_written_into_a_view_that_has_grown_is_set_too(qtbot, style, view, write) -> None:
    """As in a window that shows its page only later: the first part is written for a view of a few pixels."""
    article = write(title="海", body="\n\n".join(BODY[start:] for start in range(9)), language="zh")
    early = ReaderView(None, style)
    qtbot.addWidget(early)
    early.resize(100, 30)
    early.show_article(article)
    for page in (early, view):
        page.resize(555, 2000)
    early.show()
    view.show_article(article)
    qtbot.waitUntil(lambda: early._writer.finished and view._writer.finished)
    assert settled(early) == settled(view)


def test_lines_stay_as_they_are_while_more_is_written(qtbot, view, write) -> None:
    bodies = [BODY[start : start + length] for length in range(40, 140) for start in (0, 3, 11)]
    view.resize(555, 2000)
    view.show_article(write(title="海边的“步道”修好了，全长12公里，沿路有灯", body="\n\n".join(bodies), language="zh"))
    assert not view._writer.finished

    def lines() -> list[list[tuple[int, float]]]:
        layouts = [view.document().findBlockByNumber(number).layout() for number in range(20)]
        return [
            [(layout.lineAt(at).textStart(), layout.lineAt(at).width()) for at in range(layout.lineCount())]
            for layout in layouts
        ]

    before = lines()
    qtbot.waitUntil(lambda: view._writer.finished)
    assert lines() == before


def test_lines_stay_as_they_are_while_pictures_come(qtbot, view, write) -> None:
    """Qt lays out anew all that stands between two that come at a time, and the block after them."""
    paragraphs = [BODY[start:] for start in range(9)]
    body = "\n\n".join(["![](original:image/1)", *paragraphs, "![](original:image/2)"])
    article = write(title="海", body=body, language="zh")
    for width in range(380, 720, 30):
        view.resize(width, 4000)
        view.show_article(article)
        qtbot.waitUntil(lambda: view._writer.finished)
        before = settled(view)
        view.show_pictures({f"original:image/{number}": picture(60, 40) for number in (1, 2)})
        qtbot.waitUntil(lambda: not view._writer.expects_pictures)
        assert len(before) > 5
        assert settled(view) == before
