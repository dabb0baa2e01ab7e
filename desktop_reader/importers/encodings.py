"""Bytes to text: which encoding a file is written in, and its text, also where a few bytes are broken."""

import codecs
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from desktop_reader.characters import storable
from desktop_reader.errors import ReaderError
from desktop_reader.importers import frequent_characters as frequent
from desktop_reader.importers.binary_kinds import refuse_binary

# UTF-32 first: its little-endian mark begins like that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)

_SAMPLE_BYTES = 8192
_LOOKED_AT_BYTES = 1_000_000
_CONTROLS = bytes((*range(0x08), *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F))
_MOST_CONTROLS = 0.01  # of all bytes, in a text that has been damaged a little
_PLAIN = re.compile(r"[\t-\r\x1a\x1b -~]+")  # says nothing about the encoding

# How much a decoded character speaks for its encoding.
_FREQUENT, _ORDINARY, _STRANGE, _UNREADABLE = 1.0, 0.4, -1.0, -2.0
_LEAST_SCORE = 0.3
_SURE_SCORE = 0.5
_LEAD = 0.1  # by which another encoding must fit better than the one that is declared
_LEAST_WESTERN = 0.8  # of the letters beyond ASCII are known
_LEAST_BYTES_TO_GUESS = 200
_PIECE = 40  # characters that are scored together
_MOST_WESTERN = 0.25  # of all bytes are letters beyond ASCII


def decode(content: bytes, path: str = "This text") -> tuple[str, str]:
    """Return the text, without a byte order mark, and the Python codec that it is written in.

    A byte order mark decides, then strict UTF-8, then how common the characters are that each encoding
    gives, then charset-normalizer. Broken bytes become U+FFFD. ReaderError, naming `path`, for what is no text.
    """
    refuse_binary(content, path)
    return decoded(content, marked(content) or _codec(content), path)


def decoded(content: bytes, codec: str | None, path: str) -> tuple[str, str]:
    """Return the text and its codec; ReaderError where no codec was found."""
    if codec is None:
        raise ReaderError(
            "{path} does not look like text in any known encoding; if it is one, save it as UTF-8 and import it again.",
            path=path,
        )
    return storable(content.decode(codec, "replace").removeprefix("\ufeff")), codec


def marked(content: bytes) -> str | None:
    """Return the codec that a byte order mark names; None where there is no mark."""
    return next((codec for mark, codec in _BYTE_ORDER_MARKS if content.startswith(mark)), None)


def _codec(content: bytes) -> str | None:
    if is_strict_utf8(content):
        return "iso2022_jp" if b"\x1b$" in content and content.isascii() else "utf-8"
    return likeliest(content)


def likeliest(content: bytes, declared: str | None = None) -> str | None:
    """Return the codec that fits a text best; None where none does.

    A `declared` codec counts unless another fits clearly better.
    """
    scored = list(_scores(content))
    (score, _), codec = max(scored, key=lambda one: one[0][0])
    if declared and score < _SURE_SCORE + _LEAD:
        return declared
    if any(codec == declared and own >= score - _LEAD for (own, _), codec in scored):
        return declared
    if score >= _SURE_SCORE:
        return codec
    # One lost byte can spoil all that follows in its line: then the part before it decides.
    (_, best_piece), codec_of_piece = max(scored, key=lambda one: one[0][1])
    if best_piece >= _SURE_SCORE:
        return codec_of_piece
    if score >= _LEAST_SCORE:
        return codec
    return None if _control_share(content) > _MOST_CONTROLS else _guessed(content)


