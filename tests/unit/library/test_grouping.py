"""Lists in which reprints and versions of one text are one row."""

from array import array

import pytest
import samples

from desktop_reader.domain.listing import Listing, Matches, Shelf, SortKey
from desktop_reader.domain.related import Relation
from desktop_reader.library import grouping, version_table
from desktop_reader.library.version_table import Version


@pytest.fixture
def ids(library):
    """Six articles, the newest last; the second, the third and the fifth have the same text."""
    ids = [
        library.add(
            samples.draft(title=f"第{n}天的渡轮", body=f"第{n}天。", published=f"2021-02-0{n}", recommended=())
        ).id
        for n in range(1, 7)
    ]
    with library._connections.writing() as db:
        pairs = ((ids[1], ids[2]), (ids[2], ids[4]))
        version_table.insert(db, [Version(one, other, Relation.REPRINT, 1.0) for one, other in pairs])
    return ids


def listed(library, listing):
    return list(library.matches(listing, one_of_each=True).ids)


def test_the_one_that_comes_first_stands_for_all_whatever_the_order(library, ids):
    assert listed(library, Listing()) == [ids[5], ids[4], ids[3], ids[0]]
    assert listed(library, Listing(descending=False)) == [ids[0], ids[1], ids[3], ids[5]]
    assert listed(library, Listing(sort=SortKey.IMPORTED)) == [ids[5], ids[4], ids[3], ids[0]]
    assert library.matches(Listing(), one_of_each=True).hidden == 2


def test_where_nobody_asks_for_groups_each_is_there(library, ids):
    assert list(library.matches(Listing()).ids) == ids[::-1]
    assert library.matches(Listing()).hidden == 0
    assert len(library.first_page(Listing(), 10)) == 6


def test_a_filter_or_a_search_that_leaves_the_first_out_shows_the_next(library, ids):
    library.set_starred(ids[1:3], starred=True)
    assert listed(library, Listing(shelf=Shelf.STARRED)) == [ids[2]]
    assert listed(library, Listing(query="第2天的渡轮")) == [ids[1]]
    assert listed(library, Listing(query="渡轮", best_first=False)) == [ids[5], ids[4], ids[3], ids[0]]
    assert sorted(listed(library, Listing(query="渡轮"))) == [ids[0], ids[3], ids[4], ids[5]]


def test_in_the_trash_a_version_counts_for_nothing(library, ids):
    library.trash([ids[4]])
    assert listed(library, Listing()) == [ids[5], ids[3], ids[2], ids[0]]
    assert library.rows([ids[2]])[0].versions == 2


def test_the_first_page_is_the_beginning_of_the_list(library, ids):
    page = library.first_page(Listing(), 5, one_of_each=True)
    assert [row.id for row in page] == [ids[5], ids[4], ids[3]]
    assert [row.versions for row in page] == [0, 3, 0]


def test_rows_know_how_many_versions_there_are(library, ids):
    assert [row.versions for row in library.rows(ids)] == [0, 3, 3, 0, 3, 0]


def test_a_long_list_is_looked_through_in_parts(library, ids, monkeypatch):
    monkeypatch.setattr(grouping, "_AT_ONCE", 2)
    with library._connections.reading() as db:
        found = grouping.one_of_each(db, Matches(array("q", ids[::-1]), is_exact=False))
    assert (list(found.ids), found.hidden, found.is_exact) == ([ids[5], ids[4], ids[3], ids[0]], 2, False)
