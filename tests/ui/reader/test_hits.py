"""Words are found whatever the width, case and script they are written in."""

import pytest

from desktop_reader.search.query import parse
from desktop_reader.ui.reader.ground import Span
from desktop_reader.ui.reader.hits import Hits
from desktop_reader.ui.reader.searched_text import SearchedText


@pytest.mark.parametrize(
    ("text", "query", "starts"),
    [
        ("海边的步道,海边", "海边", [0, 6]),
        ("ＧＤＰ and gdp", "Gdp", [0, 8]),
        ("圖書館", "图书", [0]),
        ("aaaa", "aa", [0, 2]),
        ("😀海边😀海边", "海边", [2, 6]),
        ("海", "", []),
        ("海", "山", []),
    ],
)
def test_find(text: str, query: str, starts: list[int]) -> None:
    hits = SearchedText(text).find(query)
    assert list(hits.starts) == starts
    assert [end - start for start, end in zip(hits.starts, hits.ends, strict=True)] == [len(query)] * len(starts)


@pytest.mark.parametrize(
    ("text", "asked", "marked"),
    [
        ("海边的步道,海边", "海边 -山", ["海边", "海边"]),
        ("海边的步道", "海边 OR title:步道", ["海边", "步道"]),
        ("😀 cat, concat", "cat", ["cat"]),
        ("你好,世界", "你好世界", ["你好,世界"]),
        ("海", "is:unread", []),
    ],
)
def test_find_what_a_search_asks_for(text: str, asked: str, marked: list[str]) -> None:
    hits = SearchedText(text).find_asked(parse(asked))
    units = text.encode("utf-16-le")
    places = zip(hits.starts, hits.ends, strict=True)
    assert [units[2 * start : 2 * end].decode("utf-16-le") for start, end in places] == marked
    assert hits.longest == max(map(len, marked), default=0)


def test_hits_go_round() -> None:
    hits = Hits([3, 9, 20], [4, 10, 21])
    assert hits.at(9).current == 1
    assert hits.at(10).current == 2
    assert hits.at(21).current == 0
    assert hits.at(3).moved(-1).current == 2
    assert hits.at(20).moved(1).current == 0
    assert Hits().at(5).moved(1).current == -1


def test_hits_between_two_positions() -> None:
    hits = Hits([3, 9, 20], [4, 10, 21], 1)
    assert hits.between(4, 20) == [Span(9, 10, strong=True)]
    assert hits.between(0, 9) == [Span(3, 4)]
    assert hits._replace(longest=5).between(7, 9) == [Span(3, 4)]
