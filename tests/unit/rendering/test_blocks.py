"""A body becomes blocks, by the short way and by the parser alike, and nothing in it can act."""

import sys
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_reader.markup.escape import heading, paragraph
from desktop_reader.rendering import blocks as module
from desktop_reader.rendering.blocks import Align, Block, Kind, Run, blocks

MARKS = "#>-+*_=|:`~[](){}<>!&;\\.12 ab海。\n\n\n\"'"


def only(body: str) -> Block:
    (block,) = blocks(body)
    return block


@given(st.text(MARKS, max_size=60))
@example("```\na\n\n\n\nb\n```")
@example("*一\n二*")
@example("一\\\n二")
@example("- a\n\n  b\n\n段落")
@example("1. a\n\n2. b")
@example("`a\n\nb`")
@example("    a\n\n    b")
@example("~~~\n```\n\n海\n~~~\n\n海")
def test_short_way_and_parser_agree(body: str) -> None:
    assert list(blocks(body)) == list(module._parsed(body))


@given(st.lists(st.text(max_size=30)))
def test_plain_paragraphs_show_their_text(lines: list[str]) -> None:
    written = [line for line in map(paragraph, lines) if line]
    shown = list(blocks("\n\n".join(written)))
    assert len(shown) == len(written)
    assert {block.kind for block in shown} <= {Kind.PARAGRAPH}


def test_news_needs_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "parse", None)
    body = "\n\n".join(
        [paragraph("海边*新修*的步道"), heading("一、*起步*", 2), paragraph("1. 全长12公里"), "折行的\n段落"]
    )
    assert [(block.kind, block.text) for block in blocks(body)] == [
        (Kind.PARAGRAPH, "海边*新修*的步道"),
        (Kind.HEADING, "一、*起步*"),
        (Kind.PARAGRAPH, "1. 全长12公里"),
        (Kind.PARAGRAPH, "折行的段落"),
    ]


def test_the_parser_is_not_imported_for_news() -> None:
    import subprocess

    code = (
        "import sys; from desktop_reader.rendering.blocks import blocks; "
        "list(blocks('## 一\\n\\n海边')); print('markdown_it' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_headings_keep_their_level() -> None:
    assert [block.level for block in blocks("# 一\n\n###### 六\n\nSetext\n---")] == [1, 6, 2]


def test_looks_nest() -> None:
    assert only("平 **粗 *斜 `码`* ~~划~~** *a _b_ c*").runs == (
        Run("平 "),
        Run("粗 ", bold=True),
        Run("斜 ", bold=True, italic=True),
        Run("码", bold=True, italic=True, code=True),
        Run(" ", bold=True),
        Run("划", bold=True, strike=True),
        Run(" "),
        Run("a b c", italic=True),
    )


def test_wrapped_lines_are_joined_across_looks() -> None:
    assert only("海*边*\n步道 one\n*two*  \n三").text == "海边步道 one two\u2028三"


@pytest.mark.parametrize("address", ["http://a.example/", "HTTPS://a.example", "mailto:a@a.example"])
def test_links_lead_to_the_web_or_to_mail(address: str) -> None:
    assert only(f"[海]({address})").runs == (Run("海", link=only(f"[海]({address})").runs[0].link),)
    assert str(only(f"[海]({address})").runs[0].link).lower() == address.lower()


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "/a", "//a.example", "ftp://a", "#a", ""],
)
def test_other_addresses_are_no_links(address: str) -> None:
    assert all(run.link is None for run in only(f"[海]({address})").runs)
    assert "海" in only(f"[海]({address})").text


def test_html_is_text() -> None:
    assert only("<script>alert(1)</script>").text == "<script>alert(1)</script>"


def test_references_work_wherever_they_are_defined() -> None:
    assert only("[海][1]\n\n[1]: https://a.example/").runs == (Run("海", link="https://a.example/"),)


def test_lists_and_quotations_nest() -> None:
    body = "3. 三\n\n   续\n4. 四\n   - 内\n\n> 引\n>\n> > 再引"
    assert [(block.text, block.depth, block.marker, block.quote) for block in blocks(body)] == [
        ("三", 1, "3.", 0),
        ("续", 1, "", 0),
        ("四", 1, "4.", 0),
        ("内", 2, "•", 0),
        ("引", 0, "", 1),
        ("再引", 0, "", 2),
    ]


def test_an_image_parts_a_paragraph() -> None:
    assert [(block.kind, block.text) for block in blocks("前 ![*海*边](sea.png) 后\n\n![](x.png)")] == [
        (Kind.PARAGRAPH, "前 "),
        (Kind.IMAGE, "海边"),
        (Kind.PARAGRAPH, " 后"),
        (Kind.IMAGE, ""),
    ]


def test_a_table_has_rows_of_cells() -> None:
    table = only("| 项 | 数 |\n|---|--:|\n| **路** | 12 |")
    assert [[cell.runs for cell in row] for row in table.rows] == [
        [(Run("项"),), (Run("数"),)],
        [(Run("路", bold=True),), (Run("12"),)],
    ]
    assert [(cell.align, cell.head) for row in table.rows for cell in row] == [
        (Align.LEFT, True),
        (Align.RIGHT, True),
        (Align.LEFT, False),
        (Align.RIGHT, False),
    ]


