"""The quiet line under a title: source, date and authors, as a text in that language prints them."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale

from desktop_reader.domain.article import Article

GAP = "\u2003"

# A year, a month, a day: as precise as the page.
_PATTERNS: Mapping[str, tuple[str, str, str]] = {
    "zh": ("{0}年", "{0}年{1}月", "{0}年{1}月{2}日"),
    "ja": ("{0}年", "{0}年{1}月", "{0}年{1}月{2}日"),
    "ko": ("{0}년", "{0}년 {1}월", "{0}년 {1}월 {2}일"),
}
_OTHER_PATTERNS = ("yyyy", "MMMM yyyy", "d MMMM yyyy")  # with the names that Qt knows
_SHORT_TIME = len("06:42")


def byline(article: Article, language: str | None) -> str:
    """Return what is known of source, date and authors; `language` is that of the article, a BCP 47 tag."""
    east = (language or "").partition("-")[0] in ("zh", "ja")
    authors = ("、" if east else ", ").join(article.author)
    return GAP.join(filter(None, (article.source, printed_date(article.published, language), authors)))


def printed_date(published: str | None, language: str | None) -> str:
    """Return a date (ISO 8601, as precise as the page) as texts in this language print it; what is no date as it is."""
    day, _, time = (published or "").partition("T")
    numbers = day.split("-")
    try:
        known = date.fromisoformat("-".join([*numbers, "01", "01"][:3]))
    except ValueError:
        return published or ""
    locale = QLocale(language) if language else QLocale()
    patterns = _PATTERNS.get(locale.name().partition("_")[0])
    if patterns is not None:
        printed = patterns[len(numbers) - 1].format(known.year, known.month, known.day)
    else:
        printed = locale.toString(QDate(known.year, known.month, known.day), _OTHER_PATTERNS[len(numbers) - 1])
    return f"{printed} {time[:_SHORT_TIME]}".rstrip()
