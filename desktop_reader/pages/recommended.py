"""The other stories that a page lists: their titles, with dates and sources where the list has them."""

import datetime as dt
from collections.abc import Iterable, Sequence

from desktop_reader.domain.article import Recommendation
from desktop_reader.pages import dates, sources
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.patterns import Pattern
from desktop_reader.pages.phrases import key
from desktop_reader.pages.tables import list_headers
from desktop_reader.pages.tables.sources import OUTLET_ENDS

# Sizes of a headline in a list, in Han characters; the longest list that is kept.
_SHORTEST, _LONGEST, _SOURCE = 7, 44, 11
MOST = 60
# Headlines in a row that make a list although no header says so, and how long they must be; fewer with bullets.
_ROW, _ROW_SIZE = 4, 12
_BULLETED = 3
_BULLET = frozenset("·•▪■◆●")
_BULLETS = Pattern(r"^(?:[·•▪■□●◆◇>›\-–—*\s　]+|v |\d{1,2}[.、．] ?|【 ?[^】]{1,5}】 +|\d{1,2} +(?=[^\d\s]))+")
_TAIL = Pattern(r"(?:[ |｜　]+|\s*(?:评论|赞|阅读|跟贴) ?\d+)+$")
_PARTED = Pattern(r"\d\.\d+%|[/／].*[/／]|[:：]$|[|｜].*[|｜]|(?:[^\x00-\x7f]\S*\s+){5}|\t")


class _Item:
    """A story while its lines are being read."""

    def __init__(self, title: str, block: Block) -> None:
        self.title = title
        self.block = block
        self.published: str | None = None
        self.source: str | None = None

    def recommendation(self) -> Recommendation:
        return Recommendation(title=self.title, published=self.published, source=self.source)


def find_recommended(
    blocks: Sequence[Block], title: str, today: dt.date, *, dated: bool, known: Iterable[str] = ()
) -> tuple[Recommendation, ...]:
    """The stories listed in `blocks`, which follow the body; each block gets its role.

    `dated` says whether the page dates its article; `known` are lines that the page's head has too.
    """
    if not blocks:
        return ()
    found: list[_Item] = []
    seen = {_bare(title), *(_bare(text) for text in known if len(text) <= _LONGEST)}
    listing = False
    rows = _rows(blocks, dated=dated)
    for at, block in enumerate(blocks):
        if len(found) == MOST:
            break
        if block.kind is Kind.STORIES:
            listing = True
            block.reason = "list header"
        elif block.kind in {Kind.TALK, Kind.LEGAL}:
            listing = False
            block.reason = str(block.kind)
        elif listing or at in rows:
            _read(block, found, seen, today)
    return tuple(item.recommendation() for item in found)


def _rows(blocks: Sequence[Block], *, dated: bool) -> set[int]:
    """The blocks of rows of headlines that have no header, with the dates and counts between them.

    Plain ones count only on a page that dates its article, as news pages do, and before the comments;
    bulleted ones anywhere.
    """
    rows: set[int] = set()
    row: list[int] = []
    talk = not dated
    for at, block in enumerate([*blocks, None]):
        if block is not None and _goes_on(block, row, at):
            row.append(at)
            continue
        if _is_list([blocks[index] for index in row], talk=talk):
            rows.update(row)
        row = []
        talk = talk or (block is not None and block.kind is Kind.TALK)
    return rows


def _goes_on(block: Block, row: Sequence[int], at: int) -> bool:
    if _is_headline(block):
        return block.text[0] in _BULLET or block.size >= _ROW_SIZE
    return bool(row) and row[-1] == at - 1 and block.kind in {Kind.DATE, Kind.CHROME}


def _is_list(row: Sequence[Block], *, talk: bool) -> bool:
    """Whether a row is a list of stories; among comments only bullets or a bare date for each headline show it."""
    headlines = sum(map(_is_headline, row))
    if row and row[0].text[0] in _BULLET:
        return headlines >= _BULLETED
    bare_dates = sum(block.kind is Kind.DATE and not key(block.text) for block in row)
    return headlines >= _ROW and (not talk or bare_dates >= headlines - 1)


def _read(block: Block, found: list[_Item], seen: set[str], today: dt.date) -> None:
    if _is_headline(block) and not (found and _belongs(block, found[-1])):
        text = headline(block.text)
        if _bare(text) in seen:
            return
        seen.add(_bare(text))
        found.append(_Item(text, block))
        block.set(Role.RECOMMENDED, "list item")
    elif found and block.size < _LONGEST:
        _read_facts(block, found[-1], today)


def _belongs(block: Block, item: _Item) -> bool:
    """Whether a line belongs to the headline above it: no blank line parts them, or it is the name of an outlet."""
    above = item.block
    if above.gap and not block.gap and block.first == above.last + 1 and block.size < above.size * 0.7:
        return True
    return (
        item.source is None
        and block.size <= _SOURCE
        and block.text.endswith(OUTLET_ENDS)
        and sources.is_outlet(block.text)
    )


def _read_facts(block: Block, item: _Item, today: dt.date) -> None:
    text = block.text
    moment = dates.find_moment(text, today)
    if moment:
        if item.published is None:
            item.published = moment.iso
            block.set(Role.RECOMMENDED, "list date")
        if item.source is None:
            item.source = sources.beside_date(text, moment.start, moment.end)
    elif item.source is None and block.kind is Kind.PLAIN and sources.is_outlet(text):
        item.source = text
        block.set(Role.RECOMMENDED, "list source")


def _is_headline(block: Block) -> bool:
    if block.kind is not Kind.PLAIN or not _SHORTEST <= block.size <= _LONGEST or _PARTED.search(block.text):
        return False
    if any(word in block.text for word in list_headers.ADVERTISED):
        return False
    return not (block.sentence and block.text[-1] in "。.") or block.text.endswith("..")


def headline(text: str) -> str:
    """A headline of a list without its bullet, number, label, and the counts after it."""
    return _TAIL.sub("", _BULLETS.sub("", text)) or text


def _bare(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def left_out(blocks: Iterable[Block], reason: str) -> None:
    """Give blocks that nothing else claimed the reason why they are left out."""
    for block in blocks:
        if block.role is Role.LEFT_OUT and not block.reason:
            block.reason = str(block.kind) if block.kind is not Kind.PLAIN else reason
