"""The small window of the page's look: every setting of it, holding at once, and the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QSpinBox, QToolButton, QWidget

from desktop_reader.domain.chinese import Characters
from desktop_reader.settings import schema
from desktop_reader.settings.schema import LOOK, FontKind, LatinKind, ThemeChoice
from desktop_reader.settings.store import Settings
from desktop_reader.ui.look_popover import LookPopover


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def popover(plain_application, qtbot, settings):
    window = QWidget()
    qtbot.addWidget(window)
    made = LookPopover(settings, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.chosen.connect(settings.set)
    yield made
    window.close()


def editor(popover, setting):
    return popover.findChild(QWidget, f"look-{setting.key}")


def button(popover, setting, label):
    return next(one for one in editor(popover, setting).findChildren(QToolButton) if one.text() == label)


def test_there_is_an_editor_with_a_name_for_every_setting_of_the_look(popover):
    assert all(editor(popover, setting).accessibleName() == setting.label for setting in LOOK)


def test_what_is_chosen_holds_at_once(popover, settings):
    button(popover, schema.THEME, "Dark").click()
    button(popover, schema.FONT_KIND, "Sans serif").click()
    editor(popover, schema.LATIN_KIND).setCurrentIndex(1)
    editor(popover, schema.LEADING).setValue(200)
    editor(popover, schema.JUSTIFIED).click()
    editor(popover, schema.CHARACTERS).setCurrentIndex(2)
    kept = (schema.THEME, schema.FONT_KIND, schema.LATIN_KIND, schema.LEADING, schema.JUSTIFIED, schema.CHARACTERS)
    assert [settings[one] for one in kept] == [
        ThemeChoice.DARK,
        FontKind.SANS,
        LatinKind.SERIF,
        200,
        False,
        Characters.TRADITIONAL,
    ]


def test_each_theme_is_shown_by_its_own_picture_and_told_by_its_name(popover):
    buttons = editor(popover, schema.THEME).findChildren(QToolButton)
    pictures = [one.icon().pixmap(24, 24).toImage() for one in buttons]
    assert all(picture != other for at, picture in enumerate(pictures) for other in pictures[:at])
    assert [one.toolTip() for one in buttons] == [one.text() for one in buttons]
    assert len(buttons) == len(ThemeChoice)


def test_the_usual_look_comes_back(popover, settings):
    editor(popover, schema.INDENT).setValue(0)
    button(popover, schema.THEME, "Sepia").click()
    popover.findChild(QPushButton, "usualLook").click()
    assert [settings[one] for one in LOOK] == [one.default for one in LOOK]
    assert editor(popover, schema.INDENT).value() == 2
    assert button(popover, schema.THEME, "As the desktop").isChecked()


def test_it_opens_on_the_screen_and_closes_with_escape(popover, qtbot, qtlog):
    with qtlog.disabled():  # offscreen, no keyboard is grabbed
        popover.open_at(QPoint(10, 10))
        assert popover.pos().x() >= 0
        assert isinstance(popover.focusWidget(), QToolButton | QSpinBox | QCheckBox)
        qtbot.keyClick(popover, Qt.Key.Key_Escape)
        assert not popover.isVisible()
