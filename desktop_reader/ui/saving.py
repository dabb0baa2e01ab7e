"""The open article as a file of its own, in a form that others read too, or on paper."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.highlight import Placed
from desktop_reader.paths import displayable
from desktop_reader.replacing import replacing, unwritable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.reader.view import ReaderView
from desktop_reader.ui.wording import error_text, format_text

if TYPE_CHECKING:  # seldom is anything printed
    from desktop_reader.ui.printing.printed import Content

LONGEST_NAME = 80
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|\0\n\r\t', " "))


class Saving(QObject):
    """Asks for a file or a printer, and writes the whole article or nothing. `told` carries a sentence."""

    told = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        reader: ReaderView,
        settings: Settings,
        article: Callable[[], Article | None],
        highlights: Callable[[], Sequence[Placed]],
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._reader = reader
        self._settings = settings
        self._article = article
        self._highlights = highlights
        self._forms: dict[str, tuple[str, Callable[[Article, Path], None]]] = {
            ".md": ("Markdown", self._write_markdown),
            ".html": ("Web page", self._write_html),
            ".pdf": ("PDF", self._write_pdf),
        }

    def save_article(self) -> None:
        """Ask where to, and in which form."""
        article = self._article()
        if article is None:
            return
        filters = {f"{format_text(label)} (*{suffix})": suffix for suffix, (label, _) in self._forms.items()}
        path, chosen = self._ask(self._parent, self.tr("Save Article"), file_name(article.title), list(filters))
        if path is None:
            return
        suffix = path.suffix.lower()
        if suffix not in self._forms:
            suffix = filters[chosen]
            path = path.with_name(f"{path.name}{suffix}")
        self._write(path, partial(self._forms[suffix][1], article))

    def print_article(self) -> None:
        """Ask on which printer, and print."""
        from desktop_reader.ui.printing import printer, waiting

        article = self._article()
        chosen = printer.chosen_printer(self._parent, article.title) if article else None
        if chosen is None:
            return
        steps = printer.print_on(chosen, self._content(), self._reader.reading_style)
        try:
            waiting.go_through(steps, self.tr("Printing…"), self._parent)
        except waiting.StoppedError:
            chosen.abort()
        except OSError:
            self.told.emit(self.tr("The printer takes nothing; check that it is connected and has paper."))

    def save_picture(self, over: QWidget, content: bytes, caption: str) -> None:
        """Ask where to save a picture, as it came, byte for byte."""
        from desktop_reader.ui.reader.pictures import suffix_of

        article, suffix = self._article(), suffix_of(content)
        name = file_name(caption or (article.title if article else ""))
        path, _ = self._ask(over, self.tr("Save Picture"), f"{name}{suffix}", [f"*{suffix}"])
        if path is not None:
            self._write(path if path.suffix else path.with_suffix(suffix), lambda part: part.write_bytes(content))

    def _write_markdown(self, article: Article, path: Path) -> None:
        from desktop_reader.exporters.article_text import as_markdown

        path.write_bytes(f"{as_markdown(self._with_pictures(article))}\n".encode())

    def _write_html(self, article: Article, path: Path) -> None:
        from desktop_reader.exporters.article_text import as_html

        path.write_bytes(f"{as_html(self._with_pictures(article))}\n".encode())

    def _with_pictures(self, article: Article) -> Article:
        return article._replace(pictures=self._reader.pictures().every())

    def _write_pdf(self, article: Article, path: Path) -> None:
        from desktop_reader.ui.printing.pdf import write_pdf
        from desktop_reader.ui.printing.waiting import go_through

        steps = write_pdf(path, self._content(), self._reader.reading_style, ", ".join(article.author))
        go_through(steps, self.tr("Writing the pages…"), self._parent)

    def _content(self) -> "Content":
        from desktop_reader.ui.printing.printed import Content

        sheet, pictures = self._reader.printed_sheet(), self._reader.pictures()
        return Content(sheet, pictures, self._highlights(), self.tr("Notes"))

    def _ask(self, over: QWidget, heading: str, name: str, filters: Sequence[str]) -> tuple[Path | None, str]:
        """Return the file that a person chooses and in which form, None where the dialog was left."""
        folder = Path(self._settings[schema.LAST_FOLDER] or Path.home())
        path, chosen = QFileDialog.getSaveFileName(over, heading, str(folder / name), ";;".join(filters))
        if not path:
            return None, ""
        self._settings.remember([(schema.LAST_FOLDER, str(Path(path).parent))])
        return Path(path), chosen if chosen in filters else filters[0]

    def _write(self, path: Path, write: Callable[[Path], object]) -> None:
        from desktop_reader.ui.printing.waiting import StoppedError

        try:
            with replacing(path) as part:
                write(part)
        except StoppedError:
            self.told.emit(self.tr("Nothing was written."))
        except OSError as error:
            self.told.emit(error_text(unwritable(path, error)))
        else:
            self.told.emit(self.tr("Saved as {file}.").format(file=displayable(path)))


def file_name(title: str) -> str:
    """Return a title as the name of a file, on whichever system it may come to lie."""
    return " ".join(title.translate(_NOT_IN_NAMES).split())[:LONGEST_NAME].strip(". ") or "article"
