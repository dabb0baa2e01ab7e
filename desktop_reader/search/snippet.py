"""A snippet: the piece of a text in which a query's words stand, with their places."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from desktop_reader.search.condition import Phrase, Words
from desktop_reader.search.folding import fold
from desktop_reader.search.tokens import PAIRED, is_paired

LENGTH = 90
_BEFORE = 24
_MARGINS = (4 * _BEFORE, 3 * LENGTH)  # of a body before and after a hit: markup may be a part of it
_LETTER = rf"[^\W_{PAIRED}]"
_PIECE = re.compile(rf"[{PAIRED}]|{_LETTER}+")
_JOINED = re.compile("[\u0600-\u08ff]")  # letters between which a joiner may stand that the index leaves out
_GAP = r"[\W_]{0,8}"  # the index does not know what stands between two words


class Part(NamedTuple):
    """Whole blocks of a body; `is_later` where others precede them."""

    body: str
    is_later: bool


def snippet(
    text: str, words: Sequence[Words], length: int = LENGTH, *, is_later: bool = False
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """At most `length` characters of the text around a hit on one line, and the hits' offsets in it.

    Where none of the words stands in the text, the snippet is the text's beginning. `is_later` says that the text is
    a part that other text precedes.
    """
    flat = text.replace("\n", " ")
    folded = fold(flat)
    found = _any_of(tuple(words)).search(folded)
    first = found.start() if found else 0
    start = 0 if first <= _BEFORE else first - _BEFORE
    cut = flat[start : start + length]
    lead = "…" if start or is_later else ""
    tail = "…" if start + length < len(flat) else ""
    shift = len(lead)
    places = marks(folded[start : start + length], words)
    return lead + cut + tail, tuple((a + shift, b + shift) for a, b in places)


def surroundings(body: str, words: Sequence[Words]) -> Part | None:
    """Blocks of a CommonMark body, enough for a snippet around a place where one of the words stands verbatim.

    To look so takes a fiftieth of the time that it takes to fold all of the text. None where no word stands so.
    """
    places = [place for word in words if (place := body.find(word.text)) >= 0]
    if not places:
        return None
    before, after = _MARGINS
    start = body.rfind("\n\n", 0, max(min(places) - before, 0)) + 1
    end = body.find("\n\n", min(places) + after)
    return Part(body[start : end if end >= 0 else None], start > 0)


def marks(folded: str, words: Sequence[Words]) -> tuple[tuple[int, int], ...]:
    """The places of the words in a folded text as (start, end), in order, merged where they overlap."""
    merged: list[tuple[int, int]] = []
    places = (match.span() for word in words for match in _any_of((word,)).finditer(folded))
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


@lru_cache(maxsize=256)
def _any_of(words: tuple[Words, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_pattern, words)) or r"(?!)")


def _pattern(word: Words) -> str:
    """How a word may stand in a folded text: as the index finds it, with marks wherever the index has none."""
    pieces = list(_PIECE.finditer(word.text))
    if not pieces:
        return r"(?!)"
    pattern = _verbatim(pieces[0][0])
    for before, piece in pairwise(pieces):
        is_joined = before.end() == piece.start() and is_paired(before[0]) and is_paired(piece[0])
        pattern += ("" if is_joined else _GAP) + _verbatim(piece[0])
    if isinstance(word, Phrase) and not is_paired(pieces[0][0]):
        pattern = rf"(?<!{_LETTER}){pattern}"
    if isinstance(word, Phrase) and not is_paired(pieces[-1][0]) and not word.open_end:
        pattern = rf"{pattern}(?!{_LETTER})"
    return pattern


def _verbatim(piece: str) -> str:
    return "[\u200c\u200d]?".join(piece) if _JOINED.search(piece) else re.escape(piece)
