"""The time as the library writes it."""

from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment as ISO 8601 in UTC, to the second."""
    return _written(datetime.now(UTC))


def days_ago(days: int) -> str:
    """The moment that many days ago."""
    return _written(datetime.now(UTC) - timedelta(days=days))


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
