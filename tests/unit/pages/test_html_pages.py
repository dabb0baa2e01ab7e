"""Web pages: structure survives as CommonMark, and what the head and the elements state is read."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.errors import ReaderError
from desktop_reader.pages.html.understanding import understand_html
from desktop_reader.pages.page import Role

TODAY = dt.date(2024, 5, 2)
PARAGRAPH = (
    "清晨六点，潮水刚退，海平市老码头的石阶上还留着水印。四座青砖粮仓的大门同时打开，等在门外的第一批读者"
    "沿着当年运粮的斜坡走进去，抬头看见的是一排新装的读书灯。"
)
PAGE = f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>老码头亮起读书灯_海平日报网</title>
<link rel="canonical" href="https://news.example.org/2024/05/01/lamp.html">
<meta property="og:title" content="老码头亮起读书灯"><meta property="og:site_name" content="海平日报网">
<meta name="author" content="许南"><meta property="article:published_time" content="2024-05-01T08:30:00+08:00">
<meta name="description" content="百年粮仓改成的图书馆今起开门，读者沿着运粮的斜坡走进去。">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "老码头亮起读书灯", "datePublished": "2024-05-01T08:30:00+08:00",
"author": {{"@type": "Person", "name": "许南"}}, "publisher": {{"@type": "Organization", "name": "海平日报"}}}}</script>
</head><body><nav><ul><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li></ul></nav>
<div class="article"><h1>老码头亮起读书灯</h1>
<div class="info"><span class="time">2024-05-01 08:30</span> 来源：<a class="source" href="/s">海平日报</a>
<span class="author">记者 许南</span></div>
<div class="content"><p>{PARAGRAPH}</p>
<h2>运粮的斜坡</h2>
<p>{PARAGRAPH}其中<b>最老的一座</b>建于<em>一百年前</em>，<a href="/history.html">它的历史</a>写在墙上，
门牌是 <code>A-1</code>，原来的<del>旧名</del>也在。</p>
<figure><img src="lamp.jpg" alt="灯"><figcaption>读书灯下的读者。</figcaption></figure>
<ul><li>东仓：儿童读物，共有三千册图书可以借阅。</li><li>西仓：地方志，共有两千册图书可以借阅。</li></ul>
<ol><li>第一步，在门口的机器上登记自己的姓名。</li><li>第二步，拿到一张可以用一年的借书证。</li></ol>
<blockquote><p>“灯亮了，人就来了。”守仓人老周说，他在这里守了整整三十年。</p></blockquote>
<table><tr><th>仓</th><th>册数</th></tr><tr><td>东仓</td><td>3000</td></tr><tr><td>西仓</td><td>2000</td></tr></table>
<h2>夜里的读者</h2><p>{PARAGRAPH}</p><pre><code>def lamp():
    return "on"
</code></pre><p>{PARAGRAPH}</p></div></div>
<div class="related"><h3>相关阅读</h3><ul>
<li><a href="/a1.html">海平市今年再修三座老码头的石阶</a><span>2024-04-30</span></li>
<li><a href="/a2.html">守桥人说大桥上的灯还要再添二十盏</a><span>2024-04-29</span></li>
<li><a href="/a3.html">渡船停航百日之后终于又开往北岸</a><span>2024-04-28</span></li></ul></div>
<footer>版权所有 海平日报网</footer></body></html>"""


def test_a_web_page_becomes_its_parts() -> None:
    page = understand_html(PAGE, today=TODAY)
    assert page.title == "老码头亮起读书灯"
    assert (page.published or "").startswith("2024-05-01T08:30")
    assert page.source == "海平日报"
    assert page.author == ("许南",)
    assert [line.text for line in page.lines if line.role is Role.HEADING] == ["运粮的斜坡", "夜里的读者"]
    assert "版权所有" not in page.body
    assert "首页" not in page.body


