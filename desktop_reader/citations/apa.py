"""APA, seventh edition: an article of a newspaper or a site; Chinese texts keep their own dates and names."""

from desktop_reader.citations.cited import Cited, sentence
from desktop_reader.citations.names import Name

_MOST_AUTHORS = 20
_CHINESE_PARTS = "年月日"
_MONTHS = (  # those of the calendar module follow the language of the desktop
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def apa(cited: Cited) -> str:
    """Return Author, A. (Year, Month Day). Title. Source. Address; without an author the title goes first."""
    day = f"({_day(cited)})."
    title = sentence(cited.title)
    head = (sentence(_authors(cited)), day, title) if cited.authors else (title, day)
    source = sentence(cited.source) if cited.source and not cited.is_by_its_source else ""
    return " ".join(filter(None, (*head, source, cited.url)))


def _day(cited: Cited) -> str:
    if not cited.published:
        return "无日期" if cited.is_chinese else "n.d."
    if cited.is_chinese:
        return "".join(f"{part}{unit}" for part, unit in zip(cited.published, _CHINESE_PARTS, strict=False))
    return _english_day(*cited.published)


def _english_day(year: int, month: int = 0, day: int = 0) -> str:
    return ", ".join(filter(None, (str(year), f"{_month(month)} {day or ''}".strip())))


def _month(month: int) -> str:
    return _MONTHS[month - 1] if 1 <= month <= len(_MONTHS) else ""


def _authors(cited: Cited) -> str:
    names = [_name(author) for author in cited.authors]
    between = ", "
    if len(names) > _MOST_AUTHORS:
        return f"{between.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    if len(names) == 1 or cited.is_chinese:
        return between.join(names)
    return f"{between.join(names[:-1])}, & {names[-1]}"


def _name(name: Name) -> str:
    if not name.family:
        return name.whole
    return ", ".join(filter(None, (name.family, name.initials(".", " "), name.suffix)))
