"""How wide the columns of a long table are."""

import pytest

from desktop_reader.rendering.table_columns import Column, cells, columns, widths


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("| a | b |", ["a", "b"]),
        ("  |a|b", ["a", "b"]),
        ("|| b ||", ["", "b", ""]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        ("|", []),
    ],
)
def test_the_cells_of_a_row(line: str, expected: list[str]) -> None:
    assert cells(line) == expected


def test_a_column_is_as_wide_as_its_widest_cell() -> None:
    first, second = columns(["|海边的步道|12.5|", "|海|a promenade|"], 2)
    assert first == Column(5.5, 1.0)
    assert second.natural == pytest.approx(11 * 0.6 + 0.5)
    assert second.least == pytest.approx(9 * 0.6)


def test_a_short_cell_does_not_break() -> None:
    assert columns(["|海边步道|"], 1) == (Column(4.5, 4.0),)


def test_no_column_is_wider_than_a_text_can_be_read() -> None:
    (column,) = columns([f"|{'海' * 100}|"], 1)
    assert column == Column(16.0, 1.0)


def test_columns_share_the_room_by_what_they_can_give() -> None:
    of = [Column(16.0, 2.0), Column(4.0, 4.0)]
    assert widths(of, 20) == (16.0, 4.0)
    assert widths(of, 13) == (9.0, 4.0)
    assert widths(of, 5) == (16.0, 4.0)  # it is scrolled then
