"""What several tests of the user interface begin with."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

LONG_MS = 120_000
"""What a slow and busy machine may take; what comes does so at once elsewhere."""


class PatientBot(QtBot):
    """Waits so long wherever a test does not say how long, so that no test fails for want of speed."""

    def waitSignal(self, signal, *, timeout=LONG_MS, **how):  # noqa: N802 - pytest-qt's name
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals, *, timeout=LONG_MS, **how):  # noqa: N802 - pytest-qt's name
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitUntil(self, callback, *, timeout=LONG_MS):  # noqa: N802 - pytest-qt's name
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    """In the place of pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture
def plain_application(qapp):
    """The application, with the look and the quitting it has for other tests."""
    sheet, palette, quits = qapp.styleSheet(), qapp.palette(), QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    yield qapp
    QApplication.setQuitOnLastWindowClosed(quits)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
