"""The guide agrees with the program: its table of keys is that of the registry of actions."""

import re

import pytest

from desktop_reader.ui.actions import ACTIONS

LANGUAGES = {"en": " or ", "zh": " 或 "}
ROW = re.compile(r"^\| (?P<keys>[^|]+?) \| (?P<does>[^|]+?) \|$", re.MULTILINE)


def rows(project, language):
    guide = (project / "resources" / "help" / f"guide.{language}.md").read_text(encoding="utf-8")
    return [(row["keys"], row["does"]) for row in ROW.finditer(guide)][1:]


def plain(label):
    return label.replace("&", "").removesuffix("…")


@pytest.mark.parametrize(("language", "between"), LANGUAGES.items())
def test_the_table_lists_every_shortcut_in_the_order_of_the_menus(project, language, between):
    # Return and Enter are one key to a person.
    registry = [[keys for keys in action.shortcuts if keys != "Return"] for action in ACTIONS if action.shortcuts]
    assert [keys.split(between) for keys, _ in rows(project, language)] == registry


def test_each_row_opens_with_the_name_in_the_menu(project):
    names = [plain(action.text) for action in ACTIONS if action.shortcuts]
    assert [name for (_, does), name in zip(rows(project, "en"), names, strict=True) if not does.startswith(name)] == []
