"""The stories that pages point to and the library has not, and the pages that want them.

They are counted when a person asks for them: 600,000 recommendations of 100,000 articles in 1 to 2 s. An index by their
keys would take 390 bytes an article.
"""

import apsw

from desktop_reader.domain.listing import Row
from desktop_reader.domain.related import Wanted
from desktop_reader.library import article_table, sql
from desktop_reader.library.recommendation_table import AFTER_ALL, CUT_MARKS, SHORTEST_CUT_KEY

_TRASH = "(SELECT id FROM article WHERE trashed IS NOT NULL)"
# The index of the keys answers this without a look at the articles' rows.
_OF_KEY = f"SELECT 1 FROM article WHERE +article.id NOT IN {_TRASH} AND article.match_key"
_IS_CUT = " OR ".join(f"rtrim(wanted.title) LIKE '%{mark}'" for mark in CUT_MARKS)
_HAS_ARTICLE = (
    f"(EXISTS ({_OF_KEY} = wanted.match_key)"
    f" OR (({_IS_CUT}) AND length(wanted.match_key) >= {SHORTEST_CUT_KEY} AND EXISTS ({_OF_KEY} >= wanted.match_key"
    f" AND article.match_key < wanted.match_key || '{AFTER_ALL}')))"
)
"""As recommendations are matched with articles one by one, asked of all of them at once."""
_IS_THERE = f"EXISTS (SELECT 1 FROM article WHERE article.address = wanted.address AND +article.id NOT IN {_TRASH})"
"""The same by address: such a recommendation is left out, whatever other pages say of that title."""


def wanted(db: apsw.Connection, limit: int, key: str) -> list[Wanted]:
    """The stories whose key has `key` in it that articles outside the trash want, those most pages want first."""
    narrowed = " AND instr(match_key, ?1)" if key else ""
    found = sql.every(
        db,
        "SELECT title, match_key, count(DISTINCT article) AS pages, max(published) AS latest, source"
        " FROM recommendation AS wanted"
        f" WHERE match_key <> '' AND article NOT IN {_TRASH}{narrowed} AND NOT {_IS_THERE}"
        f" GROUP BY match_key HAVING NOT {_HAS_ARTICLE} ORDER BY pages DESC, latest DESC, match_key LIMIT {limit:d}",
        (key,) if key else (),
    )
    return [Wanted(*row) for row in found]


def pages_wanting(db: apsw.Connection, key: str) -> list[Row]:
    """The articles outside the trash whose pages point to the story of that key, the latest first."""
    found = sql.numbers(
        db,
        "SELECT id FROM article WHERE trashed IS NULL"
        f" AND id IN (SELECT article FROM recommendation AS wanted WHERE match_key = ? AND NOT {_IS_THERE})"
        " ORDER BY published DESC NULLS LAST, id DESC LIMIT -1",
        (key,),
    )
    return article_table.rows(db, found)
