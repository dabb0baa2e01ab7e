"""Which lines between the headline and the body are the deck."""

from collections.abc import Iterator, Sequence

from desktop_reader.pages import bylines, sources
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.line_signals import look_of
from desktop_reader.pages.page import Role
from desktop_reader.pages.phrases import long_words
from desktop_reader.pages.tables import deck_marks
from desktop_reader.pages.tables.captions import ZH_CAPTIONS
from desktop_reader.pages.tables.deck_weights import WEIGHTS
from desktop_reader.pages.tables.decks import KEYWORDS, LABEL
from desktop_reader.pages.tables.sentence_marks import CLAUSE_MARKS, COLONS, QUESTION_ENDS
from desktop_reader.patterns import Pattern

# Sizes in Han characters: what a deck can be, from where on a single line that does not end as a sentence is no
# heading of the first section, and the longest line right below the headline that goes on with it.
_SHORTEST, _LONGEST = 8, 260
_NO_HEADING, _SUBTITLE = 24, 32
# The smallest line that is weighed, the steps that lines are told apart by, and the smallest paragraph.
_TINY, _SIZES, _PROSE = 4, (8, 14, 26, 50, 90), 14
# How many lines a deck has, how far below the headline it can begin, and what is near there.
_LINES, _FAR, _NEAR, _LABELLED = 4, 26, 4, 8
_PLACES = ((3, None), (6, "at 4-6"), (12, "at 7-12"))
_MUCH_BETWEEN = 4
# How much of the text is looked through for a deck's words; see `titles` for what is added to their number.
_COMPARED, _FEW, _FULL_ECHO = 25, 1.5, 0.6
# How many letters of a deck that come back in the text show that it was taken from there.
_TAKEN = 16
# How near its abstract a paper has its key words.
_BESIDE = 2
_FACTS = frozenset({Role.DATE, Role.BYLINE, Role.SOURCE})
_NO_END = COLONS.union(CLAUSE_MARKS) - {"。"}
# The place and the agency that open a report, which a deck does not have.
_DATELINE = Pattern(
    r"^(?:[^\W\d_][\w.' -]{2,28}(?: ?\([^)]{2,14}\))? ?[-–—:]|[^\W\d_][\w/-]{2,20}(?: \([^)]{2,14}\))?\. "
    r"|\(?[A-Z]{2,5}\)? ?[-–—])"
)

# The place alone, in capitals, as only the first paragraph of a report has it; a kicker is no place.
_PLACE = Pattern(
    r"^(?!(?:BREAKING|EXCLUSIVE|LIVE|WATCH|UPDATE|OPINION|ANALYSIS|VIDEO|REVIEW)\b)"
    r"[A-ZÀ-Þ]{3,}(?:[ '.-][A-ZÀ-Þ]{2,}){0,3}(?:, [A-Z][\w.]{1,12}(?: [A-Z]\w{2,12})?)? ?[—–] ?(?=[A-Z“\"])"
)


def find_deck(blocks: Sequence[Block], title: int, start: int, end: int) -> list[int]:
    """The indices of the deck's lines below the headline of the body `blocks[start:end]`; empty where there is none."""
    if not blocks[title].latin:
        return _find_han_deck(blocks, title, start, end)
    title = _near_headline(blocks, title, start)
    worths = {at: worth(blocks, title, start, end, at) for at in candidates(blocks, title, start)}
    best = max(worths, key=worths.__getitem__, default=None)
    if best is None or worths[best] <= 0:
        return []
    group = [best]
    while group[-1] + 1 in worths and len(group) < _LINES and _continues(blocks[group[-1]], blocks[group[-1] + 1]):
        group.append(group[-1] + 1)
    return group


def wording(blocks: Sequence[Block]) -> str | None:
    """The lines of the deck as an article has them, without the label; that of a paper's abstract stays."""
    found = [at for at, block in enumerate(blocks) if block.role is Role.DECK]
    if not found:
        return None
    text = "\n".join(blocks[at].text for at in found)
    beside = blocks[max(0, found[0] - _BESIDE) : found[-1] + 1 + _BESIDE]
    is_paper = any(block.text.casefold().lstrip("【[").startswith(KEYWORDS) for block in beside)
    return text if is_paper else LABEL.sub("", text)


def _near_headline(blocks: Sequence[Block], title: int, start: int) -> int:
    """The headline, or the line above the facts where the headline, as the end of the page's trail, is far above."""
    if start - title < _FAR:
        return title
    return next((at - 1 for at in range(start - _PLACES[-1][0], start) if blocks[at].role in _FACTS), title)


