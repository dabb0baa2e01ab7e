"""Stories that pages point to and the library has not: told apart from those it has, counted, found by their titles."""

import samples

from desktop_reader.domain.article import Recommendation


def page(library, title, *stories):
    stories = [Recommendation(title=story) if isinstance(story, str) else story for story in stories]
    return library.add(samples.draft(title=title, body=f"{title}。", recommended=tuple(stories))).id


def titles(library, **asked):
    return [(story.title, story.pages) for story in library.wanted(**asked)]


def test_what_most_pages_want_comes_first(library):
    page(library, "第一页", "灯塔要修了", "渡轮涨价")
    page(library, "第二页", "渡轮涨价", "渡轮涨价")
    assert titles(library) == [("渡轮涨价", 2), ("灯塔要修了", 1)]
    assert titles(library, limit=1) == [("渡轮涨价", 2)]


def test_among_those_as_many_want_the_latest_comes_first_as_its_page_says_it(library):
    page(library, "第一页", Recommendation("旧闻", "2020-01-02"), Recommendation("新 闻", "2021", "晨报网"))
    page(library, "第二页", Recommendation("旧闻", "2019"), Recommendation("新闻", None, "别处"))
    assert [(w.title, w.published, w.source) for w in library.wanted()] == [
        ("新 闻", "2021", "晨报网"),
        ("旧闻", "2020-01-02", None),
    ]


def test_a_story_that_comes_in_is_wanted_no_more_until_it_is_gone(library):
    page(library, "第一页", "渡轮涨价")
    came = page(library, "渡轮涨价。")
    assert titles(library) == []
    library.trash([came])
    assert titles(library) == [("渡轮涨价", 1)]


def test_a_title_that_is_cut_short_matches_its_article(library):
    page(library, "第一页", "海雾散了渡轮复航码头上…", "海雾…")
    assert len(titles(library)) == 2
    page(library, "海雾散了，渡轮复航，码头上的人都往船上走")
    assert titles(library) == [("海雾…", 1)]


def test_pages_in_the_trash_want_nothing(library):
    trashed = page(library, "第一页", "渡轮涨价")
    library.trash([trashed])
    assert titles(library) == []
    assert library.pages_wanting("渡轮涨价") == []


def test_wanted_stories_are_found_by_words_of_their_titles(library):
    page(library, "第一页", "渡轮涨价", "Ferry Tickets Dearer")
    assert titles(library, text="涨 价") == [("渡轮涨价", 1)]
    assert titles(library, text="FERRY") == [("Ferry Tickets Dearer", 1)]
    assert titles(library, text="灯塔") == []


def test_the_pages_that_want_a_story(library):
    first = page(library, "第一页", "渡轮涨价")
    page(library, "第二页", "灯塔要修了")
    third = page(library, "第三页", "渡轮 涨价")
    (story, _) = library.wanted()
    assert [row.id for row in library.pages_wanting(story.key)] == [third, first]


def test_a_title_without_letters_is_nothing_to_look_for(library):
    page(library, "第一页", "……", "——")
    assert titles(library) == []
