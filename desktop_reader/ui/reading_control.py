"""The article that is open: reads it, shows it or its original, and marks it as read once it was looked at."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_reader.domain.article import Article, Original
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.typography import reading_minutes
from desktop_reader.ui.reader.view import ReaderView
from desktop_reader.ui.reading_area import ReadingArea
from desktop_reader.ui.wording import error_text

READ_AFTER_MS = 1_500
"""So long an article is looked at before it counts as read; who passes by with J and K is faster."""


class ReadingControl(QObject):
    """Knows which article is open. `opened` carries an Article, or None where nothing is open any more."""

    opened = Signal(object)

    def __init__(self, area: ReadingArea, reader: ReaderView, operations: Operations) -> None:
        super().__init__(area)
        self._area = area
        self._reader = reader
        self._operations = operations
        self._article: Article | None = None
        self._minutes = 0
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._timer.timeout.connect(self._note_as_read)

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
            self._operations.forget("article")
            self._area.show_reader()
            return
        self._operations.read_latest("article", lambda library: library.article(article_id), self.show, self._fail)

    def show(self, article: Article, offset: int = 0) -> None:
        """Show an article that has been read, from an offset on; a page that is not in the library has the number 0."""
        self._article = article
        self._minutes = reading_minutes(article.text or article.body)
        self._reader.show_article(article, offset)
        self._area.show_reader()
        self._timer.start()
        self.opened.emit(article)

    def close_if_gone(self) -> None:
        """Close the open article if it is not in the library any more, or in its trash."""
        if self._article is None or not self._article.id:
            return
        article_id = self._article.id

        def take(article: Article) -> None:
            if article.trashed:
                self._close()

        self._operations.read_latest("article", lambda library: library.article(article_id), take, self._fail)

    def show_original(self, shown: bool) -> None:
        """Show what the open article was made from, or the article again."""
        if not shown or self._article is None:
            self._operations.forget("original")
            self._area.show_reader()
            return
        article_id = self._article.id

        def read(library: Library) -> tuple[Original, str] | None:
            from desktop_reader.ui.original_view import original_text

            original = library.original(article_id)
            return None if original is None else (original, original_text(original))

        self._operations.read_latest("original", read, self._show_original)

    def _show_original(self, found: tuple[Original, str] | None) -> None:
        if found is not None:
            self._area.show_original(*found)

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
