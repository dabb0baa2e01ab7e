"""Chinese is set as the W3C's requirements say, without adding or taking away a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.rendering.typography import (
    Mark,
    is_chinese,
    is_right_to_left,
    pieces,
    reading_minutes,
    typeset,
    without_indent,
)


@given(st.text("海边12ab ,;:!?，。“”（）《》’\u00a0\u200b😀𠮷", max_size=40))
def test_offsets_hold(text: str) -> None:
    setting = typeset(text)
    offsets = [offset for offset, _ in setting.special]
    assert len(setting.shown) == len(text)
    assert offsets == sorted(set(offsets))
    assert all(0 <= offset < len(text) - 1 for offset, mark in setting.special if mark is not Mark.SPACE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("海边,步道;路:桥!灯?", "海边，步道；路：桥！灯？"),
        ("“海”,说", "“海”，说"),
        ("2020年,2021年", "2020年，2021年"),
        ("增长3%,其中GDP;人均(元),约", "增长3%，其中GDP；人均（元），约"),
        ("世卫组织(WHO)与iPhone(手机)", "世卫组织（WHO）与iPhone（手机）"),
        ("函数f(x)和page(s),(未完", "函数f(x)和page(s),(未完"),
        ("雾散了.船开了(慢).", "雾散了。船开了（慢）。"),
        ("前总统乔治.布什说,不去。", "前总统乔治.布什说，不去。"),
        ("乔治.布什说，不去", "乔治.布什说，不去"),
        ("见“附件”.txt和图3.5,没有了.", "见“附件”.txt和图3.5，没有了。"),
        ("他说...", "他说..."),
        ("来了!!", "来了！！"),
        ("06:42 和 1,600 以及 a,b", "06:42\u200b和\u200b1,600\u200b以及\u200ba,b"),
        ("3:2,海边", "3:2，海边"),
        ("海边 。（ 海", "海边\u2060。（\u2060海"),
        (",海", ",海"),
    ],
)
def test_ascii_marks_are_shown_full_width_beside_han(text: str, shown: str) -> None:
    assert typeset(text).shown == shown


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("海”，“边", {1: Mark.PAIR, 2: Mark.PAIR}),
        ("海：“‘边’”。", {1: Mark.PAIR, 2: Mark.PAIR, 5: Mark.PAIR, 6: Mark.PAIR}),
        ("好！”说", {1: Mark.PAIR}),
        ("好！“说", {}),
        ("海（边", {}),
        ("第12条A座", {0: Mark.GAP, 2: Mark.GAP, 3: Mark.GAP, 4: Mark.GAP}),
        ("人々と12〇A", {2: Mark.GAP, 4: Mark.GAP, 5: Mark.GAP}),
        ("海，12", {}),
        ("第 12 条", {1: Mark.SPACE, 4: Mark.SPACE}),
        ("海， 边 。", {}),
        ("海  边", {1: Mark.SPACE}),
        ("海。 “边", {1: Mark.PAIR}),
        ("born :海 。", {4: Mark.SPACE}),
        ("说Let’s‘去’", {0: Mark.GAP, 4: Mark.APOSTROPHE}),
        ("《海边》", {0: Mark.HANGING}),
        ("“《海边》", {0: Mark.PAIR}),
    ],
)
def test_marks(text: str, marked: dict[int, Mark]) -> None:
    assert dict(typeset(text).special) == marked


def test_traditional_chinese_centres_its_points() -> None:
    assert dict(typeset("海」，「邊」。", centred_points=True).special) == {}
    assert dict(typeset("海》「邊", centred_points=True).special) == {1: Mark.PAIR}


@given(st.text("海边12ab ,“”", max_size=30), st.integers(0, 30))
def test_pieces_are_the_runs_cut_around_what_is_special(text: str, cut: int) -> None:
    setting = typeset(text)
    lengths = [len(text[:cut]), len(text[cut:])]
    found = list(pieces(setting, lengths))
    assert "".join(shown for _, shown, _ in found) == setting.shown
    assert [len("".join(shown for run, shown, _ in found if run == number)) for number in (0, 1)] == lengths
    assert [mark for _, _, mark in found if mark] == [mark for _, mark in setting.special]
    assert all(len(shown) == 1 for _, shown, mark in found if mark)


def test_an_indent_is_dropped_once() -> None:
    assert without_indent("\u3000\u3000海\u3000边") == "海\u3000边"
    assert without_indent(" \u00a0\t海") == "海"
    assert without_indent("海") == "海"


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("海边的步道", True),
        ("海辺の道を歩く", True),
        ("iPhone 15 发布", True),
        ("A walk by the sea (海边), on a new path", False),
        ("Прогулка у моря по новой дорожке", False),
        ("바닷가 산책길 을 걷다", False),
    ],
)
def test_is_chinese(text: str, *, chinese: bool) -> None:
    assert is_chinese(text) is chinese
    assert is_chinese(text, otherwise=True) is chinese


def test_a_number_is_what_stands_around_it() -> None:
    assert is_chinese("12:30", otherwise=True)
    assert not is_chinese("12:30")


@pytest.mark.parametrize(
    ("text", "leftward"),
    [
        ("افتتاح الممشى", True),
        ("«שלום» 12", True),
        ("12 افتتاح", True),
        ("海边افتتاح", False),
        ("Sea", False),
        ("“12”", False),
    ],
)
def test_direction_is_that_of_the_first_letter(text: str, *, leftward: bool) -> None:
    assert is_right_to_left(text) is leftward


def test_reading_time() -> None:
    assert reading_minutes("") == 1
    assert reading_minutes("海" * 4400) == 11
    assert reading_minutes("walk " * 2300) == 10
    assert reading_minutes("海" * 400_000) == 1000
