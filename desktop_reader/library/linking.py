"""Looking through the articles that came in before the library knew of addresses, some at a time.

Each portion is read and written in one transaction, so nothing can change in between, and it may end at any point.
"""

import apsw

from desktop_reader.library import address_table, recommendation_table, sql, text_table
from desktop_reader.library.checking import UNREADABLE
from desktop_reader.search.addresses import digest, linked_in

_AT_A_TIME = 50  # articles, for a fiftieth of a second that an edit has to wait


def link_some(db: apsw.Connection) -> int:
    """Look through the next articles that wait; how many, none where all are done."""
    articles = address_table.waiting(db, _AT_A_TIME)
    for article in articles:
        url = sql.value(db, "SELECT url FROM article WHERE id = ?", (article,))
        db.execute("UPDATE article SET address = ?1 WHERE id = ?2 AND address IS NOT ?1", (digest(url), article))
        recommendation_table.fill_in_addresses(db, article)
        address_table.replace(db, article, linked_in(_body(db, article)))
    return len(articles)


def _body(db: apsw.Connection, article: int) -> str:
    try:
        return text_table.body(db, article, text_table.of_article(db, article))[1]
    except UNREADABLE:  # a damaged text leads nowhere
        return ""
