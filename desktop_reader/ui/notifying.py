"""Tells through the desktop that long work has ended, where the window is not the one that a person looks at."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

LONG_SECONDS = 10.0
SERVICE, PLACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Notification"
NAME = "long-work"


class Notifying(QObject):
    """`is_wanted` says whether a person wants to be told; `clock` gives seconds."""

    def __init__(
        self, window: QWidget, is_wanted: Callable[[], bool], clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self._window = window
        self._is_wanted = is_wanted
        self._clock = clock
        self._begun: float | None = None

    def begin(self) -> None:
        """Work has begun."""
        self._begun = self._clock()

    def end(self, text: str) -> bool:
        """Work has ended; `text` says how. Returns whether a person was told through the desktop."""
        begun, self._begun = self._begun, None
        is_long = begun is not None and self._clock() - begun >= LONG_SECONDS
        if not is_long or not text or self._window.isActiveWindow() or not self._is_wanted():
            return False
        QApplication.alert(self._window)
        send(self._window.windowTitle() or QApplication.applicationDisplayName(), text)
        return True


def send(title: str, text: str) -> bool:
    """Have the desktop show a notification; False where there is nothing that would.

    Through the portal: what the older service wants, an unsigned number and a row of texts, PySide cannot send.
    """
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage
    except ImportError:  # not in every package of Qt, nor in every system
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    message = QDBusMessage.createMethodCall(SERVICE, PLACE, INTERFACE, "AddNotification")
    message.setArguments([NAME, {"title": title, "body": text}])
    return bus.send(message)
