"""What several tests of the user interface begin with."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def plain_application(qapp):
    """The application, with the look and the quitting it has for other tests."""
    sheet, palette, quits = qapp.styleSheet(), qapp.palette(), QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    yield qapp
    QApplication.setQuitOnLastWindowClosed(quits)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
