"""Chinese shown in other characters than it is written in: simplified or traditional, by phrases, quotation marks too.

A conversion keeps the length of a text, so that an offset into what is shown is an offset into the text: what OpenCC
would make longer or shorter is converted character by character.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from desktop_reader.domain.chinese import Characters
from desktop_reader.patterns import Pattern

if TYPE_CHECKING:
    from opencc import OpenCC

Convert = Callable[[str], str]

_SIMPLIFIES, _TRADITIONALISES = "t2s", "s2t"
_FROM_SIMPLIFIED = {
    Characters.TRADITIONAL: _TRADITIONALISES,
    Characters.TAIWAN: "s2tw",
    Characters.HONG_KONG: "s2hk",
}
_FROM_TRADITIONAL = {Characters.TAIWAN: "t2tw", Characters.HONG_KONG: "t2hk"}
_TRADITIONAL_QUOTES = str.maketrans("“”‘’", "「」『』")
_SIMPLIFIED_QUOTES = str.maketrans("「」『』", "“”‘’")
_APOSTROPHE = Pattern("(?<=[A-Za-z])』(?=[A-Za-z])")
_CLAUSE = Pattern(r"[^\W\d_]+|[\W\d_]+")


def converted(text: str, characters: Characters) -> str:
    """Return a text, as long as it is, in the characters that a person wants to read."""
    if characters is Characters.AS_WRITTEN or text.isascii():
        return text
    if characters is Characters.SIMPLIFIED:
        return _same_length(text, _SIMPLIFIES).translate(_SIMPLIFIED_QUOTES)
    variants = _FROM_TRADITIONAL if _is_traditional(text) else _FROM_SIMPLIFIED
    shown = _same_length(text, variants[characters]) if characters in variants else text
    return _APOSTROPHE.sub("’", shown.translate(_TRADITIONAL_QUOTES))


def _is_traditional(text: str) -> bool:
    """Say whether more of a text is in traditional characters than in simplified ones; many are both."""
    return _changed(text, _SIMPLIFIES) > _changed(text, _TRADITIONALISES)


def _changed(text: str, variant: str) -> int:
    return sum(before != after for before, after in zip(text, _same_length(text, variant), strict=True))


def _same_length(text: str, variant: str) -> str:
    convert = _converter(variant).convert
    whole = str(convert(text))
    if len(whole) == len(text):
        return whole
    return "".join(_clause(clause, convert) for clause in _CLAUSE.findall(text))


def _clause(text: str, convert: Convert) -> str:
    whole = convert(text)
    return whole if len(whole) == len(text) else "".join(_character(one, convert) for one in text)


def _character(character: str, convert: Convert) -> str:
    other = convert(character)
    return other if len(other) == 1 else character


@cache
def _converter(variant: str) -> "OpenCC":
    from opencc import OpenCC  # 20 ms, for those who want it

    return OpenCC(variant)
