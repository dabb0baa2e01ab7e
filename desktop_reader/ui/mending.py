"""Repairing and restoring while no window has the library open: a dialog that waits, then what came of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QVBoxLayout

from desktop_reader.domain.upkeep import Repair, Rescued, Restored
from desktop_reader.operations.upkeep_job import Mending, UpkeepJob, Wish
from desktop_reader.paths import displayable
from desktop_reader.ui.wording import error_text

_MOST_NUMBERS = 20


class WaitingDialog(QDialog):
    """Stays until the work is done; what it says in the end is `text`."""

    def __init__(self, library: Path, wish: Wish) -> None:
        super().__init__()
        self._wish = wish
        self.text = ""
        self.setWindowTitle(self.tr("Desktop Reader"))
        said = {
            Mending.REPAIR: self.tr("The library is being read and repaired…"),
            Mending.RESTORE: self.tr("The backup is being read and restored…"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.addWidget(QLabel(said[wish.mending], self))
        self._elapsed = QLabel("0:00", self)
        self._elapsed.setObjectName("settingNote")
        column.addWidget(self._elapsed)
        self._seconds = 0
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self._count)
        self._job = UpkeepJob(library, self)
        self._job.finished.connect(lambda report: self._end(self._report_text(report)))
        self._job.failed.connect(lambda error: self._end(error_text(error)))

    def begin(self) -> None:
        """Begin with the work."""
        self._job.mend(self._wish)
        self._clock.start()

    def reject(self) -> None:
        """Stay: half of it would be of no use."""

    def _count(self) -> None:
        """Show that time goes by: a bar would have to move without saying more, which some cannot bear to see."""
        self._seconds += 1
        self._elapsed.setText(f"{self._seconds // 60}:{self._seconds % 60:02}")

    def _end(self, text: str) -> None:
        self.text = text
        self.accept()

    def _report_text(self, report: Repair | Restored) -> str:
        if isinstance(report, Restored):
            return "\n".join([self.tr("The backup has been restored."), *self._kept_text(report.before)])
        return "\n".join([*self._repair_lines(report), *self._kept_text(report.kept)])

    def _repair_lines(self, report: Repair) -> list[str]:
        if not report.before:
            return [self.tr("The library is sound.")]
        if report.restored is not None:
            return [self.tr("Nothing could be read any more; the library is now as its last sound backup has it.")]
        if report.rescued is not None:
            return self._rescue_lines(report.rescued)
        if report.after:
            return [
                self.tr("Not everything could be repaired:"),
                *(error_text(problem.error) for problem in report.after),
            ]
        return [self.tr("The library has been repaired; no article was lost.")]

    def _rescue_lines(self, found: Rescued) -> list[str]:
        saved = f"{len(found.whole) + len(found.partial) + len(found.from_backup):,}"
        told = (
            (self.tr("Taken from a backup: {numbers}"), found.from_backup),
            (self.tr("Not all of these could be saved: {numbers}"), found.partial),
            (self.tr("These could not be saved: {numbers}"), found.lost),
        )
        return [
            self.tr("Articles that were saved: {count}").format(count=saved),
            *(said.format(numbers=_numbers(ids)) for said, ids in told if ids),
        ]

    def _kept_text(self, kept: Path | None) -> list[str]:
        if kept is None:
            return []
        return [self.tr("What the library was before is kept as {path}").format(path=displayable(kept))]


def mend(library: Path, wish: Wish) -> None:
    """Do what a person wants with a library that nobody has open, and tell what came of it."""
    if wish.mending is Mending.NOTHING:
        return
    waiting = WaitingDialog(library, wish)
    waiting.begin()
    waiting.exec()
    QMessageBox(QMessageBox.Icon.Information, waiting.windowTitle(), waiting.text).exec()


def _numbers(ids: Sequence[int]) -> str:
    named = ", ".join(map(str, ids[:_MOST_NUMBERS]))
    return named if len(ids) <= _MOST_NUMBERS else f"{named}, …"
