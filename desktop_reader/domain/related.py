"""How one article relates to another."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Relation(StrEnum):
    """The values are those of the command line's `related`."""

    RECOMMENDED = "recommended"
    REPRINT = "reprint"
    VERSION = "version"
    STORY = "story"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Related:
    """An article near another one, with the reason in a few words; a higher score is nearer.

    `words` are the names and words that both share where they are the reason, each to be searched for as it stands.
    `is_story` says that both tell of one event, also where the page recommends the other one; `likeness` is how much of
    the text of a reprint or version is the same, from 0 to 1.
    """

    id: int
    title: str
    relation: Relation
    reason: str
    score: float
    published: str | None = None
    source: str | None = None
    words: tuple[str, ...] = ()
    is_story: bool = False
    likeness: float | None = None


class Wanted(NamedTuple):
    """A story that pages point to and the library has not; `pages` is how many do, `key` what they are asked for by.

    The other parts are as the page says them that knows the latest date.
    """

    title: str
    key: str
    pages: int
    published: str | None = None
    source: str | None = None


class RelatingProgress(NamedTuple):
    """Where the filling of the word table stands: articles done since it began, and how many there were to do."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class RelatingReport:
    """How many articles came into the tables of what is related, and whether it was stopped before all were."""

    done: int
    cancelled: bool = False
