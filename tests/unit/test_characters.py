"""What cannot be stored is replaced, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.characters import is_storable, storable


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_what_can_be_stored_stays(text):
    assert is_storable(text)
    assert storable(text) == text


@given(st.text(st.sampled_from("a灯\0\ud83d\ude00\udfff")))
def test_whatever_comes_can_be_stored(text):
    kept = storable(text)
    assert is_storable(kept)
    assert [kept.count(letter) for letter in "a灯"] == [text.count(letter) for letter in "a灯"]


def test_halves_of_one_character_become_it():
    assert storable("灯\ud83d\ude00塔\ud83d") == "灯\U0001f600塔\ufffd"
