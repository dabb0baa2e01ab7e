"""File > Save Article As: the open article as a file of its own, in a form that others read too."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.paths import displayable
from desktop_reader.replacing import replacing, unwritable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.reader.view import ReaderView
from desktop_reader.ui.wording import error_text, format_text

LONGEST_NAME = 80
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|\0\n\r\t', " "))


class Saving(QObject):
    """Asks for a file and writes it, whole or not at all. `told` carries a sentence."""

    told = Signal(str)

    def __init__(
        self, parent: QWidget, reader: ReaderView, settings: Settings, article: Callable[[], Article | None]
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._reader = reader
        self._settings = settings
        self._article = article
        self._forms = {".md": ("Markdown", self._markdown), ".html": ("Web page", self._html)}

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
        self._write(path, self._forms[suffix][1](article).encode())

    def save_picture(self, over: QWidget, content: bytes, caption: str) -> None:
        """Ask where to save a picture, as it came, byte for byte."""
        from desktop_reader.ui.reader.pictures import suffix_of

        article, suffix = self._article(), suffix_of(content)
        name = file_name(caption or (article.title if article else ""))
        path, _ = self._ask(over, self.tr("Save Picture"), f"{name}{suffix}", [f"*{suffix}"])
        if path is not None:
            self._write(path if path.suffix else path.with_suffix(suffix), content)

    def _markdown(self, article: Article) -> str:
        from desktop_reader.exporters.article_text import as_markdown

        return f"{as_markdown(article)}\n"

    def _html(self, article: Article) -> str:
        from desktop_reader.exporters.article_text import as_html

        return f"{as_html(article, self._reader.pictures().as_data())}\n"

    def _ask(self, over: QWidget, heading: str, name: str, filters: Sequence[str]) -> tuple[Path | None, str]:
        """Return the file that a person chooses and in which form, None where the dialog was left."""
        folder = Path(self._settings[schema.LAST_FOLDER] or Path.home())
        path, chosen = QFileDialog.getSaveFileName(over, heading, str(folder / name), ";;".join(filters))
        if not path:
            return None, ""
        self._settings.remember([(schema.LAST_FOLDER, str(Path(path).parent))])
        return Path(path), chosen if chosen in filters else filters[0]

    def _write(self, path: Path, content: bytes) -> None:
        try:
            with replacing(path) as part:
                part.write_bytes(content)
        except OSError as error:
            self.told.emit(error_text(unwritable(path, error)))
        else:
            self.told.emit(self.tr("Saved as {file}.").format(file=displayable(path)))


def file_name(title: str) -> str:
    """Return a title as the name of a file, on whichever system it may come to lie."""
    return " ".join(title.translate(_NOT_IN_NAMES).split())[:LONGEST_NAME].strip(". ") or "article"
