"""The words that an article is known by: of its title and its beginning those that few texts have.

Han text is cut by a segmenter with a dictionary. Which words are taken depends on the article alone, never on what
else is in a library, so it is all one in which order articles come in.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from math import log
from typing import NamedTuple

from desktop_reader.patterns import AnyOf, Pattern
from desktop_reader.search.folding import fold
from desktop_reader.stories.tables.stop_words import SMALL_PRINT, STOP_WORDS
from desktop_reader.stories.tables.surnames import SURNAMES

MOST = 26
"""Words of an article that are kept."""
LEAD = 1_000
"""Characters of its text that are read."""
IN_TITLE = 3
"""A word of the title counts as much as so many in the text."""

_LONGEST = 24  # letters of a word; what is longer is an address or a mistake
_SHORTEST = 3  # letters of one that is not Han
_GIVEN_NAME = 2  # characters of one that the segmenter may part from its surname
_SAMPLE = 200  # characters that tell how a text is cut
_HAN_TEXT = 0.2  # of these, from which on it is by the dictionary
_REMEMBERED = 100_000  # words of which it is kept in mind what they are
_WEIGHTS = (0.0, *(1 + log(count) for count in range(1, LEAD + IN_TITLE + 1)))  # of a word by how often it was met

# How often all words of the segmenter's dictionary were met, as its own counts go, and what is added to each count: a
# word that is not in there may be a new name or a mistake.
_DICTIONARY, _UNKNOWN = 3e7, 30
# Without a dictionary the long words are the rare ones, and names are.
_RARITY_OF_A_NAME = 11.0
_RARITY_OF_THE_SHORTEST, _RARITY_A_LETTER, _RAREST = 3.0, 0.9, 10.0

_HAN = Pattern("[\u3400-\u9fff]")
_WORD = Pattern(r"\w+")
_NAME_TAGS = frozenset({"nr", "ns", "nt", "nz", "nrt", "nrfg"})
# Of times, numbers, counts, pronouns, places beside something, and of words that hold sentences together: without them
# two in a hundred more stories are told as such, and fewer look-alikes.
_EMPTY_TAGS = frozenset({"t", "tg", "m", "mq", "q", "r", "f", "d", "c", "p", "u", "y", "o", "e"})
_NUMBER_TAG = "m"  # the one of these that is known by a word's look; of others not in the dictionary many are names
_BEFORE_A_SENTENCE = Pattern("(?:^|[.!?:…“”«»‘¿¡•–—\n\"'-])\\s*$")
_BEFORE = 4  # characters before a word that say whether it begins a sentence


_PRINT = AnyOf(SMALL_PRINT)
_LONGEST_PRINT = 80  # letters of a line of it
_SIGNED = Pattern("[（(][^（()）\n]{2,24}[)）]$")


class Word(NamedTuple):
    """A word as fold() leaves it: how often it was met in the text, and how rare it is in any text, from 3 to 14."""

    text: str
    met: int
    is_name: bool
    in_title: bool
    rarity: float


class _Known(NamedTuple):
    """What a word is by itself; one without rarity says nothing."""

    rarity: float = 0.0
    is_name: bool = False


_NOTHING = _Known()


class _KnownWords(dict[str, _Known]):
    """What the dictionary says of words; it fills itself, and is emptied once it holds very many."""

    def __missing__(self, word: str) -> _Known:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = known = self._looked_up(word)
        return known

    def _looked_up(self, word: str) -> _Known:
        import rjieba

        if not 1 < len(word) <= _LONGEST or not word[0].isalnum() or word in STOP_WORDS:
            return _NOTHING
        tag, met = rjieba.tag(word)[-1][1], rjieba.suggest_freq(word)
        if tag in _EMPTY_TAGS and (met > 1 or tag == _NUMBER_TAG):
            return _NOTHING
        return _Known(log(_DICTIONARY / (met + _UNKNOWN)), tag in _NAME_TAGS)


_KNOWN_WORDS = _KnownWords()


def words_of(title: str, text: str) -> list[Word]:
    """The weightiest words of an article, the weightiest first."""
    lead = _told(text[:LEAD])
    if _is_han(title + lead[:_SAMPLE]):
        return _weightiest(set(_cut(title)), Counter(_cut(lead)), _KNOWN_WORDS)
    counts, names = _met_at_spaces(lead)
    # Headlines are written with capitals: only the text tells which of their words are names.
    in_title = _met_at_spaces(title)[0].keys()
    known = {word: _known_by_its_look(word, is_name=word in names) for word in in_title | counts.keys()}
    return _weightiest(in_title, counts, known)


def _told(lead: str) -> str:
    """The lines that tell something: no small print, and no names in the bracket that closes a line."""
    lines = (line for line in lead.split("\n") if len(line) > _LONGEST_PRINT or not _PRINT.is_in(line))
    return "\n".join(_SIGNED.sub("", line) for line in lines)


def _is_han(text: str) -> bool:
    return len(_HAN.findall(text)) > _HAN_TEXT * len(text)


def _weightiest(title: AbstractSet[str], counts: Counter[str], known: Mapping[str, _Known]) -> list[Word]:
    for word in title:
        counts[word] += IN_TITLE
    weights = [(known[word].rarity * _WEIGHTS[count], word) for word, count in counts.items() if len(word) > 1]
    weights.sort(reverse=True)
    kept = ((word, known[word], word in title) for weight, word in weights[:MOST] if weight)
    return [
        Word(word, counts[word] - IN_TITLE * in_title, is_name, in_title, rarity)
        for word, (rarity, is_name), in_title in kept
    ]


def _cut(text: str) -> Iterator[str]:
    """The words of a Han text; the segmenter parts a surname from what the dictionary knows as a name of its own."""
    import rjieba

    surname = ""
    for word in rjieba.cut(fold(text)):
        if surname and not (len(word) == _GIVEN_NAME and _KNOWN_WORDS[word].is_name):
            yield surname
            surname = ""
        if word in SURNAMES:
            surname = word
        else:
            yield surname + word
            surname = ""
    yield surname


def _met_at_spaces(text: str) -> tuple[Counter[str], set[str]]:
    """How often each word was met, and which of them are names: written with a capital inside of a sentence."""
    counts: Counter[str] = Counter()
    names = set()
    for match in _WORD.finditer(fold(text)):
        start = match.start()
        counts[match.group()] += 1
        if text[start].isupper() and not _BEFORE_A_SENTENCE.search(text[max(start - _BEFORE, 0) : start]):
            names.add(match.group())
    return counts, names


def _known_by_its_look(word: str, *, is_name: bool) -> _Known:
    if not _SHORTEST <= len(word) <= _LONGEST or word in STOP_WORDS:
        return _NOTHING
    if is_name:
        return _Known(_RARITY_OF_A_NAME, is_name)
    return _Known(min(_RARITY_OF_THE_SHORTEST + _RARITY_A_LETTER * (len(word) - _SHORTEST), _RAREST))
