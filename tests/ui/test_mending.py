"""Repairing and restoring in a process of their own, and what a person is told of it."""

from pathlib import Path

import pytest
import samples
from PySide6.QtWidgets import QMessageBox

from desktop_reader import app
from desktop_reader.domain.upkeep import Problem, Remedy, Repair, Rescued, Restored
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations import backing_up
from desktop_reader.operations.upkeep_job import Mending, UpkeepJob, Wish
from desktop_reader.settings.store import Settings
from desktop_reader.ui.dialogs.trouble import TroubleDialog
from desktop_reader.ui.mending import WaitingDialog

WAS = Problem(ReaderError("The list of the library's tables cannot be read."), Remedy.RESCUE)
IS = Problem(ReaderError("The text of article {id} cannot be read.", id=3), Remedy.TEXT, 3)
RESCUED = Rescued((1, 2), (), (3,), (4, 5), (6,))
REPORTS = {
    "sound": (Repair(), ["The library is sound."]),
    "in place": (Repair((WAS,)), ["The library has been repaired; no article was lost."]),
    "not all in place": (
        Repair((WAS,), (IS,)),
        ["Not everything could be repaired:", "The text of article 3 cannot be read."],
    ),
    "rescued": (
        Repair((WAS,), (), RESCUED, Path("/l/library.damaged.db")),
        [
            "Articles that were saved: 4",
            "Taken from a backup: 6",
            "Not all of these could be saved: 3",
            "These could not be saved: 4, 5",
            "What the library was before is kept as /l/library.damaged.db",
        ],
    ),
    "nothing left": (
        Repair((WAS,), kept=Path("/l/library.damaged.db"), restored=Path("/l/backup.db")),
        [
            "Nothing could be read any more; the library is now as its last sound backup has it.",
            "What the library was before is kept as /l/library.damaged.db",
        ],
    ),
    "restored": (Restored(Path("/l/backup.db")), ["The backup has been restored."]),
}


@pytest.mark.parametrize(("report", "lines"), REPORTS.values(), ids=REPORTS.keys())
def test_what_is_told(qtbot, report, lines):
    dialog = WaitingDialog(Path("/l/library.db"), Wish(Mending.REPAIR))
    qtbot.addWidget(dialog)
    dialog._job.finished.emit(report)
    assert dialog.text.splitlines() == lines
    assert dialog.result() == WaitingDialog.DialogCode.Accepted


def test_escape_does_not_end_it_but_an_error_does(qtbot):
    dialog = WaitingDialog(Path("/l/library.db"), Wish(Mending.RESTORE, Path("/l/backup.db")))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    assert dialog.isVisible()
    dialog._job.failed.emit(ReaderError("{path} is in use.", path="/l/library.db"))
    assert dialog.text == "/l/library.db is in use."
    assert not dialog.isVisible()


@pytest.fixture
def library_file(tmp_path):
    return samples.library_file(tmp_path / "library.db", 5)


def test_the_process_backs_up_restores_and_repairs(qtbot, library_file):
    ended = []
    job = UpkeepJob(library_file)
    job.finished.connect(ended.append)
    job.failed.connect(ended.append)
    job.back_up()
    qtbot.waitUntil(lambda: len(ended) == 1)
    ((backup,),) = ended
    with Library.open(library_file) as library:
        library.remove([1, 2])
    job.mend(Wish(Mending.RESTORE, backup.path))
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert backing_up.count(ended[1].before) == 3
    job.mend(Wish(Mending.REPAIR))
    qtbot.waitUntil(lambda: len(ended) == 3)
    assert ended[2] == Repair()
    with Library.open(library_file) as library:
        assert library.counts().all == 5


def test_a_library_that_cannot_be_opened_is_repaired_and_opens(plain_application, monkeypatch, library_file, capsys):
    with Library.open(library_file) as library:
        library.keep_backup()
    library_file.write_bytes(bytes(300_000))
    told = []
    monkeypatch.setattr(app, "UNATTENDED", ())
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    monkeypatch.setattr(
        TroubleDialog, "clickedButton", lambda box: next(one for one in box.buttons() if one.text() == "Re&pair")
    )
    with app.open_library(library_file, Settings(library_file.with_name("settings.json"))) as library:
        assert library.counts().all == 5
    assert told[0] == "Your library cannot be opened."
    assert told[1].startswith("Nothing could be read any more")
