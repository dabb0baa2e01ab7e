"""Dates of files in the one form that sorts by time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.importers.moments import imported_moment, published_moment

TODAY = date(2023, 4, 9)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2021-02-23", "2021-02-23"),
        ("2021-02", "2021-02"),
        ("2021", "2021"),
        ("2021-2-3", "2021-02-03"),
        ("2021-02-23T06:42", "2021-02-23T06:42"),
        ("2012-07-02 19:11:53", "2012-07-02T19:11"),
        (" 2021-02-23 6:42 ", "2021-02-23T06:42"),
        ("2021-02-23T06:42:05.123456+08:00", "2021-02-23T06:42"),
        ("2021-02-23 06:42:05 +0800", "2021-02-23T06:42"),
        ("2021-02-23T06:42Z", "2021-02-23T06:42"),
        ("2021年2月23日 06:42", "2021-02-23T06:42"),
        ("2021/02/23", "2021-02-23"),
        ("2021-02-31", None),
        ("2021-02-23T25:00", None),
        ("0000-01-01", None),
        ("昨天 06:42", "2023-04-08T06:42"),
        ("soon", None),
        ("", None),
    ],
)
def test_published(written: str, moment: str | None) -> None:
    assert published_moment(written, TODAY) == moment


@given(st.datetimes())
def test_every_date_and_time_is_read(moment) -> None:
    assert published_moment(moment.isoformat(" "), TODAY) == moment.isoformat(timespec="minutes")
    assert published_moment(moment.date().isoformat(), TODAY) == moment.date().isoformat()


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-05-01T08:30:00Z", "2024-05-01T08:30:00Z"),
        ("2024-05-01T08:30:00+08:00", "2024-05-01T00:30:00Z"),
        ("2024-05-01T08:30:00", "2024-05-01T08:30:00Z"),
        ("2024-05-01", "2024-05-01T00:00:00Z"),
        ("0001-01-01T00:00:00+08:00", None),
        ("yesterday", None),
    ],
)
def test_imported(written: str, moment: str | None) -> None:
    assert imported_moment(written) == moment
