"""The guide agrees with the program: its table of keys is that of the registry of actions."""

import re

import pytest
import translations

from desktop_reader.exporters import EXPORTERS
from desktop_reader.importers import IMPORTERS
from desktop_reader.search.operators import OPERATORS
from desktop_reader.settings.schema import SETTINGS
from desktop_reader.ui.actions import ACTIONS

LANGUAGES = {"en": " or ", "zh": " 或 "}
ROW = re.compile(r"^\| (?P<keys>[^|]+?) \| (?P<does>[^|]+?) \|$", re.MULTILINE)


def rows(project, language):
    guide = (project / "resources" / "help" / f"guide.{language}.md").read_text(encoding="utf-8")
    return [(row["keys"], row["does"]) for row in ROW.finditer(guide)][1:]


def names(language):
    """The actions with shortcuts as the menus of that language name them."""
    texts = [action.text for action in ACTIONS if action.shortcuts]
    if language == "zh":
        chinese = translations.messages(translations.I18N / "desktop_reader_zh_CN.ts")
        texts = [chinese["Actions", text].text for text in texts]
    return [re.sub(r"\(&\w\)|&|…", "", text) for text in texts]


@pytest.mark.parametrize(("language", "between"), LANGUAGES.items())
def test_the_table_lists_every_shortcut_in_the_order_of_the_menus(project, language, between):
    # Return and Enter are one key to a person.
    registry = [
        [keys for keys in action.shortcuts if not keys.endswith("Return")] for action in ACTIONS if action.shortcuts
    ]
    assert [keys.split(between) for keys, _ in rows(project, language)] == registry


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_row_opens_with_the_name_in_the_menu(project, language):
    pairs = zip(names(language), [does for _, does in rows(project, language)], strict=True)
    assert [(name, does) for name, does in pairs if not does.startswith(name)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operator_of_a_search_is_in_the_guide(project, language):
    guide = (project / "resources" / "help" / f"guide.{language}.md").read_text(encoding="utf-8")
    missing = [operator.name for operator in OPERATORS if f"`{operator.name}:" not in guide]
    missing += [operator.twin for operator in OPERATORS if language == "zh" and f"`{operator.twin}：" not in guide]
    assert missing == []


def chinese_texts():
    return translations.messages(translations.I18N / "desktop_reader_zh_CN.ts")


def shown(context, text, language):
    """A text as the window shows it in that language, without its access key."""
    said = chinese_texts()[context, text].text if language == "zh" else text
    return re.sub(r"\(&\w\)|&|…", "", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_is_named(project, language):
    guide = (project / "resources" / "help" / f"guide.{language}.md").read_text(encoding="utf-8").casefold()
    actions = [action for action in ACTIONS if shown("Actions", action.text, language).casefold() not in guide]
    assert [action.name for action in actions] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_named(project, language):
    guide = (project / "resources" / "help" / f"guide.{language}.md").read_text(encoding="utf-8").casefold()
    named = [setting for setting in SETTINGS if setting.section]
    missing = [one.key for one in named if shown("Settings", one.label, language).casefold() not in guide]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_is_named(project, language):
    guide = (project / "resources" / "help" / f"guide.{language}.md").read_text(encoding="utf-8")
    missing = [suffix for one in IMPORTERS for suffix in one.suffixes if suffix not in guide]
    missing += [one.name for one in EXPORTERS if f"`{one.name}`" not in guide and one.suffix not in guide]
    assert missing == []
