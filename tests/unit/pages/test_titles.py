"""Headlines of texts: which of the lines that read like one it is."""

import datetime as dt

from desktop_reader.pages import understand
from desktop_reader.pages.page import Role

TODAY = dt.date(2026, 11, 22)
MENU = ("Weather", "Culture", "Log in", "Subscribe", "Search", "Contact")
TEXT = (
    "The old ferry came back to the harbour on Sunday, after four years on the hard.",
    "Two hundred people waited on the pier, and the band played until the rain began.",
    "The council wants to know by the spring whether there is money for a second season.",
)


def title_of(*head: str) -> str:
    return understand("\n".join((*MENU, "", *head, "", *TEXT)), today=TODAY).title


def test_the_first_of_two_headlines_is_the_title_and_the_second_its_deck() -> None:
    head = ("The old ferry is back in the harbour", "", "Ferry to sail again after four long years on the hard")
    page = understand("\n".join((*MENU, "", *head, "", "By Jane Miller", "2 August 2026", "", *TEXT)), today=TODAY)
    assert page.title == head[0]
    assert [line.text for line in page.lines if line.role is Role.DECK] == [head[2]]


def test_below_the_trail_of_a_page_and_a_kicker_the_headline_wins_over_the_title_for_search_engines() -> None:
    trail = ("Home", "Islands")
    searched, kicker, headline = (
        "Island timetable: boats and prices",
        "Four years on the hard",
        "Two hundred people wait for the ferry on the pier",
    )
    facts = ("By Jane Miller", "2 August 2026")
    assert title_of(*trail, "", searched, "", kicker, "", headline, "", *facts) == headline
    assert title_of(*trail, "", searched, "", *facts) == searched


def test_how_long_a_text_takes_to_read_is_no_headline() -> None:
    text = (
        "老码头的灯在清晨六点亮起来，第一班渡船载着四十个等了一个冬天的人离开了岸边。",
        "船长说，这条航线停了四年，直到今年春天市里才找到修船的钱，大家都说不容易。",
        "乘客带着热水瓶和小板凳，站在甲板上看灯塔慢慢变小，谁也没有急着开口说话。",
    )
    head = ("首页", "新闻", "", "渡船重新开航了", "2026-03-01 08:00", "本文约1200字，阅读需3分钟", "")
    page = understand("\n".join((*head, *text)), today=TODAY)
    assert (page.title, page.deck) == ("渡船重新开航了", None)


def test_what_stands_between_a_headline_and_its_repetition_is_no_part_of_the_article() -> None:
    headline = "Two hundred people wait for the ferry on the pier"
    deck = "The boat sails again after four long years on the hard, and the whole town has come to see it leave."
    glued = f"Island life {headline}"
    for lower in (headline, glued):
        lines = (*MENU, "", headline, "", "Page one", "Page two: the islands this week", "", lower, deck, "Jane Miller")
        page = understand("\n".join((*lines, "2 August 2026", "", *TEXT)), today=TODAY)
        assert (page.title, page.deck) == (headline, deck)
        assert "Page two" not in page.body


def test_the_deck_stands_above_the_text_however_far_above_the_title_closes_the_trail() -> None:
    deck = "The boat sails again after four long years on the hard, and the whole town has come to see it leave."
    closing = "Ferry in the harbour: two hundred people wait on the pier for the first boat"
    menu = [f"Island {number}" for number in range(30)]
    lines = (
        "Home",
        "Islands",
        "",
        closing,
        "",
        *menu,
        "",
        "Back again",
        "",
        "By Jane Miller",
        "2 August 2026",
        "",
        deck,
    )
    page = understand("\n".join((*lines, "", *TEXT)), today=TODAY)
    assert (page.title, page.deck) == (closing, deck)
