"""Which block is the headline."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from desktop_reader.pages import bylines, scoring, sources
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.tables import title_marks
from desktop_reader.pages.tables.sentence_marks import COLONS
from desktop_reader.pages.tables.sources import LATIN_MASTHEAD_ENDS, OUTLET_ENDS
from desktop_reader.pages.tables.title_weights import WEIGHTS
from desktop_reader.patterns import Pattern

# How far above the body a headline is looked for, and how far into it.
ABOVE, INSIDE = 110, 8
# A block that scores at least this is a paragraph, no headline; how many show that the body has begun for good.
_PARAGRAPH, _SURE = 2.0, 2
# In Han characters: the smallest headline, the steps that headlines are told apart by, and the longest.
_TINY, _SIZES, _LONGEST = 2, (6, 10, 14, 30, 45), 70
# The longest right above a date line, and the longest name of an outlet.
_LONGEST_DATED, _MASTHEAD = 130, 7
# The sizes of a headline among its like, of a kicker, and of a step of the way to a page, in how many steps; how far
# below the title that closes the way the headline itself stands where a kicker comes between.
_ROW_SIZE, _KICKER, _STEP, _STEPS, _CLOSED = 7, 13, 8, 5, 2
# The part of the words of a shorter headline that a longer one for the same article has.
_RESTATED = 0.25
# Above this size a block that ends as a sentence and has clauses is no headline; from the next on it is prose.
_SENTENCES, _PROSE = 36, 25
# The sizes of what reads like a headline to its neighbours.
_LIKE = range(9, 61)
# How near a date line, a byline, a likelier headline or a paragraph must be to tell.
_DATE_SOON, _DATE_LATER, _BYLINE_SOON, _LIKELY_NEAR, _PROSE_NEAR, _TWICE = 4, 8, 4, 5, 3, 3
_FAR = 150
_CLAUSES, _BYLINE = 3, 30
# How much of the text a headline's words are looked for in: blocks and letters, of the whole and of its beginning.
_COMPARED, _LETTERS, _LEAD, _OF_EACH = 60, 6000, 8, 600
# What is added to the number of a headline's words, so that a single word that comes back counts little; and
# from how much on more of it is no better, for a deck repeats the body more closely than a headline does.
_FEW, _FULL_ECHO = 1.5, 0.6
# In letters: what a trail or a window title holds of a page is more than a word, and a later line more than a few.
_LONGER_THAN_WORD, _LONGER_THAN_FEW = 5, 12
_KINDS = frozenset({Kind.PLAIN, Kind.CHROME, Kind.CAPTION, Kind.STORIES, Kind.TEASER})
_WORD = Pattern(r"[^\W\d_]{4,}|\d{2,}")
_TRAIL = Pattern(r" [>›/] ?|[|｜].*[|｜]|>>|--?>|→| » |\t|[\u3040-\u9fff]{1,6}(?:[ |][\u3040-\u9fff]{1,6}){4}")
_HOME_LINE = Pattern(rf"^(?i:{'|'.join(title_marks.HOME)})(?=$|[A-Z]|[ ]?[>›»/|])")
_LABEL = Pattern(r"^(?:文章)?(?:标\s*题|主\s*题|题\s*目|題\s*目|標\s*題)\s*[:：]\s*")
_COUNT = Pattern(r"^\D{2,40} \(?\d{1,5}\)?$")
# The longest title that is made of a text, in letters; half as many Han characters.
_MADE = 72
# Ends of sentences that headlines have too.
_HEADLINE_ENDS = frozenset("？?！!…")
_QUOTES = frozenset("\"'“”«»„")
_FEW_WORDS = 3

Signals = Iterator[tuple[str, float]]

# What nothing can outweigh.
NEVER = -100.0


def _no_more(_: int) -> float:
    return 0.0


def find_title(blocks: Sequence[Block], start: int, end: int, more: Callable[[int], float] = _no_more) -> int | None:
    """The index of the headline of the body `blocks[start:end]`; None where the page prints none.

    `more` is what else speaks for the block at an index; `NEVER` says that it is none.
    """
    candidates = Candidates(blocks, start, end)
    known = {at: worth for at in candidates if (worth := more(at)) > NEVER}
    worths = {at: candidates.worth(at) + worth for at, worth in known.items()}
    best = max(worths, key=worths.__getitem__, default=None)
    if best is None or worths[best] <= 0:
        return None
    return _last_alike(blocks, best, start)


def _last_alike(blocks: Sequence[Block], best: int, start: int) -> int:
    """The last line above the text that says what the one at `best` does, a kicker glued to it or not.

    Only a menu may part them.
    """
    for at in range(best + 1, start):
        alone, text = blocks[best].text, blocks[at].text
        if text == alone or _is_glued_to(alone, text):
            best = at
        elif blocks[at].sentence or blocks[at].kind is Kind.DATE:
            break
    return best


class Candidates:
    """The blocks that may be the headline of the body `blocks[start:end]`, with what speaks for each."""

    def __init__(self, blocks: Sequence[Block], start: int, end: int) -> None:
        self._blocks = blocks
        self._start = start
        stop = _last_candidate(blocks, start, end)
        self._places = [at for at in range(max(0, start - ABOVE), stop) if _may_head(blocks, at)]
        body = blocks[max(start, stop - _PROSE_NEAR) : end][:_COMPARED]
        self._is_latin = sum(block.latin for block in body) * 2 > len(body)
        self._lead, self._body = _wording(body[:_LEAD]), _wording(body)
        self._echo = cache(self._echo_of)
        self._rival_echo = cache(self._rival_echo_of)
        self._is_byline = cache(lambda at: _is_byline(blocks[at]))
        # What every candidate is asked of its neighbours, once for each block.
        self._texts = [block.text for block in blocks]
        self._dates = [block.kind is Kind.DATE for block in blocks]
        self._prose = [_is_prose(block) for block in blocks]
        above = range(start - 1, max(-1, start - 1 - ABOVE), -1)
        self._last_prose = next((at for at in above if self._prose[at]), -1)
        self._last_print = next((at for at in above if blocks[at].kind in {Kind.LEGAL, Kind.TALK}), -1)

    def __iter__(self) -> Iterator[int]:
        """Go through the indices of the candidates."""
        return iter(self._places)

    def worth(self, at: int) -> float:
        """How much speaks for the block at `at` being the headline; above zero for, below zero against."""
        return sum(WEIGHTS.get(name, 0.0) * value for name, value in self.signals(at))

    def signals(self, at: int) -> Signals:
        """The signals of the block at `at`, by their names in the table of weights."""
        yield "always", 1.0
        yield from ((name, 1.0) for name in _own_signals(self._blocks[at]))
        yield "share of capitals", _share_of_capitals(self._blocks[at])
        if self._is_byline(at):
            yield "byline", 1.0
        if self._blocks[at].latin is not self._is_latin:
            yield "other script", 1.0
        whole, lead = self._echo(at)
        yield "echo", whole
        yield "lead echo", lead
        yield from ((name, 1.0) for name in self._near_signals(at))
        yield from ((name, 1.0) for name in self._date_signals(at))
        yield from ((name, 1.0) for name in self._far_signals(at))
        yield "distance", float(max(0, self._start - at).bit_length())
        yield "likely before", max(map(self._rival_echo, range(max(0, at - _LIKELY_NEAR), at)), default=0.0)

    def _rival_echo_of(self, at: int) -> float:
        """How much of a block that may be the headline comes back in the body; nothing of any other."""
        is_rival = self._blocks[at].size >= _SIZES[1] and _can_be(self._blocks[at])
        return self._echo(at)[0] if is_rival else 0.0

    def _echo_of(self, at: int) -> tuple[float, float]:
        """How much of the wording of the block at `at` comes back in the body, and in its beginning."""
        parts = _parts(self._blocks[at])
        few = len(parts) + _FEW
        whole, lead = len(parts & self._body) / few, len(parts & self._lead) / few
        return min(whole, _FULL_ECHO), min(lead, _FULL_ECHO)

    def _near_signals(self, at: int) -> Iterator[str]:
        block = self._blocks[at]
        above = self._blocks[at - 1] if at else None
        below = self._blocks[at + 1] if at + 1 < len(self._blocks) else None
        if above is not None and is_trail(above):
            yield "after a trail"
        if above is not None:
            yield from _signals_above(above)
        if below is not None:
            yield from _signals_below(block, below)
        yield from self._group_signals(at)
        if block.text in self._texts[max(0, at - _TWICE) : at] or block.text in self._texts[at + 1 : at + 1 + _TWICE]:
            yield "twice"
        if True in self._prose[max(0, at - _PROSE_NEAR) : at]:
            yield "after prose"

    def _group_signals(self, at: int) -> Iterator[str]:
        block = self._blocks[at]
        below = self._blocks[at + 1] if at + 1 < len(self._blocks) else block
        if block.latin and block.gap:
            yield "gap above"
        if block.latin and below.gap:
            yield "gap below"
        if _is_like_one(block):
            if at and not _is_like_one(self._blocks[at - 1]):
                yield "first of its like"
            if not _is_like_one(below):
                yield "last of its like"
            yield from self._row_signals(at)
            yield from self._trail_signals(at)

    def _row_signals(self, at: int) -> Iterator[str]:
        """Whether a block ends or opens a row of lines that read like headlines."""
        if not self._is_long_like(at):
            return
        if self._is_long_like(at - 1) and self._is_long_like(at - 2):
            yield "below two of its like"
        if self._is_long_like(at + 1) and self._is_long_like(at + 2):
            yield "above two of its like"

    def _is_long_like(self, at: int) -> bool:
        if not 0 <= at < len(self._blocks):
            return False
        block = self._blocks[at]
        return block.size >= _ROW_SIZE and _is_like_one(block) and not _is_sentence(block) and not self._is_byline(at)

    def _trail_signals(self, at: int) -> Iterator[str]:
        """Whether a block closes the trail of the page, or a headline below says it in other words.

        What closes a trail may be the title for search engines, with the headline near below it.
        """
        if not self._is_long_like(at):
            return
        if self._blocks[at].latin and _closes_trail(self._blocks, at):
            yield "closes a trail"
        closing = [near for near in range(max(0, at - _TWICE), at) if self._is_closing(near)]
        if at - _CLOSED in closing and self._blocks[at - 1].kind is Kind.PLAIN and self._blocks[at - 1].size < _KICKER:
            yield "kicker below a trail"
        if any(_restates(self._blocks[at], self._blocks[near]) for near in closing):
            yield "restates a trail"

    def _is_closing(self, at: int) -> bool:
        return self._is_long_like(at) and _closes_trail(self._blocks, at)

    def _date_signals(self, at: int) -> Iterator[str]:
        below = self._dates[at + 1 : at + 1 + _DATE_LATER]
        if True in below:
            away = below.index(True)
            yield "date next" if not away else "date soon" if away < _DATE_SOON else "date later"
        if True in self._dates[max(0, at - _DATE_SOON) : at]:
            yield "after a date"
        if any(map(self._is_byline, range(at + 1, min(len(self._blocks), at + 1 + _BYLINE_SOON)))):
            yield "byline soon"
        if any(map(self._is_byline, range(max(0, at - _BYLINE_SOON), at))):
            yield "after a byline"

    def _far_signals(self, at: int) -> Iterator[str]:
        block = self._blocks[at]
        if block.repeats > 1:
            yield "repeated"
        if _in_trail(self._blocks, at):
            yield "in a trail"
        if self._in_later_line(block, at):
            yield "in a later line"
        if at >= self._start:
            yield "inside"
        if at < self._last_prose:
            yield "prose between"
        if at < self._last_print:
            yield "small print between"

    def _in_later_line(self, block: Block, at: int) -> bool:
        if len(block.text) <= _LONGER_THAN_FEW:
            return False
        # Few are: one look at all these lines at once spares most candidates the look at each.
        if block.text not in "\n".join(self._texts[at + 1 : at + _FAR]):
            return False
        below = self._blocks[at + 1 : at + _FAR]
        return any(block.text in other.text for other in below if other.size > block.size)


def _last_candidate(blocks: Sequence[Block], start: int, end: int) -> int:
    """Where the paragraphs begin for good: before the second one, a headline may still come."""
    paragraphs = 0
    for at in range(start, min(end, start + INSIDE)):
        paragraphs += scoring.score(blocks[at]) >= _PARAGRAPH
        if paragraphs == _SURE:
            return at
    return min(end, start + INSIDE)


def _may_head(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block at an index can be the headline: a very long one only right above its date line."""
    block = blocks[at]
    if block.size > _LONGEST:
        is_dated = at + 1 < len(blocks) and blocks[at + 1].kind is Kind.DATE
        return is_dated and block.size <= _LONGEST_DATED and not block.sentence and _is_open(block)
    return _can_be(block) and not (at == 0 and is_masthead(blocks))


