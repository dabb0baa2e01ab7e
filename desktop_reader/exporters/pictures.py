"""Pictures within a text: as addresses that carry them, so that a file has them wherever it goes."""

import re
from base64 import b64encode

from desktop_reader.domain.article import Article
from desktop_reader.domain.picture_kinds import picture_kind
from desktop_reader.markup.plain import PICTURE

_ADDRESS = re.compile(rf"{PICTURE}\d+")


def data_addresses(article: Article) -> dict[str, str]:
    """Return the pictures of an article by the addresses that its body has for them; what is no picture is left out."""
    if not article.pictures:
        return {}
    shown = set(_ADDRESS.findall(article.body))
    written = {address: data_address(content) for address, content in article.pictures if address in shown}
    return {address: data for address, data in written.items() if data}


def data_address(content: bytes) -> str:
    """Return a picture as a data: address (RFC 2397), "" for what is none."""
    kind = picture_kind(content)
    return f"data:image/{kind};base64,{b64encode(content).decode()}" if kind else ""
