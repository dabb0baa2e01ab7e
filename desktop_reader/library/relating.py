"""Bringing articles that wait into the story tables, and finding which of them are reprints or versions of others."""

from collections.abc import Iterable, Sequence
from datetime import date
from heapq import nlargest
from typing import NamedTuple

import apsw

from desktop_reader.library import sql, story_table, text_table, version_table
from desktop_reader.library.checking import UNREADABLE
from desktop_reader.library.chunks import chunks, placeholders
from desktop_reader.library.story_table import Waiting
from desktop_reader.library.version_table import Version
from desktop_reader.patterns import Pattern
from desktop_reader.stories.fingerprint import Compared, Text
from desktop_reader.stories.profile import Profile, profile_of

_MARKUP = Pattern(r"\]\([^)\s]{0,2000}\)|</?[a-z][^<>]{0,500}>|[*_`#>\\\[]")
_MOST_READ = 60_000  # characters of a text
_SAME_WORDS = 0.5  # of those that are kept: what two versions of a text have in common at least
_MOST_SHARING = 50  # articles with a number of the fingerprint that are looked at; more have it from a foot
_MOST_COMPARED = 8  # of them whose texts are read: enough to join a group however large


class Unrelated(NamedTuple):
    """An article that waits, with what its profile is made of."""

    waiting: Waiting
    title: str
    text: str

    @property
    def path(self) -> str:
        """Where it came from, as other pieces of work have it: that is not asked for here."""
        return ""


class Profiled(NamedTuple):
    """An article that waits, with its profile."""

    waiting: Waiting
    profile: Profile


def profiled(article: Unrelated) -> Profiled:
    """The article with its profile; may run in any thread or process."""
    return Profiled(article.waiting, profile_of(article.title, article.text))


def unrelated(db: apsw.Connection, after: int, limit: int) -> list[Unrelated]:
    """The next articles that wait, by number; of one whose text cannot be read the title is looked at."""
    return _with_texts(db, story_table.waiting(db, after, limit))


def unrelated_among(db: apsw.Connection, ids: Sequence[int]) -> list[Unrelated]:
    """Those of these articles that wait."""
    return _with_texts(db, [one for some in chunks(ids) for one in story_table.waiting_among(db, some)])


def relate(db: apsw.Connection, articles: Sequence[Profiled]) -> int:
    """Store what articles are known by, unless they have changed since it was made; how many."""
    there = set(story_table.still_waiting(db, (one.waiting for one in articles)))
    new = [(one.waiting.article, one.profile) for one in articles if one.waiting.article in there]
    forget(db, [id_ for id_, _ in new])
    story_table.insert_many(db, new)
    found = [version for id_, profile in new for version in _versions(db, id_, profile.fingerprint)]
    version_table.insert(db, found)
    return len(new)


def forget(db: apsw.Connection, ids: Sequence[int]) -> None:
    """Take articles out of the story tables."""
    version_table.remove(db, ids)
    story_table.remove(db, ids)


def day_of(published: str | None) -> int | None:
    """A date of ISO 8601 as a number of days; None where it names no day."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _versions(db: apsw.Connection, article: int, fingerprint: Sequence[int]) -> Iterable[Version]:
    others = story_table.having_a_mark(db, fingerprint, _MOST_SHARING + 1)
    if len(others) <= 1:
        return
    likely = _of_the_same_words(db, article, others)
    if not likely:
        return
    texts = _compared(db, [article, *likely])
    own = texts.pop(article)
    for other, text in texts.items():
        likeness = own.likeness(text)
        relation = own.relation(text, likeness)
        if relation is not None:
            yield Version(article, other, relation, likeness)


def _of_the_same_words(db: apsw.Connection, article: int, others: Sequence[int]) -> list[int]:
    """Those whose texts are worth comparing: of articles in one form many have a sentence in common."""
    words = {id_: kept.words.keys() for id_, kept in story_table.of_articles(db, [article, *others]).items()}
    own = words.pop(article)
    same = {id_: len(its & own) for id_, its in words.items()}
    likely = [id_ for id_, its in words.items() if same[id_] >= _SAME_WORDS * min(len(its), len(own))]
    return nlargest(_MOST_COMPARED, likely, key=same.__getitem__)


def _compared(db: apsw.Connection, ids: Sequence[int]) -> dict[int, Compared]:
    rows = sql.every(
        db,
        "SELECT article.id, title, source.name, published FROM article LEFT JOIN source ON source.id = source"
        f" WHERE article.id IN ({placeholders(ids)})",
        ids,
    )
    return {
        id_: Compared(Text(title, _text(db, id_), source, day_of(published))) for id_, title, source, published in rows
    }


def _with_texts(db: apsw.Connection, waiting: Sequence[Waiting]) -> list[Unrelated]:
    statement = "SELECT title FROM article WHERE id = ?"
    return [Unrelated(one, sql.value(db, statement, (one.article,)), _text(db, one.article)) for one in waiting]


def _text(db: apsw.Connection, article: int) -> str:
    """The article's deck and body nearly as they are read: taking all markup out takes longer than all the rest."""
    try:
        deck, body = text_table.body(db, article, text_table.of_article(db, article))
    except UNREADABLE:
        return ""
    return _MARKUP.sub("", (f"{deck}\n{body}" if deck else body)[:_MOST_READ])