def is_masthead(blocks: Sequence[Block]) -> bool:
    """Whether the first block is the name of the outlet, above the headline or the date line."""
    first = blocks[0]
    if first.size > _MASTHEAD or first.marks or len(blocks) < _SURE:
        return False
    if not first.latin:
        return sources.at_the_head(first.text) is not None
    words = first.text.split()
    return 1 < len(words) <= _FEW_WORDS and words[-1].casefold() in LATIN_MASTHEAD_ENDS and _is_like_one(blocks[1])


def _is_open(block: Block) -> bool:
    return not block.recurs and block.given is None


def _can_be(block: Block) -> bool:
    if not _is_open(block) or not _TINY <= block.size <= _LONGEST:
        return False
    if block.sentence and block.marks > 1 and block.size > _SENTENCES:
        return False
    if block.text.startswith(title_marks.STATING):
        return False
    if block.kind is Kind.DATE:
        return block.size >= _SIZES[1] and not block.text[0].isdecimal()
    return block.kind in _KINDS


def _own_signals(block: Block) -> Iterator[str]:
    step = next((step for step in _SIZES if block.size < step), None)
    yield f"shorter than {step}" if step else "long"
    if block.kind is not Kind.PLAIN:
        yield "a date" if block.kind is Kind.DATE else "furniture"
    if block.marks >= _CLAUSES:
        yield "clauses"
    yield from (name for name, holds in _READS_LIKE.items() if holds(block))


