"""The pictures of an article: those that its original carries."""

from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.markup.plain import PICTURE

_FORMAT = "html"


def pictures_of(library: Library, article_id: int) -> dict[str, bytes]:
    """Return the pictures by the addresses that the body has for them; none where the original cannot be read."""
    from desktop_reader.pages.html.carried import carried_pictures

    original = library.original(article_id)
    if original is None or original.format != _FORMAT:
        return {}
    try:
        carried = carried_pictures(original.content.decode(original.encoding or "utf-8", "replace"))
    except (ReaderError, LookupError):
        return {}
    return {f"{PICTURE}{number}": content for number, content in carried.items()}