def _continues(line: Block, following: Block) -> bool:
    return not following.gap and not following.sentence and not line.sentence and following.size > _SHORTEST


def candidates(blocks: Sequence[Block], title: int, start: int) -> Iterator[int]:
    """The indices of the lines that can be the deck: up to the second paragraph of the body."""
    paragraphs = 0
    for at in range(title + 1, min(len(blocks), title + _FAR)):
        if blocks[at].size >= _TINY and _can_be(blocks[at]) and blocks[at].text not in blocks[title].text:
            yield at
        paragraphs += _is_prose(blocks[at])
        if paragraphs > 1 and at >= start:
            return


def worth(blocks: Sequence[Block], title: int, start: int, end: int, at: int) -> float:
    """How much speaks for the line at `at` being the deck; above zero for, below zero against."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in signals(blocks, title, start, end, at))


def signals(blocks: Sequence[Block], title: int, start: int, end: int, at: int) -> Iterator[tuple[str, float]]:
    """The signals of the line at `at`, by their names in the table of weights."""
    block = blocks[at]
    yield "always", 1.0
    step = next((str(step) for step in _SIZES if block.size < step), "more")
    yield f"{'ended' if block.sentence else 'open'} {step}", 1.0
    yield from ((name, 1.0) for name in _own_signals(block))
    yield from ((name, 1.0) for name in _place_signals(blocks, title, at))
    if at >= start:
        yield "in body", 1.0
    yield "of the headline", _echo(block, (blocks[title],))
    yield "echo", min(_FULL_ECHO, _echo(block, blocks[max(start, at + 1) : end][:_COMPARED]))


def _own_signals(block: Block) -> Iterator[str]:
    if block.repeats > 1:
        yield "repeated"
    if _DATELINE.match(block.text):
        yield "dateline"
    if block.text[-1] in COLONS:
        yield "colon"
    if block.text[-1] in QUESTION_ENDS:
        yield "question"
    if block.text[0].islower():
        yield "small letter"
    if "|" in block.text:
        yield "bar"
    if not block.sentence and bylines.looks_like_one(block.text):
        yield "names"


def _place_signals(blocks: Sequence[Block], title: int, at: int) -> Iterator[str]:
    away = at - title
    yield next((name or f"at {away}" for limit, name in _PLACES if away <= limit), "far")
    yield f"before {look_of(blocks[at + 1]) if at + 1 < len(blocks) else 'end'}"
    yield f"after {look_of(blocks[at - 1]) if away > 1 else 'headline'}"
    between = blocks[title + 1 : at]
    yield from _between_signals(between)
    if any(block.role in _FACTS for block in blocks[at + 1 : at + 1 + _NEAR]):
        yield "above facts"
    paragraphs = sum(map(_is_prose, between))
    if _is_prose(blocks[at]):
        yield "later paragraph" if paragraphs else "first paragraph"
    elif paragraphs:
        yield "below a paragraph"
    if blocks[at].gap and at + 1 < len(blocks) and blocks[at + 1].gap:
        yield "gaps"


def _between_signals(between: Sequence[Block]) -> Iterator[str]:
    if any(block.role in _FACTS for block in between):
        yield "below facts"
    furniture = sum(block.kind is not Kind.PLAIN and block.role is Role.LEFT_OUT for block in between)
    if furniture:
        yield "below furniture"
    if furniture > _MUCH_BETWEEN:
        yield "below much furniture"
    if any(block.kind is Kind.CAPTION for block in between):
        yield "below a caption"


def _can_be(block: Block) -> bool:
    return _is_free(block) and not (sources.is_wire_report(block.text) or _PLACE.match(block.text))


def _is_free(block: Block) -> bool:
    return block.role is Role.LEFT_OUT and block.kind is Kind.PLAIN and not block.recurs and block.size <= _LONGEST


def _is_prose(block: Block) -> bool:
    return block.role is Role.LEFT_OUT and block.kind is Kind.PLAIN and block.sentence and block.size > _PROSE


def _echo(block: Block, text: Sequence[Block]) -> float:
    """How much of the wording of a block comes back in `text`."""
    words = missing = long_words(block.text)
    for other in text:
        missing = missing - long_words(other.text) if missing else missing
    return (len(words) - len(missing)) / (len(words) + _FEW)


def _find_han_deck(blocks: Sequence[Block], title: int, start: int, end: int) -> list[int]:
    """The deck of a Chinese page: what its label says is one, what goes on with the headline, or what is set off.

    Set off it is by a line of facts, a caption or furniture after it, or, as several lines or one long one, by not
    ending as a sentence does.
    """
    if title + 1 == len(blocks):
        return []
    first = _first_of_body(blocks, max(start, title + 1), end)
    labelled = [at for at in range(title + 1, min(title + 1 + _LABELLED, len(blocks))) if _is_labelled(blocks[at])]
    if labelled:
        return labelled[:1]
    if _is_subtitle(blocks, title):
        return [title + 1]
    found = _set_off(blocks, title, first)
    return found or ([first] if _is_taken(blocks, first, end) else [])


def _is_labelled(block: Block) -> bool:
    return block.role is Role.LEFT_OUT and block.text.lstrip("【[（( ").startswith(deck_marks.LABELS)


def _is_subtitle(blocks: Sequence[Block], title: int) -> bool:
    """Whether the line right below the headline goes on with it, before any fact or paragraph."""
    block, following = blocks[title + 1], blocks[title + 2] if title + 2 < len(blocks) else None
    if following is None or block.sentence or not _may_be_line(block) or block.size > _SUBTITLE:
        return False
    if deck_marks.NUMBERED.match(block.text) or block.text in blocks[title].text or blocks[title].text in block.text:
        return False
    return following.role in _FACTS or _is_prose(following) or block.text.startswith(deck_marks.DASHES)


def _set_off(blocks: Sequence[Block], title: int, first: int) -> list[int]:
    facts = [at for at in range(title, first) if blocks[at].role in _FACTS]
    last = max(facts, default=title) + _NEAR
    fits = [at for at in range(title + 1, min(first, last + 1)) if _fits(blocks[at], blocks[title])]
    while fits:
        group = [fits.pop(0)]
        while fits and len(group) < _LINES and _joins(blocks, group[-1], fits[0]):
            group.append(fits.pop(0))
        if _is_deck(blocks, group):
            return _with_echo(blocks, title, group)
    return []


def _joins(blocks: Sequence[Block], at: int, following: int) -> bool:
    is_dashed = blocks[at].text.startswith(deck_marks.DASHES) or deck_marks.NUMBERED.match(blocks[following].text)
    return following == at + 1 and not is_dashed and _go_together(blocks[at], blocks[following])


def _is_taken(blocks: Sequence[Block], first: int, end: int) -> bool:
    """Whether a first paragraph is the text's own words, put above it."""
    head = blocks[first].text[:_TAKEN]
    if not _is_free(blocks[first]) or len(head) < _TAKEN:
        return False
    return any(head in block.text for block in blocks[first + 1 : end])


