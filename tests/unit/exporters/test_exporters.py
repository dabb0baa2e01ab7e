"""Exports: the contract's record, all of it read back, and a file replaced only by a whole one."""

import errno
import io
import json
import os
import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import starmap
from pathlib import Path

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.article import Article, OriginalInfo, Picture, Recommendation, State
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Colour, Highlight, Quote
from desktop_reader.errors import ReaderError
from desktop_reader.exporters import EXPORTERS, jsonl
from desktop_reader.exporters.pictures import data_address
from desktop_reader.exporters.record import article_record, json_line
from desktop_reader.importers import Source, importer_of
from desktop_reader.markup.parser import html
from desktop_reader.markup.plain import plain_text
from desktop_reader.pages.html.carried import data_of

GOLDEN = Path(__file__).parents[2] / "golden" / "record.jsonl"
(JSONL,) = (exporter for exporter in EXPORTERS if exporter.name == "jsonl")
ORIGINAL = OriginalInfo(path="页面.txt", format="text", encoding="gb18030", sha256="ab" * 32, size=5)


def article_of(draft: Draft, id_: int = 1, original: OriginalInfo | None = None) -> Article:
    shared = set(Article._fields) & {field.name for field in fields(Draft)}
    known = {name: getattr(draft, name) for name in shared}
    known["imported"] = draft.imported or "2024-05-01T08:30:00Z"
    return Article(id=id_, text=plain_text(draft.body), original=original, **known)


def exported(*articles: Article) -> bytes:
    stream = io.BytesIO()
    assert JSONL.write_to(articles, stream) == len(articles)
    return stream.getvalue()


def test_the_record_is_that_of_the_contract() -> None:
    full = samples.draft(
        recommended=(
            Recommendation(title="灯塔", published="2023-04-07", source="潮头新闻", article_id=3),
            Recommendation(title="渡船", url="https://example.org/2"),
        ),
        body="第一段。\n\n## 小标题\n\n*第二段*。",
        tags=("海岛",),
        state=State.READ,
        starred=True,
        url="https://example.org/1",
    )
    bare = Draft(title="甲", body="乙")
    assert exported(article_of(full, 1, ORIGINAL), article_of(bare, 2)).decode() == GOLDEN.read_text(encoding="utf-8")


def test_the_fields_stand_in_the_order_of_the_contract() -> None:
    names = (
        "id title source author published deck body text recommended language tags state starred imported url original"
    )
    assert list(article_record(article_of(samples.draft()))) == names.split()


def test_a_record_is_one_line_to_every_program() -> None:
    record = {"body": "一\n二\r三\x85四\u2028五\u2029六\x0b七\x1c八"}
    assert len(json_line(record).splitlines()) == 1
    assert json.loads(json_line(record)) == record


one_line = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1).map(str.strip).filter(bool)
blocks = st.lists(one_line, min_size=1).map("\n\n".join)
published = st.none() | st.dates().map(str) | st.datetimes().map(lambda moment: moment.isoformat(timespec="minutes"))
unique_lines = st.lists(one_line, unique=True, max_size=3).map(tuple)
stories = st.builds(
    Recommendation,
    title=one_line,
    published=published,
    source=st.none() | one_line,
    url=st.none() | one_line,
    article_id=st.none(),
)
quotes = st.builds(
    Quote,
    exact=one_line.map("{} ".format),
    prefix=st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    suffix=one_line,
    start=st.integers(0, 10**9),
)
moments = st.datetimes().map(lambda moment: f"{moment.isoformat(timespec='seconds')}Z")
highlights = st.builds(
    Highlight,
    id=st.just(0),
    article=st.just(0),
    quote=quotes,
    colour=st.sampled_from(Colour),
    note=st.just("") | one_line,
    made=moments,
)
drafts = st.builds(
    Draft,
    title=one_line,
    body=blocks,
    source=st.none() | one_line,
    author=unique_lines,
    published=published,
    deck=st.none() | st.lists(one_line, min_size=1).map("\n".join),
    recommended=st.lists(stories, max_size=3).map(tuple),
    language=st.sampled_from(["zh", "en", "zh-Hant"]),
    tags=unique_lines,
    state=st.sampled_from(State),
    starred=st.booleans(),
    imported=moments,
    url=st.none() | one_line,
    highlights=st.lists(highlights, max_size=3).map(tuple),
)


