"""What is known of a page beforehand: corrections win and change nothing else, rules and furniture help."""

import datetime as dt
from functools import partial

import pytest
import samples

from desktop_reader.pages import Correction, Hints, Page, Role, Rule, Spot, understand
from desktop_reader.pages.forms import form_of
from desktop_reader.pages.hints import digest_of, spots
from desktop_reader.pages.html.understanding import understand_html
from desktop_reader.pages.long_texts import MOST_LINES

TODAY = dt.date(2024, 3, 19)
PAGE = samples.chinese_page()
PROMISE = "关注海平新闻，每天早上八点准时收到前一天的全部消息，还有编辑部为你挑选的三篇长文。"


def corrected(text: str, *changes: tuple[str, Role]) -> Page:
    """The page of a text of which a person says what these lines are."""
    corrections = tuple(Correction(line, 1, role) for line, role in changes)
    return understand(text, today=TODAY, hints=Hints(corrections=corrections))


def role_of(page: Page, text: str) -> Role:
    return next(line.role for line in page.lines if line.text == text)


def others(page: Page, *changed: str) -> list[tuple[str, Role]]:
    return [(line.text, line.role) for line in page.lines if line.text not in changed]


def test_without_hints_nothing_changes() -> None:
    assert understand(PAGE, today=TODAY, hints=Hints()) == understand(PAGE, today=TODAY)


@pytest.mark.parametrize(
    "line", [*samples.CHINESE_PARAGRAPHS, *samples.CHINESE_HEADINGS, *samples.CHINESE_DECK], ids=lambda line: line[:8]
)
def test_a_line_is_put_out_and_no_other_line_changes(line: str) -> None:
    before = understand(PAGE, today=TODAY)
    after = corrected(PAGE, (line, Role.LEFT_OUT))
    assert (role_of(after, line), others(after, line)) == (Role.LEFT_OUT, others(before, line))
    assert line[:20] not in after.body


def test_a_line_is_put_in_where_the_page_has_it() -> None:
    page = corrected(PAGE, ("打开APP查看更多评论", Role.BODY), ("海平新闻APP", Role.HEADING))
    parts = page.body.split("\n\n")
    assert (parts[0], parts[-1]) == ("## 海平新闻APP", "打开APP查看更多评论")
    assert page.title == samples.CHINESE_TITLE


def test_a_corrected_line_has_its_reason() -> None:
    page = corrected(PAGE, ("最新评论", Role.BODY))
    assert next(line.reason for line in page.lines if line.text == "最新评论") == "corrected"


def test_another_title_leads_to_the_facts_beside_it() -> None:
    text = "\n\n".join(["海平晚报数字报", "往期回顾：上一期要闻摘编与读者来信", *PAGE.split("\n\n")[2:]])
    page = corrected(text, ("往期回顾：上一期要闻摘编与读者来信", Role.TITLE))
    assert page.title == "往期回顾：上一期要闻摘编与读者来信"
    assert page.source == samples.CHINESE_SOURCE
    assert role_of(page, samples.CHINESE_TITLE) is not Role.TITLE


def test_a_title_that_is_put_out_makes_room_for_another() -> None:
    page = corrected(PAGE, (samples.CHINESE_TITLE, Role.LEFT_OUT))
    assert page.title != samples.CHINESE_TITLE
    assert [line.text for line in page.lines if line.role is Role.TITLE] != [samples.CHINESE_TITLE]


def test_paragraphs_above_a_title_that_a_person_chose_stay() -> None:
    page = corrected(PAGE, (samples.CHINESE_HEADINGS[1], Role.TITLE))
    assert page.title == samples.CHINESE_HEADINGS[1]
    assert samples.CHINESE_PARAGRAPHS[0] in page.body


@pytest.mark.parametrize(
    ("line", "role", "field", "value"),
    [
        ("来源：山海文摘", Role.SOURCE, "source", "山海文摘"),
        ("山海文摘", Role.SOURCE, "source", "山海文摘"),
        ("2019年5月1日 08:30 山海文摘", Role.SOURCE, "source", "山海文摘"),
        ("印发于 2019年5月1日 08:30", Role.DATE, "published", "2019-05-01T08:30"),
        ("看不出日期的一行", Role.DATE, "published", samples.CHINESE_PUBLISHED),
        ("撰文／周小舟、何一帆", Role.BYLINE, "author", ("周小舟", "何一帆")),
        ("By Ada Byron and Charles Babb", Role.BYLINE, "author", ("Ada Byron", "Charles Babb")),
        ("潮间带小组", Role.BYLINE, "author", ("潮间带小组",)),
    ],
)
def test_facts_are_read_from_the_lines_that_a_person_names(line: str, role: Role, field: str, value: object) -> None:
    page = corrected(f"{PAGE}\n\n{line}", (line, role))
    assert getattr(page, field) == value
    assert (page.title, role_of(page, line)) == (samples.CHINESE_TITLE, role)


