"""Finding a quote again in a text that has changed: by its words, by what stood around it, by where it was.

White space, width, case and script do not count. First the words themselves are looked for, then something like them
where pieces of them and of what stood around them are found. A place that might be another one is none.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from desktop_reader.domain.highlight import Quote
from desktop_reader.search.folding import fold

CONTEXT = 48  # characters that are kept before and after a quote
_PORTION = 2_000  # characters that are prepared at a step
_GAP = re.compile(r"[\s\ufffc]+")
_PIECE, _LATIN_PIECE = 4, 7  # characters that are looked for, of a quote that is no longer there as it was
_FIRST_EAST = "\u2e80"
_STEP = 2
_MOST_PIECES = 120
_COMMON = 12  # a piece that is found more often says nothing
_ROUGH = 40  # characters by which pieces of one place may be shifted against each other
_PLACES = 3  # that are looked at closely
_HEAD = 160  # characters at either end of a long quote that are compared
_ALIKE = 0.6  # so much of a quote, and of what stood on one side of it, has to be there
_LONG, _LONG_ALIKE, _LONG_SIDE = 16, 0.75, 0.4  # so much of a quote of so many characters, and of one side
_SHORT = 12  # of a quote no longer than this each character counts, of others two and more side by side
_SHORT_SIDE, _SHORT_ALL = 0.75, 2.1  # so much of one side, and of all together, has to be there of a short quote
_WHOLE = 0.95  # or so much of one side alone
_SAME = 8  # characters within which two findings are one place
_CLEARLY = 6  # times nearer to where a quote was is one of two places that may be taken for each other
_EQUAL = 0.4  # places that differ by no more may be taken for each other, after some edits
_CERTAIN = 2.99  # of the 3 that a quote has with everything around it: nothing like it is looked for
_MOST_EXACT = 400


class Stretch(NamedTuple):
    """A part of a text, in characters."""

    start: int
    end: int


class _Match(NamedTuple):
    """A place that may be that of a quote, in squeezed characters; `weight` is how much speaks for it."""

    start: int
    end: int
    weight: float


class _Wanted(NamedTuple):
    """A quote, squeezed."""

    exact: str
    prefix: str
    suffix: str
    start: int


def quote_of(words: Callable[[int, int], str], start: int, end: int) -> Quote | None:
    """Return the quote of a part of a text, without white space at its ends; None where there is nothing else.

    `words` returns the words of the text from one character to another.
    """
    whole = words(start, end)
    exact = whole.strip()
    if not exact:
        return None
    first = start + len(whole) - len(whole.lstrip())
    last = first + len(exact)
    return Quote(exact, words(max(0, first - CONTEXT), first), words(last, last + CONTEXT), first)


class QuotedText:
    """A text in which quotes are looked for; squeezed and folded once, for as many quotes as there are."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: list[int] = [0]  # of each gap, in the text
        self._before: list[int] = [0]  # the squeezed offset of what follows it
        self._squeezed = ""
        for _ in self._prepare(max(1, len(text))):
            pass

    @classmethod
    def in_steps(cls, text: str) -> "Generator[None, None, QuotedText]":
        """Prepare a long text, a little at each step; it is returned at the end."""
        made = cls("")
        made._text = text
        yield from made._prepare(_PORTION)
        return made

    def _prepare(self, portion: int) -> Iterator[None]:
        removed = 0
        squeezed = []
        for start in range(0, len(self._text), portion):
            for gap in _GAP.finditer(self._text, start, start + portion):
                self._before.append(gap.start() - removed)
                removed += gap.end() - gap.start()
                self._ends.append(gap.end())
            squeezed.append(_squeezed(self._text[start : start + portion]))
            yield
        self._squeezed = "".join(squeezed)

    def quote(self, start: int, end: int) -> Quote | None:
        """Return the quote of a part of the text, without white space at its ends; None where there is nothing else."""
        return quote_of(lambda first, last: self._text[first:last], start, end)

    def find(self, quote: Quote) -> Stretch | None:
        """Find a quote, or something like it. None where it is not there, or might be elsewhere as well."""
        wanted = _wanted(quote, self.squeezed_offset(quote.start))
        matches = list(self._exact(wanted))
        if wanted.exact and all(match.weight < _CERTAIN for match in matches):
            matches += self._alike(wanted)
        return self._place(matches, wanted)

    def find_words(self, quote: Quote, before: int) -> Stretch | None:
        """Find the very words of a quote; so many characters stood before it, white space not counted."""
        wanted = _wanted(quote, before)
        return self._place(list(self._exact(wanted)), wanted)

    def _place(self, matches: list[_Match], wanted: _Wanted) -> Stretch | None:
        best = _chosen(matches, wanted.start)
        return Stretch(self._offset(best.start), self._offset(best.end - 1) + 1) if best else None

    def renewed(self, quote: Quote) -> Quote | None:
        """Return a quote as the text has it now, None where it is no longer there."""
        found = self.find(quote)
        return self.quote(*found) if found else None

    def _exact(self, wanted: _Wanted) -> Iterator[_Match]:
        if not wanted.exact:
            return
        for at in self._occurrences(wanted.exact, _MOST_EXACT):
            end = at + len(wanted.exact)
            sides = self._sides(wanted, at, end)
            if _is_witnessed(len(wanted.exact), 1, sides):
                yield _Match(at, end, 1 + sum(sides))

    def _sides(self, wanted: _Wanted, start: int, end: int) -> tuple[float, float]:
        """Return how much of what stood before and after is there."""
        before = self._squeezed[max(0, start - len(wanted.prefix)) : start]
        after = self._squeezed[end : end + len(wanted.suffix)]
        return (
            _likeness(wanted.prefix, before) if wanted.prefix else float(not start),
            _likeness(wanted.suffix, after) if wanted.suffix else float(end == len(self._squeezed)),
        )

    def _alike(self, wanted: _Wanted) -> Iterator[_Match]:
        pattern = wanted.prefix + wanted.exact + wanted.suffix
        for shift in self._shifts(pattern):
            start = self._edge(wanted.prefix, wanted.exact[:_HEAD], shift, is_start=True)
            end_shift = self._shift_near(wanted, shift) if len(wanted.exact) > _HEAD else shift
            after = end_shift + len(wanted.prefix) + max(0, len(wanted.exact) - _HEAD)
            end = self._edge(wanted.exact[-_HEAD:], wanted.suffix, after, is_start=False)
            if start is None or end is None or not start < end <= start + 2 * len(wanted.exact) + _ROUGH:
                continue
            least = 1 if len(wanted.exact) <= _SHORT else 2
            own = _likeness(wanted.exact[:_HEAD], self._squeezed[start:end][: _HEAD + _ROUGH], least)
            sides = self._sides(wanted, start, end)
            if _is_witnessed(len(wanted.exact), own, sides):
                yield _Match(start, end, own + sum(sides))

    def _shift_near(self, wanted: _Wanted, shift: int) -> int:
        """Return where the end of a long quote puts its beginning, near to where the beginning itself was found."""
        tail = wanted.exact[-_HEAD:] + wanted.suffix
        offset = len(wanted.prefix) + len(wanted.exact) - min(_HEAD, len(wanted.exact))
        near = [other - offset for other in self._shifts(tail)]
        return min(near, key=lambda other: abs(other - shift), default=shift)

    def _shifts(self, pattern: str) -> list[int]:
        """Return where pieces of a pattern say that it begins, what most of them say first."""
        votes: Counter[int] = Counter()
        step = max(_STEP, len(pattern) // _MOST_PIECES)
        exact: dict[int, list[int]] = {}
        length = _PIECE if 2 * sum(character >= _FIRST_EAST for character in pattern) > len(pattern) else _LATIN_PIECE
        for at in range(0, len(pattern) - length + 1, step):
            found = list(self._occurrences(pattern[at : at + length], _COMMON + 1))
            for place in found if len(found) <= _COMMON else ():
                votes[(place - at) // _ROUGH] += 1
                exact.setdefault((place - at) // _ROUGH, []).append(place - at)
        ranked = sorted(votes, key=lambda rough: -(votes[rough] + votes[rough + 1] + votes[rough - 1]))
        return [sorted(exact[rough])[len(exact[rough]) // 2] for rough in ranked[:_PLACES]]

    def _edge(self, before: str, after: str, shift: int, *, is_start: bool) -> int | None:
        """Return where the border between two stretches is that stood side by side, the first about at `shift`.

        It stays with the quote, which begins (`is_start`) or ends there: something else may have come between.
        """
        first = max(0, shift - _ROUGH)
        window = self._squeezed[first : max(0, shift) + len(before) + len(after) + _ROUGH]
        blocks = SequenceMatcher(None, before + after, window, autojunk=False).get_matching_blocks()[:-1]
        sure = [block for block in blocks if block.size > 1] or blocks
        left = [block.b - block.a for block in sure if block.a < len(before)][-1:]
        right = [block.b - block.a for block in sure if block.a + block.size > len(before)][:1]
        moved = right + left if is_start else left + right
        return first + len(before) + moved[0] if moved else None

    def _occurrences(self, piece: str, most: int) -> Iterator[int]:
        at = self._squeezed.find(piece)
        while at >= 0 and most > 0:
            yield at
            most -= 1
            at = self._squeezed.find(piece, at + 1)

    def _offset(self, squeezed: int) -> int:
        """Return the place in the text of a squeezed character."""
        gap = bisect_right(self._before, squeezed) - 1
        return self._ends[gap] + squeezed - self._before[gap]

    def squeezed_offset(self, offset: int) -> int:
        """Return how many characters stand before an offset, white space not counted."""
        gap = bisect_right(self._ends, offset) - 1
        return self._before[gap] + max(0, offset - self._ends[gap])


def counted(text: str) -> int:
    """Return how many characters a text has, white space not counted."""
    return len(_GAP.sub("", text))


def _is_witnessed(length: int, own: float, sides: tuple[float, float]) -> bool:
    """Say whether enough speaks for a place: the words and what stood on one side.

    Of many words less is asked, of few more.
    """
    if length <= _SHORT:
        is_enough = max(sides) >= _WHOLE or (max(sides) >= _SHORT_SIDE and own + sum(sides) >= _SHORT_ALL)
        return own >= _ALIKE and is_enough
    if length >= _LONG and own >= _LONG_ALIKE:
        return max(sides) >= _LONG_SIDE
    return own >= _ALIKE and max(sides) >= _ALIKE


def _chosen(matches: list[_Match], expected: int) -> _Match | None:
    """Return the match for which most speaks; of equals the nearest, unless another is about as near."""
    if not matches:
        return None
    most = max(match.weight for match in matches)
    equal = (match for match in matches if match.weight > most - _EQUAL)
    best = sorted(equal, key=lambda match: abs(match.start - expected))
    others = [match for match in best if abs(match.start - best[0].start) > _SAME]
    is_clear = not others or _CLEARLY * abs(best[0].start - expected) < abs(others[0].start - expected)
    same = [match for match in best if match not in others]
    return max(same, key=lambda match: match.weight) if is_clear else None


def _likeness(wanted: str, found: str, least: int = 2) -> float:
    """Return how much of a stretch is found in order, from 0 to 1, in blocks of at least so many characters."""
    if wanted == found:
        return 1.0
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= least) / len(wanted)


def _wanted(quote: Quote, start: int) -> _Wanted:
    return _Wanted(_squeezed(quote.exact), _squeezed(quote.prefix), _squeezed(quote.suffix), start)


def _squeezed(text: str) -> str:
    return fold(_GAP.sub("", text))
