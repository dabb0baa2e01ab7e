"""Whether two articles tell the same story: what they share of names, words, days and titles, weighed by a model.

Names and rare words speak for it, days in between against it. Two titles that are made of the same characters speak
against it too, when all else is equal: a series of reports has one form of title and tells another story each time.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import exp, log, log1p
from operator import mul
from typing import NamedTuple

from desktop_reader.patterns import Pattern
from desktop_reader.search.folding import fold
from desktop_reader.stories.kept import Cosine, Kept
from desktop_reader.stories.tables.weights import INTERCEPT, IS_STORY, WEIGHTS

_ASSUMED_ARTICLES = 1_000  # whose words are those of any text: the weight of a word in a library with few articles
_WORDS_OF_AN_ARTICLE = 5.0  # chances of a word to be among those of an article, for each time it would be met in a text
_PAIR = 2  # articles that have a word in common: each further one counts the less, the fewer there are in all
_MANY_ARTICLES = 100  # of so many a further one counts half
_LEAST_SHARE = 1 / 12_000  # of the articles, below which a word does not become weightier
_UNKNOWN_DAYS = 3
_WEEKS_APART = 14  # days
_HEAVIEST = 3
_FIRST_HAN = "\u3400"
_PARTS = Pattern("[\u3400-\u9fff]+|[^\\W\\d_\u3400-\u9fff]{3,}")
_SCALE = 60.0
_NEARLY = 0.2  # from which on others of the story can speak for an article
_LEAST = 0.005  # below which articles have nothing to do with each other


class Article(NamedTuple):
    """An article as it is compared: `day` is a number of days, None where it is not known."""

    kept: Kept
    title: str
    day: int | None


class Found(NamedTuple):
    """How sure it is that another article tells the same story, from 0 to 1; the keys of the words that both have."""

    score: float
    shared: tuple[int, ...]

    @property
    def is_story(self) -> bool:
        """Whether it counts as the same story."""
        return self.score >= IS_STORY

    @property
    def is_nearly_story(self) -> bool:
        """Whether it counts as the same story where others of the story say so too."""
        return _NEARLY <= self.score < IS_STORY

    @property
    def is_related(self) -> bool:
        """Whether it has anything to do with it."""
        return bool(self.shared) and self.score >= _LEAST


def weight_in_library(rarity: float, having: int, articles: int) -> float:
    """How much a word says: the more, the fewer articles have it. Among few, how rare it is in any text counts.

    In a small library several articles have a word because they tell one story, not because it is a common one.
    """
    assumed = min(1.0, _WORDS_OF_AN_ARTICLE * exp(-rarity)) * _ASSUMED_ARTICLES
    counted = min(having, _PAIR) + max(0, having - _PAIR) * articles / (articles + _MANY_ARTICLES)
    share = (counted + assumed) / (articles + _ASSUMED_ARTICLES)
    return -log(share + _LEAST_SHARE)


class Asked:
    """An article that others are compared with; `weights` are those of its words in the library, by their keys."""

    def __init__(self, article: Article, weights: Mapping[int, float]) -> None:
        self._article = article
        self._weights = weights
        words = article.kept.words
        self._own = {key: words[key].weight * weight for key, weight in weights.items()}
        self._cosine = Cosine({key: weight * weights[key] for key, weight in self._own.items()})
        self._title_weight = sum(weight for key, weight in self._own.items() if words[key].in_title)
        self._grams = _grams(article.title)

    def cosine(self, other: bytes) -> float:
        """How much the words of both are the same, before anything else is looked at; the other's as they are kept."""
        return self._cosine.of(other)

    def compared(self, other: Article) -> Found:
        """How sure it is that the other tells the same story."""
        shared = self._shared(other.kept)
        score = 1 / (1 + exp(-INTERCEPT - sum(map(mul, WEIGHTS.values(), self._likenesses(other, shared)))))
        return Found(score, tuple(shared))

    def _shared(self, other: Kept) -> dict[int, float]:
        """The words that both have, with what they weigh in the other."""
        words, weights = other.words, self._weights
        return {key: words[key].weight * weights[key] for key in weights.keys() & words.keys()}

    def likenesses(self, other: Article) -> Sequence[float]:
        """What the model weighs, in the order of its weights."""
        return self._likenesses(other, self._shared(other.kept))

    def _likenesses(self, other: Article, theirs: Mapping[int, float]) -> Sequence[float]:
        words = self._article.kept.words
        names = sum(self._own[key] * theirs[key] for key in theirs if words[key].is_name)
        heaviest = sorted((min(self._own[key], theirs[key]) for key in theirs), reverse=True)[:_HEAVIEST]
        days = self._days_to(other)
        both = len(self._grams & (grams := _grams(other.title)))
        return (
            names / ((self._article.kept.name_norm * other.kept.name_norm) or 1.0),
            sum(heaviest) / _SCALE,
            log1p(days),
            float(days > _WEEKS_APART),
            max(self._of_own_title(theirs), _of_its_title(other.kept, theirs)),
            both / (len(self._grams | grams) or 1),
        )

    def _days_to(self, other: Article) -> int:
        if self._article.day is None or other.day is None:
            return _UNKNOWN_DAYS
        return abs(self._article.day - other.day)

    def _of_own_title(self, theirs: Mapping[int, float]) -> float:
        words = self._article.kept.words
        return sum(self._own[key] for key in theirs if words[key].in_title) / (self._title_weight or 1.0)


def _of_its_title(other: Kept, theirs: Mapping[int, float]) -> float:
    return min(1.0, sum(theirs[key] for key in theirs if other.words[key].in_title) / (other.title_weight or 1.0))


def _grams(title: str) -> frozenset[str]:
    """Each two characters that stand together in a title, where it is Han, else its words."""
    parts = _PARTS.findall(fold(title))
    return frozenset(gram for part in parts for gram in (_pairs(part) if part[0] >= _FIRST_HAN else (part,)))


def _pairs(han: str) -> Iterator[str]:
    return (han[start : start + 2] for start in range(len(han) - 1))
