"""The watched folder in the window: looks now and then off the window's thread, and hands on what is new."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_reader.operations.runner import Operations
from desktop_reader.paths import displayable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings

if TYPE_CHECKING:  # the first paint does without what importing needs
    from desktop_reader.operations.folder_watch import Look, Stamp

LOOK_MS = 3_000
"""Between two looks; a file that has not changed from one to the next is complete."""


class FolderWatch(QObject):
    """`found` carries the files that are new; `told` a sentence, once, where the folder cannot be read.

    Whoever takes the files says by `settle` what became of them; until then no others are looked for, nor while
    `may_import` says no. It polls: notices of the system do not come from every disk.
    """

    found = Signal(object)
    told = Signal(str)

    def __init__(
        self, parent: QObject, operations: Operations, settings: Settings, may_import: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._settings = settings
        self._may_import = may_import
        self._pending: dict[str, Stamp] = {}
        self._handed_on: int | None = None  # what `WATCHED_UNTIL` becomes once these files are in
        self._has_told = False
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)  # a look may take longer than that
        self._timer.timeout.connect(self.look)
        if self._folder():
            self._timer.start()

    def _folder(self) -> str:
        return self._settings[schema.WATCHED_FOLDER]

    def choose(self, folder: str) -> None:
        """Watch another folder from now on, or none (""); what lies in it already stays where it is."""
        self._settings.set(schema.WATCHED_FOLDER, folder)
        self._settings.set(schema.WATCHED_UNTIL, time.time_ns())
        self._pending, self._has_told, self._handed_on = {}, False, None
        if folder:
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Look through the folder."""
        folder, until, before = self._folder(), self._settings[schema.WATCHED_UNTIL], self._pending
        if not folder:
            return
        if self._handed_on is not None or not self._may_import():
            self._timer.start()
            return
        from desktop_reader.operations.folder_watch import look

        def read(_library: object) -> "Look | None":
            try:
                return look(Path(folder), until, before)
            except OSError:
                return None

        self._operations.read_latest("watched folder", read, lambda seen: self._take(folder, seen), aside=True)

    def _take(self, folder: str, seen: "Look | None") -> None:
        if self._folder():
            self._timer.start()
        if folder != self._folder():
            return
        if seen is None:
            self._tell_unreadable(folder)
            return
        self._has_told = False
        self._pending = seen.pending
        if seen.ready:
            self._handed_on = seen.until
            self.found.emit(list(seen.ready))

    def settle(self, *, all_in: bool) -> None:
        """Take note that the files that were found last are in the library, or why they are looked for no more today.

        What was cancelled, or found no room, would fail again and again: the next start of the program finds it.
        """
        until, self._handed_on = self._handed_on, None
        if until is not None and all_in:
            self._settings.remember([(schema.WATCHED_UNTIL, until)])
        elif until is not None:
            self._timer.stop()

    def _tell_unreadable(self, folder: str) -> None:
        if not self._has_told:
            self._has_told = True
            text = self.tr("The watched folder {folder} cannot be read; it is looked for again and again.")
            self.told.emit(text.format(folder=displayable(folder)))
