"""The quiet line under a title: source, date and authors, as a text in that language prints them."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale

from desktop_reader.domain.article import Article

GAP = "\u2003"

# A year, a month, a day: as precise as the page.
_PATTERNS: Mapping[str, tuple[str, str, str]] = {
    "zh": ("yyyy年", "yyyy年M月", "yyyy年M月d日"),
    "ja": ("yyyy年", "yyyy年M月", "yyyy年M月d日"),
    "ko": ("yyyy년", "yyyy년 M월", "yyyy년 M월 d일"),
}
_OTHER_PATTERNS = ("yyyy", "MMMM yyyy", "d MMMM yyyy")
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
    date = QDate.fromString("-".join([*numbers, "01", "01"][:3]), "yyyy-MM-dd")
    if not date.isValid():
        return published or ""
    locale = QLocale(language) if language else QLocale()
    patterns = _PATTERNS.get(locale.name().partition("_")[0], _OTHER_PATTERNS)
    return f"{locale.toString(date, patterns[len(numbers) - 1])} {time[:_SHORT_TIME]}".rstrip()
