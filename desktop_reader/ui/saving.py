"""File > Save Article As: the open article as a file of its own, in a form that others read too."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.errors import ReaderError
from desktop_reader.paths import displayable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.wording import error_text, format_text

FORMATS = ("markdown", "html")
"""The export formats that a single article is saved in."""
LONGEST_NAME = 80
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|\0\n\r\t', " "))


class Saving(QObject):
    """Asks for a file and writes the article that is open. `told` carries a sentence."""

    told = Signal(str)

    def __init__(self, parent: QWidget, settings: Settings, article: Callable[[], Article | None]) -> None:
        super().__init__(parent)
        self._parent = parent
        self._settings = settings
        self._article = article

    def save_as(self) -> None:
        """Ask where to, and in which form; the article is there whole or not at all."""
        from desktop_reader.exporters import EXPORTERS

        article = self._article()
        if article is None:
            return
        offered = {
            f"{format_text(one.label)} (*{one.suffix})": one
            for name in FORMATS
            for one in EXPORTERS
            if one.name == name
        }
        path, chosen = self._ask(self.tr("Save Article"), article.title, list(offered))
        if path is None:
            return
        by_suffix = {one.suffix: one for one in offered.values()}
        exporter = by_suffix.get(path.suffix.lower()) or offered[chosen]
        path = path if path.suffix.lower() == exporter.suffix else path.with_name(f"{path.name}{exporter.suffix}")
        try:
            exporter.write([article], path)
        except ReaderError as error:
            self.told.emit(error_text(error))
        else:
            self.told.emit(self.tr("Saved as {file}.").format(file=displayable(path)))

    def _ask(self, heading: str, title: str, filters: Sequence[str]) -> tuple[Path | None, str]:
        """Return the file that a person chooses and in which form, None where the dialog was left."""
        folder = Path(self._settings[schema.LAST_FOLDER] or Path.home())
        name, chosen = QFileDialog.getSaveFileName(
            self._parent, heading, str(folder / file_name(title)), ";;".join(filters)
        )
        if not name:
            return None, ""
        self._settings.remember([(schema.LAST_FOLDER, str(Path(name).parent))])
        return Path(name), chosen if chosen in filters else filters[0]


def file_name(title: str) -> str:
    """Return a title as the name of a file, on whichever system it may come to lie."""
    return " ".join(title.translate(_NOT_IN_NAMES).split())[:LONGEST_NAME].strip(". ") or "article"
