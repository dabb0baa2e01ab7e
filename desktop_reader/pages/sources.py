"""Reading which outlet an article comes from, out of labels and date lines."""

import re

from desktop_reader.pages.tables import sources
from desktop_reader.patterns import AnyOf, Pattern

_LABEL = Pattern(
    rf"(?:{'|'.join(sources.LABELS)})\s*(?:[:：|｜丨]|(?=[\[［]))[\s\[［【（(]*"
    r"([^\s|｜;；\]］】)）\[［(（]+(?: ?[\[［(（][^\s\]）)］]{1,8}[\]］)）])?)"
)
_LATIN_LABEL = Pattern(rf"(?:^|[|(·] ?)(?:{'|'.join(sources.LATIN_LABELS)})\s*[:：]\s*([^|()·]{{2,60}})", re.IGNORECASE)
# Where a text was first printed: （摘自《山川学刊》2000年第2期）, ——《山川月刊》1996年6月号.
_PRINTED_IN = Pattern(
    r"(?:摘自|选自|原载|原载于|刊于|载于)《([^《》]{2,20})》|^[—－-]{1,4}《([^《》]{2,20})》(?=\d{4}年)"
)
# What an app of accounts prints below a headline: 原创, who wrote, which account.
_ACCOUNT = Pattern(r"^原创 +[^\s：:]{2,16} +([^\s\d：:]\S{1,15})$")
# What opens the first paragraph of an agency's report: the place in capitals, the agency, a dash.
_WIRE = Pattern(
    r"^(?!FILE\b)[A-ZÀ-Þ][A-ZÀ-Þ'. -]{2,30}(?:, [\w ,.]{2,40}?)? ?(?:\([^()]{2,24}\)|/[^/]{2,24}/) ?[-–—]{1,2} "
)
# Of a magazine: 来源于《山川周刊》2025年第38期.
_OUT_OF = Pattern(r"^来源于? ?《([^《》]{2,16})》")
_SPLIT = Pattern(r"[\s|｜·•⋅]+|--+")
_LATIN_OUTLET = Pattern(r"^[A-Z][A-Za-z]{2,}[A-Za-z0-9]*(?:\.[A-Za-z]{2,}){0,3}$")
_DATELINE = Pattern(
    r"^据?([\u4e00-\u9fff]{2,8}?(?:社|网|报))[\u4e00-\u9fff]{0,6}?(?:\d{1,2}月\d{1,2}日)?(?:电|讯|消息)[\s（(，　]"
)
# A line of its own that says which outlet reports: 山川网消息（晚间新闻）：, 本报讯 is none.
_REPORTED_BY = Pattern(
    r"^([\u4e00-\u9fff]{2,8}[社网網报報台])(?:消息|讯|訊|电|電)(?:[（(][^（()）]{2,12}[)）])?[:：]?$"
)
# Where a post was sent from: 来自北京, 来自 iPhone客户端, IP属地：浙江; but 来自远山日报 names an outlet.
_SENT_FROM = Pattern(r"(?:来自|來自)[ :：]*(\S+)|(?:发布于|发表于|IP ?属地)[ :：]*([\u4e00-\u9fff]+)")
# Who has the rights in a page.
_RIGHTS = Pattern(
    r"(?:©|\([cC]\)|[Cc]opyright|版权所有|版權所有)[ :：©]*(?:\([cC]\) ?)?"
    r"(?:(?:19|20)\d\d(?: ?[-–—] ?(?:19|20)\d\d)?[ ,]*)?"
    r"([^\d©.,|｜:：]{2,40})"
)
_HAN, _NOT_OUTLET = Pattern("[\u4e00-\u9fff]"), AnyOf(sources.NOT_OUTLETS)
_NOISE = Pattern(r"^[\d\W]+$")
_SHORTEST, _LONGEST = 2, 16
# The longest name of a paper in Latin letters, in words.
_MOST_WORDS = 5


def labelled(text: str) -> str | None:
    """The outlet after a label such as 来源： or Source:; None where there is none."""
    match = _LABEL.search(text)
    if match:
        found = _bare(match[1])
        return found if found not in sources.PLACES else None
    match = _PRINTED_IN.search(text)
    if match:
        return match[1] or match[2]
    match = _ACCOUNT.match(text) or _OUT_OF.match(text)
    if match:
        return match[1]
    match = _LATIN_LABEL.search(text)
    return match[1].strip() if match else None


