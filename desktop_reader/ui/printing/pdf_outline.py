"""The outline of a PDF, which Qt has no way to write. ISO 32000-1, 12.3.3."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop_reader.ui.printing.pdf_update import QtPdf, found

_PAGES = re.compile(rb"/Pages\s+(\d+)\s+0\s+R")
_KIDS = re.compile(rb"/Kids\s*\[([\d\sR]*)\]")
_REFERENCE = re.compile(rb"(\d+)\s+0\s+R")


class Entry(NamedTuple):
    """A line of the outline: how deep it stands below the one above, the page, and how far up that, in points."""

    depth: int
    text: str
    page: int
    top: float


def outline_objects(pdf: QtPdf, outline: Sequence[Entry]) -> dict[int, bytes]:
    """Return the objects with which a PDF has an outline, and opens with it, by their numbers.

    The first entry has the depth 0, and no other is more than one deeper than the entry before it.
    """
    catalog = pdf.object(pdf.root)
    kids = found(_KIDS, pdf.object(int(found(_PAGES, catalog))))
    pages = [int(number) for number in _REFERENCE.findall(kids)]
    with_outline = b"%s/Outlines %d 0 R\n/PageMode /UseOutlines\n>>" % (catalog.removesuffix(b">>"), pdf.size)
    return {pdf.root: with_outline} | _outline(outline, pdf.size, pages)


def _outline(outline: Sequence[Entry], first: int, pages: Sequence[int]) -> dict[int, bytes]:
    """Return the objects of an outline by number: `first` is the outline itself, its entries follow in order."""
    parents = _parents(outline)
    children: dict[int, list[int]] = {}
    for number, parent in enumerate(parents):
        children.setdefault(parent, []).append(number)

    def reference(number: int) -> bytes:
        return b"%d 0 R" % (first + 1 + number)

    def family(number: int) -> bytes:
        own = children.get(number)
        if not own:
            return b""
        return b"/First %s /Last %s /Count %d\n" % (reference(own[0]), reference(own[-1]), _below(number, children))

    objects = {first: b"<< /Type /Outlines %s>>" % family(-1)}
    for number, entry in enumerate(outline):
        siblings = children[parents[number]]
        at = siblings.index(number)
        before = b"/Prev %s " % reference(siblings[at - 1]) if at else b""
        after = b"/Next %s " % reference(siblings[at + 1]) if at + 1 < len(siblings) else b""
        title = f"\ufeff{entry.text}".encode("utf-16-be", "replace").hex().encode()
        goal = b"[%d 0 R /XYZ null %.2f null]" % (pages[entry.page], entry.top)
        objects[first + 1 + number] = b"<< /Title <%s> /Parent %s /Dest %s %s%s%s>>" % (
            *(title, reference(parents[number]), goal),
            *(before, after, family(number)),
        )
    return objects


def _parents(outline: Sequence[Entry]) -> list[int]:
    """Return the number of the entry that each stands below, -1 for the outline itself."""
    open_entries: list[int] = []
    parents: list[int] = []
    for number, entry in enumerate(outline):
        del open_entries[entry.depth :]
        parents.append(open_entries[-1] if open_entries else -1)
        open_entries.append(number)
    return parents


def _below(number: int, children: Mapping[int, Sequence[int]]) -> int:
    return sum(1 + _below(child, children) for child in children.get(number, ()))
