"""What pages state to machines: which of several dates is the article's."""

import pytest

from desktop_reader.pages.html.reading import read_document
from desktop_reader.pages.html.stated import Stated, read_stated


def stated(head: str) -> Stated:
    return read_stated(read_document(f"<html><head>{head}</head><body><p>x</p></body></html>"))


def test_the_first_date_by_a_name_is_the_cheapest() -> None:
    found = stated(
        '<meta itemprop="datePublished" content="2025-01-05"><meta itemprop="datePublished" content="2024-12-18">'
    )
    (first, day), (second, other) = found.dates
    assert (day, other) == ("2025-01-05", "2024-12-18")
    assert second > first


@pytest.mark.parametrize(
    ("window", "day"),
    [("Neues vom Pegel | Europa | 28.04.2023", "28.04.2023"), ("News of the gauge - 2023-04-28", "2023-04-28")],
)
def test_a_day_at_the_end_of_the_window_title_is_a_date(window: str, day: str) -> None:
    assert [text for _, text in stated(f"<title>{window}</title>").dates] == [day]


def test_a_number_in_the_window_title_is_no_date() -> None:
    assert not stated("<title>Version 28.04.2023 of the gauge is out</title>").dates
