"""Tokens: pairs for scripts without spaces, words for the rest."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.tokens import index_characters, index_tokens, is_single_character


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("海平日报", "海平 平日 日报"),
        ("海，平", "海 平"),
        ("5g技术", "5g 技术"),
        ("高中1班", "高中 中 1 班"),
        ("iphone 15 pro", "iphone 15 pro"),
        ("snake_case", "snake case"),
        ("ひらがな", "ひら らが がな"),
        ("서울시", "서울 울시"),
        ("……——", ""),
        ("𠮷野家", "𠮷野 野家"),
        ("می\u200cخواهد", "میخواهد"),
        ("两👨\u200d👩人", "两 人"),
    ],
)
def test_index_tokens(text, tokens):
    assert index_tokens(text) == tokens


def test_single_characters_are_indexed_once_each():
    assert sorted(index_characters("海平海 abc 平1").split()) == ["平", "海"]


def test_what_counts_as_a_single_character():
    assert is_single_character("海")
    assert not is_single_character("a")
    assert not is_single_character("海平")
    assert not is_single_character("，")


@given(st.text(alphabet="海平abc1 ，。x", max_size=40))
def test_every_letter_of_the_text_is_in_its_tokens(text):
    tokens = set(index_tokens(text))
    assert {c for c in text if c.isalnum()} <= tokens


@given(st.text(alphabet="海平𠮷ขabc1é_ ，。\n\x01\x02", max_size=40))
def test_tokens_are_those_of_one_run_after_another(text):
    tokens = []
    for run in re.finditer(r"[海平𠮷ข]+|[abc1é]+", text):
        characters = run[0]
        if characters[0] in "abc1é" or len(characters) == 1:
            tokens.append(characters)
            continue
        tokens += [a + b for a, b in pairwise(characters)]
        if text[run.end() : run.end() + 1] in tuple("abc1é"):
            tokens.append(characters[-1])
    assert index_tokens(text) == " ".join(tokens)
