"""What is copied out of the open article besides its plain text: with a citation, or as Markdown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_reader.domain.article import Article
from desktop_reader.settings import schema
from desktop_reader.settings.schema import CitationForm
from desktop_reader.settings.store import Settings
from desktop_reader.ui.reader.view import ReaderView


class Copying(QObject):
    """Puts what is selected on the page, or else the whole article, on the clipboard. `told` carries a sentence."""

    told = Signal(str)

    def __init__(
        self, parent: QObject, reader: ReaderView, settings: Settings, article: Callable[[], Article | None]
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._settings = settings
        self._article = article

    def copy_cited(self) -> None:
        """Copy what is selected with where it comes from; where nothing is, the citation alone."""
        from desktop_reader.citations import CITATIONS

        article = self._article()
        if article is None:
            return
        form = self._settings[schema.CITATION]
        citation = next(one for one in CITATIONS if one.name == form)
        self._copy(citation.of(article, self._reader.selected_text()))
        name = schema.CITATION_NAMES[form]
        self.told.emit(self.tr("Copied with its citation ({form}).").format(form=name))

    def cite_as(self, form: str) -> None:
        """Copy with a citation of this form, from now on."""
        self._settings.set(schema.CITATION, CitationForm(form))
        self.copy_cited()

    def copy_markdown(self) -> None:
        """Copy what is selected as Markdown, or the whole article."""
        from desktop_reader.exporters.article_text import as_markdown

        article = self._article()
        if article is not None:
            self._copy(self._reader.selected_markdown() or as_markdown(article))
            self.told.emit(self.tr("Copied as Markdown."))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
