"""The other stories that a document lists: the rules for lists of texts, asked about the links of the page."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import unquote

from desktop_reader.domain.article import Recommendation
from desktop_reader.pages import dates, headlines, kinds, recommended, sources
from desktop_reader.pages.blocks import Block, Kind, measured
from desktop_reader.pages.html.inline import web_address
from desktop_reader.pages.html.places import place_of
from desktop_reader.pages.html.surroundings import bare
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables import addresses
from desktop_reader.patterns import Pattern

# So many links show that a page's headlines are links.
_LINKED_PAGE = 12
# The smallest text of a link that can be a headline, in Han characters.
_SMALLEST, _HEADLINE, _TAG = 3.5, 7, 9
# The longest name of an outlet, in Han characters; how far below a header links are looked for.
_NAME, _LOOKED_AT = 11, 14
_COUNTRY = 2
# How many links, each of how many words, show that the list below a header is one of headlines.
_FEW, _SEVERAL_WORDS = range(2, 5), 4
_AGO = Pattern(r"^\d{1,2} ?(?:秒|分钟|小时|天|周|个月)前\s+")
_HOST = Pattern(r"(?:https?:)?//(?:[^/?#@]*@)?([^/?#:@]+)(?::\d+)?", re.IGNORECASE)
# What the path of a story holds: a number, words joined by hyphens, or one long last part.
_STORY_PATH = Pattern(r"\d|[^/]-[^/]+-[^/]+-|[0-9A-Za-z]{16}$")
_SECOND_LEVELS = frozenset(("com", "net", "org", "gov", "edu", "co", "ac", "or", "ne"))

# The text of a link, and its address.
_Link = tuple[str, str]


def find_stories(
    blocks: Sequence[Block],
    start: int,
    end: int,
    title: str,
    today: dt.date,
    *,
    published: str | None,
    base: str = "",
) -> list[Recommendation]:
    """The stories listed above and below the text `blocks[start:end]`; sets the roles of their blocks.

    `base` is the address of the page, for its relative links.
    """
    lines = _Lines(blocks, today)
    found = recommended.find_recommended(
        lines.of(end, len(blocks)), title, today, published=published, above=lines.of(0, start)
    )
    lines.settle()
    return [story._replace(url=web_address(lines.addresses.get(bare(story.title)), base) or None) for story in found]


class _Lines:
    """A page's blocks as lines of lists: each link, or row of links, on a line, what is no link as no headline."""

    def __init__(self, blocks: Sequence[Block], today: dt.date) -> None:
        self._blocks = blocks
        self._today = today
        self._lines: list[tuple[Block, Block]] = []
        self.addresses: dict[str, str] = {}
        self._links = {id(block): _links(block) for block in blocks if place_of(block).runs}
        links = [link for found in self._links.values() for link in found]
        self._is_linked = len(links) >= _LINKED_PAGE
        sites = Counter(filter(None, (_site_of(href) for _, href in links)))
        self._site = sites.most_common(1)[0][0] if sites else ""

    def of(self, start: int, end: int) -> list[Block]:
        """The lines of a slice of the page."""
        found: list[Block] = []
        blocks = [block for block in self._blocks[start:end] if _is_free(block)]
        for section in _sections(blocks):
            # A list with a header may be one of headlines without links, if there is no link in it.
            listed = section[0].kind is Kind.STORIES
            plain = listed and not any(self._links.get(id(block)) for block in section[1:_LOOKED_AT])
            sure = listed and self._is_short_list(section)
            for block in section:
                found += self._lines_of(block, plain=plain or not self._is_linked, listed=listed, sure=sure)
        return found

    def _is_short_list(self, section: Sequence[Block]) -> bool:
        """Whether a section has a few links, all of several words: headlines, whatever their addresses."""
        texts = [text for block in section[1:] for text, _ in self._links.get(id(block), [])]
        return len(texts) in _FEW and all(len(text.split()) >= _SEVERAL_WORDS for text in texts)

    def settle(self) -> None:
        """Give the blocks the roles that their lines were given."""
        for line, block in self._lines:
            if line.role is Role.RECOMMENDED:
                block.set(Role.RECOMMENDED, line.reason)
            elif line.reason and not block.reason:
                block.reason = line.reason

    def _lines_of(self, block: Block, *, plain: bool, listed: bool, sure: bool) -> Iterator[Block]:
        every = self._links.get(id(block), [])
        links = [link for link in every if _size(link[0]) >= _SMALLEST and _may_be_story(link[1], listed, sure)]
        rest = _rest(block)
        date = dates.find_moment(rest, self._today) if rest else None
        if date and all(_size(text) < _TAG for text, _ in links) and not _opens(block, every):
            yield self._line(rest[date.start : date.end], block)
        elif not links:
            yield from self._unlinked(block, block.text, plain=plain and not every)
        else:
            for text, href in links:
                self.addresses.setdefault(bare(headlines.headline(text)), href)
            words = rest[: date.start] + rest[date.end :] if date else rest
            if len(every) > 1 or any(map(str.isalnum, words)):
                yield from self._parted(block, links, listed=listed)
                if date:
                    yield self._line(rest, block)
            else:
                yield self._linked(
                    block, _apart(block) if date and _opens(block, every) else block.text, links, listed=listed
                )

    def _parted(self, block: Block, links: Sequence[_Link], *, listed: bool) -> Iterator[Block]:
        """The links of a block that says more: a line each where all are long, else all on one."""
        if all(_size(text) >= _HEADLINE for text, _ in links):
            for text, href in links:
                yield self._linked(block, text, [(text, href)], listed=listed)
        else:
            yield self._linked(block, "\t".join(text for text, _ in links), links, listed=listed)

    def _linked(self, block: Block, text: str, links: Sequence[_Link], *, listed: bool) -> Block:
        line = self._line(text, block)
        line.is_no_story = not listed and all(self._is_foreign(href) for _, href in links)
        return line

    def _is_foreign(self, href: str) -> bool:
        return _site_of(href) not in {"", self._site}

    def _line(self, text: str, block: Block) -> Block:
        line = measured(text, block.first, block.last, gap=block.gap)
        line.kind = kinds.find_kind(line) if text != block.text else block.kind
        line.recurs, line.given = block.recurs, block.given
        self._lines.append((line, block))
        return line

    def _unlinked(self, block: Block, text: str, *, plain: bool) -> Iterator[Block]:
        """A line without a link; where headlines are links it can be a date, a name or a header, or it parts lists."""
        if not text:
            return
        line = self._line(text, block)
        if plain or line.kind not in {Kind.PLAIN, Kind.TEASER}:
            yield line
        elif line.size <= _NAME and sources.is_outlet(text):
            line.is_no_story = True
            yield line


