"""What a person types into, ticks and presses: seen for what it is in each theme, also without colours."""

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.rendering.themes import THEMES, load_theme
from desktop_reader.ui.widgets import drawn, style

CONTROLS = (
    QCheckBox,
    QRadioButton,
    QComboBox,
    QSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QListWidget,
    QTreeWidget,
    QKeySequenceEdit,
)
OUTLINE_LEAST = 3.0
NEARLY = 40
LEAST_POINTS = 4


def contrast(one, other):
    """Of WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.fixture(params=THEMES)
def theme(request, plain_application):
    shown = load_theme(request.param)
    style.apply_theme(plain_application, shown)
    return shown


@pytest.fixture
def place(theme, qtbot):
    """Shows a control of some kind alone in a window, without the focus."""

    windows = []

    def place_(kind):
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(10, 10, 10, 10)
        control, other = kind(), QPushButton("x")
        column.addWidget(control)
        column.addWidget(other)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        other.setFocus()
        return control

    yield place_
    for window in windows:
        window.close()


def picture_of(control):
    """The control upon its window."""
    return control.window().grab(control.geometry()).toImage()


def across(image, y):
    return [image.pixelColor(x, y) for x in range(image.width())]


def edge(control):
    """The strongest contrast with the window that the leftmost pixels of the control have, half way down."""
    image = picture_of(control)
    window = QColor(control.palette().window().color())
    return max(contrast(colour, window) for colour in across(image, image.height() // 2)[:12])


@pytest.mark.parametrize("kind", CONTROLS, ids=lambda kind: kind.__name__)
def test_the_outline_of_a_control_stands_out_from_the_window(place, kind):
    assert edge(place(kind)) >= OUTLINE_LEAST


@pytest.mark.parametrize("kind", CONTROLS, ids=lambda kind: kind.__name__)
def test_where_the_keyboard_is_stands_out(place, kind, theme):
    control = place(kind)
    before = picture_of(control)
    control.setFocus()
    after = picture_of(control)
    accent, window = QColor(theme.accent), QColor(theme.window)
    points = [(x, y) for x in range(after.width()) for y in range(after.height())]
    framed = [at for at in points if after.pixelColor(*at) == accent and before.pixelColor(*at) != accent]
    assert len(framed) > after.width()
    assert contrast(accent, window) >= OUTLINE_LEAST
    assert after.size() == before.size()


def drawn_upon(control, ground, ink):
    """Points in the colour `ink`, or nearly, between the first and the last one in `ground` of each line."""
    image = picture_of(control)
    found = set()
    for y in range(image.height()):
        line = [colour.getRgb() for colour in across(image, y)]
        within = [x for x, colour in enumerate(line) if colour == QColor(ground).getRgb()]
        if within:
            found |= {(x, y) for x in range(within[0], within[-1]) if is_nearly(line[x], QColor(ink).getRgb())}
    return found


def is_nearly(one, other):
    return max(abs(mine - its) for mine, its in zip(one, other, strict=True)) <= NEARLY


def states_of(box):
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked):
        box.setCheckState(state)
        yield box


def test_a_ticked_box_has_a_tick_and_one_in_between_has_a_dash(place, theme):
    empty, ticked, dashed = (drawn_upon(box, theme.accent, theme.on_accent) for box in states_of(place(QCheckBox)))
    assert not empty
    assert len(ticked) >= LEAST_POINTS
    assert len(dashed) >= LEAST_POINTS
    assert len({y for _, y in ticked}) > len({y for _, y in dashed})


def test_a_box_that_cannot_be_ticked_shows_its_state(place):
    box = place(QCheckBox)
    box.setEnabled(False)
    empty, ticked, dashed = (picture_of(box) for box in states_of(box))
    assert empty != ticked
    assert ticked != dashed
    assert empty != dashed


def test_the_chosen_one_of_several_has_a_dot(place, theme):
    button = place(QRadioButton)
    assert not drawn_upon(button, theme.accent, theme.on_accent)
    button.setChecked(True)
    assert len(drawn_upon(button, theme.accent, theme.on_accent)) >= LEAST_POINTS


def test_a_ticked_row_of_a_list_has_a_tick(place, theme):
    rows = place(QListWidget)
    item = QListWidgetItem("x", rows)
    item.setCheckState(Qt.CheckState.Unchecked)
    assert not drawn_upon(rows, theme.accent, theme.on_accent)
    item.setCheckState(Qt.CheckState.Checked)
    assert len(drawn_upon(rows, theme.accent, theme.on_accent)) >= LEAST_POINTS


@pytest.mark.parametrize("kind", [QComboBox, QSpinBox], ids=lambda kind: kind.__name__)
def test_arrows_stand_out_from_the_field(place, theme, kind):
    control = place(kind)
    image = picture_of(control)
    points = [(x, y) for x in range(image.width() - 18, image.width() - 4) for y in range(5, image.height() - 5)]
    strongest = max(contrast(image.pixelColor(*at), QColor(theme.field)) for at in points)
    assert strongest >= OUTLINE_LEAST


def test_a_ticked_entry_of_a_menu_has_a_tick(theme, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    entry = menu.addAction("x")
    entry.setCheckable(True)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    without = menu.grab().toImage()
    entry.setChecked(True)
    assert menu.grab().toImage() != without


def test_drawings_are_kept_apart_by_theme(plain_application):
    named = "{ image: url($drawn/check.accent.svg); } { image: url($drawn/dash.text.svg); }"
    for name in THEMES:
        theme = load_theme(name)
        root = drawn.register(named, theme)
        for drawing, colour in (("check.accent", theme.accent), ("dash.text", theme.text)):
            file = QFile(f"{root}/{drawing}.svg")
            assert file.open(QFile.OpenModeFlag.ReadOnly), drawing
            assert colour in bytes(file.readAll().data()).decode()


def test_a_drawing_that_is_missing_is_a_bug_that_shows(plain_application):
    with pytest.raises(FileNotFoundError):
        drawn.register("url($drawn/no-such-icon.accent.svg)", load_theme("light"))
    with pytest.raises(AttributeError):
        drawn.register("url($drawn/check.no_such_colour.svg)", load_theme("light"))
