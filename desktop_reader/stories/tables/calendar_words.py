"""Names of days and months in languages that write them with capitals or without: no story is known by them."""

from desktop_reader.pages.tables.calendar import MONTHS, WEEKDAYS
from desktop_reader.search.folding import fold

_SHORTEST = 4  # letters: Jan, Mai and Ago are names of people, too

CALENDAR_WORDS = frozenset(fold(word) for word in (*MONTHS, *WEEKDAYS) if len(word) >= _SHORTEST)
"""As fold() leaves them."""
