"""What the library learns of pages: which come from one site, and which lines recur there."""

import apsw
import pytest

from desktop_reader.domain.draft import Draft
from desktop_reader.pages import NO_HINTS
from desktop_reader.pages.blocks import Kind, measured
from desktop_reader.pages.hints import digest_of
from desktop_reader.pages.page import Role
from desktop_reader.pages.sketches import sketch_of

PROMISE = "每天早上八点准时收到前一天的全部消息，还有编辑部为你挑选的三篇长文。"
HEAD = ("潮间带网", "海岸频道", "滩涂地图")
FOOT = ("潮间带传媒", "读者服务热线", "投稿须知")


def sketch(*body, head=HEAD, foot=FOOT):
    """The sketch of a page with these lines above and below its article."""
    blocks = [measured(text, at, at) for at, text in enumerate([*head, *body, *foot])]
    for block in blocks:
        block.role = Role.BODY if block.text in body else Role.LEFT_OUT
        block.kind = Kind.PLAIN
    return sketch_of([block.text for block in blocks], blocks)


def body_of(number):
    return (f"第{number}篇的第一段话，和别的篇目都不一样。", PROMISE, f"第{number}篇的最后一段话，也不一样。")


@pytest.fixture
def add(library):
    """A function: adds an article with that sketch; its number."""
    count = iter(range(1000))

    def add_(made, source=None):
        number = next(count)
        return library.add(Draft(title=f"第{number}篇", body=f"正文{number}。", source=source, sketch=made)).id

    return add_


def sites(library):
    return dict(apsw.Connection(str(library.path)).execute("SELECT article, site FROM page").fetchall())


def test_a_line_of_three_pages_is_learned_and_the_new_pages_gain_by_it(library, add):
    ids = [add(sketch(*body_of(number))) for number in range(2)]
    assert library.learn() == []
    assert library.hints(ids[0]) == NO_HINTS
    ids.append(add(sketch(*body_of(2))))
    assert library.learn() == [ids[2]]
    assert digest_of(PROMISE) in library.hints(ids[0]).furniture
    assert digest_of(FOOT[0]) in library.hints(ids[0]).foot
    assert library.learn() == []


def test_all_the_new_pages_of_one_import_gain(library, add):
    ids = [add(sketch(*body_of(number))) for number in range(4)]
    plain = add(sketch("只有这一篇有的一段话，里面没有别的东西。"))
    assert library.learn() == ids
    assert plain not in ids


def test_pages_of_other_sites_are_kept_apart(library, add):
    here = [add(sketch(*body_of(number))) for number in range(3)]
    there = add(
        sketch(*body_of(3), head=("山外新闻", "林业观察", "山路地图"), foot=("山外传媒", "山外热线", "山外投稿"))
    )
    library.learn()
    assert sites(library)[there] not in {sites(library)[id_] for id_ in here}
    assert library.hints(there) == NO_HINTS


def test_lines_that_many_sites_have_name_none(library, add):
    names = ("频道", "热线", "栏目", "编辑部", "地图", "论坛", "公告", "投稿")
    ids = [
        add(sketch(*body_of(number), head=("要闻", "天气"), foot=tuple(f"{name}{number}" for name in names)))
        for number in range(8)
    ]
    assert library.learn() == []
    assert len({sites(library)[id_] for id_ in ids}) == len(ids)


def test_pages_without_lines_of_their_own_are_known_by_their_source(library, add):
    here = [add(sketch(*body_of(number), head=(), foot=()), source="海岸晚报") for number in range(3)]
    there = add(sketch(*body_of(3), head=(), foot=()), source="山路日报")
    nameless = add(sketch(*body_of(4), head=(), foot=()))
    assert library.learn() == here
    found = sites(library)
    assert len({found[id_] for id_ in here}) == 1
    assert found[there] not in {found[here[0]], None}
    assert found[nameless] is None


def test_a_large_site_goes_on_being_known(library, add):
    for number in range(30):
        rows = (*HEAD, *(f"只在第{number}页的第{row}条" for row in range(8)))
        add(sketch(*body_of(number), head=rows))
        library.learn()
    assert len(set(sites(library).values())) == 1
    lines = apsw.Connection(str(library.path)).execute("SELECT count(*) FROM site_line").fetchall()
    assert lines[0][0] < 30


def test_pages_in_the_trash_do_not_count(library, add):
    ids = [add(sketch(*body_of(number))) for number in range(2)]
    library.trash([ids[0]])
    add(sketch(*body_of(2)))
    assert library.learn() == []


def test_what_is_known_of_a_site_goes_with_its_last_page(library, add):
    ids = [add(sketch(*body_of(number))) for number in range(3)]
    library.learn()
    library.remove(ids[:2])
    assert library.hints(ids[2]) != NO_HINTS
    library.remove(ids[2:])
    db = apsw.Connection(str(library.path))
    left = [db.execute(f"SELECT count(*) FROM {table}").fetchall() for table in ("site", "site_line", "recurring_line")]
    assert left == [[(0,)]] * 3


def test_a_page_that_is_understood_otherwise_is_placed_anew(library, add):
    ids = [add(sketch(*body_of(number))) for number in range(2)]
    stranger = add(b"")
    library.learn()
    library.note_page(stranger, sketch(*body_of(2)))
    assert library.learn() == [stranger]
    library.note_page(stranger, sketch(*body_of(2)))
    library.note_page(ids[0], b"")
    assert library.learn() == []


def test_articles_that_are_no_pages_cost_nothing(library, add):
    add(b"")
    assert library.learn() == []
    assert sites(library) == {}
