"""Whole pages: every part where it belongs, and no line lost."""

import datetime as dt

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.errors import ReaderError
from desktop_reader.pages import Page, Role, understand
from desktop_reader.pages.long_texts import MOST_LINES
from desktop_reader.pages.text_lines import cleaned

TODAY = dt.date(2024, 3, 19)
FIRST = "清晨六点，老码头的灯还没有熄，沿着栈道跑步的人已经三三两两，海面上有一层薄薄的雾。"
SECOND = "三年前，这里还是一片围起来的空地，吊机生了锈，仓库的屋顶漏着雨，附近的居民绕道而行。"
THIRD = "施工期间，工程队保留了全部红砖墙和三台吊机，新修的屋顶用的是拆下来的旧木料，看不出新旧。"


def read(*lines: str) -> Page:
    return understand("\n".join(lines), today=TODAY)


def body_of(page: Page) -> list[str]:
    return [line.text for line in page.lines if line.role in {Role.BODY, Role.HEADING}]


def test_title_and_paragraphs() -> None:
    page = read("老码头的早晨", "", FIRST, SECOND, "", THIRD)
    assert page.title == "老码头的早晨"
    assert body_of(page) == [FIRST, SECOND, THIRD]
    assert page.language == "zh"


def test_paragraphs_alone_are_named_after_their_first_sentence() -> None:
    page = read(FIRST + SECOND, THIRD)
    assert page.title.startswith("清晨六点，老码头的灯还没有熄")
    assert len(page.title) <= 40
    assert body_of(page) == [FIRST + SECOND, THIRD]


def test_parts_in_another_order() -> None:
    page = read(
        "晚报客户端", "下载APP", "来源：远山日报", "2024年3月18日 07:25", "老码头变身城市客厅：一座小城的更新",
        "记者 沈一帆", FIRST, SECOND, THIRD, "责任编辑：丁一", "相关阅读",
        "海蛎饼的第三代传人守着一口油锅", "昨天 09:10　晚报",
    )  # fmt: skip
    assert page.title == "老码头变身城市客厅：一座小城的更新"
    assert (page.source, page.author, page.published) == ("远山日报", ("沈一帆",), "2024-03-18T07:25")
    assert body_of(page) == [FIRST, SECOND, THIRD]
    assert [(r.title, r.published, r.source) for r in page.recommended] == [
        ("海蛎饼的第三代传人守着一口油锅", "2024-03-18T09:10", "晚报")
    ]


def test_a_list_beside_an_old_article_has_the_years_of_the_article() -> None:
    page = read(
        "老码头变身城市客厅：一座小城的更新", "远山日报 2017-01-04 07:25", FIRST, SECOND, THIRD, "相关阅读",
        "海蛎饼的第三代传人守着一口油锅", "晚报 01-06", "守桥人说大桥上的灯还要再添二十盏", "晚报 12-28",
    )  # fmt: skip
    assert [story.published for story in page.recommended] == ["2017-01-06", "2016-12-28"]


@pytest.mark.parametrize("title", ["那年春天，我们在码头上等一封信……", "老码头的早晨"])
def test_the_outlet_that_signs_the_date_is_no_headline(title: str) -> None:
    page = read("语文学报", "", title, "", "语文学报 2024-02-02", "", FIRST, "", SECOND, "", THIRD)
    assert (page.title, page.source, page.deck) == (title, "语文学报", None)


def test_a_headline_that_the_date_line_does_not_begin_with_stays() -> None:
    page = read("老码头的早晨", "", "一座小城的更新", "", "2024-02-02 远山日报", "", FIRST, "", SECOND, "", THIRD)
    assert page.title == "老码头的早晨"


@pytest.mark.parametrize("label", ["摘要：", "【导读】", "核心提示: "])
def test_a_deck_has_no_label_but_that_of_a_paper(label: str) -> None:
    deck = "三年前围起来的空地，如今是小城的客厅，改造的账本也摊开来给人看。"
    lines = ("老码头变身城市客厅：一座小城的更新", "2024-03-18 07:25 远山日报", label + deck)
    assert read(*lines, FIRST, SECOND, THIRD).deck == deck
    assert read(*lines, "关键词：码头；更新", FIRST, SECOND, THIRD).deck == label + deck


def test_the_size_of_the_letters_is_no_heading() -> None:
    page = read("老码头的早晨", "", "2024年3月18日 07:25 来源：远山日报", "", "字号 A+ A-", "", FIRST, SECOND, THIRD)
    assert body_of(page) == [FIRST, SECOND, THIRD]


