"""The same text told again."""

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.related import Relation
from desktop_reader.stories.fingerprint import MARKS, Compared, Text, fingerprint

BODY = "\n".join(samples.CHINESE_PARAGRAPHS)
PARAGRAPHS = st.integers(0, len(samples.CHINESE_PARAGRAPHS) - 1)


def compared(one, other):
    """The likeness of two texts, and their relation."""
    first, second = Compared(one), Compared(other)
    likeness = first.likeness(second)
    assert likeness == second.likeness(first)
    assert first.relation(second, likeness) is second.relation(first, likeness)
    return likeness, first.relation(second, likeness)


@given(PARAGRAPHS, st.sampled_from(["(完)", "本文有改动。", "图片来自网络", " "]))
def test_a_small_edit_leaves_most_of_the_fingerprint(place, edit):
    paragraphs = list(samples.CHINESE_PARAGRAPHS)
    paragraphs[place] += edit
    assert set(fingerprint(BODY)) & set(fingerprint("\n".join(paragraphs)))


@given(st.text())
def test_any_text_has_a_few_numbers_of_32_bits(text):
    marks = fingerprint(text)
    assert len(marks) <= MARKS
    assert all(0 <= mark < 1 << 32 for mark in marks)
    assert list(marks) == sorted(set(marks))


def test_other_texts_share_nothing():
    english = "\n".join(samples.ENGLISH_PARAGRAPHS)
    assert not set(fingerprint(BODY)) & set(fingerprint(english))
    assert compared(Text("", BODY), Text("", english)) == (0.0, None)


MORE = (
    "三个月以后,码头上的读者比鱼市的买家还多。馆长说,最忙的那个周末来了一万两千人,"
    "队伍从粮仓门口一直排到渡口,排队的人就在石阶上读书。\n"
    "潮水退去的时候,孩子们在滩上拾贝,拾满一桶就回来听故事。讲故事的人是退休的船长,他只讲自己去过的地方。"
)


@pytest.mark.parametrize(("days", "expected"), [(0, Relation.VERSION), (2, Relation.VERSION), (60, None)])
def test_a_text_that_is_told_on_is_a_later_edit_whatever_its_title_in_the_same_days(days, expected):
    told_on = "\n".join((*samples.CHINESE_PARAGRAPHS[:3], MORE))
    first = "\n".join(samples.CHINESE_PARAGRAPHS[:3])
    one, other = Text("粮仓开门", first, "海平晚报", 100), Text("一万读者挤满码头", told_on, "海平晚报", 100 + days)
    likeness, relation = compared(one, other)
    assert 0.4 < likeness < 0.8
    assert relation is expected


def test_a_few_lines_that_others_quote_are_no_earlier_version_of_them():
    notice = samples.CHINESE_PARAGRAPHS[0]
    _, relation = compared(Text("开门", notice), Text("码头", f"{notice}\n{MORE}"))
    assert relation is None


@pytest.mark.parametrize(
    ("source", "other", "expected"),
    [
        ("海平晚报", "潮头新闻", Relation.REPRINT),
        (None, None, Relation.REPRINT),
        ("海平晚报", "海平晚报", Relation.VERSION),
    ],
)
def test_who_prints_it_tells_a_reprint_from_a_later_edit(source, other, expected):
    edited = BODY.replace("冬暖夏凉,存粮合适,存书却怕潮", "冬天不冷,夏天不热,可是潮")
    likeness, relation = compared(Text("开门", BODY, source), Text("开门", edited, other))
    assert 0.85 < likeness < 0.95
    assert relation is expected
    assert compared(Text("开门", BODY, source), Text("开门", BODY, other)) == (1.0, Relation.REPRINT)


OTHERWISE = "图书馆开门那天下着雨,站在最前面的是一位等了两小时的老人,她想看看丈夫当年扛过粮包的地方。"


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [("百年粮仓改成图书馆", 2, Relation.VERSION), ("百年粮仓改成图书馆", 30, None), ("另一个标题", 2, None)],
)
def test_what_has_half_of_a_text_is_a_version_under_its_own_title_and_of_the_same_days(title, day, expected):
    half = "\n".join((*samples.CHINESE_PARAGRAPHS[:4], OTHERWISE))
    likeness, relation = compared(Text("百年粮仓改成图书馆", BODY, day=1), Text(title, half, day=day))
    assert 0.5 < likeness < 0.8
    assert relation is expected


def test_a_long_foot_does_not_make_two_articles_one():
    foot = "\n".join(samples.ENGLISH_PARAGRAPHS * 3)
    one, other = (
        "\n".join([*part, foot]) for part in (samples.CHINESE_PARAGRAPHS[:3], samples.CHINESE_PARAGRAPHS[3:6])
    )
    assert compared(Text("", one), Text("", other)) == (0.0, None)


def test_a_report_in_the_same_form_with_other_figures_is_another():
    form = "{}日收盘,海平航运指数报{}点,上涨{}%;渔业板块上涨{}%,成交{}万元。分析人士表示,下周走势仍要看天气。"
    one, other = form.format(3, 1204, 1.2, 0.4, 340), form.format(4, 1187, 2.6, 3.1, 512)
    assert compared(Text("收盘", one), Text("收盘", other)) == (0.0, None)
