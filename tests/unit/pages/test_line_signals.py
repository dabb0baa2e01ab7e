"""The signals of the lines of a run, and what comes of them."""

import pytest

from desktop_reader.pages.blocks import Block, Kind, measured
from desktop_reader.pages.line_signals import GROUP_NAMES, look_of, signals, worths
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables import line_weights

PARAGRAPH = "清晨六点，老码头的灯还没有熄，沿着栈道跑步的人已经三三两两，海面上有一层薄薄的雾。"
LATIN = "The people of Ashby Sound voted on Thursday to pay for the ferry themselves, at least until the next spring."


def run(*texts: str, gap: bool = True) -> list[Block]:
    return [measured(text, number, number, gap=gap) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("text", "look"),
    [
        (PARAGRAPH, "paragraph"),
        (LATIN, "paragraph"),
        ("他笑了。", "short sentence"),
        ("一个旧码头怎样找到新用途？", "sentence"),
        ("先想清楚给谁用", "word"),
        ("一座小城用三年时间把旧码头改成了客厅", "line"),
    ],
)
def test_what_a_line_looks_like(text: str, look: str) -> None:
    assert look_of(run(text)[0]) == look


def test_furniture_and_facts_look_like_what_they_are() -> None:
    chrome, fact = run("分享到", "2024-03-18")
    chrome.kind = Kind.CHROME
    fact.set(Role.DATE, "date")
    assert (look_of(chrome), look_of(fact)) == ("furniture", "fact")
    assert list(signals([chrome, fact])) == [[], []]
    assert worths([chrome, fact]) == [(0, 0), (0, 0)]


def test_signals_name_the_line_its_length_and_its_neighbours() -> None:
    names = list(signals(run(PARAGRAPH, "先想清楚给谁用", PARAGRAPH)))[1]
    assert names == ["line", "bare 7", "line after paragraph", "line before paragraph"]


def test_lines_without_blank_ones_around_them_stand_out_where_paragraphs_have_them() -> None:
    blocks = run(PARAGRAPH, PARAGRAPH, "第一项", "第二项", PARAGRAPH, PARAGRAPH)
    blocks[3].gap = False
    found = list(signals(blocks))
    assert "line close below" in found[2]
    assert "line close above" in found[3]


def test_below_the_header_of_a_list_lines_are_in_it_until_the_text_goes_on() -> None:
    blocks = run(PARAGRAPH, "相关阅读", "海蛎饼的第三代传人守着一口油锅", PARAGRAPH, PARAGRAPH, "先想清楚给谁用")
    blocks[1].kind = Kind.STORIES
    found = list(signals(blocks))
    assert "line in list" in found[2]
    assert "line in list" not in found[5]


@pytest.mark.parametrize("paragraph", [PARAGRAPH, LATIN])
def test_a_short_line_between_paragraphs_is_a_heading(paragraph: str) -> None:
    heading = "先想清楚给谁用" if paragraph is PARAGRAPH else "A long way round"
    found = worths(run(paragraph, paragraph, heading, paragraph, paragraph))
    assert [text > max(0, head) for text, head in found] == [True, True, False, True, True]
    assert found[2][1] > max(0, found[2][0])


@pytest.mark.parametrize("table", [line_weights.HAN, line_weights.LATIN])
def test_every_weight_belongs_to_a_signal_that_can_be(table: dict[str, tuple[float, float]]) -> None:
    assert all(name.split(" ")[0] in {*GROUP_NAMES, "bare", "marked", "ended"} for name in table)
    assert table.keys() >= {"paragraph", "line"}
