"""Dates as lists show them."""

from datetime import date

import pytest

from desktop_reader.ui.widgets.dates import as_local, day_of, short_date, whole_date

TODAY = date(2021, 2, 23)


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        (None, ""),
        ("", ""),
        ("2021-02-23T06:42", "06:42"),
        ("2021-02-23T06:42:59", "06:42"),
        ("2021-02-23", "02-23"),
        ("2021-02-22T23:59", "02-22"),
        ("2021-12-31", "12-31"),
        ("2020-02-23T06:42", "2020-02-23"),
        ("2020-12-31", "2020-12-31"),
        ("2022-01-01", "2022-01-01"),
        ("2021-02", "2021-02"),
        ("2021", "2021"),
        ("0021-02-23", "0021-02-23"),
    ],
)
def test_a_short_date_never_misleads(published, shown):
    assert short_date(published, TODAY) == shown


@pytest.mark.parametrize(
    ("published", "whole", "day"),
    [
        (None, "", ""),
        ("2021-02-23T06:42:10", "2021-02-23 06:42", "2021-02-23"),
        ("2021-02-23", "2021-02-23", "2021-02-23"),
        ("2021", "2021", "2021"),
    ],
)
def test_a_whole_date_is_as_precise_as_the_page(published, whole, day):
    assert whole_date(published) == whole
    assert day_of(published) == day


def test_an_instant_is_told_in_the_person_s_own_time():
    assert as_local("2021-02-22T23:30:00Z") == as_local("2021-02-23T07:30:00+08:00") == as_local("2021-02-22T23:30:00")
    assert len(as_local("2021-02-22T23:30:00Z")) == len("2021-02-23T07:30")


@pytest.mark.parametrize("text", ["", "yesterday", "0001-01-01T00:00:00+14:00"])
def test_what_is_no_instant_stays_as_it_is(text):
    assert as_local(text) == text
