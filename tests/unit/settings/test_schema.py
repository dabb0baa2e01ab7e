"""Declarations of settings: complete, consistent, and strict about what they hold."""

import pytest

from desktop_reader.settings import schema
from desktop_reader.settings.schema import (
    Choice,
    Number,
    Numbers,
    Place,
    Places,
    SavedSearch,
    SavedSearches,
    Setting,
    Switch,
    Text,
    Texts,
)


def test_every_declaration_is_listed_once():
    declared = [value for value in vars(schema).values() if isinstance(value, Setting)]
    assert declared == list(schema.SETTINGS)
    assert len({setting.key for setting in schema.SETTINGS}) == len(schema.SETTINGS)


@pytest.mark.parametrize("setting", schema.SETTINGS, ids=lambda setting: setting.key)
def test_a_default_fits_its_own_setting(setting):
    assert setting.kind.accept(setting.default) == setting.default


@pytest.mark.parametrize("setting", schema.SETTINGS, ids=lambda setting: setting.key)
def test_what_stands_in_the_dialog_has_a_label(setting):
    assert bool(setting.label) == (setting.section is not None)


@pytest.mark.parametrize("setting", schema.SETTINGS, ids=lambda setting: setting.key)
def test_every_choice_has_a_label(setting):
    if isinstance(setting.kind, Choice):
        assert list(setting.kind.labels) == list(setting.kind.members)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Switch(), 1),
        (Switch(), "true"),
        (Number(1, 9, "px"), 0),
        (Number(1, 9, "px"), 10),
        (Number(1, 9, "px"), True),
        (Number(1, 9, "px"), 2.0),
        (Number(1, 9, "px"), "2"),
        (Text(), None),
        (Text(), 3),
        (Numbers(), [1, -1]),
        (Numbers(), [1, "2"]),
        (Numbers(), [True]),
        (Numbers(), 5),
        (Texts(), "ab"),
        (Texts(), ["a", 1]),
        (SavedSearches(), "ab"),
        (SavedSearches(), [["a"]]),
        (SavedSearches(), [["a", "b", "c"]]),
        (Places(), "ab"),
        (Places(), [[1]]),
        (Places(), [[1, -2]]),
        (schema.THEME.kind, "blue"),
        (schema.THEME.kind, None),
        (schema.THEME.kind, ["dark"]),
    ],
)
def test_a_wrong_value_is_refused(kind, raw):
    with pytest.raises((TypeError, ValueError)):
        kind.accept(raw)


def test_a_row_of_numbers_comes_back_as_a_tuple():
    assert Numbers().accept([300, 700]) == (300, 700)


def test_a_saved_search_comes_back_with_its_name():
    assert SavedSearches().accept([["Ferries", "渡船"]]) == (SavedSearch("Ferries", "渡船"),)


def test_a_place_comes_back_with_its_article():
    assert Places().accept([[7, 300]]) == (Place(article=7, offset=300),)


@pytest.mark.parametrize(("value", "nearest"), [(-5, 1), (1, 1), (4, 4), (9, 9), (100, 9)])
def test_the_nearest_number_in_range(value, nearest):
    assert Number(1, 9, "px").nearest(value) == nearest
