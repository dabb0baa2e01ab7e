"""The common form of a page, whatever it came from: a sequence of blocks, each with the signals the rules look at."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_reader.domain.members import direct
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables.sentence_marks import CLAUSE_MARKS, CLOSERS, SENTENCE_ENDS
from desktop_reader.patterns import Pattern, one_of

if TYPE_CHECKING:
    from desktop_reader.pages.html.places import Place

_ASCII_MARKS = "".join(filter(str.isascii, CLAUSE_MARKS))
_MARK = one_of(CLAUSE_MARKS)
_HAN = Pattern("[\u2e80-\U0010ffff]")
# No signal looks further into a block than this many characters.
MEASURED = 2000
_LONGEST_BRACKET = 42

REMEMBERED = 8_192
"""Of so many lines it is remembered what their words say: pages of one site have most of their furniture in common."""


@direct
class Kind(StrEnum):
    """What a block's own words say it is; most say nothing."""

    PLAIN = "plain"
    CHROME = "chrome"
    LEGAL = "legal"
    NOTICE = "notice"
    STORIES = "stories"
    TEASER = "teaser"
    TALK = "talk"
    EDITOR = "editor"
    CAPTION = "caption"
    DATE = "date"


@dataclass(slots=True, eq=False)
class Block:
    """One block of a page: a paragraph, a headline, an entry of a menu.

    The signals: `size`, its length in Han characters (a Latin letter counts a third); `marks`, how many
    clause marks it holds; `sentence`, whether it ends as a sentence does; `gap`, whether a blank line stands
    before it; `link_share`, the part of it that is links; `repeats`, how often the page has the same text.
    `latin` says that it is written in an alphabet rather than in Han, kana or hangul.
    `place` is where it stands in a document, None in a text.
    `is_no_story` says that it names none, whatever list it stands in.
    `first` and `last` are the numbers of the page's lines it covers. `kind` is what its
    words say, `role` and `reason` what the page makes of it; `is_inner` says that it is a line of a list, a table or
    code in the text.

    What was known before: `recurs` says that other pages of the site have it too, `ends` that it stands below their
    articles; `given` is the role that a person or a rule gave it, for the reason `given_by`.
    """

    text: str
    first: int
    last: int
    size: float
    marks: int
    sentence: bool
    gap: bool = False
    link_share: float = 0.0
    repeats: int = 1
    joined: bool = False
    latin: bool = True
    kind: Kind = Kind.PLAIN
    role: Role = Role.LEFT_OUT
    reason: str = ""
    is_inner: bool = False
    is_no_story: bool = False
    place: "Place | None" = None
    recurs: bool = False
    ends: bool = False
    given: Role | None = None
    given_by: str = ""

    def set(self, role: Role, reason: str) -> None:
        """Record what the block was found to be."""
        self.role = role
        self.reason = reason


def measured(text: str, first: int, last: int, *, gap: bool = False) -> Block:
    """A block with the signals that its own text gives."""
    head = text if len(text) <= MEASURED else text[:MEASURED]
    is_ascii = head.isascii()
    size = (len(head) if is_ascii else len(head.encode("utf-8", "replace"))) / 3
    return Block(
        text=text,
        first=first,
        last=last,
        size=size,
        marks=_count_marks(head, is_ascii=is_ascii),
        sentence=ends_as_sentence(text),
        gap=gap,
        # Han text with a few Latin words is Han text; Latin text with a few Han characters is not.
        latin=is_ascii or size * 3 < 1.3 * len(head) or not _HAN.search(head),
        link_share=1.0 if text.startswith(("http://", "https://", "www.")) and " " not in text else 0.0,
    )


def _count_marks(head: str, *, is_ascii: bool) -> int:
    # Most lines of a page have none.
    if len(head) <= 1 or not _MARK.search(head):
        return 0
    return sum(map(head.count, _ASCII_MARKS if is_ascii else CLAUSE_MARKS))


def ends_as_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or its like, a closing quotation mark or bracket after it or not."""
    end = text[-1:]
    if end in SENTENCE_ENDS:
        return True
    if not end or end not in CLOSERS:
        return False
    if text[-_LONGEST_BRACKET:].rstrip(CLOSERS)[-1:] in SENTENCE_ENDS:
        return True
    # A byline in brackets may follow the last sentence.
    bracket = max(text.rfind("（", -_LONGEST_BRACKET), text.rfind("(", -_LONGEST_BRACKET))
    return bracket > 0 and text[:bracket][-4:].rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def count_repeats(blocks: Iterable[Block]) -> None:
    """Tell each block how often the page has its text."""
    blocks = list(blocks)
    counts = Counter(block.text for block in blocks)
    if len(counts) < len(blocks):
        for block in blocks:
            block.repeats = counts[block.text]
