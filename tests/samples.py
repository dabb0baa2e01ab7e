"""Sample texts and drafts for every test: all of them are written for this project, none is a real story."""

import errno
import io
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from desktop_reader.domain.article import Article, Recommendation, State
from desktop_reader.domain.draft import Draft
from desktop_reader.library import Library

# An article that nothing is known of: what a test is about is put in with _replace.
BLANK = Article(
    id=1,
    title="",
    body="",
    text="",
    source=None,
    author=(),
    published=None,
    deck=None,
    recommended=(),
    language=None,
    tags=(),
    state=State.UNREAD,
    starred=False,
    imported="2024-01-02T03:04:05Z",
    url=None,
    original=None,
)

# A page as select-all and copy gives it in a news app: bar, headline, date and source, deck, body with two
# headings, byline, comment teaser, recommended stories, foot.
CHINESE_TITLE = "老码头亮起读书灯!海平市百年粮仓改成的图书馆今起开门"
CHINESE_SOURCE = "海平晚报"
CHINESE_AUTHOR = "林知远"
CHINESE_PUBLISHED = "2023-04-08T07:15"
CHINESE_DECK = (
    "老码头亮起读书灯",
    "从存粮到存书,海平市用三年时间修好码头边的四座粮仓,把“放粮食的地方”变成“放书的地方”",
)
CHINESE_HEADINGS = ("先修屋顶再搬书,三年工期有两年花在“看不见的地方”", "夜里十点还亮灯,跑船人也有自己的座位")
CHINESE_PARAGRAPHS = (
    (
        "清晨六点,潮水刚退,海平市老码头的石阶上还留着水印。四座青砖粮仓的大门同时打开,等在门外的第一批读者"
        "沿着当年运粮的斜坡走进去,抬头看见的是一整面书墙。"
    ),
    (
        "4月8日,由百年粮仓改建的海平市码头图书馆正式对外开放。图书馆总面积6400平方米,藏书21万册,设阅览座位580个,"
        "其中临海的120个座位全天可以望见航道。"
    ),
    (
        "粮仓建于1919年,墙厚半米多,冬暖夏凉,存粮合适,存书却怕潮。负责修缮的工程师周岸说,施工队先用十四个月"
        "把屋顶的木梁一根根卸下来编号、晾干、补强,再按原样装回去;地面下另铺了一层通风道,让海风从书架底下走过。"
    ),
    (
        "“外面看,它还是那座粮仓;里面的湿度,常年守在百分之五十上下。”周岸说。三年里,项目投资增长不到5%,"
        "大部分钱都花在了读者看不见的地方。"
    ),
    (
        "图书馆周二到周日开放,晚上十点闭馆。二号仓的一角留给跑船人:凭船员证可以借书出海,还书不限港口,"
        "沿海七个城市的图书馆都能代收。"
    ),
    "在近海货轮上干了二十二年的陈师傅借走了三本书。“以前上岸就是吃饭、睡觉、等潮水,”他说,“现在多了一个去处。”",
    (
        "海平市文化和旅游局介绍,码头片区另有两座旧仓库正在勘测,计划明年改成木船工坊和少年航海教室。"
        "(海平晚报/潮头新闻记者 林知远)"
    ),
)
CHINESE_RECOMMENDED = (
    Recommendation(title="码头图书馆怎么去?三条公交线今起延长末班时间", published="2023-04-08", source="海平交通广播"),
    Recommendation(title="海平|周末有雨,出海渔船请留意风浪预报", published="2023-04-07", source="潮头新闻"),
    Recommendation(title="一百岁的粮仓和四代守仓人", published="2023-04-06", source="海平晚报/潮头新闻"),
    Recommendation(title="2023年春季航班调整,新增两条海岛航线 往返票价公布", published="2023-04-05", source="海平日报"),
)

ENGLISH_TITLE = "The ferry that refuses to retire"
ENGLISH_SOURCE = "Harbour Gazette"
ENGLISH_AUTHOR = "Mara Lindqvist"
ENGLISH_PUBLISHED = "2022-11-03"
ENGLISH_PARAGRAPHS = (
    (
        "At a quarter past five every morning, long before the gulls have decided where the wind is, the Adelheid "
        "starts her engine and shakes the windows of Quay Street."
    ),
    (
        "She is seventy-one years old. Her sister ships were sold, sunk or turned into restaurants, but the Adelheid "
        "still carries 140 people and, on market days, a surprising number of sheep across the sound."
    ),
    (
        "“People ask when we will replace her,” says Jonas Peel, who has been her captain since 1998. “I ask them "
        "which part they mean. We have replaced every plank of her at least once.”"
    ),
    (
        "The island council will vote in December on a new electric ferry. Even its supporters say that they would "
        "keep the old one for the mornings when nothing else starts."
    ),
)

