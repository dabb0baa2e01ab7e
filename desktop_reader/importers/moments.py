"""Dates and times as files write them, brought into the one form that the library sorts by."""

import re
from datetime import UTC, date, datetime

# An ISO 8601 date as precise as the file has it, with any of the usual liberties in its time.
_ISO = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})"
    r"(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?"
    r")?)?"
)


def published_moment(text: str, today: date) -> str | None:
    """Return ISO 8601 as precise as `text`, to the minute; None where it names no date.

    A time zone is dropped: the time is that of the source's own place. "Yesterday" is the day before `today`.
    """
    text = text.strip()
    match = _ISO.fullmatch(text)
    if match is None:
        from desktop_reader.pages.dates import find_moment

        found = find_moment(text, today)
        return found.iso if found else None
    return _written(match) if _is_real(match) else None


def _is_real(match: re.Match[str]) -> bool:
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    try:
        datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, tzinfo=UTC)
    except ValueError:
        return False
    return True


def _written(match: re.Match[str]) -> str:
    year, month, day, hour, minute = match.groups()
    written = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    return f"{written}T{hour.zfill(2)}:{minute}" if hour else written


def imported_moment(text: str) -> str | None:
    """Return a time in UTC, to the second, such as 2024-05-01T08:30:00Z; None where `text` is no time."""
    try:
        moment = datetime.fromisoformat(text.strip())
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return None
    return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
