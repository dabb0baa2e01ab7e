"""Tokens: what the search index holds of a text, and what a query asks the index for.

Scripts written without spaces between words become overlapping pairs of characters; other letters and digits
stay whole words. A run 青岛日报 gives 青岛 岛日 日报, so any two or more characters in a row are a phrase of
pairs. A run of one character, and the last one before a Latin letter or digit, stands alone as well: so 5G技术
and 高中1班 are phrases too. Single characters have an index of their own.
"""

import re

from desktop_reader.search.folding import fold

# Han, kana, bopomofo, Hangul, and the scripts of south-east Asia that put no space between words.
_PAIRED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_RUN = re.compile(rf"([{_PAIRED}]+)(?=([^\W_{_PAIRED}])?)|[^\W_{_PAIRED}]+")
_SINGLE = re.compile(rf"[{_PAIRED}]")


class _Paired(dict[str, bool]):
    """Whether a character is of a script that is indexed in pairs; asks the pattern once for each character."""

    def __missing__(self, character: str) -> bool:
        self[character] = answer = bool(_SINGLE.match(character))
        return answer


_IS_PAIRED = _Paired()


def index_tokens(folded: str) -> str:
    """The tokens of a folded text for the index, separated by spaces."""
    return " ".join(_tokens(folded))


def index_characters(folded: str) -> str:
    """The different single characters of a folded text for the index of characters, separated by spaces."""
    return " ".join(filter(_IS_PAIRED.__getitem__, set(folded)))


def phrase_tokens(folded: str) -> tuple[str, ...]:
    """The tokens of one chunk of a query, to be found one after another."""
    return tuple(_tokens(folded))


def is_single_character(folded: str) -> bool:
    """Whether a chunk is one character of a script that is indexed in pairs."""
    return len(folded) == 1 and _IS_PAIRED[folded]


def ends_open(token: str) -> bool:
    """Whether a query's last token may be the beginning of a longer one in the text: a word, or half a pair."""
    return len(token) == 1 or not _IS_PAIRED[token[0]]


def normal_words(text: str) -> list[str]:
    """The folded chunks of a query as typed, without white space."""
    return fold(text).split()


def _tokens(folded: str) -> list[str]:
    tokens: list[str] = []
    for match in _RUN.finditer(folded):
        run = match[1]
        if run is None:
            tokens.append(match[0])
        elif len(run) == 1:
            tokens.append(run)
        else:
            tokens.extend(map(str.__add__, run, run[1:]))
            if match[2]:
                tokens.append(run[-1])
    return tokens
