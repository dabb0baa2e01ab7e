"""The pictures of an article: those that its original carries."""

import json
from collections.abc import Callable, Mapping

from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.markup.plain import PICTURE


def pictures_of(library: Library, article_id: int) -> dict[str, bytes]:
    """Return the pictures by the addresses that the body has for them; none where the original cannot be read."""
    original = library.original(article_id)
    read = _READ.get(original.format) if original else None
    if original is None or read is None:
        return {}
    try:
        text = original.content.decode(original.encoding or "utf-8", "replace")
        return read(text, library.pictures_beside(article_id))
    except (ReaderError, LookupError, ValueError):
        return {}


def _of_page(source: str, beside: Mapping[str, bytes]) -> dict[str, bytes]:
    from desktop_reader.pages.html.carried import carried_pictures

    return {f"{PICTURE}{number}": content for number, content in carried_pictures(source, beside).items()}


def _of_markdown(_text: str, beside: Mapping[str, bytes]) -> dict[str, bytes]:
    from desktop_reader.pages.file_names import address_beside

    return {address_beside(name): content for name, content in beside.items()}


def _of_record(line: str, _beside: Mapping[str, bytes]) -> dict[str, bytes]:
    from desktop_reader.pages.html.carried import data_of

    pictures = json.loads(line).get("pictures")
    if not isinstance(pictures, dict):
        return {}
    found = {address: data_of(data) for address, data in pictures.items() if isinstance(data, str)}
    return {address: content for address, content in found.items() if content}


_READ: dict[str, Callable[[str, Mapping[str, bytes]], dict[str, bytes]]] = {
    "html": _of_page,
    "markdown": _of_markdown,
    "jsonl": _of_record,
}