@given(drafts)
def test_what_is_exported_comes_back(draft: Draft) -> None:
    source = Source.of_bytes("all.jsonl", exported(article_of(draft)))
    ((back, original),) = importer_of(source).read(source)
    assert back == draft
    assert original.content + b"\n" == exported(article_of(draft))


def test_writing_a_file(tmp_path: Path) -> None:
    dest = tmp_path / "all.jsonl"
    assert JSONL.write(map(article_of, samples.many_drafts(3)), dest) == 3
    assert len(dest.read_bytes().splitlines()) == 3
    assert list(tmp_path.iterdir()) == [dest]


def test_a_file_is_replaced_behind_its_link_and_keeps_its_permissions(tmp_path: Path) -> None:
    dest, link = tmp_path / "all.jsonl", tmp_path / "link.jsonl"
    dest.write_text("old")
    dest.chmod(0o600)
    link.symlink_to(dest)
    JSONL.write([article_of(samples.draft())], link)
    assert link.is_symlink()
    assert dest.read_bytes() == exported(article_of(samples.draft()))
    assert dest.stat().st_mode & 0o777 == 0o600


def failing() -> Iterator[Article]:
    yield article_of(samples.draft())
    raise ReaderError("The library is gone.")


def test_a_failed_export_leaves_everything_as_it_was(tmp_path: Path) -> None:
    dest = tmp_path / "all.jsonl"
    dest.write_text("old")
    with pytest.raises(ReaderError, match="The library is gone"):
        JSONL.write(failing(), dest)
    assert dest.read_text() == "old"
    assert list(tmp_path.iterdir()) == [dest]


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path, monkeypatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    dest = tmp_path / "all.jsonl"
    dest.write_text("old")
    with pytest.raises(ReaderError, match=r"^There is no room left for .*all\.jsonl; free some space"):
        JSONL.write([article_of(samples.draft())], dest)
    assert dest.read_text() == "old"
    assert list(tmp_path.iterdir()) == [dest]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_device_is_written_and_not_replaced() -> None:
    with pytest.raises(ReaderError, match=r"^There is no room left for /dev/full; "):
        JSONL.write([article_of(samples.draft())], Path("/dev/full"))
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing/all.jsonl", r"^The folder of .*all\.jsonl does not exist; "),
        ("file/all.jsonl", r"^The folder of .*all\.jsonl does not exist; "),
        (".", r" is a folder; give a file name in it\.$"),
        ("n" * 300, r"is too long; give a shorter one\.$"),
    ],
)
def test_where_nothing_can_be_written(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReaderError, match=sentence):
        JSONL.write([article_of(samples.draft())], tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_an_error_without_a_sentence_of_its_own(tmp_path: Path, monkeypatch) -> None:
    def broken(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("os.fsync", broken)
    with pytest.raises(ReaderError, match=r"cannot be written \(Input/output error\); "):
        JSONL.write([], tmp_path / "all.jsonl")


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_articles_stand_one_below_the_other(name: str) -> None:
    (exporter,) = (one for one in EXPORTERS if one.name == name)
    first = article_of(Draft(title="甲 <一>", body="第一段。\n\n## 小标题", language="zh", source="海岸晚报"), 1)
    stream = io.BytesIO()
    assert exporter.write_to([first, article_of(Draft(title="乙", body="- 一\n- 二"), 2)], stream) == 2
    golden = GOLDEN.parent / f"articles{exporter.suffix}"
    assert stream.getvalue().decode() == golden.read_text(encoding="utf-8")


GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00,"
GIF_ADDRESS = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
ILLUSTRATED = Draft(
    title="甲",
    body="甲一。\n\n![海 \\[边\\]](original:image/1)\n\n![1. 灯塔](original:image/2)\n\n![远](https://example.org/3.png)",
)


def text_of(name: str, *articles: Article) -> str:
    (exporter,) = (one for one in EXPORTERS if one.name == name)
    stream = io.BytesIO()
    exporter.write_to(articles, stream)
    return stream.getvalue().decode()


@pytest.fixture
def illustrated() -> Article:
    """Of its two pictures only the first is here, and a third that it does not show."""
    contents = {"original:image/1": GIF, "original:image/2": b"none", "original:image/7": GIF}
    return article_of(ILLUSTRATED)._replace(pictures=tuple(starmap(Picture, contents.items())))


def test_a_web_page_carries_its_pictures_and_asks_for_none(illustrated) -> None:
    page = text_of("html", illustrated)
    assert re.findall(r"<img[^>]*>(?:<br>)?(?:<span[^>]*>[^<]*)?", page) == [
        f'<img src="{GIF_ADDRESS}" alt=""><br><span class="meta">海 [边]'
    ]
    assert ">1. 灯塔<" in page
    assert "远" in page
    assert "example.org" not in page


def test_markdown_has_its_pictures_at_the_end_each_of_its_own_article(illustrated) -> None:
    text = text_of("markdown", illustrated, illustrated._replace(id=2))
    assert text.count(f"]: {GIF_ADDRESS}") == 2
    assert "original:" not in text
    first, second = text.split("\n\n---\n\n")
    assert "\n\n1\\. 灯塔\n\n" in first
    for part, label in ((first, "image 1-1"), (second, "image 2-1")):
        assert f"![海 \\[边\\]][{label}]\n" in part
        assert part.rstrip().endswith(f"[{label}]: {GIF_ADDRESS}")
    assert f'<img src="{GIF_ADDRESS}" alt="海 [边]" />' in html(text)


def test_a_record_carries_pictures_while_it_can_be_imported(illustrated, monkeypatch) -> None:
    assert json.loads(text_of("jsonl", illustrated))["pictures"] == {"original:image/1": GIF_ADDRESS}
    monkeypatch.setattr(jsonl, "LARGEST_TEXT", 100)
    assert "pictures" not in json.loads(text_of("jsonl", illustrated))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n", "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"RIFF\x01\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\0\x1cftypavif", "avif"),
        (b"BM\x01\0", "bmp"),
        (b"\0\0\1\0\1\0", "x-icon"),
    ],
)
def test_a_picture_in_an_address(content: bytes, kind: str) -> None:
    assert data_of(data_address(content)) == content
    assert data_address(content).startswith(f"data:image/{kind};base64,")