def test_the_line_of_facts_below_a_story_is_no_story() -> None:
    lines = [
        "The ferry is back at the old harbour", "By Lucy Tan", "June 9, 2019", "The Harbour Courier",
        *(f"The ferry came back on Sunday, number {number}, and two hundred people waited on the pier."
          for number in range(3)),
        "Recommended for you",
        "Why nobody mends the pier any more", "The Harbour Courier, May 2, 2019",
        "The night boat sails again after eleven long years", "June 1, 2019 | Coast Weekly",
    ]  # fmt: skip
    assert [(story.title, story.published, story.source) for story in read(*lines).recommended] == [
        ("Why nobody mends the pier any more", "2019-05-02", "The Harbour Courier"),
        ("The night boat sails again after eleven long years", "2019-06-01", "Coast Weekly"),
    ]


@pytest.mark.parametrize("numbers", [("Volume 1", "Volume 2"), ("PART I", "Part II")])
def test_sections_that_have_only_a_number_have_headings(numbers: tuple[str, str]) -> None:
    texts = [
        f"The keeper wrote down every storm, number {number}, and nobody read a line of it." for number in range(2)
    ]
    head = ("The keepers of the pier", "", "By Lucy Tan", "June 9, 2019", "The Harbour Courier")
    page = read(*head, "", numbers[0], "", texts[0], "", numbers[1], "", texts[1])
    assert body_of(page) == [numbers[0], texts[0], numbers[1], texts[1]]
    assert page.deck is None
    listed = read(*head, "", *numbers, "", texts[0], "", texts[1], "", texts[1])
    assert not set(numbers) & set(body_of(listed))


def test_a_byline_in_arabic_is_no_deck() -> None:
    text = "قال مسؤولون يوم الخميس إن الميناء القديم سيفتح أبوابه من جديد بعد ثلاث سنوات من العمل."
    page = read("الميناء القديم يفتح أبوابه", "", "الكاتب: ليلى منصور", "2024-03-18", "", text, "", text, "", text)
    assert (page.author, page.deck, page.published) == (("ليلى منصور",), None, "2024-03-18")


def test_a_line_that_says_who_reports_is_no_heading() -> None:
    page = read("老码头的早晨", "", "山川网消息（晚间新闻）：", "", FIRST, SECOND, THIRD)
    assert page.source == "山川网"
    assert body_of(page) == [FIRST, SECOND, THIRD]


def test_the_source_beside_the_date_wins_over_who_reports() -> None:
    page = read("老码头的早晨", "", "2024-03-18 07:25    远山日报", "", "山川网消息：", "", FIRST, SECOND, THIRD)
    assert page.source == "远山日报"


def test_headings_become_headings() -> None:
    page = read("老码头变身城市客厅", "2024-03-18", FIRST, "先想清楚给谁用", SECOND, "再动手改", THIRD)
    assert [line.text for line in page.lines if line.role is Role.HEADING] == ["先想清楚给谁用", "再动手改"]
    assert "## 先想清楚给谁用" in page.body.split("\n\n")


def test_the_body_is_written_as_commonmark() -> None:
    page = read("标题", "1. " + FIRST, "# " + SECOND, THIRD)
    assert page.body.split("\n\n") == ["1\\. " + FIRST, "\\# " + SECOND, THIRD]


def test_a_poem_keeps_its_lines() -> None:
    page = read("晚归", "", "河水带走了白天，", "石阶还是温的。", "", "我把钥匙放在桌上，", "听见楼下的门")
    assert page.title == "晚归"
    assert page.body == "河水带走了白天，\\\n石阶还是温的。\n\n我把钥匙放在桌上，\\\n听见楼下的门"


def test_code_keeps_its_lines() -> None:
    lines = ("import os", "", "def main():", "    print(os.name)", "", "main()")
    page = read(*lines)
    assert page.body == "\n".join(("```", *lines, "```"))


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff"])
def test_an_empty_text(text: str) -> None:
    with pytest.raises(ReaderError, match="empty"):
        understand(text, today=TODAY)


def test_navigation_is_no_article() -> None:
    with pytest.raises(ReaderError, match="9 lines"):
        read("首页", "新闻", "体育", "财经", "登录", "注册", "关于我们", "联系我们", "版权所有 远山网")


def test_every_line_has_a_reason() -> None:
    page = read("首页", "登录", "老码头变身城市客厅", "2024-03-18", FIRST, SECOND, "最新评论", "真好", "版权所有")
    assert all(line.reason for line in page.lines)


def test_more_lines_than_a_page_has_are_taken_as_they_are() -> None:
    page = understand("书名\n" + "一行。\n" * MOST_LINES, today=TODAY)
    assert page.title == "书名"
    assert len(body_of(page)) == MOST_LINES


def test_a_headline_with_no_body_below_it_is_the_text() -> None:
    last = "url: https://example.orv\ufffd?人,但船??。"
    page = read('title: "', "sou[海", "?, 人物]", last)
    assert body_of(page)[-1] == last
    assert page.title


