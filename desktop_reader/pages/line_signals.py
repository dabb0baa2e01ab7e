"""What speaks for a line inside an article's run being text of it or a heading: its looks and its neighbours'."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from desktop_reader.pages import bylines
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.tables import line_weights
from desktop_reader.pages.tables.sentence_marks import COLONS, QUESTION_ENDS

# Sizes in Han characters: the steps that lines are told apart by, and from where on a sentence is a paragraph,
# words are a sentence, and a line without an end is long, a paragraph, or more than a word or two. A sentence
# without a clause mark must be longer to be a paragraph.
SIZES = (2, 4, 7, 11, 16, 22, 30, 45, 60, 90)
_PLAIN_PARAGRAPH = 30
_PARAGRAPH, _SENTENCE, _LONG, _UNENDED, _LINE = 26, 8, 22, 45, 8
# From this size on a line with a date in it is text, and which part of the paragraphs stands between blank lines
# where a page parts them so.
_DATED_TEXT, _GAPPED = 20, 0.7
_NEVER = frozenset({Kind.CHROME, Kind.LEGAL, Kind.NOTICE, Kind.STORIES, Kind.TALK, Kind.EDITOR})
_LOOKS = {
    Kind.CAPTION: "caption",
    Kind.DATE: "date",
    Kind.STORIES: "list",
    Kind.TEASER: "teaser",
    Kind.EDITOR: "editor",
}
_BY_START = dict.fromkeys('"“„«»‘「『', "quoted") | dict.fromkeys("-–—•·*●■◆▲►", "bullet")
_BY_END = (
    dict.fromkeys(QUESTION_ENDS, "question") | dict.fromkeys(COLONS, "colon") | dict.fromkeys('"”»“’」』', "quoted end")
)
# What a look counts as where it is that of the line itself.
_GROUPS = {
    "paragraph": "paragraph",
    "sentence": "sentence",
    "short sentence": "sentence",
    "long line": "line",
    "line": "line",
    "word": "line",
}
# The first signal of every line.
GROUP_NAMES = frozenset({"paragraph", "sentence", "line", "caption", "date", "teaser"})


def look_of(block: Block) -> str:
    """What a block looks like to its neighbours."""
    if block.role is not Role.LEFT_OUT:
        return "fact"
    if block.kind is not Kind.PLAIN and not (block.kind is Kind.DATE and block.size > _DATED_TEXT):
        return _LOOKS.get(block.kind, "furniture")
    if block.sentence:
        return _sentence_look(block)
    if block.size >= _UNENDED and block.marks:
        return "paragraph"
    if block.size >= _LONG:
        return "long line"
    return "line" if block.size >= _LINE else "word"


def _sentence_look(block: Block) -> str:
    if block.size >= (_PARAGRAPH if block.marks else _PLAIN_PARAGRAPH):
        return "paragraph"
    return "sentence" if block.size >= _SENTENCE else "short sentence"


def worths(run: Sequence[Block]) -> list[tuple[float, float]]:
    """For each block of a run, how much speaks for its being text and for its being a heading, against neither.

    (0, 0) for a block that is certainly neither or that has its role.
    """
    weights = line_weights.LATIN if _is_latin(run) else line_weights.HAN
    found: list[tuple[float, float]] = []
    for names in signals(run):
        text = heading = 0.0
        for name in names:
            weight = weights.get(name)
            if weight is not None:
                text += weight[0]
                heading += weight[1]
        found.append((text, heading))
    return found


def _is_latin(run: Sequence[Block]) -> bool:
    return sum(block.latin for block in run) * 2 > len(run)


def signals(run: Sequence[Block]) -> Iterator[list[str]]:
    """The names of the signals of each block of a run; none where it has its role or is certainly furniture."""
    looks = ["start", *map(look_of, run), "end"]
    gapped = _is_gapped(run, looks)
    listing = False
    for at, block in enumerate(run):
        look, above, below = looks[at + 1], looks[at], looks[at + 2]
        listing = look == "list" or (listing and not look == above == "paragraph")
        if block.role is not Role.LEFT_OUT or block.kind in _NEVER or block.recurs:
            yield []
            continue
        group = _GROUPS.get(look, look)
        names = [group, f"{_step(block)}", f"{group} after {above}", f"{group} before {below}"]
        names += (f"{group} {name}" for name in _own_signals(block))
        if gapped:
            open_below = at + 1 == len(run) or run[at + 1].gap
            open_above = block.gap or at == 0
            if not (open_above and open_below):
                names.append(f"{group} close {'below' if open_above else 'above' if open_below else 'both'}")
        if listing:
            names.append(f"{group} in list")
        yield names


def _step(block: Block) -> str:
    ending = "ended" if block.sentence else "marked" if block.marks else "bare"
    return f"{ending} {SIZES[min(bisect_left(SIZES, block.size), len(SIZES) - 1)]}{'+' * (block.size > SIZES[-1])}"


def _is_gapped(run: Sequence[Block], looks: Sequence[str]) -> bool:
    """Whether blank lines stand around the paragraphs of a run, as copying sets them."""
    paragraphs = [at for at, look in enumerate(looks[1:-1]) if look == "paragraph"]
    parted = sum(run[at].gap and (at + 1 == len(run) or run[at + 1].gap) for at in paragraphs)
    return parted > _GAPPED * len(paragraphs)


def _own_signals(block: Block) -> Iterator[str]:
    first, last = block.text[0], block.text[-1]
    if block.repeats > 1:
        yield "repeated"
    if last in _BY_END:
        yield _BY_END[last]
    if first in _BY_START:
        yield _BY_START[first]
    if block.latin:
        yield "latin"
        yield from _latin_signals(block)


def _latin_signals(block: Block) -> Iterator[str]:
    if block.text[0].islower():
        yield "small letter"
    if " | " in block.text:
        yield "bar"
    if block.size < _LONG and not block.sentence and bylines.looks_like_one(block.text):
        yield "byline"
