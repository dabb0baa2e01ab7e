"""The place in the middle of the window: the article, its original, the welcome page or a sentence, one at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.reader.style import ReadingStyle
from desktop_reader.ui.reader.view import ReaderView

if TYPE_CHECKING:  # each is imported when it is first shown
    from desktop_reader.operations.correcting import PageLook
    from desktop_reader.ui.original.view import OriginalView
    from desktop_reader.ui.reader.find_bar import FindBar
    from desktop_reader.ui.reader.outline import Outline
    from desktop_reader.ui.welcome import WelcomePage


class ReadingArea(QStackedWidget):
    """`reader` shows the article and is there from the beginning; the other pages are made when they are first shown.

    `chosen` carries the name of an action that a button of the welcome page stands for. `said`, `reset_wanted`
    and `reread_wanted` are those of the original.
    """

    chosen = Signal(str)
    said = Signal(object, bool)
    reset_wanted = Signal()
    reread_wanted = Signal()

    def __init__(self, parent: QWidget, style: ReadingStyle) -> None:
        super().__init__(parent)
        self.setObjectName("readingArea")
        self._theme = style.theme
        self._find: FindBar | None = None
        self._outline: Outline | None = None
        self._page = QWidget(self)
        self.reader = ReaderView(self._page, style)
        self._page.setFocusProxy(self.reader)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.reader)
        self._original: OriginalView | None = None
        self._welcome: WelcomePage | None = None
        self._sentence: QLabel | None = None
        self.addWidget(self._page)

    def show_reader(self) -> None:
        """Show the article; the keyboard stays with what is shown here if it was."""
        focused = QApplication.focusWidget()  # that of the area itself is only where the keyboard was here last
        has_focus = self.shows_original() and focused is not None and self.isAncestorOf(focused)
        self.setCurrentWidget(self._page)
        if has_focus:
            self._page.setFocus()

    def focus_page(self) -> None:
        """Give the keyboard to what is shown."""
        if page := self.currentWidget():
            page.setFocus()

    def find_text(self) -> None:
        """Show the article and ask what to find in it."""
        self.show_reader()
        if self._find is None:
            from desktop_reader.ui.reader.find_bar import FindBar

            self._find = FindBar(self.reader, self._theme, self._page)
            self._find.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._column.addWidget(self._find)
        self._find.open()

    def turn_outline(self) -> None:
        """Show the headings of the article, or hide them."""
        self.show_reader()
        if self._outline is None:
            from desktop_reader.ui.reader.outline import Outline

            self._outline = Outline(self.reader, self._theme, self._page)
        if self._outline.isVisible():
            self._outline.hide()
        else:
            self._outline.open()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        for page in (self._find, self._outline, self._original):
            if page is not None:
                page.set_theme(theme)

    def show_original(self, look: "PageLook") -> None:
        """Show what the article was made from."""
        if self._original is None:
            from desktop_reader.ui.original.view import OriginalView

            self._original = OriginalView(self, self._theme)
            self._original.said.connect(self.said)
            self._original.reset_wanted.connect(self.reset_wanted)
            self._original.reread_wanted.connect(self.reread_wanted)
            self.addWidget(self._original)
        self._original.show_look(look)
        self.setCurrentWidget(self._original)

    def shows_original(self) -> bool:
        """Whether the original is shown in the article's place."""
        return self._original is not None and self.currentWidget() is self._original

    def show_welcome(self) -> None:
        """Show the page of the first start."""
        if self._welcome is None:
            from desktop_reader.ui.welcome import WelcomePage

            self._welcome = WelcomePage(self)
            self._welcome.chosen.connect(self.chosen)
            self.addWidget(self._welcome)
        self.setCurrentWidget(self._welcome)

    def show_nothing(self) -> None:
        """Show that nothing is open."""
        self.show_sentence(self.tr("Choose an article from the list."))

    def show_sentence(self, text: str) -> None:
        """Show one sentence in the middle, as nothing is open."""
        if self._sentence is None:
            self._sentence = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
            self._sentence.setObjectName("readingSentence")
            self._sentence.setMargin(32)
            self.addWidget(self._sentence)
        self._sentence.setText(text)
        self.setCurrentWidget(self._sentence)
