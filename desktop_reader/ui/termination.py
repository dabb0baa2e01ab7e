"""Ends the program as a person would when the system asks it to: Ctrl+C in its terminal, the end of the session."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget


class Termination(QObject):
    """Closes the window on SIGINT and SIGTERM.

    Python handles a signal only when it runs, and an idle window does not run it; the byte that the signal writes
    into a socket wakes it up.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _wait) for number in (signal.SIGINT, signal.SIGTERM)}

    def end(self) -> None:
        """Listen no more, before the window goes: the number of the socket may be that of a library's file then."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        for end in (self._reader, self._writer):
            end.close()

    def _close(self) -> None:
        self._reader.recv(1)
        self._window.close()


def _wait(_number: int, _frame: object) -> None:
    """Leave everything to the byte in the socket.

    No method: Python asks for the name of the handler before, and that of a window that has gone cannot be told.
    """
