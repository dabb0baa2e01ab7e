"""Actions are found by words of either language, by pinyin and by initials."""

import pytest

from desktop_reader.ui.action_search import entries, matching, path_text
from desktop_reader.ui.actions import ACTIONS


@pytest.fixture(scope="module")
def known():
    return entries()


def test_every_action_is_known_and_shown_where_nothing_is_typed(known):
    assert [entry.action for entry in matching(known, "")] == list(ACTIONS)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("import files", "import_files"),
        ("FOLDER import", "import_folder"),
        ("导入文件", "import_files"),
        ("daoruwenjian", "import_files"),
        ("drwj", "import_files"),
        ("tac", "look"),
        ("dark", "theme_dark"),
        ("快捷键", "shortcut_sheet"),
    ],
)
def test_an_action_is_found_first(known, typed, name):
    assert matching(known, typed)[0].action.name == name


def test_what_no_action_is_called_finds_none(known):
    assert matching(known, "import 灯塔") == []


def test_the_way_to_an_action_through_the_menus(known):
    assert path_text(next(one for one in ACTIONS if one.name == "theme_dark")) == "View › Theme"


def test_the_beginning_of_a_name_goes_before_its_inside_and_that_before_the_tip(known):
    found = [entry.action.name for entry in matching(known, "highlight")]
    assert found.index("highlight") < found.index("next_highlight") < len(found)
