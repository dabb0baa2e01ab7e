"""A snippet: the piece of a text in which a query's words stand, with their places."""

from collections.abc import Iterator, Sequence

from desktop_reader.search.folding import fold

LENGTH = 90
_BEFORE = 24


def snippet(text: str, words: Sequence[str], length: int = LENGTH) -> tuple[str, tuple[tuple[int, int], ...]]:
    """At most `length` characters of the text around the first hit on one line, and the hits' offsets in it.

    `words` are folded. Where none stands in the text literally, the snippet is the text's beginning.
    """
    flat = text.replace("\n", " ")
    folded = fold(flat)
    first = min((at for word in words if (at := folded.find(word)) >= 0), default=0)
    start = 0 if first <= _BEFORE else first - _BEFORE
    cut = flat[start : start + length]
    lead = "…" if start else ""
    tail = "…" if start + length < len(flat) else ""
    shift = len(lead)
    found = marks(folded[start : start + length], words)
    return lead + cut + tail, tuple((a + shift, b + shift) for a, b in found)


def marks(folded: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The places of the folded words in a folded text as (start, end), in order, merged where they overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(place for word in words for place in _places(folded, word)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _places(folded: str, word: str) -> Iterator[tuple[int, int]]:
    at = folded.find(word) if word else -1
    while at >= 0:
        yield at, at + len(word)
        at = folded.find(word, at + len(word))
