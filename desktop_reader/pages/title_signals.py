"""What the wording of a block says for and against its being a headline."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from desktop_reader.pages import bylines
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.phrases import long_words, pairs
from desktop_reader.pages.tables import title_marks
from desktop_reader.pages.tables.sentence_marks import COLONS
from desktop_reader.pages.tables.sources import OUTLET_ENDS
from desktop_reader.patterns import AnyOf, Pattern, one_of

# In Han characters: the smallest headline, the steps that headlines are told apart by, and the longest.
TINY, SIZES, LONGEST = 2, (6, 10, 14, 30, 45), 70
# The longest right above a date line.
LONGEST_DATED = 130
# Above this size a block that ends as a sentence and has clauses is no headline; from the next on it is prose.
_SENTENCES, _PROSE = 36, 25
# The sizes of what reads like a headline to its neighbours.
_LIKE = range(9, 61)
# From so many clause marks on they speak against a headline; the longest byline, in Han characters.
_CLAUSES, _BYLINE = 3, 30
# Below so many blanks a line in an alphabet has few words.
_FEW_WORDS = 3
# How many letters of a text a headline's words are looked for in.
_LETTERS = 6000
_KINDS = frozenset({Kind.PLAIN, Kind.CHROME, Kind.CAPTION, Kind.STORIES, Kind.TEASER})
_TRAIL = Pattern(r" [>›/] ?|[|｜].*[|｜]|>>|--?>|→| » |\t|[\u3040-\u9fff]{1,6}(?:[ |][\u3040-\u9fff]{1,6}){4}")
# A trail has one of these, or this many blanks between its parts.
_TRAIL_MARK, _TRAIL_BLANKS = one_of(">›/|｜→»\t"), 4
_LABEL = Pattern(r"^(?:文章)?(?:标\s*题|主\s*题|题\s*目|題\s*目|標\s*題)\s*[:：]\s*")
_COUNT = Pattern(r"^\D{2,40} \(?\d{1,5}\)?$")
_WRITERS, _FACTS = AnyOf(title_marks.WRITERS), AnyOf(title_marks.FACTS)
# Ends of sentences that headlines have too.
_HEADLINE_ENDS = frozenset("？?！!…")
_QUOTE = one_of("\"'“”«»„")


def own_signals(block: Block) -> Iterator[str]:
    """The names of the signals that a block's own wording gives."""
    yield _STEPS[bisect_right(SIZES, block.size)]
    for name, holds in _READS_LIKE:
        if holds(block):
            yield name
    if block.latin:
        for name, says_so in _LATIN_READS_LIKE:
            if says_so(block.text):
                yield name


def share_of_capitals(block: Block) -> float:
    """The part of the words that begin with a capital letter: nearly all in English headlines, names alone in prose."""
    words = block.text.split() if block.latin else ()
    return sum(word[0].isupper() for word in words) / max(1, len(words))


def can_be(block: Block) -> bool:
    """Whether a block can be a headline by its size, its kind and its end."""
    if not is_open(block) or not TINY <= block.size <= LONGEST:
        return False
    if block.sentence and block.marks > 1 and block.size > _SENTENCES:
        return False
    if block.text.startswith(title_marks.STATING):
        return False
    if block.kind is Kind.DATE:
        return block.size >= SIZES[1] and not block.text[0].isdecimal()
    return block.kind in _KINDS


def is_open(block: Block) -> bool:
    """Whether nothing is known of a block beforehand."""
    return not block.recurs and block.given is None


def is_sentence(block: Block) -> bool:
    """Whether a block ends as no headline does."""
    return block.sentence and _HEADLINE_ENDS.isdisjoint(block.text[-2:])


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph."""
    return block.sentence and block.size > _PROSE and block.kind is Kind.PLAIN


def is_like_one(block: Block) -> bool:
    """Whether a block reads like a headline to its neighbours."""
    return block.kind is Kind.PLAIN and int(block.size) in _LIKE and not (block.marks > 1 and is_sentence(block))


def is_byline(block: Block) -> bool:
    """Whether a block says who wrote, or is nothing but names."""
    if block.size > _BYLINE or block.kind not in {Kind.PLAIN, Kind.DATE}:
        return False
    if block.latin:
        return block.text[0].isupper() and bylines.looks_like_one(block.text)
    return _WRITERS.is_in(block.text) and bool(bylines.zh_line(block.text))


def is_trail(block: Block) -> bool:
    """Whether a block reads like the way to a page (Home > News > World) or like a row of sections."""
    if block.size > LONGEST:
        return False
    text = block.text
    if (text.isascii() or text.count(" ") < _TRAIL_BLANKS) and not _TRAIL_MARK.search(text):
        return False
    return _TRAIL.search(text) is not None


def without_label(text: str) -> str:
    """A headline without the word before it that says so: 标题：, 主题：."""
    return _LABEL.sub("", text) or text


_STEPS = (*(f"shorter than {size}" for size in SIZES), "long")
# The signals that a block's own wording gives; the last ones to lines in an alphabet alone.
_READS_LIKE: tuple[tuple[str, Callable[[Block], bool]], ...] = (
    ("a date", lambda block: block.kind is Kind.DATE),
    ("furniture", lambda block: block.kind is not Kind.PLAIN and block.kind is not Kind.DATE),
    ("clauses", lambda block: block.marks >= _CLAUSES),
    ("sentence", is_sentence),
    ("label", lambda block: block.text[-1] in COLONS),
    ("labelled", lambda block: without_label(block.text) != block.text),
    ("trail", is_trail),
    ("outlet", lambda block: block.size < SIZES[1] and block.text.endswith(OUTLET_ENDS)),
    ("count", lambda block: _COUNT.match(block.text) is not None),
    ("facts", lambda block: _FACTS.is_in(block.text)),
)
_LATIN_READS_LIKE: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("small letter", lambda text: text[0].islower()),
    ("few words", lambda text: text.count(" ") < _FEW_WORDS),
    ("capitals", str.isupper),
    ("two parts", lambda text: ": " in text),
    ("quotes", lambda text: _QUOTE.search(text) is not None),
    ("of the site", lambda text: not title_marks.SITE.isdisjoint(text.casefold().split())),
)
OWN_NAMES = (*_STEPS, *(name for name, _ in _READS_LIKE), *(name for name, _ in _LATIN_READS_LIKE))
"""All that `own_signals` can give."""


def parts(block: Block) -> frozenset[str]:
    """What the wording of a block is compared by: its longer words, or its pairs of characters."""
    return long_words(block.text) if block.latin else frozenset(filter(str.isalnum, pairs(block.text)))


def wording(body: Sequence[Block], lead: int) -> tuple[frozenset[str], frozenset[str]]:
    """What the parts of a headline are looked for in: the wording of a text's first `lead` blocks, and of all."""
    letters = 0
    found: set[str] = set()
    beginning: frozenset[str] | None = None
    for at, block in enumerate(body):
        beginning = frozenset(found) if at == lead else beginning
        found.update(long_words(block.text) if block.latin else pairs(block.text))
        letters += len(block.text)
        if letters > _LETTERS:
            break
    whole = frozenset(found)
    return (whole if beginning is None else beginning), whole
