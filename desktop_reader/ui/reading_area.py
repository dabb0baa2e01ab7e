"""The place in the middle of the window: the article, its original, the welcome page or a sentence, one at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from desktop_reader.domain.article import Original
from desktop_reader.ui.original_view import OriginalView
from desktop_reader.ui.welcome import WelcomePage


class ReadingArea(QStackedWidget):
    """`reader` is made by the caller; the other pages are made when they are first shown.

    `chosen` carries the name of an action that a button of the welcome page stands for.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget, reader: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("readingArea")
        self._reader = reader
        self._original: OriginalView | None = None
        self._welcome: WelcomePage | None = None
        self._sentence: QLabel | None = None
        self.addWidget(reader)

    def show_reader(self) -> None:
        """Show the article."""
        self.setCurrentWidget(self._reader)

    def show_original(self, original: Original, text: str) -> None:
        """Show what the article was made from."""
        if self._original is None:
            self._original = OriginalView(self)
            self.addWidget(self._original)
        self._original.show_original(original, text)
        self.setCurrentWidget(self._original)

    def show_welcome(self) -> None:
        """Show the page of the first start."""
        if self._welcome is None:
            self._welcome = WelcomePage(self)
            self._welcome.chosen.connect(self.chosen)
            self.addWidget(self._welcome)
        self.setCurrentWidget(self._welcome)

    def show_sentence(self, text: str) -> None:
        """Show one sentence in the middle, as nothing is open."""
        if self._sentence is None:
            self._sentence = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
            self._sentence.setObjectName("readingSentence")
            self._sentence.setMargin(32)
            self.addWidget(self._sentence)
        self._sentence.setText(text)
        self.setCurrentWidget(self._sentence)

    @property
    def shows_reader(self) -> bool:
        """Whether the article is what is seen."""
        return self.currentWidget() is self._reader
