"""Headlines in the lines of a list of stories: without bullets, labels, dates and counts; one or several to a line."""

import re
from collections.abc import Iterable, Sequence

from desktop_reader.pages.blocks import Block
from desktop_reader.pages.tables import list_headers
from desktop_reader.patterns import Pattern, one_of

_DATE = r"(?:\d{2,4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:[ \xa0]*\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?"
_BULLETS = Pattern(
    r"^(?:[·•▪■□●○◆◇>›»\-–—*★☆▲◎\s\u3000\xa0]+|v[ \xa0]|\d{1,2}[.、．] ?(?!\d)|\d{1,2}[ \xa0]+(?=[^\d\s])"
    rf"|NO\.?\d+ ?|[\[(]{_DATE}[\])]"
    rf"|【? ?(?:{'|'.join(list_headers.NEIGHBOURS)})(?:】 ?| ?[：:] ?|\s))+"
)
_TEASER = Pattern(
    rf"^(?:{'|'.join(list_headers.TEASERS)})\s*[:：|｜]\s*(?:article réservé à nos abonnés )?(?=\S)", re.IGNORECASE
)
# A number in brackets is a count, if it is no year. No piece is given back: bars can be parted in so many ways that a
# line of forty of them would be looked at for ever; and none is begun in the middle of them.
_TAIL = Pattern(
    rf"(?<![ |｜\u3000\xa0])(?>(?:[ \xa0\u3000]*[\[(（]{_DATE}[\])）]|[ \xa0\u3000]+{_DATE}"
    r"|[ \xa0]*[(（](?!(?:19|20)\d\d\D)\d{2,}[)）]|[ |｜\u3000\xa0]"
    r"|\s*(?:评论|赞|阅读|跟贴|人气|点击) ?[:：]?\d+)+)$"
)
# What a teaser's words, and a tail, take.
_AFTER_TEASER, _TAIL_ENDS = one_of(":：|｜"), frozenset("])）日M |｜\u3000\xa0")
# What parts the headlines of one line: tabs and wide gaps always, bars where a blank stands beside them.
_NEIGHBOURS = "|".join(list_headers.NEIGHBOURS)
_NEIGHBOUR = Pattern(rf"^[\[【（( ]*(?:{_NEIGHBOURS})(?:[\]】）) ]|[：:])")
_PARTS = Pattern(rf"\t[\t ]*|[ \xa0\u3000]{{2,}}| ?[|｜] |(?<=.{{4}})(?=[\[【]?(?:{_NEIGHBOURS})(?:】| ?[：:]))")
_PARTING = one_of("\t\xa0\u3000|｜】：:")
_CHANNEL = Pattern(r"^[\u4e00-\u9fff]{2}[：:](?=.{6})")
# A label that stands before every headline of a column: 【食品】, 财经 |, 无线技术, 3.
_LABELS = (
    Pattern(r"^【 ?[\u4e00-\u9fff]{2} ?】 ?(?=.{5})"),
    Pattern(r"^[\u4e00-\u9fff]{2,4} [|｜] (?=.{4})"),
    Pattern(r"^[\u4e00-\u9fff]{2,4} (?=[^ ].{6})"),
    Pattern(r"^\d{1,2}(?=[^\d.:%年月日时点万亿岁名个].{5})"),
)
_HAN = Pattern("[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff]")
# How many lines in a row must carry the same kind of label, and how many Han characters a headline of several has.
_COLUMN, _FEWEST = 3, 5


def headline(text: str) -> str:
    """A headline of a list without its bullet, number, date, and the counts after it."""
    found = _without_start(_BULLETS, text)
    if _AFTER_TEASER.search(found):
        found = _without_start(_TEASER, found)
    if found and (found[-1].isdecimal() or found[-1] in _TAIL_ENDS):
        found = _TAIL.sub("", found)
    return found or text


def _without_start(pattern: Pattern, text: str) -> str:
    start = pattern.match(text)
    return text[start.end() :] if start else text


def is_neighbour(text: str) -> bool:
    """Whether a line names the article before or after this one."""
    return _NEIGHBOUR.match(text) is not None


def headlines(text: str) -> tuple[str, ...]:
    """The headlines of a line: one, or the parts of a line that all read like one."""
    if not _PARTING.search(text) and "  " not in text:
        return (headline(text),)
    parts = [part for part in map(str.strip, _PARTS.split(text)) if part]
    if len(parts) > 1:
        parts[0] = _CHANNEL.sub("", parts[0])
        found = [headline(part) for part in parts]
        if all(len(_HAN.findall(part)) >= _FEWEST for part in found):
            return tuple(found)
    return (headline(text),)


def without_column_labels(blocks: Sequence[Block], texts: Iterable[str]) -> list[str]:
    """The headlines of neighbouring lines without the labels that all of a column carry."""
    found = list(texts)
    for pattern in _LABELS:
        at = 0
        while at < len(found):
            end = at
            while end < len(found) and pattern.match(found[end]) and (end == at or _follows(blocks, end)):
                end += 1
            if end - at >= _COLUMN:
                found[at:end] = [pattern.sub("", text) for text in found[at:end]]
            at = max(end, at + 1)
    return found


def _follows(blocks: Sequence[Block], at: int) -> bool:
    return blocks[at].first - blocks[at - 1].last <= _COLUMN
