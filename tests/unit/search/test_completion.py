"""Completion of what is being typed into a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.completion import MOST, completions
from desktop_reader.search.operators import Offer
from desktop_reader.search.query import parse

NAMES = {Offer.SOURCES: ["海平日报", "海平晚报", "Sea Post"], Offer.TAGS: ["旅行", "Sea"]}


def completed(typed):
    """What the whole text would be with each completion."""
    return [typed[: one.start] + one.text for one in completions(typed, NAMES.__getitem__)]


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("ti", ["title:"]),
        ("港口 -ti", ["港口 -title:"]),
        ("t", []),
        ("来", ["来源："]),
        ("（标", ["（标题：", "（标签："]),
        ("is:", ["is:unread ", "is:read ", "is:starred ", "is:archived "]),
        ("is:rea", ["is:read ", "is:unread "]),
        ("状态：未", ["状态：未读 "]),
        ("source:晚", ["source:海平晚报 "]),
        ("source:post", ['source:"Sea Post" ']),
        ("来源：“sea p", ["来源：“Sea Post” "]),
        ("tag:sea", []),
        ("港口 source:海平", ["港口 source:海平日报 ", "港口 source:海平晚报 "]),
        ("title:海", []),
        ("港口", []),
        ("", []),
    ],
)
def test_completions(typed, whole):
    assert completed(typed) == whole


def test_there_are_not_too_many():
    assert len(completions("tag:", lambda _offer: [str(number) for number in range(100)])) == MOST


@given(st.text(max_size=20))
def test_any_text_may_be_completed(typed):
    for whole in completed(typed):
        parse(whole)
