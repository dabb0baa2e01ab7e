"""The tables of what articles are known by: their words, which articles have a word, and which wait to be looked at."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import apsw

from desktop_reader.library import sql
from desktop_reader.library.chunks import chunks, placeholders
from desktop_reader.stories.kept import Kept, key_of, packed, unpacked
from desktop_reader.stories.profile import Profile

INDEXED = 20
"""Words of an article by which it is found, the weightiest in any text; by all that are kept no more were found."""

_ALL = 0  # the word that counts all articles
_HAVING = "SELECT rowid FROM story_index WHERE story_index MATCH ?"
_TENTHS = 10


class Waiting(NamedTuple):
    """An article that is not in the tables yet; one that is changed meanwhile has another turn."""

    article: int
    turn: int


class KnownWord(NamedTuple):
    """How many articles have a word, how rare it is in any text, and the word itself where several have it."""

    articles: int
    rarity: float
    text: str | None


def wait(db: apsw.Connection, ids: Iterable[int]) -> None:
    """Have these articles looked at, again if they have been."""
    statement = "INSERT INTO story_waiting(article) VALUES (?) ON CONFLICT DO UPDATE SET turn = turn + 1"
    db.executemany(statement, ((id_,) for id_ in ids))


def waiting(db: apsw.Connection, after: int, limit: int) -> list[Waiting]:
    """The next articles that wait, by number."""
    statement = "SELECT article, turn FROM story_waiting WHERE article > ? ORDER BY article LIMIT ?"
    return [Waiting(*row) for row in sql.every(db, statement, (after, limit))]


def waiting_among(db: apsw.Connection, ids: Sequence[int]) -> list[Waiting]:
    """Those of these articles that wait."""
    statement = f"SELECT article, turn FROM story_waiting WHERE article IN ({placeholders(ids)}) ORDER BY article"
    return [Waiting(*row) for row in sql.every(db, statement, ids)]


def count_waiting(db: apsw.Connection) -> int:
    """How many articles wait."""
    count: int = sql.value(db, "SELECT count(*) FROM story_waiting")
    return count


def still_waiting(db: apsw.Connection, some: Iterable[Waiting]) -> list[int]:
    """Those of the articles that have neither been looked at nor changed since; they wait no more."""
    found = []
    for one in some:
        db.execute("DELETE FROM story_waiting WHERE article = ? AND turn = ?", one)
        if db.changes():
            found.append(one.article)
    return found


def insert_many(db: apsw.Connection, articles: Sequence[tuple[int, Profile]]) -> None:
    """Store what articles are known by, which are not in the tables."""
    rows = ((id_, packed(profile.words)) for id_, profile in articles)
    sql.insert_many(db, "story", ("article", "words"), rows)
    keys = [{key_of(word.text): word for word in profile.words} for _, profile in articles]
    tokens = (
        (id_, " ".join((*map(_token, islice(words, INDEXED)), *map(_mark, profile.fingerprint))))
        for (id_, profile), words in zip(articles, keys, strict=True)
    )
    sql.insert_many(db, "story_index", ("rowid", "token"), tokens)
    counts = Counter(key for words in keys for key in words)
    known = {key: (round(word.rarity * _TENTHS), word.text) for words in keys for key, word in words.items()}
    db.executemany(
        "INSERT INTO story_word(word, articles, rarity, text) VALUES (?1, ?2, ?3, iif(?2 > 1, ?4, NULL))"
        " ON CONFLICT DO UPDATE SET articles = articles + ?2, text = ?4",
        ((key, counts[key], *known[key]) for key in sorted(counts)),
    )
    _count(db, {_ALL: len(articles)})


def remove(db: apsw.Connection, ids: Sequence[int]) -> None:
    """Take articles out of the tables, those that are in them."""
    for some in chunks(ids):
        there = of_articles(db, some)
        counts = Counter(key for kept in there.values() for key in kept.words)
        _count(db, {_ALL: -len(there)} | {key: -count for key, count in counts.items()})
        db.executemany("DELETE FROM story_word WHERE word = ? AND articles <= 0", ((key,) for key in counts))
        db.executemany("DELETE FROM story_index WHERE rowid = ?", ((id_,) for id_ in there))
        db.execute(f"DELETE FROM story WHERE article IN ({placeholders(some)})", tuple(some))


def clear(db: apsw.Connection) -> None:
    """Empty the tables: every article waits."""
    for table in ("story", "story_word", "version", "version_group", "story_waiting"):
        db.execute(f"DELETE FROM {table}")
    db.execute("INSERT INTO story_index(story_index) VALUES ('delete-all')")
    db.execute("INSERT INTO story_waiting(article) SELECT id FROM article")


def of_articles(db: apsw.Connection, ids: Sequence[int]) -> dict[int, Kept]:
    """What is kept of the words of these articles, where it is there."""
    statement = f"SELECT article, words FROM story WHERE article IN ({placeholders(ids)})"
    return {id_: unpacked(words) for id_, words in sql.every(db, statement, ids)}


def count(db: apsw.Connection) -> int:
    """How many articles are in the tables."""
    return sql.value(db, "SELECT articles FROM story_word WHERE word = ?", (_ALL,)) or 0


def known_words(db: apsw.Connection, keys: Iterable[int]) -> dict[int, KnownWord]:
    """What is known of the words with these keys."""
    wanted = list(keys)
    statement = f"SELECT word, articles, rarity, text FROM story_word WHERE word IN ({placeholders(wanted)})"
    found = sql.every(db, statement, wanted)
    return {key: KnownWord(articles, rarity / _TENTHS, text) for key, articles, rarity, text in found}


def having_word(db: apsw.Connection, key: int, limit: int) -> "array[int]":
    """The articles that have the word, the last ones that came in."""
    return sql.numbers(db, f"{_HAVING} ORDER BY rowid DESC LIMIT ?", (f'"{_token(key)}"', limit))


def having_a_mark(db: apsw.Connection, fingerprint: Sequence[int], limit: int) -> list[int]:
    """The articles that share a number with a fingerprint, the last ones that came in."""
    marks = " OR ".join(f'"{_mark(number)}"' for number in fingerprint)
    rows = sql.every(db, f"{_HAVING} ORDER BY rowid DESC LIMIT ?", (marks, limit)) if marks else ()
    return [id_ for (id_,) in rows]


def differences(db: apsw.Connection) -> tuple[int, int]:
    """How many articles neither wait nor are in the tables, and how many are there that are gone."""
    missing = sql.value(
        db,
        "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM story_waiting)"
        " AND (id NOT IN (SELECT article FROM story) OR id NOT IN (SELECT id FROM story_index_docsize))",
    )
    surplus = sql.value(db, "SELECT count(*) FROM story_index_docsize WHERE id NOT IN (SELECT article FROM story)")
    return missing, surplus


def catch_up(db: apsw.Connection) -> None:
    """Have this connection notice what others have merged in the index; see `search_index.catch_up`."""
    sql.first(db, "SELECT rowid FROM story_index LIMIT 1")


def _count(db: apsw.Connection, changes: Mapping[int, int]) -> None:
    db.executemany(
        "INSERT INTO story_word(word, articles, rarity) VALUES (?1, ?2, 0)"
        " ON CONFLICT DO UPDATE SET articles = articles + ?2",
        changes.items(),
    )


def _token(key: int) -> str:
    return f"{key:x}"


def _mark(number: int) -> str:
    return f"m{number:x}"
