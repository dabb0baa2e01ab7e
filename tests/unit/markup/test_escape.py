"""Escaped lines show exactly the text they were made from, and most text needs no escaping."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_reader.markup.escape import heading, one_line, paragraph
from desktop_reader.markup.parser import parse
from desktop_reader.markup.plain import plain_text

MARKS = "#>-+*_=|:`~[](){}<>!&;\\.1290 \t\u3000ab海。\n\r\u2028/x\"'"
any_line = st.one_of(st.text(max_size=40), st.text(MARKS, max_size=24))


def blocks(body: str) -> list[str]:
    """The outermost blocks, as the tags of HTML."""
    return [token.tag for token in parse(body) if token.level == 0 and token.nesting == 1]


@given(any_line)
@example("1. 加强")
@example("- - -")
@example("***")
@example("* * *")
@example("[注]: https://example.org")
@example("&amp; &#38; & <b>")
@example("``` `")
@example("~~~ a ~~")
@example("\\* \\海 \\\\")
@example("| a | b |")
@example("    四个空格")
@example("　　两个全角空格")
def test_paragraph_shows_the_line(line: str) -> None:
    written = paragraph(line)
    assert "\n" not in written
    assert plain_text(written) == one_line(line)
    assert blocks(written) == (["p"] if one_line(line) else [])
    assert shown(written) == one_line(line)


def shown(body: str) -> str:
    """What the parser makes of one block, without the short cuts of plain_text."""
    children = [child for token in parse(body) for child in token.children or ()]
    assert {child.type for child in children} <= {"text"}
    return "".join(child.content for child in children)


@given(any_line, st.integers(1, 6))
@example("C #", 2)
@example("##", 1)
@example("1. 总则", 3)
def test_heading_shows_the_line(line: str, level: int) -> None:
    written = heading(line, level)
    assert shown(written) == one_line(line)
    assert blocks(written) == ([f"h{level}"] if one_line(line) else [])


@given(any_line, any_line)
def test_a_paragraph_holds_below_another_line(first: str, second: str) -> None:
    body = f"{paragraph(first)}\n{paragraph(second)}"
    assert blocks(body) == (["p"] if one_line(first) or one_line(second) else [])


@pytest.mark.parametrize(
    "line",
    [
        "港口昨日恢复通航，首批 12 艘货轮已经离港。",
        "-3℃ 到 5℃，气温下降",
        "2021.3.1 起施行",
        "3.5 亿元",
        "1.加强领导；2.落实责任",
        "[视频]早间新闻（上）",
        "C# 与 F#",
        "3*5 与 a_b_c",
        "李** 表示“没有问题”",
        "#港口恢复通航#",
        "A&B 公司，AT&T",
        "5 < 7 > 3，~30 分钟~",
        "甲|乙|丙",
        "https://example.org/a_b?c=1&d=2",
        "它值 100\\200 吗",
    ],
)
def test_text_that_needs_no_backslash_has_none(line: str) -> None:
    assert paragraph(line) == line


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("1. 加强领导", "1\\. 加强领导"),
        ("2) 落实责任", "2\\) 落实责任"),
        ("- 港口", "\\- 港口"),
        ("# 港口", "\\# 港口"),
        (">> 更多", "\\>> 更多"),
        ("===", "\\==="),
        ("---", "\\---"),
        ("*划重点*", "\\*划重点\\*"),
        ("_图_", "\\_图\\_"),
        ("见[这里](附件)", "见[这里\\](附件)"),
        ("<b>粗</b>", "\\<b>粗\\</b>"),
        ("&nbsp;空", "\\&nbsp;空"),
        ("~~旧价~~", "\\~\\~旧价\\~\\~"),
    ],
)
def test_where_the_backslash_goes(line: str, written: str) -> None:
    assert paragraph(line) == written
