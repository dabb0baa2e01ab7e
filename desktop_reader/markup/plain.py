"""CommonMark read as plain text, one block a line: for the search index, exports and comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_reader.markup.escape import escape_line, heading
from desktop_reader.markup.parser import parse
from desktop_reader.patterns import Pattern

if TYPE_CHECKING:
    from markdown_it.token import Token

# Quick tests on a whole body: what passes them has no markup, what fails them is looked at block by block.
_SUSPECT_MARKS = ("*", "_", "[", "<", "&", "`", "\\", "~~")
_SUSPECT_START = Pattern(r"\n(?:[\t #>=|:\r~]|[-+](?![0-9])|[0-9]{1,9}[.)](?:[ \t\n]|\Z))")

_ESCAPED = Pattern(r"\\([!-/:-@\[-`{-~])")
_HEADING_MARKS = tuple("#" * level for level in range(1, 7))

# A line break between two of these is not a space: Chinese and Japanese are written without.
_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_QUOTES = "\u2014\u2018-\u201d\u2026"
_BREAK_WITHOUT_SPACE = f"(?<=[{_HAN}{_QUOTES}])\n(?=[{_HAN}])|(?<=[{_HAN}])\n(?=[{_QUOTES}])"


PICTURE = "original:image/"
"""How a body names the n-th picture of the original, from 1: the file that is kept has it, not the body."""

_INDENTS = ("\t", " ")

# What follows the text of a block.
_AFTER = {
    "heading_close": "\n",
    "list_item_close": "\n",
    "paragraph_close": "\n",
    "td_close": "\t",
    "th_close": "\t",
    "tr_close": "\n",
}


def plain_text(body: str) -> str:
    """Return the text of a CommonMark body, one block a line, without empty lines.

    An item of a list, a row of a table (its cells parted by tabs) and a line of code is a line each;
    a numbered item keeps its number, an image gives its description, a picture of the original nothing.
    """
    body = body.strip("\n")
    lines = _lines_shown(body)
    if lines is None:
        lines = _lines_parsed(body)
    return "\n".join(filter(None, map(str.strip, lines)))


# An import asks for the text of what it reads twice.
@lru_cache(maxsize=1)
def _lines_parsed(body: str) -> Sequence[str]:
    return "".join(_pieces(parse(body))).split("\n")


def _lines_shown(body: str) -> Sequence[str] | None:
    """Return the text of a body in which each block is one line, far quicker than by parsing.

    None where only the parser can tell; nearly all news is told here.
    """
    blocks = body.split("\n\n")
    if body.count("\n") != 2 * (len(blocks) - 1):
        return None
    if not any(mark in body for mark in _SUSPECT_MARKS) and not _SUSPECT_START.search("\n" + body):
        return blocks
    lines = []
    for block in blocks:
        line = _line_shown(block.rstrip())
        if line is None:
            return None
        lines.append(line)
    return lines


def _line_shown(block: str) -> str | None:
    """Return the text of a paragraph or a heading without further markup, None for any other block.

    It is whatever gives the block itself when it is written as CommonMark.
    """
    if block[:1] in _INDENTS:
        return None
    line = _ESCAPED.sub(r"\1", block) if "\\" in block else block
    if escape_line(line) == block:
        return line
    mark, _, line = line.partition(" ")
    return line if mark in _HEADING_MARKS and heading(line, len(mark)) == block else None


def _pieces(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield _inline_text(token)
        elif token.type in ("code_block", "fence"):
            yield token.content + "\n"
        elif token.type == "list_item_open" and token.info:
            yield f"{token.info}{token.markup} "
        else:
            yield _AFTER.get(token.type, "")


def _inline_text(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or ():
        if child.type == "softbreak":
            parts.append("\n")
        elif child.type == "hardbreak":
            parts.append(" ")
        else:
            parts.append(_description(child) if child.type == "image" else child.content)
    return joined_lines("".join(parts))


def _description(image: Token) -> str:
    """What an image says in a text; a picture that the original carries is none of the article's text."""
    return "" if str(image.attrs.get("src", "")).startswith(PICTURE) else _inline_text(image)


def joined_lines(text: str) -> str:
    """Return hard-wrapped text as one line: a line break is a space, and nothing where Chinese is broken."""
    # The expression is compiled (and kept by re) when it is first needed: that takes 4 ms, and most news never does.
    return re.sub(_BREAK_WITHOUT_SPACE, "", text).replace("\n", " ") if "\n" in text else text
