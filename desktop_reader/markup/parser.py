"""The one configured CommonMark parser."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token


MOST_MARKS = 100_000
"""In a text with more marks of emphasis, links and code than this, those that come after are shown as they stand."""
_MARKS = "*_~[]!`<&\\"


@cache
def _parser() -> MarkdownIt:
    # Imported here: markdown_it costs 50 ms, and neither the first list nor most news texts need it.
    from markdown_it import MarkdownIt

    # Raw HTML stays text: nothing that a page brings along may act.
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.core.ruler.at("inline", _parse_inline)
    return parser


def _parse_inline(state: StateCore) -> None:
    """Read the marks inside of paragraphs, as long as a text has no more of them than any article."""
    from markdown_it.token import Token

    left = MOST_MARKS
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        left -= sum(map(token.content.count, _MARKS))
        if left >= 0:
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children.append(Token("text", "", 0, content=token.content))


def parse(body: str) -> list[Token]:
    """Return the block tokens of a CommonMark text with tables and ~~strikethrough~~."""
    return _parser().parse(body)


def html(body: str) -> str:
    """Return a CommonMark text as HTML in which nothing can act: raw HTML is text, script links are none."""
    return str(_parser().render(body))
