"""Many phrases looked for at once."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.patterns import AnyOf

LETTERS = "ab.c©分享"


@given(st.lists(st.text(LETTERS, min_size=1, max_size=4), max_size=8), st.text(LETTERS + "d", max_size=12))
def test_a_text_holds_one_of_the_phrases_or_none(phrases, text):
    assert AnyOf(phrases).is_in(text) is any(phrase in text for phrase in phrases)
