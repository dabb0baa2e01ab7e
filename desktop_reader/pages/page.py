"""What understanding a page gives: the article's parts, and every line of the page with what it was taken for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.members import direct


@direct
class Role(StrEnum):
    """What a line of a page is."""

    BLANK = "blank"
    TITLE = "title"
    DATE = "date"
    SOURCE = "source"
    BYLINE = "byline"
    DECK = "deck"
    HEADING = "heading"
    BODY = "body"
    RECOMMENDED = "recommended"
    LEFT_OUT = "left out"


class Line(NamedTuple):
    """A line as the page has it; `reason` is a short key that says which rule gave the role.

    `joined` says that it goes on with the paragraph of the line above.
    """

    text: str
    role: Role
    reason: str
    joined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page understood. Fields as in `domain.draft.Draft`; `lines` are all lines of the page, in order.

    `sketch` is the page as `sketches` counts what the pages of a site have in common. `beside` are the files that its
    pictures may be, named from the folder of the page.
    """

    title: str
    body: str
    source: str | None = None
    author: tuple[str, ...] = ()
    published: str | None = None
    deck: str | None = None
    recommended: tuple[Recommendation, ...] = ()
    language: str | None = None
    url: str | None = None
    lines: tuple[Line, ...] = ()
    sketch: bytes = b""
    beside: tuple[str, ...] = ()