def test_a_fact_goes_with_the_line_that_is_put_out() -> None:
    date_line = f"{samples.CHINESE_PUBLISHED.replace('T', ' ')}    {samples.CHINESE_SOURCE}"
    page = corrected(PAGE, (date_line, Role.LEFT_OUT))
    assert page.published is None
    assert page.source != samples.CHINESE_SOURCE


def test_the_deck_is_what_is_in_it() -> None:
    page = corrected(PAGE, (samples.CHINESE_DECK[0], Role.LEFT_OUT), (samples.CHINESE_PARAGRAPHS[0], Role.DECK))
    assert page.deck == f"{samples.CHINESE_DECK[1]}\n{samples.CHINESE_PARAGRAPHS[0]}"


def test_stories_come_and_go() -> None:
    first = samples.CHINESE_RECOMMENDED[0].title
    page = corrected(PAGE, (first, Role.LEFT_OUT), ("最新评论", Role.RECOMMENDED))
    assert [story.title for story in page.recommended] == [
        *(story.title for story in samples.CHINESE_RECOMMENDED[1:]),
        "最新评论",
    ]


def test_of_equal_lines_the_one_that_is_meant() -> None:
    text = f"{PAGE}\n\n海平新闻APP"
    page = understand(text, today=TODAY, hints=Hints(corrections=(Correction("海平新闻APP", 3, Role.BODY),)))
    assert [line.role for line in page.lines if line.text == "海平新闻APP"] == [
        Role.LEFT_OUT,
        Role.LEFT_OUT,
        Role.BODY,
    ]


def test_any_line_of_a_wrapped_paragraph_stands_for_the_whole() -> None:
    wrapped = (
        "The ferry left the harbour at a quarter past five, as she had done on every\n"
        "morning of the last seventy years, with forty sheep and one bishop aboard.\n"
        "Nobody on the quay looked up from the nets, for the noise of her engine is\n"
        "what mornings are made of here, and it was only when she did not come back\n"
        "that people began to count who had been on her and what they had carried."
    )
    page = corrected(
        wrapped, ("Nobody on the quay looked up from the nets, for the noise of her engine is", Role.HEADING)
    )
    assert {line.role for line in page.lines} == {Role.HEADING}
    assert [line.joined for line in page.lines] == [False, True, True, True, True]


def test_a_page_without_an_article_gets_one_from_a_person() -> None:
    menu = "首页\n新闻\n体育\n登录\n注册\n一句短话\n关于我们\n联系我们"
    page = corrected(menu, ("一句短话", Role.BODY))
    assert page.body == "一句短话"


def test_everything_may_be_put_out() -> None:
    text = "只有一段话，没有别的，连标题也没有，所以它自己就是全部。"
    assert corrected(text, (text, Role.LEFT_OUT)).body == ""


def test_verse_code_and_long_texts_are_corrected_too() -> None:
    verse = "夜航\n\n灯塔转过身去\n把光留给后来的船\n\n潮水数着台阶\n数到第七级就忘了"
    assert "潮水" not in corrected(verse, ("潮水数着台阶", Role.LEFT_OUT)).body
    code = "import os\n\ndef lights():\n    return os.name\n\nlights()\n"
    assert "lights()\n```" not in corrected(code, ("lights()", Role.LEFT_OUT)).body
    long = "\n".join(f"第{number}行" for number in range(MOST_LINES + 1))
    page = corrected(long, ("第3行", Role.TITLE), ("第5行", Role.LEFT_OUT))
    assert page.title == "第3行"
    assert "第3行" not in page.body.split("\n\n")
    assert "第5行" not in page.body.split("\n\n")


def test_a_rule_holds_for_every_line_of_its_form() -> None:
    text = PAGE.replace("最新评论", "编辑推荐：夜航的人\n\n编辑推荐：看灯的人\n\n最新评论")
    rules = (Rule(form_of("编辑推荐：别的什么"), Role.HEADING),)
    page = understand(text, today=TODAY, hints=Hints(rules=rules))
    assert {line.role for line in page.lines if line.text.startswith("编辑推荐")} == {Role.HEADING}
    assert next(line.reason for line in page.lines if line.text.startswith("编辑推荐")) == "rule"


