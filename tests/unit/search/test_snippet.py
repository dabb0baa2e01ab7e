"""Snippets show the first hit and mark all within them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.snippet import marks, snippet

TEXT = "码头上风很大。" * 12 + "記者在海平港看到，新的渡船已经靠岸。" + "乘客陆续上船。" * 12


def test_the_hit_is_in_the_snippet_and_marked_in_the_original_characters():
    cut, places = snippet(TEXT, ["记者"])
    assert [cut[a:b] for a, b in places] == ["記者"]
    assert cut.startswith("…")
    assert cut.endswith("…")


def test_without_a_literal_hit_the_beginning_is_shown():
    cut, places = snippet(TEXT, ["没有这个词"])
    assert cut == TEXT[:90] + "…"
    assert places == ()


def test_lines_become_one():
    assert snippet("一\n二", ["二"])[0] == "一 二"


def test_overlapping_marks_are_merged():
    assert marks("海平海平海", ["海平", "平海"]) == ((0, 5),)


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=3), max_size=3))
def test_marks_are_in_order_and_apart(text, words):
    places = marks(text, words)
    assert all(a < b for a, b in places)
    assert all(first[1] < second[0] for first, second in pairwise(places))
