"""What is kept of an article's words, four bytes each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.stories.kept import key_of, packed, unpacked
from desktop_reader.stories.words import Word

WORDS = st.lists(
    st.builds(Word, st.text(min_size=1), st.integers(0, 500), st.booleans(), st.booleans(), st.floats(3, 14)),
    max_size=40,
    unique_by=lambda word: key_of(word.text),
)


@given(WORDS)
def test_keys_and_kinds_of_words_come_back_in_their_order(words):
    kept = unpacked(packed(words))
    assert list(kept.words) == [key_of(word.text) for word in words]
    assert [(one.is_name, one.in_title) for one in kept.words.values()] == [
        (word.is_name, word.in_title) for word in words
    ]
    assert len(packed(words)) == 6 + 4 * len(words)


def test_a_word_of_the_title_or_met_more_often_weighs_more():
    def weight(met, in_title):
        (kept,) = unpacked(packed([Word("码头", met, False, in_title, 9.0)])).words.values()
        return kept.weight

    assert 1 == weight(1, False) < weight(2, False) < weight(4, False) < weight(9, False) < weight(9, True)
    assert weight(0, True) > weight(2, False)


def test_the_norms_are_those_of_all_words_of_names_and_of_the_title():
    name, word = Word("周岸", 1, True, False, 8.0), Word("木梁", 1, False, True, 6.0)
    both = unpacked(packed([name, word]))
    assert both.name_norm == pytest.approx(unpacked(packed([name])).norm, abs=0.01)
    assert both.norm**2 == pytest.approx(both.name_norm**2 + both.title_weight**2, abs=0.5)


def test_nothing_is_no_words():
    assert unpacked(b"") == unpacked(packed([]))
    assert not unpacked(b"").words
