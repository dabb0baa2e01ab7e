"""Related articles: those the page points to, the same text again, the story, the subject; in any order of import."""

import random
from dataclasses import replace

import pytest
import samples

from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.related import Relation
from desktop_reader.library import Library
from desktop_reader.operations.relating import relate

# Two stories of one event, told by two papers in their own words, and one of another event in the same form.
OPENED = Draft(
    title="白鹭湖跨湖索道试运行首日,三千市民冒雨尝鲜",
    body="5月3日清晨,白鹭湖跨湖索道开始试运行。索道由云台县投资修建,全长两公里,单程九分钟。县长许南说,首日放票三千张,"
    "两小时内全部约完。工程师周岸介绍,每个轿厢可坐八人,风力超过七级时停运。",
    published="2023-05-03",
    source="海平晚报",
)
OPENED_ELSEWHERE = Draft(
    title="云台县索道迎客:九分钟飞越白鹭湖",
    body="坐轿厢飞越白鹭湖要多久?答案是九分钟。云台县修建的跨湖索道昨日试运行,三千张票两小时约完。设计索道的周岸站在湖边,"
    "看着轿厢一个个出站。许南表示,下月起每天运营十二小时。",
    published="2023-05-04",
    source="潮头新闻",
)
ANOTHER = Draft(
    title="松林街道老年食堂试运行首日,两百居民冒雨尝鲜",
    body="松林街道的老年食堂开门了。食堂每餐供应十个菜,七十岁以上的居民半价。厨师沈一苇凌晨四点开始熬粥,第一锅卖了两百碗。"
    "街道办说,菜单每周由居民投票决定。",
    published="2023-05-03",
    source="海平晚报",
)
REPRINT_PARAGRAPHS = samples.CHINESE_PARAGRAPHS
FILLING = tuple(samples.many_drafts(60, seed=5))


def add(library, *drafts):
    ids = [library.add(draft, keep_duplicates=True).id for draft in drafts]
    relate(library)
    return ids


def edited(**parts):
    """The sample article as another paper has it: one sentence is another."""
    body = "\n\n".join(REPRINT_PARAGRAPHS).replace("冬暖夏凉,存粮合适,存书却怕潮", "冬天不冷,夏天不热,可是潮")
    return samples.draft(body=body, **parts)


def whole(**parts):
    return samples.draft(body="\n\n".join(REPRINT_PARAGRAPHS), **parts)


def seen(library, id_):
    """What is related to an article, by title and as it is shown."""
    return [(r.title, r.source, r.relation, r.reason, round(r.score, 6)) for r in library.related(id_, 20)]


def test_a_story_that_another_paper_tells_comes_with_what_both_name(library):
    opened, elsewhere, another, *_ = add(library, OPENED, OPENED_ELSEWHERE, ANOTHER, *FILLING)
    first, *others = library.related(opened)
    assert (first.id, first.relation) == (elsewhere, Relation.STORY)
    assert "白鹭湖" in first.words
    assert first.reason == " · ".join(first.words)
    assert all(library.search(word).total >= 2 for word in first.words)
    assert all(one.relation is Relation.RELATED for one in others)
    assert elsewhere in [one.id for one in library.related(opened, limit=1)]
    assert Relation.STORY not in {one.relation for one in library.related(another)}


BEFORE = Draft(
    title="望江水库泄洪 石溪河沿岸两千余人连夜转移",
    body="6月3日凌晨，石溪河上游的望江水库开始泄洪，沿岸六个村的两千三百名村民连夜转移到县第二中学。\n\n望江县水利局局长郑怀远说，"
    "水位在三小时内上涨了一米八，必须开闸。被困在河心洲的三名渔民获救。",
    published="2024-06-03",
    source="海岸晚报",
)
AT_NIGHT = Draft(
    title="石溪河涨水：望江水库开闸以后的一夜",
    body="望江水库开闸那一夜，石溪河边的人都没有睡。村民背着老人走到县第二中学。郑怀远在大坝上守到天亮，三名渔民从河心洲被接了回来。",
    published="2024-06-04",
    source="江岸日报",
)
ANSWERED = Draft(
    title="望江县回应水库泄洪未提前通知",
    body="针对望江水库泄洪前未提前通知下游的说法，望江县政府4日作出回应，称短信在开闸前四十分钟已经发出。\n\n石溪河沿岸的村民说，短信是在水进了"
    "院子以后才收到的。郑怀远承认，两个村的广播在停电以后没有响。",
    published="2024-06-04",
    source="潮头新闻",
)
HOME_AGAIN = Draft(
    title="石溪河六村村民返家 水位回落两米",
    body="6日，在县第二中学住了三天的石溪河沿岸村民陆续回家。望江水库已关闭全部闸门，石溪河水位比最高时回落两米。\n\n村民们忙着清淤，电力公司说，"
    "今晚全部恢复供电。郑怀远表示，对损失的登记从明天开始。",
    published="2024-06-06",
    source="晨报网",
)
DRILL = Draft(
    title="望海水库泄洪演练 五百人参加",
    body="2日，望海水库举行泄洪演练，下游三个村的五百名村民参加。\n\n望海区应急局说，演练每年一次，今年增加了停电时的手摇警报。",
    published="2024-06-02",
    source="海岸晚报",
)


