"""Which articles belong beside another one: those its page points to, the same text again, its story, its subject."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

import apsw

from desktop_reader.domain.related import Related, Relation
from desktop_reader.library import recommendation_table, sql, story_table, version_table
from desktop_reader.library.chunks import placeholders
from desktop_reader.library.relating import day_of
from desktop_reader.library.story_table import KnownWord
from desktop_reader.stories.kept import unpacked
from desktop_reader.stories.likeness import Article, Asked, Found, weight_in_library
from desktop_reader.stories.reasons import Shared, reasons
from desktop_reader.stories.tables.weights import IS_STORY

# Scores: what is certain lies above what the model says of a story, which is at most so much.
_RECOMMENDED, _OF_ONE_TEXT, _STORY_AT_MOST = 1.0, 0.95, 0.9

# Which articles are looked at: those that have the rarest words of the one asked for, until they are so many; of them
# those that share most of these, and of those the likest.
_ARTICLES_OF_WORDS, _LEAST_WORDS, _ARTICLES_OF_A_WORD = 1_500, 3, 1_000
_SHARING, _LIKEST = 100, 60
# What is nearly of the story is told as part of it where so many of its likest articles take it for theirs: of 107
# stories that adds three and of 160 look-alikes none; with one that is enough it adds four of these.
_WITNESSES, _ASKED = 2, 5


class _Near(NamedTuple):
    """An article that belongs beside another one; `shared` are the words that both have, where they are the reason."""

    id: int
    relation: Relation
    score: float
    place: int = 0
    shared: tuple[Shared, ...] = ()
    is_story: bool = False
    likeness: float | None = None

    def told_by(self, likely: "_Near") -> "_Near":
        """The same with what the words of both say of it."""
        return self._replace(is_story=likely.is_story, shared=likely.shared)


class _Row(NamedTuple):
    """What is shown of an article, and what is kept of its words where that is there."""

    id: int
    title: str
    published: str | None
    source: str | None
    words: bytes | None

    def compared(self) -> Article:
        """The article as the model takes it."""
        return Article(unpacked(self.words or b""), self.title, day_of(self.published))


def related(db: apsw.Connection, article: int, limit: int) -> list[Related]:
    """The nearest articles outside the trash, best first."""
    own = _rows(db, [article], trashed=True).get(article)
    if own is None:
        return []
    near = {one.id: one for one in (*_versions(db, article), *_recommended(db, article))}
    rows = _rows(db, [*near])
    if own.words and len(rows) < limit:
        others, likely = _Sharing(db, own).found()
        rows = others | rows
        near |= {one.id: near[one.id].told_by(one) if one.id in near else one for one in likely}
    best = sorted((one for one in near.values() if one.id in rows), key=_rank(rows))
    shown = (_shown(own, rows[one.id], one) for one in best)
    return list(islice(filter(_has_a_reason, shown), limit))


def _recommended(db: apsw.Connection, article: int) -> Iterator[_Near]:
    for place, story in enumerate(recommendation_table.of_article(db, article)):
        if story.article_id is not None:
            yield _Near(story.article_id, Relation.RECOMMENDED, _RECOMMENDED, place)


def _versions(db: apsw.Connection, article: int) -> Iterator[_Near]:
    for version in version_table.of_article(db, article):
        score = _OF_ONE_TEXT + (_RECOMMENDED - _OF_ONE_TEXT) * version.likeness
        yield _Near(version.other, version.relation, score, likeness=version.likeness)


class _Likely(NamedTuple):
    """An article that has something to do with another one."""

    row: _Row
    article: Article
    found: Found


class _Sharing:
    """The articles that share words with one."""

    def __init__(self, db: apsw.Connection, own: _Row) -> None:
        self._db = db
        self._own = own
        self._count = story_table.count(db)
        article = own.compared()
        self._kept = article.kept.words
        self._known = story_table.known_words(db, self._kept)
        self._weights = self._weighed(self._known)
        self._asked = Asked(article, self._weights)

    def found(self) -> tuple[dict[int, _Row], list[_Near]]:
        """Those that have anything to do with it."""
        compared = (_Likely(row, article, self._asked.compared(article)) for row, article in self.likest())
        likely = [one for one in compared if one.found.is_related]
        also = self._taken_for_theirs(likely)
        return {one.row.id: one.row for one in likely}, [self._near(one, one.row.id in also) for one in likely]

    def _near(self, one: _Likely, is_taken: bool) -> _Near:
        is_story = is_taken or one.found.is_story
        relation = Relation.STORY if is_story else Relation.RELATED
        score = max(one.found.score, IS_STORY) if is_taken else one.found.score
        return _Near(
            one.row.id, relation, _STORY_AT_MOST * score, shared=self._words(one.found.shared), is_story=is_story
        )

    def _taken_for_theirs(self, likely: Sequence[_Likely]) -> set[int]:
        """Those that are nearly of the story and that others of the story take for a part of it."""
        nearly = [one for one in likely if one.found.is_nearly_story]
        story = [one for one in likely if one.found.is_story]
        if not nearly or len(story) < _WITNESSES:
            return set()
        nearest = nlargest(_ASKED, story, key=lambda one: (one.found.score, one.row.title, one.row.id))
        witnesses = [self._asking(one.article) for one in nearest]
        said = {one.row.id: sum(each.compared(one.article).is_story for each in witnesses) for one in nearly}
        return {id_ for id_, count in said.items() if count >= _WITNESSES}

    def _asking(self, article: Article) -> Asked:
        return Asked(article, self._weighed(story_table.known_words(self._db, article.kept.words)))

    def _weighed(self, known: Mapping[int, KnownWord]) -> dict[int, float]:
        return {key: weight_in_library(word.rarity, word.articles, self._count) for key, word in known.items()}

    def likest(self) -> list[tuple[_Row, Article]]:
        """The articles that are worth comparing, the likest first."""
        rows = _rows(self._db, self._sharing_most()).values()
        ranked = sorted((-self._asked.cosine(row.words), row.title, row) for row in rows if row.words)
        return [(row, row.compared()) for _, _, row in ranked[:_LIKEST]]

    def _sharing_most(self) -> list[int]:
        """The articles that share most of the rarest words."""
        shared: dict[int, float] = defaultdict(float)
        seen = 0
        keys = (key for key in islice(self._kept, story_table.INDEXED) if self._known[key].articles > 1)
        for turn, key in enumerate(sorted(keys, key=lambda key: (self._known[key].articles, key))):
            seen += min(self._known[key].articles, _ARTICLES_OF_A_WORD)
            if seen > _ARTICLES_OF_WORDS and turn >= _LEAST_WORDS:
                break
            weight = self._weights[key] ** 2 * self._kept[key].weight
            for id_ in story_table.having_word(self._db, key, _ARTICLES_OF_A_WORD):
                shared[id_] += weight
        shared.pop(self._own.id, None)
        return nlargest(_SHARING, shared, key=shared.__getitem__)

    def _words(self, keys: Sequence[int]) -> tuple[Shared, ...]:
        known = ((key, self._known[key]) for key in keys)
        return tuple(
            Shared(word.text, self._weights[key], self._kept[key].is_name, word.rarity)
            for key, word in known
            if word.text
        )


def _rows(db: apsw.Connection, ids: Sequence[int], *, trashed: bool = False) -> dict[int, _Row]:
    rows = sql.every(
        db,
        "SELECT article.id, title, published, source.name, words FROM article"
        " LEFT JOIN source ON source.id = source LEFT JOIN story ON story.article = article.id"
        f" WHERE article.id IN ({placeholders(ids)}) AND (trashed IS NULL OR ?)",
        (*ids, trashed),
    )
    return {row[0]: _Row(*row) for row in rows}


def _rank(rows: Mapping[int, _Row]) -> Callable[[_Near], tuple[bool, float, int, str, str, int]]:
    """What puts the nearest first, whatever came into the library first."""

    def rank(one: _Near) -> tuple[bool, float, int, str, str, int]:
        row = rows[one.id]
        return one.relation is not Relation.RECOMMENDED, -one.score, one.place, row.published or "", row.title, one.id

    return rank


def _shown(own: _Row, row: _Row, one: _Near) -> Related:
    facts = (_percent(one.likeness), row.source, (row.published or "")[:10])
    words = reasons(own.title, row.title, one.shared) if one.likeness is None else ()
    return Related(
        row.id,
        row.title,
        one.relation,
        " · ".join(words or filter(None, facts)),
        one.score,
        published=row.published,
        source=row.source,
        words=words,
        is_story=one.is_story,
        likeness=one.likeness,
    )


def _has_a_reason(one: Related) -> bool:
    """Whether it can be said why it stands here: what shares nothing but common words does not belong here."""
    return one.relation is not Relation.RELATED or bool(one.words)


def _percent(likeness: float | None) -> str | None:
    """How much of a text is the same, for people of any language."""
    return None if likeness is None else f"{likeness:.0%}"
