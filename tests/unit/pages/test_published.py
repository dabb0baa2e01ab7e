"""Which of the days that a page names is that of its article."""

import datetime as dt

import pytest

from desktop_reader.pages import Page, understand

TODAY = dt.date(2026, 11, 22)
MENU = ("Home", "News", "Sport", "Weather", "Culture", "Log in")
TEXT = (
    "The old ferry came back to the harbour on Sunday, after four years on the hard.",
    "Two hundred people waited on the pier, and the band played until the rain began.",
    "The council wants to know by the spring whether there is money for a second season.",
)
LIST = ("Related stories", "Why the bridge stays closed", "A market for everybody")


def page(head: tuple[str, ...] = (), facts: tuple[str, ...] = (), foot: tuple[str, ...] = ()) -> Page:
    lines = (*head, *MENU, "", "The ferry is back in the harbour", *facts, "", *TEXT, *foot, *LIST)
    return understand("\n".join(lines), today=TODAY)


@pytest.mark.parametrize(
    ("head", "facts", "published"),
    [
        (("Sunday, 2 August 2026",), ("Jane Miller", "3 hours ago"), "2026-08-02"),
        (("söndag 2 augusti 2026",), ("Jane Miller", "Publicerad 22:31"), "2026-08-02T22:31"),
        (("Sunday, 2 August 2026",), ("1 day ago",), "2026-08-01"),
        (("2 August 2026",), ("3 hours ago",), "2026-11-22"),
        ((), ("Published 22:31",), None),
    ],
)
def test_a_page_that_says_which_day_it_is_dates_what_counts_from_it(
    head: tuple[str, ...], facts: tuple[str, ...], published: str | None
) -> None:
    assert page(head, facts).published == published


def test_the_day_of_a_page_may_stand_at_its_foot() -> None:
    assert page((), ("Jane Miller", "15 hours ago"), ("Weather", "Today", "8 November 2025")).published == "2025-11-08"


def test_a_day_above_the_headline_wins_over_one_inside_the_text() -> None:
    lines = (*MENU, "Harbour / August 2, 2026", "The ferry is back in the harbour", "Jane Miller", "Share", *TEXT)
    inside = (TEXT[0], "Issue of December 25, 2023", *TEXT)
    assert understand("\n".join((*lines, *inside, *LIST)), today=TODAY).published == "2026-08-02"


def test_a_line_that_opens_with_the_label_of_a_date_wins_over_a_caption() -> None:
    caption = "The ferry under steam off the northern lighthouse, 24 April 2026"
    assert page((), (caption,), ("Datum 28.07.2026",)).published == "2026-07-28"


def test_a_line_with_two_dates_gives_the_one_of_publication() -> None:
    facts = ("Updated 3 August 2026 09:00, published 2 August 2026 17:04",)
    assert page((), facts).published == "2026-08-02T17:04"


@pytest.mark.parametrize(
    ("date", "other", "published"),
    [
        ("03/04/2026", "25/02/2026", "2026-04-03"),
        ("03/04/2026", "02/25/2026", "2026-03-04"),
        ("03/04/2026 9:30 AM EST", "", "2026-03-04T09:30"),
        ("11/12/2026", "", "2026-11-12"),
        ("03.04.2026", "02/25/2026", "2026-04-03"),
        ("03/04/2026", "", "2026-04-03"),
    ],
)
def test_which_number_is_the_month_is_seen_from_the_page(date: str, other: str, published: str) -> None:
    assert page((), ("Jane Miller", date), ("Weather", "Issue", other)).published == published


def test_the_paper_that_only_the_head_of_a_page_names_is_the_source() -> None:
    assert page(("The Harbour Times",), ("Jane Miller", "2 August 2026")).source == "The Harbour Times"
    assert page(("Our weather",), ("Jane Miller", "2 August 2026")).source is None


def test_the_paper_that_only_the_small_print_names_is_the_source() -> None:
    assert page((), ("Jane Miller", "2 August 2026"), ("© 2026 Harbour Post",)).source == "Harbour Post"


def test_the_line_of_a_log_that_says_under_what_it_filed_an_article_dates_it() -> None:
    filed = (
        "By the harbour desk on 21/02/2026. Filed under Islands. You can follow any answers through the feed, "
        "and say what you think of it below, until the end of the month."
    )
    found = page((), (), ("", filed))
    assert found.published == "2026-02-21"
    assert "Filed under" not in found.body
    assert page((), (), ("", filed.replace("Filed under", "All about"))).published is None
