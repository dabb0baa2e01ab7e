"""What panels are tested with: a library that lies in a list, and operations that wait for the test."""

from array import array

import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Matches, Name, Row, Shelf, Snippet
from desktop_reader.domain.mentions import NOTHING_NAMED
from desktop_reader.errors import ReaderError

KEEPS = {
    Shelf.ALL: lambda _row: True,
    Shelf.UNREAD: lambda row: row.state is State.UNREAD,
    Shelf.STARRED: lambda row: row.starred,
    Shelf.ARCHIVE: lambda row: row.state is State.ARCHIVED,
    Shelf.TRASH: lambda _row: False,
}


def row(article_id, title="港口夜航", **parts):
    known = {
        "source": "海岸晚报",
        "published": "2021-02-23T06:42",
        "imported": "2021-03-01T08:00:00Z",
        "state": State.UNREAD,
        "starred": False,
    }
    return Row(id=article_id, title=title, **(known | parts))


def article(article_id=1, **parts):
    known = {
        "title": "港口夜航",
        "source": "海岸晚报",
        "published": "2021-02-23",
        "language": "zh",
        "state": State.READ,
    }
    return samples.BLANK._replace(id=article_id, **(known | parts))


class ListedLibrary:
    """As much of Library as the panels ask for. `kept` is in the order of the list."""

    def __init__(self):
        self.kept = [row(number, f"第{number}篇") for number in range(1, 301)]
        self.found = []
        self.same = []
        self.group_of = {}
        self.waiting = 0
        self.named_by = []
        self.asked = []
        self.is_broken = False

    def matches(self, listing, *, one_of_each=False):  # noqa: ARG002 (no article has another version)
        self.asked.append(listing)
        return Matches(array("q", (one.id for one in self._listed(listing))))

    def snippets(self, query, ids):
        return {one: Snippet(f"…{query}…", ((1, 1 + len(query)),)) for one in ids}

    def first_page(self, listing, limit, *, one_of_each=False):  # noqa: ARG002 (as above)
        if self.is_broken:
            raise ReaderError("The library cannot be read.")
        return self._listed(listing)[:limit]

    def rows(self, ids):
        known = {one.id: one for one in self.kept}
        return [known[one] for one in ids if one in known]

    def sources(self):
        return [Name("海岸晚报", 299), Name("晨报网", 1)]

    def tags(self):
        return [Name("长读", 2)]

    def article(self, article_id):
        if article_id not in {one.id for one in self.kept}:
            raise ReaderError("Article {id} is not in the library.", id=article_id)
        return article(article_id)

    def related(self, _article_id, limit):
        return self.found[:limit]

    def versions(self, _article_id):
        return self.same

    def groups(self, _ids):
        return self.group_of

    def naming(self, _article_id):
        return self.named_by

    def named_in(self, _article):
        return NOTHING_NAMED

    def still_waiting(self):
        return self.waiting

    def mark(self, article_id, **parts):
        self.kept = [one._replace(**parts) if one.id == article_id else one for one in self.kept]

    def drop(self, *ids):
        self.kept = [one for one in self.kept if one.id not in ids]

    def _listed(self, listing):
        listed = [one for one in self.kept if KEEPS[listing.shelf](one) and listing.query in one.title]
        listed = [one for one in listed if listing.source in (None, one.source)]
        listed = [one for one in listed if listing.tag is None or listing.tag in one.tags]
        return listed if listing.descending else listed[::-1]


class SlowOperations:
    """Reads when `deliver` is called, only the latest of each key; at once while `is_quick`."""

    def __init__(self, library):
        self.library = library
        self.is_quick = True
        self.waiting = {}

    def read_latest(self, key, work, done, failed=None, *, aside=False):  # noqa: ARG002 (there is one thread)
        self.waiting[key] = (work, done, failed)
        if self.is_quick:
            self.deliver()

    def forget(self, key):
        self.waiting.pop(key, None)

    def deliver(self):
        while self.waiting:
            work, done, failed = self.waiting.pop(next(iter(self.waiting)))
            try:
                result = work(self.library)
            except ReaderError as error:
                failed(error)
            else:
                done(result)
