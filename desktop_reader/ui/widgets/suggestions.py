"""The list under a field that offers what the word being typed may become."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

_SUGGESTION = Qt.ItemDataRole.UserRole


class Suggestion(NamedTuple):
    """Replace the text from `start` to the cursor by `text`; `summary` is what is said of it."""

    start: int
    text: str
    summary: str = ""


class Suggestions(QObject):
    """Arrows choose, Enter or a click takes, Escape and typing on leave all as it is."""

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
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)

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

    def _choose(self, index: QModelIndex) -> None:
        self._list.hide()
        self.chosen.emit(index.data(_SUGGESTION))


def _shown(suggestion: Suggestion) -> str:
    return f"{suggestion.text}   {suggestion.summary}" if suggestion.summary else suggestion.text.strip()
