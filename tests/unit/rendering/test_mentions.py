"""Titles that name other articles become links, and the text stays what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.mentions import Named
from desktop_reader.rendering.blocks import blocks
from desktop_reader.rendering.mentions import article_of, linked
from desktop_reader.search.addresses import digest

NAMED = {"海雾散了渡轮复航": 7, "灯塔守夜人的故事": 9}


def runs(body, named=NAMED):
    return [(run.text, run.link) for block in linked(blocks(body), named) for run in block.runs]


def test_a_title_becomes_a_link_without_its_marks():
    assert runs("见《海雾散了，渡轮复航》一文。") == [
        ("见《", None),
        ("海雾散了，渡轮复航", "article:7"),
        ("》一文。", None),
    ]


def test_a_title_of_another_article_is_left_alone():
    assert runs("见《没有这一篇文章》一文。") == [("见《没有这一篇文章》一文。", None)]


def test_a_title_in_several_looks_is_linked_in_each_and_a_link_of_the_page_stays():
    assert runs("见《海雾**散了**，[渡轮](https://example.org/a)复航》。") == [
        ("见《", None),
        ("海雾", "article:7"),
        ("散了", "article:7"),
        ("，", "article:7"),
        ("渡轮", "https://example.org/a"),
        ("复航", "article:7"),
        ("》。", None),
    ]


def test_several_titles_also_one_within_the_other():
    body = "“《灯塔守夜人的故事》”和《海雾散了，渡轮复航》"
    assert [link for _, link in runs(body)] == [None, "article:9", None, "article:7", None]


def test_tables_have_links_and_code_has_none():
    table, code = linked(blocks("| a |\n|---|\n| 《灯塔守夜人的故事》 |\n\n    《灯塔守夜人的故事》"), NAMED)
    assert [run.link for run in table.rows[1][0].runs] == [None, "article:9", None]
    assert [run.link for run in code.runs] == [None]


@given(
    st.lists(
        st.sampled_from(["《", "》", "“", "”", "海雾散了渡轮复航", "灯塔守夜人的故事", "**好**", " 一 "]), max_size=14
    )
)
def test_the_text_stays_what_it_is(parts):
    body = "".join(parts)
    assert [block.text for block in linked(blocks(body), NAMED)] == [block.text for block in blocks(body)]


@pytest.mark.parametrize(
    ("link", "article"), [("article:12", 12), ("article:", None), ("article:x", None), ("https://example.org/12", None)]
)
def test_which_article_a_link_leads_to(link, article):
    assert article_of(link) == article


@pytest.mark.parametrize(
    ("link", "article"),
    [
        ("http://m.example.org/keeper/#end", 5),
        ("https://example.org/fog", None),
        ("mailto:mara@example.org", None),
        ("article:12", 12),
    ],
)
def test_a_link_of_the_page_leads_to_the_article_of_that_address(link, article):
    assert article_of(link, Named({}, {digest("https://example.org/keeper"): 5})) == article
