"""The table of stories that pages point to, matched with the library's articles by address or title when they are read.

Matching at reading time makes the order of imports irrelevant: a recommendation comes to life when its
article comes in.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import apsw

from desktop_reader.domain.article import Recommendation
from desktop_reader.library import sql

if TYPE_CHECKING:  # the first paint does without what importing needs
    from desktop_reader.library.prepared import Story

CUT_MARKS = ("…", "...", "⋯")
SHORTEST_CUT_KEY = 8  # fewer letters of a title that is cut short would match too much
AFTER_ALL = "\U0010ffff"  # stands after whatever a key goes on with
_MOST_ALIKE = 100  # pages with that title on them that are looked at: whole series of reports have one title

_SELECT = (
    "SELECT article.id, published, source.name FROM article LEFT JOIN source ON source.id = source"
    " WHERE trashed IS NULL AND"
)


def insert_many(db: apsw.Connection, recommended: "Iterable[tuple[int, Sequence[Story]]]") -> None:
    """Give each article its recommendations, in the page's order."""
    sql.insert_many(
        db,
        "recommendation",
        ("article", "position", "title", "match_key", "published", "source", "url", "address"),
        ((article, place, *story) for article, stories in recommended for place, story in enumerate(stories)),
    )


def replace(db: apsw.Connection, article: int, recommended: "Sequence[Story]") -> None:
    """Give the article exactly these recommendations, in this order."""
    db.execute("DELETE FROM recommendation WHERE article = ?", (article,))
    insert_many(db, [(article, recommended)])


def fill_in_addresses(db: apsw.Connection, article: int) -> None:
    """Give the recommendations of an article that came in before there were any the numbers of their addresses."""
    from desktop_reader.search.addresses import digest  # the first paint does without

    found = sql.every(db, "SELECT position, url FROM recommendation WHERE article = ? AND url IS NOT NULL", (article,))
    db.executemany(
        "UPDATE recommendation SET address = ? WHERE article = ? AND position = ?",
        ((digest(url), article, position) for position, url in found),
    )


def of_article(db: apsw.Connection, article: int) -> tuple[Recommendation, ...]:
    """The article's recommendations in the page's order, with the ids of those in the library."""
    found = sql.every(
        db,
        "SELECT title, match_key, published, source, url, address FROM recommendation WHERE article = ?"
        " ORDER BY position",
        (article,),
    )
    return tuple(
        Recommendation(
            title=title,
            published=published,
            source=source,
            url=url,
            article_id=_best(_of_address(db, address), published, source, article)
            or _best(_candidates(db, title, key), published, source, article),
        )
        for title, key, published, source, url, address in found
    )


def recommending(db: apsw.Connection, article: int, limit: int) -> list[int]:
    """The articles outside the trash whose pages mean this one by its title, the last ones that came in."""
    return list(islice((id_ for id_ in _having_title(db, article) if _leads_to(db, id_, article)), limit))


def _having_title(db: apsw.Connection, article: int) -> "array[int]":
    """The articles that recommend one of that title, which may be another one."""
    return sql.numbers(
        db,
        "SELECT DISTINCT pointing.article FROM article AS own CROSS JOIN recommendation AS pointing"
        " WHERE own.id = ?1 AND own.match_key <> '' AND pointing.article <> ?1"
        " AND substr(pointing.match_key, 1, 6) = substr(own.match_key, 1, 6)"
        " AND instr(own.match_key, pointing.match_key) = 1"
        " AND pointing.article NOT IN (SELECT id FROM article WHERE trashed IS NOT NULL)"
        " ORDER BY pointing.article DESC LIMIT ?2",
        (article, _MOST_ALIKE),
    )


def _leads_to(db: apsw.Connection, pointing: int, article: int) -> bool:
    return any(story.article_id == article for story in of_article(db, pointing))


def _best(candidates: Iterable[sql.Row], published: str | None, source: str | None, pointing: int) -> int | None:
    """Of the articles with that address or title the one of the same date, then the same source, then the newest."""
    ranked = (
        ((published or "")[:10] == (its_date or "")[:10], source == its_source, id_)
        for id_, its_date, its_source in candidates
        if id_ != pointing
    )
    best = max(ranked, default=None)
    return int(best[2]) if best else None


def _of_address(db: apsw.Connection, address: int | None) -> Iterable[sql.Row]:
    return sql.every(db, f"{_SELECT} address = ? LIMIT 20", (address,)) if address is not None else ()


def _candidates(db: apsw.Connection, title: str, key: str) -> Iterable[sql.Row]:
    select = f"{_SELECT} match_key"
    if title.rstrip().endswith(CUT_MARKS) and len(key) >= SHORTEST_CUT_KEY:
        return sql.every(db, f"{select} >= ? AND match_key < ? LIMIT 20", (key, key + AFTER_ALL))
    return sql.every(db, f"{select} = ? LIMIT 20", (key,)) if key else ()
