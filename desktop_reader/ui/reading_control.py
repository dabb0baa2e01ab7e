"""The article that is open: reads it, shows it or its original, and marks it as read once it was looked at."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.domain.listing import Row
from desktop_reader.domain.mentions import NOTHING_NAMED, Named
from desktop_reader.errors import ReaderError
from desktop_reader.operations.opening import Page, open_page
from desktop_reader.operations.operation import Operation, Outcome
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.typography import reading_minutes
from desktop_reader.settings.store import Settings
from desktop_reader.ui.history import History, Visit
from desktop_reader.ui.reading_area import ReadingArea
from desktop_reader.ui.reading_places import ReadingPlaces
from desktop_reader.ui.wording import error_text

if TYPE_CHECKING:  # the first paint does without what correcting needs
    from desktop_reader.library import Library
    from desktop_reader.operations.correcting import PageLook
    from desktop_reader.pages import Correction

READ_AFTER_MS = 1_500
"""So long an article is looked at before it counts as read; who passes by with J and K is faster."""


class ReadingControl(QObject):
    """Knows which article is open. `opened` carries an Article, or None where nothing is open any more.

    `returned` comes after a step back or forward, with the Article that it led to, or None where all of them are gone.
    `renewed` carries the open article where it says something else by now, `remarked` comes once its marks are known
    anew, `taught` carries a rule that a correction has made.
    """

    opened = Signal(object)
    returned = Signal(object)
    renewed = Signal(object)
    remarked = Signal()
    taught = Signal(object)

    def __init__(self, area: ReadingArea, operations: Operations, settings: Settings, name: str = "") -> None:
        """`name` tells the reads of one window from those of another."""
        super().__init__(area)
        self._name = name
        self._area = area
        self._reader = area.reader
        self._operations = operations
        self._places = ReadingPlaces(settings)
        self._article: Article | None = None
        self._minutes = 0
        self._named = NOTHING_NAMED
        self._history = History()
        self._left: tuple[Article, int] | None = None  # the article whose place another page has, and where in it
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._timer.timeout.connect(self._note_as_read)
        area.said.connect(self.correct)
        area.reset_wanted.connect(self.restore_page)
        area.reread_wanted.connect(self.read_anew)
        operations.failed.connect(self._look_again)

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self._article

    @property
    def minutes(self) -> int:
        """How many minutes reading it takes."""
        return self._minutes

    def open(self, article_id: int) -> None:
        """Open the article of this number, unless it is open already."""
        if self._article is not None and self._article.id == article_id:
            self._operations.forget(self._name + "article")
            self._area.show_reader()
            return
        self._operations.read_latest(
            self._name + "article", lambda library: open_page(library, article_id), self._show_asked, self._fail
        )

    def show(self, article: Article, offset: int = 0, named: Named = NOTHING_NAMED) -> None:
        """Show an article that has been read, from an offset on; a page that is not in the library has the number 0.

        `named` are the articles that it names.
        """
        self.note_place()
        self._article = article
        self._minutes = reading_minutes(article.text or article.body)
        self._named = named
        self._reader.show_article(article, offset, named)
        self._read_pictures(article)
        self._area.show_reader()
        if article.id:
            self._history.visit(article.id)
        self._timer.start()
        self.opened.emit(article)

    def leads(self, step: int) -> bool:
        """Whether there is an article to go back (-1) or forward (1) to; from a page aside, it is that left for it."""
        return self._history.leads(step) or (step < 0 and self._is_aside() and self._left is not None)

    def go(self, step: int) -> None:
        """Open the article that was open before this one (-1), or the one that a person came back from (1).

        It opens at the place where it was left. Articles that are gone, or in the trash by now, are passed over.
        """
        if step < 0 and self.leave_aside():
            return
        self.note_place()

        def take(found: "_There") -> None:
            self._history.go(step, found.gone)
            if found.page is not None:
                self._show_page(found.page, found.offset)
            self.returned.emit(found.page.article if found.page is not None else None)

        visits = self._history.ahead(step)
        self._operations.read_latest(self._name + "article", partial(_first_there, visits), take, self._fail)

    def show_aside(self, page: Article) -> None:
        """Show a page that is not in the library in the place of the article, until `leave_aside`."""
        article = self._article
        self._left = (article, self._reader.first_visible_offset()) if article else None
        self.show(page)

    def leave_aside(self) -> bool:
        """Show again what a page that is not in the library has taken the place of; False where there is none."""
        if not self._is_aside():
            return False
        if self._left is None:
            self._close()
            return True
        left, offset = self._left

        def take(page: Page) -> None:
            if page.article.trashed and not left.trashed:
                self._close()
            else:
                self._show_page(page, offset)

        self._operations.read_latest(
            self._name + "article", lambda library: open_page(library, left.id), take, self._fail
        )
        return True

    def leave(self) -> None:
        """Leave the article and forget the way to it, as nobody looks at it any more."""
        self.note_place()
        self._timer.stop()
        self._operations.forget(self._name + "article")
        self._article = self._left = None
        self._history = History()
        self._area.show_sentence("")

    def note_place(self) -> None:
        """Note where the open article is left; one that has been read to its end begins at its top again."""
        if self._article is not None and self._article.id:
            offset = self._reader.first_visible_offset()
            self._history.leave(offset)
            self._places.leave(self._article.id, 0 if self._reader.progress() >= 1 else offset)

    def close_if_gone(self) -> None:
        """Close the open article if it is not in the library any more, or in its trash."""
        if self._article is None or not self._article.id:
            return
        article_id = self._article.id

        def take(article: Article) -> None:
            if article.trashed:
                self._close()

        self._operations.read_latest(
            self._name + "article", lambda library: library.article(article_id), take, self._fail
        )

    def show_original(self, shown: bool) -> None:
        """Show what the open article was made from, or the article again."""
        if not shown or self._article is None:
            self._operations.forget(self._name + "original")
            self._area.show_reader()
            return
        self._look(self._article.id)

    def correct(self, correction: "Correction", is_found: bool) -> None:
        """Say what a line of the open article's page is; the article follows."""
        from desktop_reader.operations import correcting

        if self._article is not None:
            self._perform(correcting.correct(self._article.id, correction, is_found=is_found))

    def restore_page(self) -> None:
        """Let every line of the open article's page be what the program finds it to be."""
        from desktop_reader.operations import correcting

        if self._article is not None:
            self._perform(correcting.as_found(self._article.id))

    def read_anew(self) -> None:
        """Understand the open article's page once more."""
        from desktop_reader.operations import rereading

        if self._article is not None:
            self._perform(rereading.read_anew([self._article.id]))

    def refresh(self, change: Change) -> None:
        """Show the open article as it is by now, at the same place, if what it says may have changed."""
        article = self._article
        if article is None or not article.id or not (change.members or article.id in change.ids):
            return
        if change.members or change.texts:
            self.look_anew()
        else:
            self._operations.read_latest(
                self._name + "marks", lambda library: library.rows([article.id]), self._remark, _overlook
            )

    def _read_pictures(self, article: Article) -> None:
        """Have the pictures shown that the original of the article carries, if it has any."""
        self._operations.forget(self._name + "pictures")
        if "![" not in article.body or not article.id:
            return

        def read(library: "Library") -> dict[str, bytes]:
            from desktop_reader.operations.pictures import pictures_of

            return pictures_of(library, article.id)

        self._operations.read_latest(self._name + "pictures", read, self._reader.show_pictures, _overlook, aside=True)

    def look_anew(self) -> None:
        """Read the open article and what it names once more, and show what is new of it."""
        if self._article is not None and self._article.id:
            article_id = self._article.id
            self._operations.read_latest(
                self._name + "renewed", lambda library: open_page(library, article_id), self._renew, _overlook
            )

    def _show_asked(self, page: Page) -> None:
        """Show an article that somebody wants to read, from where it was left on; a search opens it at its hits."""
        self._show_page(page, 0 if self._reader.is_searched else self._places.of(page.article.id))

    def _show_page(self, page: Page, offset: int = 0) -> None:
        self.show(page.article, offset, page.named)

    def _is_aside(self) -> bool:
        return self._article is not None and not self._article.id

    def _perform(self, operation: Operation) -> None:
        self._operations.perform(operation, self._tell_taught)

    def _tell_taught(self, outcome: Outcome) -> None:
        for rule in outcome.taught:
            self.taught.emit(rule)

    def _renew(self, page: Page) -> None:
        article, before = page.article, self._article
        if before is None or before.id != article.id:
            return
        self._article = article
        if (page.named, *_parts(article)) != (self._named, *_parts(before)):
            self._named = page.named
            self._minutes = reading_minutes(article.text or article.body)
            self._reader.show_article(article, self._reader.first_visible_offset(), page.named)
            self._read_pictures(article)
            self.renewed.emit(article)
        self.remarked.emit()
        if self._area.shows_original():
            self._look(article.id)

    def _remark(self, rows: Sequence[Row]) -> None:
        """Know the marks of the open article as they are by now; its page shows none of them."""
        for row in rows:
            if self._article is not None and self._article.id == row.id:
                self._article = self._article._replace(state=row.state, starred=row.starred, tags=row.tags)
                self.remarked.emit()

    def _look_again(self) -> None:
        """Show the lines of the original as they are where a correction has failed."""
        if self._article is not None and self._area.shows_original():
            self._look(self._article.id)

    def _look(self, article_id: int) -> None:
        def read(library: "Library") -> "PageLook | None":
            from desktop_reader.operations.correcting import look

            return look(library, article_id)

        self._operations.read_latest(self._name + "original", read, self._show_look)

    def _show_look(self, look: "PageLook | None") -> None:
        if look is not None:
            is_new = not self._area.shows_original()
            self._area.show_original(look)
            if is_new and not isinstance(QApplication.focusWidget(), QLineEdit):  # somebody may be typing by now
                self._area.focus_page()

    def _note_as_read(self) -> None:
        from desktop_reader.operations.marking import note_as_read

        if self._article is not None and self._article.id:
            self._operations.perform(note_as_read(self._article.id))

    def _close(self) -> None:
        self._timer.stop()
        self._article = None
        self._area.show_nothing()
        self.opened.emit(None)

    def _fail(self, error: ReaderError) -> None:
        self._close()
        self._area.show_sentence(error_text(error))


class _There(NamedTuple):
    """Where a step leads; `gone` are the visits before it whose articles are not there any more."""

    gone: int
    page: Page | None = None
    offset: int = 0


def _first_there(visits: Sequence[Visit], library: "Library") -> _There:
    for gone, visit in enumerate(visits):
        with suppress(ReaderError):
            page = open_page(library, visit.article)
            if not page.article.trashed:
                return _There(gone, page, visit.offset)
    return _There(len(visits))


def _parts(article: Article) -> tuple[object, ...]:
    """Return what the page of an article shows."""
    return (article.title, article.deck, article.body, article.source, article.author, article.published)


def _overlook(_error: ReaderError) -> None:
    """Leave it to whoever removed the article, or looks through the library, to say so."""
