"""Dates as lists show them: short, and never so short that they mislead.

`published` is ISO 8601 as precise as the page (`2021`, `2021-02-23`, `2021-02-23T06:42`), in the time of its source.
"""

from datetime import UTC, date, datetime

DATE_LENGTH = len("2021-02-23")
TIME_LENGTH = len("06:42")


def short_date(published: str | None, today: date) -> str:
    """Return the time for today, month and day for this year, else the whole date; "" where there is none."""
    if not published:
        return ""
    day, _, time = published.partition("T")
    if len(day) != DATE_LENGTH or not day.startswith(f"{today.year:04}-"):
        return day[:DATE_LENGTH]
    if time and day == today.isoformat():
        return time[:TIME_LENGTH]
    return day[len("2021-") :]


def whole_date(published: str | None) -> str:
    """Return date and time as precise as they are known; "" where there is none."""
    day, _, time = (published or "").partition("T")
    return f"{day} {time[:TIME_LENGTH]}".rstrip()


def day_of(published: str | None) -> str:
    """Return the date without the time; "" where there is none."""
    return (published or "").partition("T")[0]


def as_local(imported: str) -> str:
    """Turn an instant (ISO 8601, UTC where it has no offset) into the person's own time, written as `published` is.

    A text that is no instant comes back as it is: a row is painted whatever stands in the library.
    """
    try:
        instant = datetime.fromisoformat(imported)
        if instant.tzinfo is None:
            instant = instant.replace(tzinfo=UTC)
        return instant.astimezone().strftime("%Y-%m-%dT%H:%M")
    except (ValueError, OverflowError):
        return imported
