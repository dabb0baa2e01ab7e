"""Looking at pictures: fitted, enlarged, moved, one after the other, and saved."""

import pytest
from picture_samples import picture
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.dialogs.picture import LARGEST, PictureDialog, Shown


@pytest.fixture
def shown(qapp):
    return [Shown(picture(2000, 1000), "清晨"), Shown(picture(60, 40), ""), Shown(picture(300, 300), "灯塔")]


@pytest.fixture
def dialog(qtbot, shown):
    window = QWidget()
    window.resize(1000, 800)
    qtbot.addWidget(window)
    made = PictureDialog(window, load_theme("light"), shown, 0)
    assert made.size() == QSize(900, 720)
    made.show()
    qtbot.waitExposed(made)
    made.around = window  # or it goes, and the dialog with it
    return made


def test_it_is_fitted_into_the_window_and_a_small_one_keeps_its_size(dialog, qtbot):
    assert dialog._sheet.zoom == pytest.approx(0.45, abs=0.01)
    assert dialog._size.text() == "45%"
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert dialog._sheet.zoom == 1.0
    assert dialog.windowTitle() == "Picture 2 of 3"


def test_keys_zoom_within_bounds_and_zero_fits(dialog, qtbot):
    for _ in range(30):
        qtbot.keyClick(dialog, Qt.Key.Key_Plus)
    assert dialog._sheet.zoom == LARGEST
    for _ in range(60):
        qtbot.keyClick(dialog, Qt.Key.Key_Minus)
    assert dialog._sheet.zoom == 1 / LARGEST
    qtbot.keyClick(dialog, Qt.Key.Key_0)
    fitted = dialog._sheet.zoom
    assert fitted == pytest.approx(0.45, abs=0.01)
    qtbot.keyClick(dialog, Qt.Key.Key_0)
    assert dialog._sheet.zoom == 1.0


def test_arrows_move_a_picture_that_is_too_large_and_then_go_on(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_0)
    presses = 0
    while dialog.windowTitle() == "Picture 1 of 3" and presses < 50:
        qtbot.keyClick(dialog, Qt.Key.Key_Right)
        presses += 1
    assert 3 < presses < 50
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog.windowTitle() == "Picture 1 of 3"
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    assert dialog.windowTitle() == "Picture 1 of 3"
    assert not dialog._back.isEnabled()


def test_zooming_keeps_what_is_under_the_mouse(dialog):
    sheet = dialog._sheet
    sheet._zoom_to(1.0, QPointF(200, 300))
    at = QPointF(500, 250)
    before = (at - sheet._place().topLeft()) / sheet.zoom
    sheet._zoom_to(2.0, at)
    after = (at - sheet._place().topLeft()) / sheet.zoom
    assert (after - before).manhattanLength() < 1


def test_it_can_be_dragged_and_a_double_click_gives_its_own_size(dialog, qtbot):
    sheet = dialog._sheet
    qtbot.mouseDClick(sheet, Qt.MouseButton.LeftButton)
    assert sheet.zoom == 1.0
    before = sheet._place().left()
    qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(sheet, QPoint(250, 300))
    qtbot.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(250, 300))
    assert sheet._place().left() == pytest.approx(before - 50, abs=1)


def test_save_tells_which_picture(dialog, shown, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(dialog.save_wanted) as told:
        dialog._save.click()
    assert told.args == list(shown[2])


def test_escape_closes(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
