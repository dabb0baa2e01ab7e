"""Finding a quote again: in the same text, in one that has changed, and never in a wrong place."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search import quotes
from desktop_reader.search.quotes import QuotedText

TEXT = (
    "潮水刚退，石阶上还留着水印。\n"
    "施工队先用十四个月把屋顶的木梁一根根卸下来编号、晾干、补强，再按原样装回去；地面下另铺了一层通风道。\n"
    "“外面看，它还是那座粮仓；里面的湿度，常年守在百分之五十上下。”周岸说。\n"
    "The keeper wrote down every ship that passed, and the hour, in a book with a green cover.\n"
    "图书馆周二到周日开放，晚上十点闭馆。"
)


def quote(exact, text=TEXT):
    start = text.index(exact)
    return QuotedText(text).quote(start, start + len(exact))


def found(wanted, text):
    there = QuotedText(text).find(wanted)
    return text[there.start : there.end] if there else None


@pytest.mark.parametrize("exact", ["木梁", "地面下另铺了一层通风道", "every ship", "水印。\n施工队先用", TEXT])
def test_it_is_found_where_it_was(exact):
    there = QuotedText(TEXT).find(quote(exact))
    assert TEXT[there.start : there.end] == exact


def test_a_quote_has_no_white_space_at_its_ends():
    start = TEXT.index("\n施工队")
    assert QuotedText(TEXT).quote(start, start + 4).exact == "施工队"
    assert QuotedText(TEXT).quote(start, start + 1) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: text.replace("，", ",").replace("；", ";"), "再按原样装回去;地面下"),
        (lambda text: text.split("\n", 1)[1], "再按原样装回去；地面下"),
        (lambda text: "新的一段在最前面，说的是别的事。\n" + text, "再按原样装回去；地面下"),
        (lambda text: text.replace("装回去", "装回了去"), "再按原样装回了去；地面下"),
        (lambda text: text.replace("装回去", "裝迴去"), "再按原样裝迴去；地面下"),
        (lambda text: text.replace("按原样", "按\n原 样"), "再按\n原 样装回去；地面下"),
    ],
)
def test_it_is_found_after_a_change(change, expected):
    assert found(quote("再按原样装回去；地面下"), change(TEXT)) == expected


def test_what_is_gone_is_not_found():
    lines = TEXT.split("\n")
    assert found(quote("常年守在百分之五十上下"), "\n".join(lines[:2] + lines[3:])) is None
    assert found(quote("上"), TEXT.replace("石阶上还留着水印", "石头都是干的")) is None


def test_one_of_several_is_found_by_what_stands_around_it():
    lines = [f"第{number}天，海上有雾，{thing}没有出港。" for number, thing in enumerate("船帆网桨", 1)]
    text = "\n".join(lines)
    start = text.index("没有出港", text.index("网"))
    there = QuotedText("\n".join(["开头多了一段，别的话说了很久。", *lines])).find(
        QuotedText(text).quote(start, start + 4)
    )
    assert there.start == start + len("开头多了一段，别的话说了很久。\n")


def test_a_place_that_might_be_either_of_two_is_none():
    text = "海上有雾，船没有出港。\n" * 9
    start = 4 * len("海上有雾，船没有出港。\n") + 5
    wanted = QuotedText(text).quote(start, start + 3)
    assert QuotedText(text).find(wanted).start == start
    assert QuotedText("完全是别的一句话。" + text).find(wanted) is None


def test_its_very_words_alone():
    changed = TEXT.replace("装回去", "装回了去")
    wanted = quote("再按原样装回去；地面下")
    assert QuotedText(changed).find_words(wanted, 0) is None
    assert QuotedText(changed).renewed(wanted).exact == "再按原样装回了去；地面下"


def returned(steps):
    """What a generator returns at its end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@given(st.text(alphabet="海 \n"), st.integers(1, 5))
def test_a_text_prepared_in_steps_is_that_prepared_at_once(text, portion):
    at_once = QuotedText(text)
    with patch.object(quotes, "_PORTION", portion):
        in_steps = returned(QuotedText.in_steps(text))
    for quote_ in filter(None, (at_once.quote(at, at + 3) for at in range(len(text)))):
        assert in_steps.find(quote_) == at_once.find(quote_)
    for offset in (at for at, character in enumerate(text) if not character.isspace()):
        assert in_steps.squeezed_offset(offset) == at_once.squeezed_offset(offset)


@given(st.text(alphabet="海上有雾，a b\n𠮷", min_size=1, max_size=60), st.integers(0, 59), st.integers(1, 30))
def test_what_is_found_says_the_same(text, start, length):
    wanted = QuotedText(text).quote(start, start + length)
    there = QuotedText(text).find(wanted) if wanted else None
    if there:
        assert "".join(text[there.start : there.end].split()) == "".join(wanted.exact.split())
