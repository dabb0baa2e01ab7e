"""A text with no page around it: a headline and paragraphs, paragraphs alone, a poem, a piece of code."""

from collections.abc import Iterator, Sequence

from desktop_reader.markup import escape
from desktop_reader.pages import titles
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.patterns import Pattern

# Sizes in Han characters: of an entry of a menu, of a line of verse, of a headline.
_ENTRY, _VERSE_LINE, _HEADLINE = 4.5, 18, 45
_MENU = 3
_SHARE_OF_ENTRIES, _SHARE_OF_SENTENCES = 0.4, 0.4
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
    if any(block.kind is not Kind.PLAIN for block in blocks) or any(map(titles.is_trail, blocks[:_MENU])):
        return False
    entries = [block.size < _ENTRY and not block.marks and not block.sentence for block in blocks]
    if len(blocks) <= _MENU:
        return True
    if all(entries[:_MENU]) or sum(entries) > len(blocks) * _SHARE_OF_ENTRIES:
        return False
    said = sum(block.sentence for block in blocks)
    return said >= len(blocks) * _SHARE_OF_SENTENCES or is_verse(blocks[1:])


def title_of(blocks: Sequence[Block]) -> int | None:
    """The index of the headline of a bare text: its first block, if that is no paragraph."""
    first = blocks[0]
    if len(blocks) == 1 or first.size > _HEADLINE or first.joined:
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
    return "\n\n".join("\\\n".join(escape.escape_line(block.text) for block in stanza) for stanza in _stanzas(blocks))


def _stanzas(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    stanza: list[Block] = []
    for block in blocks:
        if block.gap and stanza:
            yield stanza
            stanza = []
        stanza.append(block)
    if stanza:
        yield stanza
