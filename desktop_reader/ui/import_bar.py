"""The bar of an import: how many articles came in, what became of the others, and a way to take it back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_reader.domain.importing import ImportProgress, ImportReport
from desktop_reader.errors import ReaderError
from desktop_reader.ui.job_bar import JobBar
from desktop_reader.ui.wording import error_text

MOST_KINDS = 6


class ImportBar(JobBar):
    """Its summary offers to undo the import."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._undo = QPushButton(self.tr("Undo Import"), self)
        self._add_button(self._undo)
        self._undo.clicked.connect(self.undo_requested)
        self._undo.clicked.connect(self.hide)

    def begin_import(self) -> None:
        """Make ready for an import that has just been started."""
        self.begin(self.tr("Importing…"))
        self._undo.hide()

    def show_progress(self, progress: ImportProgress) -> None:
        """Show how far the import is."""
        total = progress.total_files
        share = (progress.done_files + progress.part) / total if total else None
        self.show_share(share, self._count_text(progress), progress.current)

    def show_report(self, report: ImportReport) -> None:
        """Show what the import did."""
        self._undo.setVisible(report.batch is not None and report.imported + report.updated > 0)
        has_more = bool(report.failures) and _only_reason(report) is None
        self.show_end(self.summary(report), has_details=has_more)

    def show_failure(self, text: str) -> None:
        """Show the one sentence that says why the import has stopped."""
        self._undo.hide()
        self.show_end(text, has_details=False)

    def summary(self, report: ImportReport) -> str:
        """Return the summary as one line: only what is not nought, but always something."""
        counted = (
            (report.restored, self.tr("{count} brought back from the trash")),
            (report.updated - report.restored, self.tr("{count} updated")),
            (report.duplicates - report.in_trash, self.tr("{count} already in the library")),
            (report.in_trash, self.tr("{count} in the trash")),
            (len(report.failures), self.tr("{count} failed")),
        )
        parts = [text.format(count=f"{count:,}") for count, text in counted if count]
        line = self.tr(", ").join([self._imported_text(report.imported), *parts])
        if report.left_out:
            line = self.tr("{summary}; {left_out}").format(summary=line, left_out=self._left_out_text(report.left_out))
        if (reason := _only_reason(report)) is not None:
            return error_text(reason)
        if report.stopped is not None:
            return self.tr("{summary}. {reason}").format(summary=line, reason=error_text(report.stopped))
        return self.tr("Cancelled: {summary}").format(summary=line) if report.cancelled else line

    def _left_out_text(self, kinds: Sequence[tuple[str, int]]) -> str:
        count = sum(count for _, count in kinds)
        names = [self._kind_text(suffix, count) for suffix, count in kinds[:MOST_KINDS]]
        named = self.tr(", ").join([*names, "…"] if len(kinds) > MOST_KINDS else names)
        if count == 1:
            return self.tr("1 file of another kind left out ({kinds})").format(kinds=named)
        return self.tr("{count} files of other kinds left out ({kinds})").format(count=f"{count:,}", kinds=named)

    def _kind_text(self, suffix: str, count: int) -> str:
        text = self.tr("{count} {suffix}") if suffix else self.tr("{count} without a suffix")
        return text.format(count=f"{count:,}", suffix=suffix)

    def _imported_text(self, count: int) -> str:
        if count == 1:
            return self.tr("1 article imported")
        return self.tr("{count} articles imported").format(count=f"{count:,}")

    def _count_text(self, progress: ImportProgress) -> str:
        come = progress.imported + progress.updated
        articles = self.tr("1 article") if come == 1 else self.tr("{count} articles").format(count=f"{come:,}")
        if progress.total_files <= 1:
            return articles
        text = self.tr("{articles}, {done} of {total} files")
        return text.format(articles=articles, done=f"{progress.done_files:,}", total=f"{progress.total_files:,}")


def _only_reason(report: ImportReport) -> ReaderError | None:
    """Return why nothing came in, where that is one sentence about one file."""
    others = report.imported or report.updated or report.duplicates or report.left_out or report.stopped
    return report.failures[0].error if len(report.failures) == 1 and not others and not report.cancelled else None
