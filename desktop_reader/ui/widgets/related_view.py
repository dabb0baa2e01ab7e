"""The list of related stories: opens one with a click or with Enter, searches for the words of its reason."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.related_model import Entry, RelatedModel, Story
from desktop_reader.ui.widgets.related_row import NO_WORD, RelatedDelegate, Word
from desktop_reader.ui.widgets.side_buttons import SideButtonFilter
from desktop_reader.ui.widgets.viewport import viewport_of

WEB = ("http", "https")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RelatedView(QListView):
    """Shows a RelatedModel. Left and Right lead to the words of the current story's reason, Enter searches for one.

    D shows how the current story differs from the open one, if it has the same text.
    """

    article_requested = Signal(object)
    """The id of the article that a person wants to open."""
    window_requested = Signal(object)
    """The id of the article that is to be opened in a second window."""
    comparison_requested = Signal(object)
    """The id of an article with the same text, that is to be compared with the open one."""
    search_requested = Signal(str)
    """A word of a reason that a person wants to search for."""

    def __init__(self, model: RelatedModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = viewport_of(self)
        self._model = model
        self._delegate = RelatedDelegate(self, model, theme)
        self._menu: QMenu | None = None
        self._pressed = NO_WORD
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("related")
        self.setAccessibleName(self.tr("Related stories"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.set_theme(theme)
        SideButtonFilter(self._area)
        self.clicked.connect(self._click)
        self.selectionModel().currentChanged.connect(lambda: self._choose(NO_WORD))

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show these; the story that is current stays so where it is among them."""
        current, top = self._story(self.currentIndex()), self.verticalScrollBar().value()
        self._model.set_entries(entries)
        at = self._model.find(current) if current is not None else -1
        if at >= 0:
            self.executeDelayedItemsLayout()
            self.setCurrentIndex(self._model.index(at))
            self.verticalScrollBar().setValue(top)
        elif self.hasFocus():
            self._start()

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._delegate.set_theme(theme)
        self._area.update()

    def copy(self) -> None:
        """Copy the title of the current story."""
        story = self._story(self.currentIndex())
        if story is not None:
            QGuiApplication.clipboard().setText(story.title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current story with Enter, or search for the word that the arrow keys have led to."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._request(self.currentIndex(), self.window_requested)
        elif event.key() in ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_D and not event.modifiers():
            self._compare(self._story(self.currentIndex()))
        elif (step := SIDEWAYS.get(Qt.Key(event.key()))) is not None and not event.modifiers():
            self._step(step)
        elif event.key() == Qt.Key.Key_Escape and self._delegate.chosen_word != NO_WORD:
            self._choose(NO_WORD)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the first story, so that the focus can be seen."""
        super().focusInEvent(event)
        self._start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note which word is pressed; the middle button opens a second window."""
        self._pressed = self._word_at(event.position())
        if event.button() is Qt.MouseButton.MiddleButton:
            self._request(self.indexAt(event.position().toPoint()), self.window_requested)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the ground what the mouse is on, and by the cursor what can be opened."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row(), self._word_at(event.position()))
        story = self._story(index)
        can_open = story is not None and story.article_id is not None
        self._area.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the ground away when the mouse leaves."""
        super().leaveEvent(event)
        self._hover(-1, NO_WORD)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the story."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        story = self._story(index)
        if story is not None:
            at = self.visualRect(index).center() if is_key else event.pos()
            self._open_menu(story, self._area.mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew, also where only the scroll bar has taken some of the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
            self.scheduleDelayedItemsLayout()

    def _start(self) -> None:
        if not self.currentIndex().isValid() and self._model.first_story() >= 0:
            self.setCurrentIndex(self._model.index(self._model.first_story()))

    def _hover(self, row: int, word: Word) -> None:
        if (row, word) != (self._delegate.hovered, self._delegate.pointed_word):
            self._delegate.hovered, self._delegate.pointed_word = row, word
            self._area.update()

    def _word_at(self, at: QPointF) -> Word:
        index = self.indexAt(at.toPoint())
        if not index.isValid():
            return NO_WORD
        return self._delegate.word_at(index.row(), at - QPointF(self.visualRect(index).topLeft()))

    def _choose(self, word: Word) -> None:
        self._delegate.chosen_word = word
        self._area.update()

    def _step(self, step: int) -> None:
        """Go to the next word of the current story's reason, or back; before the first one is the story itself."""
        row = self.currentIndex().row()
        words = self._delegate.words_of(row) if row >= 0 else 0
        number = min(self._delegate.chosen_word.number + step, words - 1)
        self._choose(Word(row, number) if number >= 0 else NO_WORD)

    def _story(self, index: QModelIndex) -> Story | None:
        entry = self._model.entry(index.row()) if index.isValid() else None
        return entry if isinstance(entry, Story) else None

    def _click(self, index: QModelIndex) -> None:
        if self._pressed == NO_WORD:
            self._request(index, self.article_requested)
        else:
            self._search(self._pressed)

    def _enter(self) -> None:
        if self._delegate.chosen_word == NO_WORD:
            self._request(self.currentIndex(), self.article_requested)
        else:
            self._search(self._delegate.chosen_word)

    def _search(self, word: Word) -> None:
        entry = self._model.entry(word.row)
        if isinstance(entry, Story):
            self.search_requested.emit(entry.words[word.number])

    def _request(self, index: QModelIndex, wish: SignalInstance) -> None:
        story = self._story(index)
        if story is not None and story.article_id is not None:
            wish.emit(story.article_id)

    def _compare(self, story: Story | None) -> None:
        if story is not None and story.is_version:
            self.comparison_requested.emit(story.article_id)

    def _open_menu(self, story: Story, at: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self)
        if story.article_id is not None:
            self._menu.addAction(self.tr("Open")).triggered.connect(
                lambda: self.article_requested.emit(story.article_id)
            )
            self._menu.addAction(self.tr("Open in a Second Window")).triggered.connect(
                lambda: self.window_requested.emit(story.article_id)
            )
        if story.is_version:
            compare = self._menu.addAction(self.tr("Show the Differences"))
            compare.setShortcut(Qt.Key.Key_D)
            compare.triggered.connect(lambda: self._compare(story))
        self._menu.addAction(self.tr("Copy Title")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(story.title)
        )
        if story.address and QUrl(story.address).scheme() in WEB:
            self._add_address(self._menu, story.address)
        for word in story.words:
            search = self._menu.addAction(self.tr("Search for “{word}”").format(word=word.replace("&", "&&")))
            search.triggered.connect(lambda _checked=False, word=word: self.search_requested.emit(word))
        self._menu.popup(at)

    def _add_address(self, menu: QMenu, address: str) -> None:
        """Add what can be done with where a story stands in the web; the program itself never goes there."""
        menu.addAction(self.tr("Copy Link Address")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(address)
        )
        menu.addAction(self.tr("Open in the Browser")).triggered.connect(
            lambda: QDesktopServices.openUrl(QUrl(address))
        )
