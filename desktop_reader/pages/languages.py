"""Guessing the language of a text from its letters and its small words."""

from collections import Counter

from desktop_reader.pages.tables.languages import STOP_WORDS
from desktop_reader.patterns import Pattern

_LOOKED_AT = 1000
_HAN, _KANA, _HANGUL = Pattern("[\u4e00-\u9fff]+"), Pattern("[\u3040-\u30ff]+"), Pattern("[\uac00-\ud7af]+")
_LETTERS = Pattern(r"[^\W\d_]+")
_LEAST_WORDS = 2


def guess_language(text: str) -> str | None:
    """A BCP 47 tag such as `zh` or `en`; None where nothing speaks for a language."""
    sample = text[:_LOOKED_AT]
    if sample.isascii():
        return _by_words(sample)
    han, kana = _count(_HAN, sample), _count(_KANA, sample)
    if han * 2 > len(sample) and kana * 8 <= han:
        return "zh"
    hangul = _count(_HANGUL, sample)
    other = _count(_LETTERS, sample) - han - kana - hangul
    if hangul > max(han, other):
        return "ko"
    if kana * 8 > han and kana * 2 > other:
        return "ja"
    if han * 2 > other:
        return "zh"
    return _by_words(sample) or _by_script(sample)


def _count(characters: Pattern, sample: str) -> int:
    return sum(map(len, characters.findall(sample)))


def _by_words(sample: str) -> str | None:
    counts = Counter(sample.casefold().split())
    said = frozenset(counts)
    best, count = None, _LEAST_WORDS - 1
    for language, stops in STOP_WORDS.items():
        hits = sum(counts[word] for word in stops & said)
        if hits > count:
            best, count = language, hits
    return best


def _by_script(sample: str) -> str | None:
    for first, last, language in (
        ("\u0400", "\u04ff", "ru"),
        ("\u0600", "\u06ff", "ar"),
        ("\u0900", "\u097f", "hi"),
        ("\u0e00", "\u0e7f", "th"),
        ("\u0590", "\u05ff", "he"),
        ("\u0370", "\u03ff", "el"),
    ):
        if 2 * sum(first <= char <= last for char in sample) > len(sample.split()):
            return language
    return None
