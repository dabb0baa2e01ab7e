"""What several tests of the user interface begin with."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

LONG_MS = 110_000
"""What a slow and busy machine may take; what comes does so at once elsewhere. Less than a test as a whole may take."""
HUNTING_MS = 30_000
"""The same where answers are made late to find the tests that wait for what never comes."""


class PatientBot(QtBot):
    """Waits so long wherever a test does not say how long, so that no test fails for want of speed."""

    def __init__(self, request):
        super().__init__(request)
        self._patience = HUNTING_MS if request.config.getoption("--slow-answers") else LONG_MS

    def waitSignal(self, signal, *, timeout=None, **how):  # noqa: N802 - pytest-qt's name
        return super().waitSignal(signal, timeout=self._patience if timeout is None else timeout, **how)

    def waitSignals(self, signals, *, timeout=None, **how):  # noqa: N802 - pytest-qt's name
        return super().waitSignals(signals, timeout=self._patience if timeout is None else timeout, **how)

    def waitUntil(self, callback, *, timeout=None):  # noqa: N802 - pytest-qt's name
        super().waitUntil(callback, timeout=self._patience if timeout is None else timeout)

    def waitCallback(self, *, timeout=None, **how):  # noqa: N802 - pytest-qt's name
        return super().waitCallback(timeout=self._patience if timeout is None else timeout, **how)


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
