"""How Chinese is set, as data over a text: what is shown for a character, and the space that follows it.

After the W3C's Requirements for Chinese Text Layout. No character is added or taken away, so an offset into what is
shown is an offset into the text. The classes of characters are tables, not regular expressions, where one would have
a range beyond Latin: each of those takes milliseconds to compile before the first article is there.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from desktop_reader.patterns import Pattern


class Mark(StrEnum):
    """What is special about the setting of one character."""

    PAIR = "a punctuation mark that shares one blank half with the next"
    GAP = "Han beside a Latin letter or digit"
    SPACE = "a written space, shown as U+200B"
    HANGING = "an opening mark at the start of a block, which gives up its blank half"
    APOSTROPHE = "within a Latin word: not full width"


class Edge(StrEnum):
    """How a character is set at an edge of the column. A first line begins as its block does: see Mark.HANGING."""

    HALF_OPENING = "an opening mark that begins a line gives up its blank half"
    HALF_CLOSING = "a closing mark that ends a line gives up its blank half"
    NO_GAP = "no space follows at the end of a line"


# The letter-spacing that follows a marked character, in em.
SPACING = {Mark.PAIR: -0.5, Mark.GAP: 0.22, Mark.SPACE: 0.25, Mark.HANGING: 0.0, Mark.APOSTROPHE: 0.0}
EDGE_SPACING = {Edge.HALF_CLOSING: -0.5, Edge.NO_GAP: 0.0}

_TOO_FEW_TO_TELL = 3
_SAMPLE = 10_000
HAN_A_MINUTE = 400
WORDS_A_MINUTE = 230

OPENING = "“‘（《〈【「『〔〖［｛"
CLOSING = "”’）》〉】」』〕〗］｝"
EXCLAIMING = "！？"
_POINTS = "、，。．：；"
# Traditional Chinese centres its points: they have no blank half to give.
HALF_BLANK = {False: _POINTS, True: ""}
_FULL_WIDTH = frozenset(OPENING + CLOSING + _POINTS + EXCLAIMING)

# GB/T 15834 and CLREQ: closing marks, points, what joins or parts two words, and units after a number; small kana too.
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー"
NOT_AT_START = frozenset(CLOSING + _POINTS + EXCLAIMING + _SMALL_KANA + "—…⋯～·‧•・%‰％℃°,.!?;:)]}-–~")
NOT_AT_END = frozenset(OPENING + "([{")

_FIRST_HAN, _LAST_HAN, _FIRST_RARE_HAN = "\u3021", "\u9fff", "\U00020000"
_HAN_TOO = "々〆〇"
_OTHER_RUN = re.compile(f"[^々-〇{_FIRST_HAN}-{_LAST_HAN}]+")  # the one such range: it takes 3 ms to compile
_LATIN_SIGNS = frozenset("%‰°$€£@#&+")
_WORD = Pattern(r"[^\W\d_]+")
_RIGHT_TO_LEFT = Pattern(r"[\W\d_]*[\u0590-\u08ff]")
_INDENT = " \t\u00a0\u3000"

_NARROW = re.compile("[,;:!?]+")
_WIDE = str.maketrans(",;:!?", "，；：！？")
_NARROW_BRACKETS = re.compile(r"\(([^()\n]+)\)")
_NARROW_STOP = re.compile(r"(?<!\.)\.(?!\.)")

# A space would take up the slack of a justified line all by itself. U+200B lets a line break and takes up none.
_SPACES = (" ", "\u00a0")
SHOWN_SPACE = "\u200b"
GLUE = "\u2060"  # shown for a space at which no line may break
_BLANKS = (SHOWN_SPACE, GLUE)


def _pairs(points: str) -> Mapping[str, frozenset[str]]:
    """Return which marks make which mark before them a pair, where `points` have a blank half."""
    half_blank = frozenset(OPENING + CLOSING + points)
    return (
        dict.fromkeys(CLOSING + points, half_blank)
        | dict.fromkeys(OPENING, frozenset(OPENING))
        | dict.fromkeys(EXCLAIMING, frozenset(CLOSING))
    )


_PAIRS = {centred: _pairs(points) for centred, points in HALF_BLANK.items()}


class Setting(NamedTuple):
    """A text as it is shown, as long as the text itself, and its special characters: (offset, what), in order."""

    shown: str
    special: tuple[tuple[int, Mark], ...]


def typeset(text: str, *, centred_points: bool = False) -> Setting:
    """Say how a Chinese text is set; `centred_points` for the traditional script."""
    shown = _NARROW.sub(_widened, _NARROW_BRACKETS.sub(_widened_brackets, text) if "(" in text else text)
    if "." in shown and _is_stop(shown, len(shown.rstrip()) - 1):
        shown = _with_stops(shown)
    for space in _SPACES:
        shown = shown.replace(space, SHOWN_SPACE)
    shown = _glued(shown)
    pairs = _PAIRS[centred_points]
    special: list[tuple[int, Mark]] = []
    for run in _OTHER_RUN.finditer(shown):
        start, end = run.span()
        if end - start > 1 or run[0] not in _FULL_WIDTH:
            special += _special(shown, start, end, pairs)
    if len(shown) > 1 and shown[0] in OPENING and (not special or special[0][0] > 0):
        special.insert(0, (0, Mark.HANGING))
    return Setting(shown, tuple(special))


def _special(text: str, start: int, end: int, pairs: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, Mark]]:
    """Yield what is special in the run between two Han characters, and at the Han character before it."""
    if start > 0 and _is_latin(text[start]):
        yield start - 1, Mark.GAP
    for at in range(start, end):
        mark = _mark(text, at, pairs)
        if mark:
            yield at, mark
    if end < len(text) and _is_latin(text[end - 1]):
        yield end - 1, Mark.GAP


def _mark(text: str, at: int, pairs: Mapping[str, frozenset[str]]) -> Mark | None:
    character, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if character in _BLANKS:
        beside_blank = before in _BLANKS or before in _FULL_WIDTH or after in _FULL_WIDTH
        return None if beside_blank else Mark.SPACE
    if character == "’" and (before + after).isascii() and before.isalpha() and after.isalpha():
        return Mark.APOSTROPHE
    if after in _BLANKS:
        after = text[at + 2 : at + 3]
    return Mark.PAIR if after in pairs.get(character, ()) else None


def _glued(shown: str) -> str:
    """Return the text with GLUE for spaces at which a line would begin or end with what it must not."""
    at = shown.find(SHOWN_SPACE)
    while at >= 0:
        if shown[at + 1 : at + 2] in NOT_AT_START or shown[at - 1 : at] in NOT_AT_END:
            shown = f"{shown[:at]}{GLUE}{shown[at + 1 :]}"
        at = shown.find(SHOWN_SPACE, at + 1)
    return shown


def _widened(marks: re.Match[str]) -> str:
    """Return ASCII marks as Chinese means them: full width after Han, and between Latin and Han."""
    text, start, end = marks.string, marks.start(), marks.end()
    before = text[start - 1] if start else " "
    after = text[end : end + 2].lstrip(" ")[:1] or " "
    if _is_han(before) or before in CLOSING:
        return marks[0].translate(_WIDE)
    meant_wide = (_is_latin(before) or before == ")") and (_is_han(after) or after in OPENING)
    return marks[0].translate(_WIDE) if meant_wide else marks[0]


def _widened_brackets(brackets: re.Match[str]) -> str:
    """Return ASCII brackets at full width after Han, and around it: not those of f(x) or page(s)."""
    before = brackets.string[brackets.start() - 1] if brackets.start() else " "
    is_meant = _is_han(before) or before in CLOSING or _is_han(brackets[1][0])
    return f"（{brackets[1]}）" if is_meant else brackets[0]


def _with_stops(text: str) -> str:
    """Return a block that ends with an ASCII full stop after Han with 。 for it and its like.

    Elsewhere such a point between Han may be the one in a name, 乔治.布什, and stays.
    """
    if "。" in text:
        return text
    return _NARROW_STOP.sub(lambda stop: "。" if _is_stop(text, stop.start()) else ".", text)


def _is_stop(text: str, at: int) -> bool:
    """Whether an ASCII point after Han, or a closing mark, ends a sentence, and no name of a file begins with it."""
    if at <= 0 or text[at] != "." or not (_is_han(text[at - 1]) or text[at - 1] in CLOSING):
        return False
    return not _is_latin(text[at + 1 : at + 2] or " ")


def is_gap(before: str, after: str) -> bool:
    """Say whether a space belongs between two characters: one is Han, the other Latin."""
    return (_is_han(before) and _is_latin(after)) or (_is_latin(before) and _is_han(after))


def _is_han(character: str) -> bool:
    return _FIRST_HAN <= character <= _LAST_HAN or character >= _FIRST_RARE_HAN or character in _HAN_TOO


def _is_latin(character: str) -> bool:
    return (character < _FIRST_HAN and character.isalnum()) or character in _LATIN_SIGNS


def without_indent(text: str) -> str:
    """Return the text without the spaces that indent its first line: the page indents it."""
    return text.lstrip(_INDENT)


def is_chinese(text: str, *, otherwise: bool = False) -> bool:
    """Say whether a text is to be set as Chinese (Japanese counts), by its first 300 characters.

    `otherwise` is the answer for a text too short to tell, such as a number.
    """
    han, words = _han_and_words(text[:300])
    if han == 0 and words <= _TOO_FEW_TO_TELL:
        return otherwise
    return 2 * han >= words


def is_right_to_left(text: str) -> bool:
    """Say whether the first letter of a text is of a script that is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.match(text) is not None


