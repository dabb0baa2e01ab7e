"""The parts of a page as data: their names, keys and colours, and why a line is none of them.

The texts are English; `part_text` translates them in the context "Parts".
"""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_reader.pages import Role


class Part(NamedTuple):
    """A part of a page. `key` is pressed to make a line it; `colour` is a field of Theme."""

    role: Role
    key: str
    name: str
    tip: str
    colour: str


PARTS = (
    Part(Role.TITLE, "1", "Title", "The headline of the article", "part_title"),
    Part(Role.SOURCE, "2", "Source", "The paper, agency or site that the article comes from", "part_source"),
    Part(Role.DATE, "3", "Date", "When the article was published", "part_date"),
    Part(Role.BYLINE, "4", "Author", "Who wrote the article", "part_byline"),
    Part(Role.DECK, "5", "Lead", "The summary between the headline and the text", "part_deck"),
    Part(Role.HEADING, "6", "Heading", "A heading within the text", "part_heading"),
    Part(Role.BODY, "7", "Text", "A paragraph of the article", "text"),
    Part(
        Role.RECOMMENDED, "8", "Other story", "A story that the page recommends, shown beside the article", "part_story"
    ),
    Part(Role.LEFT_OUT, "0", "Left out", "Not a part of the article", "muted"),
)
BY_ROLE = {part.role: part for part in PARTS}
BY_KEY = {part.key: part for part in PARTS}

# Why a line is what it is, by the keys that `pages` gives; where it gives another, the name of the part must do.
REASONS = {
    "corrected": "you said so",
    "rule": "by a rule that you have taught",
    "recurs": "it recurs on other pages of this site",
    "chrome": "a menu, a button or the like",
    "legal": "small print",
    "talk": "comments, or what leads to them",
    "list header": "the header of a list of other stories",
    "stories": "the header of a list of other stories",
    "teaser": "it points to another story",
    "editor": "who edited the page",
    "caption": "the caption of a picture",
    "date": "a date that is not the article's",
    "repeated notice": "a notice that the page repeats",
    "before the article": "it stands above the article",
    "about the author": "it says who the author is",
    "unlike text": "it does not read like the text around it",
    "after the article": "it stands below the article",
}
_IN_BODY = " in body"
# Reasons that are told of any part; the others say why a line was left out.
_TAUGHT = frozenset({"corrected", "rule"})

TEXTS = (*(part.name for part in PARTS), *(part.tip for part in PARTS), *dict.fromkeys(REASONS.values()))
"""Every text of this module: what a translation has to know."""


def part_text(text: str) -> str:
    """Return a text of this module in the language of the window."""
    return QCoreApplication.translate("Parts", text)


def reason_text(role: Role, reason: str) -> str:
    """Return why a line has its role, as far as that can be told; else nothing."""
    key = reason.removesuffix(_IN_BODY)
    if role is not Role.LEFT_OUT and key not in _TAUGHT:
        return ""
    return part_text(REASONS[key]) if key in REASONS else ""
