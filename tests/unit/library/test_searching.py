"""Search finds what stands in the texts, and nothing else."""

import random
import threading

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.errors import InterruptedReadError
from desktop_reader.library import Library
from desktop_reader.library.prepared import prepare
from desktop_reader.search.folding import fold


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    with Library.open(tmp_path_factory.mktemp("search") / "library.db") as library:
        library.add_many([prepare(draft) for draft in samples.many_drafts(300)])
        library.add(samples.draft(title="iPhone15 与 5G技术", body="高中1班的学生用 Résumé 做了演示；後來又說了臺灣。"))
        yield library


@pytest.fixture(scope="module")
def texts(filled):
    return {a.id: fold("\n".join(filter(None, (a.title, a.deck, a.text)))) for a in filled.articles()}


def found(library, query):
    return {hit.id for hit in library.search(query, limit=1_000_000).hits}


@pytest.mark.parametrize("length", [1, 2, 3, 4, 8])
def test_pieces_of_the_texts_are_found_where_they_stand(filled, texts, length):
    chance = random.Random(length)
    for _ in range(15):
        line = max(chance.choice(list(texts.values())).splitlines(), key=len)
        run = max("".join(c if "\u4e00" <= c <= "\u9fff" else " " for c in line).split(), key=len)
        at = chance.randrange(max(1, len(run) - length + 1))
        piece = run[at : at + length]
        assert found(filled, piece) == {id_ for id_, text in texts.items() if piece in text}, piece


@pytest.mark.parametrize(
    "query",
    ["iphone", "IPHONE15", "ＩＰＨＯＮＥ", "resume", "1班", "中1", "5g技术", "后来", "後來", "台湾", "高中 學生", "与"],
)
def test_spellings_that_mean_the_same(filled, texts, query):
    last = max(texts)
    assert last in found(filled, query)


@pytest.mark.parametrize("query", ['"phone15"', "班中", "技术5g", "iphone 沒有", "湾台"])
def test_what_does_not_stand_there_is_not_found(filled, texts, query):
    assert max(texts) not in found(filled, query)


def test_a_title_counts_more_than_a_body(library):
    body = library.add(samples.draft(title="别的事", body="灯塔、灯塔、灯塔。", published="2022-01-01")).id
    title = library.add(samples.draft(title="灯塔", body="说的是别的事。", published="2020-01-01")).id
    assert [hit.id for hit in library.search("灯塔").hits] == [title, body]


def test_the_deck_is_searched(library):
    item = library.add(samples.draft(title="一", deck="导语里的灯塔", body="二。"))
    (hit,) = library.search("灯塔").hits
    assert hit.id == item.id
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["灯塔"]


def test_a_snippet_shows_a_hit_of_the_text_and_none_of_the_markup(library):
    body = "[渡船](https://example.org/lighthouse)开了。\n\n" + "风很大。\n\n" * 200 + "A **Lighthouse** burns."
    library.add(samples.draft(title="一", body=body, deck=None))
    (hit,) = library.search("lighthouse").hits
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["Lighthouse"]


def test_a_snippet_says_that_paragraphs_precede_it(library):
    link = f"[船期](https://example.org/{'timetable/' * 20}) giraffe"
    for title, before in (("一", ""), ("二", "风很大。\n\n" * 60)):
        library.add(samples.draft(title=title, body=f"{before}{link}。\n\n" + "乘客上船。" * 60, deck=None))
    starts = {hit.title: hit.snippet[:3] for hit in library.search("giraffe").hits}
    assert starts == {"一": "船期 ", "二": "…船期"}


def test_by_its_sound_a_title_is_found_among_the_last_and_a_source_anywhere(library, monkeypatch):
    monkeypatch.setattr("desktop_reader.library.search_plan._SOUNDS_AMONG", 2)
    for title, source in (("灯塔", None), ("甲", "灯塔报"), ("灯塔亮了", None), ("乙", "山报"), ("丙", "灯塔报")):
        library.add(samples.draft(title=title, source=source, body=f"{title}。", deck=None))
    trashed = library.add(samples.draft(title="丁", source="灯塔报", body="丁。", deck=None)).id
    library.trash([trashed])
    titles = {hit.title for hit in library.search("dengta").hits}
    assert titles == {"甲", "丙"}
    assert {hit.title for hit in library.search("dt").hits} == titles
    assert list(library.ids(Listing(shelf=Shelf.TRASH, query="dengta"))) == [trashed]
    library.add(samples.draft(title="灯塔又亮了", body="戊。", deck=None))
    for query in ("dengta", "dt"):
        assert {hit.title for hit in library.search(query).hits} == {"甲", "丙", "灯塔又亮了"}
    assert {hit.title for hit in library.search("dtyl").hits} == {"灯塔又亮了"}
    (heard,) = library.search("youliang").hits
    assert heard.title == "灯塔又亮了"
    assert library.snippets("youliang", [heard.id])[heard.id].title_marks == ((2, 4),)
    library.add(samples.draft(title="灯塔，安澜", body="己。", deck=None))
    assert {hit.title for hit in library.search("dtal").hits} == {"灯塔，安澜"}
    assert not library.search("dl").hits


