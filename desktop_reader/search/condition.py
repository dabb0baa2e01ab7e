"""What a query asks of an article, as a value: a tree of conditions, apart from any SQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop_reader.search import tokens


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens one after another in the text, or in the title alone.

    `open_end`: the last one may go on in the text. `is_exact`: nothing wider will do.
    """

    text: str
    tokens: tuple[str, ...]
    open_end: bool
    in_title: bool = False
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Character:
    """One character of a script that is indexed in pairs."""

    text: str
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Inside:
    """A piece of a longer Latin word."""

    text: str
    in_title: bool = False


class Field(StrEnum):
    """What is said about an article beside its text."""

    SOURCE = "source"
    AUTHOR = "author"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Named:
    """A field has this folded text: the whole name where one is called just so, else a part of the name."""

    field: Field
    text: str


class Mark(StrEnum):
    """What a person marks an article as."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Marked:
    """The article is marked so."""

    mark: Mark


class Part(StrEnum):
    """What an article may have or lack."""

    SOURCE = "source"
    AUTHOR = "author"
    DATE = "date"
    TAG = "tag"
    LINK = "link"
    RELATED = "related"
    ORIGINAL = "original"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Has:
    """The article has such a part."""

    part: Part


@dataclass(frozen=True, slots=True)
class Noted:
    """A note beside a highlight has this folded text in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Published:
    """Published from `first` on and before `end`: beginnings of ISO 8601 dates, None for no bound."""

    first: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Sounds:
    """The title or the source's name is pronounced so, or the source has these initials: pinyin, letters alone."""

    text: str


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    condition: "Condition"


@dataclass(frozen=True, slots=True)
class Every:
    """All of these hold; true where there are none."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of these holds."""

    parts: tuple["Condition", ...]


Words = Phrase | Character | Inside
Condition = Phrase | Character | Inside | Named | Marked | Has | Noted | Published | Sounds | Not | Every | Some

_MOST_TOKENS = 200  # of one phrase: a pasted page is found by its beginning


def words(chunk: str, *, in_title: bool = False, exact: bool = False) -> Words | None:
    """The condition for one folded chunk of a query; None where nothing in it is a letter or digit.

    `exact`: the last word does not go on in the text.
    """
    chunk = chunk.strip()
    if tokens.is_single_character(chunk):
        return Character(chunk, in_title)
    found = tokens.phrase_tokens(chunk)[:_MOST_TOKENS]
    if not found:
        return None
    return Phrase(chunk, found, tokens.ends_open(found[-1], exact=exact), in_title, exact)


def asked_words(condition: Condition) -> Iterator[Words]:
    """The words that a condition wants to be there, in order."""
    if isinstance(condition, Every | Some):
        for part in condition.parts:
            yield from asked_words(part)
    elif isinstance(condition, Phrase | Character | Inside):
        yield condition


def asked_sounds(condition: Condition) -> Iterator[str]:
    """The pinyin that a condition wants to hear, in order."""
    if isinstance(condition, Every | Some):
        for part in condition.parts:
            yield from asked_sounds(part)
    elif isinstance(condition, Sounds):
        yield condition.text
