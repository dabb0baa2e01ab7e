"""Styled runs as CommonMark: they say what they said, whatever characters they hold, and nothing in them acts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_reader.markup.parser import parse
from desktop_reader.markup.plain import plain_text
from desktop_reader.pages.html import inline
from desktop_reader.pages.html.elements import BOLD, CODE, ITALIC, STRUCK

MARKS = "*_`~[]()<>!#&;:\\|-+=\"'“”。，《》 aZ汉9."
STYLES = st.sampled_from([0, BOLD, ITALIC, BOLD | ITALIC, STRUCK, CODE, BOLD | STRUCK])
ADDRESSES = st.sampled_from([None, "https://a.example/b_c(d)?e=*f*", "javascript:alert(1)", "#note", "/there"])
TEXTS = st.text(st.sampled_from(MARKS), min_size=1, max_size=12)
RUNS = st.lists(st.tuples(TEXTS, STYLES, ADDRESSES), min_size=1, max_size=5)


def squashed(text: str) -> str:
    return "".join(text.split())


@given(RUNS)
@example([("a", BOLD, None), ("*", 0, None)])
@example([("“引”", BOLD, None), ("文", 0, None)])
@example([("[", 0, None), ("x", 0, "https://a.example/"), ("]: y", 0, None)])
@example([("1.", BOLD, None), (" x", 0, None)])
@example([("`", CODE, None), ("`", CODE, None)])
@example([("``", CODE, None)])
@example([("9", 0, None), ("9", BOLD | STRUCK, None)])
@example([("]:", 0, "https://a.example/")])
@example([("See!", 0, None), ("here", 0, "https://a.example/")])
def test_a_paragraph_says_what_its_runs_say(runs: list[tuple[str, int, str | None]]) -> None:
    text = "".join(run[0] for run in runs)
    if text.strip() != text:
        return  # the reader gives none with blanks at its ends
    assert squashed(plain_text(inline.paragraph(runs))) == squashed(text)


@given(RUNS)
def test_a_paragraph_is_one_block_and_leads_nowhere_but_to_the_web(runs: list[tuple[str, int, str | None]]) -> None:
    tokens = parse(inline.paragraph(runs))
    assert [token.type for token in tokens if token.level == 0] in ([], ["paragraph_open", "paragraph_close"])
    children = [child for token in tokens for child in token.children or ()]
    targets = [child.attrs["href"] for child in children if child.type == "link_open"]
    assert all(target.startswith("https://a.example/") for target in targets)
    assert not any(child.type in {"image", "html_inline"} for child in children)


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ([("plain_text*", 0, None)], "plain_text*"),
        ([("So ", 0, None), ("bold", BOLD, None), (" it is", 0, None)], "So **bold** it is"),
        ([("重点", BOLD, None), ("在后", 0, None)], "**重点**在后"),
        ([("他说", 0, None), ("“是的”", BOLD, None), ("。", 0, None)], "他说“**是的”**。"),
        ([("a ", BOLD, None), ("b", 0, None)], "**a** b"),
        ([("both", BOLD | ITALIC, None)], "***both***"),
        ([("let x", CODE, None), (" is code", 0, None)], "`let x` is code"),
        ([("the ", 0, None), ("report", 0, "https://a.example/r")], "the [report](<https://a.example/r>)"),
        ([("top", 0, "#top"), (" of page", 0, None)], "top of page"),
        ([("next", 0, "/2"), (" page", 0, None)], "[next](<https://n.example/2>) page"),
    ],
)
def test_the_forms(runs: list[tuple[str, int, str | None]], written: str) -> None:
    assert inline.paragraph(runs, "https://n.example/1") == written


@given(st.text(st.sampled_from(MARKS), max_size=20), st.integers(1, 999))
def test_a_picture_has_its_caption_and_is_no_text(caption: str, number: int) -> None:
    written = inline.picture(number, caption)
    children = parse(written)[1].children or []
    assert [(child.type, child.attrs["src"]) for child in children] == [("image", f"original:image/{number}")]
    assert squashed(children[0].content) or not squashed(caption)
    assert plain_text(f"before\n\n{written}\n\nafter") == "before\nafter"


@pytest.mark.parametrize("lines", [["a = 1"], ["```", "b"], ["x", "````"]])
def test_code_is_fenced(lines: list[str]) -> None:
    (token,) = parse(inline.fenced(lines))
    assert (token.type, token.content) == ("fence", "\n".join(lines) + "\n")
