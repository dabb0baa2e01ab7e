"""Article records: every field is optional but title or body, and one bad line fails alone."""

import io
import json

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.article import OriginalInfo, Recommendation, State
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Colour, Highlight, Quote
from desktop_reader.errors import ReaderError
from desktop_reader.importers import IMPORTERS, Source
from desktop_reader.importers.importer import Item

(read,) = (importer.read for importer in IMPORTERS if importer.name == "jsonl")


def read_lines(*lines: object) -> list[Item]:
    content = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    return list(read(Source.of_bytes("articles.jsonl", content.encode())))


def read_record(**fields: object) -> Draft:
    (item,) = read_lines(fields)
    assert isinstance(item, tuple), item
    return item[0]


def error_of(line: object) -> str:
    (item,) = read_lines(line)
    assert isinstance(item, ReaderError)
    return str(item)


def test_every_field() -> None:
    draft = read_record(
        id=7,
        title="港口今起恢复通航",
        source="海平晚报",
        author=["林知远", "许南"],
        published="2023-04-08T07:15",
        deck="第一行\n第二行",
        body="第一段。\n\n## 小标题\n\n第二段。",
        text="这里不看",
        recommended=[
            {"title": "灯塔", "published": "2023-04-07", "source": "潮头新闻", "id": 3, "url": "https://e.org/1"}
        ],
        language="zh",
        tags=["海岛"],
        state="archived",
        starred=True,
        imported="2023-04-09T01:02:03Z",
        url="https://example.org/7",
        original={"path": "/a/b.txt", "format": "text", "encoding": "gb18030", "sha256": "AB" * 32},
        score=0.5,
    )
    assert draft == Draft(
        title="港口今起恢复通航",
        body="第一段。\n\n## 小标题\n\n第二段。",
        source="海平晚报",
        author=("林知远", "许南"),
        published="2023-04-08T07:15",
        deck="第一行\n第二行",
        recommended=(Recommendation(title="灯塔", published="2023-04-07", source="潮头新闻", url="https://e.org/1"),),
        language="zh",
        tags=("海岛",),
        state=State.ARCHIVED,
        starred=True,
        imported="2023-04-09T01:02:03Z",
        url="https://example.org/7",
        origin=OriginalInfo(path="/a/b.txt", format="text", encoding="gb18030", sha256="ab" * 32),
    )


def test_highlights_as_another_program_may_write_them() -> None:
    found = read_record(
        title="甲",
        body="渡船早上开了。",
        highlights=[
            {"exact": "早上", "prefix": "渡船", "suffix": "开了", "start": 2, "colour": "orange", "note": " 记 "},
            {"exact": " ", "note": "nothing to find again"},
            {"exact": "开了", "start": -1, "made": "yesterday"},
        ],
    ).highlights
    assert found == (
        Highlight(0, 0, Quote("早上", "渡船", "开了", 2), Colour.YELLOW, "记"),
        Highlight(0, 0, Quote("开了", "", "", 0)),
    )


def test_highlights_that_are_none_cost_their_line_and_say_why() -> None:
    assert "“highlights” must be a list of objects" in error_of({"title": "甲", "highlights": ["早上"]})
    assert "“exact” must be a text" in error_of({"title": "甲", "highlights": [{"exact": 3}]})


@pytest.mark.parametrize(
    ("original", "origin"),
    [
        ({"path": "a.txt", "format": "text", "sha256": "00"}, ("a.txt", "text", None, None)),
        ({"path": "a.txt"}, None),
        ({"path": "", "format": "text"}, None),
        ("https://example.org", None),
        (None, None),
    ],
)
def test_of_an_original_only_what_can_be_true_is_carried_back(original: object, origin: tuple | None) -> None:
    found = read_record(title="甲", original=original).origin
    assert (found and (found.path, found.format, found.encoding, found.sha256)) == origin


def test_a_news_text_as_others_write_it() -> None:
    draft = read_record(
        id="n-1", title="甲", date="2012-07-02 19:11:53", source="", author="童年", body="一。\r\n\r\n二。"
    )
    assert draft == Draft(
        title="甲", body="一。\n\n二。", author=("童年",), published="2012-07-02T19:11", language="zh"
    )


def test_a_title_alone_and_a_body_alone() -> None:
    assert read_record(title="  只有\n标题 ").title == "只有 标题"
    assert read_record(body="**只有**正文。\n\n第二段。").title == "只有正文。"
    assert len(read_record(body="长" * 500).title) == 61


def test_plain_text_becomes_the_body_where_there_is_none() -> None:
    assert read_record(title="甲", text="1. 一\n# 二\n\n三").body == "1\\. 一\n\n\\# 二\n\n三"


def test_null_is_the_same_as_absent() -> None:
    fields = ("source", "author", "published", "deck", "recommended", "tags", "state", "starred", "imported", "url")
    assert read_record(title="甲", body="乙", **dict.fromkeys(fields)) == read_record(title="甲", body="乙")