def is_strict_utf8(content: bytes) -> bool:
    """Say whether the bytes are UTF-8 without a fault, and few of them control characters."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return _control_share(content) <= _MOST_CONTROLS


def _control_share(content: bytes) -> float:
    beginning = content[:_LOOKED_AT_BYTES]
    text = beginning.translate(None, _CONTROLS)
    return 1 - len(text) / len(beginning) if beginning else 0.0


def _guessed(content: bytes) -> str | None:
    """Return what charset-normalizer takes the content for, unless there is too little of it for its statistics."""
    lines = _telling_lines(content)
    if len(lines) < _LEAST_BYTES_TO_GUESS and _is_western(lines):
        return "cp1252"
    # Imported here: it takes longer to import than a thousand files take to decode, and few ever need it.
    from charset_normalizer import from_bytes

    best = from_bytes(lines).best()
    return best.encoding if best else None


def _is_western(lines: bytes) -> bool:
    """Say whether letters beyond ASCII are few and nearly all of them known from Western Europe."""
    telling = _PLAIN.sub("", lines.decode("cp1252", "replace"))
    known = sum(character in frequent.WESTERN for character in telling)
    return known > _LEAST_WESTERN * len(telling) and len(telling) < _MOST_WESTERN * len(lines)


class _Weights(dict[str, float]):
    """What each character speaks for; fills itself with every character met for the first time."""

    def __init__(self, common: str, ordinary: Iterable[str] = (), letters: float = 0.0) -> None:
        super().__init__(chain(((c, _ORDINARY) for c in ordinary), ((c, _FREQUENT) for c in common)))
        self._letters = letters

    def __missing__(self, character: str) -> float:
        self[character] = weight = self._weight(character)
        return weight

    def _weight(self, character: str) -> float:
        if character == "\ufffd":
            return _UNREADABLE
        category = unicodedata.category(character)
        return _STRANGE if category in ("Cc", "Cn", "Co", "Cs") else self._letters


def _ordinary(codec: str, first_row: int, last_row: int) -> str:
    """Return the characters of some rows of a two-byte encoding, which put the usual ones before the rare ones."""
    rows = (bytes((row, cell)) for row in range(first_row, last_row + 1) for cell in range(0x40, 0xFF))
    return b"".join(rows).decode(codec, "ignore")


@cache
def _chinese() -> _Weights:
    usual = _ordinary("gb2312", 0xB0, 0xD7) + _ordinary("big5", 0xA4, 0xC6)
    return _Weights(frequent.SIMPLIFIED + frequent.TRADITIONAL + frequent.EAST_ASIAN_MARKS, usual)


@cache
def _japanese() -> _Weights:
    kana = _ordinary("euc_jp", 0xA4, 0xA5)
    return _Weights(kana + "ー" + frequent.KANJI + frequent.EAST_ASIAN_MARKS, _ordinary("euc_jp", 0xB0, 0xCF))


@cache
def _korean() -> _Weights:
    return _Weights(frequent.HANGUL + frequent.EAST_ASIAN_MARKS, _ordinary("euc_kr", 0xB0, 0xC8))


@cache
def _any_letter() -> _Weights:
    return _Weights("", letters=_FREQUENT)


@cache
def _any_language() -> _Weights:
    known: dict[str, float] = {}
    for character, weight in chain.from_iterable(table().items() for table in (_chinese, _japanese, _korean)):
        # The greater one: a table has also noted what it met of other languages.
        known[character] = max(weight, known.get(character, 0.0))
    frequent_ones = "".join(character for character, weight in known.items() if weight == _FREQUENT)
    ordinary_ones = (character for character, weight in known.items() if weight == _ORDINARY)
    small_alphabets = filter(str.isalpha, map(chr, range(0xA0, 0x800)))
    ascii_ones = "".join(map(chr, range(0x20, 0x7F))) + "\t\n\r"
    return _Weights(frequent_ones + ascii_ones, chain(ordinary_ones, small_alphabets))


# In the order of preference where two fit equally well. The codecs are the largest of each family.
_BYTE_CANDIDATES = (
    ("utf-8", _any_letter),
    ("gb18030", _chinese),
    ("cp950", _chinese),
    ("big5hkscs", _chinese),
    ("cp932", _japanese),
    ("euc_jp", _japanese),
    ("cp949", _korean),
)
_WIDE_CANDIDATES = ("utf-16-le", "utf-16-be")


def _scores(content: bytes) -> Iterator[tuple[tuple[float, float], str]]:
    lines = _telling_lines(content)
    for codec, weights in _BYTE_CANDIDATES:
        yield _score(_PLAIN.sub("", lines.decode(codec, "replace")), weights()), codec
    for codec in _WIDE_CANDIDATES:
        yield _score(content[:_SAMPLE_BYTES].decode(codec, "replace"), _any_language()), codec


def _score(text: str, weights: _Weights) -> tuple[float, float]:
    """Return the mean weight of the characters, and that of the best piece of the text."""
    if not text:
        return 0.0, 0.0
    count = max(1, len(text) // _PIECE)
    ends = [len(text) * number // count for number in range(count + 1)]
    pieces = [sum(map(weights.__getitem__, text[start:end])) for start, end in pairwise(ends)]
    return sum(pieces) / len(text), max(pieces) * count / len(text)


def _telling_lines(content: bytes) -> bytes:
    """Return the first lines that are more than ASCII; no East Asian encoding has a line feed inside a character."""
    telling, size = [], 0
    for line in io.BytesIO(content):  # line by line: the whole may be large, and the first lines are enough
        if not line.isascii():
            telling.append(line[:_SAMPLE_BYTES])
            size += len(line)
        if size >= _SAMPLE_BYTES:
            break
    return b"".join(telling)[:_SAMPLE_BYTES]
