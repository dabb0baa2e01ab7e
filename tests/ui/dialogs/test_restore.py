"""The dialog of backups: what it lists, and what it wants in the end."""

import threading

import pytest
import samples

from desktop_reader.library import Library
from desktop_reader.operations import backing_up
from desktop_reader.operations.runner import Operations
from desktop_reader.operations.upkeep_job import Mending, Wish
from desktop_reader.ui.dialogs.restore import COUNT_COLUMN, RestoreDialog


@pytest.fixture
def path(tmp_path):
    return samples.library_file(tmp_path / "library.db", 4)


def open_dialog(qtbot, path):
    dialog = RestoreDialog(None, path)
    qtbot.addWidget(dialog)
    return dialog


def test_without_backups_it_says_so_and_offers_the_repair(qtbot, path):
    dialog = open_dialog(qtbot, path)
    assert not dialog._restore.isEnabled()
    dialog._repair.click()
    assert dialog.wish == Wish(Mending.REPAIR)


def test_the_newest_is_chosen_and_named(qtbot, path):
    for _ in range(2):
        with Library.open(path) as library:
            library.keep_backup()
    newest, older = backing_up.every(path)
    dialog = open_dialog(qtbot, path)
    dialog.show_counts([4, None])
    shown = [[item.text(column) for column in range(4)] for item in dialog._items]
    assert [row[3] for row in shown] == [newest.path.name, older.path.name]
    assert [row[1] for row in shown] == ["4", "cannot be read"]
    dialog._restore.click()
    assert dialog.wish == Wish(Mending.RESTORE, newest.path)


def test_leaving_it_wants_nothing(qtbot, path):
    dialog = open_dialog(qtbot, path)
    dialog.reject()
    assert dialog.wish is None


@pytest.mark.parametrize("is_closed", [False, True])
def test_the_articles_are_counted_where_no_list_waits_and_nobody_hears_of_it_later(qtbot, monkeypatch, path, is_closed):
    begun, go_on = threading.Event(), threading.Event()

    def count(_backup):
        begun.set()
        assert go_on.wait(100)
        return 4

    monkeypatch.setattr(backing_up, "count", count)
    with Library.open(path) as library:
        library.keep_backup()
        operations = Operations(library)
        dialog = RestoreDialog(None, path, operations)
        qtbot.addWidget(dialog)
        assert begun.wait(100)
        with qtbot.waitCallback() as read:
            operations.read(lambda _library: None, read)
        if is_closed:
            dialog.reject()
        go_on.set()
        with qtbot.waitCallback() as read:
            operations.read_latest("next", lambda _library: None, read, aside=True)
        assert dialog._items[0].text(COUNT_COLUMN) == ("…" if is_closed else "4")
        operations.shutdown()