def test_each_original_is_its_own_line() -> None:
    content = '\ufeff{"title": "甲"}\r\n\n  {"title": "乙" }'.encode()
    items = list(read(Source.of_bytes("a.jsonl", content)))
    originals = [item[1] for item in items if isinstance(item, tuple)]
    assert [original.content for original in originals] == ['{"title": "甲"}'.encode(), '  {"title": "乙" }'.encode()]
    assert {(original.format, original.encoding, original.path) for original in originals} == {
        ("jsonl", "utf-8", "a.jsonl")
    }


def test_a_record_in_another_encoding() -> None:
    line = json.dumps({"title": samples.CHINESE_TITLE}, ensure_ascii=False)
    ((draft, original),) = read(Source.of_bytes("a.jsonl", line.encode("gbk")))
    assert (draft.title, original.encoding) == (samples.CHINESE_TITLE, "gb18030")


def test_halves_of_characters_become_unreadable_ones() -> None:
    draft = read_record(title="甲\ud83d乙", body="丙\x00丁", tags=["\udc00"], recommended=[{"title": "😀\ud800"}])
    assert (draft.title, draft.body, draft.tags) == ("甲\ufffd乙", "丙\ufffd丁", ("\ufffd",))
    assert draft.recommended[0].title == "😀\ufffd"


def test_a_recommended_story_without_a_title_is_left_out() -> None:
    assert read_record(title="甲", recommended=[{"source": "乙"}, {"title": "丙"}]).recommended == (
        Recommendation(title="丙"),
    )


def test_a_disk_that_fails() -> None:
    with pytest.raises(ReaderError, match=r"^a\.jsonl cannot be read \(Input/output error\); "):
        list(read(Source("a.jsonl", samples.BrokenStream)))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"title": 7}, "“title” must be a text; "),
        ({"title": "甲", "body": ["乙"]}, "“body” must be a text; "),
        ({"title": "甲", "author": 7}, "“author” must be a list of texts; "),
        ({"title": "甲", "tags": ["乙", 7]}, "“tags” must be a list of texts; "),
        ({"title": "甲", "recommended": ["乙"]}, "“recommended” must be a list of objects; "),
        ({"title": "甲", "recommended": [{"title": 7}]}, "“title” must be a text; "),
        ({"title": "甲", "state": "gone"}, "“state” must be unread, read or archived; "),
        ({"title": "甲", "starred": 1}, "“starred” must be true or false; "),
        ({"title": "甲", "imported": "soon"}, "“imported” must be a time such as 2024-05-01T08:30:00Z; "),
        ({"source": "海平晚报"}, " has neither a title nor a body; "),
        ('["甲"]', " is no article record; "),
        ('{"title": "甲"', " is not valid JSON ("),
        ("[" * 100_000, " is not valid JSON ("),
        ('{"title": ' + "9" * 5000 + "}", " is not valid JSON ("),
    ],
)
def test_a_bad_line_is_named(line: object, sentence: str) -> None:
    assert error_of(line).startswith("Line 1 of articles.jsonl")
    assert sentence in error_of(line)


def test_one_bad_line_fails_alone() -> None:
    items = read_lines({"title": "甲"}, "", "{", {"title": "乙"})
    assert [item[0].title if isinstance(item, tuple) else str(item)[:6] for item in items] == ["甲", "Line 3", "乙"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty; "),
        (b"\n \r\n\t\n", "is empty; "),
        ('{"title": "甲"}'.encode("utf-16"), "is written in UTF-16; "),
        (b"\x89PNG\r\n\x1a\n", r"is an image \(PNG\), "),
        (b"no record\n" * 200, "holds no article records; "),
    ],
)
def test_a_file_without_records(content: bytes, sentence: str) -> None:
    with pytest.raises(ReaderError, match=f"^a.jsonl {sentence}"):
        list(read(Source.of_bytes("a.jsonl", content)))


def test_a_line_that_is_too_long_fails_alone(monkeypatch) -> None:
    monkeypatch.setattr("desktop_reader.importers.jsonl.LARGEST_TEXT", 1000)
    items = read_lines({"title": "甲"}, {"title": "长" * 5000}, {"title": "乙"})
    assert [isinstance(item, tuple) for item in items] == [True, False, True]
    assert str(items[1]).startswith("Line 2 of articles.jsonl is larger than ")


def test_records_are_read_one_at_a_time() -> None:
    stream = io.BytesIO(b'{"title": "a"}\n' * 100_000)
    items = read(Source("a.jsonl", lambda: stream))
    next(items)
    assert stream.tell() < 1000
    items.close()
    assert stream.closed


@given(
    st.dictionaries(
        st.sampled_from(["title", "body", "author", "recommended", "starred", "published"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["title", "source"]), inner, max_size=2)
            ),
        ),
    )
)
def test_any_values_give_a_draft_or_an_error(values: dict[str, object]) -> None:
    (item,) = read_lines(values)
    assert isinstance(item, ReaderError) or item[0].title
