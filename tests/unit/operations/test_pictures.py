"""Which pictures the library keeps of an article."""

import json
import shutil

import pytest

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.importers import registry
from desktop_reader.library import Library
from desktop_reader.operations import reading, walk
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.pictures import pictures_of
from desktop_reader.operations.rereading import reread

GIF = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
PAGE = f'<p>海边<img src="https://example.org/a.png"><img src="{GIF}"></p>'


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def original(form="html", encoding="gb18030", content=PAGE):
    return Original("a.html", form, encoding, content.encode(encoding or "utf-8"), "0" * 64)


def add(library, kept):
    return library.add(Draft(title="海", body="![](original:image/2)"), kept).id


def test_what_a_web_page_carries(library):
    found = pictures_of(library, add(library, original()))
    assert found == {"original:image/2": b"GIF89a\x01\x00\x01\x00\x00\x00\x00,"}


def test_what_an_article_record_carries(library):
    line = json.dumps({"title": "海", "pictures": {"original:image/2": GIF, "original:image/3": "none", "4": 5}})
    assert list(pictures_of(library, add(library, original("jsonl", "utf-8", line)))) == ["original:image/2"]


@pytest.mark.parametrize(
    "kept",
    [
        None,
        original("page"),
        original("jsonl", content='{"pictures": 3}'),
        original("jsonl", content="{"),
        original("html", content="<p>" * 400_001),
        original()._replace(encoding="nonsense"),
    ],
)
def test_nothing_where_there_is_no_page_to_look_in(library, kept):
    assert pictures_of(library, add(library, kept)) == {}


PNG = b"\x89PNG\r\n\x1a\n" + b"sea" * 10
SAVED = (
    "<h1>灯塔</h1>"
    + 8 * "<p>海边的灯塔已经有一百年了，每个傍晚都有人来看它亮起来。</p>"
    + '<img src="./a_files/x.png">'
)


@pytest.fixture
def saved(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "importer_of", registry.importer_of)
    monkeypatch.setattr(walk, "importer_for", registry.importer_for)
    page = tmp_path / "saved" / "a.html"
    (page.parent / "a_files").mkdir(parents=True)
    page.write_text(SAVED + 4 * "<p>它的光照得到二十海里以外，渔船靠它找到回家的路。</p>", encoding="utf-8")
    (page.parent / "a_files" / "x.png").write_bytes(PNG)
    return page


def test_what_lies_beside_a_page_stays_when_its_folder_goes(library, saved):
    assert import_sources(library, [saved.parent]).imported == 1
    shutil.rmtree(saved.parent)
    assert pictures_of(library, 1) == {"original:image/1": PNG}
    assert library.later_originals(1) == []
    before = library.article(1)
    reread(library, [1])
    assert (library.article(1).body, pictures_of(library, 1)) == (before.body, {"original:image/1": PNG})
    assert library.check() == []


def test_a_page_that_is_there_gets_the_pictures_that_it_has_not(library, saved):
    picture = saved.parent / "a_files" / "x.png"
    picture.rename(saved.parent / "x.png")
    import_sources(library, [saved])
    assert pictures_of(library, 1) == {}
    (saved.parent / "x.png").rename(picture)
    assert import_sources(library, [saved]).updated == 1
    assert pictures_of(library, 1) == {"original:image/1": PNG}
    assert import_sources(library, [saved]).duplicates == 1
