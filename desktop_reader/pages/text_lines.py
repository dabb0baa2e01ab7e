"""A plain text as blocks: one a line, the lines of a hard-wrapped paragraph joined into one."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise

from desktop_reader.pages.blocks import Block, count_repeats, measured
from desktop_reader.pages.tables.sentence_marks import SENTENCE_ENDS
from desktop_reader.patterns import Pattern

# Hard-wrapped text: how wide its lines are in columns (Han counts two), how far a full line may fall short,
# how many of them must be full, and from how many on a paragraph shows it by itself.
_NARROWEST, _WIDEST = 56, 104
_RAGGED = 16
_FULL_SHARE = 0.8
_FULL_LINES = 3
# Characters that only say where a line may break or which way it runs (setting a page finds that anew), and a mark of
# the byte order: wherever they stand, nothing is lost with them.
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))
WIDE_BLANK = Pattern("[\xa0\u2002\u2003\u2009\u202f]")
"""A blank that is no plain space but shown as one."""
_SPACES = {0xA0: " ", 0x2002: " ", 0x2003: " ", 0x2009: " ", 0x202F: " "}
_CLEANED = _UNSEEN | _SPACES
_HIDDEN = Pattern("[\xa0\xad\u2002\u2003\u2009\u200b-\u200f\u202f\u2060\ue000-\uf8ff\ufeff]")
# Joiners are a part of the word after a letter of the scripts whose letters join, Arabic to Mongolian, and make one
# picture of two emoji; anywhere else they fill an empty place of the page. A private character is a rare one of a
# name or a place where it stands amid Han; at the edge of a line or after its stops it is a button of an icon font.
_DOUBTFUL = Pattern("[\u200c\u200d\ue000-\uf8ff]")
_JOINING, _EMOJI = "\u0600-\u1aff\ua800-\uabff", "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_BEFORE_PRIVATE = "\u2e80-\u2fff\u3001\u3003-\u9fff“‘（\U00020000-\U0003ffff"
_AFTER_PRIVATE = "\u2e80-\u2fff\u3001-\u9fff\uff01-\uff65”’\U00020000-\U0003ffff"
_MEANINGLESS = Pattern(
    rf"(?<![{_JOINING}])(?:\u200c|(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}]))"
    rf"|(?<![\ue000-\uf8ff{_BEFORE_PRIVATE}])[\ue000-\uf8ff]+|[\ue000-\uf8ff]+(?![\ue000-\uf8ff{_AFTER_PRIVATE}])"
)

_DIGITS = tuple("0123456789")
# The last character that takes one column.
_BELOW_HAN = "\u2e7f"

_Numbered = tuple[int, str]


def blocks_of_text(lines: list[str]) -> list[Block]:
    """The blocks of a text given as its lines; blank lines give none, but show as gaps."""
    groups = list(_groups(lines))
    pairs = [_pairs(group) for group in groups]
    whole = _is_wrapped(list(chain.from_iterable(pairs)))
    blocks: list[Block] = []
    for group, own in zip(groups, pairs, strict=True):
        if len(group) > 1 and (whole or _is_wrapped(own)):
            _join(group, blocks)
        else:
            gap = True
            for number, line in group:
                text = cleaned(line)
                if text:
                    blocks.append(measured(text, number, number, gap=gap))
                    gap = False
    count_repeats(blocks)
    return blocks


def cleaned(line: str) -> str:
    """A line without what shows nothing: blanks at its edges, idle zero-width characters, an icon font's codes."""
    return shown(line).strip()


def shown(text: str) -> str:
    """A text without idle zero-width characters and an icon font's codes, its blanks as plain spaces."""
    if text.isascii() or not _HIDDEN.search(text):
        return text
    text = text.translate(_CLEANED)
    return _MEANINGLESS.sub("", text) if _DOUBTFUL.search(text) else text


def _groups(lines: list[str]) -> Iterator[list[_Numbered]]:
    """The runs of lines between blank ones, each line with its number."""
    group: list[_Numbered] = []
    for number, line in enumerate(lines):
        if line and not line.isspace():
            group.append((number, line))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _pairs(group: list[_Numbered]) -> list[tuple[str, str]]:
    """Each line of a group with the next of the same paragraph."""
    if len(group) == 1:
        return []
    return [
        (line, following)
        for (_, line), (_, following) in pairwise(group)
        if not _is_indented(following) or _is_indented(line)
    ]


def columns(line: str) -> int:
    """How wide a line is set in a fixed pitch: a Han character takes two columns."""
    if line.isascii():
        return len(line)
    return len(line) + sum(map(_BELOW_HAN.__lt__, line))


def _is_wrapped(pairs: list[tuple[str, str]]) -> bool:
    """Whether lines break where the column ends and not where the sense does."""
    if len(pairs) < _FULL_LINES:
        return False
    longest = max(len(line) for line, _ in pairs)
    if longest > _WIDEST or 2 * longest < _NARROWEST:
        return False
    widths = [columns(line) for line, _ in pairs]
    widest = max(widths)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    full = [pair for pair, width in zip(pairs, widths, strict=True) if width >= widest - _RAGGED]
    if len(full) < max(_FULL_LINES, _FULL_SHARE * len(pairs)) or _is_list(pairs):
        return False
    return sum(_runs_on(line, following) for line, following in full) >= len(full) * 0.6


def _is_list(pairs: list[tuple[str, str]]) -> bool:
    """Whether nearly all lines begin with the same mark, or end with a time or a count, as entries of a list do."""
    starts = Counter(line[:2] for line, _ in pairs if line[:2].isascii() and not line[:2].isspace())
    ends = sum(line.rstrip(")]").endswith(_DIGITS) for line, _ in pairs)
    return max((*starts.values(), ends)) >= len(pairs) * _FULL_SHARE


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence runs from one line into the next."""
    start = following.lstrip()[:1]
    if line.rstrip()[-1:] in SENTENCE_ENDS:
        return False
    return start.islower() or start > _BELOW_HAN or not start.isalpha()


def _join(group: list[_Numbered], blocks: list[Block]) -> None:
    """Add a hard-wrapped group: a new paragraph begins at an indent or after a line that falls short."""
    widest = max(columns(line) for _, line in group)
    paragraph: list[_Numbered] = []
    gap = True
    for number, line in group:
        short = bool(paragraph) and columns(paragraph[-1][1]) < widest - 2 * _RAGGED
        indented = line[:2] in {"  ", "　　"} or line[0] == "\t"
        if paragraph and (short or (indented and not _is_indented(paragraph[-1][1]))):
            blocks.append(_joined(paragraph, gap=gap))
            paragraph, gap = [], False
        paragraph.append((number, line))
    blocks.append(_joined(paragraph, gap=gap))


def _is_indented(line: str) -> bool:
    return line[0] in " \t　"


def _joined(paragraph: list[_Numbered], *, gap: bool) -> Block:
    parts: list[str] = []
    for _, line in paragraph:
        part = cleaned(line)
        if parts and part and not (parts[-1][-1] > _BELOW_HAN or part[0] > _BELOW_HAN or parts[-1][-1] == "-"):
            parts.append(" ")
        if part:
            parts.append(part)
    block = measured("".join(parts), paragraph[0][0], paragraph[-1][0], gap=gap)
    block.joined = len(paragraph) > 1
    return block
