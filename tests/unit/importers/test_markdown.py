"""Markdown files: the pairs in tests/golden/markdown show what comes out of each."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.importers import IMPORTERS, Source
from desktop_reader.importers.front_matter import split

GOLDEN = Path(__file__).parents[2] / "golden" / "markdown"

(read,) = (importer.read for importer in IMPORTERS if importer.name == "markdown")


def read_one(text: str, path: str = "note.md") -> Draft:
    ((draft, _),) = read(Source.of_bytes(path, text.encode()))
    return draft


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    ((draft, original),) = read(Source.of_file(path))
    filled = {field: value for field, value in asdict(draft).items() if value not in (None, (), False, "unread", b"")}
    assert json.loads(json.dumps(filled)) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert original.content == path.read_bytes()
    assert (original.format, original.encoding) == ("markdown", "utf-8")


def test_the_sample_note() -> None:
    draft = read_one(samples.MARKDOWN_NOTE)
    assert draft.title == "灯塔看守人的最后一班"
    assert draft.author == ("许南", "沈一苇")
    assert draft.body.startswith("九月的最后一天,*东礁岛* 的灯塔")
    assert draft.body.endswith("> 灯不认人,但船认灯。")


def test_windows_line_ends_and_a_byte_order_mark() -> None:
    content = samples.MARKDOWN_NOTE.replace("\n", "\r\n").encode("utf-8-sig")
    ((draft, original),) = read(Source.of_bytes("note.md", content))
    assert draft == read_one(samples.MARKDOWN_NOTE)
    assert original.content == content


def test_another_title_in_the_front_matter_leaves_the_heading() -> None:
    assert read_one("---\ntitle: 甲\n---\n# 乙\n\n丙").body == "# 乙\n\n丙"


def test_without_any_title_the_clipboard_takes_the_first_line() -> None:
    assert read_one("第一行。\n\n第二行。", path="clipboard").title == "第一行。"


def test_a_title_alone_is_enough() -> None:
    assert read_one("---\ntitle: 只有标题\n---\n") == Draft(title="只有标题", body="", language="zh")


@pytest.mark.parametrize("value", ["~", "null", '""', ""])
def test_empty_fields_are_not_given(value: str) -> None:
    draft = read_one(f"---\ntitle: 甲\nsource: {value}\ndate: {value}\ntags: {value}\n---\n乙")
    assert (draft.source, draft.published, draft.tags) == (None, None, ())


@pytest.mark.parametrize("text", ["", " \n\t\n　"])
def test_an_empty_file(text: str) -> None:
    with pytest.raises(ReaderError, match=r"^note\.md is empty; "):
        read_one(text)


def test_front_matter_and_nothing_else_in_the_clipboard() -> None:
    with pytest.raises(ReaderError, match=r"^clipboard has neither a title nor a text; "):
        read_one("---\ntags: 甲\n---\n", path="clipboard")


def test_fields_of_one_line_stay_on_one_line() -> None:
    head = '---\ntitle: "渡轮\\n复航"\nsource: |\n  潮头\n  新闻\nauthor: "陈\\n远"\ntags: ["海\\n运", 港]\n---\n'
    draft = read_one(f"{head}正文。\n")
    assert (draft.title, draft.source) == ("渡轮 复航", "潮头 新闻")
    assert (draft.author, draft.tags) == (("陈 远",), ("海 运", "港"))


def test_broken_toml_is_text() -> None:
    text = "+++\ntitle = 没有引号\n+++\n正文"
    assert split(text) == ({}, text)


def test_deeply_nested_yaml_is_text() -> None:
    text = "---\n" + "[" * 3000 + "\n---\n正文"
    assert split(text) == ({}, text)


@given(st.text("-+=:#[]{}\"'&*!|>%@`~?,. \n\tabtitle标题1", max_size=80))
def test_any_front_matter_is_read_or_kept(block: str) -> None:
    text = f"---\n{block}\n---\n\n正文还在"
    draft = read_one(text)
    assert draft.title
    assert draft.body.endswith("正文还在")