def test_totals(library):
    library.add_many([prepare(draft) for draft in samples.many_drafts(30)])
    some = library.search("实事", limit=7)
    assert (len(some.hits), some.total, some.total_is_exact) == (7, 30, True)


def test_of_very_many_hits_those_come_first_that_came_in_last_and_the_total_is_a_lower_bound(library, monkeypatch):
    monkeypatch.setattr("desktop_reader.library.finding.RANKED_UP_TO", 20)
    library.add_many([prepare(draft) for draft in samples.many_drafts(30)])
    many = library.search("实事", limit=5)
    assert (many.total, many.total_is_exact) == (20, False)
    assert [hit.id for hit in many.hits] == [30, 29, 28, 27, 26]
    title = library.add(samples.draft(title="一件实事", body="别的。")).id
    library.add_many([prepare(draft) for draft in list(samples.many_drafts(40))[30:]])
    assert library.search("实事").hits[0].id == title


@pytest.mark.parametrize("query", ["灯塔", "塔"])
@pytest.mark.parametrize(("later", "is_first"), [(15, True), (200, False)])
def test_titles_are_looked_for_among_some_times_as_many_hits_as_are_shown(library, monkeypatch, query, later, is_first):
    monkeypatch.setattr("desktop_reader.library.finding.RANKED_UP_TO", 10)
    title = library.add(samples.draft(title="灯塔", body="别的。", deck=None)).id
    bodies = ("海上有雾。" if number % 2 else "灯塔亮了。" for number in range(2 * later))
    library.add_many(
        [prepare(samples.draft(title=f"第{at}天", body=body, deck=None)) for at, body in enumerate(bodies)],
        keep_duplicates=True,
    )
    assert (library.search(query).hits[0].id == title) == is_first


@pytest.mark.parametrize(
    ("hits", "total", "is_exact", "first"), [(range(30), 20, False, 30), (range(305, 320), 15, True, 312)]
)
def test_hits_that_all_came_in_at_one_time_are_many_or_few_by_their_number(
    library, monkeypatch, hits, total, is_exact, first
):
    monkeypatch.setattr("desktop_reader.library.finding.RANKED_UP_TO", 20)
    bodies = ["灯塔亮了。" if number in hits else "海上有雾。" for number in range(320)]
    if is_exact:
        bodies[first - 1] = "灯塔、灯塔。"
    library.add_many(
        [prepare(samples.draft(title=f"第{at}天", body=body, deck=None)) for at, body in enumerate(bodies)]
    )
    found = library.search("灯塔", limit=20)
    assert (found.total, found.total_is_exact, found.hits[0].id) == (total, is_exact, first)
    assert {hit.id - 1 for hit in found.hits} <= set(hits)


@pytest.mark.parametrize(("enough", "order"), [(20, ["2021", "2019", "2018"]), (4, ["2018", "2019", "2021"])])
@pytest.mark.parametrize("query", ["港", "港 -山"])
def test_a_character_in_the_title_comes_first_however_many_hits_there_are(library, monkeypatch, query, enough, order):
    monkeypatch.setattr("desktop_reader.library.finding.RANKED_UP_TO", enough)
    for year, title in {
        "2020": "灯塔",
        "2021": "港口",
        "2022": "海",
        "2019": "港",
        "2023": "船",
        "2018": "海港",
    }.items():
        body = f"{year}年的船。" if "港" in title else f"{year}年的港口。"
        library.add(samples.draft(title=title, body=body, deck=None, published=f"{year}-01-01"))
    library.add(samples.draft(title="港口的山", body="船。", deck=None, published="2017-01-01"))
    hits = library.search(query, limit=4).hits
    assert [hit.published[:4] for hit in hits if hit.title != "港口的山"][:3] == order
    assert ("港口的山" in {hit.title for hit in hits}) == (query == "港")


