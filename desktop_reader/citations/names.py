"""Names of authors: which word is the family's, where that can be told; an organisation has one name."""

import re
from typing import NamedTuple

_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]")
_OTHER_LETTERS = re.compile("[\u0370-\U0003ffff]")  # Han, kana, Hangul, Cyrillic and so on: as the page has them
_MOST_WORDS = 5  # of a person's name
# Words that a person's name has not.
_ORGANISATION = frozenset(
    (
        *("agency", "agencies", "and", "associated", "association", "board", "bureau", "center", "centre"),
        *("channel", "committee", "company", "correspondent", "correspondents", "council", "daily"),
        *("department", "desk", "editor", "editorial", "editors", "foundation", "gazette", "group", "herald"),
        *("institute", "journal", "magazine", "media", "ministry", "network", "news", "newsroom", "of"),
        *("office", "online", "organization", "organisation", "post", "press", "project", "radio", "reporter"),
        *("reporters", "report", "service", "society", "staff", "studio", "team", "the", "times", "tribune"),
        *("university", "wire"),
    )
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


class Name(NamedTuple):
    """A name as the page prints it, and its parts where it is a person's in Latin letters."""

    whole: str
    family: str = ""
    given: str = ""
    suffix: str = ""

    def initials(self, stop: str, between: str) -> str:
        """Return the initials of the given names, each followed by `stop`; Jean-Paul keeps his hyphen before a stop."""
        words = [[part[0].upper() for part in word.split("-") if part] for word in self.given.split()]
        hyphen = "-" if stop else between
        return between.join(hyphen.join(f"{letter}{stop}" for letter in word) for word in words)


def name_of(author: str) -> Name:
    """Return an author's name, in parts where it is that of a person written in Latin letters."""
    whole = " ".join(author.split())
    if not _LETTERS.search(whole) or _OTHER_LETTERS.search(whole):
        return Name(whole)
    words, suffix = _without_suffix(whole)
    if "," in words:
        family, _, given = (part.strip() for part in words.partition(","))
        return Name(whole, family, given, suffix) if family and given and "," not in given else Name(whole)
    parts = words.split()
    if not 1 < len(parts) <= _MOST_WORDS or not _ORGANISATION.isdisjoint(part.lower() for part in parts):
        return Name(whole)
    family_at = _family_start(parts)
    return Name(whole, " ".join(parts[family_at:]), " ".join(parts[:family_at]), suffix)


def _without_suffix(whole: str) -> tuple[str, str]:
    rest, _, last = whole.rpartition(" ")
    return (rest.rstrip(","), last) if rest and last.rstrip(".").lower() in _SUFFIXES else (whole, "")


def _family_start(parts: list[str]) -> int:
    """Return the word with which the family name begins: a particle as in "Vincent van Gogh", or the last one."""
    particles = (at for at, part in enumerate(parts[1:-1], 1) if part.islower())
    return next(particles, len(parts) - 1)
