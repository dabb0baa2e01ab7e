"""The pictures of an article, each with its caption; what a page draws around them (icons, portraits) is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_reader.pages.blocks import Block
from desktop_reader.pages.html.beside import late_names, names_beside
from desktop_reader.pages.html.elements import Element
from desktop_reader.pages.html.places import Place, place_of
from desktop_reader.pages.html.reading import Image
from desktop_reader.pages.html.surroundings import Surroundings
from desktop_reader.pages.html.writing import Picture
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables.entries import words
from desktop_reader.patterns import Pattern

CAPTION = "caption"
"""The reason of the lines that are captions: their pictures carry them."""

# How many blocks above the text its first picture may stand; how many blocks below a picture its caption.
_ABOVE, _BELOW = 6, 3
# In pixels: the smallest side of a picture that shows something. In letters: the data of a placeholder's picture.
_SMALLEST, _SHORTEST_DATA = 60, 400
_LONGEST_CAPTION = 300
_NUMBER = Pattern(r"\d+")
_FILE_NAME = Pattern(
    r"^[\w.%-]+\.(?:jpe?g|png|gif|webp|avif|svg)$|^(?:image|img|photo|picture|bild|foto|图片|圖片)$", 2
)
# Words of a class that name what is no picture of the article, and parts of the page that hold none of it.
_NO_PICTURE = words(
    """
    avatar icon icons logo emoji emoticon pixel tracker tracking spacer qrcode qr badge author byline ad ads advert
    teaser related promo share social sponsor loading
    """
)
_NOT_THERE = frozenset(("nav", "aside", "footer", "form", "dialog", "button"))
_BESIDE = frozenset(("talk", "stories", "side", "share", "sold", "way", "foot", "form"))
_HEIGHTS = 4


def find_pictures(around: Surroundings, images: Sequence[Image], start: int, end: int) -> list[tuple[int, Picture]]:
    """The pictures of the text `blocks[start:end]`, each with the index of the block that it stands before.

    The blocks that are their captions get their role.
    """
    found = []
    seen: set[str] = set()
    for image in images:
        address = next(iter(names_beside(image.element)), image.element.attributes.get("src", ""))
        near = start - _ABOVE <= image.before <= end
        if near and address not in seen and _is_picture(around, image):
            seen.update(filter(None, (address,)))
            caption = _caption(around.blocks, image)
            if caption or _may_be_here(image.element):
                found.append((image.before, Picture(image.number, caption, Place(image.element))))
    return found


def _is_picture(around: Surroundings, image: Image) -> bool:
    element = image.element
    if element.hidden or not (_is_seen(element) or any(_lines_below(around.blocks, image))):
        return False
    chain = list(element.chain())
    if any(not one.names.isdisjoint(_NO_PICTURE) for one in chain[:_HEIGHTS]):
        return False
    if any(one.landmark in _NOT_THERE for one in chain) or not around.groups(element).isdisjoint(_BESIDE):
        return False
    return around.is_inside(element) or element.within("figure") is not None


def _is_seen(element: Element) -> bool:
    """Whether an `img` shows something by itself; what has a caption does so whatever it is as yet."""
    if _is_small(element):
        return False
    return _is_shown(element.attributes.get("src", "")) or bool(late_names(element))


def _is_small(element: Element) -> bool:
    sizes = (_NUMBER.match(element.attributes.get(name, "")) for name in ("width", "height"))
    return any(size is not None and int(size[0][:6]) < _SMALLEST for size in sizes)


def _is_shown(address: str) -> bool:
    """Whether an address is that of a picture: none is, for it may come later, but not a placeholder in the page."""
    return not address.startswith("data:") or len(address) >= _SHORTEST_DATA or "svg" in address[:20]


def _may_be_here(element: Element) -> bool:
    """Whether the page carries what an `img` shows, or it may lie beside it: what stays in the web is not fetched."""
    return element.attributes.get("src", "").startswith("data:") or bool(names_beside(element))


def _caption(blocks: Sequence[Block], image: Image) -> str:
    """What the page says below a picture, or in its place; the roles of the lines that say it are set."""
    lines = [block for block in _lines_below(blocks, image) if block.role is Role.LEFT_OUT and block.given is None]
    for block in lines:
        block.set(Role.BODY, CAPTION)
    if lines:
        return " ".join(block.text for block in lines)
    alt = " ".join(image.element.attributes.get("alt", "").split())
    return "" if _FILE_NAME.match(alt) else alt[:_LONGEST_CAPTION]


def _lines_below(blocks: Sequence[Block], image: Image) -> Iterator[Block]:
    """The lines of the caption that stands in the same figure."""
    figure = image.element.within("figure")
    for block in blocks[image.before : image.before + _BELOW]:
        element = place_of(block).element
        caption = element.within("figcaption")
        if figure is None or caption is None or element.within("figure") is not figure:
            return
        if len(block.text) <= _LONGEST_CAPTION:
            yield block
