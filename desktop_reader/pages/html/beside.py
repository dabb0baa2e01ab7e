"""The pictures that a page names by where they lie beside it, as browsers write it into the pages that they save."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_reader.pages.file_names import file_name
from desktop_reader.pages.html.elements import Element
from desktop_reader.pages.html.reading import Image
from desktop_reader.patterns import Pattern

# Attributes that scripts read: where one names a picture, `src` has a placeholder until it has been scrolled to.
_LAZY = "data-"
_PICTURE_NAME = Pattern(r".+\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|ico)", 2)
_LARGEST_SET = 40  # candidates of one srcset
_PARTED = Pattern(r",\s+|\s+")
_MEASURE = Pattern(r"[\d.]+[wx],?")


def names_beside(element: Element) -> list[str]:
    """Return the files that an `img` may be, the likeliest first: what comes late, then its sizes, then its `src`."""
    attributes = element.attributes
    lazy = [value for name, value in attributes.items() if name.startswith(_LAZY)]
    named = (file_name(one) for value in (*lazy, attributes.get("srcset", "")) for one in _candidates(value))
    certain = file_name(attributes.get("src", ""))
    return list(dict.fromkeys(name for name in (*filter(_is_picture, named), certain) if name))


def late_names(element: Element) -> list[str]:
    """Return the files that an `img` names beside its `src`."""
    first = file_name(element.attributes.get("src", ""))
    return [name for name in names_beside(element) if name != first]


def every_name(images: Sequence[Image]) -> tuple[str, ...]:
    """Return the files that the images of a page may be, each once."""
    return tuple(dict.fromkeys(name for image in images for name in names_beside(image.element)))


def _candidates(value: str) -> Iterator[str]:
    """The addresses in a `srcset`, or the one address of another attribute; a name may have blanks in it."""
    yield value
    pieces = [piece for piece in _PARTED.split(value) if piece and not _MEASURE.fullmatch(piece)]
    if pieces != [value]:
        yield from (piece.rstrip(",") for piece in reversed(pieces[:_LARGEST_SET]))


def _is_picture(name: str | None) -> bool:
    return name is not None and _PICTURE_NAME.fullmatch(name) is not None
