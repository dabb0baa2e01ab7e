"""The pictures of a web page: those that it carries in data: addresses, and those that were kept with it."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import unquote_to_bytes

from desktop_reader.pages.html.beside import names_beside
from desktop_reader.pages.html.elements import Element
from desktop_reader.pages.html.reading import read_document

# Drawings (svg+xml) are left out: one may name files of this machine.
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp|avif|x-icon)((?:;[\w=.-]+)*),", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")

NOTHING: Mapping[str, bytes] = MappingProxyType({})


def carried_pictures(source: str, beside: Mapping[str, bytes] = NOTHING) -> dict[int, bytes]:
    """Return the pictures of an HTML source by their numbers among its `img` elements, from 1.

    `beside` are those that were kept with the page, by their names from its folder.
    """
    found = ((image.number, _content(image.element, beside)) for image in read_document(source).images)
    return {number: content for number, content in found if content}


def _content(image: Element, beside: Mapping[str, bytes]) -> bytes | None:
    kept = (beside[name] for name in names_beside(image) if name in beside) if beside else iter(())
    return next(kept, None) or data_of(image.attributes.get("src", ""))


def data_of(address: str) -> bytes | None:
    """Return the picture that an address carries in itself; None where it carries none."""
    head = _PICTURE.match(address)
    if head is None:
        return None
    data = address[head.end() :]
    if not head[1].lower().endswith(";base64"):
        return unquote_to_bytes(data) or None
    try:
        return b64decode(_BLANKS.sub("", unquote_to_bytes(data).decode("ascii", "replace"))) or None
    except (Error, ValueError):
        return None
