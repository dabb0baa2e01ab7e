"""Everything that brings articles in from the window: dialogs, clipboard, drops, the running import and its end."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_reader.domain.importing import ImportProgress, ImportReport
from desktop_reader.errors import ReaderError
from desktop_reader.operations.import_job import ImportJob
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.import_bar import ImportBar
from desktop_reader.ui.notifying import Notifying
from desktop_reader.ui.recent_imports import RecentImports
from desktop_reader.ui.wording import error_text, format_text

if TYPE_CHECKING:  # the first paint does without what importing needs
    from desktop_reader.importers import Source

REFRESH_MS = 1_000
PATIENCE_MS = 400
"""An import that is done sooner needs no bar: the page would only jump."""

Given = Sequence["Path | Source"]


class _Order(NamedTuple):
    """What shall be imported, whether a person has asked for it just now, and who hears whether all of it is in."""

    given: Given
    quiet: bool = False
    ended: Callable[[bool], object] = lambda _all_in: None


class ImportControl(QObject):
    """Runs one import after another and tells of them in the bar.

    `came`: an import has ended that brought something in (its number, and the article it has opened or None);
    `arrived`: articles came in (told at most once a second while an import runs); `opened`: the one article
    that was handed over is in the library; `told`: a sentence for the person; `running_changed`.
    """

    arrived = Signal()
    opened = Signal(object)
    came = Signal(object, object)
    told = Signal(str)
    running_changed = Signal()
    undo_requested = Signal(object)

    def __init__(
        self, parent: QWidget, library: Path, settings: Settings, add_bar: Callable[[QWidget], object]
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._library = library
        self._settings = settings
        self._add_bar = add_bar
        self._recent = RecentImports(settings)
        self._notifying = Notifying(parent, lambda: settings[schema.NOTIFY])
        self._bar: ImportBar | None = None
        self._job: ImportJob | None = None
        self._waiting: list[_Order] = []
        self._order = _Order(())
        self._report: ImportReport | None = None
        self._seen = 0
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._refresh.timeout.connect(self.arrived)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._ready_bar().show())

    @property
    def is_running(self) -> bool:
        """Whether an import runs."""
        return self._job is not None and self._job.is_running

    def import_files(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._parent, self.tr("Import Files"), self._folder(), self._file_filter()
        )
        if names:
            self._remember(Path(names[0]).parent)
            self.start([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder and import everything in it."""
        name = QFileDialog.getExistingDirectory(self._parent, self.tr("Import Folder"), self._folder())
        if name:
            self._remember(Path(name))
            self.start([Path(name)])

    def paste(self) -> None:
        """Import what is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData) -> None:
        """Import what was copied or dropped."""
        from desktop_reader.ui.incoming import sources_in

        given = sources_in(mime)
        if given:
            self.start(given)
        else:
            self.told.emit(self.tr("There is nothing to paste: copy a page or some files first."))

    def start(
        self, given: Given, *, quiet: bool = False, ended: Callable[[bool], object] = lambda _all_in: None
    ) -> None:
        """Import these files, folders and texts, after the import that runs already.

        What a person has not asked for just now (`quiet`) opens nothing and shows no bar, but where something fails.
        `ended` hears whether all was taken in that can be read; it hears nothing where the window closes before.
        """
        order = _Order(given, quiet, ended)
        if self.is_running:
            self._waiting.append(order)
        else:
            self._begin(order)

    def _begin(self, order: "_Order") -> None:
        self._order, self._seen = order, 0
        if not order.quiet:
            self._recent.remember([one for one in order.given if isinstance(one, Path)])
            self._ready_bar().begin_import()
            self._patience.start()
        self._notifying.begin()
        self._ready_job().start(order.given)
        self.running_changed.emit()

    def cancel(self) -> None:
        """Stop; what is in stays in."""
        waiting, self._waiting = self._waiting, []
        for order in waiting:
            order.ended(False)
        if self._job is not None:
            self._job.cancel()

    def shutdown(self) -> None:
        """Stop because the window closes: ask nothing, wait a second at most."""
        if self._job is not None:
            self._job.shutdown()

    def _ready_job(self) -> ImportJob:
        if self._job is None:
            self._job = ImportJob(self._library, self)
            self._job.progress.connect(self._show_progress)
            self._job.finished.connect(self._finish)
            self._job.failed.connect(self._fail)
        return self._job

    def _ready_bar(self) -> ImportBar:
        if self._bar is None:
            self._bar = ImportBar(self._parent)
            self._bar.cancel_requested.connect(self.cancel)
            self._bar.details_requested.connect(self._show_details)
            self._bar.undo_requested.connect(self._ask_to_undo)
            self._add_bar(self._bar)
        return self._bar

    def _show_progress(self, progress: ImportProgress) -> None:
        self._ready_bar().show_progress(progress)
        come = progress.imported + progress.updated
        if come > self._seen and not self._refresh.isActive():
            self._seen = come
            self._refresh.start()

    def _finish(self, report: ImportReport) -> None:
        self._report = report
        single = None if self._order.quiet else self._single(report)
        is_unasked = self._order.quiet and not report.failures
        self._notifying.end(self._ready_bar().summary(report))
        self._end(all_in=not report.cancelled and report.stopped is None)
        if report.batch is not None and report.imported:
            self.came.emit(report.batch, single)
        if is_unasked:
            self._tell_unasked(report)
            return
        if single is None:
            self._ready_bar().show_report(report)
            return
        self._ready_bar().hide()
        self.opened.emit(single)
        if report.duplicates:
            self.told.emit(self.tr("This article is already in the library."))
        if report.restored:
            self.told.emit(self.tr("This article was in the trash and is back."))

    def _tell_unasked(self, report: ImportReport) -> None:
        if report.imported == 1:
            self.told.emit(self.tr("1 new article came in from the watched folder."))
        elif report.imported:
            text = self.tr("{count} new articles came in from the watched folder.")
            self.told.emit(text.format(count=f"{report.imported:,}"))

    def _fail(self, error: ReaderError) -> None:
        self._notifying.end(error_text(error))
        self._end(all_in=False)
        self._ready_bar().show_failure(error_text(error))

    def _end(self, *, all_in: bool) -> None:
        self._refresh.stop()
        self._patience.stop()
        self.arrived.emit()
        self._order.ended(all_in)
        if self._waiting:
            self._begin(self._waiting.pop(0))
        else:
            self.running_changed.emit()

    def _single(self, report: ImportReport) -> int | None:
        """Return the article where exactly one thing was handed over and nothing went wrong."""
        come = report.imported + report.updated + report.duplicates
        is_single = len(self._order.given) == 1 and come == 1 and not report.failures
        return report.first_id if is_single and not report.in_trash and not report.left_out else None

    def _show_details(self) -> None:
        from desktop_reader.ui.dialogs.failures import FailuresDialog

        if self._report is None:
            return
        failures = [(item.path, item.error) for item in self._report.failures if item.error is not None]
        if len(failures) == 1:
            heading = self.tr("This could not be imported. Everything else is in.")
        else:
            heading = self.tr("These {count} could not be imported. Everything else is in.")
        heading = heading.format(count=f"{len(failures):,}")
        dialog = FailuresDialog(self._parent, self.tr("Not Imported"), heading, failures)
        dialog.exec()
        dialog.deleteLater()

    def _ask_to_undo(self) -> None:
        if self._report is not None:
            self.undo_requested.emit(self._report.batch)

    def _folder(self) -> str:
        return self._settings[schema.LAST_FOLDER] or str(Path.home())

    def _remember(self, folder: Path) -> None:
        self._settings.remember([(schema.LAST_FOLDER, str(folder))])

    def _file_filter(self) -> str:
        """Return the filter of the dialog, made from the importers: all of them first, then each."""
        from desktop_reader.importers import IMPORTERS

        everything = " ".join(_pattern(suffix) for importer in IMPORTERS for suffix in importer.suffixes)
        each = [f"{format_text(one.label)} ({' '.join(map(_pattern, one.suffixes))})" for one in IMPORTERS]
        first = self.tr("Articles ({patterns})").format(patterns=everything)
        return ";;".join([first, *each, self.tr("All files (*)")])


def _pattern(suffix: str) -> str:
    return f"*.{suffix.lstrip('.')}"
