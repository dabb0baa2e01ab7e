"""The blocks that may be the headline of a text, with what speaks for each: its wording, its neighbours, its place."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from desktop_reader.pages import scoring, sources
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.tables import title_marks
from desktop_reader.pages.tables.sources import LATIN_MASTHEAD_ENDS
from desktop_reader.pages.tables.title_weights import WEIGHTS
from desktop_reader.pages.title_signals import (
    LONGEST,
    LONGEST_DATED,
    OWN_NAMES,
    SIZES,
    can_be,
    is_byline,
    is_like_one,
    is_open,
    is_prose,
    is_sentence,
    is_trail,
    own_signals,
    parts,
    share_of_capitals,
    wording,
)
from desktop_reader.patterns import Pattern

# How far above the body a headline is looked for, and how far into it.
ABOVE, INSIDE = 110, 8
# A block that scores at least this is a paragraph, no headline; how many show that the body has begun for good.
_PARAGRAPH, _SURE = 2.0, 2
# The longest name of an outlet, and its words.
_MASTHEAD, _FEW_WORDS = 7, 3
# Among how many first lines a date stands that the outlet signs.
_SIGNED = 5
# The sizes of a headline among its like, of a kicker, and of a step of the way to a page, in how many steps; how far
# below the title that closes the way the headline itself stands where a kicker comes between.
_ROW_SIZE, _KICKER, _STEP, _STEPS, _CLOSED = 7, 13, 8, 5, 2
# The part of the words of a shorter headline that a longer one for the same article has.
_RESTATED = 0.25
# How near a date line, a byline, a likelier headline or a paragraph must be to tell.
_DATE_SOON, _DATE_LATER, _BYLINE_SOON, _LIKELY_NEAR, _PROSE_NEAR, _TWICE = 4, 8, 4, 5, 3, 3
_FAR, _TRAIL_NEAR = 150, 8
# In how many blocks of the text a headline's words are looked for, of the whole and of its beginning.
_COMPARED, _LEAD = 60, 8
# What is added to the number of a headline's words, so that a single word that comes back counts little; and
# from how much on more of it is no better, for a deck repeats the body more closely than a headline does.
_FEW, _FULL_ECHO = 1.5, 0.6
# In letters: what a trail or a window title holds of a page is more than a word, and a later line more than a few.
_LONGER_THAN_WORD, _LONGER_THAN_FEW = 5, 12
_HOME_LINE = Pattern(rf"^(?i:{'|'.join(title_marks.HOME)})(?=$|[A-Z]|[ ]?[>›»/|])")


class Candidates:
    """The blocks that may be the headline of the body `blocks[start:end]`, with what speaks for each."""

    def __init__(self, blocks: Sequence[Block], start: int, end: int) -> None:
        self._start = start
        stop = _last_candidate(blocks, start, end)
        self._places = [at for at in range(max(0, start - ABOVE), stop) if _may_head(blocks, at)]
        body = blocks[max(start, stop - _PROSE_NEAR) : end][:_COMPARED]
        self._is_latin = sum(block.latin for block in body) * 2 > len(body)
        self._lead, self._body = wording(body, _LEAD)
        # What every candidate is asked of its neighbours, once for each block.
        self._blocks = blocks[: stop + _DATE_LATER]
        self._dates = [block.kind is Kind.DATE for block in self._blocks]
        self._prose = list(map(is_prose, self._blocks))
        self._like = list(map(is_like_one, self._blocks))
        self._bylines = list(map(is_byline, self._blocks))
        self._long_like = list(map(self._is_long_like, range(len(self._blocks))))
        self._echo = cache(self._echo_of)
        self._rival_echo = cache(self._rival_echo_of)
        self._closes_trail = cache(self._is_closing)
        above = range(start - 1, max(-1, start - 1 - ABOVE), -1)
        self._last_prose = next((at for at in above if self._prose[at]), -1)
        self._last_print = next((at for at in above if blocks[at].kind in {Kind.LEGAL, Kind.TALK}), -1)
        # All lines as one text, and where each begins in it.
        self._later = blocks[: stop + _FAR]
        self._texts = [block.text for block in self._later]
        self._text = "\n".join(self._texts)
        self._begins = [0, *accumulate(len(text) + 1 for text in self._texts)]

    def __iter__(self) -> Iterator[int]:
        """Go through the indices of the candidates."""
        return iter(self._places)

    def worth_around(self, at: int) -> float:
        """How much the body and the neighbours of the block at `at` speak for its being the headline."""
        whole, lead = self._echo(at)
        echoes = WEIGHTS["echo"] * whole + WEIGHTS["lead echo"] * lead
        return echoes + WEIGHTS["distance"] * self._distance(at) + sum(map(_weight, self._around(at)))

    def worth_itself(self, at: int) -> float:
        """How much its own wording speaks for it, and what only a look far around tells; dear, so asked at last."""
        capitals = WEIGHTS["share of capitals"] * share_of_capitals(self._blocks[at])
        return capitals + WEIGHTS["likely before"] * self._rival(at) + sum(map(_weight, self._itself(at)))

    def signals(self, at: int) -> dict[str, float]:
        """The signals of the block at `at`, by their names in the table of weights."""
        whole, lead = self._echo(at)
        return dict.fromkeys((*self._around(at), *self._itself(at)), 1.0) | {
            "echo": whole,
            "lead echo": lead,
            "distance": self._distance(at),
            "share of capitals": share_of_capitals(self._blocks[at]),
            "likely before": self._rival(at),
        }

    def _distance(self, at: int) -> float:
        return float(max(0, self._start - at).bit_length())

    def _rival(self, at: int) -> float:
        """How much of the likeliest headline right above comes back in the body."""
        return max(map(self._rival_echo, range(max(0, at - _LIKELY_NEAR), at)), default=0.0)

    def _rival_echo_of(self, at: int) -> float:
        """How much of a block that may be the headline comes back in the body; nothing of any other."""
        is_rival = self._blocks[at].size >= SIZES[1] and can_be(self._blocks[at])
        return self._echo(at)[0] if is_rival else 0.0

    def _echo_of(self, at: int) -> tuple[float, float]:
        """How much of the wording of the block at `at` comes back in the body, and in its beginning."""
        own = parts(self._blocks[at])
        few = len(own) + _FEW
        shared = own & self._body
        return min(len(shared) / few, _FULL_ECHO), min(len(shared & self._lead) / few, _FULL_ECHO)

    def _around(self, at: int) -> Iterator[str]:
        yield "always"
        yield from self._near_signals(at)
        yield from self._date_signals(at)

    def _itself(self, at: int) -> Iterator[str]:
        yield from own_signals(self._blocks[at])
        for name, holds in _FAR_SIGNALS:
            if holds(self, at):
                yield name

    def _near_signals(self, at: int) -> Iterator[str]:
        block = self._blocks[at]
        if at:
            yield from _signals_above(self._blocks[at - 1])
        if at + 1 < len(self._blocks):
            yield from self._signals_below(block, at + 1)
        yield from self._group_signals(at)
        if block.text in self._texts[max(0, at - _TWICE) : at] or block.text in self._texts[at + 1 : at + 1 + _TWICE]:
            yield "twice"
        if True in self._prose[max(0, at - _PROSE_NEAR) : at]:
            yield "after prose"

    def _signals_below(self, block: Block, at: int) -> Iterator[str]:
        below = self._blocks[at]
        if below.kind is Kind.CAPTION:
            yield "before a caption"
        if below.kind is Kind.PLAIN and below.size > max(SIZES[2], block.size * 1.3):
            yield "before a longer one"
        if block.size < SIZES[1] and self._like[at]:
            yield "kicker"
        if below.text.startswith(title_marks.ENCYCLOPEDIAS):
            yield "encyclopedia"

    def _group_signals(self, at: int) -> Iterator[str]:
        block = self._blocks[at]
        below = min(at + 1, len(self._blocks) - 1)
        if block.latin and block.gap:
            yield "gap above"
        if block.latin and self._blocks[below].gap:
            yield "gap below"
        if self._like[at]:
            if at and not self._like[at - 1]:
                yield "first of its like"
            if not self._like[below]:
                yield "last of its like"
        if self._long_like[at]:
            yield from self._row_signals(at)
            yield from self._trail_signals(at)

    def _is_long_like(self, at: int) -> bool:
        block = self._blocks[at]
        return block.size >= _ROW_SIZE and self._like[at] and not is_sentence(block) and not self._bylines[at]

    def _row_signals(self, at: int) -> Iterator[str]:
        """Whether a block ends or opens a row of lines that read like headlines."""
        if self._long_like[max(0, at - 2) : at] == [True, True]:
            yield "below two of its like"
        if self._long_like[at + 1 : at + 3] == [True, True]:
            yield "above two of its like"

    def _trail_signals(self, at: int) -> Iterator[str]:
        """Whether a block closes the trail of the page, or a headline below says it in other words.

        What closes a trail may be the title for search engines, with the headline near below it.
        """
        if self._blocks[at].latin and self._closes_trail(at):
            yield "closes a trail"
        closing = [near for near in range(max(0, at - _TWICE), at) if self._closes_trail(near)]
        if at - _CLOSED in closing and self._blocks[at - 1].kind is Kind.PLAIN and self._blocks[at - 1].size < _KICKER:
            yield "kicker below a trail"
        if any(_restates(self._blocks[at], self._blocks[near]) for near in closing):
            yield "restates a trail"

    def _is_closing(self, at: int) -> bool:
        return self._long_like[at] and _closes_trail(self._blocks, at)

    def _date_signals(self, at: int) -> Iterator[str]:
        below = self._dates[at + 1 : at + 1 + _DATE_LATER]
        if True in below:
            away = below.index(True)
            yield "date next" if not away else "date soon" if away < _DATE_SOON else "date later"
        if True in self._dates[max(0, at - _DATE_SOON) : at]:
            yield "after a date"
        if True in self._bylines[at + 1 : at + 1 + _BYLINE_SOON]:
            yield "byline soon"
        if True in self._bylines[max(0, at - _BYLINE_SOON) : at]:
            yield "after a byline"

    def is_byline(self, at: int) -> bool:
        """Whether a block is a byline."""
        return self._bylines[at]

    def is_of_other_script(self, at: int) -> bool:
        """Whether a block is in an alphabet where the body is not, or the other way."""
        return self._blocks[at].latin is not self._is_latin

    def is_repeated(self, at: int) -> bool:
        """Whether the page has a block more than once."""
        return self._blocks[at].repeats > 1

    def is_inside(self, at: int) -> bool:
        """Whether a block stands in what scores as the body."""
        return at >= self._start

    def has_prose_below(self, at: int) -> bool:
        """Whether a paragraph stands between a block and the body."""
        return at < self._last_prose

    def has_print_below(self, at: int) -> bool:
        """Whether small print or readers' comments stand between a block and the body."""
        return at < self._last_print

    def is_in_trail(self, at: int) -> bool:
        """Whether a block above holds this one: the trail of a page, or the title of its window."""
        text = self._texts[at]
        above = max(0, at - _TRAIL_NEAR)
        if len(text) <= _LONGER_THAN_WORD or self._text.find(text, self._begins[above], self._begins[at]) < 0:
            return False
        return any(text in other and other != text for other in self._texts[above:at])

    def is_in_later_line(self, at: int) -> bool:
        """Whether a longer block below holds this one."""
        text, below = self._texts[at], min(at + _FAR, len(self._texts))
        if len(text) <= _LONGER_THAN_FEW or self._text.find(text, self._begins[at + 1], self._begins[below]) < 0:
            return False
        size = self._blocks[at].size
        return any(text in other.text for other in self._later[at + 1 : below] if other.size > size)


