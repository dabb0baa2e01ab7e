"""A query becomes phrases and characters, whatever is typed."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.query import Phrase, parse


def test_words_are_phrases_of_pairs():
    assert parse("海平日报").phrases == (Phrase(("海平", "平日", "日报"), open_end=False),)


def test_a_latin_word_may_go_on_in_the_text():
    assert parse("iPho").phrases == (Phrase(("ipho",), open_end=True),)


def test_half_a_pair_at_the_end_may_go_on():
    assert parse("1班").phrases == (Phrase(("1", "班"), open_end=True),)


def test_one_character_is_looked_up_by_itself():
    assert parse("海 日报").characters == ("海",)
    assert parse("海 日报").phrases == (Phrase(("日报",), open_end=False),)


def test_ideographic_space_separates_words():
    assert parse("海平　日报").words == ("海平", "日报")


def test_punctuation_alone_asks_for_nothing():
    assert not parse("，。 “” *")


@given(st.text())
def test_any_text_is_a_query(text):
    query = parse(text)
    assert bool(query) == any(phrase.tokens for phrase in query.phrases) or bool(query.characters)
