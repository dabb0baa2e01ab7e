"""Which pictures the library keeps of an article."""

import json

import pytest

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.library import Library
from desktop_reader.operations.pictures import pictures_of

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
