"""Reading which outlet an article comes from, out of labels and date lines."""

import re

from desktop_reader.pages.patterns import Pattern
from desktop_reader.pages.tables import sources

_LABEL = Pattern(
    rf"(?:{'|'.join(sources.LABELS)})\s*(?:[:：]|(?=[\[［]))[\s\[［【（(]*"
    r"([^\s|｜;；\]］】)）]+(?: ?[\[［(（][^\s\]）)］]{1,8}[\]］)）])?)"
)
_LATIN_LABEL = Pattern(rf"(?:^|[|(·] ?)(?:{'|'.join(sources.LATIN_LABELS)})\s*[:：]\s*([^|()·]{{2,60}})", re.IGNORECASE)
_SPLIT = Pattern(r"[\s|｜·•⋅]+|--+")
_NOISE = Pattern(r"^[\d\W]+$")
_SHORTEST, _LONGEST = 2, 16


def labelled(text: str) -> str | None:
    """The outlet after a label such as 来源： or Source:; None where there is none."""
    match = _LABEL.search(text)
    if match:
        return _bare(match[1])
    match = _LATIN_LABEL.search(text)
    return match[1].strip() if match else None


def _bare(text: str) -> str | None:
    for cut in ("作者", "编辑", "责任编辑", "记者", "时间", "发布", "浏览", "点击", "阅读"):
        head, found, _ = text.partition(cut)
        if found and len(head) > 1:
            text = head
    text = text.strip("：:，,、《》“”\"'")
    return text if text and len(text) <= 2 * _LONGEST else None


def beside_date(text: str, start: int, end: int) -> str | None:
    """The outlet that a date line names beside its date (which stands at `start:end`)."""
    pieces = [piece for side in (text[:start], text[end:]) for piece in _SPLIT.split(side)]
    fitting = [
        piece.strip("：:，,、【】[]") if piece[-1:] not in "]】" else piece for piece in pieces if is_outlet(piece)
    ]
    named = [piece for piece in fitting if piece.endswith(sources.OUTLET_ENDS)]
    return next(iter(named or fitting), None)


def is_outlet(piece: str) -> bool:
    """Whether a piece of a line can be the name of an outlet: short, Chinese, none of the page's words."""
    if (
        not _SHORTEST <= len(piece) <= _LONGEST
        or _NOISE.match(piece)
        or not any("\u4e00" <= char <= "\u9fff" for char in piece)
    ):
        return False
    return not any(word in piece for word in sources.NOT_OUTLETS)