def test_in_a_small_library_the_first_and_the_last_article_of_an_event_are_of_one_story(library):
    event = add(library, BEFORE, AT_NIGHT, ANSWERED, HOME_AGAIN)
    (drill,) = add(library, DRILL)
    for id_ in event:
        found = {one.id: one for one in library.related(id_)}
        assert {other for other, one in found.items() if one.is_story} == {*event} - {id_}
        scores = [one.score for one in found.values()]
        assert scores == sorted(scores, reverse=True)
    assert not any(one.is_story for one in library.related(drill))


def test_turns_of_phrase_that_a_few_small_texts_share_are_no_reason(library):
    told = {
        "开门的猫": "老城区的橘猫学会了开门",
        "象棋摊": "江桥下的象棋摊摆了三十年",
        "夜灯": "阅览室的灯亮到凌晨",
        "修伞人": "老罗在巷口修伞",
    }
    drafts = [
        Draft(title=title, body=f"{first}，这件事街坊都知道。街坊还说，日子就是这样过的。", published=f"2024-06-0{day}")
        for day, (title, first) in enumerate(told.items(), 1)
    ]
    for id_ in add(library, *drafts):
        assert library.related(id_) == []


def test_what_the_page_points_to_comes_first_in_its_order(library):
    pointed = [
        Recommendation(title=ANOTHER.title),
        Recommendation(title="不在库中"),
        Recommendation(title=OPENED.title),
    ]
    own, another, opened, reprint = add(
        library, whole(recommended=tuple(pointed)), ANOTHER, OPENED, whole(source="潮头新闻", recommended=())
    )
    found = library.related(own)
    assert [one.id for one in found[:3]] == [another, opened, reprint]
    assert [one.relation for one in found[:3]] == [Relation.RECOMMENDED, Relation.RECOMMENDED, Relation.REPRINT]
    assert found[0].reason == "海平晚报 · 2023-05-03"
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_what_the_page_points_to_may_be_of_its_story_too(library):
    stories = tuple(Recommendation(title=one.title) for one in (OPENED_ELSEWHERE, ANOTHER))
    pointing = replace(OPENED, recommended=stories)
    opened, elsewhere, another, *_ = add(library, pointing, OPENED_ELSEWHERE, ANOTHER, *FILLING)
    first, second, *_ = library.related(opened)
    assert (first.id, first.relation, first.is_story) == (elsewhere, Relation.RECOMMENDED, True)
    assert "白鹭湖" in first.words
    assert (second.id, second.relation, second.is_story) == (another, Relation.RECOMMENDED, False)


@pytest.mark.parametrize(
    ("source", "expected"), [("潮头新闻", Relation.REPRINT), (samples.CHINESE_SOURCE, Relation.VERSION)]
)
def test_a_text_with_small_changes_is_a_reprint_elsewhere_and_a_later_edit_at_home(library, source, expected):
    own, other = add(library, whole(), edited(source=source, published="2023-04-09"))
    (first,) = library.related(own, limit=1)
    assert (first.id, first.relation, first.words) == (other, expected, ())
    assert 0.5 < first.likeness < 1
    assert first.reason == f"{first.likeness:.0%} · {source} · 2023-04-09"
    assert [row.id for row in library.versions(other)] == [own, other]
    assert library.version_counts([own, other, 99]) == {own: 2, other: 2}
    assert library.groups([own, other, 99]) == {own: own, other: own}


def test_a_short_text_that_is_told_on_the_same_evening_is_a_later_edit_and_no_new_story(library):
    told_on = (
        f"{OPENED.body}\n\n傍晚,第一位乘客对记者说,她在湖心看见了自家的屋顶,比站在山上看小得多。索道公司说,遇雷雨便停运。"
        "\n\n文旅局派人到上站清点排队的游客,并请船家加开晚班渡轮,送没有排上的人回对岸。"
    )
    later = replace(OPENED, title="白鹭湖索道加开晚班渡轮", body=told_on)
    opened, evening, elsewhere, *_ = add(library, OPENED, later, OPENED_ELSEWHERE, *FILLING)
    relations = {one.id: one.relation for one in library.related(opened)}
    assert (relations[evening], relations[elsewhere]) == (Relation.VERSION, Relation.STORY)
    assert [row.id for row in library.versions(opened)] == [opened, evening]


def test_the_same_form_with_another_text_stays_apart(library):
    opened, another = add(library, OPENED, ANOTHER)
    assert library.versions(opened) == []
    assert library.version_counts([opened, another]) == {}


