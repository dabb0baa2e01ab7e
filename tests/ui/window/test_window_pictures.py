"""From a saved page with pictures to the page in the window, the window for one picture, and a file."""

import shutil

import pytest
from picture_samples import data_address, picture
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.pictures import pictures_of

CONTENT = picture(400, 300)
PAGE = f'<html><body><p>海边</p><img src="{data_address(CONTENT)}"><p>灯塔</p></body></html>'


@pytest.fixture
def with_picture(library, ids):
    original = Original("a.html", "html", "utf-8", PAGE.encode(), "1" * 64)
    draft = Draft(title="带图的海边", body="海边\n\n![清晨](original:image/1)\n\n灯塔", language="zh")
    return library.add(draft, original).id


@pytest.fixture
def opened(with_picture, open_window, select, qtbot):
    window = open_window()
    select(window, with_picture)
    qtbot.waitUntil(lambda: window.window.reader.pictures().has("original:image/1"))
    return window


def test_the_pictures_of_the_original_come_to_the_page(opened, ids, select):
    assert opened.window.reader.pictures().content("original:image/1") == CONTENT
    select(opened, ids[0])
    assert not opened.window.reader.pictures().has("original:image/1")


def test_a_picture_is_saved_as_it_came(opened, monkeypatch, tmp_path):
    target = tmp_path / "保存"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QDialog, "exec", lambda dialog: dialog._save.click())
    opened.window.reader.picture_wanted.emit("original:image/1")
    assert target.with_suffix(".png").read_bytes() == CONTENT


def test_a_page_is_saved_with_its_pictures(opened, monkeypatch, tmp_path):
    target = tmp_path / "a.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened.actions["save_as"].trigger()
    assert f'<img src="{data_address(CONTENT)}" alt=""><br><span class="meta">清晨</span>' in target.read_text()
    target = target.with_suffix(".md")
    opened.actions["save_as"].trigger()
    assert target.read_text().endswith(f"]: {data_address(CONTENT)}\n")


def test_a_picture_that_lay_beside_a_saved_page_is_shown(library, ids, open_window, select, qtbot, tmp_path):
    page = tmp_path / "saved" / "灯塔.html"
    (page.parent / "灯塔_files").mkdir(parents=True)
    (page.parent / "灯塔_files" / "傍晚.png").write_bytes(CONTENT)
    text = "<p>海边的灯塔已经有一百年了，每个傍晚都有人来看它亮起来。</p>"
    image = '<img src="./%E7%81%AF%E5%A1%94_files/%E5%82%8D%E6%99%9A.png">'
    page.write_text(f"<h1>灯塔</h1>{text * 4}{image}{text}", encoding="utf-8")
    item = []
    assert import_sources(library, [page.parent], on_item=item.append).imported == 1
    shutil.rmtree(page.parent)
    window = open_window()
    select(window, item[0].id)
    qtbot.waitUntil(lambda: window.window.reader.pictures().has("original:image/1"))
    assert window.window.reader.pictures().content("original:image/1") == CONTENT


def test_a_picture_that_lay_beside_a_markdown_file_is_shown(library, ids, open_window, select, qtbot, tmp_path):
    text = tmp_path / "saved" / "灯塔.md"
    text.parent.mkdir()
    (text.parent / "灯 塔.png").write_bytes(CONTENT)
    text.write_text("# 灯塔\n\n海边\n\n![清晨](<灯 塔.png>)\n\n![无](../b.png)\n\n之后", encoding="utf-8")
    item = []
    assert import_sources(library, [text], on_item=item.append).imported == 1
    shutil.rmtree(text.parent)
    window = open_window()
    select(window, item[0].id)
    (address,) = pictures_of(library, item[0].id)
    qtbot.waitUntil(lambda: window.window.reader.pictures().has(address))
    assert window.window.reader.pictures().content(address) == CONTENT
