"""The addresses that links in a CommonMark text lead to, found without the parser, which would take most of an import.

Whatever the parser takes for a link is among them; what only looks like one, in code for instance, may be, too.
"""

import re
from collections.abc import Iterator
from html import unescape

from desktop_reader.patterns import Pattern

_BEGINNINGS = ("](", "<http", "<HTTP", "]:")  # without one of these a text has no link
_LINK = Pattern(
    r"\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))+))"  # [text](address)
    r"|<(https?://[^\s<>]*)>"
    r"|\]:\s*(?:<([^<>\n]*)>|(\S+))",  # [name]: address
    re.IGNORECASE,
)
_ESCAPED = Pattern(r"\\([!-/:-@\[-`{-~])")
_WEB = ("http://", "https://")


def link_addresses(body: str) -> Iterator[str]:
    """Yield the addresses in the web, as often as they stand there."""
    if not any(beginning in body for beginning in _BEGINNINGS):
        return
    for one in _LINK.finditer(body):
        address = next(filter(None, one.groups()), "")
        if one[3] is None:
            address = unescape(_ESCAPED.sub(r"\1", address))
        if address.lower().startswith(_WEB):
            yield address
