"""Articles as pages: text, CommonMark and HTML, each held to a file that people can read."""

from pathlib import Path

import pytest
from samples import draft

from desktop_reader.domain.article import Recommendation
from desktop_reader.exporters.article_text import FORMATS
from desktop_reader.library import Library
from desktop_reader.markup.parser import parse

GOLDEN = Path(__file__).parents[2] / "golden" / "show"
SUFFIXES = {"text": "txt", "markdown": "md", "html": "html"}

RICH = draft(
    title="渡轮 *Adelheid* 复航 <今日>",
    source="海平晚报 & 潮头新闻",
    author=("林知远", "许南"),
    published="2023-04-08T07:15",
    deck="停航三年\n# 今起每日四班",
    body=(
        "第一段里有**重点**,也有 a < b。\n\n## 小标题\n\n"
        "- 一\n- 二\n\n<script>alert(1)</script>\n\n[链接](javascript:alert(1))"
    ),
    recommended=(
        Recommendation(title="1. 灯塔亮灯 <b>", published="2023-04-07", source="潮头新闻"),
        Recommendation(title="码头图书馆"),
    ),
    language="zh",
)


@pytest.fixture
def article(tmp_path):
    def stored(one):
        with Library.open(tmp_path / "library.db") as library:
            return library.article(library.add(one).id)

    return stored


@pytest.mark.parametrize("name", FORMATS)
def test_a_rich_article(article, name):
    assert FORMATS[name](article(RICH)) + "\n" == (GOLDEN / f"rich.{SUFFIXES[name]}").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "expected"), [("text", "Bare\n\nA line."), ("markdown", "# Bare\n\nA line.")])
def test_what_an_article_does_not_have_leaves_no_trace(article, name, expected):
    bare = draft(
        title="Bare", body="A line.", source=None, author=(), published=None, deck=None, recommended=(), language=None
    )
    assert FORMATS[name](article(bare)) == expected


def test_a_title_stays_a_title_in_commonmark(article):
    tokens = parse(FORMATS["markdown"](article(RICH)))
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2", "h2"]
    assert tokens[1].content.count("\\*") == 2
