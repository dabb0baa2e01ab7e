"""Pictures that the library keeps are shown as wide as the column lets them, and opened by mouse and keyboard."""

import pytest
import shiboken6
from picture_samples import data_address, picture
from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor

from desktop_reader.ui.reader.picture_object import CHARACTER
from desktop_reader.ui.reader.pictures import Pictures, decoded, suffix_of

TEXT = "渡轮在雾里慢慢靠岸，码头上的人举着灯。" * 8
FIRST, SECOND = "original:image/1", "original:image/7"
BODY = f"{TEXT}\n\n![清晨]({FIRST})\n\n{TEXT}\n\n![]({SECOND})\n\n{TEXT}"


@pytest.fixture
def article(write):
    return write(title="海边", body=BODY, language="zh")


def object_line(view, number=0):
    """The line of a picture of the page."""
    position = [at for at, one in enumerate(view.document().toRawText()) if one == CHARACTER][number]
    return view._line_at(position)


def seen(view):
    image = view.viewport().grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}


def test_before_they_come_their_captions_stand_for_them(view, article):
    view.show_article(article)
    assert object_line(view).height() < 40
    assert view._writer.text().count(CHARACTER) == 2
    view.selectAll()
    assert CHARACTER not in view.selected_text()
    assert "清晨\n\n渡轮" in view.selected_text()
    assert f"{TEXT}\n\n{TEXT}" in view.selected_text()


def test_a_large_picture_is_as_wide_as_the_column_at_any_width(view, article):
    view.show_article(article)
    view.show_pictures({FIRST: picture(2000, 1000)})
    for width in (700, 420, 900):
        view.resize(width, 500)
        column = view.viewport().width()
        assert object_line(view).height() == pytest.approx(column / 2, abs=12)


def test_a_small_picture_keeps_its_size(view, article):
    view.show_article(article)
    view.show_pictures({SECOND: picture(80, 60)})
    assert object_line(view, 1).height() == pytest.approx(60, abs=12)
    assert object_line(view, 0).height() < 40


def test_it_is_painted(view, article, qtbot):
    view.show_article(article)
    view.show_pictures({FIRST: picture(600, 200, "#336699")})
    view.verticalScrollBar().setValue(round(object_line(view).top()) - 50)
    qtbot.waitUntil(lambda: {"#336699", "#ffffff"} <= seen(view))


def test_what_is_read_stays_where_it_is(view, article):
    view.show_article(article)
    view.go_to_offset(article.body.rindex("渡轮在雾里") - 10)
    before = view.first_visible_offset()
    view.show_pictures({FIRST: picture(2000, 1000), SECOND: picture(1000, 1000)})
    assert view.first_visible_offset() == before > 0


def test_they_stay_when_the_page_is_set_anew_and_go_with_the_article(view, article, style, write):
    view.show_article(article)
    view.show_pictures({FIRST: picture(2000, 1000)})
    view.set_style(style._replace(size=24))
    assert object_line(view).height() > 150
    view.show_article(write(title="别的", body=f"![]({FIRST})"))
    assert object_line(view).height() < 60


def test_what_is_no_picture_is_shown_as_one_that_is_not_here(view, article):
    view.show_article(article)
    view.show_pictures({FIRST: b"no picture at all"})
    assert object_line(view).height() < 40
    assert not view.pictures().has(FIRST)


def test_a_picture_that_breaks_off_is_none_once_that_is_known(view, article, qtbot):
    view.show_article(article)
    view.show_pictures({FIRST: picture(400, 300)[:60]})
    view.verticalScrollBar().setValue(round(object_line(view).top()) - 50)
    qtbot.waitUntil(lambda: not view.pictures().has(FIRST))


def test_a_picture_in_the_text_itself_is_shown(view, write):
    content = picture(300, 200)
    view.show_article(write(title="海边", body=f"甲\n\n![图]({data_address(content)})\n\n乙"))
    assert object_line(view).height() == pytest.approx(200, abs=12)
    assert view.captions() == {"body:image/1": "图"}
    assert view.pictures().content("body:image/1") == content


def test_nothing_remote_and_no_file_is_a_picture(view, write, tmp_path):
    file = tmp_path / "a.png"
    file.write_bytes(picture(300, 200))
    view.show_article(write(title="海边", body=f"![一](https://example.org/a.png)\n\n![二]({file.as_uri()})"))
    assert object_line(view).height() < 60
    assert not any(map(view.pictures().has, view.captions()))


def test_the_keyboard_comes_to_a_picture_and_enter_opens_it(view, article, qtbot):
    view.show_article(article)
    view.show_pictures({SECOND: picture(300, 200)})
    view.setFocus()
    view.activateWindow()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectedText() == CHARACTER
    with qtbot.waitSignal(view.picture_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [SECOND]


def test_a_click_opens_it_and_leads_nowhere_else(view, article, qtbot):
    view.show_article(article)
    view.show_pictures({FIRST: picture(600, 200)})
    view.verticalScrollBar().setValue(round(object_line(view).top()) - 50)
    links = []
    view.link_activated.connect(links.append)
    with qtbot.waitSignal(view.picture_wanted) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view.viewport().width() // 2, 120))
    assert told.args == [FIRST]
    assert links == []


def test_decoded_pictures_take_up_no_more_room_than_allowed(qtbot, qapp, monkeypatch):
    monkeypatch.setattr("desktop_reader.ui.reader.pictures.KEPT_BYTES", 100 * 100 * 4 * 2)
    pictures = Pictures(qapp)
    for number in range(4):
        pictures.add(str(number), picture(100, 100))
        with qtbot.waitSignal(pictures.decoded):
            assert pictures.image(str(number), QSize(100, 100)) is None
    assert list(pictures._images) == ["2", "3"]
    assert pictures.image("3", QSize(100, 100)).size() == QSize(100, 100)


def test_bytes_tell_the_suffix_and_decode(qapp):
    assert suffix_of(picture(3, 2)) == ".png"
    assert suffix_of(picture(3, 2, form="JPG")) == ".jpg"
    assert decoded(picture(30, 20), QSize(15, 10)).size() == QSize(15, 10)


def test_many_pictures_come_while_one_reads(view, write, qtbot):
    names = [f"original:image/{number}" for number in range(80)]
    body = "\n\n".join(f"![]({name})\n\n第{number}段。" for number, name in enumerate(names))
    view.show_article(write(title="海边", body=body))
    qtbot.waitUntil(lambda: view._writer.finished)
    offset = view._writer.text().index("第60段") - view._writer.body_start
    view.go_to_offset(offset)
    view.show_pictures(dict.fromkeys(names, picture(300, 200)))
    assert view.first_visible_offset() == offset
    document = view.document()
    qtbot.waitUntil(lambda: document.documentLayout().documentSize().height() > 80 * 200)
    assert view.first_visible_offset() == offset
    assert view.cursorForPosition(QPoint(60, 20)).block().text().startswith("第60段")


def test_no_picture_is_decoded_after_the_page_is_gone(qapp):
    page = QObject()
    pictures, content = Pictures(page), picture(2000, 1000)
    for number in range(50):
        pictures.add(str(number), content)
        pictures.image(str(number), QSize(1000, 500))
    thread = pictures._decoder._thread
    assert thread.is_alive()
    shiboken6.delete(page)
    assert not thread.is_alive()
