"""File > Export: asks which articles, in which format and where to, and writes them off the window's thread."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.paths import displayable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.wording import error_text, format_text


class ExportControl(QObject):
    """Knows the list, to export what is selected or shown in it. `told` carries a sentence."""

    told = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        operations: Operations,
        settings: Settings,
        shown: ArticleListPane,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._operations = operations
        self._settings = settings
        self._list = shown

    def ask(self, everything: int) -> None:
        """Ask what to export; `everything` says how many articles the library has."""
        from desktop_reader.ui.dialogs.export import ExportDialog, Scope

        selected, listing = self._list.selected_ids(), self._list.listing()
        counts = ((Scope.SELECTION, len(selected)), (Scope.LISTED, self._list.count()), (Scope.ALL, everything))
        dialog = ExportDialog(self._parent, counts)
        if not dialog.exec():
            return
        choice = dialog.choice()
        destination = self._destination(choice.exporter.label, choice.exporter.suffix)
        if destination is None:
            return

        def write(library: Library) -> int:
            library.refuse_own_file(destination)
            ids = {Scope.SELECTION: selected, Scope.LISTED: library.ids(listing), Scope.ALL: None}[choice.scope]
            return choice.exporter.write(library.articles(ids), destination)

        self._operations.read(write, lambda count: self._tell(count, destination), self._fail)

    def _destination(self, label: str, suffix: str) -> Path | None:
        folder = Path(self._settings[schema.LAST_FOLDER] or Path.home())
        name, _ = QFileDialog.getSaveFileName(
            self._parent,
            self.tr("Export Articles"),
            str(folder / (self.tr("articles") + suffix)),
            f"{format_text(label)} (*{suffix})",
        )
        if not name:
            return None
        path = Path(name)
        self._settings.remember([(schema.LAST_FOLDER, str(path.parent))])
        return path if path.suffix else path.with_suffix(suffix)

    def _tell(self, count: int, destination: Path) -> None:
        if count == 1:
            text = self.tr("Exported 1 article to {file}.")
        else:
            text = self.tr("Exported {count} articles to {file}.")
        self.told.emit(text.format(count=f"{count:,}", file=displayable(destination)))

    def _fail(self, error: ReaderError) -> None:
        self.told.emit(error_text(error))
