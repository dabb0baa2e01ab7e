"""Lines as blocks: sentences, signals, repeats, the best run, and hard-wrapped lines joined."""

import pytest

from desktop_reader.pages.blocks import count_repeats, ends_as_sentence, measured
from desktop_reader.pages.scoring import best_run, score
from desktop_reader.pages.text_lines import blocks_of_text, cleaned, columns

WRAPPED = """\
For forty years the clock above the post office has been seven minutes slow,
and for forty years nobody has been allowed to touch it. The man who keeps
it that way has his reasons, and he does not like to be asked about them by
anybody who has a train to catch or a pot on the stove at home, he says now
and then.

A short line."""


@pytest.mark.parametrize("text", ["好。", "好。”", "Yes.", 'He said "yes."', "近千个。(记者 沈一帆)", "好！"])
def test_sentences(text: str) -> None:
    assert ends_as_sentence(text)


@pytest.mark.parametrize("text", ["好", "", "好，", "记者（沈一帆）", "。(" + "长" * 60 + ")"])
def test_no_sentences(text: str) -> None:
    assert not ends_as_sentence(text)


def test_signals() -> None:
    block = measured("天晴了，风停了。", 3, 3, gap=True)
    assert (block.size, block.marks, block.sentence, block.latin, block.gap) == (8.0, 2, True, False, True)
    assert measured("three", 0, 0).size == pytest.approx(5 / 3)
    assert measured("Москва сегодня", 0, 0).latin
    assert not measured("IT之家", 0, 0).latin


def test_repeats() -> None:
    blocks = [measured(text, 0, 0) for text in ("a", "b", "a")]
    count_repeats(blocks)
    assert [block.repeats for block in blocks] == [2, 1, 2]


def test_paragraphs_speak_for_the_body_and_menus_against() -> None:
    assert score(measured("更新办的负责人说，方案改了十一稿，最后一稿的主意是居民出的。", 0, 0)) > 1
    assert score(measured("首页", 0, 0)) < -1


def test_the_best_run_bridges_what_is_weak_and_stops_at_what_breaks() -> None:
    assert best_run([-2, 3, -1, 3, -2]) == (1, 4)
    assert best_run([3, -12, 3.5]) == (2, 3)
    assert best_run([-1, -2]) == (0, 0)


def test_hard_wrapped_lines_are_joined() -> None:
    blocks = blocks_of_text(WRAPPED.splitlines())
    assert len(blocks) == 2
    assert blocks[0].text.count("\n") == 0
    assert "slow, and for forty" in blocks[0].text
    assert (blocks[0].first, blocks[0].last) == (0, 4)
    assert blocks[0].joined


def test_wrapped_han_text_is_joined_without_blanks_and_parted_at_indents() -> None:
    line = "新馆位于城东总建筑面积三万平方米藏书一百二十万册设有少儿区古籍区和自修"
    text = f"　　{line}\n{line}\n区。\n　　{line}\n{line}\n完成。"
    blocks = blocks_of_text(text.splitlines())
    assert [block.text for block in blocks] == [f"{line}{line}区。", f"{line}{line}完成。"]


@pytest.mark.parametrize("lines", [["短句", "一行", "又一行", "再一行"], ["A headline of some length here"] * 6])
def test_other_lines_stay_apart(lines: list[str]) -> None:
    assert [block.text for block in blocks_of_text(lines)] == lines


def test_what_shows_nothing_is_taken_off() -> None:
    assert cleaned("\u3000\u200b\ue621 标题\xa0一 ") == "标题 一"
    assert columns("ab") == 2
    assert columns("中文") == 4


@pytest.mark.parametrize(
    "line",
    [
        "一家四口👨\u200d👩\u200d👧\u200d👦在彩虹旗🏳️\u200d🌈下",
        "او می\u200cخواهد بماند",
        "ක්\u200dරීඩා",
        "作者：刘\ue863、王\ue000\ue001，还有“\uf8ff”",
    ],
)
def test_what_carries_meaning_stays_though_it_shows_little(line: str) -> None:
    assert cleaned(line) == line


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("\u200c\u200c\u200d", ""),
        ("Menu \u200c \u200d", "Menu"),
        ("灯\u200d塔\u200c下", "灯塔下"),
        ("分享\ue6b1", "分享"),
        ("\ue6b1\ue6b2首页 \ue601 新闻", "首页  新闻"),
        ("从此不提。\ue004后来才知道", "从此不提。后来才知道"),
        ("Suchen\ue629jetzt", "Suchenjetzt"),
        ("👨\u200d", "👨"),
    ],
)
def test_what_fills_a_page_and_its_buttons_goes(line: str, shown: str) -> None:
    assert cleaned(line) == shown
