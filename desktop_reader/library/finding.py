"""A search over the whole library: hits in the order of their worth, and snippets."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import apsw

from desktop_reader.domain.listing import Found, Hit, Listing, Matches, Row, Snippet
from desktop_reader.errors import ReaderError
from desktop_reader.library import article_reader, article_table, listing_query, search_plan, sql, text_table
from desktop_reader.library.keys import heard
from desktop_reader.library.search_plan import NEITHER, NO_MORE, Plan
from desktop_reader.library.sql import Sql
from desktop_reader.markup.plain import plain_text
from desktop_reader.search.condition import Condition, asked_sounds
from desktop_reader.search.folding import fold
from desktop_reader.search.query import Query, parse
from desktop_reader.search.snippet import marks, snippet, surroundings

RANKED_UP_TO = 2_000  # bm25 reads every hit; of more, titles and then what came in last go first
# Of very many hits, so many times as many as are shown are looked through for titles: through all would take too long
# for a keystroke. Of single characters each title has to be read.
_TITLES_AMONG, _READ_TITLES_AMONG = 3, 2
_LONGEST_SPAN = 7_000  # articles, where hits are few among those that an index has to go through
# bm25 evaluates the words twice, and so would counting the hits before. Where the articles that came in last, one in so
# many, have no more than their share of few hits, it is tried at once.
_SAMPLED = 16
_WORTH = "-bm25(search_text, 1.0, 8.0)"  # the body, the title
_TITLE_SCORE, _BODY_SCORE = 1.0, 0.5  # where nothing else tells one hit from another
_NEWEST = "published DESC NULLS LAST, article.id DESC"
_EVERYTHING = listing_query.narrowed(Listing())


class _Ranked(NamedTuple):
    ids: Sequence[int] = ()
    is_exact: bool = True
    match: str = ""  # what they were ranked by


def search(db: apsw.Connection, text: str, limit: int) -> Found:
    """The best `limit` hits for a query, the trash left out; the total is a lower bound where there are very many."""
    found = _ranked(db, parse(text), Listing(), max(limit, RANKED_UP_TO))
    rows = article_table.rows(db, found.ids[:limit])
    cut = snippets(db, text, [row.id for row in rows])
    scores = _scores(db, found.match)
    hits = tuple(_hit(row, cut[row.id], scores.get(row.id)) for row in rows)
    return Found(hits, len(found.ids), found.is_exact)


def matches(db: apsw.Connection, listing: Listing) -> Matches:
    """What a query finds within a listing: nothing where it asks for nothing, and a mistake in it says why.

    The best come first, RANKED_UP_TO at most, unless the listing has its own order: that is one of all hits.
    """
    query = parse(listing.query)
    if query.condition is None:
        return Matches()
    if listing.best_first:
        found = _ranked(db, query, listing, RANKED_UP_TO)
        return Matches(array("q", found.ids), found.is_exact)
    for condition in _wider_and_wider(query):
        ids = listing_query.ids(db, listing, where=search_plan.whole(search_plan.plan(db, condition)))
        if ids:
            return Matches(ids)
    return Matches()


def snippets(db: apsw.Connection, text: str, ids: Iterable[int]) -> dict[int, Snippet]:
    """Where a query's words stand in the texts and the titles of these articles."""
    query = parse(text)
    wider = query.loosened()
    return {row.id: _snippet(db, row, query, wider) for row in article_table.rows(db, list(ids))}


def _ranked(db: apsw.Connection, query: Query, listing: Listing, enough: int) -> _Ranked:
    listed = listing_query.narrowed(listing)
    for condition in _wider_and_wider(query):
        found = _walk(db, search_plan.plan(db, condition), listed, enough)
        if found.ids:
            return found
    return _Ranked()


def _wider_and_wider(query: Query) -> Iterator[Condition]:
    """What is asked for, and then what is asked for where that finds nothing."""
    if query.condition is None:
        return
    yield query.condition
    wider = query.loosened()
    if wider.condition is not None and wider != query:
        yield wider.condition


def _walk(db: apsw.Connection, plan: Plan, listed: Sql, enough: int) -> _Ranked:
    if not plan.walked:
        where = search_plan.both(listed, plan.rest)
        found = sql.numbers(
            db, f"SELECT article.id FROM article WHERE {where.text} ORDER BY {_NEWEST} LIMIT {enough + 1}", where.values
        )
        return _Ranked(found[:enough], len(found) <= enough)
    if _seems_few(db, plan, enough):
        found = _scored(db, plan, listed, enough + 1)
        if len(found) <= enough:
            return _Ranked(found, match=plan.match)
    found = _last(db, plan, listed, enough + 1)
    if len(found) > enough:
        return _Ranked(_titles_first(db, plan, listed, found[:enough]), is_exact=False)
    if plan.walked != search_plan.TEXT:
        return _Ranked(_newest_first(db, found, plan.in_title))
    return _Ranked(_scored(db, plan, listed, enough), match=plan.match)


