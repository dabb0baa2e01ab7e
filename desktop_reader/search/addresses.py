"""Web addresses: whether two of them name one page, however they are written, and a number for each such page.

The numbers lie in libraries: a release that changes what is left out of an address has all articles wait to be
linked anew (`library.linking`).
"""

import hashlib
from collections.abc import Iterator
from urllib.parse import SplitResult, quote, unquote_to_bytes, urlsplit

from desktop_reader.markup.links import link_addresses
from desktop_reader.patterns import Pattern

_MOST = 1_000  # addresses of one text: a list of links as long as that is no article
_SCHEMES = ("http", "https")
_PORTS = ("80", "443")
# The same site for another kind of screen.
_EDITION = Pattern(r"\A(?:www\d?|m|wap|3g|mobile|touch|amp)\.(?=.*[^.]\.[^.])")
_INDEX = Pattern(r"/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)\Z")
_SAFE = "/:@!$&'()*+,;=~"

# Where a reader came from, by which campaign, who passed the address on: all that tells readers apart, not pages.
_TRACKING_NAMES = """
    _ga _gl _hsenc _hsmi amp bd_vid chksm clicktime cmpid dclid enterid fbclid for from fromid ftag gad_source gbraid
    gclid hmcu hmkw hmpl hmsr icid igsh igshid isappinstalled mc_cid mc_eid mkt_tok msclkid ncid nsukey outputtype
    pass_ticket ref ref_src ref_url referer referrer refer scene scm sessionid sharer sharefrom share smid spm
    spm_id_from srcid srnd tt_from twclid ttclid wbraid wfr wt_mc xtor yclid
"""
_TRACKING = frozenset(_TRACKING_NAMES.split())
_TRACKING_FAMILIES = ("utm_", "share_", "sharer_", "pk_", "mtm_", "at_", "vero_")


def digest(address: str | None) -> int | None:
    """A number of 64 bits that all addresses of one page share; None for what is no page's address."""
    page = normalised(address or "")
    if page is None:
        return None
    return int.from_bytes(hashlib.blake2b(page.encode(), digest_size=8).digest(), "big", signed=True)


def linked_in(body: str) -> tuple[int, ...]:
    """The numbers of the pages that the links of a CommonMark text lead to, each once."""
    numbers = dict.fromkeys(map(digest, link_addresses(body)))
    return tuple(number for number in numbers if number is not None)[:_MOST]


def normalised(address: str) -> str | None:
    """The address of a page without what differs from link to link; None for the front page of a site, and no page."""
    try:
        return _normalised(urlsplit(address.strip()))
    except ValueError:  # brackets or a port that are none, half a pair of surrogates
        return None


def _normalised(parts: SplitResult) -> str | None:
    host = _host(parts)
    if parts.scheme.lower() not in _SCHEMES or not host:
        return None
    path = quote(unquote_to_bytes(_INDEX.sub("/", parts.path)), safe=_SAFE).rstrip("/")
    rest = "&".join(sorted(_query(parts.query)))
    page = path + (f"?{rest}" if rest else "") + _fragment(parts.fragment)
    return f"{host}{page}" if page else None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        host = host.encode("idna").decode()
    host = _EDITION.sub("", host)
    port = str(parts.port or "")
    return f"{host}:{port}" if port and port not in _PORTS else host


def _query(query: str) -> Iterator[str]:
    for part in query.split("&"):
        name = part.partition("=")[0].lower()
        if part and name not in _TRACKING and not name.startswith(_TRACKING_FAMILIES):
            yield quote(unquote_to_bytes(part.replace("+", " ")), safe=_SAFE)


def _fragment(fragment: str) -> str:
    """What follows the # where it names a page of its own; mostly it is a place in the page."""
    return f"#{fragment}" if fragment.startswith(("/", "!")) else ""
