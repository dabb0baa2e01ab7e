"""Correcting pages: the article follows, undo takes it back, rereading keeps it, and twice the same makes a rule."""

from contextlib import closing

import apsw
import pytest
import samples

from desktop_reader.domain.change import Change
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations import correcting
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.repairing import repair
from desktop_reader.operations.rereading import reread
from desktop_reader.pages import Correction, Role

PAGE = samples.chinese_page()
FIRST = samples.CHINESE_PARAGRAPHS[0]
DATE_LINE = f"{samples.CHINESE_PUBLISHED.replace('T', ' ')}    {samples.CHINESE_SOURCE}"
SUBJECTS = ("码头", "灯塔", "渔港", "栈桥")


@pytest.fixture(autouse=True)
def story_format():
    """The real formats, not those of the other tests here."""


def bring_in(library, text, name="page.txt"):
    items = []
    import_sources(library, [Source.of_bytes(name, text.encode())], on_item=items.append)
    return items[0].id


@pytest.fixture
def id_(library):
    return bring_in(library, PAGE)


def say(library, id_, line, role, number=1):
    return correcting.correct(id_, Correction(line, number, role)).run(library)


def parts(library, id_):
    return correcting._parts(library.article(id_))


def page(subject, *extra):
    """A page of a paper; the same lines around another article each time."""
    return "\n\n".join(
        [
            "潮间带网",
            f"{subject}的早晨，一座小城的更新",
            "2024-03-18 07:25 来源：潮间带日报",
            f"清晨六点，{subject}的灯还没有熄，跑步的人已经三三两两，海面上有一层薄薄的雾。",
            *extra,
            f"三年前，{subject}还是一片围起来的空地，吊机生了锈，附近的居民绕道而行。",
        ]
    )


def test_the_article_follows_a_correction_and_its_original_stays(library, id_):
    before = library.article(id_)
    outcome = say(library, id_, FIRST, Role.LEFT_OUT)
    after = library.article(id_)
    assert outcome.change == Change(frozenset({id_}), texts=True)
    assert FIRST not in after.text
    assert (after.title, after.source, after.published) == (before.title, before.source, before.published)
    assert library.original(id_).content.decode() == PAGE
    assert library.search("石阶上还留着水印").total == 0


def test_undo_puts_everything_back(library, id_):
    before = parts(library, id_)
    one = say(library, id_, FIRST, Role.LEFT_OUT)
    two = say(library, id_, "最新评论", Role.TITLE)
    assert library.article(id_).title == "最新评论"
    assert two.undo(library).change == Change(frozenset({id_}), texts=True)
    assert FIRST not in library.article(id_).text
    one.undo(library)
    assert parts(library, id_) == before
    assert library.hints(id_).corrections == ()


def test_undo_leaves_what_was_corrected_since(library, id_):
    one = say(library, id_, FIRST, Role.LEFT_OUT)
    say(library, id_, "最新评论", Role.HEADING)
    one.undo(library)
    assert library.hints(id_).corrections == (Correction("最新评论", 1, Role.HEADING),)
    assert FIRST in library.article(id_).text
    assert "## 最新评论" in library.article(id_).body


def test_undo_of_an_article_that_is_gone_does_nothing(library, id_):
    done = say(library, id_, FIRST, Role.LEFT_OUT)
    library.remove([id_])
    assert done.undo(library).change == Change()


def test_a_page_is_again_as_it_was_found(library, id_):
    before = parts(library, id_)
    say(library, id_, FIRST, Role.LEFT_OUT)
    say(library, id_, "打开", Role.SOURCE)
    done = correcting.as_found(id_).run(library)
    assert parts(library, id_) == before
    done.undo(library)
    assert len(library.hints(id_).corrections) == 2
    assert library.article(id_).source == "打开"
    assert correcting.as_found(bring_in(library, page("码头"))).run(library).change == Change()


