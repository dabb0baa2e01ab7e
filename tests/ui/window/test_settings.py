"""Choosing in the settings: it holds at once, in the window and at the next start."""

import pytest

from desktop_reader.domain.chinese import Characters
from desktop_reader.domain.draft import Draft
from desktop_reader.library.rule_table import LearnedRule
from desktop_reader.operations import correcting
from desktop_reader.pages import Role
from desktop_reader.settings import schema
from desktop_reader.settings.schema import FontKind, Language, LatinKind, ThemeChoice
from desktop_reader.ui.look_popover import LookPopover


@pytest.fixture
def dialog(window):
    window.actions["settings"].trigger()
    return window.control._preferences._dialog


def choose(dialog, setting, value):
    dialog.chosen.emit(setting, value)


def test_the_window_follows(window, dialog):
    choose(dialog, schema.THEME, ThemeChoice.DARK)
    choose(dialog, schema.FONT_KIND, FontKind.SANS)
    choose(dialog, schema.FONT_SIZE, 25)
    choose(dialog, schema.COLUMN_WIDTH, 30)
    choose(dialog, schema.SHOW_RELATED, False)
    style = window.window.reader._style
    assert (style.theme.name, style.font_kind, style.size, style.column) == ("dark", FontKind.SANS, 25, 30)
    assert window.actions["theme_dark"].isChecked()
    assert window.actions["typeface_sans"].isChecked()
    assert not window.actions["show_related"].isChecked()
    kept = [schema.THEME, schema.FONT_KIND, schema.FONT_SIZE, schema.COLUMN_WIDTH, schema.SHOW_RELATED]
    assert [window.settings[one] for one in kept] == ["dark", "sans", 25, 30, False]


def test_the_language_is_written_down_for_the_next_start(window, dialog):
    choose(dialog, schema.LANGUAGE, Language.CHINESE)
    assert window.settings[schema.LANGUAGE] is Language.CHINESE


def test_it_can_be_opened_again(window, dialog):
    dialog.reject()
    window.actions["settings"].trigger()
    again = window.control._preferences._dialog
    assert again is not dialog
    assert again.isVisible()


@pytest.fixture
def rules(library):
    """The one rule in the library."""
    rule = LearnedRule(1, None, None, "潮声专栏：灯塔的人", Role.LEFT_OUT, "2026-01-02T03:04:05Z")
    library.change_rules(restore=[rule])
    return [rule]


def test_a_rule_is_forgotten_and_comes_back_with_undo(rules, window, dialog, library, qtbot):
    dialog.show_page("learned")
    tree = dialog.learned._list
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 1)
    tree.topLevelItem(0).setSelected(True)
    dialog.learned._forget.click()
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 0)
    assert library.rules() == []
    with qtbot.waitSignal(window.operations.changed):
        window.control._marking.undo()
    assert library.rules() == rules
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 1)
    assert correcting.forget(rules).label.template == "Forget Rule"


def test_articles_are_read_anew(window, library, ids, select, qtbot, monkeypatch):
    select(window, ids[4])
    monkeypatch.setattr(
        "desktop_reader.operations.rereading.parse", lambda *_, **__: Draft(title="新读的标题", body="新读的正文。")
    )
    with qtbot.waitSignal(window.reading.renewed):
        window.actions["reread"].trigger()
    assert window.window.windowTitle() == "新读的标题"
    qtbot.waitUntil(lambda: window.control._notice is not None)
    assert window.control._notice.text() == "1 article has changed by being read anew."
    window.actions["reread"].trigger()
    qtbot.waitUntil(lambda: "nothing has changed" in window.control._notice.text())


def test_an_article_without_an_original_says_why_it_is_not_read_anew(window, ids, select, qtbot):
    select(window, ids[0])
    window.actions["reread"].trigger()
    qtbot.waitUntil(lambda: window.control._notice is not None)
    assert "came without an original" in window.control._notice.text()


def test_the_look_is_chosen_beside_the_page(window, qtlog):
    with qtlog.disabled():  # offscreen, no keyboard is grabbed
        window.actions["look"].trigger()
    (popover,) = window.window.findChildren(LookPopover)
    popover.chosen.emit(schema.LEADING, 210)
    popover.chosen.emit(schema.LATIN_KIND, LatinKind.SANS)
    popover.chosen.emit(schema.CHARACTERS, Characters.TAIWAN)
    style = window.window.reader._style
    assert (style.leading, style.latin_kind, style.characters) == (210, FontKind.SANS, Characters.TAIWAN)
    popover.close()