def test_structure_survives_as_commonmark() -> None:
    body = understand_html(PAGE, today=TODAY).body
    for part in (
        "## 运粮的斜坡",
        "**最老的一座**",
        "*一百年前*",
        "[它的历史](<https://news.example.org/history.html>)",
        "`A-1`",
        "~~旧名~~",
        "- 东仓：儿童读物",
        "1. 第一步",
    ):
        assert part in body, part


def test_a_quotation_and_a_table_between_lists_and_a_heading_stay() -> None:
    body = understand_html(PAGE, today=TODAY).body
    assert "> “灯亮了" in body
    assert "| 东仓 | 3000 |" in body


def test_stories_beside_the_article_are_recommended() -> None:
    stories = understand_html(PAGE, today=TODAY).recommended
    assert [story.title for story in stories] == [
        "海平市今年再修三座老码头的石阶",
        "守桥人说大桥上的灯还要再添二十盏",
        "渡船停航百日之后终于又开往北岸",
    ]


def test_a_heading_amid_the_text_stays_whatever_its_part_is_called() -> None:
    heading = '<div class="box lead summary"><div class="meta"><h4>WER ZAHLT</h4></div></div>'
    text = (
        "<p>Wer am Abend über die alte Brücke geht, hört zuerst den Fluss und dann die Stadt, und wer lange genug "
        "stehen bleibt, der hört sie beide auf einmal.</p>"
    )
    source = f'<body><h1>Die alte Brücke</h1><div class="text">{text * 2}{heading}{text}{text}</div></body>'
    assert "## WER ZAHLT" in understand_html(source, today=TODAY).body


@pytest.mark.parametrize(
    "line", ["——（宋）无名氏", "（据海平日报）", "粮仓前排队的读者。周远 摄", "记者：您等了多久？", "译：许南"]
)
def test_a_bold_line_that_credits_or_asks_is_no_heading(line: str) -> None:
    text = f"<p>{PARAGRAPH}</p>"
    bold = f"<p><b>{line}</b></p>"
    source = f"<body><h1>老码头亮起读书灯</h1><div>{text * 3}{bold}{text * 3}</div></body>"
    page = understand_html(source, today=TODAY)
    assert Role.HEADING not in {found.role for found in page.lines}


def test_a_date_below_the_first_short_lines_of_the_text_names_the_source_beside_it() -> None:
    source = (
        "<body><h1>老码头亮起读书灯</h1><div><p>粮仓成了图书馆 读者排起长队</p><p>海平市老码头亮起读书灯</p>"
        f"<p>本报记者 许南 周远</p><p>2024-5-1 海平晚报</p>{f'<p>{PARAGRAPH}</p>' * 4}</div></body>"
    )
    page = understand_html(source, today=TODAY)
    assert (page.published, page.source) == ("2024-05-01", "海平晚报")


PIECES = (
    "<div>", "</div>", "<p>", "</p>", "<h1>", "<h2>", "<ul><li>", "<table><tr><td>", "<title>", "<article>", "<br>",
    "<aside>", "<figure>", "<figcaption>", "<blockquote>", "<a href='/2024/05/one-two-three.html'>", "</a>",
    PARAGRAPH, PARAGRAPH[:40], "老码头亮起读书灯", "2024-05-01 08:30", "来源：海平日报", "记者 许南", "By Nan Xu",
    "Home", "A headline of a few words", "It says little, and ends.", "相关阅读", "责任编辑：丁一",
)  # fmt: skip


def test_a_page_of_one_paragraph_is_an_article() -> None:
    page = understand_html("<div>" * 9 + PARAGRAPH + "</div>" * 9, today=TODAY)
    assert PARAGRAPH in page.body


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_page_is_understood_or_refused(pieces: list[str]) -> None:
    try:
        page = understand_html("\n".join(pieces), today=TODAY)
    except ReaderError:
        return
    assert page.title
    assert page.body or page.title


ENGLISH = (
    "At five in the morning the harbour is loud, and Maren Holt stands still on the quay to listen, "
    "before she takes the tape out of her coat and measures the ice on the ladder."
)


