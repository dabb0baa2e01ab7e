"""Learning from pages: which are of one site, and which lines recur there.

A site is known by lines that its pages print above and below the article and that few other sites have. The source
that an article names says less: one app prints a hundred of them, and most pages of the world print none.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import apsw

from desktop_reader.library import correction_table, page_table, rule_table, sql
from desktop_reader.library.clock import now
from desktop_reader.library.rule_table import Taught
from desktop_reader.pages.forms import form_of, says_something
from desktop_reader.pages.hints import Correction, Hints, Rule
from desktop_reader.pages.page import Role
from desktop_reader.pages.sketches import LEAST, Furniture, common, is_touched, naming_lines

# In one transaction: few enough that a person's edit beside an import need not wait.
PAGES_AT_A_TIME = 200
SITES_AT_A_TIME = 20
# A page is of a site with which it shares so many lines that no other site has, and so large a part of its own;
# or fewer lines that are a larger part. A line that several sites have counts for as much less.
_SURE, _SURE_PART = 3.0, 0.12
_FEWEST, _LARGE_PART = 2, 0.25
# A page with no more lines of its own than this is known by the source that it names.
_BARE = 3
# A correction that was made so often on one source becomes a rule.
_TWICE = 2
# From so many pages on, a site is known by the lines that more than one page has.
_SETTLED = 5


class Placed(NamedTuple):
    """A page and the site it is of, if one is known."""

    article: int
    site: int | None


def place_some(db: apsw.Connection) -> list[Placed]:
    """Look for the sites of some pages for which that has not been done; nothing where it has for all."""
    placed = []
    for article, sketch, source in page_table.unplaced(db, PAGES_AT_A_TIME):
        lines = _names(sketch, source)
        site = _site_named(db, lines) if lines else None
        page_table.place(db, article, site)
        placed.append(Placed(article, site))
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


def learn(db: apsw.Connection, site: int | None, new: Sequence[int]) -> set[int]:
    """Find what the pages of a site have in common by now; those of the new ones that this changes, or a rule."""
    return rule_table.pages_with_any(db, new) | (set() if site is None else _changed(db, site, new))


def _changed(db: apsw.Connection, site: int, new: Sequence[int]) -> set[int]:
    sketches = [sketch for sketch, _ in page_table.pages_of(db, site)]
    if len(sketches) < LEAST:
        return set()
    furniture = common(sketches)
    page_table.set_furniture(db, site, furniture)
    if len(sketches) >= _SETTLED:
        counts = Counter(line for sketch in sketches for line in naming_lines(sketch))
        page_table.forget_names(db, site, {line for line, count in counts.items() if count > 1})
    return {article for article in new if is_touched(page_table.sketch_of(db, article), furniture)}


def rebuild(db: apsw.Connection) -> None:
    """Find anew what all sites are known by and what their pages have in common."""
    for site in page_table.sites(db):
        page_table.name_site(db, site, {line for page in page_table.pages_of(db, site) for line in _names(*page)})
        learn(db, site, ())


def hints(db: apsw.Connection, article: int) -> Hints:
    """What is known of an article's page."""
    site, source = _origin(db, article)
    furniture = page_table.furniture(db, site) if site is not None else Furniture()
    return Hints(
        corrections=correction_table.of_article(db, article),
        rules=tuple(Rule(rule.form, rule.role) for rule in rule_table.of_page(db, site, source)),
        furniture=furniture.lines,
        foot=furniture.foot,
    )


def teach(db: apsw.Connection, article: int, correction: Correction) -> Taught | None:
    """Make a rule of a correction that was made twice on one source; None where it was not, or there is one."""
    site, source = _origin(db, article)
    form = form_of(correction.line)
    if correction.role is Role.TITLE or not says_something(form):
        return None
    lines = correction_table.lines_of_source(db, site, source, correction.role)
    if sum(form_of(line) == form for line in lines) < _TWICE:
        return None
    same = [rule for rule in rule_table.of_page(db, site, source) if rule.form == form]
    if any(rule.role is correction.role for rule in same):
        return None
    rule_table.remove(db, [rule.id for rule in same])
    return Taught(rule_table.add(db, site, source, correction.line, correction.role, now()), tuple(same))


def _origin(db: apsw.Connection, article: int) -> tuple[int | None, int | None]:
    """The site that an article's page is of, and the number of the source that it prints."""
    source: int | None = sql.value(db, "SELECT source FROM article WHERE id = ?", (article,))
    return page_table.site_of(db, article), source