def test_one_correction_is_taken_back_and_the_others_stay(library, id_):
    say(library, id_, FIRST, Role.LEFT_OUT)
    say(library, id_, "最新评论", Role.HEADING)
    correcting.correct(id_, Correction(FIRST, 1, Role.BODY), is_found=True).run(library)
    assert library.hints(id_).corrections == (Correction("最新评论", 1, Role.HEADING),)


def test_saying_the_same_again_is_no_deed(library, id_):
    say(library, id_, FIRST, Role.LEFT_OUT)
    outcome = say(library, id_, FIRST, Role.LEFT_OUT)
    assert (outcome.change, outcome.undo) == (Change(), None)


@pytest.mark.parametrize("role", [Role.TITLE, Role.SOURCE, Role.DATE])
def test_one_line_is_the_title_and_one_the_source(library, id_, role):
    say(library, id_, "最新评论", role)
    say(library, id_, "精彩推荐", role)
    assert [(one.line, one.role) for one in library.hints(id_).corrections] == [("精彩推荐", role)]


def test_what_a_correction_does_not_change_stays_whoever_it_comes_from(library):
    text = page("码头").replace("来源：潮间带日报", "").replace("2024-03-18 07:25", "昨天 07:25")
    id_ = bring_in(library, text)
    day = library.article(id_).published
    library.add(Draft(title=library.article(id_).title, body=library.article(id_).body, source="海岸晚报"))
    say(library, id_, "潮间带网", Role.HEADING)
    assert (library.article(id_).source, library.article(id_).published) == ("海岸晚报", day)


def test_a_fact_that_is_put_out_stays_out(library, id_):
    say(library, id_, DATE_LINE, Role.LEFT_OUT)
    assert (library.article(id_).published, library.article(id_).source) == (None, None)
    assert reread(library).updated == 0
    assert library.article(id_).published is None


def test_rereading_keeps_corrections(library, id_):
    say(library, id_, FIRST, Role.LEFT_OUT)
    say(library, id_, "打开", Role.SOURCE)
    corrected = parts(library, id_)
    library.replace(id_, Draft(title="旧", body="旧版本的程序是这样读的。"))
    assert reread(library, [id_]).updated == 1
    assert parts(library, id_) == corrected


def test_a_backup_keeps_corrections_and_rules(library, id_, tmp_path):
    say(library, id_, "打开APP查看更多评论", Role.HEADING)
    say(library, bring_in(library, PAGE.replace("六点", "七点")), "打开APP查看更多评论", Role.HEADING)
    library.backup(tmp_path / "backup.db")
    with Library.open(tmp_path / "backup.db") as copy:
        assert copy.hints(id_) == library.hints(id_)
        assert copy.rules() == library.rules() != []


def test_a_rescue_keeps_corrections_rules_and_what_recurs(library):
    extra = "关注潮间带，每天早上八点准时收到前一天的全部消息，还有编辑部为你挑选的三篇长文。"
    ids = [bring_in(library, page(subject, extra, f"潮声专栏：{subject}的人")) for subject in SUBJECTS[:3]]
    for id_, subject in zip(ids[:2], SUBJECTS, strict=False):
        say(library, id_, f"潮声专栏：{subject}的人", Role.LEFT_OUT)
    known = {id_: library.hints(id_) for id_ in ids}
    assert known[ids[0]].furniture
    library.close()
    with closing(apsw.Connection(str(library.path))) as connection:
        connection.execute("DROP TABLE article_tag").fetchall()
    assert repair(library.path).rescued.whole == tuple(ids)
    with Library.open(library.path) as rescued:
        assert {id_: rescued.hints(id_) for id_ in ids} == known
        later = bring_in(rescued, page("栈桥", extra, "潮声专栏：栈桥的人"))
        assert rescued.article(later).text.count("。") == 2