def test_a_list_in_a_list_is_kept_though_its_lines_are_short() -> None:
    nested = "<ul><li>length<ul><li>in metres</li><li>in feet</li></ul></li><li>width</li></ul>"
    source = f"<article><h1>Who measures the harbour ice</h1><p>{ENGLISH}</p>{nested}<p>{ENGLISH} Again.</p></article>"
    assert "- length\n  - in metres\n  - in feet\n- width" in understand_html(source, today=TODAY).body


@pytest.mark.parametrize("src", ["data:image/gif;base64,R0lGODlhAQABAAAAACw=", "ladder.jpg' width='40' height='40"])
def test_a_picture_with_a_caption_is_kept_whatever_it_is(src: str) -> None:
    figure = f"<figure><img src='{src}'><figcaption>The ladder on the quay, in January.</figcaption></figure>"
    source = f"<article><h1>Who measures the harbour ice</h1><p>{ENGLISH}</p>{figure}<p>{ENGLISH} Again.</p></article>"
    assert "The ladder on the quay, in January." in understand_html(source, today=TODAY).body
    bare = source.replace("<figcaption>The ladder on the quay, in January.</figcaption>", "")
    assert "![" not in understand_html(bare, today=TODAY).body


def test_a_page_of_one_line_and_dates_is_understood() -> None:
    page = understand_html(f"{PARAGRAPH[:40]}<div>2024-05-01 08:30 2024-05-01 08:30</div>", today=TODAY)
    assert page.published == "2024-05-01T08:30"


def test_a_table_in_a_figure_is_kept() -> None:
    table = "<figure><table><tr><th>Year</th><th>Cars</th></tr><tr><td>2013</td><td>41</td></tr></table></figure>"
    source = f"<article><h1>Who measures the harbour ice</h1><p>{ENGLISH}</p>{table}<p>{ENGLISH} Again.</p></article>"
    assert "| Year | Cars |\n| --- | --- |\n| 2013 | 41 |" in understand_html(source, today=TODAY).body


def test_the_account_of_an_app_is_the_source() -> None:
    head = "<h1>老码头亮起读书灯</h1><span class='meta_nickname'><a>北岸码头</a></span><em>2024年5月1日 08:12</em>"
    source = f"<body><div>{head}<div><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div></div>"
    assert understand_html(source, today=TODAY).source == "北岸码头"


@pytest.mark.parametrize("author", ["江远", "阿树"])
def test_a_page_of_weixin_names_its_account_and_its_author(author: str) -> None:
    head = f'<head><meta name="author" content="{author}"></head>'
    facts = f'<span>{author}</span> <a id="js_name">北岸码头</a> <em id="publish_time">2024-05-01 08:12</em>'
    text = f'<div id="js_content"><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div>'
    page = understand_html(
        f"<html>{head}<body><h1>老码头亮起读书灯</h1><div>{facts}</div>{text}</body></html>", today=TODAY
    )
    assert (page.source, page.author, page.published) == ("北岸码头", (author,), "2024-05-01T08:12")


def test_what_heads_a_column_names_nobody() -> None:
    rows = "<tr><td>批次</td><td>文史</td><td>理工</td></tr><tr><td>第一批</td><td>549</td><td>502</td></tr>"
    source = f"<h1>录取分数线公布</h1><p>2024-05-01 17:30 来源: 海平新闻网</p><p>{PARAGRAPH}</p><table>{rows}</table>"
    page = understand_html(f"<html><body>{source}<p>{PARAGRAPH}</p></body></html>", today=TODAY)
    assert page.author == ()
    assert "| 批次 | 文史 | 理工 |" in page.body


def test_a_day_in_words_has_the_hour_that_its_element_tells_machines() -> None:
    facts = '<time itemprop="datePublished" datetime="2019-03-04T18:20:00+01:00">4. März 2019</time>'
    text = "<p>In Großörner öffnete am Montag ein Laden seine Türen, und die Schlange reichte.</p>"
    source = f'<html lang="de"><body><h1>Der Dorfladen lebt</h1>{facts}<div>{text * 3}</div></body></html>'
    assert understand_html(source, today=TODAY).published == "2019-03-04T18:20"


