"""Keys made from an article's words: to sort by, to find a title by, to tell duplicates by."""

import functools
import unicodedata
from itertools import groupby

from desktop_reader.search.folding import fold, letters

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))  # the marks over a vowel
_HEARD_CHARACTERS = 64  # of a title: hardly any is longer, and pinyin takes time


def title_key(title: str) -> str:
    """Order by title, and how it sounds: letters by the alphabet, Han characters by their pinyin among them."""
    folded = fold(title[:_HEARD_CHARACTERS]).strip()
    return folded if folded.isascii() else _pinyin(folded)


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
