"""File > Export: asks which articles, in which format and where to, and has them written in a process of its own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_reader.domain.exporting import ExportProgress, ExportReport
from desktop_reader.errors import ReaderError
from desktop_reader.operations.export_job import ExportJob
from desktop_reader.paths import displayable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.export_bar import ExportBar
from desktop_reader.ui.notifying import Notifying
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.wording import error_text, format_text

if TYPE_CHECKING:  # the first paint does without what exporting needs
    from desktop_reader.operations.exporting import Wanted

PATIENCE_MS = 400
"""An export that is done sooner needs no bar: the page would only jump."""


class ExportControl(QObject):
    """Knows the list, to export what is selected or shown in it. `told` carries a sentence."""

    told = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        library: Path,
        settings: Settings,
        shown: ArticleListPane,
        add_bar: Callable[[QWidget], object],
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._library = library
        self._settings = settings
        self._list = shown
        self._add_bar = add_bar
        self._notifying = Notifying(parent, lambda: settings[schema.NOTIFY])
        self._bar: ExportBar | None = None
        self._job: ExportJob | None = None
        self._destination = Path()
        self._report = ExportReport(0)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._ready_bar().show())

    @property
    def is_running(self) -> bool:
        """Whether an export runs."""
        return self._job is not None and self._job.is_running

    def ask(self, everything: int, selected: Sequence[int]) -> None:
        """Ask what to export; `everything` says how many articles the library has, `selected` which are chosen."""
        from desktop_reader.ui.dialogs.export import ExportDialog, Scope

        if self.is_running:
            self.told.emit(self.tr("One export at a time: this one has not ended yet."))
            return
        listing = self._list.listing()
        counts = ((Scope.SELECTION, len(selected)), (Scope.LISTED, self._list.count()), (Scope.ALL, everything))
        dialog = ExportDialog(self._parent, counts)
        if not dialog.exec():
            return
        choice = dialog.choice()
        destination = self._chosen_file(choice.exporter.label, choice.exporter.suffix)
        if destination is not None:
            scopes: dict[Scope, Wanted] = {Scope.SELECTION: selected, Scope.LISTED: listing, Scope.ALL: None}
            self._start(choice.exporter.name, scopes[choice.scope], destination)

    def cancel(self) -> None:
        """Stop; the file stays as it was."""
        if self._job is not None:
            self._job.cancel()

    def shutdown(self) -> None:
        """Stop because the window closes: ask nothing, wait a second at most."""
        if self._job is not None:
            self._job.shutdown()

    def _start(self, format_name: str, wanted: "Wanted", destination: Path) -> None:
        self._destination = destination
        self._ready_bar().begin_export()
        self._patience.start()
        self._notifying.begin()
        self._ready_job().start(format_name, wanted, destination)

    def _ready_job(self) -> ExportJob:
        if self._job is None:
            self._job = ExportJob(self._library, self)
            self._job.progress.connect(self._show_progress)
            self._job.finished.connect(self._finish)
            self._job.failed.connect(self._fail)
        return self._job

    def _ready_bar(self) -> ExportBar:
        if self._bar is None:
            self._bar = ExportBar(self._parent)
            self._bar.cancel_requested.connect(self.cancel)
            self._bar.details_requested.connect(self._show_details)
            self._add_bar(self._bar)
        return self._bar

    def _chosen_file(self, label: str, suffix: str) -> Path | None:
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

    def _show_progress(self, progress: ExportProgress) -> None:
        self._ready_bar().show_progress(progress)

    def _finish(self, report: ExportReport) -> None:
        self._report = report
        self._patience.stop()
        self._notifying.end(self._summary(report))
        if report.failures:
            self._ready_bar().show_end(self._summary(report), has_details=True)
            return
        self._ready_bar().hide()
        self.told.emit(self._summary(report))

    def _fail(self, error: ReaderError) -> None:
        self._patience.stop()
        self._notifying.end(error_text(error))
        self._ready_bar().hide()
        self.told.emit(error_text(error))

    def _summary(self, report: ExportReport) -> str:
        if report.cancelled:
            return self.tr("The export was cancelled; nothing was written.")
        if report.written == 1:
            text = self.tr("Exported 1 article to {file}.")
        else:
            text = self.tr("Exported {count} articles to {file}.")
        done = text.format(count=f"{report.written:,}", file=displayable(self._destination))
        if not report.failures:
            return done
        lost = self.tr("{summary} {count} could not be read.")
        return lost.format(summary=done, count=f"{len(report.failures):,}")

    def _show_details(self) -> None:
        from desktop_reader.ui.dialogs.failures import FailuresDialog

        heading = self.tr("These articles could not be exported. Everything else is in the file.")
        dialog = FailuresDialog(self._parent, self.tr("Not Exported"), heading, self._report.failures)
        dialog.exec()
        dialog.deleteLater()
