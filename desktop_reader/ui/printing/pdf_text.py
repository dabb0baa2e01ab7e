"""What the glyphs of a PDF mean. Qt says the lowest character that a glyph stands for, and of 鱼 that is a radical.

Such a text looks right, but is not found, and not right where it is copied to.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from desktop_reader.ui.printing.pdf_update import QtPdf

_MAP = re.compile(rb"/ToUnicode\s+(\d+)\s+0\s+R")
_STREAM = re.compile(rb"stream\r?\n(.*)\nendstream", re.DOTALL)
_ENTRY = re.compile(
    rb"<(?P<first>[0-9A-Fa-f]{4})> <(?P<last>[0-9A-Fa-f]{4})> (?:<(?P<start>[0-9A-Fa-f]{4})>|\[(?P<each>[^\]]*)\])"
)
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>")
# Of each pair, the first is what Qt says and the second what is meant; Kangxi radicals follow by normal form.
_PAIRS = (
    "⺎兀⺒巳⺛旡⺟母⺠民⻁虎⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾"
    "⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟\u2329〈\u232a〉∕／〜～\t "
)
_RADICALS = "".join(f"{chr(radical)}{normalize('NFKC', chr(radical))}" for radical in range(0x2F00, 0x2FD6))
_ALL = _PAIRS + _RADICALS
_MEANT = {ord(said): b"%04X" % ord(meant) for said, meant in zip(_ALL[::2], _ALL[1::2], strict=True)}
_MEANT[0x2E3A] = b"20142014"  # one glyph for both halves of a dash


def readable(pdf: QtPdf) -> Iterator[tuple[int, bytes]]:
    """Yield the tables of characters that have to be others, each with the number of its object."""
    for number in {int(number) for number in _MAP.findall(pdf.content)}:
        stream = _STREAM.search(pdf.object(number))
        before = stream[1] if stream else b""
        after = _ENTRY.sub(_corrected, before)
        if after != before:
            yield number, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(after), after)


def _corrected(entry: re.Match[bytes]) -> bytes:
    """Return an entry of the table: some glyphs in a row, and either the first character or the one of each."""
    first, last = int(entry["first"], 16), int(entry["last"], 16)
    if entry["each"]:
        characters = _CHARACTER.findall(entry["each"])
    else:
        start = int(entry["start"], 16)
        characters = [b"%04X" % (start + glyph) for glyph in range(last - first + 1)]
    meant = [_MEANT.get(int(character, 16), character) for character in characters]
    if meant == characters:
        return entry[0]
    return b"<%04X> <%04X> [%s]" % (first, last, b" ".join(b"<%s>" % character for character in meant))