def test_a_correction_wins_over_a_rule() -> None:
    hints = Hints(corrections=(Correction("最新评论", 1, Role.BODY),), rules=(Rule(form_of("最新评论"), Role.HEADING),))
    assert role_of(understand(PAGE, today=TODAY, hints=hints), "最新评论") is Role.BODY


def test_furniture_is_no_text_and_no_title() -> None:
    text = PAGE.replace(samples.CHINESE_PARAGRAPHS[2], f"{PROMISE}\n\n{samples.CHINESE_PARAGRAPHS[2]}")
    read = partial(understand, text, today=TODAY)
    assert PROMISE in read().body
    known = frozenset(map(digest_of, (PROMISE, samples.CHINESE_TITLE)))
    page = read(hints=Hints(furniture=known))
    assert PROMISE not in page.body
    assert next(line.reason for line in page.lines if line.text == PROMISE) == "recurs"
    assert page.title != samples.CHINESE_TITLE


def test_a_list_of_stories_that_recurs_is_one_all_the_same() -> None:
    titles = [story.title for story in samples.CHINESE_RECOMMENDED]
    assert [story.title for story in understand(PAGE, today=TODAY).recommended] == titles
    known = frozenset(map(digest_of, titles))
    assert [story.title for story in understand(PAGE, today=TODAY, hints=Hints(furniture=known)).recommended] == titles


def test_furniture_states_the_facts_all_the_same() -> None:
    date_line = f"{samples.CHINESE_PUBLISHED.replace('T', ' ')}    {samples.CHINESE_SOURCE}"
    page = understand(PAGE, today=TODAY, hints=Hints(furniture=frozenset({digest_of(date_line)})))
    assert (page.source, page.published) == (samples.CHINESE_SOURCE, samples.CHINESE_PUBLISHED)


def test_the_body_does_not_go_on_past_what_stands_below_articles() -> None:
    foot = "海平新闻版权声明与读者服务热线"
    text = PAGE.replace("最新评论", f"{foot}\n\n{PROMISE}")
    known = frozenset({digest_of(foot)})
    assert PROMISE in understand(text, today=TODAY).body
    assert PROMISE not in understand(text, today=TODAY, hints=Hints(furniture=known, foot=known)).body


def test_spots_tell_equal_lines_apart_and_overlook_blanks() -> None:
    assert list(spots(["a b", "", "ab", " a\u3000b", "c"])) == [
        Spot("ab", 1), Spot("", 1), Spot("ab", 2), Spot("ab", 3), Spot("c", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("来源：青岛日报", "来源: 远山晚报"),
        ("By Jane Doe and John Roe", "By Max Muster"),
        ("（记者 张三 李四）", "（记者 王五）"),
        ("2021-02-23 06:42 来源：青岛日报", "2020年1月1日 来源：远山晚报"),
        ("Lesen Sie auch: So geht das", "Lesen Sie auch: Was nun kommt"),
        ("打开APP查看更多12条评论", "打开APP查看更多3条评论"),
        ("Published 5 July 2021, 10:30 am", "Published 13 May 2020"),
    ],
)
def test_lines_of_one_form(one: str, other: str) -> None:
    assert form_of(one) == form_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("他说：“明天不去。”", "他说：“后天再说。”"),
        ("来源：青岛日报", "编辑：青岛日报"),
        ("阅读全文", "阅读原文"),
        ("x" * 150 + "甲", "x" * 150 + "乙"),
    ],
)
def test_lines_of_different_forms(one: str, other: str) -> None:
    assert form_of(one) != form_of(other)


def test_the_blocks_of_a_document_are_corrected_like_lines() -> None:
    source = f"<html><body><h1>{samples.CHINESE_TITLE}</h1>" + "".join(
        f"<p>{text}</p>" for text in (*samples.CHINESE_PARAGRAPHS, PROMISE)
    )
    corrections = (Correction(PROMISE, 1, Role.LEFT_OUT),)
    page = understand_html(source, today=TODAY, hints=Hints(corrections=corrections))
    assert PROMISE in understand_html(source, today=TODAY).body
    assert PROMISE not in page.body
    assert samples.CHINESE_PARAGRAPHS[6][:20] in page.body