def test_code_and_rules() -> None:
    assert [(block.kind, block.text) for block in blocks("```py\na\n\nb\n```\n\n---")] == [
        (Kind.CODE, "a\n\nb"),
        (Kind.RULE, ""),
    ]


def test_a_long_body_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = module.parse
    monkeypatch.setattr(module, "parse", lambda body: parsed.append(body) or parse(body))
    first = next(blocks("\n\n".join(["*海*" * 500] * 100)))
    assert first.kind is Kind.PARAGRAPH
    assert len(parsed) == 1
    assert len(parsed[0]) < 8000


@pytest.mark.parametrize("body", ["", "\n\n", "  \n \n"])
def test_an_empty_body_has_no_blocks(body: str) -> None:
    assert list(blocks(body)) == []


@pytest.mark.parametrize("start", [".", "（", "“", "▲", "&", "\\*"])
def test_a_long_paragraph_is_read_in_portions_whatever_mark_begins_it(
    monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    sizes: list[int] = []
    parse = module.parse
    monkeypatch.setattr(module, "parse", lambda body: sizes.append(len(body)) or parse(body))
    body = start + "a *b* c. " * 3000
    assert "".join(block.text for block in blocks(body)).startswith(start.replace("\\", ""))
    assert 0 < max(sizes) <= module.LONGEST


def test_a_text_too_long_to_be_laid_out_comes_in_pieces() -> None:
    sentence = "海边的步道修好了，“市民说好。”"
    pieces = list(blocks("- " + sentence * 2000))
    assert "".join(piece.text for piece in pieces) == sentence * 2000
    assert max(len(piece.text) for piece in pieces) <= module.LONGEST
    assert {piece.text[-1] for piece in pieces} == {"”"}
    assert [piece.continues for piece in pieces] == [False] + [True] * (len(pieces) - 1)
    assert [piece.marker for piece in pieces][:2] == ["•", ""]


def test_a_long_text_of_many_looks_comes_in_pieces() -> None:
    pieces = list(blocks("海边**步道**" * 4000))
    assert "".join(piece.text for piece in pieces) == "海边步道" * 4000
    assert max(len(piece.text) for piece in pieces) <= module.LONGEST
    assert 8 <= len(pieces) <= 16


def test_a_long_text_without_sentences_is_cut_all_the_same() -> None:
    assert [len(piece.text) for piece in blocks("海" * 5_000)] == [2000, 2000, 1000]


@pytest.mark.parametrize("mark", ["", "**大**", "12 * 3", "1. 起"])
def test_a_paragraph_that_is_far_too_long_is_read_in_portions(mark: str) -> None:
    text = f"海边的步道修好了{mark}。\n" * 5_000
    first, *others = blocks(text)
    assert (first.kind, first.continues) == (Kind.PARAGRAPH, False)
    assert all(block.kind is Kind.PARAGRAPH and block.continues for block in others)
    assert len(others) > 5
    shown = "".join(block.text for block in (first, *others))
    assert shown.count("海边") == 5_000
    assert "*大" not in shown


def long_table(rows: list[list[str]], rule: str = "---") -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{rule}" * len(rows[0]) + "|", *lines[1:]])


def test_a_long_table_comes_in_pieces_of_the_same_columns() -> None:
    body = long_table([[f"第{row}行", "海边 12.5", f"{row}"] for row in range(100)], rule="--:")
    before, *pieces, after = blocks(f"前\n\n{body}\n\n后")
    assert [before.text, after.text] == ["前", "后"]
    assert len(pieces) > 2
    assert len({piece.columns for piece in pieces}) == 1
    assert [piece.continues for piece in pieces] == [False] + [True] * (len(pieces) - 1)
    assert [piece.goes_on for piece in pieces] == [True] * (len(pieces) - 1) + [False]
    rows = [row for piece in pieces for row in piece.rows]
    assert [row[0].runs[0].text for row in rows] == [f"第{row}行" for row in range(100)]
    assert [row[0].head for row in rows] == [True] + [False] * 99
    assert {cell.align for row in rows for cell in row} == {Align.RIGHT}


def test_a_table_that_is_not_long_stays_whole() -> None:
    (table,) = blocks(long_table([["海", "边"]] * 20))
    assert (table.columns, table.continues, table.goes_on) == ((), False, False)


CELLS = st.text("海a1 *_`[]()\\\\|:-.<&\u3000", max_size=8).map(lambda text: text.replace("|", "\\\\|"))


@given(st.integers(1, 4).flatmap(lambda count: st.lists(st.lists(CELLS, min_size=count, max_size=count), min_size=2)))
@example([["a", "b"], ["||", ""]])
@example([["a"], ["|"], ["||"]])
def test_the_pieces_of_a_table_say_what_the_whole_says(rows: list[list[str]]) -> None:
    body = long_table([*rows, *[["海"] * len(rows[0])] * 6])
    whole = [block for block in module._parsed(body) if block.kind is Kind.TABLE]
    with patch.multiple(module, _MOST_CELLS=4, _CELLS_OF_PORTION=4):
        pieces = [block for block in blocks(body) if block.kind is Kind.TABLE]
    assert len(pieces) > 1
    assert [row for piece in pieces for row in piece.rows] == [row for block in whole for row in block.rows]


def test_what_only_looks_like_a_long_table_is_text() -> None:
    body = "\n".join(["|海|边|", "|---|", *["|海|边|"] * 200])
    assert {block.kind for block in blocks(body)} == {Kind.PARAGRAPH}
