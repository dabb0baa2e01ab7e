"""What pages of one site have in common: counted over different articles, with reprints left out."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.pages import Hints, Role, understand
from desktop_reader.pages.hints import digest_of
from desktop_reader.pages.html.understanding import understand_html
from desktop_reader.pages.sketches import common, is_touched, marks, naming_lines

TODAY = dt.date(2024, 3, 19)
PROMISE = "关注潮间带，每天早上八点准时收到前一天的全部消息，还有编辑部为你挑选的三篇长文。"
SUBJECTS = ("码头", "灯塔", "渔港", "栈桥", "船坞", "盐场", "海堤", "潮汐")


def paragraphs(subject: str) -> list[str]:
    return [
        f"清晨六点，{subject}的灯还没有熄，跑步的人已经三三两两，海面上有一层薄薄的雾。",
        f"三年前，{subject}还是一片围起来的空地，吊机生了锈，附近的居民绕道而行。",
        f"说起{subject}的将来，老人们各有各的打算，有人想种树，有人想开一间茶馆。",
    ]


def page(subject: str, title: str = "", *, extra: str = PROMISE) -> str:
    body = paragraphs(subject)
    lines = ["潮间带网", "海岸频道", title or f"{subject}的早晨，一座小城的更新", "2024-03-18 07:25 潮间带", *body[:2]]
    return "\n\n".join([*lines, extra, body[2], "责任编辑：丁一", "潮间带传媒 版权所有", "读者服务热线"])


def sketch(text: str, hints: Hints | None = None) -> bytes:
    return understand(text, today=TODAY, **({"hints": hints} if hints else {})).sketch


def test_a_line_that_three_articles_have_is_furniture() -> None:
    sketches = [sketch(page(subject)) for subject in SUBJECTS[:3]]
    assert digest_of(PROMISE) in common(sketches).lines
    assert digest_of(PROMISE) not in common(sketches[:2]).lines
    assert digest_of(paragraphs("码头")[0]) not in common(sketches).lines


def test_what_stands_below_the_articles_is_told_apart() -> None:
    foot = common(sketch(page(subject)) for subject in SUBJECTS[:3]).foot
    assert digest_of("读者服务热线") in foot
    assert digest_of("潮间带网") not in foot
    assert digest_of(PROMISE) not in foot


def test_a_page_twice_is_no_third_article() -> None:
    twice = page("码头").replace(PROMISE, f"{PROMISE}\n\n{PROMISE}\n\n{PROMISE}")
    assert digest_of(PROMISE) not in common([sketch(twice), sketch(page("灯塔"))]).lines


def test_the_text_of_a_reprint_is_no_furniture() -> None:
    reprints = [sketch(page("码头", f"第{number}次转载：码头的早晨")) for number in range(4)]
    known = common(reprints).lines
    assert not known & {digest_of(text) for text in paragraphs("码头")}
    assert digest_of("海岸频道") in known


def test_what_reprints_and_other_articles_share_still_counts() -> None:
    pages = [*(page("码头", f"第{number}次转载：码头的早晨") for number in range(4)), *map(page, SUBJECTS[1:4])]
    known = common(map(sketch, pages)).lines
    assert digest_of(PROMISE) in known
    assert not known & {digest_of(text) for text in paragraphs("码头")}


COLUMN = ("市场怎么看", "风险提示")


def column(subject: str, *, first: str = "", second: str = COLUMN[0], third: str = COLUMN[1]) -> str:
    one, two, three = paragraphs(subject)
    head = ["潮间带网", f"{subject}的早晨，一座小城的更新", "2024-03-18 07:25 潮间带"]
    return "\n\n".join([*head, *filter(None, [first]), one, second, two, third, three, "责任编辑：丁一"])


def test_the_headings_of_a_column_are_no_furniture() -> None:
    sketches = [sketch(column(subject, first="本周要闻")) for subject in SUBJECTS[:4]]
    assert not common(sketches).lines & {digest_of(text) for text in (*COLUMN, "本周要闻")}


def test_a_line_above_the_text_is_furniture_where_no_heading_amid_it_recurs() -> None:
    sketches = [
        sketch(column(subject, first="本周要闻", second=f"说说{subject}", third=f"再说{subject}"))
        for subject in SUBJECTS[:4]
    ]
    assert digest_of("本周要闻") in common(sketches).lines


def test_a_line_that_most_pages_leave_out_is_furniture_though_some_take_it_for_a_heading() -> None:
    outside = [sketch(page(subject).replace("海岸频道", COLUMN[0])) for subject in SUBJECTS[:4]]
    sketches = [*outside, *(sketch(column(subject)) for subject in SUBJECTS[4:7])]
    assert digest_of(COLUMN[0]) in common(sketches).lines
    assert digest_of(COLUMN[1]) not in common(sketches).lines


def web_page(subject: str, inner: str) -> bytes:
    one, two, three = (f"<p>{text}</p>" for text in paragraphs(subject))
    source = f"<article><h1>{subject}的早晨，一座小城的更新</h1>{one}{two}{inner}{three}</article>"
    return understand_html(source, today=TODAY).sketch


@pytest.mark.parametrize(
    ("form", "recurring"),
    [
        ("<table><tr><td>城市</td><td>{0}比</td></tr><tr><td>平湖</td><td>{0}七成</td></tr></table>", ["城市", "平湖"]),
        ("<ul><li>看潮汐表。</li><li>{0}要先去看。</li></ul>", ["看潮汐表。"]),
        ("<pre>06:00 SE 3\n{0} 4</pre>", ["06:00 SE 3"]),
        ("<h2>市场怎么看</h2>", ["市场怎么看"]),
    ],
)
def test_what_a_web_page_is_built_of_is_no_furniture(form: str, recurring: list[str]) -> None:
    known = common(web_page(subject, form.format(subject)) for subject in SUBJECTS[:4])
    assert not known.lines & {digest_of(text) for text in recurring}


def test_a_table_that_sets_out_a_page_makes_nothing_of_its_articles() -> None:
    layout = f"<table><tr><td>{PROMISE}</td></tr></table>"
    known = common(web_page(subject, layout) for subject in SUBJECTS[:4])
    assert digest_of(PROMISE) in known.lines


def test_a_page_is_touched_where_it_keeps_a_line_that_is_furniture() -> None:
    known = common(sketch(page(subject)) for subject in SUBJECTS[:3])
    assert is_touched(sketch(page("船坞")), known)
    assert not is_touched(sketch(page("船坞", extra="只有这一页才有的一句话，说的是别处没有的事。")), known)
    hints = Hints(furniture=known.lines, foot=known.foot)
    assert not is_touched(sketch(page("船坞"), hints), known)


def test_a_page_is_touched_where_its_article_goes_on_past_what_stands_below_articles() -> None:
    foot = "读者服务热线"
    known = common(sketch(page(subject)) for subject in SUBJECTS[:3])
    assert digest_of(foot) in known.foot
    longer = page("船坞", extra="只有这一页才有的一句话，说的是别处没有的事。") + "".join(
        f"\n\n后面还有第{number}段，说的是另一件事，和前面的那一篇没有关系。" for number in range(2)
    )
    assert is_touched(sketch(longer), known)
    hints = Hints(furniture=known.lines, foot=known.foot)
    assert "后面还有第1段" in understand(longer, today=TODAY).body
    assert "后面还有第1段" not in understand(longer, today=TODAY, hints=hints).body


def test_a_site_is_named_by_lines_around_the_article() -> None:
    names = naming_lines(sketch(page("码头")))
    assert digest_of("海岸频道") in names
    assert digest_of("潮间带传媒 版权所有") in names
    assert not set(names) & {digest_of(text) for text in (*paragraphs("码头"), PROMISE)}


def test_a_long_page_has_a_short_sketch() -> None:
    text = page("码头") + "\n\n" + "\n\n".join(f"潮汐表的第{number}页" for number in range(5_000))
    assert len(sketch(text)) == 5_000
    assert len(naming_lines(sketch(text))) == 24


@given(st.lists(st.sampled_from([*SUBJECTS, "首页", "登录", "来源：潮间带", "2024-03-18 07:25", PROMISE]), max_size=30))
def test_a_sketch_says_what_became_of_each_block(lines: list[str]) -> None:
    text = "\n".join(["灯塔的看守人", *paragraphs("灯塔"), *lines])
    found = understand(text, today=TODAY)
    kept = {Role.TITLE, Role.DECK, Role.HEADING, Role.BODY}
    said = [(digest_of(line.text), line.role in kept) for line in found.lines if not line.joined]
    assert [(mark.digest, mark.is_kept) for mark in marks(found.sketch)] == said
