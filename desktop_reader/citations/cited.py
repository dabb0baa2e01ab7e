"""What a citation says of an article, taken apart once for all forms: names, the parts of dates, its language."""

import re
from typing import NamedTuple, Self

from desktop_reader.citations.names import Name, name_of
from desktop_reader.domain.article import Article

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_HAN = re.compile("[\u4e00-\u9fff]")
_SENTENCE_ENDS = "?!.？！。…"

Day = tuple[int, ...]
"""A year, a year and a month, or all three: as precise as the page; empty where it gives no date."""


class Cited(NamedTuple):
    """An article as it is cited. `accessed` is the day on which it was brought in: so it read then."""

    id: int
    title: str
    authors: tuple[Name, ...]
    source: str
    published: Day
    accessed: Day
    url: str
    language: str
    is_chinese: bool
    quotation: str = ""

    @classmethod
    def of(cls, article: Article, quotation: str = "") -> Self:
        """Return what is cited of an article."""
        language = article.language or ""
        return cls(
            id=article.id,
            title=" ".join(article.title.split()),
            authors=tuple(name_of(author) for author in article.author),
            source=" ".join((article.source or "").split()),
            published=_day(article.published),
            accessed=_day(article.imported),
            url=article.url or "",
            language=language,
            is_chinese=language.startswith("zh") or (not language and _HAN.search(article.title) is not None),
            quotation=quotation,
        )

    @property
    def is_by_its_source(self) -> bool:
        """Whether the author is the source itself, which is then not named twice."""
        return len(self.authors) == 1 and self.authors[0].whole == self.source


def iso(day: Day) -> str:
    """Return a day as 2021-02-23, 2021-02 or 2021."""
    return "-".join(f"{part:02}" for part in day)


def sentence(text: str) -> str:
    """Return the text with a full stop, unless it ends as a sentence does."""
    return text if text.endswith(tuple(_SENTENCE_ENDS)) else f"{text}."


def _day(moment: str | None) -> Day:
    found = _DATE.match(moment or "")
    return tuple(int(part) for part in found.groups() if part) if found else ()