def test_a_first_line_of_the_deck_may_repeat_the_headline() -> None:
    assert understand(samples.chinese_page(), today=TODAY).deck == "\n".join(samples.CHINESE_DECK)


def test_the_headline_printed_again_is_no_line_of_the_deck() -> None:
    page = samples.chinese_page().replace(f"\n{samples.CHINESE_DECK[0]}\n", f"\n{samples.CHINESE_TITLE}\n")
    assert understand(page, today=TODAY).deck == samples.CHINESE_DECK[1]


@pytest.mark.parametrize(
    "lines",
    [
        ("主任：张一然", "副主任：李木森", "委员：陈石 王小舟 周一苇"),
        ("A：26°05.58′N/123°20.52′E;", "B：25°42.30′N/122°55.50′E；", "禁止驶入。"),
        ("@远山地铁 微博发布运营信息：自12月16日首班车起，二号线全线恢复正常运营。 此前报道：信号故障致停运",),
        (
            "澳门股集体走强，永丰涨超20％；",
            "航空股早盘涨幅居前，南山航空涨超3％；",
            "远洋服务现涨超8％，归属股东溢利为7540万元；",
        ),
        ("经查，该店已取得《营业执照》和《食品经营许可证》，名称为“三桥区海港食府”，电子秤未经检定。",),
    ],
)
def test_a_text_with_its_headline_and_date_is_taken_whole(lines: tuple[str, ...]) -> None:
    page = read(
        "远山市选举委员会的名单公布",
        "",
        "2023-04-13    远山新闻",
        "",
        *lines,
        "",
        "来源：远山市政府网",
        "",
        "编辑：丁一",
    )
    assert (page.title, page.published) == ("远山市选举委员会的名单公布", "2023-04-13")
    assert body_of(page) == list(lines)


def test_a_text_of_short_lines_is_not_refused() -> None:
    page = read(
        "首页",
        "登录",
        "阿宽今年带了六份建议",
        "阿宽在座谈会上说",
        "谈到年轻人的交流",
        "交流不能停留在交流",
        "首页",
        "登录",
    )
    assert "交流不能停留在交流" in body_of(page)


LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "首页",
                "相关阅读",
                "最新评论",
                "2024-03-18 07:25 晚报",
                "By Jane Doe",
                FIRST,
                SECOND,
                "",
                "  ",
                "（记者 王小明）",
            ]
        ),
    ),
    max_size=40,
)


@given(LINES)
def test_any_text_is_understood_or_refused_and_nothing_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        page = understand(text, today=TODAY)
    except ReaderError:
        return
    assert [line.text for line in page.lines] == text.splitlines()
    assert page.title
    assert all((line.role is Role.BLANK) == (not cleaned(line.text)) for line in page.lines)


SAMPLE_LINES = [line for page in (samples.chinese_page(), samples.english_page()) for line in page.splitlines()]
CUT_LINES = st.tuples(st.sampled_from(SAMPLE_LINES), st.integers(0, 40), st.integers(0, 200)).map(
    lambda cut: cut[0][cut[1] : cut[1] + cut[2]]
)


@given(st.lists(st.one_of(st.sampled_from(SAMPLE_LINES), CUT_LINES, st.text(max_size=12)), max_size=14))
def test_a_cut_and_shuffled_page_is_understood_or_refused(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        page = understand(text, today=TODAY)
    except ReaderError:
        return
    assert page.title
    assert [line.text for line in page.lines] == text.splitlines()


def test_a_headline_goes_on_from_its_kicker_or_without_it() -> None:
    menu, facts = ("Start", "Sport", "Meinung"), ("Von Jule Brandhorst", "7. Juni 2023", "")
    text = (
        "Kurz nach elf wird es still im Wagen 7, nur die Schaffnerin sammelt noch die Zettel ein.",
        "Zwölf Jahre lang gab es diese Verbindung über die Alpen nicht mehr, hieß es von der Bahn.",
    )
    glued = ("Der Nachtzug fährt wieder nach Süden", "", "Fernverkehr Der Nachtzug fährt wieder nach Süden", "")
    parted = ("Der Nachtzug ist zurück", ": Ein Bett über die Alpen", "")
    assert read(*menu, *glued, *facts, *text).title == glued[0]
    assert read(*menu, *parted, *facts, *text).title == "".join(parted[:2])


def test_a_line_of_facts_is_no_headline() -> None:
    page = read(
        "位置：首页 > 新闻动态",
        "【海岬】老码头举办第三届灯会",
        "来源：本站原创  作者：综合科",
        "2024-03-18 07:25",
        FIRST,
        SECOND,
    )
    assert page.title == "【海岬】老码头举办第三届灯会"
    assert page.source == "本站原创"


def test_rows_of_buttons_glued_by_copying_are_no_stories() -> None:
    text = "The ferry is back in the harbour after eleven years, and two hundred people waited on the pier for it."
    foot = (
        "Read next",
        "The lamp of the north pier is lit again",
        "HomePoliticsSportCulture",
        "McDonald and DiMarco row on",
    )
    page = understand("\n".join(("The ferry is back", "12 March 2024", text, text + " Again.", *foot)), today=TODAY)
    assert [story.title for story in page.recommended] == [
        "The lamp of the north pier is lit again",
        "McDonald and DiMarco row on",
    ]


def test_the_line_of_an_account_names_who_wrote_and_the_account() -> None:
    head = ("我在老码头摆渡的第三年", "原创 江远 山川周刊", "2024年3月14日 21:05 远山", "收录于合集", "#渡口 12个")
    page = read(*head, "", FIRST, "", SECOND, "", THIRD)
    assert (page.title, page.author, page.source) == (head[0], ("江远",), "山川周刊")
    assert page.published == "2024-03-14T21:05"
    assert body_of(page) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "dateline",
    ["PORTO VECCHIO, March 12 (Coastwire) - ", "PORTO VECCHIO (AP) — ", "LIMA, Peru, March 12, 2024 /Coastwire/ -- "],
)
def test_the_first_paragraph_of_a_report_is_text(dateline: str) -> None:
    texts = [
        dateline + "The ferry came back to the old harbour on Sunday after eleven years, the port said.",
        "The port spent four years and two million on the new pier, which the storm of May had taken.",
        '"We had waited long enough," said the keeper of the lamp, who sold the first ticket.',
    ]
    page = read("The ferry is back at the old harbour", "", "By Lucy Tan", "March 12, 2024", "", *texts)
    assert body_of(page) == texts
    assert page.deck is None