_FAR_SIGNALS: tuple[tuple[str, Callable[[Candidates, int], bool]], ...] = (
    ("byline", Candidates.is_byline),
    ("other script", Candidates.is_of_other_script),
    ("repeated", Candidates.is_repeated),
    ("in a trail", Candidates.is_in_trail),
    ("in a later line", Candidates.is_in_later_line),
    ("inside", Candidates.is_inside),
    ("prose between", Candidates.has_prose_below),
    ("small print between", Candidates.has_print_below),
)
MOST_ITSELF = sum(max(0.0, WEIGHTS.get(name, 0.0)) for name in (*OWN_NAMES, *(name for name, _ in _FAR_SIGNALS)))
"""No block's own wording and its far surroundings speak more for it."""


def _weight(name: str) -> float:
    return WEIGHTS.get(name, 0.0)


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
    if block.size > LONGEST:
        is_dated = at + 1 < len(blocks) and blocks[at + 1].kind is Kind.DATE
        return is_dated and block.size <= LONGEST_DATED and not block.sentence and is_open(block)
    return can_be(block) and not (at == 0 and is_masthead(blocks))


def is_masthead(blocks: Sequence[Block]) -> bool:
    """Whether the first block is the name of the outlet, above the headline or the date line."""
    first = blocks[0]
    if first.size > _MASTHEAD or first.marks or len(blocks) < _SURE:
        return False
    if _signs_date(blocks):
        return True
    if not first.latin:
        return sources.at_the_head(first.text) is not None
    words = first.text.split()
    return 1 < len(words) <= _FEW_WORDS and words[-1].casefold() in LATIN_MASTHEAD_ENDS and is_like_one(blocks[1])


def _signs_date(blocks: Sequence[Block]) -> bool:
    """Whether the first block comes back beside the date that stands below the headline, as outlets do."""
    name = blocks[0].text
    return any(
        block.kind is Kind.DATE and block.text != name and block.text.startswith(name) for block in blocks[2:_SIGNED]
    )


def _signals_above(above: Block) -> Iterator[str]:
    if is_trail(above):
        yield "after a trail"
    if above.kind is Kind.CAPTION:
        yield "after a caption"
    if above.kind is Kind.DATE:
        yield "right after a date"


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
    own, others = parts(block), parts(other)
    return len(own & others) >= _RESTATED * (1 + min(len(own), len(others)))
