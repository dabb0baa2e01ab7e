"""The headline of a document: what the page states, what it prints, and what its window is called, weighed up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import fsum
from urllib.parse import urlsplit

from desktop_reader.pages import titles
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.signals import is_mere_link
from desktop_reader.pages.html.stated import Stated
from desktop_reader.pages.html.surroundings import Surroundings, bare, leads_home
from desktop_reader.pages.tables.title_sources import BLOCK_WEIGHTS, WEIGHTS
from desktop_reader.patterns import Pattern

# What parts a headline from the name of the site.
_BETWEEN = Pattern(r"\s*(?:_+|--+|\s[-–—|•·»:]\s|[|｜丨]|-(?=[\u3040-\u9fff])|(?<=[\u3040-\u9fff])-)\s*")
_SHORTEST, _SHORT, _LONGEST = 2, 6, 300
_SITE, _SAME, _LEAST_SIZE = 3, 30, 5
_KICKER = Pattern(r"^[^:]{3,40}: ")
# A subtitle begins with them.
_DASHES = ("——", "－－")
# How far above the text its headline may stand, in blocks, and of what size in Han characters it is then.
_ABOVE, _BELOW, _NEAR = 40, 3, 4
_SMALLEST, _LARGEST = 2, 70
# The fewest letters and digits of a headline by whose wording alone a heading is known.
_LEAST_LOWER = 15
# Up to this cost a stated headline is one of the first order; up to the next one it counts in full.
_FIRST, _SECOND = 0.1, 0.5
# Up to this cost it is the page's own, to search engines, networks or readers.
_TWIN = 0.9
# From this cost on a stated headline may be that of another article.
_OWN = 0.3
_LEVELS = 3
_TITLES = frozenset(("title", "headline", "biaoti", "bt"))
_BESIDE = frozenset(("nav", "footer", "aside", "talk", "stories", "way", "foot"))


def find_title(around: Surroundings, stated: Stated, start: int, end: int) -> tuple[str, int | None]:
    """The headline of the text `blocks[start:end]`, and the block that prints it; "" and None where there is none."""
    voters = _Votes(around, stated, start, end)
    return voters.winner()


class _Votes:
    def __init__(self, around: Surroundings, stated: Stated, start: int, end: int) -> None:
        self._around = around
        self._blocks = around.blocks
        self._start, self._end = start, end
        self._sites = [name for name in map(bare, _site_names(stated)) if len(name) > 1]
        self._votes: dict[str, set[str]] = defaultdict(set)
        self._texts: dict[str, str] = {}
        self._window = bare(stated.window)
        self._printed = titles.find_title(self._blocks, start, end, self._more)
        self._vote_stated(stated)
        self._vote_printed()
        self._vote_window(stated.window)
        self._vote_lower(stated)

    def winner(self) -> tuple[str, int | None]:
        """The headline with the most votes."""
        if not self._votes:
            return "", None
        for key, votes in self._votes.items():
            if any(len(site) >= _SITE and (key.endswith(site) or key.startswith(site)) for site in self._sites):
                votes.add("site")
            if len(key) < _SHORT:
                votes.add("short")
        best = max(self._votes, key=lambda key: fsum(WEIGHTS[vote] for vote in self._votes[key]))
        return self._texts[best], self._block_of(best)

    def _more(self, at: int) -> float:
        if self._is_never(at):
            return titles.NEVER
        return sum(BLOCK_WEIGHTS[signal] for signal in self._block_signals(at))

    def _is_never(self, at: int) -> bool:
        """Whether a block is certainly no headline: it is hidden, the site's name, a subtitle, of a list, a trail."""
        block = self._blocks[at]
        element = place_of(block).element
        if element.hidden or block.text.startswith(_DASHES) or leads_home(block):
            return True
        if element.level:
            return False
        is_entry = is_mere_link(block) and element.within("li") is not None
        return is_entry or (titles.is_trail(block) and bare(block.text) not in self._window)

    def _block_signals(self, at: int) -> Iterator[str]:
        """What speaks for a block being the headline, beside its words."""
        place, around = place_of(self._blocks[at]), self._around
        if 1 <= place.level <= _LEVELS:
            yield f"level {place.level}"
        elif place.element.within("li") is not None:
            yield "in a list"
        if place.bold:
            yield "bold"
        if self._start - _NEAR <= at < self._start:
            yield "right above"
        if not around.groups(place.element).isdisjoint(_BESIDE):
            yield "beside the article"
        yield from self._named(at)

    def _named(self, at: int) -> Iterator[str]:
        """What the page calls a block, and whether its window or its head has the same words."""
        element = place_of(self._blocks[at]).element
        names = element.names | (element.parent.names if element.parent is not None else set())
        if not names.isdisjoint(_TITLES):
            yield "named title"
        key = bare(titles.without_label(self._blocks[at].text))
        if len(key) < _SHORTEST:
            return
        if key in self._window:
            yield "window begins with it" if self._window.startswith(key) else "window holds it"
        if key in self._around.titles[:-1]:
            yield "stated"

    def _vote(self, text: str, vote: str) -> None:
        key = bare(text)
        if len(key) >= _SHORTEST and len(text) <= _LONGEST:
            self._votes[key].add(vote)
            self._texts.setdefault(key, text.strip())

    def _vote_stated(self, stated: Stated) -> None:
        for cost, text in stated.titles:
            vote = "stated first" if cost < _FIRST else "stated" if cost < _SECOND else "stated besides"
            self._vote(self._without_site(text), vote)
        self._vote_alike(stated)

    def _vote_alike(self, stated: Stated) -> None:
        """Vote for the only wording that a page states twice, if it is not what it prints with a kicker."""
        wordings = Counter(bare(self._without_site(text)) for cost, text in stated.titles if cost < _TWIN)
        key = next(iter(wordings), "")
        if len(wordings) != 1 or wordings[key] == 1 or key not in self._texts:
            return
        printed = "" if self._printed is None else bare(titles.without_label(self._blocks[self._printed].text))
        if not printed or printed == key or not (printed in key or bare(_KICKER.sub("", self._texts[key])) in printed):
            self._votes[key].add("stated alike")

    def _without_site(self, text: str) -> str:
        """A stated headline without the name of the site at its end or its start."""
        parts = list(_BETWEEN.finditer(text))
        for part in parts:
            if self._names_site(text[part.end() :]):
                return text[: part.start()]
        if parts and self._names_site(text[: parts[0].start()]):
            return text[parts[0].end() :]
        return text

    def _names_site(self, text: str) -> bool:
        key = bare(text)
        return bool(key) and any(key.startswith(site) or site.startswith(key) for site in self._sites)

    def _vote_printed(self) -> None:
        for at in self._above():
            block = self._blocks[at]
            text = titles.without_label(block.text)
            if bare(text) in self._votes or at in {self._around.title_at, self._printed}:
                self._vote(text, "shown")
            if not place_of(block).element.names.isdisjoint(_TITLES) and at >= self._start - _ABOVE:
                self._vote(block.text, "named title")
        if self._around.title_at is not None:
            text = self._blocks[self._around.title_at].text
            self._vote(text, "heading" if self._is_known(text) else "only heading")
        if self._printed is not None:
            self._vote(titles.without_label(self._blocks[self._printed].text), "printed")

    def _above(self) -> Iterator[int]:
        """The blocks that may print the headline."""
        for at in range(min(self._start + _BELOW, len(self._blocks))):
            if _SMALLEST <= self._blocks[at].size <= _LARGEST:
                yield at

    def _vote_window(self, window: str) -> None:
        for cut in [window[: part.start()] for part in _BETWEEN.finditer(window)]:
            self._vote(cut, "window's start" if bare(cut) in self._votes else "window alone")
        self._vote(window, "window's start" if self._window in self._votes else "window")
        for at in self._above():
            text = self._blocks[at].text
            if self._blocks[at].size >= _LEAST_SIZE and self._window.startswith(bare(text)):
                self._vote(text, "window's start")
                self._vote(text, "shown")

    def _vote_lower(self, stated: Stated) -> None:
        """Vote for what the last heading above the text ends with, if the page states it.

        What stands above it, or before it in the same heading, is for search engines or a kicker.
        """
        texts = [self._without_site(text) for cost, text in stated.titles if cost < _OWN]
        wordings = {key: text for text in texts if len(key := bare(text)) >= _LEAST_LOWER}
        # The page may state the headline with another kicker than it prints.
        parted = {key: part for text in texts if len(key := bare(part := _KICKER.sub("", text))) >= _LEAST_LOWER}
        for at in reversed(list(self._above())):
            place, key = place_of(self._blocks[at]), bare(self._blocks[at].text)
            ends = [text for one, text in wordings.items() if key.endswith(one)]
            ends = ends or [text for one, text in parted.items() if key.endswith(one) and key != one]
            if ends and 1 <= place.level <= _LEVELS and not place.element.hidden:
                self._vote(max(ends, key=len), "last heading")
                return

    def _is_known(self, text: str) -> bool:
        """Whether the page states a headline that begins like this."""
        return any(bare(text)[:_SAME] in title for title in self._around.titles)

    def _block_of(self, key: str) -> int | None:
        """The block that prints the headline: the last one above the text that has its wording, else the likeliest."""
        same = [at for at in self._above() if bare(self._blocks[at].text) == key]
        if same:
            return next((at for at in same if place_of(self._blocks[at]).level), same[-1])
        labelled = [at for at in self._above() if bare(titles.without_label(self._blocks[at].text)) == key]
        return next(iter(labelled), self._around.title_at if self._around.title_at is not None else self._printed)


def _site_names(stated: Stated) -> Iterator[str]:
    """What the site is called: by what it states, and by the parts of its host."""
    for _, name in stated.sites:
        yield name.lstrip("@")
    host = urlsplit(stated.address).hostname if _is_address(stated.address) else None
    if host:
        yield host
        yield from (part for part in host.split(".") if len(part) > _SITE and part != "news")


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and "[" not in text
