"""Where no font has Chinese characters, the window says so once, with the command that mends it."""

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication

from desktop_reader.domain.draft import Draft


@pytest.fixture
def without_fonts(monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    monkeypatch.setattr("shutil.which", lambda name: name)


@pytest.mark.usefixtures("without_fonts")
def test_the_command_is_told_once_and_can_be_copied(open_window, library, ids, until_read, qtbot):
    english = library.add(Draft(title="A quiet harbour", body="Nothing ever happens here.", language="en")).id
    parts = open_window()
    assert parts.list.select_id(english)
    until_read(parts, english)
    assert parts.control._notice is None
    assert parts.list.select_id(ids[0])
    qtbot.waitUntil(lambda: parts.control._notice is not None)
    notice = parts.control._notice
    assert notice.text().endswith(": sudo apt-get install fonts-noto-cjk")
    notice._use()
    assert QGuiApplication.clipboard().text() == "sudo apt-get install fonts-noto-cjk"
    assert parts.list.select_id(ids[1])
    until_read(parts, ids[1])
    assert notice.text() == ""


def test_with_such_a_font_nothing_is_said(open_window, ids, select, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: ["Noto Sans CJK SC"])
    parts = open_window()
    select(parts, ids[0])
    assert parts.control._notice is None
