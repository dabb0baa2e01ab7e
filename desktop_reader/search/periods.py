"""Periods: 2021, 2021-02, 2021-02-23 and 2020..2021 as bounds that dates in ISO 8601 are compared with as text."""

import re
from datetime import date, timedelta
from typing import NamedTuple

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?", re.ASCII)
_RANGE = re.compile(r"\.\.+|…+|~")
_AFTER_ALL = ":"  # stands behind every digit


class Period(NamedTuple):
    """From `first` on, before `end`."""

    first: str
    end: str


def period(text: str) -> Period | None:
    """The year, month or day that is meant; None where it is none."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return _period(*(int(part) for part in match.groups() if part))
    except ValueError:
        return None


def span(text: str) -> tuple[str | None, str | None] | None:
    """The bounds of a period, or of a range between two of them, either of which may be left out; else None."""
    first, dots, last = _RANGE.sub("..", text, count=1).partition("..")
    if not dots:
        last = first
    start, end = period(first), period(last)
    if (first and not start) or (last and not end) or not (start or end):
        return None
    return start.first if start else None, end.end if end else None


def _period(year: int, month: int = 0, day: int = 0) -> Period:
    start = date(year, month or 1, day or 1)
    if day:
        return Period(f"{start}", f"{start + timedelta(1)}" if start < date.max else _AFTER_ALL)
    if month:
        following = f"{year:04d}-{month + 1:02d}"  # the thirteenth month stands before the next year as text
        return Period(f"{start:%Y-%m}".zfill(7), following)
    return Period(f"{year:04d}", f"{year + 1:04d}" if year < date.max.year else _AFTER_ALL)
