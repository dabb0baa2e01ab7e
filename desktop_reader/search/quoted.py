"""Titles in a text: what stands in the marks that a title stands in, where it is long enough to be one."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop_reader.patterns import Pattern
from desktop_reader.search.folding import letters

_LONGEST = 150  # characters of a title
_MARKS = (("《", "》"), ("“", "”"), ("「", "」"), ("『", "』"), ("〈", "〉"), ("«", "»"), ("„", "“"))
_LETTER = r"[^\W_\u3400-\u9fff]"
# A mark that opens and closes: it opens at a word's start, closes at its end, and what closes does not open again.
_EVEN = Pattern(rf'(?<!{_LETTER})"(?=\S)([^"\n]*)(?<=\S)"(?!{_LETTER})')
_QUOTED = (
    *(Pattern(f"(?<={opening})([^{opening}{closing}\n]{{4,{_LONGEST}}})(?={closing})") for opening, closing in _MARKS),
    _EVEN,
)
"""A title in one kind of marks may stand within another kind."""
_HAN = Pattern("[\u3400-\u9fff\U00020000-\U0003ffff]")
_WORD = Pattern(r"[^\W\d_\u3400-\u9fff]+")
_FEWEST_HAN = 6
_FEWEST_WORDS = 3


class Quoted(NamedTuple):
    """A title in a text: where it stands, without its marks, and its folded letters and digits."""

    start: int
    end: int
    key: str


def quoted_titles(text: str) -> Iterator[Quoted]:
    """Yield what may be titles in a text, in order."""
    found = sorted((one for pattern in _QUOTED for one in pattern.finditer(text)), key=lambda one: one.span(1))
    for one in found:
        if len(one[1]) <= _LONGEST and may_be_title(one[1]):
            yield Quoted(*one.span(1), letters(one[1]))


def may_be_title(text: str) -> bool:
    """Whether words are enough to name one article: fewer are a name, or something that was said."""
    return len(_HAN.findall(text)) >= _FEWEST_HAN or len(_WORD.findall(text)) >= _FEWEST_WORDS
