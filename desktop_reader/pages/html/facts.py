"""When, by whom and out of which paper: what a document states to machines beside what its lines say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from desktop_reader.pages import bylines, dates, sources
from desktop_reader.pages.html.reading import Document
from desktop_reader.pages.html.stated import Stated
from desktop_reader.pages.html.surroundings import bare
from desktop_reader.pages.metadata import Facts
from desktop_reader.pages.names import is_zh_name
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables import tags
from desktop_reader.patterns import Pattern

_ISO = Pattern(r"^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?")
_EPOCH = Pattern(r"^\d{10}(?:\d{3})?$")
_DAY = Pattern(r"\d{4}-\d\d-\d\d")
# Up to this cost what is stated is as good as what is printed.
_SAME, _SURE = 0.05, 0.6
_FIRST = 2
_ADDRESS = Pattern(r"https?:|www\.|@|^\W*$|^[\d\W]+$")
_BRACKET = Pattern(r"\s*\([^()]{1,12}\)\s*$")
_BY = Pattern(r"^(?:by|von|av|par|por|di|door|af)\s+", 2)
_PARTS = Pattern(r"\s*(?:[,;、，|/]|\s(?:and|und|et|og|och|y|e|en|ve|&)\s)\s*")
_LONGEST_NAME = 60
_MOST_WORDS = 6
_APART = Pattern(r"[\s|｜·•/／,，、:：]+")
_FACTS = frozenset({Role.DATE, Role.BYLINE, Role.SOURCE})
_ACCOUNT, _LONGEST_ACCOUNT = "nickname", 30
_UTC = frozenset(("Z", "UTC", "GMT", "+00:00", "+0000"))


def add_stated(facts: Facts, document: Document, stated: Stated, today: dt.date, *, head: range, chinese: bool) -> None:
    """Complete and correct the facts read from the lines by what the page states; `head` are the blocks of its head."""
    facts.published = _finer(_published(facts.published, stated, today), _timed(document, head, today))
    account = _named_account(document)
    facts.source = account or facts.source or stated.source or None
    if not chinese:
        facts.authors = (
            _authors(stated, persons=True)
            or _marked_authors(document)
            or _authors(stated, persons=False)
            or tuple(_BY.sub("", name) for name in facts.authors)
        )
    else:
        facts.authors = facts.authors or (
            _authors(stated, persons=True)
            if stated.is_personal
            else _printed_authors(document, stated, head, is_sure=account is not None)
        )
        if facts.source is None:
            facts.source = _account(document)
    facts.source = facts.source or stated.site or None


def _named_account(document: Document) -> str | None:
    """The account of a page of Weixin, whose line of facts names the author beside it."""
    named = (fact.text for fact in document.facts if fact.element.attributes.get("id") == tags.ACCOUNT_ID)
    return " ".join(next(named, "").split())[:_LONGEST_ACCOUNT] or None


def _account(document: Document) -> str | None:
    """The account that published a page of an app: the first element that is called its nickname."""
    marked = (fact.text for fact in document.facts if _ACCOUNT in fact.element.names)
    name = " ".join(next(marked, "").split())
    return name if sources.is_outlet(name) or (name and len(name) <= _LONGEST_ACCOUNT and name.isascii()) else None


def _published(printed: str | None, stated: Stated, today: dt.date) -> str | None:
    """The moment of publication: the day that is stated, with the time that is printed for it."""
    moments = [(cost, moment) for cost, text in stated.dates if (moment := _moment(text, today))]
    sure = [moment for cost, moment in moments if cost <= _SAME] or [
        moment for cost, moment in moments if cost <= _SURE
    ]
    # A page that goes on being written states its last change as well.
    found = min(sure[:_FIRST], key=lambda moment: moment[:10], default=None)
    if found is None or (printed and printed[:10] == found[:10] and "T" in printed):
        return printed or next((moment for _, moment in moments), None)
    return found


def _finer(found: str | None, timed: str | None) -> str | None:
    """The moment that was found, with the hour that an element tells machines of that day."""
    is_finer = found is None or (timed is not None and timed.startswith(f"{found}T"))
    return timed if is_finer else found


def _timed(document: Document, head: range, today: dt.date) -> str | None:
    """The moment that a `time` element in the head of the article holds for machines, whatever it shows to readers."""
    for fact in document.facts:
        if fact.before in head and fact.element.tag == "time":
            moment = _moment(fact.element.attributes.get("datetime", ""), today)
            if moment:
                return moment
    return None


def _moment(text: str, today: dt.date) -> str | None:
    """A stated moment as an article keeps it: local time of the source, so that of a time in UTC the day alone."""
    match = _ISO.match(text)
    if match is not None:
        day, time, zone = match[1], match[2], match[3]
        if not _is_day(day):
            return None
        return f"{day}T{time}" if time and time != "00:00" and zone not in _UTC else day
    found = dates.find_moment(text, today)
    return found.iso if found is not None and found.full else None


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).year >= 1990  # noqa: PLR2004
    except ValueError:
        return False


def _authors(stated: Stated, *, persons: bool) -> tuple[str, ...]:
    """The authors that the page states; `persons` asks for others than the site itself."""
    sites = {bare(site.lstrip("@")) for _, site in stated.sites}
    for cost, given in stated.authors:
        if cost > (_SURE if persons else _SAME):
            break
        found = tuple(dict.fromkeys(name for text in given for name in _names_in(text)))
        if found and (not persons or not all(bare(name) in sites for name in found)):
            return found
    return ()


def _printed_authors(document: Document, stated: Stated, head: range, *, is_sure: bool) -> tuple[str, ...]:
    """The stated authors of a Chinese page that a line at its head names too: many state an editor.

    Where the page is of a kind that states its author (`is_sure`), any line will do, and any name.
    """
    lines = [block.text for block in document.blocks[head.start : head.stop] if is_sure or block.role in _FACTS]
    named = {word for line in lines for word in _APART.split(line)}
    found = _authors(stated, persons=True)
    return found if found and named.issuperset(found) and (is_sure or all(map(is_zh_name, found))) else ()


def _names_in(text: str) -> Iterator[str]:
    text = _BY.sub("", text.strip())
    if _ADDRESS.search(text):
        return
    for part in _PARTS.split(text):
        name = _BRACKET.sub("", part).strip()
        if name and len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS:
            yield name


def _marked_authors(document: Document) -> tuple[str, ...]:
    """The names in elements that are marked as the author: microdata, rel=author, or a class that says so."""
    for fact in document.facts:
        attributes = fact.element.attributes
        text = _BY.sub("", " ".join(fact.text.split()))
        marked = attributes.get("itemprop") == "author" or attributes.get("rel") == "author"
        if marked or not fact.element.names.isdisjoint(("author", "byline")):
            found = bylines.by_line(text) or bylines.latin_authors(text)
            if found:
                return found
    return ()
