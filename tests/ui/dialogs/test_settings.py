"""The settings: an editor for every choice of the schema, and the list of what the library has learned."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from desktop_reader.library.rule_table import LearnedRule
from desktop_reader.pages import Role
from desktop_reader.settings import schema
from desktop_reader.settings.schema import SETTINGS, ThemeChoice
from desktop_reader.settings.store import Settings
from desktop_reader.ui.dialogs.settings import LEARNED, SettingsDialog

RULES = [
    LearnedRule(2, 1, "潮间带日报", "潮声专栏：灯塔的人", Role.LEFT_OUT, "2026-01-02T03:04:05Z"),
    LearnedRule(1, 3, None, "By Jane Doe", Role.BYLINE, "2026-01-01T03:04:05Z"),
]


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def dialog(plain_application, qtbot, settings):
    made = SettingsDialog(None, settings)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def chosen(dialog):
    heard = []
    dialog.chosen.connect(lambda setting, value: heard.append((setting.key, value)))
    return heard


def editor(dialog, setting):
    return dialog.findChild(QWidget, f"setting-{setting.key}")


def test_there_is_an_editor_for_every_choice_and_for_nothing_else(dialog):
    shown = {widget.objectName() for widget in dialog.findChildren(QWidget)}
    assert {f"setting-{one.key}" for one in SETTINGS if one.section} == {
        name for name in shown if name.startswith("setting-")
    }


def test_it_shows_what_holds(qtbot, settings):
    settings.set(schema.THEME, ThemeChoice.SEPIA)
    settings.set(schema.FONT_SIZE, 23)
    settings.set(schema.SHOW_RELATED, False)
    dialog = SettingsDialog(None, settings)
    qtbot.addWidget(dialog)
    assert editor(dialog, schema.THEME).currentText() == "Sepia"
    assert editor(dialog, schema.FONT_SIZE).value() == 23
    assert editor(dialog, schema.FONT_SIZE).suffix() == " px"
    assert not editor(dialog, schema.SHOW_RELATED).isChecked()


def test_a_choice_is_told_at_once(dialog, chosen):
    theme, size, shown = (editor(dialog, one) for one in (schema.THEME, schema.FONT_SIZE, schema.SHOW_LIST))
    assert (type(theme), type(size), type(shown)) == (QComboBox, QSpinBox, QCheckBox)
    theme.setCurrentIndex(theme.findText("Dark"))
    size.setValue(21)
    shown.click()
    assert chosen == [("theme", ThemeChoice.DARK), ("font_size", 21), ("show_list", False)]


def test_numbers_stay_in_their_range(dialog, chosen):
    column = editor(dialog, schema.COLUMN_WIDTH)
    column.setValue(1_000)
    assert column.value() == schema.COLUMN_EM.highest
    assert chosen == [("column_width", schema.COLUMN_EM.highest)]


def test_the_rules_are_listed_in_words(dialog):
    dialog.learned.show_learned(RULES, 12)
    rows = [dialog.learned._list.topLevelItem(number) for number in range(2)]
    assert [[row.text(column) for column in range(3)] for row in rows] == [
        ["潮间带日报", "潮声专栏：…", "Left out"],
        ["pages like this one", "by …", "Author"],
    ]
    assert rows[0].toolTip(1) == "潮声专栏：灯塔的人"
    assert dialog.learned._count.text() == "Besides, 12 lines are left out that recur on pages of one source."
    dialog.learned.show_learned([], 0)
    assert dialog.learned._list.topLevelItemCount() == 0
    assert dialog.learned._count.text() == ""


def test_a_rule_is_forgotten_once_it_is_selected(dialog, qtbot):
    dialog.learned.show_learned(RULES, 1)
    assert not dialog.learned._forget.isEnabled()
    dialog.learned._list.topLevelItem(1).setSelected(True)
    with qtbot.waitSignal(dialog.forgotten) as told:
        qtbot.mouseClick(dialog.learned._forget, Qt.MouseButton.LeftButton)
    assert told.args == [[RULES[1]]]


def test_it_opens_at_the_page_that_is_asked_for(dialog, qtbot):
    dialog.show_page(LEARNED)
    with qtbot.waitSignal(dialog.learned.wanted):
        dialog.show()
    dialog.show_page("")
    assert dialog._pages.currentIndex() == 0
