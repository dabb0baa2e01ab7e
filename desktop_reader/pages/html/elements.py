"""The elements of a document, as light as the rules allow: what a block stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from desktop_reader.pages.tables import tags

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Parts of a class that say what an element has, or what its article is about, not which part of the page it is.
_FLAG = re.compile(r"(?<!\S)(?:has|with|without|no|not|is|js|category|tag|format|type|status)-\S+")
# A class or id is looked at up to this many characters.
_LONGEST_NAMES = 300
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

BOLD, ITALIC, CODE, STRUCK = 1, 2, 4, 8
_STYLES = {
    tag: style
    for style, names in ((BOLD, tags.BOLD), (ITALIC, tags.ITALIC), (CODE, tags.CODE), (STRUCK, tags.STRUCK))
    for tag in names
}

# The elements whose place among their like counts.
_COUNTED = frozenset(("li", "td", "th"))
_WIDEST_SPAN = 40
_PLAIN = "0123456789+-−=()"
_SCRIPTS = {
    "sup": str.maketrans(_PLAIN + "ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"),
    "sub": str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}
_LONGEST_SCRIPT = 8
_SPAN = re.compile("[0-9]{1,3}")


class Element:
    """An open tag: its name, its attributes, the element it stands in, and what it hands down to all it holds.

    `style` is the sum of the style bits that hold here, `href` the link that it stands in; `landmark` is the
    part of a page (nav, aside, article...) that it is, `hidden` whether the page does not show it, `level` the level
    of the heading that it is or stands in.
    """

    __slots__ = (
        "attributes", "count", "depth", "hidden", "href", "index", "landmark", "level", "names", "number", "parent",
        "preformatted", "style", "tag",
    )  # fmt: skip

    def __init__(self, tag: str, attributes: Mapping[str, str], parent: Element | None, number: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.number = number
        self.count = self.index = self.depth = 0
        self.style: int = _STYLES.get(tag, 0)
        self.href: str | None = attributes.get("href") if tag == "a" else None
        self.hidden = False
        self.preformatted = tag == "pre"
        self.level = tags.HEADINGS.get(tag, 0)
        if parent is not None:
            self._inherit(parent)
        self.landmark = tag if tag in tags.LANDMARKS else ""
        self.names: frozenset[str] = frozenset()
        if attributes:
            self._read(attributes)

    def _inherit(self, parent: Element) -> None:
        self.depth = parent.depth + 1
        self.style |= parent.style
        self.href = self.href or parent.href
        self.hidden = parent.hidden
        self.level = self.level or parent.level
        self.preformatted = self.preformatted or parent.preformatted
        if self.tag in _COUNTED:
            self.index = parent.count
            parent.count += _span(self.attributes)

    def _read(self, attributes: Mapping[str, str]) -> None:
        get = attributes.get
        role = get("role")
        if role:
            self.landmark = tags.ROLES.get(role, self.landmark)
        names, code = get("class", ""), get("id", "")
        if names or code:
            self.names = name_words(f"{names[:_LONGEST_NAMES]} {code[:_LONGEST_NAMES]}")
        style = get("style", "")
        shown = "hidden" not in attributes and tags.HIDING.isdisjoint(names.split())
        self.hidden = self.hidden or not shown or bool(style and _HIDDEN_STYLE.search(style))

    @property
    def refers(self) -> bool:
        """Whether it is the raised number of a note."""
        if self.href is None or not self.href.startswith("#"):
            return False
        return self.tag == "sup" or (self.parent is not None and self.parent.tag == "sup")

    def in_script(self, text: str) -> str:
        """Raise or lower what stands in a `sup` or `sub`, as 10⁶ and CO₂, if all of it can be."""
        raised = _SCRIPTS.get(self.tag)
        if raised is None or len(text) > _LONGEST_SCRIPT:
            return text
        return text.translate(raised) if all(ord(letter) in raised for letter in text.strip()) else text

    @property
    def states_fact(self) -> bool:
        """Whether its name or class says that it states a fact of the article: when, by whom, out of which paper."""
        if not self.attributes:
            return self.tag == "time"
        return (
            self.tag == "time"
            or "itemprop" in self.attributes
            or self.attributes.get("rel") == "author"
            or self.attributes.get("id") == tags.ACCOUNT_ID
            or not tags.FACTS.isdisjoint(self.names)
        )

    def chain(self) -> Iterator[Element]:
        """This element and all it stands in, inmost first."""
        at: Element | None = self
        while at is not None:
            yield at
            at = at.parent

    def within(self, tag: str) -> Element | None:
        """The nearest element of that name here or around; None where there is none."""
        return next((element for element in self.chain() if element.tag == tag), None)


@lru_cache(maxsize=4096)
def name_words(names: str) -> frozenset[str]:
    """The words of a class or an id, in lower case: `articleBody main-text` gives article, body, main, text."""
    return frozenset(word.lower() for word in _WORD.findall(_FLAG.sub("", names)))


def _span(attributes: Mapping[str, str]) -> int:
    """How many columns a cell takes; one for what is no cell."""
    span = attributes.get("colspan", "")
    return max(1, min(int(span), _WIDEST_SPAN)) if _SPAN.fullmatch(span) else 1
