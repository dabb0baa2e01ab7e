"""Another theme while the window is open: the list and the related stories follow at once."""

from itertools import permutations

import pytest
from PySide6.QtGui import QColor

THEMES = ("light", "sepia", "dark")
AND_BACK = ("contrast", "light", "contrast", "dark")


def ground(view):
    """The colour that most of the view's lower half is painted in."""
    image = view.viewport().grab().toImage()
    return QColor(image.pixel(image.width() // 2, image.height() - 3)).name()


@pytest.mark.parametrize("order", [*permutations(THEMES), AND_BACK])
def test_list_and_related_stories_follow_the_theme(window, select, ids, order):
    select(window, ids[0])
    related = window.control._side_panels[0]._view
    for name in order:
        window.actions[f"theme_{name}"].trigger()
        pane = QColor(window.window.appearance.theme.pane).name()
        assert [ground(window.list.view), ground(related)] == [pane, pane], name
