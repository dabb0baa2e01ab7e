"""What is kept of an article's words: four bytes a word, so that a million articles fit and are compared fast.

A word is kept as its key, 28 bits of a checksum. Of a million different words one in three hundred has the key of
another one, which costs less than a table of all words would.
"""

import struct
from collections.abc import Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple
from zlib import crc32

from desktop_reader.stories.words import IN_TITLE, Word

_KEY_BITS, _FORM_BITS = 28, 4
_TITLE, _NAME, _COUNT_AT = 1, 2, 2  # bits of a word's form; above them stands the class of its count
_COUNTS = (1.0, 2.0, 3.5, 6.0)  # what a count counts as
_HIGHEST = (1, 2, 4)  # count of each class but the last
_HEAD = struct.Struct("<3H")
_UNIT = 0.01  # of the numbers in the head
_TOP = 0xFFFF
_IN_A_LIBRARY = 0.75  # of its rarity in any text is what a word weighs in a library, on average


class KeptWord(NamedTuple):
    """How much more than being met once the word counts, and what it is."""

    weight: float
    is_name: bool
    in_title: bool


class Kept(NamedTuple):
    """An article's words by their keys; the norms are the length of the vector of all their weights, and of names."""

    words: Mapping[int, KeptWord]
    norm: float
    name_norm: float
    title_weight: float


def key_of(word: str) -> int:
    """The number that stands for a word, from 1."""
    return (crc32(word.encode()) & ((1 << _KEY_BITS) - 1)) or 1


def packed(words: Sequence[Word]) -> bytes:
    """The words as they are kept."""
    numbers = [key_of(word.text) << _FORM_BITS | _form(word) for word in words]
    weights = [_FORMS[_form(word)].weight * word.rarity * _IN_A_LIBRARY for word in words]
    names = [weight for word, weight in zip(words, weights, strict=True) if word.is_name]
    title = sum(weight for word, weight in zip(words, weights, strict=True) if word.in_title)
    head = (min(round(value / _UNIT), _TOP) for value in (_length(weights), _length(names), title))
    return _HEAD.pack(*head) + struct.pack(f"<{len(numbers)}I", *numbers)


def unpacked(kept: bytes) -> Kept:
    """What `packed` made; no words where there is nothing."""
    kept = kept or bytes(_HEAD.size)
    norm, name_norm, title = (value * _UNIT for value in _HEAD.unpack_from(kept))
    numbers = struct.unpack_from(f"<{(len(kept) - _HEAD.size) // 4}I", kept, _HEAD.size)
    return Kept({number >> _FORM_BITS: _FORMS[number & _LAST_FORM] for number in numbers}, norm, name_norm, title)


class Cosine:
    """How much kept words have of some words, given by their keys and weights, without unpacking them."""

    def __init__(self, weights: Mapping[int, float]) -> None:
        # By the whole of what is kept of a word, so that no loop runs in Python: this is asked of a hundred articles.
        self._products = {
            key << _FORM_BITS | form: weight * word.weight
            for key, weight in weights.items()
            for form, word in enumerate(_FORMS)
        }

    def of(self, kept: bytes) -> float:
        """The value for what `packed` made of an article."""
        numbers = struct.unpack_from(f"<{(len(kept) - _HEAD.size) // 4}I", kept, _HEAD.size)
        norm: int = _HEAD.unpack_from(kept)[0]
        return sum(filter(None, map(self._products.get, numbers))) / (norm * _UNIT or 1.0)


def _form(word: Word) -> int:
    count = sum(word.met > highest for highest in _HIGHEST)
    return count << _COUNT_AT | _NAME * word.is_name | _TITLE * word.in_title


def _kept(form: int) -> KeptWord:
    in_title = bool(form & _TITLE)
    return KeptWord(1 + log(_COUNTS[form >> _COUNT_AT] + IN_TITLE * in_title), bool(form & _NAME), in_title)


_LAST_FORM = (1 << _FORM_BITS) - 1
_FORMS = tuple(_kept(form) for form in range(_LAST_FORM + 1))


def _length(weights: Sequence[float]) -> float:
    return sqrt(sum(weight * weight for weight in weights))
