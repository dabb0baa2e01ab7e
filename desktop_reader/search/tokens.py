"""Tokens: what the search index holds of a text, and what a query asks the index for.

Scripts written without spaces between words become overlapping pairs of characters; other letters and digits
stay whole words. A run 青岛日报 gives 青岛 岛日 日报, so any two or more characters in a row are a phrase of
pairs. A run of one character, and the last one before a Latin letter or digit, stands alone as well: so 5G技术
and 高中1班 are phrases too. Single characters have an index of their own.
"""

import re
from array import array
from collections.abc import Sequence

# Han, kana, bopomofo, Hangul, and the scripts of south-east Asia that put no space between words.
PAIRED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD_MARK = "\x02"  # stands for a word while pairs are made
_GAP = "\n"  # stands for whatever is between two runs
_FOUR_BYTES = ("utf-32-le", "surrogatepass")  # a character each
# Joiners are a matter of how a word is set: it is looked for with them and without.
_JOINERS = ("\u200c", "\u200d")
_WORDS = re.compile(rf"([^\W_{PAIRED}]+)")
_GAPS = re.compile(rf"[^{PAIRED}{_WORD_MARK}]+")


class _Paired(dict[str, bool]):
    """Whether a character is of a script that is indexed in pairs; asks the pattern once for each character."""

    def __missing__(self, character: str) -> bool:
        self[character] = answer = not _GAPS.match(character)
        return answer


_IS_PAIRED = _Paired({_WORD_MARK: False})


def index_tokens(folded: str) -> str:
    """The tokens of a folded text for the index, separated by spaces."""
    for joiner in _JOINERS:
        folded = folded.replace(joiner, "")
    between = _WORDS.split(folded.replace(_WORD_MARK, _GAP))
    words = between[1::2]
    del between[1::2]
    marked = f"{_GAP}{_WORD_MARK}{_GAP}".join([*map(_with_last_alone, between[:-1]), between[-1]])
    tokens = _paired(_GAPS.sub(_GAP, marked))
    return _filled_in(tokens, words) if words else tokens


def index_characters(folded: str) -> str:
    """The different single characters of a folded text for the index of characters, separated by spaces."""
    return " ".join(filter(_IS_PAIRED.__getitem__, set(folded)))


def phrase_tokens(folded: str) -> tuple[str, ...]:
    """The tokens of one chunk of a query, to be found one after another."""
    return tuple(index_tokens(folded).split())


def is_single_character(folded: str) -> bool:
    """Whether a chunk is one character of a script that is indexed in pairs."""
    return len(folded) == 1 and _IS_PAIRED[folded]


def is_paired(character: str) -> bool:
    """Whether a character is of a script that is indexed in pairs."""
    return _IS_PAIRED[character]


def ends_open(token: str, *, exact: bool = False) -> bool:
    """Whether a query's last token may be the beginning of a longer one in the text: a word, or half a pair.

    One letter alone begins half of all words, and 20 most years: they ask for themselves, as each word does where
    `exact`.
    """
    if _IS_PAIRED[token[0]]:
        return len(token) == 1
    return len(token) > 1 and not token.isdecimal() and not exact


def _with_last_alone(before_word: str) -> str:
    """What stands before a word, with the last character of a run once more where it ends in one."""
    if len(before_word) > 1 and _IS_PAIRED[before_word[-1]] and _IS_PAIRED[before_word[-2]]:
        return before_word + _GAP + before_word[-1]
    return before_word


def _paired(runs: str) -> str:
    """The pairs of each run, and runs of one character as they are; whatever `runs` has between them is one gap.

    A loop over the characters would take most of the time of preparing an article, so all pairs are made at
    once, across gaps as well: each character, the next one and a space, column by column. Of "ab_cd" that gives
    "ab b_ _c cd": a run is what stands between two gaps, without its first and its last character.
    """
    characters = _array(f"{_GAP}{runs}{_GAP}")
    columns = _array(" " * (3 * len(characters) - 3))
    columns[::3] = characters[:-1]
    columns[1::3] = characters[1:]
    pairs = columns.tobytes().decode(*_FOUR_BYTES)
    inside = pairs[len(_GAP) : -len(f"{_GAP} ")].split(f"{_GAP} {_GAP}")
    return " ".join(filter(None, (run[2:-2] or run[:1] for run in inside)))


def _array(text: str) -> "array[int]":
    return array("I", text.encode(*_FOUR_BYTES))


def _filled_in(tokens: str, words: Sequence[str]) -> str:
    """The tokens with each mark replaced by its word."""
    parts = [""] * (2 * len(words) + 1)
    parts[::2] = tokens.split(_WORD_MARK)
    parts[1::2] = words
    return "".join(parts)