def test_corrections_go_with_their_article_and_lie_still_in_the_trash(library, id_):
    say(library, id_, FIRST, Role.LEFT_OUT)
    library.trash([id_])
    library.untrash([id_])
    assert len(library.hints(id_).corrections) == 1
    library.remove([id_])
    assert library.hints(id_).corrections == ()
    assert library.check() == []


def test_the_same_file_again_is_a_duplicate_of_what_was_corrected(library, id_):
    say(library, id_, FIRST, Role.LEFT_OUT)
    assert bring_in(library, PAGE, "again.txt") == id_
    assert FIRST not in library.article(id_).text


def test_an_article_without_an_original_cannot_be_corrected(library):
    id_ = library.add(Draft(title="港口", body="复航。")).id
    assert correcting.look(library, id_) is None
    with pytest.raises(ReaderError, match="without an original"):
        say(library, id_, "复航。", Role.LEFT_OUT)


def test_a_look_shows_the_page_now_and_as_it_was_found(library, id_):
    assert not correcting.look(library, id_).is_corrected
    say(library, id_, FIRST, Role.LEFT_OUT)
    seen = correcting.look(library, id_)
    roles = {
        shown: next(line.role for line in getattr(seen, shown).lines if line.text == FIRST)
        for shown in ("page", "found")
    }
    assert roles == {"page": Role.LEFT_OUT, "found": Role.BODY}
    assert seen.is_corrected


def test_a_look_tells_where_the_article_is_behind(library):
    ids = [bring_in(library, page(subject, f"潮声专栏：{subject}的人")) for subject in SUBJECTS[:3]]
    for id_, subject in zip(ids[:2], SUBJECTS, strict=False):
        say(library, id_, f"潮声专栏：{subject}的人", Role.LEFT_OUT)
    assert [correcting.look(library, id_).is_outdated for id_ in ids] == [False, False, True]
    reread(library, ids[2:])
    assert not correcting.look(library, ids[2]).is_outdated


def test_an_original_that_is_no_page_has_no_lines_to_look_at(library):
    id_ = bring_in(library, samples.MARKDOWN_NOTE, "note.md")
    seen = correcting.look(library, id_)
    assert (seen.page, seen.found, seen.is_corrected) == (None, None, False)
    assert seen.original.content.decode() == samples.MARKDOWN_NOTE


# Rules.


def test_a_correction_made_twice_on_one_source_becomes_a_rule(library):
    ids = [bring_in(library, page(subject, f"潮声专栏：{subject}的人")) for subject in SUBJECTS[:2]]
    assert say(library, ids[0], "潮声专栏：码头的人", Role.LEFT_OUT).taught == ()
    (rule,) = say(library, ids[1], "潮声专栏：灯塔的人", Role.LEFT_OUT).taught
    assert (rule.source, rule.form, rule.role) == ("潮间带日报", "潮声专栏：*", Role.LEFT_OUT)
    assert library.rules() == [rule]
    later = bring_in(library, page("渔港", "潮声专栏：渔港的人"))
    assert "潮声专栏" not in library.article(later).text
    assert "渔港还是一片围起来的空地" in library.article(later).text


def test_a_rule_reaches_articles_that_are_there_by_rereading(library):
    ids = [bring_in(library, page(subject, f"潮声专栏：{subject}的人")) for subject in SUBJECTS[:3]]
    for id_, subject in zip(ids[:2], SUBJECTS, strict=False):
        say(library, id_, f"潮声专栏：{subject}的人", Role.LEFT_OUT)
    assert "潮声专栏" in library.article(ids[2]).text
    assert reread(library).updated == 1
    assert "潮声专栏" not in library.article(ids[2]).text


def test_two_lines_of_one_page_teach_as_well(library):
    id_ = bring_in(library, page("码头", "潮声专栏：夜航的人", "潮声专栏：看灯的人"))
    say(library, id_, "潮声专栏：夜航的人", Role.LEFT_OUT)
    assert len(say(library, id_, "潮声专栏：看灯的人", Role.LEFT_OUT).taught) == 1