def test_who_took_the_pictures_is_no_headline() -> None:
    texts = [f"The keeper wrote down every storm, number {number}, and nobody read a line." for number in range(3)]
    facts = ("By Lucy Tan", "Photographs by Ana Ruiz", "March 12, 2024")
    page = read("He Kept the Lamp of the North Pier. Then They Put It Out.", "", *facts, "", *texts)
    assert (page.title, page.author) == ("He Kept the Lamp of the North Pier. Then They Put It Out.", ("Lucy Tan",))


def test_the_only_paragraph_is_no_deck() -> None:
    only = "HARBOUR POINT — Ana Ruiz, who kept the lamp of the north pier for 51 years, died on Sunday. She was 91."
    last = 'Her last entry read: "Fog. No wind."'
    head = ("Home » Obituaries", "", "Ana Ruiz, 91, kept the lamp for half a century", "Posted on March 3, 2024", "")
    foot = ("", "Filed Under: Obituaries", "Tagged With: lamp, harbour", "", "Comments", "Ben says:", "What a life.")
    page = read(*head, only, "", last, *foot)
    assert body_of(page) == [only, last]
    assert page.deck is None


def test_bullets_below_a_short_line_with_a_colon_are_text() -> None:
    texts = [
        f"The port opened the new pier, number {number}, and two hundred people came to see it." for number in range(3)
    ]
    facts = ["Key facts:", "• Length: 90 metres", "• Berths: 12, of which two are deep", "• Cost: two million"]
    foot = ("", "About Harbour Point", "Media contact:", "Lucy Tan", "", "Follow us", "© 2024 Harbour Point")
    page = read("Home", "News", "", "The port opens its new pier", "", "March 12, 2024", "", *texts, "", *facts, *foot)
    assert body_of(page)[-4:] == facts
    assert page.recommended == ()


def test_a_headline_that_ends_a_clause_with_a_label_names_nobody() -> None:
    title = "八部门发文：这十类旧船可领补贴"
    page = read("山川网", "财经", title, title, "2024年03月18日 18:20", FIRST, SECOND, THIRD)
    assert (page.title, page.author) == (title, ())


def test_a_last_line_with_a_day_and_the_editor_is_no_date_line() -> None:
    last = "灯会至5月31日止，免费入场。（编辑：丁一）1130309"
    page = read("老码头灯会开幕", "2024/3/9 16:21", FIRST, SECOND, THIRD, last, "#灯会", "#码头")
    assert page.published == "2024-03-09T16:21"
    assert next(line.role for line in page.lines if line.text == last) is not Role.DATE


def test_an_outlet_with_counts_below_a_story_is_its_source() -> None:
    stories = (
        "渡轮复航首周迎客三万",
        "远山日报 45评论",
        "老船厂改成了图书馆",
        "海岸新闻 2评",
        "灯塔看守人的最后一夜",
        "滨海晚报",
    )
    page = read("老码头的早晨", "2024-03-18 07:25", FIRST, SECOND, THIRD, "相关推荐", *stories)
    assert [(story.title, story.source) for story in page.recommended] == [
        (stories[0], "远山日报"),
        (stories[2], "海岸新闻"),
        (stories[4], "滨海晚报"),
    ]
