"""What file an address in a page names, where it names one that lies in the page's folder or below it."""

import re
from urllib.parse import unquote

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|\?", re.IGNORECASE)  # another machine, the root, the page itself
_AFTER_NAME = re.compile(r"[?#]")
_LONGEST = 2_000  # characters
_UPWARD = ".."
_NO_NAME = frozenset("\\\0")


def file_name(address: str) -> str | None:
    """Return the path of the file from the page's folder, its parts joined by "/"; None for anything else.

    A path that leads upward is none, also where it would come down again.
    """
    address = address.strip()
    if not address or len(address) > _LONGEST or _ELSEWHERE.match(address):
        return None
    try:
        name = unquote(_AFTER_NAME.split(address, maxsplit=1)[0], errors="strict")
    except UnicodeDecodeError:
        return None
    parts = [part for part in name.split("/") if part not in {"", "."}]
    if not parts or name.startswith("/") or _UPWARD in parts or not _NO_NAME.isdisjoint(name):
        return None
    return "/".join(parts)


def address_beside(name: str) -> str:
    """Return by which address the window knows a picture with that name: plain letters, whatever the name holds."""
    return f"original:beside/{name.encode('utf-8', 'replace').hex()}"
