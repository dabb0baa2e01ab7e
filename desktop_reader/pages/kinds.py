"""What a block's own words say it is: furniture, small print, the header of a list, a caption, a date line."""

import re
from functools import lru_cache
from typing import NamedTuple

from desktop_reader.pages.blocks import REMEMBERED, Block, Kind
from desktop_reader.pages.phrases import Phrases, key
from desktop_reader.pages.sources import is_sent_from, is_wire_report, names_account
from desktop_reader.pages.tables import bylines, captions, chrome, list_headers, notices
from desktop_reader.pages.tables.seams import SEAM
from desktop_reader.patterns import AnyOf, Pattern, one_of

# Sizes (in Han characters) above which a block is not looked at for the kind.
SHORT = 34
CAPTION_SIZE = 130
LEGAL_SIZE = 260
HEADER_SIZE = 14
# What is shorter than this is no notice but a button.
SHORTEST_NOTICE = 9
# How long a paragraph of small print in Han can be before it must open with it, and how many characters that is.
_NOTICE_SIZE, _NOTICE_HEAD = 80, 60
# So many letters after the words that open a list are a story's headline: one link in the text, no list.
_TEASER_LETTERS = 12
_NARROW_HEADER = 6
_DATE_SIZE = 40

_CHROME = Phrases(chrome.PHRASES)
_STORIES = Phrases(list_headers.STORIES_BEGIN)
_NEIGHBOURS = Phrases(list_headers.NEIGHBOURS)
_TALK = Phrases(list_headers.TALK_BEGIN)
_EDITORS = Phrases(bylines.EDITORS)
_OPENINGS = Phrases((*list_headers.STORIES_BEGIN, *list_headers.NEIGHBOURS, *list_headers.TALK_BEGIN, *bylines.EDITORS))
_LEGAL_SIGN = one_of(chrome.LEGAL_SIGNS)
_LEGAL = AnyOf(chrome.LEGAL)
_LEGAL_LINE = AnyOf(chrome.LEGAL + chrome.LEGAL_NAMES)
_HAN_NOTICE = AnyOf(notices.HAN)
_CREDITS, _CREDIT_OPENINGS = Phrases(captions.CREDITS), Phrases(captions.CREDIT_OPENINGS)
_SAYING = Phrases((*chrome.PHRASES, *captions.CREDITS, *captions.CREDIT_OPENINGS, *notices.WORDS))
# A line that counts readers, comments or pictures.
_COUNT = Pattern(
    r"^[^，。！？]{0,18}(?<!\d)\d[\d,.万]*\+? ?(?:条?评论|跟贴|跟帖|阅读|浏览|点击|人气|赞|人赞同|图|回复|人参与|次播放"
    r"|播放"
    r"|comments?|views\b|shares\b|kommentare\b)"
    r"|^.{0,4}(?:评论|跟贴|跟帖|阅读|点击数?|人气|赞|回复|comments)[(（:： ]?\d"
)
# A line that says how long a text is, or how long it takes to read.
_LENGTH = Pattern(
    r"^\W{0,2}(?:本文|全文|文章|正文|共|约)[^，。]{0,4}?\d[\d,.]* ?字"
    r"|(?:阅读|閱讀|读完|讀完|看完)[^，。\d]{0,8}\d+ ?分[钟鐘]"
)
# Buttons for the size of the letters: 字号 A+ A-, 字体：大 中 小, Text size A A A.
_FONT_SIZE = Pattern(
    r"^(?:字[号號级級体體]|文字大小|font size|text size|schriftgröße|taille du texte|tamaño de(?:l)? (?:letra|texto))"
    r"[ :：]*(?:(?:[特超最]?[大中小]|标准|標準|默认|正常|a)[ +\-−/|｜]*)+$"
    r"|^(?:a[+\-−]|[特超最]?[大中小])(?:[ /|｜]+(?:a[+\-−]?|[特超最]?[大中小]))+$",
    re.IGNORECASE,
)
# A collection that an app of accounts has put the page into, with the number of its pages: #远方 12个.
_ALBUM = Pattern(r"^#[^\s#]{1,20} ?\d+个$")
_ONLY_NEIGHBOURS = Pattern(rf"^(?:\W*(?:{'|'.join(list_headers.NEIGHBOURS)}))+(?:\W*|\W+(?:没有了|返回列表|无))\W*$")
# Headlines of several stories on one line, and what parts them. Each is taken once: whether a blank belongs to it or to
# the bar is asked in so many ways otherwise that a line of thirty that is no such row would be looked at for ever.
_PARTING = one_of("\t|｜")
_ROW = Pattern(r"^[^\t]{5,44}(?:\t[^\t]{5,44}){2,}$|^[^|｜]{6,44}+ ?(?:[|｜](?> ?[^|｜]{6,44} ?(?=[|｜]|$))){2,}$")
_DIGIT = Pattern(r"\d")
_WORDS = Pattern(r"[^\W\d_][\w'’.-]*\w")
_SEAM = Pattern(SEAM)
_DATE_LIKE = Pattern(
    r"(?:19|20)\d\d ?[-/.年－] ?\d{1,2}|\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)\d\d"
    r"|\d{1,2}[./-][^\W\d_]{3,9}[./-](?:19|20)\d\d"
    r"|\d{1,2}[.,]? (?:[^\W\d_]+\.?,? )?(?:de )?(?:19|20)\d\d|\d[-月]\d\d? ?\d\d:\d\d"
    r"|\d ?(?:小时|小時|分钟|天)前|^\d\d?:\d\d$|^.{0,16}\b\d\d?:\d\d\b.{0,6}$"
)


