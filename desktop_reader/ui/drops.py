"""Takes files, folders and text that are dropped on the window, and says so while they hover over it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow

MARGIN = 12


class DropTarget(QObject):
    """Watches a window for drops; `take` gets what was dropped.

    `take` must return soon: the program that the drag came from waits for it.
    """

    def __init__(self, window: QMainWindow, take: Callable[[QMimeData], object]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self._hint: QLabel | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def hint(self) -> QLabel | None:
        """Return the sentence that lies over the window while something hovers over it."""
        return self._hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the drag events of the window."""
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._drop(event)
        if event.type() == QEvent.Type.DragLeave:
            self._hide_hint()
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if event.source() is not None or not _wanted(event.mimeData()):
            return False  # a drag that began in this window, or nothing that can be imported
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show_hint()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._hide_hint()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(event.mimeData())
        return True

    def _show_hint(self) -> None:
        hint = QLabel(self.tr("Drop here to import"), self._window)
        hint.setObjectName("dropHint")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        room = self._window.centralWidget() or self._window
        hint.setGeometry(room.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        hint.show()
        self._hint = hint

    def _hide_hint(self) -> None:
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None


def _wanted(mime: QMimeData | None) -> bool:
    return mime is not None and (mime.hasUrls() or mime.hasText() or mime.hasHtml())
