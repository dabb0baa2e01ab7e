"""A page as a few bytes: by them pages of one site know each other, and what they have in common is counted."""

import struct
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.hints import digest_of_block
from desktop_reader.pages.page import Role

LEAST = 3
"""A line that so many different articles of a site have is its furniture."""

_ITEM = struct.Struct("<IB")  # the digest of a block's first line, and its flags
_PLACE, _KEPT, _NAMES, _WEIGHT = 0b11, 0b100, 0b1000, 4  # the last one is a shift
_OF_TEXT = _KEPT | _NAMES  # what the article keeps names no site
_BEFORE, _INSIDE, _AFTER, _LAST = range(4)
_HEAVIEST = 15
_WEIGHT_UNIT = 8  # Han characters
# No page is sketched beyond so many blocks at either end.
_EDGE = 500
# How many lines at either end of a page can name its site.
_NAMING = 12
# From this weight on a line is a paragraph; so many in common with others, or half of all, make a reprint.
_LONG, _REPRINTED = 5, 3
_KEPT_ROLES = frozenset({Role.TITLE, Role.DECK, Role.HEADING, Role.BODY})
# Kinds whose words say nothing of the site: menus and buttons are the same everywhere.
_NAMING_KINDS = frozenset({Kind.PLAIN, Kind.LEGAL})


class Mark(NamedTuple):
    """A block of a sketch: where it stands, whether the article keeps it, its length.

    `is_inner` says that it is a part of how the article is built: a heading, a line of a list, of a table, of code.
    """

    digest: int
    place: int
    is_kept: bool
    is_inner: bool
    weight: int


class Furniture(NamedTuple):
    """The digests of the lines that pages of a site have in common; `foot` are those that stand below its articles."""

    lines: frozenset[int] = frozenset()
    foot: frozenset[int] = frozenset()


def sketch_of(lines: Sequence[str], blocks: Sequence[Block]) -> bytes:
    """The sketch of a page whose blocks have their roles."""
    text = [at for at, block in enumerate(blocks) if block.role is Role.BODY]
    first, last = (text[0], text[-1]) if text else (len(blocks), len(blocks))
    return b"".join(
        _ITEM.pack(digest_of_block(lines, block), _flags(block) | _place(at, first, last))
        for at, block in enumerate(blocks)
        if at < _EDGE or at >= len(blocks) - _EDGE
    )


def _place(at: int, first: int, last: int) -> int:
    if at < first:
        return _BEFORE
    if at == last:
        return _LAST
    return _INSIDE if at < last else _AFTER


def _flags(block: Block) -> int:
    flags = min(_HEAVIEST, int(block.size / _WEIGHT_UNIT)) << _WEIGHT
    if block.role in _KEPT_ROLES:
        return flags | (_OF_TEXT if block.is_inner or block.role is Role.HEADING else _KEPT)
    return flags | _NAMES if block.role is Role.LEFT_OUT and block.kind in _NAMING_KINDS else flags


def marks(sketch: bytes) -> Iterator[Mark]:
    """The blocks of a sketch in the order of the page."""
    for digest, flags in _ITEM.iter_unpack(sketch):
        is_inner = flags & _OF_TEXT == _OF_TEXT
        yield Mark(digest, flags & _PLACE, bool(flags & _KEPT), is_inner, flags >> _WEIGHT)


def naming_lines(sketch: bytes) -> list[int]:
    """The digests of the lines by which the site of a page is known: its own, above and below the article."""
    found = list(dict.fromkeys(digest for digest, flags in _ITEM.iter_unpack(sketch) if flags & _OF_TEXT == _NAMES))
    return found if len(found) <= 2 * _NAMING else found[:_NAMING] + found[-_NAMING:]


def common(sketches: Iterable[bytes]) -> Furniture:
    """What different articles of one site have in common. The text of a reprint counts for nothing.

    Nor is it furniture what articles are built of: the headings of a weekly column, the first row of a monthly table.
    """
    pages = [list(marks(sketch)) for sketch in sketches]
    paragraphs = Counter(digest for page in pages for digest in {mark.digest for mark in page if mark.is_kept})
    own = [[mark for mark in page if not mark.is_kept] if _is_reprint(page, paragraphs) else page for page in pages]
    counts = Counter(digest for page in own for digest in {mark.digest for mark in page})
    inside, after = (_count(own, place) for place in (_INSIDE, _AFTER))
    built = _built_of(own)
    lines = frozenset(digest for digest, count in counts.items() if count >= LEAST and 2 * built[digest] <= count)
    return Furniture(lines, frozenset(line for line in lines if after[line] and after[line] * 2 >= inside[line]))


def _count(pages: Iterable[Sequence[Mark]], place: int) -> Counter[int]:
    return Counter(digest for page in pages for digest in {mark.digest for mark in page if mark.place == place})


def _built_of(pages: Sequence[Sequence[Mark]]) -> Counter[int]:
    """How many articles are built of each line. One above the text may as well be a button: others must follow it."""
    inner = [{mark.digest for mark in page if mark.is_inner and mark.place != _BEFORE} for page in pages]
    counts = Counter(digest for digests in inner for digest in digests)
    for page, digests in zip(pages, inner, strict=True):
        if any(counts[digest] >= LEAST for digest in digests):
            counts.update({mark.digest for mark in page if mark.is_inner and mark.place == _BEFORE} - digests)
    return counts


def _is_reprint(page: Sequence[Mark], paragraphs: Counter[int]) -> bool:
    """Whether the article of a page is one that other pages have too."""
    kept = [mark for mark in page if mark.is_kept]
    shared = [mark for mark in kept if paragraphs[mark.digest] > 1]
    if sum(mark.weight >= _LONG for mark in shared) >= _REPRINTED:
        return True
    return 2 * len(shared) > len(kept) and 2 * sum(mark.weight for mark in shared) > sum(mark.weight for mark in kept)


def is_touched(sketch: bytes, furniture: Furniture) -> bool:
    """Whether a page may be understood otherwise by one who knows the furniture of its site.

    So it is where its article keeps a line that is furniture, or goes on past one that stands below articles.
    """
    return any(
        digest in furniture.lines and (flags & _KEPT or (flags & _PLACE == _INSIDE and digest in furniture.foot))
        for digest, flags in _ITEM.iter_unpack(sketch)
    )
