"""Titles in a text: which marks they stand in, and what is too short to be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.quoted import may_be_title, quoted_titles


def titles(text):
    return [text[title.start : title.end] for title in quoted_titles(text)]


@pytest.mark.parametrize("marks", ["《》", "“”", "「」", "『』", "〈〉", "«»", "„“", '""'])
def test_a_title_stands_in_any_kind_of_marks(marks):
    opening, closing = marks
    assert titles(f"此前的{opening}海雾散了，渡轮复航{closing}一文") == ["海雾散了，渡轮复航"]


def test_one_kind_of_marks_within_another():
    text = "他说：“《海雾散了渡轮复航》写得好。”"
    assert titles(text) == ["《海雾散了渡轮复航》写得好。", "海雾散了渡轮复航"]


def test_the_key_is_that_of_the_letters_alone():
    (title,) = quoted_titles("《海霧散了，“渡輪”復航！》")
    assert title.key == "海雾散了渡轮复航"


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("海雾散了渡轮", True),
        ("海雾散了渡", False),
        ("Ferry back again", True),
        ("Ferry again", False),
        ("2021 12 24", False),
    ],
)
def test_a_title_has_six_han_characters_or_three_words(text, is_title):
    assert may_be_title(text) is is_title
    assert titles(f"《{text}》") == ([text] if is_title else [])


def test_no_title_goes_on_over_lines():
    assert titles("《海雾散了\n渡轮复航了》") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"Ferry back again" and then the old one, "Fog lifts at last"', ["Ferry back again", "Fog lifts at last"]),
        ('"No," they wrote in "Fog lifts at last"', ["Fog lifts at last"]),
        ('a pipe of 5" and the boat "Fog lifts at last"', ["Fog lifts at last"]),
        ('he began "and never ended it. "Fog lifts at last" came later', ["Fog lifts at last"]),
        ('此前"海雾散了渡轮复航"和"灯塔守夜人的故事"两篇', ["海雾散了渡轮复航", "灯塔守夜人的故事"]),
        (f'"{"long " * 40}end" on the quay before "Fog lifts at last"', ["Fog lifts at last"]),
    ],
)
def test_marks_that_open_and_close_do_not_enclose_what_stands_between_two_titles(text, found):
    assert titles(text) == found


@given(st.text('《》“”"海雾散了渡轮 a\n', max_size=60))
def test_what_is_found_stands_in_marks(text):
    for title in quoted_titles(text):
        assert text[title.start - 1] in '《“"'
        assert text[title.end] in '》”"'
