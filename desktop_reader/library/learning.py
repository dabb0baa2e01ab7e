"""Learning from pages: which are of one site, and which lines recur there.

A site is known by lines that its pages print above and below the article and that few other sites have. The source
that an article names says less: one app prints a hundred of them, and most pages of the world print none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import apsw

from desktop_reader.library import page_table
from desktop_reader.pages.hints import Hints
from desktop_reader.pages.sketches import LEAST, Furniture, common, is_touched, naming_lines

PAGES_AT_A_TIME = 200
# A page is of a site with which it shares so many lines that no other site has, and so large a part of its own;
# or fewer lines that are a larger part. A line that several sites have counts for as much less.
_SURE, _SURE_PART = 3.0, 0.12
_FEWEST, _LARGE_PART = 2, 0.25
# A page with no more lines of its own than this is known by the source that it names.
_BARE = 3
# From so many pages on, a site is known by the lines that more than one page has.
_SETTLED = 5


class Placed(NamedTuple):
    """A page and the site it is of."""

    article: int
    site: int


def place_some(db: apsw.Connection) -> list[Placed]:
    """Look for the sites of some pages for which that has not been done; nothing where it has for all."""
    placed: list[Placed] = []
    while not placed and (some := page_table.unplaced(db, PAGES_AT_A_TIME)):
        for article, sketch, source in some:
            lines = _names(sketch, source)
            site = _site_named(db, lines) if lines else None
            page_table.place(db, article, site)
            placed += [] if site is None else [Placed(article, site)]
    return placed


def _names(sketch: bytes, source: int | None) -> list[int]:
    """The lines that name the site of a page; where it has hardly any, its source does, below zero as no line is."""
    lines = naming_lines(sketch)
    return [*lines, -source] if len(lines) <= _BARE and source is not None else lines


def _site_named(db: apsw.Connection, lines: Sequence[int]) -> int:
    """The site that these lines name, a new one where they name none; from now on all of them do."""
    site = _known_site(db, lines)
    if site is None:
        site = page_table.new_site(db)
    page_table.name_site(db, site, lines)
    return site


def _known_site(db: apsw.Connection, lines: Sequence[int]) -> int | None:
    shared: dict[int, list[int]] = defaultdict(list)
    for line, site in page_table.sites_with(db, lines):
        shared[line].append(site)
    worth: dict[int, float] = defaultdict(float)
    for sites in shared.values():
        for site in sites:
            worth[site] += 1 / len(sites)
    count = Counter(site for sites in shared.values() for site in sites)
    fitting = [site for site in worth if _fits(worth[site], count[site], len(lines))]
    by_source = next(iter(shared.get(lines[-1], ())), None) if lines[-1] < 0 else None
    return max(fitting, key=lambda site: (worth[site], -site), default=by_source)


def _fits(worth: float, count: int, lines: int) -> bool:
    return (worth >= _SURE and worth >= _SURE_PART * lines) or (count >= _FEWEST and worth >= _LARGE_PART * lines)


def learn(db: apsw.Connection, site: int, new: Iterable[int]) -> list[int]:
    """Find what the pages of a site have in common by now; those of the new ones that this changes."""
    sketches = [sketch for sketch, _ in page_table.pages_of(db, site)]
    if len(sketches) < LEAST:
        return []
    furniture = common(sketches)
    page_table.set_furniture(db, site, furniture)
    if len(sketches) >= _SETTLED:
        counts = Counter(line for sketch in sketches for line in naming_lines(sketch))
        page_table.forget_names(db, site, {line for line, count in counts.items() if count > 1})
    return [article for article in new if is_touched(page_table.sketch_of(db, article), furniture)]


def rebuild(db: apsw.Connection) -> None:
    """Find anew what all sites are known by and what their pages have in common."""
    for site in page_table.sites(db):
        page_table.name_site(db, site, {line for page in page_table.pages_of(db, site) for line in _names(*page)})
        learn(db, site, ())


def hints(db: apsw.Connection, article: int) -> Hints:
    """What is known of an article's page."""
    site = page_table.site_of(db, article)
    furniture = page_table.furniture(db, site) if site is not None else Furniture()
    return Hints(furniture=furniture.lines, foot=furniture.foot)
