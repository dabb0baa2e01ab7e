"""Keys: what sorts beside what, and what counts as the same."""

import pytest
from pypinyin import lazy_pinyin

from desktop_reader.library.keys import heard, match_key, text_key, title_key


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Bridges of Oslo", "bridges of oslo"),
        ("重庆长江大桥", "chong qing chang jiang da qiao"),
        ("iPhone15亮相", "iphone15 liang xiang"),
        ("“安静”的码头", "an jing de ma tou"),
        ("臺北 101", "tai bei 101"),
        ("", ""),
        ("……", ""),
    ],
)
def test_title_key(title, key):
    assert title_key(title) == key


def test_words_decide_how_a_character_is_read():
    assert title_key("行长")[:4] != title_key("行走")[:4]


@pytest.mark.parametrize("word", ["重庆", "银行", "绿色", "儿化韵", "嗯", "一五一十", "海", "海平市", "虐", "欸", "呣"])
def test_pinyin_is_that_of_pypinyin(word):
    assert title_key(word).split() == lazy_pinyin(word)


@pytest.mark.parametrize(
    ("title", "sound", "place"),
    [
        ("夜游青岛的“海”", "qingdao", "青岛"),
        ("夜游青岛的“海”", "qingd", "青岛"),
        ("夜游青岛的“海”", "qdd", "青岛的"),
        ("夜游青岛的“海”", "daodehai", "岛的“海"),
        ("iPhone-15 亮相", "liangxiang", "亮相"),
        ("iPhone-15 亮相", "ilx", "iPhone-15 亮相"),
        ("あおぞら青岛", "qingdao", "青岛"),
        ("夜游大连", "qingdao", None),
        ("", "qingdao", None),
    ],
)
def test_where_a_title_sounds_so(title, sound, place):
    assert [title[start:end] for start, end in heard(title, title_key(title), sound)] == ([place] if place else [])


def test_a_key_of_other_parts_than_the_title_tells_no_place():
    assert heard("夜游青岛", "you qing dao", "qingdao") == ()


def test_a_long_title_is_heard_to_its_end():
    assert title_key("海" * 40 + "栈桥").endswith("hai zhan qiao")
    assert len(title_key("海" * 500)) < 500


def test_match_key_ignores_width_case_space_and_marks():
    assert match_key("今年，“海平”如何 再进阶？") == match_key('今年,"海平"如何再进阶?')


def test_text_key_ignores_white_space_alone():
    assert text_key("题", "一\n二 三") == text_key("题", "一\r\n\r\n二　三")
    assert text_key("题", "一，二") != text_key("题", "一,二")
