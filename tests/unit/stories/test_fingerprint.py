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


FLASH = (
    "昨夜一场大雾，归潮县的三艘渡轮停在江心不敢动，船上的四十名乘客裹着救生衣坐到天亮。\n"
    "船长说，他活到五十岁，头一回连自己的船头都看不见。今早雾散以后，渡轮陆续靠岸，没有人受伤。"
)
TOLD_ON = (
    "上午，一位在船上过夜的乘客对记者说，后半夜大家轮流唱歌，怕有人睡过去着凉。\n"
    "航运公司随后宣布，今后起雾便不发船，已经买的票可以退。"
)
ENGLISH_FLASH, *ENGLISH_TOLD_ON = samples.ENGLISH_PARAGRAPHS


@pytest.mark.parametrize(
    ("text", "more"), [(FLASH, TOLD_ON), (ENGLISH_FLASH, ENGLISH_TOLD_ON[0])], ids=["Chinese", "English"]
)
def test_a_short_text_that_is_told_on_is_found_and_is_a_later_edit(text, more):
    later = Text("停航", f"{text}\n{more}", "海平晚报", 100)
    assert set(fingerprint(text)) & set(fingerprint(later.body))
    assert compared(Text("大雾", text, "海平晚报", 100), later)[1] is Relation.VERSION
    assert compared(Text("大雾", text, "海平晚报", 100), later._replace(body=more))[1] is None


@given(st.permutations(samples.CHINESE_PARAGRAPHS[2:]), st.integers(1, 4))
def test_however_a_text_is_told_on_it_is_found_by_its_beginning(others, count):
    beginning = "\n".join(samples.CHINESE_PARAGRAPHS[:2])
    told_on = "\n".join((beginning, *others[:count]))
    assert set(fingerprint(beginning)) & set(fingerprint(told_on))


def test_a_text_that_is_told_on_with_more_figures_is_the_same_one():
    first = (
        "鱼市昨日成交3,400箱，均价每箱52元，比前日高1.5%。买主多半来自省城，天不亮就在码头上等。"
        "鱼贩说，风浪把船留在港里三天，货一少，价钱自然就上去了。"
    )
    more = "到下午又成交610箱，均价48元，全月累计71,200箱，是去年的1.3倍，前年的2.1倍。卖鱼的人说，好年景要看秋天。"
    own, told_on = Text("鱼市", first, day=1), Text("鱼市", first + more, day=1)
    assert compared(own, told_on)[1] is Relation.VERSION


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


REPORT = (
    "归潮县渔政站通报,今天0-24时,全县12个渔港进港渔船{}艘,卸货{}吨,其中鲅鱼35吨,均为近海捕捞;当日{}。"
    "截至24时,{}。渔政站提醒3个渔场的渔民按时报港,{}。"
)
TODAY = REPORT.format(28, 214, "没有险情", "进港渔船均已登记", "六级以上大风不要出海")


@pytest.mark.parametrize(
    ("others", "days", "expected"),
    [
        ((31, 198, "两船相撞,无人受伤", "进港渔船均已登记", "六级以上大风不要出海"), 1, None),
        ((28, 214, "两船相撞,无人受伤", "进港渔船均已登记", "六级以上大风不要出海"), 1, Relation.VERSION),
        ((31, 214, "没有险情", "进港渔船均已登记", "六级以上大风不要出海"), 1, Relation.VERSION),
        ((31, 198, "没有险情", "进港渔船均已登记", "六级以上大风不要出海"), 365, None),
    ],
    ids=["the next day's", "edited", "corrected", "the next year's"],
)
def test_the_next_report_under_the_same_title_is_no_later_edit(others, days, expected):
    one, other = (
        Text("渔港通报", text, "海平晚报", day) for text, day in ((TODAY, 1), (REPORT.format(*others), 1 + days))
    )
    likeness, relation = compared(one, other)
    assert 0.5 < likeness < 0.95
    assert relation is expected
