"""Keys made from an article's words: to sort by, to find a title by, to tell duplicates by."""

import functools
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, groupby

from desktop_reader.search.folding import fold, letters

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))  # the marks over a vowel
_HEARD_CHARACTERS = 64  # of a title: hardly any is longer, and pinyin takes time
SHORTEST_PINYIN = 4
"""Letters, of whole syllables: fewer are initials."""


def title_key(title: str) -> str:
    """Order by title, and how it sounds: letters by the alphabet, Han characters by their pinyin among them."""
    folded = fold(title[:_HEARD_CHARACTERS]).strip()
    return folded if folded.isascii() else _pinyin(folded)


def heard(title: str, key: str, sound: str) -> tuple[tuple[int, int], ...]:
    """The place in a title, as (start, end), that sounds so; `key` is its title_key.

    None where the key has other parts than the title: another release may have made it.
    """
    places, parts = _spoken(fold(title[:_HEARD_CHARACTERS])), key.split()
    found = _parts_heard(parts, sound)
    if not found or len(places) != len(parts):
        return ()
    return ((places[found.start][0], places[found.stop - 1][1]),)


def _parts_heard(parts: Sequence[str], sound: str) -> range:
    """Which parts of a key sound so, whole or by their first letters; the first ones."""
    at = "".join(parts).find(sound) if len(sound) >= SHORTEST_PINYIN else -1
    if at >= 0:
        starts = list(accumulate(map(len, parts), initial=0))
        return range(bisect_right(starts, at) - 1, bisect_left(starts, at + len(sound)))
    at = "".join(part[0] for part in parts).find(sound)
    return range(at, at + len(sound)) if at >= 0 else range(0)


def match_key(title: str) -> str:
    """Equal for two wordings of a title that differ in width, case, spaces and punctuation alone."""
    return letters(title)


def initials(key: str) -> str:
    """The first letter of each syllable and word of a title's key."""
    return "".join(part[0] for part in key.split())


def text_key(title: str, text: str) -> bytes:
    """Equal for the same title and text, whatever the encoding, the line ends and the white space."""
    import hashlib

    words = unicodedata.normalize("NFC", f"{title}\n{text}").split()
    return hashlib.blake2b("".join(words).encode(), digest_size=16).digest()


def _spoken(folded: str) -> list[tuple[int, int]]:
    """Where each part of a title's key stands: each Han character, each word of other letters."""
    places: list[tuple[int, int]] = []
    goes_on = False
    for at, character in enumerate(folded):
        if not _sorts(character):
            continue
        if goes_on and character.isascii() and character != " ":
            places[-1] = (places[-1][0], at + 1)
        elif character != " ":
            places.append((at, at + 1))
        goes_on = character.isascii() and character != " "
    return places


def _pinyin(folded: str) -> str:
    parts = ("".join(run) for _, run in groupby(filter(_sorts, folded), key=str.isascii))
    return " ".join(" ".join(part.split()) if part.isascii() else _words(part) for part in parts).strip()


def _words(han: str) -> str:
    # 200 ms to import, so not before a title needs it.
    from pypinyin.seg.mmseg import seg

    return " ".join(map(_syllables, seg.cut(han)))


@functools.lru_cache(maxsize=20_000)
def _syllables(word: str) -> str:
    """The pinyin of one word of the segmenter; most words of a headline have been met before."""
    from pypinyin import lazy_pinyin
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    # lazy_pinyin gives the same, but would cut the word into words once more: ten times as long.
    if word in PHRASES_DICT:
        return " ".join(_toneless(readings[0]) for readings in PHRASES_DICT[word])
    if len(word) == 1 and ord(word) in PINYIN_DICT:
        return _toneless(PINYIN_DICT[ord(word)].partition(",")[0])
    return " ".join(lazy_pinyin(word))


@functools.cache
def _toneless(syllable: str) -> str:
    """A syllable of pypinyin's tables as it is typed; its own function takes ten times as long."""
    bare = unicodedata.normalize("NFD", syllable).translate(_TONES)
    return unicodedata.normalize("NFC", bare).replace("ü", "v")


def _sorts(character: str) -> bool:
    return character.isalnum() or character == " "
