"""The viewport of a view."""

import pytest
from PySide6.QtWidgets import QListView, QTableView, QTextBrowser

from desktop_reader.ui.widgets.viewport import viewport_of


@pytest.mark.parametrize("kind", [QTableView, QListView, QTextBrowser])
def test_it_is_the_one_that_the_view_has(qtbot, kind):
    view = kind()
    qtbot.addWidget(view)
    found = viewport_of(view)
    assert found.objectName() == "qt_scrollarea_viewport"
    assert view.viewport() is found
