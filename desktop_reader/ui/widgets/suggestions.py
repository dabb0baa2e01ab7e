"""The list under a field that offers what the word being typed may become."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

_SUGGESTION = Qt.ItemDataRole.UserRole
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Suggestion(NamedTuple):
    """Replace the text from `start` to the cursor by `text`; `summary` is what is said of it."""

    start: int
    text: str
    summary: str = ""


class Suggestions(QObject):
    """Arrows choose, Enter or a click takes, Tab takes the first one; Escape and typing on leave all as it is."""

    chosen = Signal(object)
    """A Suggestion."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(field)
        self._list = QListView()
        self._list.setObjectName("suggestions")
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._completer.setPopup(self._list)
        self._list.installEventFilter(self)
        self._list.clicked.connect(self._choose)

    @property
    def is_open(self) -> bool:
        """Whether suggestions are shown."""
        return self._list.isVisible()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these; hide where there are none."""
        self._model.clear()
        for suggestion in suggestions:
            item = QStandardItem(_shown(suggestion))
            item.setData(suggestion, _SUGGESTION)
            self._model.appendRow(item)
        if suggestions:
            self._completer.complete()
        else:
            self._list.hide()

    def eventFilter(self, _list: QObject, event: QEvent) -> bool:
        """Take what is chosen, which the field would else hear of first: Enter opens an article, Tab goes on."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in _TAKING:
            return False
        chosen = self._list.currentIndex()
        if not chosen.isValid() and event.key() == Qt.Key.Key_Tab:
            chosen = self._model.index(0, 0)
        if chosen.isValid():
            self._choose(chosen)
        return chosen.isValid()

    def _choose(self, index: QModelIndex) -> None:
        self._list.hide()
        self.chosen.emit(index.data(_SUGGESTION))


def _shown(suggestion: Suggestion) -> str:
    return f"{suggestion.text}   {suggestion.summary}" if suggestion.summary else suggestion.text.strip()