def test_a_single_character_tells_titles_from_bodies_by_the_score(library):
    for title, body in (("灯塔", "港口。"), ("港口", "船。")):
        library.add(samples.draft(title=title, body=body, deck=None))
    assert [(hit.title, hit.score) for hit in library.search("港").hits] == [("港口", 1.0), ("灯塔", 0.5)]


def test_the_trash_is_left_out(library):
    item = library.add(samples.draft(body="灯塔。"))
    library.trash([item.id])
    assert library.search("灯塔").total == 0


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """A library in which each article is named by its title's letter."""
    drafts = [
        samples.draft(title="A 港口", body="渡船很多。", source="海平日报", published="2020-05-01", author=("李四",)),
        samples.draft(
            title="B", body="港口，没有船。", source="海平晚报", published="2021-02-23T06:42", tags=("旅行",)
        ),
        samples.draft(title="C 渡船", body="你好，世界。", source="Été Post", published="2021-03-01", starred=True),
        samples.draft(title="D", body="My xiPhone fell into the sea.", source=None, published=None, author=()),
    ]
    with Library.open(tmp_path_factory.mktemp("asked") / "library.db") as library:
        library.add_many([prepare(draft) for draft in drafts])
        yield library


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("港口", "AB"),
        ("港口 -渡船", "B"),
        ("港口 OR 渡船", "ABC"),
        ("(港口 OR sea) -tag:旅行", "AD"),
        ("title:港口", "A"),
        ("title:船", "C"),
        ("船 title:港", "A"),
        ("source:海平", "AB"),
        ("source:ete", "C"),
        ("-source:海平", "CD"),
        ("港口 source:晚报", "B"),
        ("author:李", "A"),
        ("-has:author", "D"),
        ("tag:旅行 OR is:starred", "BC"),
        ("is:unread -is:starred", "ABD"),
        ("date:2021", "BC"),
        ("date:2020..2021-02", "AB"),
        ("before:2021-02-23", "A"),
        ("after:2021-02", "C"),
        ("-has:date", "D"),
        ("-港口", "CD"),
        ("船 -港", "C"),
        ('"my xiphone"', "D"),
        ('"my xipho"', ""),
        ("你好世界", "C"),
        ("hone", "D"),
        ("ho", ""),
        ("gangkou", "A"),
        ("cdc", "C"),
        ("cdx", ""),
        ("haiping", "AB"),
        ("hpwb", "B"),
        ("gangkou -is:unread", ""),
        ("is:unread", "ABCD"),
        ("title:", ""),
    ],
)
def test_the_query_language(asked, query, titles):
    assert sorted(hit.title[0] for hit in asked.search(query).hits) == list(titles)
    if titles:
        for best_first in (True, False):
            listed = asked.rows(asked.ids(Listing(query=query, best_first=best_first)))
            assert sorted(row.title[0] for row in listed) == list(titles)


def test_what_is_found_more_widely_is_marked_too(asked):
    ((_, cut),) = asked.snippets("你好世界", asked.ids(Listing(query="你好世界"))).items()
    assert [cut.text[start:end] for start, end in cut.marks] == ["你好，世界"]


def test_hits_in_a_title_are_marked_there(asked):
    (hit,) = asked.search("title:港口").hits
    cut = asked.snippets("港口", [hit.id])[hit.id]
    assert [hit.title[start:end] for start, end in cut.title_marks] == ["港口"]


PIECES = st.sampled_from(
    [
        "港口",
        "海",
        "sea",
        "OR",
        "(",
        ")",
        "-",
        '"',
        "'",
        "*",
        "%",
        "title:",
        "source:",
        "tag:",
        "is:read",
        "date:2021",
        " ",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join), st.booleans())
def test_nothing_typed_is_an_error(asked, query, best_first):
    asked.search(query)
    asked.ids(Listing(query=query, best_first=best_first))


def test_a_search_can_be_stopped_from_another_thread(asked, monkeypatch):
    asked.search("港口")  # a connection of this thread is there now
    monkeypatch.setattr("desktop_reader.library.article_table.rows", lambda db, _ids: stopped(asked, db))
    with pytest.raises(InterruptedReadError):
        asked.search("港口")
    monkeypatch.undo()
    assert asked.search("港口").total == 2


def stopped(library, db):
    """Read for ever, unless another thread stops it."""
    reading = threading.current_thread()
    timer = threading.Timer(0.05, lambda: library.interrupt(reading))
    timer.start()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    return db.execute(endless).fetchall()
