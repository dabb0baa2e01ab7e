"""Windows open within the screen."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_reader.ui.widgets import sizes


@pytest.mark.parametrize(
    ("screen", "opened"),
    [
        ((1920, 1080), (780, 860)),
        ((800, 600), (780, 600 - sizes.TITLE_BAR)),
        ((640, 480), (640, 480 - sizes.TITLE_BAR)),
    ],
)
def test_a_window_is_as_large_as_the_screen_allows(qtbot, monkeypatch, screen, opened):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QWidget, "screen", lambda _: SimpleNamespace(availableSize=lambda: QSize(*screen)))
    sizes.open_at(window, 780, 860)
    assert window.size() == QSize(*opened)