HIGHLIGHTS = (
    Highlight(1, 1, Quote("第一段。\n1. 渡船", "", "，早上", 0), Colour.GREEN, "记得 *核对*", "2026-11-23T01:02:03Z"),
    Highlight(2, 1, Quote("早上", "渡船，", "", 9), made="2026-11-23T01:02:04Z"),
)


def test_a_record_has_highlights_where_there_are_any() -> None:
    article = article_of(Draft(title="甲", body="第一段。\n\n1. 渡船，早上"))
    assert "highlights" not in article_record(article)
    written = article_record(article._replace(highlights=HIGHLIGHTS))["highlights"]
    assert written[0] == {
        "exact": "第一段。\n1. 渡船",
        "prefix": "",
        "suffix": "，早上",
        "start": 0,
        "colour": "green",
        "note": "记得 *核对*",
        "made": "2026-11-23T01:02:03Z",
    }


@pytest.mark.parametrize("name", ["highlights-markdown", "highlights-json"])
def test_highlights_are_written_alone(name: str) -> None:
    (exporter,) = (one for one in EXPORTERS if one.name == name)
    marked = article_of(Draft(title="甲 <一>", body="无关", source="海岸晚报", published="2023-04-08T07:15"), 1)
    stream = io.BytesIO()
    articles = [marked._replace(highlights=HIGHLIGHTS), article_of(Draft(title="乙", body="丙"), 2)]
    assert exporter.write_to([*articles, articles[0]._replace(title="丁")], stream) == 2
    golden = GOLDEN.parent / f"highlights{exporter.suffix}"
    assert stream.getvalue().decode() == golden.read_text(encoding="utf-8")


def test_highlights_as_json_are_json_also_where_there_are_none() -> None:
    (exporter,) = (one for one in EXPORTERS if one.name == "highlights-json")
    stream = io.BytesIO()
    assert exporter.write_to([], stream) == 0
    assert json.loads(stream.getvalue()) == []


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_no_articles_are_no_page(name: str) -> None:
    (exporter,) = (one for one in EXPORTERS if one.name == name)
    stream = io.BytesIO()
    assert exporter.write_to([], stream) == 0
    assert stream.getvalue().strip() == b""
