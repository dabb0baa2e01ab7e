"""Pictures that lie beside a page: which are taken, and what must not be."""

import os
from pathlib import Path

import pytest

from desktop_reader.importers import Source
from desktop_reader.importers import html as html_importer
from desktop_reader.importers.beside import MOST_NAMES, with_pictures

PNG = b"\x89PNG\r\n\x1a\n" + b"sea" * 10
TEXT = "<p>海边的灯塔已经有一百年了，每个傍晚都有人来看它亮起来。</p>" * 6


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "saved" / "页_files").mkdir(parents=True)
    return tmp_path / "saved"


def beside(folder, images):
    page = folder / "页.html"
    page.write_text(f"<html><body><h1>灯塔</h1>{TEXT}{images}{TEXT}</body></html>", encoding="utf-8")
    ((_, original),) = html_importer.read(Source.of_file(page), "html")
    assert original.content == page.read_bytes()
    return {one.path: one.content for one in original.beside}


@pytest.mark.parametrize(
    ("image", "name"),
    [
        ('<img src="./页_files/a.png">', "页_files/a.png"),
        ('<img src="%E9%A1%B5_files/a.png?w=600#x">', "页_files/a.png"),
        ('<img src="页_files/%E7%81%AF%20塔.jpg">', "页_files/灯 塔.jpg"),
        ('<img src="a">', "a"),
        ('<img srcset="页_files/s.png 1x, 页_files/l.png 2x">', "页_files/l.png"),
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="页_files/late.webp">', "页_files/late.webp"),
    ],
)
def test_what_a_page_names_is_kept(folder, image, name):
    (folder / name).write_bytes(PNG)
    assert beside(folder, image) == {name: PNG}


@pytest.mark.parametrize(
    "address",
    [
        "../out.png",
        "页_files/../../out.png",
        "%2e%2e/out.png",
        "/etc/out.png",
        "//host/out.png",
        "..\\out.png",
        "C:\\o.png",
    ],
)
def test_nothing_leads_out_of_the_folder(folder, address):
    (folder.parent / "out.png").write_bytes(PNG)
    assert beside(folder, f'<img src="{address}"><img src="file://{folder.parent}/out.png">') == {}
    assert beside(folder, f'<img src="{folder.parent}/out.png">') == {}


def test_a_link_leads_nowhere_outside(folder):
    (folder.parent / "out.png").write_bytes(PNG)
    (folder / "in.png").write_bytes(PNG)
    (folder / "页_files" / "x.png").symlink_to(folder.parent / "out.png")
    (folder / "up").symlink_to(folder.parent, target_is_directory=True)
    (folder / "round.png").symlink_to("round.png")
    (folder / "页_files" / "y.png").symlink_to(folder / "in.png")
    names = ("页_files/x.png", "up/out.png", "round.png", "页_files/y.png")
    assert list(beside(folder, "".join(f'<img src="{name}">' for name in names))) == ["页_files/y.png"]


def test_what_is_no_picture_stays_where_it_is(folder):
    os.mkfifo(folder / "pipe.png")
    (folder / "folder.png").mkdir()
    (folder / "text.png").write_text("秘密")
    (folder / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "empty.png").write_bytes(b"")
    names = ("pipe.png", "folder.png", "text.png", "drawing.svg", "empty.png", "gone.png", "a\0.png", "x" * 5000)
    assert beside(folder, "".join(f'<img src="{name}">' for name in names)) == {}


def test_pictures_are_not_larger_than_a_page_that_carries_them(folder):
    with (folder / "huge.png").open("wb") as file:
        file.write(PNG)
        file.truncate(html_importer.LARGEST_PAGE)
    (folder / "a.png").write_bytes(PNG)
    assert list(beside(folder, '<img src="huge.png"><img src="a.png">')) == ["a.png"]


def test_there_are_no_more_of_them_than_a_page_has(folder):
    names = [f"页_files/{number}.png" for number in range(10_000)]
    for name in names:
        (folder / name).write_bytes(PNG)
    assert list(beside(folder, "".join(f'<img src="{name}">' for name in names))) == names[:MOST_NAMES]


def test_what_has_no_folder_has_nothing_beside_it(folder, monkeypatch):
    (folder / "a.png").write_bytes(PNG)
    monkeypatch.chdir(folder)
    page = f'<h1>灯塔</h1>{TEXT}<img src="a.png">{TEXT}'.encode()
    ((_, original),) = html_importer.read(Source.of_bytes("clipboard.html", page), "html")
    assert original.beside == ()
    named = Source.of_file(Path("a.png"))
    assert [one.path for one in with_pictures(original, named, ["a.png"], 100).beside] == ["a.png"]