def _with_echo(blocks: Sequence[Block], title: int, group: list[int]) -> list[int]:
    """The deck with the line between the date line and it, even if that line repeats a part of the headline."""
    above = group[0] - 1
    if above <= title + 1 or blocks[above - 1].role is not Role.DATE or blocks[above].text == blocks[title].text:
        return group
    if _may_be_line(blocks[above]) and _go_together(blocks[above], blocks[group[0]]):
        return [above, *group]
    return group


def _first_of_body(blocks: Sequence[Block], start: int, end: int) -> int:
    """The first paragraph that another follows at once: nothing sets it off."""
    for at in range(start, end - 1):
        if _is_paragraph(blocks[at]) and _is_paragraph(blocks[at + 1]):
            return at
    return start


def _is_paragraph(block: Block) -> bool:
    return (
        block.kind is Kind.PLAIN
        and block.role is Role.LEFT_OUT
        and block.size > _SHORTEST
        and (block.sentence or block.size > _NO_HEADING * 2)
    )


def _fits(block: Block, title: Block) -> bool:
    return _may_be_line(block) and block.text not in title.text and title.text not in block.text


def _may_be_line(block: Block) -> bool:
    """Whether a line can be one of a deck's by its own looks."""
    if not _is_free(block) or block.latin or block.size < _SHORTEST:
        return False
    if block.text[-1] in _NO_END or "\t" in block.text:
        return False
    return not any(word in block.text for word in (*ZH_CAPTIONS, *deck_marks.NOT_DECKS))


def _go_together(line: Block, following: Block) -> bool:
    return following.size > line.size / 2 and following.sentence >= line.sentence


def _is_deck(blocks: Sequence[Block], group: Sequence[int]) -> bool:
    lead, following = blocks[group[0]], blocks[group[-1] + 1]
    if any(blocks[at].sentence for at in group):
        # In a Chinese page only facts or furniture set a paragraph off, not a heading or a picture.
        return following.kind is not Kind.PLAIN or following.role is not Role.LEFT_OUT
    return len(group) > 1 or lead.size >= _NO_HEADING or lead.text.startswith(deck_marks.DASHES)