def _signals_above(above: Block) -> Iterator[str]:
    if above.kind is Kind.CAPTION:
        yield "after a caption"
    if above.kind is Kind.DATE:
        yield "right after a date"


def _signals_below(block: Block, below: Block) -> Iterator[str]:
    if below.kind is Kind.CAPTION:
        yield "before a caption"
    if below.kind is Kind.PLAIN and below.size > max(_SIZES[2], block.size * 1.3):
        yield "before a longer one"
    if block.size < _SIZES[1] and _is_like_one(below):
        yield "kicker"
    if below.text.startswith(title_marks.ENCYCLOPEDIAS):
        yield "encyclopedia"


def _closes_trail(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block at `at` stands right below the way to a page, on one line or each part on its own."""
    for above in reversed(blocks[max(0, at - _STEPS) : at]):
        if _HOME_LINE.match(above.text) or (above is blocks[at - 1] and is_trail(above)):
            return True
        if above.size > _STEP or above.marks or above.sentence:
            return False
    return False


def _restates(block: Block, other: Block) -> bool:
    """Whether a block has a good part of another's words, but not all of them in a row."""
    if block.text in other.text or other.text in block.text:
        return False
    parts, others = _parts(block), _parts(other)
    return len(parts & others) >= _RESTATED * (1 + min(len(parts), len(others)))


def is_trail(block: Block) -> bool:
    """Whether a block reads like the way to a page (Home > News > World) or like a row of sections."""
    return block.size <= _LONGEST and _TRAIL.search(block.text) is not None


def _is_sentence(block: Block) -> bool:
    return block.sentence and not (_HEADLINE_ENDS & set(block.text[-2:]))


def _is_prose(block: Block) -> bool:
    return block.sentence and block.size > _PROSE and block.kind is Kind.PLAIN


def _is_like_one(block: Block) -> bool:
    """Whether a block reads like a headline to its neighbours."""
    return block.kind is Kind.PLAIN and int(block.size) in _LIKE and not (_is_sentence(block) and block.marks > 1)


def _is_byline(block: Block) -> bool:
    if block.size > _BYLINE or block.kind not in {Kind.PLAIN, Kind.DATE}:
        return False
    if block.latin:
        return block.text[0].isupper() and bylines.looks_like_one(block.text)
    return any(word in block.text for word in title_marks.WRITERS) and bool(bylines.zh_line(block.text))


def _share_of_capitals(block: Block) -> float:
    """The part of the words that begin with a capital letter: nearly all in English headlines, names alone in prose."""
    words = block.text.split() if block.latin else ()
    return sum(word[0].isupper() for word in words) / max(1, len(words))


# The signals that a block's own wording gives.
_READS_LIKE: dict[str, Callable[[Block], bool]] = {
    "sentence": _is_sentence,
    "label": lambda block: block.text[-1] in COLONS,
    "labelled": lambda block: without_label(block.text) != block.text,
    "trail": is_trail,
    "outlet": lambda block: block.size < _SIZES[1] and block.text.endswith(OUTLET_ENDS),
    "small letter": lambda block: block.latin and block.text[0].islower(),
    "count": lambda block: _COUNT.match(block.text) is not None,
    "facts": lambda block: any(label in block.text for label in title_marks.FACTS),
    "few words": lambda block: block.latin and block.text.count(" ") < _FEW_WORDS,
    "capitals": lambda block: block.latin and block.text.isupper(),
    "two parts": lambda block: block.latin and ": " in block.text,
    "quotes": lambda block: block.latin and not _QUOTES.isdisjoint(block.text),
    "of the site": lambda block: block.latin and not title_marks.SITE.isdisjoint(block.text.casefold().split()),
}


def _parts(block: Block) -> frozenset[str]:
    """What the wording of a block is compared by: its longer words, or its pairs of characters."""
    text = block.text[:_OF_EACH].casefold()
    if block.latin:
        return frozenset(_WORD.findall(text))
    return frozenset(a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum())


def _wording(body: Sequence[Block]) -> frozenset[str]:
    letters = 0
    found: set[str] = set()
    for block in body:
        found |= _parts(block)
        letters += len(block.text)
        if letters > _LETTERS:
            break
    return frozenset(found)


def _in_trail(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block above holds this one: the trail of a page, or the title of its window."""
    text = blocks[at].text
    return len(text) > _LONGER_THAN_WORD and any(
        text in other.text and other.text != text for other in blocks[max(0, at - 8) : at]
    )


def wording(blocks: Sequence[Block], at: int) -> str:
    """The headline that the block at `at` prints, with the kicker that it goes on from, without one glued to it."""
    text = without_label(blocks[at].text)
    if text[0] in COLONS and at and blocks[at - 1].kind is Kind.PLAIN and blocks[at - 1].size < _SIZES[2]:
        return blocks[at - 1].text + text
    above = (block.text for block in blocks[max(0, at - _TWICE) : at])
    return next((alone for alone in above if _is_glued_to(alone, text)), text)


def _is_glued_to(alone: str, text: str) -> bool:
    """Whether a line above a headline is the headline without its kicker."""
    return len(alone) < len(text) and len(alone) * 2 > len(text) and text.endswith(" " + alone)


def without_label(text: str) -> str:
    """A headline without the word before it that says so: 标题：, 主题：."""
    return _LABEL.sub("", text) or text


def made_of(text: str) -> str:
    """A title for a text that has none: its first sentence, cut where the sense or at least a word ends."""
    limit = _MADE if text[:_MADE].isascii() or " " in text[: _MADE // 2] else _MADE // 2
    if len(text) <= limit:
        return text
    head = text[:limit]
    sentence = max(head.rfind(mark) for mark in "。！？!?") + 1 or head.rfind(". ") + 1
    if sentence > limit // 4:
        return head[:sentence]
    clause = max(head.rfind(mark) for mark in "，、；：,;: ")
    return (head[:clause] if clause > limit // 4 else head).rstrip(" ,，、；：;:") + "…"