def _is_free(block: Block) -> bool:
    """Whether a block can be of a list: the page shows it, nothing else claims it, and it is no menu."""
    element = place_of(block).element
    if element.hidden or block.role not in {Role.LEFT_OUT, Role.DATE}:
        return False
    return block.kind is Kind.TEASER or all(one.landmark != "nav" for one in element.chain())


def _opens(block: Block, links: Sequence[_Link]) -> bool:
    """Whether a block begins with its first link: a headline with its date, not a date with its labels."""
    return bool(links) and bare(block.text).startswith(bare(links[0][0]))


def _apart(block: Block) -> str:
    """What a block says, its links and what stands between them apart."""
    runs = groupby(place_of(block).runs, key=lambda run: run[2])
    return " ".join("".join(run[0] for run in group).strip() for _, group in runs)


def _rest(block: Block) -> str:
    """What a block says beside its links."""
    return "".join(run[0] for run in place_of(block).runs if run[2] is None).strip()


def _sections(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks from each header of a list to the next."""
    section: list[Block] = []
    for block in blocks:
        if section and block.kind in {Kind.STORIES, Kind.TALK, Kind.LEGAL}:
            yield section
            section = []
        section.append(block)
    if section:
        yield section


def _may_be_story(href: str, listed: bool, sure: bool) -> bool:
    """Whether an address can be that of a story; outside a list with a header, a section's is none either.

    In a list that is surely one of headlines, it only may not be that of something else.
    """
    address = _HOST.match(href)
    host = address[1].lower().split(".")[:-2] if address else ()
    whole, asked, _ = href[address.end() if address else 0 :].partition("#")[0].lower().partition("?")
    path = [part for part in whole.split("/") if part]
    first = {part.partition(":")[0] for part in path[:2]}
    if not addresses.NO_STORY.isdisjoint(first.union(host)) or not addresses.NO_STORY_PATHS.isdisjoint(first):
        return False
    if listed:
        return (sure and bool(path)) or len(path) > 1 or bool(asked) or _STORY_PATH.search("/".join(path)) is not None
    return bool(asked) or _STORY_PATH.search(unquote("/".join(path))) is not None


def _size(text: str) -> float:
    """The length of a text in Han characters."""
    return len(text.encode("utf-8", "replace")) / 3


def _links(block: Block) -> list[_Link]:
    """The texts of a block's links that lead to other pages, with their addresses."""
    found = []
    for href, runs in groupby(place_of(block).runs, key=lambda run: run[2]):
        text = _AGO.sub("", "".join(run[0] for run in runs).strip())
        if text and href is not None and not href.lower().startswith(("#", "javascript:", "mailto:", "tel:")):
            found.append((text, href))
    return found


def _site_of(href: str) -> str:
    """The registered name of the host that an address leads to; empty for an address on the same host."""
    host = _HOST.match(href)
    if host is None:
        return ""
    parts = host[1].lower().split(".")
    size = 3 if len(parts) > _COUNTRY and parts[-2] in _SECOND_LEVELS else 2
    return ".".join(parts[-size:])
