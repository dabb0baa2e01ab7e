"""Folding keeps every offset and brings together what a searcher holds to be the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.folding import fold, letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("Éléphant", "elephant"),
        ("İstanbul", "istanbul"),
        ("青島日報記者", "青岛日报记者"),
        ("後來，", "后来,"),
        ("Straße", "straße"),
    ],
)
def test_same_for_a_searcher(one, other):
    assert fold(one) == fold(other)


def test_different_words_stay_different():
    assert fold("青岛") != fold("青鸟")
    assert fold("が") != fold("か"), "a voiced kana is another letter"


@given(st.text())
def test_length_is_kept(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


def test_letters_leave_out_punctuation_and_space():
    assert letters("今年, “海平”如何 再进阶?") == letters("今年，「海平」如何再进阶？")
