"""The quiet bar under the panes that shows an import while it runs and, at its end, what became of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_reader.domain.importing import ImportProgress, ImportReport
from desktop_reader.ui.elided_label import ElidedLabel
from desktop_reader.ui.wording import error_text

STEPS = 1_000
MOST_KINDS = 6


class ImportBar(QFrame):
    """Hidden until `begin`; `show_report` turns it into the summary, which stays until it is closed."""

    cancel_requested = Signal()
    details_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importBar")
        self._count = QLabel(self)
        self._progress = QProgressBar(self, textVisible=False, maximum=STEPS)
        self._progress.setFixedSize(160, 6)
        self._text = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._details = QPushButton(self.tr("Details…"), self)
        self._undo = QPushButton(self.tr("Undo Import"), self)
        self._close = QPushButton(self.tr("Close"), self)
        self._arrange()
        self._cancel.clicked.connect(self._ask_to_cancel)
        self._details.clicked.connect(self.details_requested)
        self._undo.clicked.connect(self.undo_requested)
        self._undo.clicked.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self.hide()

    def begin(self) -> None:
        """Make ready for an import that has just been started."""
        self._progress.setRange(0, 0)
        self._count.setText(self.tr("Importing…"))
        self._text.setText("")
        self._cancel.setEnabled(True)
        self._show_parts(running=True)

    def show_progress(self, progress: ImportProgress) -> None:
        """Show how far the import is."""
        if progress.total_files > 0:
            self._progress.setRange(0, STEPS)
            self._progress.setValue(int(STEPS * (progress.done_files + progress.part) / progress.total_files))
        self._count.setText(self._count_text(progress))
        self._text.setText(progress.current)

    def show_report(self, report: ImportReport) -> None:
        """Show what the import did."""
        self._show_parts(running=False)
        self._text.setText(self.summary(report))
        self._details.setVisible(bool(report.failures))
        self._undo.setVisible(report.batch is not None and report.imported + report.updated > 0)
        self._undo.setEnabled(True)
        self.show()

    def show_failure(self, text: str) -> None:
        """Show the one sentence that says why the import has stopped."""
        self._show_parts(running=False)
        self._text.setText(text)
        self._details.hide()
        self._undo.hide()
        self.show()

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
        if report.stopped is not None:
            return self.tr("{summary}. {reason}").format(summary=line, reason=error_text(report.stopped))
        return self.tr("Cancelled: {summary}").format(summary=line) if report.cancelled else line

    def text(self) -> str:
        """Return the sentence that is shown."""
        return self._text.text()

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

    def _ask_to_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(self.tr("Stopping…"))
        self.cancel_requested.emit()

    def _show_parts(self, *, running: bool) -> None:
        for widget in (self._count, self._progress, self._cancel):
            widget.setVisible(running)
        for widget in (self._details, self._undo, self._close):
            widget.setVisible(not running)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._count)
        row.addWidget(self._text, 1)
        for button in (self._cancel, self._details, self._undo, self._close):
            button.setFlat(True)
            row.addWidget(button)
