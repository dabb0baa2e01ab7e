"""Articles that lead to others by their addresses, in any order of coming in, and in libraries made before."""

import apsw
import pytest
import samples

from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.mentions import NOTHING_NAMED
from desktop_reader.library import Library
from desktop_reader.operations.relating import relate

KEEPER = "https://example.org/keeper?id=7"
SAME = "http://m.example.org/keeper/?utm_source=a&id=7#end"
FOG = "https://example.org/fog"


def add(library, title, body="正文。", **parts):
    known = {"recommended": (), "url": None, "source": None, "published": None}
    return library.add(samples.draft(title=title, body=f"{body}\n\n{title}。", **(known | parts))).id


def leads_to(library, id_):
    return set(library.named_in(library.article(id_)).addresses.values())


def named_by(library, id_):
    return [row.id for row in library.naming(id_)]


def kept(library):
    """All that the library keeps of addresses."""
    with apsw.Connection(str(library.path)) as db:
        return [
            db.execute(f"SELECT * FROM {rows}").fetchall()
            for rows in (
                "(SELECT id, address FROM article ORDER BY id)",
                "(SELECT article, position, address FROM recommendation ORDER BY 1, 2)",
                "linked_address ORDER BY 1, 2",
                "address_waiting",
            )
        ]


@pytest.mark.parametrize("is_named_first", [True, False])
def test_a_link_leads_to_the_article_of_its_address_whichever_came_in_first(library, is_named_first):
    named = add(library, "灯塔", url=KEEPER) if is_named_first else 0
    naming = add(library, "第二天", f"见[此前]({SAME})和[别处]({FOG})。")
    named = named or add(library, "灯塔", url=KEEPER)
    assert leads_to(library, naming) == {named}
    assert (named_by(library, named), named_by(library, naming)) == ([naming], [])


def test_a_link_to_an_article_in_the_trash_or_from_one_is_none(library):
    named = add(library, "灯塔", url=KEEPER)
    naming = add(library, "第二天", f"[此前]({KEEPER})")
    library.trash([named])
    assert library.named_in(library.article(naming)) == NOTHING_NAMED
    library.untrash([named])
    library.trash([naming])
    assert named_by(library, named) == []
    library.untrash([naming])
    assert (leads_to(library, naming), named_by(library, named)) == ({named}, [naming])


def test_a_link_to_the_page_itself_leads_to_no_copy_of_it(library):
    one = add(library, "灯塔", f"[全文]({SAME})", url=KEEPER)
    add(library, "灯塔又亮了", url=KEEPER)
    assert leads_to(library, one) == set()


def test_what_changes_leads_elsewhere_and_what_is_gone_nowhere(library):
    named = add(library, "灯塔", url=KEEPER)
    naming = add(library, "第二天", f"[此前]({KEEPER})")
    library.replace(naming, samples.draft(title="第二天", body=f"[雾]({FOG})", recommended=(), url=None))
    assert named_by(library, named) == []
    library.replace(named, samples.draft(title="灯塔", body="正文。", recommended=(), url=FOG))
    assert (leads_to(library, naming), named_by(library, named)) == ({named}, [naming])
    library.remove([naming])
    assert named_by(library, named) == []
    library.remove([named])
    assert kept(library) == [[], [], [], []]


def test_an_address_that_a_second_file_brings_is_known(library):
    draft = samples.draft(title="灯塔", url=None, recommended=())
    named = library.add(draft).id
    naming = add(library, "第二天", f"[此前]({KEEPER})")
    assert library.add(samples.draft(title="灯塔", url=KEEPER, recommended=())).id == named
    assert leads_to(library, naming) == {named}
    library.add(samples.draft(title="灯塔", url=FOG, recommended=()))
    assert leads_to(library, naming) == {named}


@pytest.mark.parametrize("way", ["address", "title"])
def test_of_several_copies_that_of_the_same_source_is_meant_then_that_of_the_nearest_date(library, way):
    title = "灯塔守夜人请了一天假"
    here, near, late = (
        add(library, title, body, url=KEEPER, source=source, published=published)
        for body, source, published in [
            ("一", "晨报网", "2020-01-01"),
            ("二", "海岸晚报", "2021-02-20"),
            ("三", "海岸晚报", "2021-06-20"),
        ]
    )
    body = f"[此前]({KEEPER})" if way == "address" else f"此前《{title}》说过"
    by_source = add(library, "第二天", body, source="晨报网", published="2021-06-21")
    by_date = add(library, "第三天", body, source="港口新闻", published="2021-03-01T10:00")
    undated = add(library, "第四天", body)
    found = [library.named_in(library.article(one)).articles() for one in (by_source, by_date, undated)]
    assert found == [[here], [near], [late]]
    assert named_by(library, here) == [by_source, by_date, undated]


def test_a_recommended_story_is_found_by_its_address_first_then_by_its_title(library):
    stories = (Recommendation("旧题目", url=SAME), Recommendation("渡轮涨价", url=FOG), Recommendation("渡轮涨价"))
    page = add(library, "第一页", recommended=stories)
    by_title = add(library, "渡轮涨价")
    by_address = add(library, "新题目", url=KEEPER)
    assert [one.article_id for one in library.article(page).recommended] == [by_address, by_title, by_title]
    assert named_by(library, by_address) == [page]
    other = add(library, "渡轮又涨价", url=FOG)
    assert [one.article_id for one in library.article(page).recommended] == [by_address, other, by_title]