def test_the_order_in_which_articles_come_in_changes_nothing(tmp_path):
    drafts = [OPENED, OPENED_ELSEWHERE, ANOTHER, whole(), edited(source="潮头新闻"), *FILLING]
    found = []
    for turn in range(2):
        random.Random(turn).shuffle(drafts)
        with Library.open(tmp_path / f"{turn}.db") as library:
            for place in range(0, len(drafts), 20):
                add(library, *drafts[place : place + 20])
            ids = library.search("索道").hits + library.search("粮仓 -老粮仓").hits
            found.append(sorted((hit.title, hit.source, tuple(seen(library, hit.id))) for hit in ids))
    assert found[0] == found[1]
    assert any(relations for _, _, relations in found[0])


def test_what_is_removed_leaves_no_trace(library, tmp_path):
    opened, *_ = add(library, OPENED, OPENED_ELSEWHERE, ANOTHER, *FILLING)
    before = seen(library, opened)
    gone = add(library, edited(), whole(), OPENED, *samples.many_drafts(20, seed=9))
    assert seen(library, opened) != before
    library.remove(gone)
    assert seen(library, opened) == before
    assert library.check() == []


def test_a_group_falls_apart_when_what_held_it_together_goes(library):
    first, second, third = add(library, whole(), edited(source="潮头新闻"), whole(source="海平日报"))
    library.remove([second])
    assert library.version_counts([first, third]) == {first: 2, third: 2}
    library.remove([third])
    assert library.version_counts([first]) == {}
    assert library.versions(first) == []


def test_an_article_that_is_changed_is_looked_at_anew(library):
    opened, elsewhere, another = add(library, OPENED, OPENED_ELSEWHERE, ANOTHER)
    library.replace(elsewhere, ANOTHER)
    assert library.waiting_for_words() == 1
    relate(library)
    assert library.waiting_for_words() == 0
    assert [(one.id, one.relation) for one in library.related(another)][:1] == [(elsewhere, Relation.REPRINT)]
    assert elsewhere not in [one.id for one in library.related(opened) if one.relation is Relation.STORY]
    assert library.check() == []


def test_what_changes_while_it_is_looked_at_is_looked_at_again(library):
    opened = library.add(OPENED).id
    waiting = library.unrelated(0, 10)
    library.replace(opened, ANOTHER)
    from desktop_reader.library.relating import profiled

    assert library.relate([profiled(one) for one in waiting]) == 0
    assert library.waiting_for_words() == 1


def test_the_trash_is_left_out_and_brought_back(library):
    opened, elsewhere, one, other = add(library, OPENED, OPENED_ELSEWHERE, whole(), whole(source="潮头新闻"))
    before = seen(library, opened), seen(library, one)
    library.trash([elsewhere, other])
    assert elsewhere not in [found.id for found in library.related(opened)]
    assert library.versions(one) == []
    assert library.version_counts([one]) == {}
    library.untrash([elsewhere, other])
    assert (seen(library, opened), seen(library, one)) == before


def test_an_article_that_waits_shows_what_its_page_points_to(library):
    library.add(ANOTHER)
    own = library.add(samples.draft(recommended=(Recommendation(title=ANOTHER.title),))).id
    assert [one.relation for one in library.related(own)] == [Relation.RECOMMENDED]


def test_words_of_chrome_and_counts_are_no_reasons(library):
    body = "点击关注我们,更多精彩阅读请打开客户端。记者获悉,三万余人参加,责任编辑审核。{} 新华社报道,编辑综合。"
    drafts = [
        Draft(title=f"点击查看更多({place})", body=body.format(f"{place}的灯塔今晚亮灯。")) for place in samples.PLACES
    ]
    own, *_ = add(library, *drafts)
    words = {word for one in library.related(own) for word in one.words}
    assert not words & {"点击", "关注", "阅读", "客户端", "记者", "编辑", "新华社", "责任编辑", "更多", "三万"}


def test_texts_of_another_script_are_related_by_their_names(library):
    ferry = Draft(
        title="The ferry that refuses to retire",
        body="\n\n".join(samples.ENGLISH_PARAGRAPHS),
        published="2022-11-03",
        source="Harbour Gazette",
    )
    council = Draft(
        title="Council puts off its vote on the Adelheid",
        body="The island council will not decide on the Adelheid this year. Her captain, Jonas Peel, said on Quay "
        "Street that he was glad, and that the sheep were, too.",
        published="2022-11-05",
        source="Sound Observer",
    )
    bakery = Draft(
        title="A bakery that opens at midnight",
        body="Every night, when the last tram has gone, Marta Olsen lights the oven of her bakery in Mill Lane.",
        published="2022-11-04",
    )
    own, other, _ = add(library, ferry, council, bakery)
    first = library.related(own)[0]
    assert first.id == other
    assert {"Adelheid", "Peel"} & set(first.words)
