"""The pictures that a web page carries with it, in data: addresses; what lies elsewhere is never looked for."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from urllib.parse import unquote_to_bytes

from desktop_reader.pages.html.reading import read_document

# Drawings (svg+xml) are left out: one may name files of this machine.
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp|avif|x-icon)((?:;[\w=.-]+)*),", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


def carried_pictures(source: str) -> dict[int, bytes]:
    """Return the pictures of an HTML source by their numbers among its `img` elements, from 1."""
    found = ((image.number, data_of(image.element.attributes.get("src", ""))) for image in read_document(source).images)
    return {number: content for number, content in found if content}


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
