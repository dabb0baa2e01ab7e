"""Snippets show a hit and mark all within them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.query import parse
from desktop_reader.search.snippet import marks, snippet, surroundings


def asked(query):
    return parse(query).words


TEXT = "码头上风很大。" * 12 + "記者在海平港看到，新的渡船已经靠岸。" + "乘客陆续上船。" * 12


def test_the_hit_is_in_the_snippet_and_marked_in_the_original_characters():
    cut, places = snippet(TEXT, asked("记者"))
    assert [cut[a:b] for a, b in places] == ["記者"]
    assert cut.startswith("…")
    assert cut.endswith("…")


def test_without_a_literal_hit_the_beginning_is_shown():
    cut, places = snippet(TEXT, asked("没有这个词"))
    assert cut == TEXT[:90] + "…"
    assert places == ()


def test_lines_become_one():
    assert snippet("一\n二", asked("二"))[0] == "一 二"


@pytest.mark.parametrize("before", [0, 1, 9])
def test_what_surrounds_a_hit_has_the_snippet_of_the_whole(before):
    blocks = ["码头上风很大，船都不开。" * 5] * before + ["海平港的渡船靠岸了。"] + ["乘客陆续上船。" * 9] * 20
    part = surroundings("\n\n".join(blocks), asked("渡船"))
    assert part.is_later == (before > 1)
    assert len(part.body) < len("".join(blocks)) / 2
    cut, places = snippet(part.body.replace("\n\n", "\n").lstrip("\n"), asked("渡船"), is_later=part.is_later)
    whole, whole_places = snippet("\n".join(blocks), asked("渡船"))
    assert (cut[places[0][0] - 6 :], len(places)) == (whole[whole_places[0][0] - 6 :], len(whole_places))
    assert cut.startswith("…") == whole.startswith("…")


def test_nothing_surrounds_a_word_that_stands_nowhere_as_it_is():
    assert surroundings("記者到了。", asked("记者")) is None


def test_overlapping_marks_are_merged():
    assert marks("海平海平海", asked("海平 平海")) == ((0, 5),)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("the catalogue of cats, concat", "cat", ["cat", "cat"]),
        ("the catalogue of cats and a cat", '"cat"', ["cat"]),
        ("港，口和港口", "港口", ["港口"]),
        ("5g 技术与5g技术", "5g技术", ["5g 技术", "5g技术"]),
        ("sea-port", '"sea port"', ["sea-port"]),
        ("او می\u200cخواهد بماند", "میخواهد", ["می\u200cخواهد"]),
        ("او میخواهد بماند", "می\u200cخواهد", ["میخواهد"]),
    ],
)
def test_marks_stand_where_the_index_finds_the_words(text, query, marked):
    assert [text[start:end] for start, end in marks(text, asked(query))] == marked


@given(st.text(max_size=200), st.text(max_size=9))
def test_marks_are_in_order_and_apart(text, query):
    places = marks(text, asked(query))
    assert all(a < b for a, b in places)
    assert all(first[1] < second[0] for first, second in pairwise(places))