def find_kind(block: Block) -> Kind:
    """The kind that the words of `block` give it; long blocks of running text are plain at little cost."""
    size = block.size
    if size > LEGAL_SIZE or (block.sentence and block.marks > 1 and size > CAPTION_SIZE):
        return Kind.PLAIN
    # A line of a text that is nothing but an address is a button; in a document a link may be a headline.
    is_address = block.link_share > 0 and block.place is None
    kind = _kind_of(block.text, size, block.marks, block.sentence, block.latin)
    return Kind.CHROME if is_address and size <= SHORT and kind is not Kind.DATE else kind


class _Looks(NamedTuple):
    """All that the kind of a block comes from."""

    text: str
    size: float
    marks: int
    sentence: bool
    latin: bool
    # Whether it can hold a word of a button, a credit or a notice at all.
    says: bool


@lru_cache(maxsize=REMEMBERED)
def _kind_of(line: str, size: float, marks: int, sentence: bool, latin: bool) -> Kind:
    text = line.casefold()
    looks = _Looks(line, size, marks, sentence, latin, not latin or _SAYING.may_be_in(text))
    if looks.size <= SHORT:
        kind = _short_kind(looks, text)
        if kind is not Kind.PLAIN:
            return kind
    return Kind.LEGAL if _is_legal(looks, text) else _long_kind(looks, text)


def _long_kind(looks: _Looks, text: str) -> Kind:
    if not looks.latin and not looks.sentence and _PARTING.search(text) and _ROW.match(text):
        return Kind.TEASER
    if not looks.says:
        return Kind.PLAIN
    if looks.size <= CAPTION_SIZE and looks.latin and _is_credited(looks, text):
        return Kind.CAPTION
    if SHORTEST_NOTICE <= looks.size <= CAPTION_SIZE and _is_notice(looks, text):
        return Kind.NOTICE
    return Kind.PLAIN


def _is_credited(looks: _Looks, text: str) -> bool:
    if _CREDITS.is_in(text):
        return not is_wire_report(looks.text)
    return not looks.sentence and bool(_CREDIT_OPENINGS.starts(text))


def _is_notice(looks: _Looks, text: str) -> bool:
    """Whether a block speaks of the site to its readers: subscribe, sign up, follow us."""
    if not looks.latin:
        return _HAN_NOTICE.is_in(text) and sum(phrase in text for phrase in notices.HAN) >= notices.SEVERAL - 1
    said = _WORDS.findall(text)
    found = len(notices.WORDS.intersection(said))
    if found < notices.SEVERAL - 1 or found * notices.SPARSEST < len(said):
        return False
    return found >= notices.SEVERAL or not notices.ADDRESS.isdisjoint(said)


def _is_legal(looks: _Looks, text: str) -> bool:
    if not looks.latin and not _LEGAL_SIGN.search(text):
        return False
    if not (looks.sentence and looks.marks > 1):
        return _LEGAL_LINE.is_in(text)
    # Small print may be glued to the end of an article's last paragraph.
    head = text if looks.latin or looks.size <= _NOTICE_SIZE else text[:_NOTICE_HEAD]
    return _LEGAL.is_in(head)


def _short_kind(looks: _Looks, text: str) -> Kind:
    whole, counts = key(text), _DIGIT.search(text) is not None
    if counts or not whole:
        if looks.size <= _DATE_SIZE and text[-1] not in "，。！？；" and _DATE_LIKE.search(text):
            return Kind.DATE
        if not looks.marks and _COUNT.match(text):
            return Kind.TALK if whole in list_headers.TALK and not text[0].isdecimal() else Kind.CHROME
    if not whole or whole in chrome.WHOLE or _all_furniture(looks.text) or _is_of_post(looks, counts=counts):
        return Kind.CHROME
    if whole in list_headers.STORIES or (len(whole) <= _NARROW_HEADER and whole.endswith(list_headers.STORIES_END)):
        return Kind.STORIES
    if whole in list_headers.TALK:
        return Kind.TALK
    return _begun_kind(looks, text.lstrip("[【（(□■●◆※▶►☞→ 　"))


def _is_of_post(looks: _Looks, *, counts: bool) -> bool:
    """Whether a line says nothing but how long a text is (if it counts at all) or where it was sent from."""
    if looks.latin:
        return False
    if is_sent_from(looks.text) or names_account(looks.text) or _ALBUM.match(looks.text):
        return True
    return counts and _LENGTH.search(looks.text) is not None


def _all_furniture(text: str) -> bool:
    """Whether a line is a row of buttons: "Share Save Print", or the same glued by the copying: "ShareSavePrint"."""
    if _FONT_SIZE.match(text):
        return True
    first = text.split(None, 1)[0]
    if key(first) not in chrome.WHOLE and not _SEAM.search(first):
        return False
    words = _SEAM.sub(" ", text).split()
    return len(words) > 1 and all(key(word) in chrome.WHOLE for word in words)


def _begun_kind(looks: _Looks, text: str) -> Kind:
    kind = _opened_kind(looks, text) if _OPENINGS.starts(text) else Kind.PLAIN
    if kind is not Kind.PLAIN:
        return kind
    if looks.says and not (looks.sentence and looks.marks > 1) and _CHROME.is_in(text):
        return Kind.CHROME
    return Kind.PLAIN


def _opened_kind(looks: _Looks, text: str) -> Kind:
    if _NEIGHBOURS.starts(text):
        return Kind.CHROME if _ONLY_NEIGHBOURS.match(text) else Kind.TEASER
    if _EDITORS.starts(text):
        return Kind.EDITOR
    if looks.size > HEADER_SIZE and not looks.latin:
        return Kind.PLAIN
    opened = _STORIES.starts(text)
    if opened:
        return Kind.TEASER if len(text) > len(opened) + _TEASER_LETTERS else Kind.STORIES
    return Kind.TALK if _TALK.starts(text) else Kind.PLAIN
