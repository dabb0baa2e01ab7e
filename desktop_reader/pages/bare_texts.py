"""A text with no page around it: a headline and paragraphs, paragraphs alone, a poem, a piece of code."""

from collections.abc import Iterator, Sequence

from desktop_reader.pages import set_pieces, titles
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.phrases import key
from desktop_reader.patterns import Pattern

# Sizes in Han characters: of an entry of a menu, of a line of verse, of a headline.
_ENTRY, _VERSE_LINE, _HEADLINE = 4.5, 18, 45
_MENU = 3
_SHARE_OF_ENTRIES, _SHARE_OF_SENTENCES = 0.4, 0.4
# How many lines a text's foot can have (who edited it, whose it is), and how many words of furniture its body.
_FOOT, _SHARE_OF_FURNITURE = 6, 0.02
# Among how many first lines the first sentence stands.
_LEAD = 5
# From this size on a text has something to say, even without a mark.
_SUBSTANCE = 8
_FURNITURE = frozenset({Kind.CHROME, Kind.STORIES, Kind.TEASER, Kind.TALK})
_FOOT_ONLY = frozenset({Kind.LEGAL, Kind.TALK})
_HEAD = frozenset({Kind.PLAIN, Kind.DATE, Kind.EDITOR})
_SAYING = frozenset({Kind.PLAIN, Kind.CAPTION, Kind.DATE, Kind.TEASER})
_VERSE_SHARE, _VERSE_LINES = 0.85, 4
_CODE_SHARE = 0.5
_LOOKED_AT = 300
_CODE = Pattern(
    r"[{};]\s*$|^\s*[}\])]+[;,]?\s*$|^\s*(?:def|class|import|from|return|function|var|const|let|public|private)\b"
    r"|^\s*(?:#include|#!|elif|else:|(?:if|for|while) .*:$)"
    r"|^\s*[\w.\[\]]+(?:\(.*\))?:?$(?<=[)\]:])|^\s*[\w.\[\]]+ ?[-+*/]?= ?\S|^ {4,}\S"
)


def is_bare(blocks: Sequence[Block]) -> bool:
    """Whether the blocks are a text alone: none of a page's furniture, no menu, but sentences or lines of verse."""
    if _is_furnished(blocks) or any(map(titles.is_trail, blocks[:_MENU])):
        return False
    if len(blocks) <= _MENU:
        return True
    entries = [block.size < _ENTRY and not block.marks and not block.sentence for block in blocks]
    if all(entries[:_MENU]) or sum(entries) > len(blocks) * _SHARE_OF_ENTRIES or sum(entries[-_FOOT:]) >= _MENU:
        return False
    if _has_head(blocks) or is_verse(blocks[1:]):
        return True
    said = [block.sentence for block in blocks]
    return sum(said) >= len(blocks) * _SHARE_OF_SENTENCES and any(said[:_LEAD])


def _is_furnished(blocks: Sequence[Block]) -> bool:
    """Whether there is more of a page's furniture than an article's own foot and a chance word of its body."""
    if any(block.ends for block in blocks):
        return True
    foot = max(_MENU, len(blocks) - _FOOT)
    kinds = [block.kind for block in blocks[:foot]]
    if any(kind not in _HEAD for kind in kinds[:_MENU]):
        return True
    found = [block for block in blocks if (block.kind in _FURNITURE and key(block.text)) or block.kind is Kind.CAPTION]
    return len(found) > len(blocks) * _SHARE_OF_FURNITURE or any(kind in _FOOT_ONLY for kind in kinds)


def _has_head(blocks: Sequence[Block]) -> bool:
    """Whether a text begins with its headline and its date line."""
    return blocks[1].kind is Kind.DATE and blocks[0].size >= _MENU


def forget_chance_words(blocks: Sequence[Block]) -> None:
    """Take back the kinds that words of the body gave its blocks, though a text alone has no furniture."""
    for block in blocks[_MENU : max(_MENU, len(blocks) - _FOOT)]:
        if block.kind in _FURNITURE or block.kind is Kind.DATE:
            block.kind = Kind.PLAIN


def all_that_speaks(blocks: Sequence[Block]) -> tuple[int, int]:
    """The slice from the first to the last block that is more than an entry of a menu or small print."""
    speaking = [
        at
        for at, block in enumerate(blocks)
        if block.kind in _SAYING and (block.size >= _SUBSTANCE or block.marks or block.sentence)
    ]
    return (speaking[0], speaking[-1] + 1) if speaking else (0, 0)


def title_of(blocks: Sequence[Block]) -> int | None:
    """The index of the headline of a bare text: its first block, if that is no paragraph."""
    first = blocks[0]
    if len(blocks) == 1 or first.size > (2 if blocks[1].kind is Kind.DATE else 1) * _HEADLINE or first.joined:
        return None
    return None if first.sentence and first.text[-1] in "。." else 0


def is_code(lines: Sequence[str]) -> bool:
    """Whether a text is a piece of code, by the signs that its lines end or begin with."""
    full = [line for line in lines[:_LOOKED_AT] if line and not line.isspace()]
    if len(full) < _MENU or not all(map(str.isascii, full)):
        return False
    if not any(sign in line for line in full for sign in "({="):
        return False
    return sum(_CODE.search(line) is not None for line in full) >= len(full) * _CODE_SHARE


def is_verse(blocks: Sequence[Block]) -> bool:
    """Whether blocks are lines of verse: short, several of them between two blank lines."""
    short = sum(_ENTRY / 2 < block.size <= _VERSE_LINE and not block.joined for block in blocks)
    together = sum(not block.gap for block in blocks)
    return len(blocks) >= _VERSE_LINES and short >= len(blocks) * _VERSE_SHARE and together * 2 >= len(blocks)


def verse(blocks: Sequence[Block]) -> str:
    """CommonMark for lines of verse: a hard break after each, a blank line between stanzas."""
    return "\n\n".join(set_pieces.verse([block.text for block in stanza]) for stanza in _stanzas(blocks))


def _stanzas(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    stanza: list[Block] = []
    for block in blocks:
        if block.gap and stanza:
            yield stanza
            stanza = []
        stanza.append(block)
    if stanza:
        yield stanza
