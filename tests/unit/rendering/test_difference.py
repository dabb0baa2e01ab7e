"""Two versions of a text side by side: what is told as changed, and that it ends in time."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.rendering.difference import difference

SAME = "海雾散了，渡轮复航，码头上的人都往船上走。"


def marked(pieces):
    return "".join(f"[{piece.text}]" if piece.is_changed else piece.text for piece in pieces)


def shown(before, after):
    return [(marked(line.before), marked(line.after)) for line in difference(before, after)]


def test_what_is_the_same_stands_side_by_side_unmarked():
    assert shown([SAME, "完。"], [SAME, "完。"]) == [(SAME, SAME), ("完。", "完。")]
    assert not difference([SAME], [SAME])[0].is_changed


def test_a_paragraph_that_came_or_went_stands_alone():
    assert shown([SAME, "完。"], [SAME, "新的一段。", "完。"]) == [(SAME, SAME), ("", "[新的一段。]"), ("完。", "完。")]
    assert shown([SAME, "旧的一段。"], [SAME]) == [(SAME, SAME), ("[旧的一段。]", "")]


def test_within_a_paragraph_only_what_differs_is_marked():
    assert shown(["首班船坐了120人。票价不变。"], ["首班船坐了135人。票价不变。"]) == [
        ("首班船坐了[120]人。票价不变。", "首班船坐了[135]人。票价不变。")
    ]
    assert shown(["The first ferry was full."], ["The second ferry was full."]) == [
        ("The [first] ferry was full.", "The [second] ferry was full.")
    ]


def test_a_sentence_that_was_put_in_is_marked_as_one():
    assert shown([f"{SAME}票价不变。"], [f"{SAME}船上有热茶。票价不变。"]) == [
        (f"{SAME}票价不变。", f"{SAME}[船上有热茶。]票价不变。")
    ]


def test_paragraphs_that_are_alike_stand_beside_each_other_past_others():
    before = ["灯塔今年要修，工期三个月。", SAME]
    after = ["另外一件完全不同的事情。", "灯塔明年要修，工期三个月。", SAME]
    assert shown(before, after) == [
        ("", "[另外一件完全不同的事情。]"),
        ("灯塔[今]年要修，工期三个月。", "灯塔[明]年要修，工期三个月。"),
        (SAME, SAME),
    ]


def test_a_single_character_in_common_between_two_changes_is_not_told_apart():
    ((left, right),) = shown(["他们乘早班船的时候看见了灯塔"], ["他们坐晚班车的时候看见了灯塔"])
    assert left == "他们[乘早班船]的时候看见了灯塔"
    assert right == "他们[坐晚班车]的时候看见了灯塔"


@given(
    st.lists(st.text("甲乙。a b！\n", max_size=12), max_size=6),
    st.lists(st.text("甲乙。a b！\n", max_size=12), max_size=6),
)
def test_nothing_is_lost_and_what_is_unmarked_is_in_both(before, after):
    lines = difference(before, after)
    for side, texts in (("before", before), ("after", after)):
        told = ["".join(piece.text for piece in getattr(line, side)) for line in lines]
        assert [text for text in told if text] == [text for text in texts if text]
    for line in lines:
        same = ["".join(piece.text for piece in side if not piece.is_changed) for side in (line.before, line.after)]
        assert same[0] == same[1]


def test_when_the_time_is_over_paragraphs_are_told_as_changed_in_one_piece():
    lines = difference(["首班船坐了120人。", SAME], ["首班船坐了135人。", SAME], seconds=-1)
    assert [(marked(line.before), marked(line.after)) for line in lines] == [
        ("[首班船坐了120人。]", "[首班船坐了135人。]"),
        (SAME, SAME),
    ]


@pytest.mark.parametrize("paragraphs", [1, 150])
def test_long_texts_without_anything_in_common_are_changed_as_a_whole(paragraphs):
    draw = random.Random(7)
    texts = [
        ["".join(draw.choices(letters, k=6_000 // paragraphs)) for _ in range(paragraphs)]
        for letters in ("海雾散渡轮航", "票价灯塔守夜")
    ]
    lines = difference(*texts, seconds=0.2)
    assert all(piece.is_changed for line in lines for piece in (*line.before, *line.after))
    assert sum(len(piece.text) for line in lines for piece in line.before) == 6_000


def test_what_recurs_again_and_again_holds_nothing_together_and_is_not_lost():
    before = [line for number in range(40) for line in ("—", f"甲{number}说的话")]
    after = [line for number in range(40) for line in ("—", f"乙{number}说的话")]
    lines = difference(before, after)
    assert "".join(piece.text for line in lines for piece in line.before) == "".join(before)
    assert "".join(piece.text for line in lines for piece in line.after) == "".join(after)
