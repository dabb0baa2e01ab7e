"""HTML read into blocks: what parts them, what shows nothing, and that no input is too much."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_reader.errors import ReaderError
from desktop_reader.pages.html import reading
from desktop_reader.pages.html.elements import BOLD, CODE, name_words
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.reading import read_document


def texts(source: str) -> list[str]:
    return [block.text for block in read_document(source).blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<div>one<br>two<br><br>three</div>", ["one", "two", "three"]),
        ("<p>a <b>b</b>\n  c&nbsp;d</p>", ["a b c d"]),
        ("<p>第一行\n第二行</p>", ["第一行第二行"]),
        ("<p>line\nline</p>", ["line line"]),
        ("<p>　　缩进的一段</p>", ["缩进的一段"]),
        ("<p>a<script>let x = '<p>b</p>'</script>c</p>", ["ac"]),
        ("<head><title>t</title></head><p>a</p><noscript><p>n</p></noscript>", ["a"]),
        ("<svg><title>s</title><text>x</text></svg><p>a</p>", ["a"]),
        ("<select><option>x</option></select><textarea>y</textarea><p>a</p>", ["a"]),
        ("<!-- no --><p>a</p><![CDATA[no]]>", ["a"]),
        ("<pre>def f():\n    return 1\n\nprint(f())\n</pre>", ["def f():", "return 1", "print(f())"]),
        ("<pre>第一段话在这里。\n第二段话在这里。</pre>", ["第一段话在这里。", "第二段话在这里。"]),
        ("<p>known<sup><a href='#n1'>1</a></sup> fact</p>", ["known[1] fact"]),
        ("<p>10<sup>6</sup></p>", ["10⁶"]),
        (
            "<p>CO<sub>2</sub>, measured twice<sup>1</sup>, on the 3<sup>rd</sup></p>",
            ["CO₂, measured twice¹, on the 3rd"],
        ),
        ("<p>x<sup>n+1</sup>, known<sup>[2]</sup></p>", ["xⁿ⁺¹, known[2]"]),
        ("", []),
        ("plain text", ["plain text"]),
        ("<p>x &lt;b&gt; &amp; y &eacute; &#20013; &bogus;</p>", ["x <b> & y é 中 &bogus;"]),
    ],
)
def test_blocks(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_a_block_knows_its_place() -> None:
    source = (
        "<article class='mainStory'><p>a <b>bold</b> <a href='/x'>link</a></p><p><b>all</b></p>"
        "<h2>h</h2>x<br>y</article>"
    )
    blocks = read_document(source).blocks
    first, bold, heading, text, broken = map(place_of, blocks)
    assert [run for run in first.runs if run[1]] == [("bold", BOLD, None)]
    assert first.runs[-1] == ("link", 0, "/x")
    assert blocks[0].link_share == pytest.approx(4 / 11)
    assert (first.bold, bold.bold) == (False, True)
    assert heading.element.level == 2
    assert (text.broken, broken.broken) == (False, True)
    assert first.element.parent is not None
    assert first.element.parent.names == {"main", "story"}


def test_code_keeps_its_indent() -> None:
    blocks = read_document("<pre><code>a:\n    b\n\nc</code></pre>").blocks
    assert [place_of(block).runs[0] for block in blocks] == [
        ("a:", CODE, None),
        ("    b", CODE, None),
        ("c", CODE, None),
    ]
    assert [block.gap for block in blocks] == [True, False, True]


@pytest.mark.parametrize(
    "source",
    [
        "<p style='display: none'>a</p>",
        "<div hidden><p>a</p></div>",
        "<div class='sf-hidden'><p>a</p></div>",
        "<span class='sr-only'>a</span>",
    ],
)
def test_what_the_page_hides_is_known(source: str) -> None:
    blocks = read_document(source + "<p>shown</p>").blocks
    assert [place_of(block).element.hidden for block in blocks] == [True, False]


def test_a_part_of_a_line_that_is_hidden_is_left_out() -> None:
    assert texts("<p>Read <span hidden>aloud</span>it</p>") == ["Read it"]


def test_a_page_that_hides_all_of_its_text_hides_none() -> None:
    blocks = read_document("<body style='visibility:hidden'><p>A long enough text.</p></body>").blocks
    assert [place_of(block).element.hidden for block in blocks] == [False]


def test_the_head_and_what_it_says() -> None:
    document = read_document(
        """<html><head><title>First</title><meta property="og:title" content=" A "><meta name="Author" content="B">
        <meta itemprop="datePublished" content="2024-01-02"><link rel="canonical" href="https://a.example/1">
        <script type="application/ld+json">{"@type": "NewsArticle"}</script></head><body><p>x</p></body></html>"""
    )
    assert document.titles == ["First"]
    assert document.metas == [("og:title", "A"), ("author", "B"), ("datepublished", "2024-01-02")]
    assert document.data == ['{"@type": "NewsArticle"}']
    assert document.address == "https://a.example/1"


def test_pictures_are_numbered_as_the_page_has_them() -> None:
    images = read_document("<img src=a><p>x</p><noscript><img src=n></noscript><p>y<img src=b></p>").images
    assert [(image.number, image.before) for image in images] == [(1, 0), (2, 2)]


def test_names_are_told_apart_in_every_spelling() -> None:
    assert name_words("articleBody main-text XMLBox related_items") == {
        "article", "body", "main", "text", "xml", "box", "related", "items",
    }  # fmt: skip


def test_what_an_element_has_is_not_what_it_is() -> None:
    assert name_words("hentry has-post-thumbnail category-comments no-sidebar") == {"hentry"}
    assert name_words("wp-block-has is has") == {"wp", "block", "has", "is"}


@pytest.mark.parametrize("number", ["1", "[1]", "[<i>1</i>]"])
def test_the_number_of_a_note_is_bracketed_once(number: str) -> None:
    assert texts(f"<p>So he said.<sup><a href='#note-1'>{number}</a></sup></p>") == ["So he said.[1]"]


ENTITIES = "".join(f'<!ENTITY a{number} "&a{number - 1};&a{number - 1};">' for number in range(1, 60))
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href='x'>", "</a>", "<li>", "<ul>", "</ul>", "<table>",
            "<tr>", "<td colspan='99999999999'>", "</table>", "<pre>", "</pre>", "<br>", "<img>", "<script>",
            "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<svg>", "</svg>", "<h1>", "</h1>", "text ", "文字。",
            "&amp;", "&#0;", "&#xD800;", "\0", "\ud800", "\x0b", "<", ">", '"', '<p class="', "<ol start='-3'>",
            "<?php ", "<!DOCTYPE html [<!ENTITY a 'b'>]>", "&a;", "<title>", "</title>", "<style>", "<form>", "<o:p>",
        ]
    )
).map("".join)  # fmt: skip


@given(st.one_of(FRAGMENTS, st.text()))
@settings(max_examples=150)
def test_any_input_is_read(source: str) -> None:
    document = read_document(source)
    assert all(block.text == block.text.strip() and block.text for block in document.blocks)
    assert [block.first for block in document.blocks] == list(range(len(document.blocks)))


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<div>" * 10_000 + "deep" + "</div>" * 10_000 + "<p>after</p>", 2),
        ("<b><i>" * 50_000 + "x", 1),
        ("<table><tr><td>" * 30_000 + "x", 1),
        ("<ul><li>" * 30_000 + "x", 1),
        ("<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">x</p>", 1),
        ("<p>" + "word " * 2_000_000 + "</p>", 1),
        ("<p>" + "<" * 500_000 + "</p>", 1),
        ("<p>" + "&amp;" * 300_000 + "</p>", 1),
        ("<!DOCTYPE x [" + ENTITIES + "]><p>&a59;</p>", 1),
        ("<p class='" + "aB-" * 300_000 + "' style='" + "display:" * 100_000 + "'>x</p>", 1),
        ("<p>a</p>" + "\0" * 100_000, 2),
        ("<script>" + "</scrip" * 300_000, 0),
        ("<a href='#1'>" * 20_000 + "x", 1),
    ],
)  # fmt: skip
def test_a_hostile_page_is_read_all_the_same(source: str, blocks: int) -> None:
    found = read_document(source).blocks
    assert len(found) in {blocks, blocks + 1}


@pytest.mark.parametrize(("source", "what"), [("<i>" * 11, "10 tags"), ("<p>x" * 6, "5 lines")])
def test_what_no_article_holds_is_refused(source: str, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_TAGS", 10)
    monkeypatch.setattr(reading, "MOST_BLOCKS", 5)
    with pytest.raises(ReaderError, match=f"more than {what}"):
        read_document(source)