@pytest.mark.parametrize("shown", ["灯塔守夜人请了一天假", "灯塔守夜人请了一……", "「灯塔」守夜人 请了一天假！"])
@pytest.mark.parametrize("is_first", [False, True], ids=["page last", "page first"])
def test_a_page_that_recommends_by_title_alone_is_named_in_the_article_it_means(library, shown, is_first):
    stories = (Recommendation("没有这一篇"), Recommendation(shown))
    if is_first:
        page = add(library, "第一页", recommended=stories)
    meant, other = add(library, "灯塔守夜人请了一天假"), add(library, "灯塔守夜人请了两天假")
    if not is_first:
        page = add(library, "第一页", recommended=stories)
    assert [one.article_id for one in library.article(page).recommended] == [None, meant]
    assert (named_by(library, meant), named_by(library, other), named_by(library, page)) == ([page], [], [])
    library.trash([page])
    assert named_by(library, meant) == []


def test_of_several_articles_of_one_title_that_one_is_named_which_the_page_means(library):
    early, late = (add(library, "早报", day, published=day) for day in ("2021-03-01", "2021-03-02"))
    page = add(library, "第一页", recommended=(Recommendation("早报", published="2021-03-01"),))
    by_address = add(library, "第二页", recommended=(Recommendation("早报", url=KEEPER),))
    named = add(library, "早报早知道", url=KEEPER)
    assert named_by(library, early) == [page]
    assert (named_by(library, late), named_by(library, named)) == ([], [by_address])


def test_of_very_many_pages_that_recommend_an_article_the_last_ones_are_named(library):
    meant = add(library, "灯塔守夜人请了一天假")
    pages = [
        add(library, f"第{number}页", f"{number}", recommended=(Recommendation("灯塔守夜人请了一天假"),))
        for number in range(15)
    ]
    assert sorted(named_by(library, meant)) == pages[-12:]


def test_a_story_that_is_there_under_another_title_is_wanted_no_more(library):
    page = add(library, "第一页", recommended=(Recommendation("旧题目", url=SAME),))
    (wanted,) = library.wanted()
    assert [row.id for row in library.pages_wanting(wanted.key)] == [page]
    came = add(library, "新题目", url=KEEPER)
    assert (library.wanted(), library.pages_wanting(wanted.key)) == ([], [])
    library.trash([came])
    assert library.wanted() == [wanted]


@pytest.fixture
def older(library):
    """A library as one of an older release is after it was brought up to date: all of its 120 articles wait."""
    for number in range(120):
        link = f"[此前](https://example.org/{number * 7 % 60}?spm=1)"
        stories = (Recommendation("旧题目", url=f"https://example.org/{number}"),)
        add(library, f"第{number}篇", link, url=f"https://example.org/{number % 40}", recommended=stories)
    library.remove([3])
    known = kept(library)
    with apsw.Connection(str(library.path)) as db:
        db.execute("UPDATE article SET address = NULL; UPDATE recommendation SET address = NULL")
        db.execute("DELETE FROM linked_address; INSERT INTO address_waiting SELECT id FROM article")
    return library, known


def test_what_came_in_before_is_filled_in_as_if_it_came_in_now(older):
    library, known = older
    relate(library)
    assert kept(library) == known
    assert (library.still_waiting(), library.check()) == (0, [])


def test_filling_in_goes_on_where_it_was_ended(older, tmp_path):
    library, known = older
    done = []
    assert relate(library, on_progress=done.append, cancelled=lambda: True).cancelled
    assert 0 < library.still_waiting() <= 119
    library.close()
    with Library.open(tmp_path / "library.db") as again:
        relate(again)
        assert kept(again) == known


def test_what_changes_while_it_waits_is_not_looked_at_again(older):
    library, _ = older
    relate(library, cancelled=lambda: True)
    new = samples.draft(title="另一篇", body=f"[雾]({FOG})", url=KEEPER, recommended=())
    library.replace(119, new)
    library.remove([118])
    fog = add(library, "雾", url=FOG)
    relate(library)
    assert leads_to(library, 119) == {fog}
    known = kept(library)
    library.rebuild()
    relate(library)
    assert kept(library) == known


def test_a_damaged_text_leads_nowhere_and_keeps_no_other_waiting(older):
    library, _ = older
    with apsw.Connection(str(library.path)) as db:
        db.execute("UPDATE body SET content = x'00' WHERE article = 5")
    while library.link_some(lambda _original: None):
        pass
    assert named_by(library, 1) != []
    with apsw.Connection(str(library.path)) as db:
        assert db.execute("SELECT count(*) FROM linked_address WHERE article = 5").fetchone() == (0,)


def test_an_address_that_is_not_that_of_its_article_is_told_and_mended(library):
    add(library, "灯塔", url=KEEPER)
    with apsw.Connection(str(library.path)) as db:
        db.execute("UPDATE article SET address = 7")
    assert library.check() == ["The table of addresses lacks 1 articles and has 0 that are gone."]
    library.rebuild()
    relate(library)
    assert library.check() == []


def test_a_web_page_that_came_in_before_is_asked_for_its_address(library, original):
    page = original('<html><head><link rel="canonical" href="https://example.org/keeper?id=7"></head>', path="a.html")
    named = library.add(samples.draft(title="灯塔", url=None), page._replace(format="html")).id
    plain = library.add(samples.draft(title="渡轮", url=None), original("渡轮")).id
    naming = add(library, "第二天", f"[此前]({SAME})")
    assert leads_to(library, naming) == set()
    library.rebuild()
    relate(library)
    assert leads_to(library, naming) == {named}
    assert (library.article(named).url, library.article(plain).url) == (KEEPER, None)
    assert library.check() == []
