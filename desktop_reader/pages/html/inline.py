"""Runs of styled text as CommonMark in line, and the small forms around it: pictures, fences, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import urljoin

from desktop_reader.markup import escape
from desktop_reader.markup.plain import PICTURE
from desktop_reader.pages.html.elements import BOLD, CODE, ITALIC, STRUCK
from desktop_reader.pages.html.places import Run

_WEB = re.compile(r"https?://[^\s<>\\]+$", re.IGNORECASE)
_MARKS = ((BOLD, "**"), (ITALIC, "*"), (STRUCK, "~~"))
_LONGEST_ADDRESS = 2000


def paragraph(runs: Sequence[Run], base: str = "") -> str:
    """CommonMark for a paragraph of styled runs; what can be styled in no way that CommonMark reads stays plain."""
    pieces = list(_pieces(runs, base))
    if all(not style and not address for _, style, address in pieces):
        return escape.paragraph("".join(text for text, _, _ in pieces))
    written: list[str] = []
    for address, group in groupby(pieces, key=lambda piece: piece[2]):
        inner = "".join(_styled(text, style) for text, style, _ in group)
        if address and written and written[-1].endswith("!"):
            # Before a link an exclamation mark would make it a picture.
            written[-1] = written[-1][:-1] + "\\!"
        written.append(f"[{inner}](<{address}>)" if address else inner)
    # What begins with a link begins no block, though a bracket and a colon may follow.
    return "".join(written) if pieces[0][2] else escape.line_start("".join(written))


def _pieces(runs: Sequence[Run], base: str) -> Iterator[tuple[str, int, str]]:
    """The runs, with the blanks and marks at their edges given to their neighbours where style could not hold them.

    Where two styled runs touch, the second one is plain: their marks would run together.
    """
    touching = False
    for at, (text, style, href) in enumerate(runs):
        address = web_address(href, base)
        before = runs[at - 1][0][-1:] if at else ""
        after = runs[at + 1][0][:1] if at + 1 < len(runs) else ""
        start, middle, end = _parted(text, before, after) if style and not touching else (text, "", "")
        yield from (piece for piece in ((start, 0, address), (middle, style, address), (end, 0, address)) if piece[0])
        touching = bool(middle) and not end


def _parted(text: str, before: str, after: str) -> tuple[str, str, str]:
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or (before.isalnum() and not text[start].isalnum())):
        start += 1
    while end > start and (text[end - 1].isspace() or (after.isalnum() and not text[end - 1].isalnum())):
        end -= 1
    return text[:start], text[start:end], text[end:]


def _styled(text: str, style: int) -> str:
    if style & CODE:
        return code(text)
    # Two kinds of marks that meet are read as neither beside a letter: what is struck is that alone.
    style = style & STRUCK or style
    marks = "".join(mark for bit, mark in _MARKS if style & bit)
    return f"{marks}{escape.strictly(text)}{marks[::-1]}" if marks else escape.strictly(text)


def code(text: str) -> str:
    """A code span that shows exactly this text."""
    ticks = "`"
    while ticks in text:
        ticks += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def fenced(lines: Sequence[str]) -> str:
    """A block of code; empty for no lines."""
    fence = "```"
    while any(fence in line for line in lines):
        fence += "`"
    return "\n".join((fence, *lines, fence)) if lines else ""


def web_address(href: str | None, base: str = "") -> str:
    """The address of a link that leads into the web, whole; empty for any other."""
    if not href or href.startswith("#") or len(href) > _LONGEST_ADDRESS:
        return ""
    href = href.strip()
    try:
        address = urljoin(base, href) if base and not _WEB.match(href) else href
    except ValueError:
        return ""
    return address if _WEB.match(address) else ""


def picture(number: int, caption: str) -> str:
    """The place of a picture, with its caption."""
    return f"![{escape.strictly(escape.one_line(caption))}]({PICTURE}{number})"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table, its first row the head; the cells are CommonMark."""
    written = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    written.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(written)
