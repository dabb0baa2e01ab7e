"""The window and its library's backups: made by itself, chosen in the menu, and a damage that is told."""

import pytest
import samples

from desktop_reader.errors import DamagedError
from desktop_reader.operations import backing_up
from desktop_reader.operations.upkeep_job import Mending, UpkeepJob, Wish
from desktop_reader.ui.dialogs.restore import RestoreDialog


@pytest.fixture
def shown(open_window, ids, quick_reading):
    return open_window()


def test_the_backup_of_the_day_is_made_by_itself(shown, library, qtbot):
    shown.control._look_after_library()
    qtbot.waitUntil(lambda: shown.control._backups._job is not None)
    qtbot.waitUntil(lambda: not shown.control._backups._job.is_running)
    assert backing_up.count(backing_up.every(library.path)[0].path) == 5
    library.add(samples.draft())
    shown.control._backups.look()
    shown.operations.shutdown()
    assert len(backing_up.every(library.path)) == 1


def test_what_is_chosen_in_the_menu_closes_the_window_and_is_wanted(shown, library, monkeypatch):
    backup = library.keep_backup().path
    monkeypatch.setattr(RestoreDialog, "exec", lambda dialog: dialog._restore.click())
    wanted = []
    shown.control.mending_wanted.connect(wanted.append)
    shown.actions["restore_backup"].trigger()
    assert wanted == [Wish(Mending.RESTORE, backup)]
    assert not shown.window.isVisible()


def test_leaving_the_dialog_changes_nothing(shown, monkeypatch):
    monkeypatch.setattr(RestoreDialog, "exec", lambda dialog: dialog.reject())
    shown.actions["restore_backup"].trigger()
    assert shown.window.isVisible()


def test_a_damage_is_told_with_a_way_out(shown, library, monkeypatch):
    wanted = []
    shown.control.mending_wanted.connect(wanted.append)
    monkeypatch.setattr(
        UpkeepJob, "back_up", lambda job: job.failed.emit(DamagedError("{path} is damaged.", path="it"))
    )
    shown.control._backups._begin_if(True)
    notice = shown.control._notice
    assert notice.text() == "it is damaged."
    notice._button.click()
    assert wanted == [Wish(Mending.REPAIR)]
