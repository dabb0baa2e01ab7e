"""The one configured CommonMark parser."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@cache
def _parser() -> MarkdownIt:
    # Imported here: markdown_it costs 50 ms, and neither the first list nor most news texts need it.
    from markdown_it import MarkdownIt

    # Raw HTML stays text: nothing that a page brings along may act.
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def parse(body: str) -> list[Token]:
    """Return the block tokens of a CommonMark text with tables and ~~strikethrough~~."""
    return _parser().parse(body)


def html(body: str) -> str:
    """Return a CommonMark text as HTML in which nothing can act: raw HTML is text, script links are none."""
    return str(_parser().render(body))
