"""What an operation changed, so that every view can refresh what it shows."""

from typing import NamedTuple

from desktop_reader.domain.article import State


class Marks(NamedTuple):
    """What a person has marked on one article: the part that undo restores.

    `trashed` is the time of deletion (ISO 8601, UTC) or None.
    """

    id: int
    state: State
    starred: bool
    tags: tuple[str, ...]
    trashed: str | None


class Change(NamedTuple):
    """`ids` are the articles that changed: their marks, or with `texts` what they say.

    `members` says that articles came or went, `rules` that what a person has taught has changed, `highlights` that
    highlights or notes on these articles have.
    """

    ids: frozenset[int] = frozenset()
    members: bool = False
    texts: bool = False
    rules: bool = False
    highlights: bool = False
