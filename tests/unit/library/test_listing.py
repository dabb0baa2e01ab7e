"""Lists: each filter and order, and what stands in a row."""

import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Listing, Name, Row, Shelf, SortKey
from desktop_reader.library import listing_query, sql

DRAFTS = {
    "a": {"title": "重庆的桥", "published": "2021-03-01", "source": "海平日报", "tags": ("桥",)},
    "b": {"title": "Bridges of Oslo", "published": "2021-02-01T08:00", "source": "Harbour Gazette"},
    "c": {"title": "安静的码头", "published": None, "source": None, "starred": True},
    "d": {"title": "长江口的灯塔", "published": "2021-02-01", "source": "海平日报", "state": State.ARCHIVED},
    "e": {"title": "张三的船", "published": "2020-01-01", "source": "潮头新闻", "state": State.READ},
}


@pytest.fixture
def filled(library):
    names = {}
    for number, (name, fields) in enumerate(DRAFTS.items()):
        imported = f"2022-01-0{number + 1}T00:00:00Z"
        draft = samples.draft(**({"body": f"正文{number}。", "imported": imported, "recommended": ()} | fields))
        names[library.add(draft).id] = name
    return lambda **parts: "".join(names[id_] for id_ in library.ids(Listing(**parts)))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, "abdec"),
        ({"descending": False}, "edbac"),
        ({"sort": SortKey.IMPORTED}, "edcba"),
        ({"sort": SortKey.TITLE, "descending": False}, "cbdae"),  # an, bridges, chang, chong, zhang
        ({"sort": SortKey.SOURCE, "descending": False}, "eadbc"),  # chao, hai (newest first), harbour, none
        ({"shelf": Shelf.UNREAD}, "abc"),
        ({"shelf": Shelf.STARRED}, "c"),
        ({"shelf": Shelf.ARCHIVE}, "d"),
        ({"shelf": Shelf.TRASH}, ""),
        ({"source": "海平日报"}, "ad"),
        ({"source": "没有的报"}, ""),
        ({"tag": "桥"}, "a"),
        ({"query": "灯塔"}, "d"),
        ({"query": "正文", "shelf": Shelf.UNREAD}, "bac"),  # the best first: of equal ones that in the shorter title
        ({"query": "，"}, ""),  # asks for nothing, which a sentence explains, as on the command line
        ({"query": "is:green"}, ""),
        ({"query": "  "}, "abdec"),
    ],
)
def test_listings(filled, parts, expected):
    assert filled(**parts) == expected


def test_the_trash_is_a_list_of_its_own(library, filled):
    library.trash([library.ids(Listing())[0]])
    assert filled() == "bdec"
    assert filled(shelf=Shelf.TRASH) == "a"
    assert filled(query="桥") == ""


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(library, filled):
    first, second, *_ = library.ids(Listing())
    rows = library.rows([second, 999, first])
    assert [row.id for row in rows] == [second, first]
    assert rows[1] == Row(
        first, "重庆的桥", "海平日报", "2021-03-01", "2022-01-01T00:00:00Z", State.UNREAD, starred=False, tags=("桥",)
    )


def test_the_first_page_is_the_start_of_the_list(library, filled):
    assert [row.id for row in library.first_page(Listing(), 3)] == list(library.ids(Listing()))[:3]


def test_sources_with_their_numbers(library, filled):
    assert library.sources() == [Name("海平日报", 2), Name("潮头新闻", 1), Name("Harbour Gazette", 1)]
    library.trash(library.ids(Listing(source="海平日报")))
    assert library.sources() == [Name("潮头新闻", 1), Name("Harbour Gazette", 1)]


def test_the_data_version_tells_of_others_writing(library, tmp_path):
    before = library.data_version()
    assert library.data_version() == before
    with type(library).open(library.path) as other:
        other.add(samples.draft())
    assert library.data_version() != before


@pytest.mark.parametrize("shelf", [Shelf.ALL, Shelf.UNREAD, Shelf.ARCHIVE])
def test_the_newest_of_a_shelf_are_found_without_sorting_all_of_them(library, monkeypatch, shelf):
    asked = []
    monkeypatch.setattr(sql, "numbers", lambda _db, statement, values=(): asked.append((statement, values)) or [])
    with library._connections.reading() as db:
        listing_query.ids(db, Listing(shelf=shelf), 100)
        ((statement, values),) = asked
        plan = [step for *_, step in db.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    assert any("USING INDEX" in step for step in plan)
    assert not [step for step in plan if "ORDER BY" in step]
