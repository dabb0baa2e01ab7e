"""Highlights of the open article: reads and shows them, makes them of what is selected, changes and removes them."""

from collections.abc import Callable, Generator, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.domain.highlight import Colour, Placed
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.reader.highlight_bar import HighlightBar
from desktop_reader.ui.reader.highlights import Highlights
from desktop_reader.ui.reader.view import ReaderView
from desktop_reader.ui.widgets.viewport import viewport_of

if TYPE_CHECKING:
    from desktop_reader.domain.highlight import Quote
    from desktop_reader.operations.operation import Operation

_COLOUR_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5), Colour, strict=True))
STEPS = 40  # of looking for highlights, at a time: some milliseconds
_REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class HighlightControl(QObject):
    """Knows the highlights of the article that is open. `told` carries a sentence."""

    told = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        reader: ReaderView,
        operations: Operations,
        article: Callable[[], Article | None],
        name: str = "",
    ) -> None:
        """`name` tells the reads of one window from those of another."""
        super().__init__(parent)
        self._key = f"{name}highlights"
        self._parent = parent
        self._reader = reader
        self._operations = operations
        self._article = article
        self._placed: Sequence[Placed] = ()
        self._current = 0  # the highlight that is at hand
        self._wanted = 0  # the highlight to be gone to once it is shown
        self._colour = Colour.YELLOW
        self._bar: HighlightBar | None = None
        self._search: Generator[None, None, Highlights] | None = None
        self._searching = QTimer(self, singleShot=True, interval=0)
        self._searching.timeout.connect(self._search_on)
        self._theme: Theme = reader.reading_style.theme
        reader.page_written.connect(self._show)
        reader.verticalScrollBar().valueChanged.connect(self._close_bar)
        reader.installEventFilter(self)
        viewport_of(reader).installEventFilter(self)

    @property
    def placed(self) -> Sequence[Placed]:
        """The highlights of the article that is open."""
        return self._placed

    def show_article(self, article: Article | None) -> None:
        """Read the highlights of this article."""
        self._placed, self._current = (), 0
        self._close_bar()
        self._show()
        self._read(article)

    def refresh(self, change: Change) -> None:
        """Show what has changed."""
        article = self._article()
        is_touched = article is not None and article.id in change.ids and (change.texts or change.highlights)
        if is_touched or change.members:
            self._read(article)

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._theme = theme
        if self._bar is not None:
            self._bar.set_theme(theme)

    def highlight(self, colour: Colour | None = None) -> None:
        """Highlight what is selected, or give the highlight at hand a colour."""
        from desktop_reader.operations import highlighting

        self._colour = colour or self._colour
        if selected := self._selected():
            self._deselect()
            self._perform(highlighting.highlight(*selected, self._colour))
            return
        at_hand = self._at_hand()
        if at_hand and colour:
            self._perform(highlighting.recolour(at_hand, colour))
        elif at_hand:
            self._open_bar(at_hand)
        else:
            self.told.emit(self.tr("Select some words of the article first."))

    def note(self) -> None:
        """Ask for the note of the highlight at hand; what is selected is highlighted for it."""
        at_hand = self._at_hand()
        placed = next((one for one in self._placed if one.highlight.id == at_hand), None)
        selected = self._selected()  # before anything is asked: another article may be open after it
        if placed is None and selected is None:
            self.told.emit(self.tr("Select some words of the article first."))
            return
        words = placed.highlight.quote.exact if placed else self._reader.selected_text()
        text = self._ask(words, placed.highlight.note if placed else "")
        if text is None:
            return
        from desktop_reader.operations import highlighting

        if placed is not None:
            self._perform(highlighting.annotate(placed.highlight.id, text))
        elif selected is not None:
            self._deselect()
            self._perform(highlighting.highlight(*selected, self._colour, text))

    def remove(self) -> None:
        """Remove the highlight at hand."""
        from desktop_reader.operations import highlighting

        if at_hand := self._at_hand():
            self._perform(highlighting.remove([at_hand]))

    def go(self, step: int) -> None:
        """Go to the next highlight (1) or the one before (-1), around the end."""
        stretches = self._reader.highlights.stretches
        if not stretches:
            self.told.emit(self.tr("Nothing is highlighted in this article."))
            return
        position = self._reader.textCursor().selectionStart()
        numbers = [at for at, one in enumerate(stretches) if one.highlight == self._current]
        if numbers:
            at = numbers[0] + step
        else:
            after = sum(one.start < position for one in stretches)
            at = after if step > 0 else after - 1
        self._go_to(stretches[at % len(stretches)].highlight)

    def go_to(self, highlight: int) -> None:
        """Go to a highlight of the article that is open or is about to be."""
        self._wanted = highlight
        self._go_to_wanted()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer the bar where words were selected or a highlight was clicked, and take its keys while it is there."""
        if isinstance(event, QMouseEvent) and watched is not self._reader:
            return self._take_mouse(event)
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and watched is not self._reader:
            return self._show_note(event)
        if isinstance(event, QKeyEvent) and watched is self._reader and self._is_bar_open():
            return self._take_key(event)
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        position = self._reader.cursorForPosition(event.position().toPoint()).position()
        there = self._reader.highlights.at(position)
        if event.type() is QEvent.Type.MouseButtonDblClick and there:
            self._current = there
            self.note()
            return True
        if event.type() is QEvent.Type.MouseButtonPress:
            self._current = 0
            self._close_bar()
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._current = there
            self._offer_soon()
        return False

    def _show_note(self, event: QHelpEvent) -> bool:
        """Show the note of the highlight under the mouse; False where there is none."""
        there = self._reader.highlights.at(self._reader.cursorForPosition(event.pos()).position())
        note = next((one.highlight.note for one in self._placed if one.highlight.id == there), "")
        if note:
            # A paragraph wraps; what is escaped in it cannot act.
            QToolTip.showText(event.globalPos(), f"<p>{escape(note)}</p>".replace("\n", "<br>"), self._reader)
        return bool(note)

    def _offer_soon(self) -> None:
        QTimer.singleShot(0, self, self._offer)  # only then Qt knows what the mouse has selected

    def _offer(self) -> None:
        cursor = self._reader.textCursor()
        article = self._article()
        if article is None or not article.id:
            return
        if cursor.hasSelection() and len(self._reader.selected_text()) > 0:
            self._current = 0
            self._show_bar(cursor.selectionStart(), cursor.selectionEnd(), is_highlight=False)
        elif self._current:
            self._open_bar(self._current)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        is_ours = not event.modifiers() and (
            key in _COLOUR_KEYS or key == Qt.Key.Key_Escape or (key in _REMOVE_KEYS and self._at_hand())
        )
        if not is_ours:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if key in _COLOUR_KEYS:
            self.highlight(_COLOUR_KEYS[key])
        elif key == Qt.Key.Key_Escape:
            self._close_bar()
        else:
            self.remove()
        return True

    def _at_hand(self) -> int:
        """Return the highlight that was clicked or gone to, or in which the cursor is; 0 for none."""
        if self._current:
            return self._current
        cursor = self._reader.textCursor()
        return 0 if cursor.hasSelection() else self._reader.highlights.at(cursor.position())

    def _selected(self) -> "tuple[int, Quote] | None":
        """The article and the words of it that are selected."""
        cursor, article, page = self._reader.textCursor(), self._article(), self._reader.page_quotes()
        if article is None or not article.id or page is None or not cursor.hasSelection():
            return None
        quote = page.quote(cursor.selectionStart(), cursor.selectionEnd())
        return None if quote is None else (article.id, quote)

    def _deselect(self) -> None:
        cursor = self._reader.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._reader.setTextCursor(cursor)

    def _perform(self, operation: "Operation") -> None:
        self._close_bar()
        self._operations.perform(operation)

    def _read(self, article: Article | None) -> None:
        self._operations.forget(self._key)
        if article is None or not article.id:
            return
        article_id = article.id

        def read(library: Library) -> list[Placed]:
            if not library.highlights(article_id):
                return []
            from desktop_reader.operations.highlighting import placed

            return placed(library, article_id)

        self._operations.read_latest(self._key, read, self._take, _overlook, aside=True)

    def _take(self, placed: Sequence[Placed]) -> None:
        self._placed = placed
        self._show()

    def _show(self) -> None:
        page = self._reader.page_quotes() if self._placed else None
        self._search = page.search(self._placed) if page else None
        if page is None:
            self._reader.set_highlights(Highlights())
            self._go_to_wanted()
        self._search_on()

    def _search_on(self) -> None:
        """Find some more of the highlights; those of most pages are found at once."""
        if self._search is None:
            return
        try:
            for _ in range(STEPS):
                next(self._search)
            self._searching.start()
        except StopIteration as end:
            self._search = None
            self._reader.set_highlights(end.value)
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted and self._reader.highlights.place(self._wanted):
            wanted, self._wanted = self._wanted, 0
            self._go_to(wanted)
        elif any(one.highlight.id == self._wanted and one.now is None for one in self._placed):
            self._wanted = 0
            self.told.emit(self.tr("These words are no longer in the text; the highlight and its note are kept."))

    def _go_to(self, highlight: int) -> None:
        place = self._reader.highlights.place(highlight)
        if place is None:
            return
        cursor = self._reader.textCursor()
        cursor.setPosition(place.start)
        self._reader.reveal(place.start)
        self._reader.setTextCursor(cursor)
        self._current = highlight
        self._open_bar(highlight)

    def _open_bar(self, highlight: int) -> None:
        place = self._reader.highlights.place(highlight)
        if place is not None:
            self._show_bar(place.start, place.end, is_highlight=True)

    def _show_bar(self, start: int, end: int, *, is_highlight: bool) -> None:
        if self._bar is None:
            self._bar = HighlightBar(self._theme, viewport_of(self._reader))
            self._bar.coloured.connect(self.highlight)
            self._bar.note_wanted.connect(self.note)
            self._bar.removed.connect(self.remove)
        self._bar.open_at(self._reader.box_of(start, end), is_highlight=is_highlight)

    def _is_bar_open(self) -> bool:
        return self._bar is not None and self._bar.isVisible()

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def _ask(self, words: str, note: str) -> str | None:
        from desktop_reader.ui.dialogs.note import ask_for_note

        self._close_bar()
        return ask_for_note(self._parent, words, note)


def _overlook(_error: ReaderError) -> None:
    """Leave it to whoever reads the article itself to say so."""
