"""Words are found whatever the width, case and script they are written in."""

import pytest

from desktop_reader.ui.reader.ground import Span
from desktop_reader.ui.reader.hits import Hits, Text


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
    hits = Text(text).find(query)
    assert list(hits.starts) == starts
    assert [end - start for start, end in zip(hits.starts, hits.ends, strict=True)] == [len(query)] * len(starts)


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
