"""Headlines of web pages: what wins where a page names its article in several ways."""

import datetime as dt

import pytest

from desktop_reader.pages.html.understanding import understand_html

TODAY = dt.date(2024, 5, 2)
PARAGRAPHS = "".join(
    f"<p>The {number} ferry left the old pier at six in the morning, full of people who had waited for it all winter, "
    "and nobody on board said a word until the lighthouse was out of sight.</p>"
    for number in ("first", "second", "third", "fourth")
)
ABSATZ = "".join(
    f"<p>清晨六点，第{number}班渡船离开老码头，船上坐满了等了一个冬天的人，直到灯塔看不见了才有人开口说话。</p>"
    for number in "一二三四"
)


def title_of(head: str, body: str) -> str:
    source = f"<html><head>{head}</head><body>{body}</body></html>"
    return understand_html(source, today=TODAY).title


@pytest.mark.parametrize(
    "heading",
    [
        "<h2>Six in the morning at the old pier</h2>",
        "<h2><span>Island traffic</span> <span>Six in the morning at the old pier</span></h2>",
    ],
)
def test_the_heading_above_the_text_wins_over_the_trail_for_search_engines(heading: str) -> None:
    head = (
        "<title>Ferry timetable: old pier opens again - The Post</title>"
        '<meta property="og:title" content="Six in the morning at the old pier">'
        '<meta property="og:site_name" content="The Post">'
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        '"headline": "Ferry timetable: old pier opens again"}</script>'
    )
    body = f"<h1>Ferry timetable: old pier opens again</h1><article>{heading}{PARAGRAPHS}</article>"
    assert title_of(head, body) == "Six in the morning at the old pier"


def test_a_heading_that_leads_home_is_the_name_of_the_site() -> None:
    body = f'<h1 class="title"><a href="index.html">守桥人的博客</a></h1><h2>渡船又开了</h2>{ABSATZ}'
    assert title_of("", body) == "渡船又开了"


def test_a_line_that_begins_with_a_dash_is_a_subtitle() -> None:
    body = f"<p align=center><b>渡船又开了</b></p><hr><p>周远<br><br>——老码头的一个冬天<br></p>{ABSATZ}"
    assert title_of("<title>显示</title>", body) == "渡船又开了"


OG = '<meta property="og:title" content="{0}">'
TWICE = OG + '<meta name="twitter:title" content="{0}">'
STATED, PRINTED = "The old ferry sails again", "Two hundred people wait on the pier"


@pytest.mark.parametrize(
    ("stated", "printed", "title"),
    [
        (TWICE.format(STATED), PRINTED, STATED),
        (OG.format(STATED), PRINTED, PRINTED),
        (TWICE.format(f"Island week - {STATED}"), STATED, STATED),
        (TWICE.format(f"Return to the islands: {STATED}"), f"Ferry traffic - {STATED}", STATED),
    ],
)
def test_what_a_page_states_twice_in_the_same_words_wins_over_other_words_but_not_for_its_kicker(
    stated: str, printed: str, title: str
) -> None:
    assert title_of(f"<title>{printed} | The Post</title>{stated}", f"<h1>{printed}</h1>{PARAGRAPHS}") == title
