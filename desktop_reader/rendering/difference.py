"""What two versions of a text have in common and where they differ, paragraph beside paragraph.

Paragraphs that are the same hold the two together; between them, those that are alike are put side by side and compared
sentence by sentence, and sentences word by word (a Han character is a word). Time is bounded: what would take too long
to compare more closely is told as changed in one piece.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from time import perf_counter
from typing import NamedTuple

SECONDS = 1.5
"""After so long paragraphs are no longer looked into."""
_MOST_PAIRS = 10_000  # paragraphs of one side times those of the other, between two that are the same
_MOST_WORDS = 1_000_000  # words of one side times those of the other
_MOST_PARTS = 4_000_000  # paragraphs, or sentences, of one side times those of the other
_RECURRING = 8  # what recurs so often holds nothing together: to look where it belongs would take for ever
_ALIKE = 0.3  # of the pairs of characters are shared by paragraphs that stand side by side
_SENTENCE = re.compile(r"[^。！？!?；;\n]*(?:[。！？!?；;\n]+[”’」』）)]*|$)|[^.]*\.\s")
_WORD = re.compile(r"[^\W\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|\s+|.", re.DOTALL)
_LEAST_COMMON = 2  # fewer characters in common between two changes would only be hard to read


class Piece(NamedTuple):
    """A part of a paragraph, in both versions or in this one alone."""

    text: str
    is_changed: bool = False


class Line(NamedTuple):
    """Two paragraphs side by side; one of them may be empty."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Whether the versions differ here."""
        return any(piece.is_changed for piece in (*self.before, *self.after))


def difference(before: Sequence[str], after: Sequence[str], seconds: float = SECONDS) -> list[Line]:
    """Return all paragraphs of two versions, side by side."""
    until = perf_counter() + seconds
    lines: list[Line] = []
    for kind, first, last, start, end in _opcodes(before, after, _MOST_PARTS):
        if kind == "equal":
            lines += [Line((Piece(text),), (Piece(text),)) for text in before[first:last]]
        else:
            lines += _changed(before[first:last], after[start:end], until)
    return lines


def _opcodes(before: Sequence[str], after: Sequence[str], most: int) -> Sequence[tuple[str, int, int, int, int]]:
    """Return how one row becomes the other, as difflib says it; changed as a whole where they are too long."""
    if len(before) * len(after) > most:
        return [("replace", 0, len(before), 0, len(after))]
    recurring = {part for part, count in Counter(after).items() if count > _RECURRING}
    return SequenceMatcher(recurring.__contains__, before, after, autojunk=False).get_opcodes()


def _changed(before: Sequence[str], after: Sequence[str], until: float) -> Iterator[Line]:
    for left, right in _side_by_side(before, after, until):
        if left and right and perf_counter() < until:
            yield Line(*_compared(left, right, until))
        else:
            yield Line(_whole(left), _whole(right))


def _side_by_side(before: Sequence[str], after: Sequence[str], until: float) -> Iterator[tuple[str, str]]:
    """Put paragraphs that are alike beside each other, in order; one that has none like it stands alone."""
    at = start = 0
    for first, second in _alike(before, after, until):
        yield from ((text, "") for text in before[at:first])
        yield from (("", text) for text in after[start:second])
        yield before[first], after[second]
        at, start = first + 1, second + 1
    yield from ((text, "") for text in before[at:])
    yield from (("", text) for text in after[start:])


def _alike(before: Sequence[str], after: Sequence[str], until: float) -> list[tuple[int, int]]:
    """Return pairs of paragraphs, in order in both, of the greatest likeness in all; by place where that takes long."""
    likeness = _likenesses(before, after, until)
    if not likeness:
        return [(at, at) for at in range(min(len(before), len(after)))]
    return _likest(likeness)


def _likenesses(before: Sequence[str], after: Sequence[str], until: float) -> list[list[float]]:
    """Return how like each paragraph is to each of the other side; empty where that would take too long."""
    if len(before) * len(after) > _MOST_PAIRS:
        return []
    theirs = [_character_pairs(text) for text in after]
    found = []
    for text in before:
        if perf_counter() > until:
            return []
        one = _character_pairs(text)
        found.append([_likeness(one, other) for other in theirs])
    return found


def _likest(likeness: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    ours, theirs = range(len(likeness)), range(len(likeness[0]))
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in reversed(ours):
        for j in reversed(theirs):
            together = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= _ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    pairs, i, j = [], 0, 0
    while i < len(ours) and j < len(theirs):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _character_pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(max(1, len(text) - 1)))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _compared(before: str, after: str, until: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Compare two paragraphs sentence by sentence, and what is not the same word by word."""
    ours, theirs = _sentences(before), _sentences(after)
    left, right = list[Piece](), list[Piece]()
    for kind, first, last, start, end in _opcodes(ours, theirs, _MOST_PARTS):
        one, other = "".join(ours[first:last]), "".join(theirs[start:end])
        if kind == "equal":
            left.append(Piece(one))
            right.append(Piece(other))
        else:
            our_words, their_words = _by_words(one, other, until)
            left += our_words
            right += their_words
    return _joined(left), _joined(right)


def _by_words(before: str, after: str, until: float) -> tuple[list[Piece], list[Piece]]:
    ours, theirs = _WORD.findall(before), _WORD.findall(after)
    if not ours or not theirs or perf_counter() > until:
        return list(_whole(before)), list(_whole(after))
    left, right = list[Piece](), list[Piece]()
    codes = _opcodes(ours, theirs, _MOST_WORDS)
    for number, (kind, first, last, start, end) in enumerate(codes):
        one, other = "".join(ours[first:last]), "".join(theirs[start:end])
        is_between = 0 < number < len(codes) - 1
        is_changed = kind != "equal" or (is_between and len(one.strip()) < _LEAST_COMMON)
        left.append(Piece(one, is_changed))
        right.append(Piece(other, is_changed))
    return left, right


def _sentences(text: str) -> list[str]:
    return [found for found in _SENTENCE.findall(text) if found]


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, is_changed=True),) if text else ()


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Join neighbours of one kind."""
    groups = groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.is_changed)
    return tuple(Piece("".join(piece.text for piece in group), is_changed) for is_changed, group in groups)