def reading_minutes(text: str) -> int:
    """Return about how long the text takes to read: 400 Han characters or 230 words a minute, at least one minute."""
    sample = text[:_SAMPLE]
    han, words = _han_and_words(sample)
    minutes = han / HAN_A_MINUTE + words / WORDS_A_MINUTE
    return max(1, round(minutes * len(text) / max(1, len(sample))))


def _han_and_words(text: str) -> tuple[int, int]:
    others = _OTHER_RUN.findall(text)
    return len(text) - sum(map(len, others)), len(_WORD.findall(" ".join(others)))


def pieces(setting: Setting, lengths: Iterable[int]) -> Iterator[tuple[int, str, Mark | None]]:
    """Cut a set text where a run of it ends and around its special characters: (number of the run, shown, what).

    `lengths` are those of the runs; together they are as long as the text.
    """
    shown, special, end = setting.shown, deque(setting.special), 0
    for number, length in enumerate(lengths):
        start, end = end, end + length
        while special and special[0][0] < end:
            offset, mark = special.popleft()
            if offset > start:
                yield number, shown[start:offset], None
            yield number, shown[offset], mark
            start = offset + 1
        if start < end:
            yield number, shown[start:end], None


def line_edges(shown: str, lines: Iterable[tuple[int, int]], *, centred_points: bool = False) -> dict[int, Edge]:
    """Say which characters of a set text are set otherwise because lines, given as (start, end), break beside them."""
    edges: dict[int, Edge] = {}
    closing = CLOSING + HALF_BLANK[centred_points]
    for start, end in lines:
        if 0 < start < len(shown) and shown[start] in OPENING:
            edges[start] = Edge.HALF_OPENING
        if 0 < end < len(shown):
            last = shown[end - 1]
            if last in closing:
                edges[end - 1] = Edge.HALF_CLOSING
            elif last in _BLANKS or is_gap(last, shown[end]):
                edges[end - 1] = Edge.NO_GAP
    return edges
