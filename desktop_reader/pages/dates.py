"""Reading when: the date, and the time if there is one, that a short line names in any of the usual forms."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop_reader.pages.tables import calendar
from desktop_reader.pages.tables.seams import SEAM
from desktop_reader.patterns import AnyOf, Pattern

# No line longer than this is searched: dates in running text say when things happened, not when it was published.
LONGEST_LINE = 200
# A line that says "yesterday" and a time is no longer than this.
_LONGEST_RELATIVE = 40
_CENTURY, _NOON, _MIDNIGHT, _HOUR = 100, 12, 24, 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A date found in a line; `iso` is as precise as the line.

    `start` and `end` say where it stands, `full` whether the line names its year.
    """

    iso: str
    start: int
    end: int
    full: bool = True

    @property
    def day(self) -> str:
        """The date without its time."""
        return self.iso[:10]


# A list beside an article is of about its day: a date without a year is no more than so much later.
_LATER = dt.timedelta(days=31)
# A date in numbers that leaves open which of them is the month.
_NUMBERS = Pattern(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_MONTHS = 12
# Who writes the time of day like this writes the month first.
_AMERICAN = Pattern(r"\b(?:[ECMP][SD]?T)\b")

_Reader = Callable[[re.Match[str], dt.date], dt.date | None]
_ZH_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0"}
_ERAS = {"民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988}


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _year_first(match: re.Match[str], _: dt.date) -> dt.date | None:
    year = int(match[1])
    return _day(year if year >= _CENTURY else 2000 + year, int(match[2]), int(match[3]))


def _year_last(match: re.Match[str], _: dt.date) -> dt.date | None:
    year = int(match[3]) if int(match[3]) >= _CENTURY else 2000 + int(match[3])
    day, month = int(match[1]), int(match[2])
    return _day(year, month, day) or _day(year, day, month)


def _era(match: re.Match[str], _: dt.date) -> dt.date | None:
    return _day(_ERAS[match[1]] + int(match[2]), int(match[3]), int(match[4]))


def _han_number(text: str) -> int:
    tens, has_ten, ones = text.rpartition("十")
    if not has_ten:
        return int("".join(_ZH_DIGITS[char] for char in text))
    return 10 * int(_ZH_DIGITS.get(tens, "1")) + int(_ZH_DIGITS.get(ones, "0"))


def _han(match: re.Match[str], _: dt.date) -> dt.date | None:
    return _day(*(_han_number(match[part]) for part in (1, 2, 3)))


def _month(word: str) -> int:
    # Copying may glue a month to the word before it: PressApril.
    known = calendar.MONTHS.get(word.casefold().rstrip("."))
    return known or calendar.MONTHS.get(_GLUED.sub("", word).casefold().rstrip("."), 0)


def _day_month_year(match: re.Match[str], _: dt.date) -> dt.date | None:
    return _day(int(match[3]), _month(match[2]), int(match[1]))


def _month_day_year(match: re.Match[str], _: dt.date) -> dt.date | None:
    return _day(int(match[3]), _month(match[1]), int(match[2]))


def _year_month_day(match: re.Match[str], _: dt.date) -> dt.date | None:
    return _day(int(match[1]), _month(match[2]), int(match[3]))


def _latest(month: int, day: int, today: dt.date) -> dt.date | None:
    """The day of that name that is not after tomorrow (a page may come from a zone ahead)."""
    found = _day(today.year, month, day)
    if found and (found - today).days > 1:
        return _day(today.year - 1, month, day)
    return found


def _no_year(match: re.Match[str], today: dt.date) -> dt.date | None:
    return _latest(int(match[1]), int(match[2]), today)


def _no_year_named(match: re.Match[str], today: dt.date) -> dt.date | None:
    month, day = (match[2], match[1]) if match[1].isdecimal() else (match[1], match[2])
    return _latest(_month(month), int(day), today)


def _ago(match: re.Match[str], today: dt.date) -> dt.date | None:
    hours = calendar.UNITS.get(match[2].casefold())
    if hours is None and match[2].isascii():
        hours = calendar.UNITS.get(match[2].casefold().rstrip("s"))
    if hours is None:
        return None
    # Hours ago is today as far as a date without a time can know.
    return today - dt.timedelta(days=hours * int(match[1]) // 24)


def _marked(match: re.Match[str], _: dt.date) -> dt.date | None:
    year = int(match[3])
    if year >= calendar.BUDDHIST_FROM:
        year -= calendar.BUDDHIST_AHEAD
    return _day(year, calendar.MARKED_MONTHS[match[2]], int(match[1]))


_WORD = r"([^\W\d_]{3,24})\.?"
_MARKED_WORD = "|".join(map(re.escape, sorted(calendar.MARKED_MONTHS, key=len, reverse=True)))
_GLUED = Pattern(rf"^.*{SEAM}")
# Each form as (a character that a line of this form must hold, or "" for any, pattern, how to read it).
_FORMS: tuple[tuple[str, Pattern, _Reader], ...] = tuple(
    (needs, Pattern(pattern), reader)
    for needs, pattern, reader in (
        ("-", r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?=T|\d\d:|\D|\d{1,4}\b|$)", _year_first),
        ("-", r"(?<!\d)(\d{2})-(\d{2})-(\d{2})(?=\d\d:\d\d)", _year_first),
        ("年", r"(民國|民国|令和|平成) ?(\d{1,3}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2})", _era),
        ("年", r"(?<!\d)(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2})(?!\d)日?", _year_first),
        ("年", r"([○〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日", _han),
        ("년", r"(?<!\d)(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일", _year_first),
        (
            "",
            r"(?<![\d.])(\d{4}) ?([-/.－／．]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)",
            lambda m, _: _day(int(m[1]), int(m[3]), int(m[4])),
        ),
        (
            "",
            (
                rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?[ .-](?:de |of |d')?{_WORD}"
                r"(?: de| del)?,?[ .-](\d{4})(?!\d)"
            ),
            _day_month_year,
        ),
        ("", rf"(?<![^\W\d_]){_WORD},? (\d{{1,2}})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)", _month_day_year),
        ("", rf"(?<!\d)(\d{{1,2}}) ?({_MARKED_WORD}),? ?(?:พ\.ศ\. ?|ค\.ศ\. ?)?(\d{{4}})(?!\d)", _marked),
        ("tháng", r"(?<!\d)(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})(?!\d)", _year_last),
        ("", r"(?<![\d.:])(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})(?!\d(?!\d?\. ))", _year_last),
        (".", r"(?<![\d.:])(\d{2})\.(\d{2})\.(\d{2})(?![\d.])", _year_last),
        ("/", r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{2}),? (?=\d{1,2}:\d\d)", _year_last),
        ("/", r"(?<![\d/])(\d{1,2})/(\d{1,2}) ?[(（][月火水木金土日][)）]", _no_year),
        ("", rf"(?<!\d)((?:19|20)\d\d)[. -]{{1,2}}{_WORD}[ -](\d{{1,2}})(?!\d)", _year_month_day),
        ("月", r"(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日", _no_year),
        ("-", r"(?<![\d-])(\d{2})-(\d{2})(?= ?\d\d:\d\d|$)", _no_year),
        ("-", r"^(\d{1,2})-(\d{1,2})(?= \d\d?:\d\d(?!\d))", _no_year),
        ("", rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)? (?:de )?{_WORD}(?![^\W\d_])", _no_year_named),
        ("", rf"(?<![^\W\d_]){_WORD} (\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])", _no_year_named),
        (
            "",
            r"(?<!\d)(\d{1,3}) ?(秒|分[钟鐘]?|个?小时|個?小時|時間|天|日|周|[个個]?月|年|분|시간|일)以?(?:前|전)",
            _ago,
        ),
        ("", r"(?<!\d)(\d{1,3}) ?([^\W\d_]{1,8})\.? (?:ago|fa|atrás|geleden|siden|sedan|önce|назад|temu|lalu)\b", _ago),
        ("", r"\b(?i:vor|il y a|hace|há) (\d{1,3}) ([^\W\d_]{1,8})", _ago),
    )
)
_WITHOUT_YEAR = frozenset({_no_year, _no_year_named, _ago})
# Years that a saved page can be from.
_YEARS = range(1900, 2200)
_DIGIT = Pattern(r"\d")
_DAY_WORD = AnyOf(calendar.DAYS)
_TIME = Pattern(
    r"(?<!\d)(\d{1,2}) ?[:：时時点點hH시](?: ?(\d{1,2})(?!\d)|(?= ))"
    r"|(?<!\d)(\d{1,2})\.(\d{2})(?= ?(?:Uhr|h\b|[A-Z]{3,4}\b))"
)
_KL = Pattern(r"(?:kl\.?|klo|at|à|,|um|[-–/·|•]) ?(\d{1,2})\.(\d{2})(?![\d.])")
_SECONDS = Pattern(r"[:：]\d{2}|分(?:\d{1,2}秒)?| ?Uhr")
_HALF = Pattern(r" ?([ap])\.?m\b\.?", re.IGNORECASE)


def find_moment(text: str, today: dt.date) -> Moment | None:
    """The first date that `text` names, with its time; `today` gives the year and the meaning of "3 hours ago"."""
    if len(text) > LONGEST_LINE:
        return None
    if _DIGIT.search(text) is None and "年" not in text:
        return _relative_word(text, today)
    for needs, pattern, reader in _FORMS:
        if needs in text:
            for match in pattern.finditer(text):
                day = reader(match, today)
                if day is not None and day.year in _YEARS:
                    found = _with_time(text, match, day, timed=reader is not _ago)
                    return replace(found, full=reader not in _WITHOUT_YEAR)
    return _relative_word(text, today)


def find_listed(text: str, today: dt.date, published: str | None) -> Moment | None:
    """As `find_moment`, on a line of a list beside an article of which it is known when it was published.

    A date without a year is the one nearest before that day, or in the month after it.
    """
    own = _own_day(published)
    if own is None or own + _LATER >= today:
        return find_moment(text, today)
    near, counted = find_moment(text, own + _LATER), find_moment(text, today)
    # "3 hours ago" is told from the day on which the page was saved.
    return counted if near and counted and near.iso[4:] != counted.iso[4:] else near


def _own_day(published: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _relative_word(text: str, today: dt.date) -> Moment | None:
    lower = text.casefold()
    if len(lower) > _LONGEST_RELATIVE or not _DAY_WORD.is_in(lower):
        return None
    for word, back in calendar.DAYS.items():
        at = lower.find(word)
        if at >= 0 and _stands_alone(lower, at, at + len(word)):
            iso = (today - dt.timedelta(days=back)).isoformat()
            end = at + len(word)
            return Moment(_append_time(iso, text, end), at, _end_of_time(text, end), full=False)
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word is a date of its own: the line ends after it or a time follows, and nothing is glued to it."""
    before = text[start - 1 : start]
    rest = text[end:].lstrip(" ,，·|")
    return not before.isalpha() and (
        not rest or rest[0].isdecimal() or rest[:2] in {"上午", "下午", "at", "kl", "um", "à "}
    )


def _with_time(text: str, match: re.Match[str], day: dt.date, *, timed: bool) -> Moment:
    if not timed:
        return Moment(day.isoformat(), match.start(), match.end())
    iso = _append_time(day.isoformat(), text, match.end())
    if "T" not in iso:
        before = text[max(0, match.start() - 14) : match.start()]
        return Moment(_append_time(iso, before, 0), match.start(), match.end())
    return Moment(iso, match.start(), _end_of_time(text, match.end()))


def _time_match(text: str, start: int) -> re.Match[str] | None:
    nearby = text[start : start + 32]
    return _TIME.search(nearby) or _KL.search(nearby)


def _append_time(iso: str, text: str, start: int) -> str:
    match = _time_match(text, start)
    time = read_time(text[start : start + 32], match) if match else None
    return f"{iso}T{time}" if time else iso


def _end_of_time(text: str, start: int) -> int:
    match = _time_match(text, start)
    if match is None:
        return start
    half = _HALF.match(text, start + match.end())
    end = half.end() if half else start + match.end()
    seconds = _SECONDS.match(text[end:])
    return end + seconds.end() if seconds else end


def read_time(text: str, match: re.Match[str]) -> str | None:
    """The time of day that `match` found in `text`, as HH:MM in 24 hours; None where it is none."""
    groups = [group for group in match.groups() if group is not None]
    hour, minute = int(groups[0]), int(groups[1]) if len(groups) > 1 else 0
    half = _HALF.match(text, match.end())
    if half:
        hour = hour % 12 + (12 if half[1] in "pP" else 0)
    elif hour < _NOON and any(word in text[: match.start()] for word in calendar.AFTERNOON):
        hour += 12
    return f"{hour:02}:{minute:02}" if hour < _MIDNIGHT and minute < _HOUR else None


def with_month_first(text: str, iso: str) -> str | None:
    """`iso` read the other way, where `text` writes it in numbers of which either may be the month."""
    for match in _NUMBERS.finditer(text):
        first, second = int(match[1]), int(match[3])
        if max(first, second) <= _MONTHS and iso.startswith(f"{match[4]}-{second:02}-{first:02}"):
            return f"{match[4]}-{first:02}-{second:02}{iso[10:]}"
    return None


def is_american(text: str) -> bool:
    """Whether a date line names a zone of North America."""
    return _AMERICAN.search(text) is not None


def month_comes_first(lines: Iterable[str]) -> bool:
    """Whether the dates in numbers on some of the lines have the month before the day, and none the day before it."""
    firsts, seconds = 0, 0
    for line in lines:
        if "/" in line or "-" in line:
            for match in _NUMBERS.finditer(line[:LONGEST_LINE]):
                firsts, seconds = max(firsts, int(match[1])), max(seconds, int(match[3]))
    return seconds > _MONTHS >= firsts


def find_time(text: str) -> str | None:
    """The time of day that a short line without a date is about, as HH:MM."""
    match = _time_match(text, 0) if len(text) <= LONGEST_LINE else None
    return read_time(text[:32], match) if match else None
