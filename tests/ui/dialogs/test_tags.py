"""The dialog for the tags of the selected articles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from desktop_reader.ui.dialogs.tags import TagEdit, TagsDialog

CHECKED = Qt.CheckState.Checked
UNCHECKED = Qt.CheckState.Unchecked
PARTLY = Qt.CheckState.PartiallyChecked


@pytest.fixture
def dialog(qtbot):
    made = TagsDialog(None, ["城市", "教育", "海洋"], [("城市", "海洋"), ("城市",)])
    qtbot.addWidget(made)
    return made


def items(dialog):
    view = dialog.findChild(QListWidget)
    return {view.item(row).text(): view.item(row) for row in range(view.count())}


def test_a_tag_is_checked_half_checked_or_not(dialog):
    assert [(name, item.checkState()) for name, item in items(dialog).items()] == [
        ("城市", CHECKED),
        ("海洋", PARTLY),
        ("教育", UNCHECKED),
    ]


def test_nothing_changed_is_no_edit(dialog):
    assert dialog.edit() == TagEdit((), ())


def test_checking_adds_and_unchecking_removes(dialog):
    items(dialog)["海洋"].setCheckState(CHECKED)
    items(dialog)["城市"].setCheckState(UNCHECKED)
    assert dialog.edit() == TagEdit(add=("海洋",), remove=("城市",))


def test_a_new_tag_is_added_by_return_and_the_dialog_stays(dialog, qtbot):
    dialog.show()
    field = dialog.findChild(QLineEdit)
    field.setText("  老城   更新 ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert field.text() == ""
    assert items(dialog)["老城 更新"].checkState() is CHECKED
    assert dialog.edit() == TagEdit(add=("老城 更新",), remove=())


def test_a_tag_that_still_stands_in_the_field_is_not_lost(dialog):
    dialog.findChild(QLineEdit).setText("读书")
    assert dialog.edit() == TagEdit(add=("读书",), remove=())


def test_typing_a_known_tag_checks_it(qtbot):
    dialog = TagsDialog(None, ["Harbour"], [()])
    qtbot.addWidget(dialog)
    dialog.findChild(QLineEdit).setText("harbour")
    assert dialog.edit() == TagEdit(add=("Harbour",), remove=())


def test_adding_needs_a_name(dialog):
    field = dialog.findChild(QLineEdit)
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "&Add")
    assert not button.isEnabled()
    field.setText("   ")
    assert not button.isEnabled()
    field.setText("a")
    assert button.isEnabled()


def test_taking_a_new_tag_back_leaves_no_edit(dialog):
    dialog.findChild(QLineEdit).setText("读书")
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "&Add").click()
    items(dialog)["读书"].setCheckState(UNCHECKED)
    assert dialog.edit() == TagEdit((), ())
