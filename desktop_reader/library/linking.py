"""Looking through the articles that came in before the library knew of addresses, some at a time.

Web pages that came in then have not been asked for their own addresses, either: their originals are asked now.
Each portion is read and written in one transaction, so nothing can change in between, and it may end at any point.
"""

from collections.abc import Callable
from time import monotonic

import apsw

from desktop_reader.domain.article import Original
from desktop_reader.library import address_table, recommendation_table, sql, text_table
from desktop_reader.library.checking import UNREADABLE
from desktop_reader.search.addresses import digest, linked_in

# Articles for which an edit has to wait, and seconds after which no further one is begun: a large web page takes long.
_AT_A_TIME, _SECONDS = 50, 0.03


def link_some(db: apsw.Connection, address_of: Callable[[Original], str | None]) -> int:
    """Look through the next articles that wait; how many, none where all are done.

    `address_of` says what address an original states.
    """
    end = monotonic() + _SECONDS
    done = 0
    for article in address_table.waiting(db, _AT_A_TIME):
        _link(db, article, address_of)
        done += 1
        if monotonic() > end:
            break
    return done


def _link(db: apsw.Connection, article: int, address_of: Callable[[Original], str | None]) -> None:
    original, body = _texts(db, article)
    url = sql.value(db, "SELECT url FROM article WHERE id = ?", (article,))
    if url is None and original is not None:
        url = address_of(original)
    db.execute(
        "UPDATE article SET url = ?1, address = ?2 WHERE id = ?3 AND (url IS NOT ?1 OR address IS NOT ?2)",
        (url, digest(url), article),
    )
    recommendation_table.fill_in_addresses(db, article)
    address_table.replace(db, article, linked_in(body))


def _texts(db: apsw.Connection, article: int) -> tuple[Original | None, str]:
    try:
        original = text_table.of_article(db, article)
        return original, text_table.body(db, article, original)[1]
    except UNREADABLE:  # a damaged text leads nowhere
        return None, ""