def test_on_different_sources_nothing_is_taught(library):
    here = bring_in(library, page("码头", "潮声专栏：码头的人"))
    text = page("灯塔", "潮声专栏：灯塔的人").replace("潮间带日报", "远山晚报").replace("潮间带网", "远山网")
    there = bring_in(library, text)
    say(library, here, "潮声专栏：码头的人", Role.LEFT_OUT)
    assert say(library, there, "潮声专栏：灯塔的人", Role.LEFT_OUT).taught == ()


@pytest.mark.parametrize(
    ("line", "role"), [("2023-04-09", Role.LEFT_OUT), ("12:30", Role.LEFT_OUT), ("同一句标题", Role.TITLE)]
)
def test_what_would_hold_for_anything_is_no_rule(library, line, role):
    ids = [bring_in(library, page(subject, line)) for subject in SUBJECTS[:2]]
    assert [say(library, id_, line, role).taught for id_ in ids] == [(), ()]


def test_a_rule_that_is_there_is_not_made_again_and_gives_way_to_another(library):
    lines = [f"潮声专栏：{subject}的人" for subject in SUBJECTS]
    ids = [bring_in(library, page(subject, line)) for subject, line in zip(SUBJECTS, lines, strict=True)]
    for id_, line in zip(ids[:2], lines[:2], strict=True):
        say(library, id_, line, Role.LEFT_OUT)
    assert say(library, ids[2], lines[2], Role.LEFT_OUT).taught == ()
    (old,) = library.rules()
    say(library, ids[2], lines[2], Role.HEADING)
    done = say(library, ids[3], lines[3], Role.HEADING)
    assert [rule.role for rule in library.rules()] == [Role.HEADING]
    done.undo(library)
    assert library.rules() == [old]


def test_undoing_a_correction_takes_the_rule_with_it(library):
    ids = [bring_in(library, page(subject, f"潮声专栏：{subject}的人")) for subject in SUBJECTS[:2]]
    say(library, ids[0], "潮声专栏：码头的人", Role.LEFT_OUT)
    say(library, ids[1], "潮声专栏：灯塔的人", Role.LEFT_OUT).undo(library)
    assert library.rules() == []


def test_a_rule_is_forgotten_and_comes_back_by_undo(library):
    ids = [bring_in(library, page(subject, f"潮声专栏：{subject}的人")) for subject in SUBJECTS[:2]]
    for id_, subject in zip(ids, SUBJECTS, strict=False):
        say(library, id_, f"潮声专栏：{subject}的人", Role.LEFT_OUT)
    rules = library.rules()
    forgetting = correcting.forget(rules)
    done = forgetting.run(library)
    assert (done.change, library.rules()) == (Change(rules=True), [])
    assert done.undo(library).change == Change(rules=True)
    assert library.rules() == rules
    assert correcting.forget(rules).label.template in correcting.LABELS
    correcting.forget(rules).run(library)
    assert correcting.forget(rules).run(library).undo is None


def test_what_a_rule_says_holds_for_the_pages_of_the_site_whatever_source_they_print(library):
    lines = ("潮间带网", "海岸频道", "滩涂地图", "渔民热线")
    texts = [
        "\n\n".join([*lines, page(subject, f"潮声专栏：{subject}的人").replace("潮间带日报", f"{subject}日报")])
        for subject in SUBJECTS[:3]
    ]
    ids = [bring_in(library, text) for text in texts]
    for id_, subject in zip(ids[:2], SUBJECTS, strict=False):
        say(library, id_, f"潮声专栏：{subject}的人", Role.LEFT_OUT)
    assert len(library.rules()) == 1
    assert reread(library, ids[2:]).updated == 1
    assert "潮声专栏" not in library.article(ids[2]).text


def test_the_list_shows_the_title_of_a_corrected_page(library, id_):
    say(library, id_, "精彩推荐", Role.TITLE)
    assert [row.title for row in library.rows(library.ids(Listing()))] == ["精彩推荐"]