@pytest.mark.parametrize(("kind", "author"), [("Recipe", ("小禾",)), ("BlogPosting", ("小禾",)), ("NewsArticle", ())])
def test_a_recipe_is_stated_by_its_name_and_has_the_author_who_wrote_it(kind: str, author: tuple[str, ...]) -> None:
    data = f'{{"@type": "{kind}", "name": "外婆的桂花糕", "author": "小禾", "datePublished": "2020-11-05"}}'
    head = f'<head><title>外婆的桂花糕的做法_菜谱</title><script type="application/ld+json">{data}</script></head>'
    source = f"<html>{head}<body><h1>外婆的桂花糕</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></body></html>"
    page = understand_html(source, today=TODAY)
    assert (page.title, page.author, page.published) == ("外婆的桂花糕", author, "2020-11-05")


@pytest.mark.parametrize(
    ("picture", "written"),
    [
        ('<img src="https://img.example.org/x.png">', ""),
        ('<img src="https://img.example.org/x.png" alt="灯下的读者">', "![灯下的读者](original:image/1)"),
        ('<img src="lamp.png">', "![](original:image/1)"),
        ('<img src="/x.gif" data-src="pages/lamp.png">', "![](original:image/1)"),
    ],
)
def test_a_picture_that_stays_in_the_web_leaves_its_caption_alone(picture: str, written: str) -> None:
    page = understand_html(article_with(f"<p>{PARAGRAPH}{picture}</p><p>完工的日子还没有定下来。</p>"), today=TODAY)
    assert page.body.split("\n\n")[2:] == [*filter(None, [written]), "完工的日子还没有定下来。"]


def article_with(inner: str) -> str:
    return f"<article><h1>老码头亮起读书灯</h1><p>{PARAGRAPH}</p>{inner}</article>"


@pytest.mark.parametrize("columns", [2, 41, 60])
def test_a_table_is_one_however_wide_it_is(columns: int) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{row * at}册</td>' for at in range(columns))}</tr>" for row in range(6))
    page = understand_html(article_with(f"<table>{rows}</table><p>{PARAGRAPH}</p>"), today=TODAY)
    table = [line for line in page.body.splitlines() if line.startswith("|")]
    assert len(table) == 7
    assert {line.count("|") for line in table} == {columns + 1}
    assert "5册" in table[2 + 4]


def test_a_table_of_one_far_too_wide_row_is_no_table() -> None:
    rows = "<tr><td>一</td><td>二</td></tr>" * 300 + "<tr>" + "<td>三</td>" * 300 + "</tr>"
    page = understand_html(article_with(f"<table>{rows}</table><p>{PARAGRAPH}</p>"), today=TODAY)
    assert "|" not in page.body


def test_preformatted_lines_are_a_code_block_to_their_last() -> None:
    page = understand_html(article_with("<pre>00:00 E/S/E 4\n06:00   SE 3</pre>"), today=TODAY)
    assert page.body.endswith("```\n00:00 E/S/E 4\n06:00   SE 3\n```")


def test_a_private_character_in_a_name_stays_and_that_of_a_button_goes() -> None:
    page = understand_html(
        article_with(f"<p><i>\ue601</i>守仓人刘&#xe863;先生说，{PARAGRAPH}一家👨&zwj;👩&zwj;👧都来了。</p>"),
        today=TODAY,
    )
    assert "守仓人刘\ue863先生说" in page.body
    assert "一家👨\u200d👩\u200d👧都来了" in page.body
    assert "\ue601" not in page.body


@pytest.mark.parametrize(("stated", "author"), [("许南", ("许南",)), ("沈一帆", ()), ("海平日报", ())])
def test_the_stated_author_is_believed_whom_the_line_of_facts_names(stated: str, author: tuple[str, ...]) -> None:
    head = f'<head><meta name="author" content="{stated}"></head>'
    facts = '<h1>老码头亮起读书灯</h1><p class="byline">许南 海平日报 2024-05-01</p>'
    source = f"<html>{head}<body><article>{facts}<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></article></body></html>"
    assert understand_html(source, today=TODAY).author == author
