"""The reader: a page to read an article on, which keeps its place whatever happens to its type, colours and width."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QKeyCombination, QMargins, QMimeData, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QTextBrowser, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.mentions import NOTHING_NAMED, Named
from desktop_reader.rendering.blocks import Block, Kind, blocks
from desktop_reader.rendering.mentions import article_of, is_title, linked
from desktop_reader.rendering.typography import is_chinese, reading_minutes
from desktop_reader.ui.reader.byline import byline
from desktop_reader.ui.reader.document import BOTTOM_MARGIN, LEAST_ADVANCE, Heading, Sheet, Writer
from desktop_reader.ui.reader.fonts import Script, script_of, shown_script
from desktop_reader.ui.reader.ground import Ground, Span, all_blocks, blocks_in, boxes
from desktop_reader.ui.reader.highlights import Highlights
from desktop_reader.ui.reader.hits import Hits
from desktop_reader.ui.reader.inks import USUAL_LEADING
from desktop_reader.ui.reader.line_edges import LineEdges, keep_shapes
from desktop_reader.ui.reader.plain_text import plain_text
from desktop_reader.ui.reader.style import ReadingStyle
from desktop_reader.ui.widgets.side_buttons import SideButtonFilter
from desktop_reader.ui.widgets.viewport import viewport_of

if TYPE_CHECKING:  # the first paint does without links and searching
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QContextMenuEvent

    from desktop_reader.search.query import Query
    from desktop_reader.ui.reader.page_quotes import PageQuotes
    from desktop_reader.ui.reader.pictures import Pictures
    from desktop_reader.ui.reader.searched_text import SearchedText

LEAST_LINE = 1.5  # em, at the usual leading: the lines of few texts are lower
SLICE = 0.002  # seconds of writing at a time, once the first blocks are shown: laying out takes as long again
PICTURES_AT_ONCE = 20  # of those that have come: more than a view shows
LEAST_MARGIN = 0.05  # of the width, at either side of the column
BEARING = 0.08  # em: some glyphs reach a little over their own width, at the end of a line Qt wants room for that
LATIN_COLUMN = 0.84  # of the column for Chinese: from the end of a longer line the eye does not find back
WHEEL_STEP = 120
FOCUS_WIDTH = 2  # pixels
AHEAD = 0.25  # of the view's height, above and below it: where the edges of lines are set before they are seen
OVERLAP = 3.0  # em that stay when a page is turned
ABOVE_HEADING = 1.0  # em above a heading that has been gone to

_COLOURS = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Highlight: "text_selection",
    QPalette.ColorRole.HighlightedText: "text",
}
_IN_BODY = "body"
_PICTURE_SCHEMES = ("original", _IN_BODY)
_TURNS = {
    (Qt.Key.Key_Space, False): 1,
    (Qt.Key.Key_Space, True): -1,
    (Qt.Key.Key_PageDown, False): 1,
    (Qt.Key.Key_PageUp, False): -1,
}
_SECOND = tuple(
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
)
_ENDS = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ReaderView(QTextBrowser):
    """Shows one article. It opens nothing: what a link leads to is told by `link_activated` and left to others.

    `progress_changed` carries how far the page has been scrolled (0 to 1), `zoom_requested` the steps (+ larger) that
    a person asked for with Ctrl and the wheel, `hits_changed` the number of the hit that is looked at (from 1, 0 for
    none) and how many there are. `turned_past` comes where Space is pressed at the end (1), or Shift+Space at the
    beginning (-1), `picture_wanted` with the address of a picture that a person wants to look at.
    """

    progress_changed = Signal(float)
    link_activated = Signal(str)
    article_requested = Signal(object)
    """The id of an article that the text names and a person wants to open."""
    window_requested = Signal(object)
    """The same, in a second window."""
    zoom_requested = Signal(int)
    hits_changed = Signal(int, int)
    page_written = Signal()
    """The page shows another article, or the same in another way, or has been written to its end."""
    turned_past = Signal(int)
    picture_wanted = Signal(str)
    context_menu_requested = Signal(object, str)
    """A QPoint on the screen, where the menu of the page is wanted, and the address of the link that is there."""

    def __init__(self, parent: QWidget | None, style: ReadingStyle) -> None:
        super().__init__(parent)
        self._area = viewport_of(self)
        self._style = style
        self._article: Article | None = None
        self._named = NOTHING_NAMED
        self._writer: Writer | None = None
        self._pictures: Pictures | None = None
        self._edges: LineEdges | None = None
        self._column = 0  # pixels
        self._query = ""
        self._asked: Query | None = None
        self._is_seeking = False  # the first hit, on a page that is still being written
        self._text: SearchedText | None = None
        self._hits = Hits()
        self._highlights = Highlights()
        self._quotes: PageQuotes | None = None  # of a page that is written to its end
        self._top = 0  # the position in the document that is read, at the top of the view
        self._below: float | None = None  # em from the top of its line to that of the view, None where that is to fit
        self._settling = 0
        self._wheel = 0
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._write_more)
        self._developing = QTimer(self, singleShot=True, interval=0)
        self._developing.timeout.connect(self._show_more_pictures)
        self._set_up()
        self._apply_colours()
        SideButtonFilter(self._area)
        self.anchorClicked.connect(self._tell_link)
        self.highlighted.connect(self._show_address)
        self.verticalScrollBar().valueChanged.connect(self._note_place)

    def _set_up(self) -> None:
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # files that are dropped are the window's
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the column would move as it comes
        bar = self.verticalScrollBar()
        bar.setEnabled(False)  # its handle is not seen then
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self._area.setCursor(Qt.CursorShape.IBeamCursor)
        # With a style sheet Qt would else paint the whole view, and what lies under it, at each step of scrolling.
        self._area.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_article(self, article: Article, offset: int = 0, named: Named = NOTHING_NAMED) -> None:
        """Show an article from its beginning, or from an offset that `first_visible_offset` has told.

        The titles of articles that it names, given by the keys of their titles, become links.
        """
        self._article = article
        self._named = named
        if self._pictures:
            self._pictures.set({})
        self._hits = Hits()
        self.setAccessibleDescription(article.title)
        self._show_page(0)
        self.go_to_offset(offset)
        self._search_again()
        self._is_seeking = self._asked is not None and not offset
        self._seek()

    def set_style(self, style: ReadingStyle) -> None:
        """Set the page in another style; what stands at the top of the view stays there."""
        if style != self._style:
            self._style = style
            self._apply_colours()
            if self._article is not None:
                self._show_page(self._top, self._below)
                self._search_again()

    def first_visible_offset(self) -> int:
        """Return how many characters of the body (UTF-16 units) are above the view: where to go on reading."""
        return max(0, self._top - self._writer.body_start) if self._writer else 0

    def go_to_offset(self, offset: int) -> None:
        """Scroll so that this character of the body is in the first line of the view; 0 is the top of the page."""
        if self._writer and offset > 0:
            self._go_to(self._writer.body_start + offset)

    def progress(self) -> float:
        """Return how far the page has been scrolled, from 0 to 1: where its last line is in the view, it is read."""
        bar = self.verticalScrollBar()
        until = bar.maximum() - round(BOTTOM_MARGIN * self._style.size)
        if until <= 0:
            return 1.0
        return min(1.0, bar.value() / until) if self._is_written() else 0.0

    def pictures(self) -> "Pictures":
        """Return the pictures of the open article."""
        if self._pictures is None:
            from desktop_reader.ui.reader.pictures import Pictures

            self._pictures = Pictures(self)
            self._pictures.decoded.connect(self._area.update)
        return self._pictures

    def captions(self) -> dict[str, str]:
        """Return the captions of the pictures, by their addresses, in the order of the page."""
        placed = self._writer.placed if self._writer else ()
        return {block.address: block.text for _, block in placed if block.address}

    def show_pictures(self, contents: Mapping[str, bytes]) -> None:
        """Show the pictures that the library keeps of the open article; what is read stays where it is."""
        pictures = self.pictures()
        for address, content in contents.items():
            pictures.add(address, content)
        if self._writer and contents:
            self._writer.expect_pictures(self._top)
            count = iter(range(PICTURES_AT_ONCE))
            self._show_more_pictures(lambda: next(count, None) is None)

    def printed_sheet(self) -> Sheet:
        """Return what the page shows, to be shown elsewhere: titles that other articles have lead nowhere there."""
        assert self._article is not None
        return self._sheet(self._article)._replace(blocks=self._with_pictures(self._article.body))

    @property
    def reading_style(self) -> ReadingStyle:
        """How the page is set."""
        return self._style

    def headings(self) -> Sequence[Heading]:
        """Return the headings of the page, as far as it has been written."""
        return self._writer.headings if self._writer else ()

    def heading_read(self) -> int:
        """Return the number of the heading under which one reads, -1 above the first.

        On the last screen, which no heading can be scrolled to the top of, the place that counts moves down.
        """
        _finish_layout(self.document())  # or the page is taken to end where Qt has got to
        bar, height = self.verticalScrollBar(), self._area.height()
        down = max(0, bar.value() - bar.maximum() + height) if bar.maximum() >= height else 0
        place = self._position_at(bar.value() + max(down, round(ABOVE_HEADING * self._style.size)))
        return bisect_right(self.headings(), place, key=lambda heading: heading.position) - 1

    def go_to_heading(self, number: int) -> None:
        """Scroll to a heading; -1 is the top of the page."""
        if number < 0:
            self._go_to(0)
            return
        position = self.headings()[number].position
        self._write_to(position)
        above = round(ABOVE_HEADING * self._style.size)
        self.verticalScrollBar().setValue(round(self._line_at(position).top()) - above)

    def set_asked(self, query: "Query | None") -> None:
        """Mark what a search of the library asks for on each page from now on, and open each at its first hit."""
        if query != self._asked:
            self._asked = query
            self._search_again()

    @property
    def is_searched(self) -> bool:
        """Whether pages open at the first hit of a search."""
        return self._asked is not None

    def search_for(self, query: str) -> None:
        """Mark every place of the query on the page and go to the first one that is not above the view.

        These marks come before those of `set_asked`, until they are taken away with "".
        """
        self._query = query
        self._search_again()
        self._reveal_hit()

    def go_to_hit(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the end."""
        self._hits = self._hits.moved(step)
        self._reveal_hit()
        self._tell_hits()

    def selected_text(self) -> str:
        """Return what is selected, as the article says it."""
        return self.createMimeDataFromSelection().text().strip()

    def selected_markdown(self) -> str:
        """Return what is selected as CommonMark."""
        from desktop_reader.rendering.markdown import markdown
        from desktop_reader.ui.reader.selection import selected_blocks

        cursor = self.textCursor()
        placed = self._writer.placed if self._writer else ()
        return markdown(selected_blocks(placed, cursor.selectionStart(), cursor.selectionEnd()))

    def selected_line(self) -> str:
        """Return what is selected, if it is words within one line of text."""
        text = self.selected_text()
        return "" if "\n" in text else text

    def loadResource(self, _kind: int, _name: "QUrl | str") -> object:
        """Nothing that a page names is ever fetched, from the disk or from the network."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected as the article says it, not as it is set."""
        cursor = self.textCursor()
        data = QMimeData()
        if self._writer:
            text = plain_text(self.document(), self._writer.originals, cursor.selectionStart(), cursor.selectionEnd())
            data.setText(text)
        return data

    def event(self, event: QEvent) -> bool:
        """Fit the column to a new width before Qt lays the text out; scroll wherever the wheel is turned."""
        if event.type() is QEvent.Type.Wheel:
            self.wheelEvent(cast("QWheelEvent", event))
            return True
        if event.type() is not QEvent.Type.Resize:
            return super().event(event)
        with self._settled():
            self._fit_column()
            done = super().event(event)
        self._go_to(self._top, self._below)
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out; a view that was made before its window is shown learns its width only then."""
        is_late = not self._settling and event.size().width() != event.oldSize().width()
        if self._edges and is_late:
            _finish_layout(self.document())
            self._edges.forget()
        with self._settled():
            super().resizeEvent(event)
        if is_late:
            self._go_to(self._top, self._below)

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where one reads: Qt would scroll to the text cursor when the view is first shown."""
        with self._settled():
            super().showEvent(event)
        self._go_to(self._top, self._below)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, with Shift sideways where something is wider than the page; with Ctrl, ask for other type."""
        sideways = self.horizontalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and sideways.maximum():
            sideways.setValue(sideways.value() - event.angleDelta().y())
            event.accept()
            return
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / WHEEL_STEP)
        self._wheel -= steps * WHEEL_STEP
        if steps:
            self.zoom_requested.emit(steps)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open an article that the text names in a second window with the middle button; the rest is Qt's."""
        is_middle = event.button() is Qt.MouseButton.MiddleButton
        if not (is_middle and self._request_window(self.anchorAt(event.position().toPoint()))):
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        """Ask for the menu of the page; Qt's own knows nothing of it."""
        at, address = event.globalPos(), self.anchorAt(self._area.mapFromGlobal(event.globalPos()))
        if event.reason() == event.Reason.Keyboard:
            at, address = self._area.mapToGlobal(self.cursorRect().bottomLeft()), self._focused_link()
        is_picture = address.partition(":")[0] in _PICTURE_SCHEMES
        self.context_menu_requested.emit(at, "" if is_picture else address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and go to both ends as a page of text wants it; the rest is Qt's."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if turn := _TURNS.get((key, shift)):
            self._turn(turn, event if key == Qt.Key.Key_Space else None)
        elif (action := _ENDS.get(key)) is not None:
            self.verticalScrollBar().triggerAction(action)
        elif event.keyCombination() in _SECOND:
            self._request_second()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _turn(self, step: int, space: QKeyEvent | None) -> None:
        """Turn a page on (1) or back (-1); Space goes beyond the end, unless it is only held down."""
        bar = self.verticalScrollBar()
        is_at_end = self.progress() >= 1 if step > 0 else bar.value() <= bar.minimum()
        if space is None or not is_at_end:
            bar.setValue(bar.value() + step * round(bar.pageStep() - OVERLAP * self._style.size))
        elif not space.isAutoRepeat():
            self.turned_past.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the text, then the text."""
        with QPainter(self._area) as painter:
            # Not with fillRect: its first call makes the Python class of 169 ready-made gradients, 3 ms of each start.
            painter.setBackground(QColor(self._style.theme.page))
            painter.eraseRect(event.rect())
            if self._writer:
                x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
                area = QRectF(event.rect()).translated(x, y)
                painter.translate(-x, -y)
                ground = Ground(self.document(), self._style.theme, self._style.size)
                ground.paint(painter, area)
                ground.paint_spans(painter, self._spans_in(area))
        super().paintEvent(event)
        self._paint_focus()

    def _paint_focus(self) -> None:
        """Paint a frame around the picture that the keyboard is at."""
        cursor = self.textCursor()
        is_one = cursor.selectionEnd() - cursor.selectionStart() == 1
        if not (is_one and self.hasFocus() and cursor.selectedText() == "\ufffc"):
            return
        from PySide6.QtGui import QPen

        line = self._line_at(cursor.selectionStart())
        with QPainter(self._area) as painter:
            painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            painter.setPen(QPen(QColor(self._style.theme.accent), FOCUS_WIDTH))
            painter.drawRoundedRect(line.adjusted(1, -2, -1, 0), 3, 3)

    def _show_page(self, top: int, below: float | None = None) -> None:
        """Write the article anew and show it from a position on, as `_go_to` does."""
        assert self._article is not None
        self._slices.stop()
        self._developing.stop()
        self._text = None
        writer = Writer(self._sheet(self._article), self._style)
        enough = self._length_in_view()
        writer.write(lambda: writer.length >= enough)
        keep_shapes(all_blocks(writer.document))
        before, self._writer = self._writer, writer
        self._edges = LineEdges(writer.document, self._style.size, centred_points=writer.script is Script.HANT)
        self._column = 0
        with self._settled():
            self._fit_column()
            writer.document.setParent(self)
            self.setDocument(writer.document)
        if before:
            before.document.deleteLater()
        self._go_to(top, below)
        self._highlights = Highlights()
        self._quotes = None
        self.page_written.emit()
        if not writer.finished:
            self._slices.start()

    def _length_in_view(self) -> float:
        """Return how long lines can be together, in em, so that they more than fill the view."""
        line = LEAST_LINE * self._style.size * self._style.leading / USUAL_LEADING
        return min(self.width() / self._style.size, self._style.column) * (self.height() / line + 1)

    def _characters_in_view(self) -> int:
        """Return how many characters are more than the view can hold."""
        return int(self._length_in_view() / LEAST_ADVANCE)

    def _sheet(self, article: Article) -> Sheet:
        text = article.text or article.body
        eastern = (article.language or "").startswith(("zh", "ja"))
        chinese = is_chinese(f"{article.title}\n{text[:300]}", otherwise=eastern)
        language = article.language or ("zh" if chinese else None)
        return Sheet(
            title=article.title,
            byline=byline(article, language),
            minutes=self._minutes(reading_minutes(text)),
            deck=article.deck or "",
            blocks=linked(self._with_pictures(article.body), self._named.titles),
            script=shown_script(script_of(language, chinese=chinese), self._style.characters),
            picture=self.tr("picture"),
            pictures=self.pictures() if "![" in article.body else None,
        )

    def _with_pictures(self, body: str) -> Iterator[Block]:
        """Yield the blocks of a body; a picture has an address of its own, not its data or file."""
        number = 0
        for block in blocks(body):
            if block.address.startswith("data:"):
                from desktop_reader.pages.html.carried import data_of

                number += 1
                named = block._replace(address=f"{_IN_BODY}:image/{number}")
                if content := data_of(block.address):
                    self.pictures().add(named.address, content)
                yield named
            elif block.kind is Kind.IMAGE:
                from desktop_reader.pages.file_names import address_beside, file_name

                name = file_name(block.address)
                yield block._replace(address=address_beside(name)) if name else block
            else:
                yield block

    def _minutes(self, minutes: int) -> str:
        if minutes == 1:
            return self.tr("about 1 minute")
        hours, rest = divmod(minutes, 60)
        template = self.tr("about {hours} h {minutes} min") if hours else self.tr("about {minutes} minutes")
        return template.format(hours=hours, minutes=rest)

    def _write_more(self) -> None:
        """Write on for a moment; what is read stays where it is, as everything new comes after it."""
        assert self._writer is not None
        until = perf_counter() + SLICE
        with self._settled():
            self._writer.write(lambda: perf_counter() >= until)
        self._set_edges()  # of what has come into a view that has grown
        if not self._writer.finished:
            self._slices.start()
            return
        self._search_again()
        self._seek()
        self.page_written.emit()
        self.progress_changed.emit(self.progress())

    def _show_more_pictures(self, enough: Callable[[], bool] | None = None) -> None:
        """Show some of the pictures that have come; what is read stays where it is."""
        assert self._writer is not None
        until = perf_counter() + SLICE
        with self._held():
            shown = self._writer.show_pictures(enough or (lambda: perf_counter() >= until))
            if self._edges and shown:
                self._edges.set_again(min(shown), max(shown))
        self._set_edges()
        if self._writer.expects_pictures:
            self._developing.start()

    def _seek(self) -> None:
        """Go to the first hit of a search, if it has been written and nobody has gone elsewhere meanwhile."""
        if self._is_seeking and not self._top:
            self._reveal_hit()
        self._is_seeking = self._is_seeking and not self._hits.starts and not self._is_written()

    def _is_written(self) -> bool:
        return self._writer is not None and self._writer.finished

    def _fit_column(self) -> None:
        """Give the text its column in the middle; a Chinese line is a whole number of characters wide."""
        em = self._style.size
        latin = self._writer is not None and self._writer.script is Script.LATIN
        widest = round(self._style.column * em * (LATIN_COLUMN if latin else 1))
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        column = min(widest, round(room * (1 - 2 * LEAST_MARGIN)))
        if not latin:
            column += round(BEARING * em) - column % em
        side = max(0, room - column) // 2
        margins = QMargins(side, 0, max(0, room - column - side), 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
        if self._writer and self._edges and column != self._column:
            if self._column:  # a new page has no lines yet
                _finish_layout(self._writer.document)
                self._edges.forget()
            self._writer.fit(column)
            self._column = column

    def _apply_colours(self) -> None:
        palette = self.palette()
        for role, field in _COLOURS.items():
            palette.setColor(role, QColor(getattr(self._style.theme, field)))
        self.setPalette(palette)

    @contextmanager
    def _settled(self) -> Iterator[None]:
        """While the page changes under the view, its scrolling says nothing about what is read."""
        self._settling += 1
        yield
        self._settling -= 1

    @contextmanager
    def _held(self) -> Iterator[None]:
        """While lines above the view get higher or lower, or more or fewer, what is read stays where it is."""
        bar, before = self.verticalScrollBar(), self._line_at(self._top).top()
        with self._settled():
            yield
            if bar.value():
                bar.setValue(bar.value() + round(self._line_at(self._top).top() - before))

    def _note_place(self) -> None:
        if not self._settling:
            scrolled = self.verticalScrollBar().value()
            self._top = self._position_at(scrolled)
            into = scrolled - self._line_at(self._top).top()
            self._below = into / self._style.size if scrolled else None
            self._set_edges()
            self.progress_changed.emit(self.progress())

    def _position_at(self, y: int) -> int:
        """Return the position that is read when the view begins at this height; a line half gone does not count."""
        if y <= 0:
            return 0
        point = QPointF(0, y + self._style.size)
        return max(0, self.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def _go_to(self, position: int, below: float | None = None) -> None:
        """Scroll so that a position of the document is in the first line of the view, so many em below its top if told.

        The beginning of the page is seen with all that is above it.
        """
        with self._settled():
            self._write_to(position)
            top = self._line_at(position).top() if position or below is not None else 0
            self.verticalScrollBar().setValue(round(top + (below or 0) * self._style.size))
        self._top, self._below = position, below
        self._set_edges()
        self.progress_changed.emit(self.progress())

    def _set_edges(self) -> None:
        """Set the edges of the lines that are in view or soon will be; what is read stays where it is."""
        if not self._edges:
            return
        top, height = self.verticalScrollBar().value(), self._area.height()
        area = QRectF(0, top - AHEAD * height, self._area.width(), (1 + 2 * AHEAD) * height)
        with self._held():
            seen = [block for block, _ in blocks_in(self.document(), area)]
            self._edges.set_blocks(seen, is_written=self._is_written())

    def _write_to(self, position: int) -> None:
        """Write on until a position can be at the top of the view."""
        writer, enough = self._writer, position + self._characters_in_view()
        if position and writer and not writer.finished and writer.document.characterCount() <= enough:
            writer.write(lambda: writer.document.characterCount() > enough)

    def _line_at(self, position: int) -> QRectF:
        """Return the place of the line that a position is in, in the document's coordinates."""
        block = self.document().findBlock(min(position, self.document().characterCount() - 1))
        place = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return line.rect().translated(place.topLeft()) if line.isValid() else place

    def _search_again(self) -> None:
        self._hits = self._find().at(self._top)
        if not self._is_written():
            self._text = None
        self._tell_hits()

    def _find(self) -> Hits:
        if self._writer is None or not (self._query or self._asked):
            return Hits()
        if self._text is None:
            from desktop_reader.ui.reader.searched_text import SearchedText

            self._text = SearchedText(self._writer.article_text())
        if self._query:
            return self._text.find(self._query)
        return self._text.find_asked(self._asked) if self._asked else Hits()

    def _tell_hits(self) -> None:
        self._area.update()
        self.hits_changed.emit(self._hits.current + 1, len(self._hits.starts))

    def _reveal_hit(self) -> None:
        """Scroll to the hit that is looked at unless it is in view."""
        if self._hits.current >= 0:
            self.reveal(self._hits.starts[self._hits.current])

    def page_quotes(self) -> "PageQuotes | None":
        """Return the text of the page, as far as it is written, for quotes to be found in it."""
        from desktop_reader.ui.reader.page_quotes import quotes_of

        if self._writer is None or self._quotes is not None:
            return self._quotes
        quotes = quotes_of(self._writer)
        self._quotes = quotes if self._writer.finished else None
        return quotes

    @property
    def highlights(self) -> Highlights:
        """The highlights that are shown."""
        return self._highlights

    def set_highlights(self, highlights: Highlights) -> None:
        """Show these highlights under the text of the page."""
        self._highlights = highlights
        self._area.update()

    def box_of(self, start: int, end: int) -> QRectF:
        """Return the box around a part of the text within one block, in the coordinates of the view."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        around = QRectF()
        for box in boxes(self.document(), Span(start, end)):
            around = around.united(box)
        return around.translated(-scrolled)

    def reveal(self, position: int) -> None:
        """Scroll to a position of the document unless it is in view."""
        line = self._line_at(position)
        bar = self.verticalScrollBar()
        if line.top() < bar.value() or line.bottom() > bar.value() + self._area.height():
            bar.setValue(round(line.top() - self._area.height() / 3))

    def _spans_in(self, area: QRectF) -> list[Span]:
        if not self._hits.starts and not self._highlights.spans:
            return []
        layout = self.document().documentLayout()
        first, last = (
            layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit) for point in (area.topLeft(), area.bottomRight())
        )
        return [*self._highlights.between(first, last + 1), *self._hits.between(first, last + 1)]

    def _focused_link(self) -> str:
        """Return the link that Tab has led to."""
        return self.textCursor().charFormat().anchorHref()

    def article_at(self, link: str) -> int | None:
        """Return the number of the article of the library that a link of this page leads to."""
        return article_of(link, self._named)

    def _tell_link(self, url: "QUrl") -> None:
        address = url.toEncoded().toStdString()
        article = self.article_at(address)
        if article is not None:
            self.article_requested.emit(article)
        elif url.scheme() in _PICTURE_SCHEMES:
            self.picture_wanted.emit(url.toString())
        else:
            self.link_activated.emit(address)

    def _request_window(self, address: str) -> bool:
        """Ask for a second window, if that is the address of an article."""
        article = self.article_at(address)
        if article is not None:
            self.window_requested.emit(article)
        return article is not None

    def _request_second(self) -> None:
        """Ask for a second window with the article that the focused link leads to, else with this one."""
        is_linked = self._request_window(self._focused_link())
        if not is_linked and self._article is not None and self._article.id:
            self.window_requested.emit(self._article.id)

    def _show_address(self, url: "QUrl") -> None:
        address = url.toString()
        if is_title(address):
            address = self.tr("In your library")
        elif self.article_at(address) is not None:
            address = self.tr("In your library: {address}").format(address=address)
        self._area.setToolTip("" if url.scheme() in _PICTURE_SCHEMES else address)


def _finish_layout(document: QTextDocument) -> None:
    """Lay out what Qt has put off: after a change of a page that is half laid out, the rest never gets its lines."""
    document.documentLayout().frameBoundingRect(document.rootFrame())
