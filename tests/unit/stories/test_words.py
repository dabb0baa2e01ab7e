"""The words that an article is known by."""

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.folding import fold
from desktop_reader.stories.tables.stop_words import STOP_WORDS
from desktop_reader.stories.words import LEAD, MOST, words_of


def by_text(title, text):
    return {word.text: word for word in words_of(title, text)}


def test_names_and_words_of_the_title_are_known_as_such():
    words = by_text("许南修好了海平市的木梁", "工程师许南说,木梁已经编号。海平市的木梁有两百年。")
    assert (words["许南"].is_name, words["许南"].in_title, words["许南"].met) == (True, True, 1)
    assert (words["木梁"].in_title, words["木梁"].met) == (True, 2)
    assert words["编号"].in_title is False


def test_rare_words_come_before_common_ones():
    words = [word.text for word in words_of("", "榫卯的问题,我们可以通过学习来解决。榫卯不用钉子。")]
    assert words.index("榫卯") == 0
    assert "可以" not in words


def test_chrome_and_bylines_are_no_words():
    text = "记者 许南 编辑 沈一苇 新华社 点击关注我们,阅读原文 责任编辑"
    assert not by_text(text, text).keys() & STOP_WORDS
    assert {"许南", "沈一苇"} & by_text(text, text).keys()


@pytest.mark.parametrize(
    ("text", "empty", "known"),
    [
        (
            "星期一清晨,渡轮在码头旁边等了三十分钟。周末每条船都满。",
            {"星期一", "清晨", "旁边", "分钟", "周末", "每条"},
            "渡轮",
        ),
        ("The ferry left on Monday, as it did in February and every Friday since.", {"monday", "february"}, "ferry"),
        ("Die Fähre fuhr am Mittwoch, wie im März und an jedem Sonntag.", {"mittwoch", "marz", "sonntag"}, "fahre"),
    ],
)
def test_times_numbers_and_the_like_say_nothing(text, empty, known):
    words = by_text("", text)
    assert not empty & words.keys()
    assert known in words


def test_traditional_characters_and_full_width_make_no_difference():
    plain = words_of("圖書館開門", "圖書館藏書21萬冊,ABC館。")
    assert plain == words_of("图书馆开门", "图书馆藏书２１万册,ＡＢＣ馆。")


def test_names_in_latin_script_have_a_capital_inside_of_a_sentence():
    words = by_text("The Ferry That Refuses To Retire", "\n".join(samples.ENGLISH_PARAGRAPHS))
    assert {"adelheid", "jonas", "peel"} <= {word.text for word in words.values() if word.is_name}
    assert not words["ferry"].is_name
    assert not words["people"].is_name
    assert not {"the", "that", "says"} & words.keys()


def test_what_stands_far_below_is_not_read():
    assert "灯塔" not in by_text("海堤", "码头。" * LEAD + "灯塔")


def test_nothing_gives_no_words():
    assert words_of("", "") == []


@given(st.text(max_size=40), st.text(max_size=400))
def test_any_text_gives_few_words_as_they_are_folded(title, text):
    words = words_of(title, text)
    assert len(words) <= MOST
    assert len({word.text for word in words}) == len(words)
    assert all(fold(word.text) == word.text and word.rarity > 0 for word in words)
    assert words == words_of(title, text)


def test_a_surname_stays_with_the_name_that_the_dictionary_knows_without_it():
    words = {word.text: word for word in words_of("", "局长郑怀远说,水库由李和平看守。郭广昌没有说话,王李两家也没有。")}
    assert {"郑怀远", "李和平", "郭广昌"} <= words.keys()
    assert not words.keys() & {"怀远", "和平", "广昌"}
    assert words["郑怀远"].is_name
