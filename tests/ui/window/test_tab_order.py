"""Where Tab leads in each window and dialog: to every control, as one reads; each has a frame and a name."""

import pytest
from every_dialog import MAKERS
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFrame, QTabBar, QWidget

from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui.widgets import style

MOST_STEPS = 60
WITHOUT_CONTROLS = "WaitingDialog"


@pytest.fixture(autouse=True)
def usual_font(plain_application):
    """Type of a usual size, whatever other tests have left: in a larger one, the chips need lines of their own."""
    before = plain_application.font()
    font = plain_application.font()
    font.setPointSizeF(9)
    plain_application.setFont(font)
    yield
    plain_application.setFont(before)


@pytest.fixture
def parts(open_window, ids, select):
    opened = open_window()
    select(opened, ids[4])
    return opened


def is_open(dialog):
    return dialog in (QApplication.activeWindow(), QApplication.activePopupWidget())


@pytest.fixture(params=[kind for kind in MAKERS if kind.__name__ != WITHOUT_CONTROLS], ids=lambda kind: kind.__name__)
def dialog(request, parts, qtbot, qtlog):
    made = MAKERS[request.param](parts)
    with qtlog.disabled():  # offscreen, no keyboard is grabbed
        if isinstance(made, QFrame):
            made.open_at(QPoint(600, 100))
        else:
            made.show()
            made.activateWindow()
        qtbot.waitUntil(lambda: is_open(made))
        yield made
        made.close()
        if isinstance(made, QDialog):
            made.deleteLater()


def pages_of(window):
    """Show each page of a window with tabs, or the whole of another one."""
    bar = window.findChild(QTabBar)
    for at in range(bar.count() if bar else 1):
        if bar:
            bar.setCurrentIndex(at)
        yield at


def walk(window, qtbot, key=Qt.Key.Key_Tab):
    """The controls that the keyboard comes to, until it is again where it was."""
    found = [window.focusWidget()]
    for _ in range(MOST_STEPS):
        qtbot.keyClick(found[-1], key)
        if window.focusWidget() is found[0]:
            return found
        if window.focusWidget() is not found[-1]:  # Tab goes through the links of a page
            found.append(window.focusWidget())
    raise AssertionError(f"never comes back: {found}")


def place(widget, window):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def stands_after(one, other):
    """Whether a place is below another one, or in the same line and further on."""
    return one.top() > other.center().y() or (one.bottom() > other.center().y() and one.left() >= other.right())


def said(widgets):
    return [f"{type(widget).__name__} {name_of(widget)}" for widget in widgets]


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def has_name(widget):
    """Whether a control is called something; for the name of a list to open Qt gives what is chosen in it."""
    if isinstance(widget, QComboBox):
        return bool(QAccessible.queryAccessibleInterface(widget).relations(QAccessible.RelationFlag.Label))
    return bool(name_of(widget)) or isinstance(widget, QTabBar)


def wants_tab(widget):
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def test_tab_leads_to_every_control_of_a_dialog_as_one_reads(dialog, qtbot):
    for _ in pages_of(dialog):
        found = walk(dialog, qtbot)
        missed = [widget for widget in dialog.findChildren(QWidget) if wants_tab(widget) and widget not in found]
        assert said(missed) == []
        places = [place(widget, dialog) for widget in found]
        back = [at for at, one in enumerate(places) if not stands_after(one, places[at - 1])]
        assert len(back) == 1, said(found)  # once, from the last one to the first


def test_shift_and_tab_lead_back(dialog, qtbot):
    forward = walk(dialog, qtbot)
    assert walk(dialog, qtbot, Qt.Key.Key_Backtab)[1:] == forward[:0:-1]


def test_every_control_of_a_dialog_has_a_name(dialog, qtbot):
    for _ in pages_of(dialog):
        controls = walk(dialog, qtbot)
        assert [type(one).__name__ for one in controls if not has_name(one)] == []


@pytest.mark.parametrize("theme", ["light", "contrast_dark"])
def test_in_a_dialog_it_can_be_seen_where_the_keyboard_is(dialog, qtbot, plain_application, theme):
    style.apply_theme(plain_application, load_theme(theme))
    for _ in pages_of(dialog):
        for control in walk(dialog, qtbot):
            assert shows_focus(control), said([control])


def shows_focus(control):
    """Whether a control looks otherwise while it has the keyboard, by more than a blinking caret."""
    control.setFocus()
    with_it = control.grab().toImage()
    control.clearFocus()
    without = control.grab().toImage()
    control.setFocus()
    width, height = with_it.width(), with_it.height()
    points = [(x, y) for x in range(width) for y in (0, 1, height // 2, height - 2, height - 1)]
    points += [(x, y) for y in range(height) for x in (0, 1, width - 2, width - 1)]
    changed = sum(with_it.pixel(*at) != without.pixel(*at) for at in points)
    return changed > min(width, height)


def test_tab_goes_through_the_window_pane_by_pane(parts, qtbot):
    for name in ("related", "highlights"):
        parts.control._panes.show_panel(name, True)
    window = parts.window
    parts.list.view.setFocus()
    names = [widget.objectName() or name_of(widget) for widget in walk(window, qtbot)]
    expected = ["articles", "reader", "related", "This Article", "Search highlights and notes", "highlights"]
    expected += ["Search articles", "filter"]
    assert names[: len(expected)] == expected
    # In a larger font, which another test may have left, these stand in two lines.
    assert set(names[len(expected) :]) == {"shelf-all", "shelf-unread", "shelf-starred", "shelf-archive", "sort"}


def test_tab_goes_into_what_opens_later(parts, qtbot):
    parts.actions["find"].trigger()
    names = [name_of(widget) for widget in walk(parts.window, qtbot)]
    assert (names.index("Article") + 1) % len(names) == names.index("Find in article")


def test_tab_goes_through_the_original(parts, qtbot):
    parts.actions["original"].trigger()
    qtbot.waitUntil(parts.window.area.shows_original)
    parts.window.area.focus_page()
    found = walk(parts.window, qtbot)
    view = parts.window.area.currentWidget()
    missed = [widget for widget in view.findChildren(QWidget) if wants_tab(widget) and widget not in found]
    assert said(missed) == []


def test_in_the_window_every_control_has_a_name_and_shows_where_the_keyboard_is(parts, qtbot):
    for name in ("related", "highlights"):
        parts.control._panes.show_panel(name, True)
    parts.list.view.setFocus()
    controls = walk(parts.window, qtbot)
    assert [type(one).__name__ for one in controls if not name_of(one)] == []
    hidden = [one for one in controls if not shows_focus(one)]
    assert said(hidden) == []


def test_tab_goes_from_the_page_of_a_second_window_to_its_stories_and_back(parts, qtbot, ids):
    parts.control._second.open(ids[4])
    window = parts.control._second._windows[0]
    qtbot.waitUntil(lambda: window.article is not None and window.isActiveWindow())
    window._actions["show_related"].trigger()
    assert [widget.objectName() for widget in walk(window, qtbot)] == ["related", "reader"]
