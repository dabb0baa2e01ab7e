"""Highlights: what a person has marked in an article's text, and the note beside it."""

from enum import StrEnum
from typing import NamedTuple


class Colour(StrEnum):
    """The colours of highlights, in the order of the keys 1 to 5."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class Quote(NamedTuple):
    """A stretch of a text, told by its words (W3C TextQuoteSelector) and by where it was.

    `prefix` and `suffix` are what stood before and after it; `start` is its offset in characters.
    """

    exact: str
    prefix: str
    suffix: str
    start: int


class Highlight(NamedTuple):
    """One highlight; `id` is 0 while the library has not got it, `made` is ISO 8601, UTC."""

    id: int
    article: int
    quote: Quote
    colour: Colour = Colour.YELLOW
    note: str = ""
    made: str = ""


class Placed(NamedTuple):
    """A highlight, the title of its article, and its quote as the text has it now: None where it is no longer there.

    `before` is how many characters of the text stand before it, white space not counted: a page has more of that.
    """

    highlight: Highlight
    title: str
    now: Quote | None
    before: int = 0
