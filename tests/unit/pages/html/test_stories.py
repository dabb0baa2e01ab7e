"""Short lists of other stories below the text of a document."""

import datetime as dt

import pytest

from desktop_reader.pages.html.understanding import understand_html

HEADLINES = ("Council wants money for a second season", "Harbour master retires after thirty years")
TEXT = "".join(
    f"<p>The old ferry came back to the harbour on Sunday, number {number}, and two hundred people waited.</p>"
    for number in range(6)
)


def listed(header: str, links: list[tuple[str, str]]) -> list[str]:
    items = "".join(f'<li><a href="{href}">{text}</a></li>' for text, href in links)
    page = f"<article><h1>The old ferry is back</h1>{TEXT}</article><h3>{header}</h3><ul>{items}</ul>"
    found = understand_html(f"<html><body>{page}</body></html>", today=dt.date(2026, 11, 22))
    return [story.title for story in found.recommended]


@pytest.mark.parametrize(
    "addresses", [("/council", "/master"), ("a.html", "b.html"), ("/news/1-a-b-c", "/news/2-a-b-c")]
)
def test_a_few_headlines_below_a_header_are_stories_whatever_their_addresses(addresses) -> None:
    assert listed("More from us", list(zip(HEADLINES, addresses, strict=True))) == list(HEADLINES)


def test_sections_and_what_is_sold_are_none() -> None:
    assert listed("More from us", [("Sport", "/sport"), ("All our podcasts", "/podcasts")]) == []
    assert listed("More from us", [(HEADLINES[0], "/shop"), (HEADLINES[1], "/subscribe")]) == []
