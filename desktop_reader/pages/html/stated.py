"""What a page states about its article to machines: meta elements and JSON-LD."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape

from desktop_reader.pages.html.reading import Document
from desktop_reader.pages.tables import stated as names
from desktop_reader.pages.text_lines import shown
from desktop_reader.patterns import Pattern

# JSON-LD is followed this deep, and so many things of it are looked at.
_DEEPEST, _MOST = 10, 2000
_PUBLISHER = 0.3
# The first article of JSON-LD is the page's own, as a rule; each further one costs so much more, up to a limit. One
# without a headline, or a mere page, states nothing but its date, at the cost of a second one.
_COST_OF_NEXT, _NEXT = 0.3, 9
# So is the first date by its name; a further one is that of a film or a story beside it.
_COST_OF_REPEATED = 1.0
# Some sites end the title of the window with the day.
_COST_OF_WINDOW = 0.5
_WINDOW_DATE = Pattern(r"[-–|]\s*([0-3]?\d\.[01]?\d\.(?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)\s*$")

_Costs = list[tuple[float, str]]


@dataclass(slots=True)
class Stated:
    """Candidates for each fact, each with the cost of believing it; cheapest first.

    `is_personal` says that the page's own article is of a kind whose stated author has written it.
    """

    titles: _Costs = field(default_factory=list)
    dates: _Costs = field(default_factory=list)
    authors: list[tuple[float, tuple[str, ...]]] = field(default_factory=list)
    decks: _Costs = field(default_factory=list)
    sites: _Costs = field(default_factory=list)
    sources: _Costs = field(default_factory=list)
    addresses: _Costs = field(default_factory=list)
    window: str = ""
    is_personal: bool = False

    @property
    def address(self) -> str:
        """The address of the page; empty where it does not say."""
        return next((address for _, address in self.addresses), "")

    @property
    def source(self) -> str:
        """The outlet that the page says its article comes from; empty where it does not say."""
        return next((source for _, source in self.sources), "")

    @property
    def site(self) -> str:
        """What the site calls itself; empty where it does not say."""
        return next((site for _, site in self.sites), "")


def read_stated(document: Document) -> Stated:
    """What a document states."""
    found = Stated(window=_line(document.titles[0]) if document.titles else "")
    said: Counter[str] = Counter()
    for name, content in document.metas:
        _read_meta(found, name, _line(content), _COST_OF_REPEATED * said[name])
        said[name] += 1
    _read_things(found, list(_things(document.data)))
    dated = _WINDOW_DATE.search(found.window)
    if dated:
        found.dates.append((_COST_OF_WINDOW, dated[1]))
    if document.address.startswith("http"):
        found.addresses.append((0.0, document.address))
    for candidates in (found.titles, found.dates, found.authors, found.decks, found.sites, found.addresses):
        candidates.sort(key=lambda one: one[0])
    return found


def _read_things(found: Stated, things: Sequence[Mapping[str, object]]) -> None:
    headed = [thing for thing in things if "headline" in thing]
    for number, thing in enumerate(headed):
        _read_article(found, thing, _COST_OF_NEXT * min(number, _NEXT))
    for number, thing in enumerate(thing for thing in things if "headline" not in thing):
        cost = _COST_OF_NEXT * (1 + min(number, _NEXT))
        # A recipe has a name for a headline; beside a headed article, a named thing is what that one speaks of.
        if not headed and "name" in thing and _is_one_of(thing, names.ARTICLES):
            headed = [thing]
            _read_article(found, thing, cost)
        else:
            _read_text(thing, "datePublished", found.dates, cost)
    found.is_personal = bool(headed) and _is_one_of(headed[0], names.PERSONAL)


def _line(text: str) -> str:
    return " ".join(shown(unescape(text)).split())


def _read_meta(found: Stated, name: str, content: str, more: float) -> None:
    """Take what a meta element states; a date costs `more` where the page has stated one by that name before."""
    if name in names.META_DATES and content:
        found.dates.append((names.META_DATES[name] + more, content))
    for costs, candidates in (
        (names.META_TITLES, found.titles),
        (names.META_DECKS, found.decks),
        (names.META_SITES, found.sites),
        (names.META_ADDRESSES, found.addresses),
        (names.META_SOURCES, found.sources),
    ):
        if name in costs and content:
            candidates.append((costs[name], content))
    if name in names.META_AUTHORS and content:
        found.authors.append((names.META_AUTHORS[name], (content,)))


def _things(scripts: Sequence[str]) -> Iterator[Mapping[str, object]]:
    """The articles in JSON-LD, the outmost and first ones first."""
    left = _MOST
    for script in scripts:
        try:
            level: list[object] = [json.loads(script.strip().rstrip(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_DEEPEST):
            inner: list[object] = []
            for value in level[:left]:
                left -= 1
                if isinstance(value, dict):
                    if _is_article(value):
                        yield value
                    inner += value.values()
                elif isinstance(value, list):
                    inner += value
            level = [value for value in inner if isinstance(value, dict | list)]


def _is_article(value: Mapping[str, object]) -> bool:
    """Whether a thing is an article, or a page that says when its own was published."""
    if "headline" not in value and "datePublished" not in value:
        return False
    return _is_one_of(value, names.ARTICLES) or ("headline" not in value and _is_one_of(value, names.PAGES))


def _is_one_of(value: Mapping[str, object], ends: tuple[str, ...]) -> bool:
    kinds = value.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.lower().endswith(ends) for kind in listed)


def _read_article(found: Stated, thing: Mapping[str, object], cost: float) -> None:
    title = "headline" if "headline" in thing else "name"
    for key, candidates in ((title, found.titles), ("datePublished", found.dates), ("description", found.decks)):
        _read_text(thing, key, candidates, cost)
    authors = tuple(dict.fromkeys(_names(thing.get("author"))))
    if authors:
        found.authors.append((cost, authors))
    for name in _names(thing.get("publisher")):
        found.sites.append((_PUBLISHER + cost, name))


def _read_text(thing: Mapping[str, object], key: str, candidates: _Costs, cost: float) -> None:
    value = thing.get(key)
    if isinstance(value, str) and value.strip():
        candidates.append((cost, _line(value)))


def _names(value: object) -> Iterator[str]:
    """The names in a person, an organisation, or a list of them."""
    if isinstance(value, str):
        yield _line(value)
    elif isinstance(value, list):
        for one in value[:20]:
            yield from _names(one) if not isinstance(one, list) else ()
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
