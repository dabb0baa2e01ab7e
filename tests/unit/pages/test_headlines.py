"""What belongs to the headline of a list, and what stands beside it."""

import pytest

from desktop_reader.pages.headlines import headline


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("· 老码头的读书灯亮了 [2023-04-08]", "老码头的读书灯亮了"),
        ("老码头的读书灯亮了 (128)", "老码头的读书灯亮了"),
        ("老码头的读书灯亮了（1204）", "老码头的读书灯亮了"),
        ("老码头的读书灯亮了 评论 12", "老码头的读书灯亮了"),
        ("The best ferries of the coast (2024)", "The best ferries of the coast (2024)"),
        ("码头图书馆的四季（上）", "码头图书馆的四季（上）"),
    ],
)
def test_dates_and_counts_behind_a_headline_are_none_of_it(line, expected):
    assert headline(line) == expected


@pytest.mark.parametrize("piece", ["|", " ", " (12)", "[2-3]", "评论 1"])
def test_a_line_of_many_such_pieces_is_no_work_for_hours(piece):
    line = f"老码头{piece * 500}的第1"
    assert headline(line) == line
