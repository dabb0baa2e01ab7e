"""What pages state to machines: which of several dates is the article's."""

import datetime as dt

import pytest

from desktop_reader.pages.html.reading import read_document
from desktop_reader.pages.html.stated import Stated, read_stated
from desktop_reader.pages.html.understanding import understand_html


def stated(head: str) -> Stated:
    return read_stated(read_document(f"<html><head>{head}</head><body><p>x</p></body></html>"))


def test_the_first_date_by_a_name_is_the_cheapest() -> None:
    found = stated(
        '<meta itemprop="datePublished" content="2025-01-05"><meta itemprop="datePublished" content="2024-12-18">'
    )
    (first, day), (second, other) = found.dates
    assert (day, other) == ("2025-01-05", "2024-12-18")
    assert second > first


@pytest.mark.parametrize(
    ("window", "day"),
    [("Neues vom Pegel | Europa | 28.04.2023", "28.04.2023"), ("News of the gauge - 2023-04-28", "2023-04-28")],
)
def test_a_day_at_the_end_of_the_window_title_is_a_date(window: str, day: str) -> None:
    assert [text for _, text in stated(f"<title>{window}</title>").dates] == [day]


def test_a_number_in_the_window_title_is_no_date() -> None:
    assert not stated("<title>Version 28.04.2023 of the gauge is out</title>").dates


def data(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "thing",
    [
        '{"@type": "NewsArticle", "headline": "The ferry is back", "datePublished": "2026-03-01T08:00:00Z"}',
        '{"@type": "NewsArticle", "datePublished": "2026-03-01T08:00:00Z"}',
        '{"@graph": [{"@type": ["WebPage"], "name": "The ferry", "datePublished": "2026-03-01T08:00:00.000Z"}]}',
    ],
)
def test_an_article_or_page_in_json_ld_states_its_date_with_or_without_a_headline(thing: str) -> None:
    assert [text[:10] for _, text in stated(data(thing)).dates] == ["2026-03-01"]


def test_a_thing_without_a_headline_is_believed_less_than_the_first_article() -> None:
    page = data('{"@type": "WebPage", "datePublished": "2026-03-05"}')
    article = data('{"@type": "Article", "headline": "The ferry is back", "datePublished": "2026-03-01"}')
    assert [text for _, text in stated(page + article).dates] == ["2026-03-01", "2026-03-05"]


def test_a_film_states_no_date() -> None:
    assert not stated(data('{"@type": "VideoObject", "datePublished": "2026-03-01"}')).dates


def test_offices_state_headline_site_and_outlet_by_names_of_their_own() -> None:
    found = stated(
        '<meta name="SiteName" content="远山市政府"><meta name="ArticleTitle" content="渡船重新开航">'
        '<meta name="ContentSource" content="远山市交通局">'
    )
    assert ([text for _, text in found.titles], found.site, found.source) == (
        ["渡船重新开航"],
        "远山市政府",
        "远山市交通局",
    )


TEXT = "".join(
    f"<p>The {number} ferry left the old pier at six in the morning, full of people who had waited for it all winter, "
    "and nobody on board said a word until the lighthouse was out of sight.</p>"
    for number in ("first", "second", "third", "fourth")
)


@pytest.mark.parametrize(
    ("head", "foot", "published"),
    [
        ('<time datetime="2026-03-01T08:00:00Z">Sunday</time>', "", "2026-03-01"),
        ('<time datetime="2026-03-01T08:00:00+01:00">Sunday</time>', "", "2026-03-01T08:00"),
        ('<time datetime="2026-03-01">Sunday</time><p>2 March 2026</p>', "", "2026-03-02"),
        ('<time datetime="Sunday">Sunday</time>', "", None),
        ("", '<time datetime="2026-03-01">Sunday</time>', None),
    ],
)
def test_a_time_element_at_the_head_of_the_article_dates_it(head: str, foot: str, published: str | None) -> None:
    source = f"<html><body><h1>The ferry is back</h1>{head}{TEXT}{foot}</body></html>"
    assert understand_html(source, today=dt.date(2026, 11, 22)).published == published


def test_the_name_of_a_site_is_the_source_where_nothing_else_is() -> None:
    text = "<p>清晨六点，渡船离开老码头，船上坐满了等了一个冬天的人，直到灯塔看不见了才有人开口说话。</p>" * 4
    head = '<meta property="og:site_name" content="远山网">'
    source = f"<html><head>{head}</head><body><h1>渡船重新开航了</h1>{text}</body></html>"
    assert understand_html(source, today=dt.date(2026, 11, 22)).source == "远山网"
