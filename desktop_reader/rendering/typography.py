"""How Chinese is set, as data over a text: what is shown for a character, and the space that follows it.

After the W3C's Requirements for Chinese Text Layout. No character is added or taken away, so an offset into what is
shown is an offset into the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What is special about the setting of one character. The values name groups of the expressions below."""

    PAIR = "pair"  # a punctuation mark that shares one blank half with the next
    GAP = "gap"  # Han beside a Latin letter or digit
    SPACE = "space"  # a written space, shown as U+200B
    APOSTROPHE = "apostrophe"  # within a Latin word: not full width


_TOO_FEW_TO_TELL = 3
_SAMPLE = 20_000
_HAN_A_MINUTE = 400
_WORDS_A_MINUTE = 230

# The letter-spacing that follows a marked character, in em.
SPACING = {Mark.PAIR: -0.5, Mark.GAP: 0.22, Mark.SPACE: 0.25, Mark.APOSTROPHE: 0.0}

OPENING = "“‘（《〈【「『〔〖［｛"
_CLOSING = "”’）》〉】」』〕〗］｝"
_POINTS = "、，。．：；"
_EXCLAIMING = "！？"
_FULL_WIDTH = OPENING + _CLOSING + _POINTS + _EXCLAIMING

_HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_LATIN = "0-9A-Za-z%‰°$€£@#&+\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"

_LATIN_CLASS = re.compile(f"[{_LATIN}]")
_HAN_RUN = re.compile(f"[{_HAN}]+")
# A run between Han characters in which something can be special: all but the single mark that most of them are.
_OTHER_RUN = re.compile(f"[^{_HAN}]{{2,}}|[^{_HAN}{_FULL_WIDTH}]")
_WORD = re.compile(r"[^\W\d_]+")
_INDENT = re.compile(r"[ \t\u00a0\u3000]+")

_NARROW = re.compile("[,;:!?]+")
_WIDE = str.maketrans(",;:!?", "，；：！？")
_AFTER_HAN = re.compile(f"[{_HAN}{_CLOSING}]")
_AFTER_LATIN = re.compile(f"[{_LATIN})]")
_BEFORE_HAN = re.compile(f" ?[{_HAN}{OPENING}]")

# A space would take up the slack of a justified line all by itself. U+200B lets a line break and takes up none.
_SPACES = (" ", "\u00a0")
_SHOWN_SPACE = "\u200b"


def _special(points: str) -> re.Pattern[str]:
    """Return what is special between two Han characters, where `points` have a blank half."""
    half_blank = OPENING + _CLOSING + points
    pairs = (
        rf"[{_CLOSING}{points}](?=\u200b?[{half_blank}])"
        rf"|[{OPENING}](?=[{OPENING}])"
        rf"|[{_EXCLAIMING}](?=[{_CLOSING}])"
    )
    groups = {
        Mark.APOSTROPHE: "(?<=[A-Za-z])’(?=[A-Za-z])",
        Mark.PAIR: pairs,
        Mark.SPACE: rf"(?<![\u200b{_FULL_WIDTH}])\u200b(?![{_FULL_WIDTH}])",
    }
    return re.compile("|".join(f"(?P<{mark}>{pattern})" for mark, pattern in groups.items()))


_MARKS = {mark.value: mark for mark in Mark}

# Traditional Chinese centres its points: they have no blank half to give.
_SPECIAL = {False: _special(_POINTS), True: _special("")}


@dataclass(frozen=True, slots=True)
class Setting:
    """A text as it is shown, as long as the text itself, and its special characters: (offset, what), in order."""

    shown: str
    special: tuple[tuple[int, Mark], ...]


def typeset(text: str, *, centred_points: bool = False) -> Setting:
    """Say how a Chinese text is set; `centred_points` for the traditional script."""
    shown = _NARROW.sub(_widened, text)
    for space in _SPACES:
        shown = shown.replace(space, _SHOWN_SPACE)
    pattern = _SPECIAL[centred_points]
    special: list[tuple[int, Mark]] = []
    for run in _OTHER_RUN.finditer(shown):
        special += _special_in_run(run, pattern)
    return Setting(shown, tuple(special))


def _special_in_run(run: re.Match[str], pattern: re.Pattern[str]) -> Iterator[tuple[int, Mark]]:
    """Yield what is special in a run of characters between Han, and at the Han character before it."""
    text, start, end = run.string, run.start(), run.end()
    if start > 0 and _LATIN_CLASS.match(text, start):
        yield start - 1, Mark.GAP
    for match in pattern.finditer(text, start, end):
        yield match.start(), _MARKS[match.lastgroup or ""]
    if end < len(text) and _LATIN_CLASS.match(text, end - 1):
        yield end - 1, Mark.GAP


def _widened(marks: re.Match[str]) -> str:
    """Return ASCII marks as Chinese means them: full width after Han, and between Latin and Han."""
    text, before = marks.string, marks.start() - 1
    if before < 0:
        return marks[0]
    meant_wide = _AFTER_HAN.match(text, before) or (
        _AFTER_LATIN.match(text, before) and _BEFORE_HAN.match(text, marks.end())
    )
    return marks[0].translate(_WIDE) if meant_wide else marks[0]


def without_indent(text: str) -> str:
    """Return the text without the spaces that indent its first line: the page indents it."""
    return text[indent.end() :] if (indent := _INDENT.match(text)) else text


def is_chinese(text: str, *, otherwise: bool = False) -> bool:
    """Say whether a text is to be set as Chinese (Japanese counts), by its first 300 characters.

    `otherwise` is the answer for a text too short to tell, such as a number.
    """
    han, words = _han_and_words(text[:300])
    if han == 0 and words <= _TOO_FEW_TO_TELL:
        return otherwise
    return 2 * han >= words


def reading_minutes(text: str) -> int:
    """Return about how long the text takes to read: 400 Han characters or 230 words a minute, at least one minute."""
    sample = text[:_SAMPLE]
    han, words = _han_and_words(sample)
    minutes = han / _HAN_A_MINUTE + words / _WORDS_A_MINUTE
    return max(1, round(minutes * len(text) / max(1, len(sample))))


def _han_and_words(text: str) -> tuple[int, int]:
    rest, runs = _HAN_RUN.subn(" ", text)
    return len(text) - len(rest) + runs, len(_WORD.findall(rest))
