"""How one article relates to another."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """The values are those of the command line's `related`."""

    RECOMMENDED = "recommended"
    REPRINT = "reprint"
    VERSION = "version"
    STORY = "story"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Related:
    """An article near another one, with the reason in a few words; a higher score is nearer."""

    id: int
    title: str
    relation: Relation
    reason: str
    score: float
    published: str | None = None
    source: str | None = None
