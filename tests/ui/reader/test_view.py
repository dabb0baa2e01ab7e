"""The page keeps its place, opens nothing, and gives back what the article says."""

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPaintEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_reader.rendering.themes import load_theme
from desktop_reader.search.query import parse
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.document import BOTTOM_MARGIN
from desktop_reader.ui.widgets.style import style_sheet


def top_line(view) -> str:
    """The words in the first whole line of the view."""
    cursor = view.cursorForPosition(QPoint(0, view.fontMetrics().height()))
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def select(view, words: str) -> None:
    text = view._writer.text()
    start = text.index(words)
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def wheel(view, *, at: QPoint, steps: int = -1, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel over the view's own coordinates."""
    target = view.childAt(at) or view
    place = QPointF(target.mapFrom(view, at))
    event = QWheelEvent(
        place,
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


class Painted(QObject):
    """Notes what of a view is painted."""

    def __init__(self, view) -> None:
        super().__init__(view)
        self.heights: list[int] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched, event) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def colours(view) -> set[str]:
    image: QImage = view.viewport().grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_an_article_is_shown_from_its_top(view, chinese, long_chinese) -> None:
    view.show_article(long_chinese)
    view.go_to_offset(5000)
    view.show_article(chinese)
    assert view.verticalScrollBar().value() == 0
    assert view.first_visible_offset() == 0
    assert top_line(view).startswith("老码头亮起读书灯")
    assert view.accessibleDescription() == chinese.title


@pytest.mark.parametrize("name", ["file:///etc/passwd", "https://example.org/a.png", "qrc:/a", "a.png"])
def test_nothing_is_ever_loaded(view, name: str) -> None:
    for kind in QTextDocument.ResourceType:
        assert view.loadResource(kind.value, QUrl(name)) is None


def test_what_is_copied_is_what_the_article_says(view, write) -> None:
    view.show_article(write(title="海边", body="路长12 公里,“再说”\n\n## 一\n\n下一段;完"))
    select(view, "12 公里,“再说")
    assert view.createMimeDataFromSelection().text() == "12 公里,“再说"
    view.selectAll()
    assert (
        view.createMimeDataFromSelection().text() == "海边\n\nabout 1 minute\n\n路长12 公里,“再说”\n\n一\n\n下一段;完"
    )
    assert view.createMimeDataFromSelection().formats() == ["text/plain"]


def test_keys_turn_pages(qtbot, view, chinese) -> None:
    view.show_article(chinese)
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    page = bar.value()
    assert view.viewport().height() / 2 < page < view.viewport().height()
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() == page
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > page
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert 0 < bar.value() < page


def test_the_wheel_scrolls_beside_the_column_as_well(view, chinese) -> None:
    view.show_article(chinese)
    wheel(view, at=view.viewport().geometry().center())
    first = view.verticalScrollBar().value()
    wheel(view, at=QPoint(4, 100))
    assert view.verticalScrollBar().value() == 2 * first > 0


def test_with_shift_the_wheel_goes_sideways_where_something_is_wide(view, write) -> None:
    rows = "\n".join(["|" + "一栏很长的词|" * 30, "|" + "---|" * 30, "|" + "船|" * 30])
    view.show_article(write(title="表", body=rows, language="zh"))
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    assert across.maximum() > 240
    wheel(view, at=QPoint(40, 100), modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert (across.value(), down.value()) == (120, 0)
    wheel(view, at=QPoint(40, 100), steps=1, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert across.value() == 0


def test_ctrl_and_wheel_ask_for_another_size(qtbot, view, chinese) -> None:
    view.show_article(chinese)
    size = view.document().defaultFont().pixelSize()
    for steps in (1, -2):
        with qtbot.waitSignal(view.zoom_requested) as asked:
            wheel(
                view,
                at=view.viewport().geometry().center(),
                steps=steps,
                modifiers=Qt.KeyboardModifier.ControlModifier,
            )
        assert asked.args == [steps]
    assert view.document().defaultFont().pixelSize() == size
    assert view.verticalScrollBar().value() == 0


def test_progress(view, chinese, write) -> None:
    told: list[float] = []
    view.progress_changed.connect(told.append)
    view.show_article(chinese)
    assert told[-1] == view.progress() == 0
    bar = view.verticalScrollBar()
    last_line = bar.maximum() - round(BOTTOM_MARGIN * view._style.size)
    bar.setValue(last_line // 2)
    assert told[-1] == pytest.approx(0.5, abs=0.01)
    bar.setValue(last_line - 1)
    assert told[-1] < 1
    bar.setValue(last_line)
    assert told[-1] == 1
    bar.setValue(bar.maximum())
    assert told[-1] == 1
    view.show_article(write(title="短", body="一句话。"))
    assert told[-1] == 1


@pytest.mark.parametrize(
    "change",
    [
        {"size": 27},
        {"size": 12},
        {"column": 20},
        {"font_kind": FontKind.SANS},
        {"theme": load_theme("dark")},
    ],
)
def test_the_place_is_kept_in_another_style(view, style, long_chinese, change: dict[str, object]) -> None:
    view.show_article(long_chinese)
    view.go_to_offset(4321)
    view.set_style(style._replace(**change))
    assert view.first_visible_offset() == 4321
    shown = view.cursorForPosition(QPoint(0, 2)).block()
    assert shown.position() <= 4321 + view._writer.body_start < shown.position() + shown.length()


def test_the_place_is_kept_at_another_width(qtbot, view, long_chinese) -> None:
    view.show_article(long_chinese)
    view.go_to_offset(4321)
    for width in (400, 900, 555, 700):
        view.resize(width, 500)
        qtbot.wait(1)
        assert view.first_visible_offset() == 4321
    top = view._line_at(4321 + view._writer.body_start).top()
    assert view.verticalScrollBar().value() == pytest.approx(top, abs=1)


def test_a_long_reading_is_told_in_hours(view, write) -> None:
    view.show_article(write(title="长卷", body="海" * 40_000))
    assert "about 1 h 40 min" in view.toPlainText()


@pytest.mark.parametrize("scrolled", [300, 1_174, 2_500, 3_792])
def test_nothing_has_moved_once_type_and_width_are_as_before(view, style, long_chinese, scrolled: int) -> None:
    view.show_article(long_chinese)
    view.go_to_offset(9_000)
    view.verticalScrollBar().setValue(scrolled)
    for size in (20, 23, 15):
        view.set_style(style._replace(size=size))
    for width in (1_216, 500, 700):
        view.resize(width, 500)
    view.set_style(style)
    assert view.verticalScrollBar().value() == pytest.approx(scrolled, abs=1)


def test_the_column_is_in_the_middle_and_no_wider_than_it_may_be(view, style, chinese, write) -> None:
    view.resize(1600, 500)
    view.show_article(chinese)
    page = view.viewport().geometry()
    assert page.width() - page.width() % style.size == style.column * style.size
    assert page.left() == pytest.approx(view.width() - view.verticalScrollBar().width() - page.right(), abs=2)
    view.show_article(write(title="A walk by the sea", body="A walk along the new path."))
    assert view.viewport().width() < style.column * style.size
    view.resize(300, 500)
    assert 230 < view.viewport().width() < 280


def test_a_table_fits_the_column_or_can_be_scrolled_to(view, write) -> None:
    row = "|" + " 1,234,567.89 |" * 4
    view.show_article(write(title="海", body=f"{row}\n{'|-' * 4}|\n{row}"))
    assert view.horizontalScrollBar().maximum() == 0
    view.resize(300, 500)
    assert view.horizontalScrollBar().maximum() > 0
    assert view.document().findBlockByNumber(4).layout().lineCount() == 1


def test_an_offset_is_a_place_in_the_body(view, chinese) -> None:
    view.show_article(chinese, chinese.text.index("粮仓建于"))
    assert top_line(view).startswith("粮仓建于")
    assert view.first_visible_offset() == chinese.text.index("粮仓建于")


def test_a_long_article_is_written_while_it_is_read(qtbot, view, long_chinese) -> None:
    view.show_article(long_chinese)
    assert not view._writer.finished
    written = view.document().characterCount()
    assert view.progress() == 0
    view.verticalScrollBar().setValue(300)
    line = top_line(view)
    qtbot.waitUntil(lambda: view._writer.finished)
    assert view.document().characterCount() > 5 * written
    assert (view.verticalScrollBar().value(), top_line(view)) == (300, line)
    assert view._writer.text().endswith(long_chinese.text[-50:])


@pytest.mark.parametrize(
    "words", ["海边的步道今天开放。", "The promenade opens today. ", "海边promenade ", "افتتاح الممشى البحري اليوم. "]
)
@pytest.mark.parametrize("count", [1, 40])
def test_what_is_written_at_once_fills_the_view(view, write, words: str, count: int) -> None:
    view.show_article(write(title="海边", body="\n\n".join([words * count] * (1000 // count))))
    document = view.document()
    assert document.documentLayout().blockBoundingRect(document.lastBlock()).bottom() > view.viewport().height()


def test_a_step_of_scrolling_paints_only_what_comes_into_view(qtbot, view, chinese) -> None:
    view.setStyleSheet(style_sheet(load_theme("light")))
    view.show_article(chinese)
    painted = Painted(view)
    view.viewport().update()
    qtbot.waitUntil(lambda: len(painted.heights) > 0)
    height = view.viewport().height()
    assert painted.heights[0] == height
    painted.heights.clear()
    view.verticalScrollBar().setValue(30)
    qtbot.waitUntil(lambda: len(painted.heights) > 0)
    assert painted.heights[0] < height / 4


def test_a_far_place_of_a_long_article_is_there_at_once(view, long_chinese) -> None:
    view.show_article(long_chinese, 60_000)
    assert view.first_visible_offset() == 60_000
    assert view.verticalScrollBar().value() > 10_000


def test_another_article_takes_the_place_of_one_half_written(qtbot, view, long_chinese, chinese) -> None:
    view.show_article(long_chinese)
    view.show_article(chinese)
    qtbot.wait(30)
    assert view._writer.text().endswith(chinese.text[-20:])
    assert len(view.findChildren(QTextDocument)) == 1


def test_a_link_is_told_and_not_followed(qtbot, view, write) -> None:
    view.show_article(write(title="海", body="去[步道](https://example.org/a%20b)看"))
    document = view.document()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.link_activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["https://example.org/a%20b"]
    assert view.document() is document


def test_a_link_says_where_it_leads(view, write) -> None:
    view.show_article(write(title="海", body="去[步道](https://example.org/a)看"))
    view.highlighted.emit(QUrl("https://example.org/a"))
    assert view.viewport().toolTip() == "https://example.org/a"
    view.highlighted.emit(QUrl())
    assert view.viewport().toolTip() == ""


def test_hits_are_counted_shown_and_gone_through(qtbot, view, long_chinese) -> None:
    view.show_article(long_chinese)
    qtbot.waitUntil(lambda: view._writer.finished)
    told: list[tuple[int, int]] = []
    view.hits_changed.connect(lambda current, total: told.append((current, total)))
    view.search_for("５８０个")  # written with ASCII digits in the article
    assert told[-1] == (1, 200)
    assert view._style.theme.find_current in colours(view)
    view.go_to_hit(-1)
    assert told[-1] == (200, 200)
    assert view.verticalScrollBar().value() > 10_000
    view.go_to_hit(1)
    assert told[-1] == (1, 200)
    view.search_for("没有这句话")
    assert told[-1] == (0, 0)
    view.search_for("")
    assert told[-1] == (0, 0)
    assert view._style.theme.find_current not in colours(view)


def test_words_are_looked_for_in_the_next_article_too(view, chinese, write) -> None:
    told: list[tuple[int, int]] = []
    view.hits_changed.connect(lambda current, total: told.append((current, total)))
    view.show_article(chinese)
    view.search_for("步道")
    assert told[-1] == (0, 0)
    view.show_article(write(title="步道", body="步道修好了。"))
    assert told[-1] == (1, 2)


def test_words_across_a_space_or_a_narrow_mark_are_found(view, write) -> None:
    told: list[tuple[int, int]] = []
    view.hits_changed.connect(lambda current, total: told.append((current, total)))
    view.show_article(write(title="海", body="路长12 公里,再说"))
    for words in ("12 公里", "公里,再", "公里，再"):
        view.search_for(words)
        assert told[-1] == (1, 1)


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_the_page_has_the_colours_of_its_theme(view, style, write, name: str) -> None:
    theme = load_theme(name)
    view.set_style(style._replace(theme=theme))
    view.show_article(write(title="海", deck="引言", body="正文\n\n```\ncode\n```\n\n> 引用\n\n---"))
    seen = colours(view)
    assert {theme.page, theme.rule, theme.code} <= seen
    assert load_theme("dark" if name == "light" else "light").page not in seen


def test_an_article_opens_at_what_a_search_asked_for(qtbot, view, write) -> None:
    article = write(
        title="海堤", body="\n\n".join([*["港口很安静。" * 20] * 40, "灯塔亮了。", "结束。"]), language="zh"
    )
    told = []
    view.hits_changed.connect(lambda current, total: told.append((current, total)))
    view.set_asked(parse("灯塔 OR 结束"))
    view.show_article(article)
    qtbot.waitUntil(lambda: told[-1:] == [(1, 2)])
    assert view.verticalScrollBar().value() > 0
    view.go_to_hit(1)
    assert told[-1] == (2, 2)
    view.search_for("港口很")  # the bar below the page comes first
    assert told[-1][1] == 800
    view.search_for("")
    assert told[-1][1] == 2
    view.set_asked(None)
    assert told[-1] == (0, 0)


def test_the_first_hit_is_gone_to_where_it_is_written_later(qtbot, view, write, long_chinese) -> None:
    article = write(title="海堤", body=f"{long_chinese.body}\n\n灯塔亮了。", language="zh")
    view.set_asked(parse("灯塔"))
    view.show_article(article)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)


def test_a_page_that_qt_has_laid_out_in_part_gets_all_its_lines_at_another_width(view, long_chinese, qtbot) -> None:
    view.resize(600, 700)
    view.show()
    view.show_article(long_chinese)
    for width in (500, 900, 640):
        view.resize(width, 700)
        view.grab()
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
        view.grab()
        block, layout = view.document().begin(), view.document().documentLayout()
        while block.isValid():
            layout.blockBoundingRect(block)
            assert block.layout().lineCount()
            block = block.next()
        qtbot.wait(1)


def test_space_goes_beyond_the_end_and_the_beginning(qtbot, view, chinese) -> None:
    view.show_article(chinese)
    past = []
    view.turned_past.connect(past.append)
    for _ in range(50):
        qtbot.keyClick(view, Qt.Key.Key_Space)
        if view.progress() >= 1:
            break
    assert past == []
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert past == []
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert past == [1]
    view.verticalScrollBar().setValue(0)
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert past == [1, -1]


def test_a_space_bar_held_down_stays_at_the_end(view, chinese) -> None:
    view.show_article(chinese)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    past = []
    view.turned_past.connect(past.append)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True)
    QApplication.sendEvent(view, held)
    assert past == []


def test_a_page_that_needs_no_scrolling_has_no_handle_to_scroll_it_with(view, write, qtbot) -> None:
    """Its column stands where it would stand with one."""
    view.setStyleSheet(style_sheet(load_theme("light")))
    bar = view.verticalScrollBar()
    colours = []
    for body in ("海边。", "海边。\n\n" * 100, "海边。"):
        view.show_article(write(title="海", body=body, language="zh"))
        qtbot.waitUntil(lambda: view._writer.finished)
        image = bar.grab().toImage()
        column = {image.pixelColor(image.width() // 2, y).name() for y in range(image.height())}
        colours.append((len(column), view.viewportMargins().left()))
    margin = view.viewportMargins().left()
    assert colours == [(1, margin), (2, margin), (1, margin)]


def test_keys_still_do_what_they_do_where_there_is_nothing_to_scroll(view, write, qtbot) -> None:
    view.show_article(write(title="海", body="海边。", language="zh"))
    with qtbot.waitSignal(view.turned_past) as turned:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert turned.args == [1]
