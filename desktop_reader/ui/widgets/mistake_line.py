"""The line below the search field that explains what is wrong with a query, once a person has stopped typing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from desktop_reader.ui.widgets.fonts import for_sentence

PAUSE_MS = 700  # "is:un" is no mistake while one types


class MistakeLine(QLabel):
    """Hidden while nothing is wrong."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchMistake")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._query = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._explain)
        self.hide()

    def set_query(self, query: str) -> None:
        """Explain this query after a pause; at once where there is nothing to explain any more."""
        self._query = query
        if not query or not self.isHidden():
            self._explain()
        else:
            self._pause.start()

    def _explain(self) -> None:
        self._pause.stop()
        is_choosing = self._query.endswith((":", "："))  # among the values that are offered for an operator
        mistakes = self._mistakes() if self._query and not is_choosing else ""
        self.setFont(for_sentence(self.window().font(), mistakes))
        self.setText(mistakes)
        self.setVisible(bool(mistakes))

    def _mistakes(self) -> str:
        # Imported when there is a query: the first paint does without.
        from desktop_reader.search.query import parse
        from desktop_reader.ui.wording import error_text

        return "\n".join(map(error_text, parse(self._query).mistakes))