def _seems_few(db: apsw.Connection, plan: Plan, enough: int) -> bool:
    """Whether to expect so many hits at most, by those among the articles that came in last."""
    if plan.walked != search_plan.TEXT:
        return False
    share = enough // _SAMPLED
    statement = (
        "SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ?"
        f" AND rowid > (SELECT max(id) - max(id) / {_SAMPLED} FROM article) LIMIT {share + 1})"
    )
    return bool(sql.value(db, statement, (plan.match,)) <= share)


def _last(db: apsw.Connection, plan: Plan, listed: Sql, limit: int, since: int = 0) -> "array[int]":
    """The hits that came in last: the one order in which an index can stop before it has seen all of them."""
    index, where = plan.walked, _belongs(plan, listed)
    statement = (
        f"SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid > {since:d} AND {where.text}"
        f" ORDER BY rowid DESC LIMIT {limit}"
    )
    return sql.numbers(db, statement, (plan.match, *where.values))


def _belongs(plan: Plan, listed: Sql) -> Sql:
    """What is asked of each article that an index has, besides its words."""
    if _is_of_words(plan, listed):
        return Sql(f"+{plan.walked}.rowid NOT IN (SELECT id FROM article WHERE trashed IS NOT NULL)")
    rest = search_plan.both(listed, plan.rest)
    return Sql(f"EXISTS (SELECT 1 FROM article WHERE article.id = {plan.walked}.rowid AND {rest.text})", rest.values)


def _is_of_words(plan: Plan, listed: Sql) -> bool:
    """Whether nothing but words is asked for."""
    return listed == _EVERYTHING and plan.rest == NO_MORE


def _titles_first(db: apsw.Connection, plan: Plan, listed: Sql, found: "array[int]") -> "array[int]":
    newest, oldest = found[0], found[-1]
    span = newest - oldest if _is_of_words(plan, listed) else min(newest - oldest, _LONGEST_SPAN)
    if plan.walked == search_plan.TEXT:
        plan, times = plan._replace(match=search_plan.title_match(plan.match)), _TITLES_AMONG
    else:
        listed, times = search_plan.both(listed, plan.in_title), _READ_TITLES_AMONG
    titles = _last(db, plan, listed, len(found), newest - times * span)
    return array("q", dict.fromkeys([*titles, *found]))[: len(found)]


def _scored(db: apsw.Connection, plan: Plan, listed: Sql, limit: int) -> "array[int]":
    """The best hits first, if there are fewer than `limit`; else so many of any."""
    where = _belongs(plan, listed)
    statement = (
        f"SELECT rowid FROM (SELECT rowid, {_WORTH} AS worth FROM search_text"
        f" WHERE search_text MATCH ? AND {where.text} LIMIT {limit}) ORDER BY worth DESC, rowid DESC LIMIT -1"
    )
    return sql.numbers(db, statement, (plan.match, *where.values))


def _scores(db: apsw.Connection, match: str) -> dict[int, float]:
    """How well each article fits, higher is better."""
    if not match:
        return {}
    return dict(sql.every(db, f"SELECT rowid, {_WORTH} FROM search_text WHERE search_text MATCH ?", (match,)))


def _newest_first(db: apsw.Connection, ids: Sequence[int], first: Sql = NEITHER) -> "array[int]":
    if len(ids) < 2:  # noqa: PLR2004 (one is in order)
        return array("q", ids)
    statement = (
        f"SELECT article.id FROM carray(?) AS found CROSS JOIN article ON article.id = found.value"
        f" ORDER BY ({first.text}) DESC, {_NEWEST} LIMIT -1"
    )
    return sql.numbers(db, statement, (apsw.carray(array("q", ids)), *first.values))


def _snippet(db: apsw.Connection, row: Row, query: Query, wider: Query) -> Snippet:
    folded = fold(row.title)
    deck, body = _deck_and_body(db, row.id)
    if not deck and (part := surroundings(body, query.words)) is not None:
        cut, places = snippet(plain_text(part.body), query.words, is_later=part.is_later)
        if places:
            return Snippet(cut, places, marks(folded, query.words))
    text = article_reader.searched(deck, body)
    for words in (query.words, wider.words):
        cut, places = snippet(text, words)
        in_title = marks(folded, words)
        if places or in_title:
            return Snippet(cut, places, in_title)
    return Snippet(cut, title_marks=_heard(db, row, wider))


def _heard(db: apsw.Connection, row: Row, wider: Query) -> tuple[tuple[int, int], ...]:
    """Where the title sounds as a query is written that nothing else has led to."""
    sounds = tuple(asked_sounds(wider.condition)) if wider.condition is not None else ()
    if not sounds:
        return ()
    key = str(sql.value(db, "SELECT title_key FROM article WHERE id = ?", (row.id,)))
    return next(filter(None, (heard(row.title, key, sound) for sound in sounds)), ())


def _hit(row: Row, cut: Snippet, score: float | None) -> Hit:
    if score is None:
        score = _TITLE_SCORE if cut.title_marks else _BODY_SCORE
    return Hit(row.id, row.title, row.published, row.source, cut.text, round(score, 4), cut.marks)


def _deck_and_body(db: apsw.Connection, id_: int) -> tuple[str | None, str]:
    try:
        return text_table.body(db, id_, text_table.of_article(db, id_))
    except ReaderError:  # a damaged text costs its own snippet, not the whole search
        return None, ""
