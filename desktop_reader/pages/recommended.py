"""The other stories that a page lists: their titles, with dates and sources where the list has them."""

import datetime
from collections.abc import Iterable, Sequence

from desktop_reader.domain.article import Recommendation
from desktop_reader.pages import dates, sources
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role

_SHORTEST, _LONGEST = 7, 44


def find_recommended(blocks: Sequence[Block], title: str, today: datetime.date) -> tuple[Recommendation, ...]:
    """The stories listed in `blocks`, which follow the body; each block gets its role."""
    found: list[_Item] = []
    seen = {title}
    listing = False
    for block in blocks:
        if block.kind is Kind.STORIES:
            listing = True
            block.reason = "list header"
        elif block.kind is Kind.TALK:
            listing = False
            block.reason = "comments"
        elif listing:
            _read(block, found, seen, today)
    return tuple(item.recommendation() for item in found)


class _Item:
    """A story while its lines are being read."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.published: str | None = None
        self.source: str | None = None

    def recommendation(self) -> Recommendation:
        return Recommendation(title=self.title, published=self.published, source=self.source)


def _read(block: Block, found: list[_Item], seen: set[str], today: datetime.date) -> None:
    if block.kind is Kind.DATE or (block.kind is not Kind.LEGAL and block.size < _SHORTEST):
        if found:
            _read_facts(block, found[-1], today)
    elif _is_headline(block):
        text = _unnumbered(block.text)
        if text not in seen:
            seen.add(text)
            found.append(_Item(text))
        block.set(Role.RECOMMENDED, "list item")


def _read_facts(block: Block, item: _Item, today: datetime.date) -> None:
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
    if block.kind is not Kind.PLAIN or not _SHORTEST <= block.size <= _LONGEST:
        return False
    return not (block.sentence and block.text[-1] in "。.")


def _unnumbered(text: str) -> str:
    return text.lstrip("·•▪■□●◆◇>›-–— \t　").rstrip(" |｜　")


def left_out(blocks: Iterable[Block], reason: str) -> None:
    """Give blocks that nothing else claimed the reason why they are left out."""
    for block in blocks:
        if block.role is Role.LEFT_OUT and not block.reason:
            block.reason = str(block.kind) if block.kind is not Kind.PLAIN else reason
