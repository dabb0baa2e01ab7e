"""Where articles were left: remembered, forgotten at the top, and not for ever."""

import pytest

from desktop_reader.settings.store import Settings
from desktop_reader.ui.reading_places import MOST, ReadingPlaces


@pytest.fixture
def places(tmp_path):
    return ReadingPlaces(Settings(tmp_path / "settings.json"))


def test_an_article_is_known_by_where_it_was_left_last(places, tmp_path):
    places.leave(7, 300)
    places.leave(8, 40)
    places.leave(7, 350)
    assert [places.of(article) for article in (7, 8, 9)] == [350, 40, 0]
    assert ReadingPlaces(Settings(tmp_path / "settings.json")).of(7) == 350


def test_the_top_of_an_article_is_no_place(places):
    places.leave(7, 300)
    places.leave(7, 0)
    assert places.of(7) == 0


def test_the_places_of_another_library_are_others(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.belong_to(tmp_path / "first.db")
    ReadingPlaces(settings).leave(7, 300)
    settings.belong_to(tmp_path / "second.db")
    assert ReadingPlaces(settings).of(7) == 0


def test_what_was_left_longest_ago_is_forgotten(places):
    for article in range(1, MOST + 2):
        places.leave(article, article)
    assert [places.of(article) for article in (1, 2, MOST + 1)] == [0, 2, MOST + 1]
