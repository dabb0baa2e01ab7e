"""Takes what a second start of the program hands over, and brings the window to the front for it."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from desktop_reader import instance

LONGEST_REQUEST = 16_000_000
"""Bytes: some hundred thousand paths, more than a system lets a program be started with."""

PROBE_MS = 300


class Reception(QObject):
    """Listens for second starts on the same library; `take` gets their files.

    Where nothing can be listened to, each start opens a window of its own, as without this.
    """

    def __init__(self, window: QWidget, library: Path, take: Callable[[Sequence[Path]], object]) -> None:
        super().__init__(window)
        self._window = window
        self._library = os.path.realpath(library)
        self._take = take
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._listen(instance.address(library))
        if sys.platform == "darwin":  # there nothing is started a second time
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the files that macOS asks the running program to open."""
        if isinstance(event, QFileOpenEvent):
            self._come_forward("")
            self._take([Path(event.file())])
            return True
        return super().eventFilter(watched, event)

    def is_listening(self) -> bool:
        """Whether second starts find this window."""
        return self._server.isListening()

    def _listen(self, place: str | None) -> None:
        if place is None:
            return
        try:
            os.makedirs(os.path.dirname(place) or ".", mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120 - a pipe's name is no path
        except OSError:
            return
        if not _is_answering(place):  # else the address would be taken away from that window
            QLocalServer.removeServer(place)  # left behind by one that did not end properly
            self._server.listen(place)

    def _meet(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.readyRead.connect(partial(self._read, visitor))
            self._read(visitor)

    def _read(self, visitor: QLocalSocket) -> None:
        """Take a request once all of it is there."""
        beginning = visitor.peek(instance.LENGTH_BYTES).data()
        if len(beginning) < instance.LENGTH_BYTES:
            return
        length = int.from_bytes(beginning, "big")
        if length > LONGEST_REQUEST:
            visitor.abort()
        elif visitor.bytesAvailable() >= instance.LENGTH_BYTES + length:
            visitor.read(instance.LENGTH_BYTES)
            self._answer(visitor, bytes(visitor.read(length).data()))

    def _answer(self, visitor: QLocalSocket, body: bytes) -> None:
        try:
            request = instance.unpacked(body)
        except ValueError:
            visitor.abort()
            return
        if request.library != self._library:  # two libraries may share a number
            visitor.abort()
            return
        visitor.write(instance.ACCEPTED)
        visitor.flush()
        self._come_forward(request.token)
        self._take([Path(file) for file in request.files])

    def _come_forward(self, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for what Wayland asks for
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def _is_answering(place: str) -> bool:
    probe = QLocalSocket()
    probe.connectToServer(place)
    return probe.waitForConnected(PROBE_MS)