MARKDOWN_NOTE = """\
---
title: "灯塔看守人的最后一班"
source: 潮头新闻
author:
  - 许南
  - 沈一苇
date: 2021-09-30 18:05
tags: [海岛, 人物]
url: https://example.org/lighthouse
description: 自动灯器换上之后,他又多守了一夜
---

# 灯塔看守人的最后一班

九月的最后一天,*东礁岛* 的灯塔换上了自动灯器。

## 四十年,一本日志

看守人把日志翻到第一页:“雾,能见度不足半海里,敲钟一小时。”

1. 擦灯
2. 上油
3. 记日志

> 灯不认人,但船认灯。
"""


def chinese_page() -> str:
    """A whole page of a Chinese news app, a blank line between its lines."""
    lines = ["海平新闻APP", "打开", CHINESE_TITLE, f"{CHINESE_PUBLISHED.replace('T', ' ')}    {CHINESE_SOURCE}"]
    lines += CHINESE_DECK
    lines += (*CHINESE_PARAGRAPHS[:2], CHINESE_HEADINGS[0], *CHINESE_PARAGRAPHS[2:4])
    lines += (CHINESE_HEADINGS[1], *CHINESE_PARAGRAPHS[4:])
    lines += ["最新评论", "打开APP查看更多评论", "精彩推荐"]
    for story in CHINESE_RECOMMENDED:
        lines += [story.title, f"{story.published}    {story.source}"]
    lines += ["查看更多", "海平新闻APP", "打开"]
    return "\n\n".join(lines)


def english_page() -> str:
    """A whole page of an English news site."""
    head = [
        "Skip to content",
        "Subscribe",
        ENGLISH_TITLE,
        f"By {ENGLISH_AUTHOR}",
        f"3 November 2022 | {ENGLISH_SOURCE}",
    ]
    foot = ["Share this article", "Related articles", "Island council sets date for ferry vote", "© Harbour Gazette"]
    return "\n\n".join([*head, *ENGLISH_PARAGRAPHS, *foot])


def draft(**overrides: object) -> Draft:
    """A complete Chinese draft; any field can be given instead."""
    fields: dict[str, object] = {
        "title": CHINESE_TITLE,
        "body": "\n\n".join([*CHINESE_PARAGRAPHS[:2], f"## {CHINESE_HEADINGS[0]}", *CHINESE_PARAGRAPHS[2:4]]),
        "source": CHINESE_SOURCE,
        "author": (CHINESE_AUTHOR,),
        "published": CHINESE_PUBLISHED,
        "deck": "\n".join(CHINESE_DECK),
        "recommended": CHINESE_RECOMMENDED,
        "language": "zh",
    }
    return Draft(**(fields | overrides))  # type: ignore[arg-type]


PLACES = ("东礁岛", "海平市", "青石镇", "南浦区", "白鹭湖", "云台县", "长滩港", "松林街道")
SUBJECTS = ("码头", "图书馆", "渔船", "公交线路", "老粮仓", "小学操场", "海堤", "灯塔", "菜市场", "气象站")
EVENTS = ("今起开放", "完成修缮", "延长开放时间", "迎来首批客人", "通过验收", "发布新规", "征集意见", "恢复通航")
DETAILS = (
    "工程历时{number}个月,比原计划提前一周完工。",
    "当天共有{number}名市民到场,队伍一直排到街口。",
    "负责人表示,今后每月第一个周六都会留给附近的孩子。",
    "“我们等了{number}年,”住在对面的老人说,“总算等到了。”",
    "下一步,当地还将投入{number}万元改善周边道路和照明。",
    "据介绍,这里每天最多可以接待{number}人,需要提前预约。",
)
SOURCES = (CHINESE_SOURCE, "潮头新闻", "海平日报", "海平交通广播", None)
AUTHORS = ("林知远", "许南", "沈一苇", "周岸")


def many_drafts(count: int, seed: int = 0) -> Iterator[Draft]:
    """Yield drafts of different short stories, all with another title and text; the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        yield _short_story(number, chance)


def _short_story(number: int, chance: random.Random) -> Draft:
    place, subject, event = chance.choice(PLACES), chance.choice(SUBJECTS), chance.choice(EVENTS)
    day = date(2021, 1, 1) + timedelta(days=chance.randrange(1000))
    opening = f"{day.month}月{day.day}日,{place}{subject}{event},这是当地今年的第{number + 1}件实事。"
    details = [detail.format(number=chance.randrange(2, 900)) for detail in chance.sample(DETAILS, 4)]
    return Draft(
        title=f"{place}{subject}{event}({number + 1})",
        body="\n\n".join([opening, *details]),
        source=chance.choice(SOURCES),
        author=(chance.choice(AUTHORS),) if chance.random() < 0.7 else (),
        published=day.isoformat() if chance.random() < 0.9 else None,
        language="zh",
        tags=(chance.choice(("本地", "民生")),) if chance.random() < 0.2 else (),
        state=chance.choice((State.UNREAD, State.UNREAD, State.READ, State.ARCHIVED)),
        starred=chance.random() < 0.1,
    )


class BrokenStream(io.BytesIO):
    """A file on a disk that fails."""

    def read(self, _size: int | None = -1) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    readline = read


def library_file(path: Path, count: int) -> Path:
    """A library with so many of the drafts, closed."""
    with Library.open(path) as library:
        for draft in many_drafts(count):
            library.add(draft)
    return path