def _bare(text: str) -> str | None:
    for cut in ("作者", "编辑", "责任编辑", "记者", "时间", "发布", "浏览", "点击", "阅读"):
        head, found, _ = text.partition(cut)
        if found and len(head) > 1:
            text = head
    text = _without_marks(text.strip("《》"))
    return text if text and len(text) <= 2 * _LONGEST else None


def reported_by(text: str) -> str | None:
    """The outlet of a line that says nothing else, such as 山川网消息（晚间新闻）：; None for any other line."""
    match = _REPORTED_BY.match(text)
    return match[1] if match else None


def names_account(text: str) -> bool:
    """Whether a line is the one that an app of accounts prints below a headline: 原创 江远 山川周刊."""
    return _ACCOUNT.match(text) is not None


def is_wire_report(text: str) -> bool:
    """Whether a paragraph opens with a place and an agency: PORTO, May 2 (Reuters) -, LIMA, Peru /PRNewswire/ --."""
    return _WIRE.match(text[:120]) is not None


def in_dateline(text: str) -> str | None:
    """The agency or paper whose dateline opens a first paragraph, such as 据山川社平湖9月12日电."""
    match = _DATELINE.match(text[:60])
    return match[1] if match else None


def beside_date(text: str, start: int, end: int, *, latin: bool = False) -> str | None:
    """The outlet that a date line names beside its date (which stands at `start:end`); in Latin letters if `latin`."""
    sides = (_SENT_FROM.sub(_outlet_sent_from, side) for side in (text[:start], text[end:]))
    pieces = [piece for side in sides for piece in _SPLIT.split(side)]
    fitting = [_without_marks(piece) for piece in pieces if is_outlet(piece) or (latin and _LATIN_OUTLET.match(piece))]
    named = [piece for piece in fitting if piece.endswith(sources.OUTLET_ENDS)]
    return next(iter(named or fitting), None)


def paper_beside(text: str, start: int, end: int) -> str | None:
    """The paper in Latin letters whose name fills a line beside its date: The Harbour Times, May 2, 2024."""
    name = (text[:start] + text[end:]).strip(f" {sources.AROUND}")
    return name if _is_latin_name(name) else None


def _outlet_sent_from(match: re.Match[str]) -> str:
    """What is left of words that say where a post was sent from: an outlet, if they name one."""
    name = match[1] or ""
    is_device = name.casefold().startswith(sources.DEVICES)
    return f" {name} " if name.endswith(sources.OUTLET_ENDS) and not is_device else " "


def is_sent_from(text: str) -> bool:
    """Whether a line says nothing but where a post was sent from."""
    match = _SENT_FROM.match(text)
    if match is None or match.end() < len(text):
        return False
    where = match[1] or match[2]
    return where.removesuffix("省").removesuffix("市") in sources.PLACES or where.casefold().startswith(sources.DEVICES)


def at_the_head(text: str) -> str | None:
    """The outlet whose name opens a line at the head of a page, as 远山日报 or The Harbour Times do."""
    first = _SPLIT.split(text)[0]
    for edition in sources.EDITIONS:
        first = first.removesuffix(edition)
    if first.endswith(sources.MASTHEAD_ENDS):
        return first if is_outlet(first) else None
    return text if _is_latin_name(text) else None


def with_rights(text: str) -> str | None:
    """The outlet that a line of small print names as having the rights in the page."""
    match = _RIGHTS.search(text)
    name = match[1].strip() if match else ""
    if name.endswith(sources.MASTHEAD_ENDS):
        return name if is_outlet(name) else None
    return name if _is_latin_name(name) else None


def _is_latin_name(text: str) -> bool:
    """Whether a line is the name of a paper, such as The Harbour Times."""
    found = text.split()
    if not 1 < len(found) <= _MOST_WORDS or found[-1].casefold() not in sources.LATIN_MASTHEAD_ENDS:
        return False
    return all(word[0].isupper() or word in sources.SMALL_WORDS for word in found)


def _without_marks(name: str) -> str:
    """A name without the marks at its ends, and without the brackets there that have no partner."""
    before = ""
    while name != before:
        before, name = name, name.strip(sources.AROUND)
        for opening, closing in sources.PAIRS:
            name = name if closing in name else name.strip(opening)
            name = name if opening in name else name.strip(closing)
    return name.removesuffix(sources.ACCOUNT) or name


def is_outlet(piece: str) -> bool:
    """Whether a piece of a line can be the name of an outlet: short, Chinese, none of the page's words."""
    if (
        not _SHORTEST <= len(piece) <= _LONGEST
        or _NOISE.match(piece)
        or piece in sources.PLACES
        or not _HAN.search(piece)
    ):
        return False
    return not _NOT_OUTLET.is_in(piece)
