"""A library that can only be read: the window opens on it, says so, and refuses each edit in one sentence."""

import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.library import Library
from desktop_reader.operations.upkeep import empty_old_trash
from desktop_reader.ui import window_control


@pytest.fixture
def library(open_folder, locked):
    path = open_folder / "library.db"
    with Library.open(path) as made:
        for one in samples.many_drafts(3):
            made.add(one)
        made.trash([3])
        made.set_state([1, 2], State.UNREAD)
    with locked(open_folder, path):
        opened = Library.open(path)
    with opened:
        yield opened


def test_the_window_says_so_and_refuses_edits(open_window, library, select, qtbot, quick_reading, monkeypatch):
    monkeypatch.setattr(window_control, "UPKEEP_AFTER_MS", 0)
    parts = open_window()
    assert parts.control._notice.text().startswith("This library can only be read")
    with qtbot.assertNotEmitted(parts.operations.failed, wait=100):
        select(parts, 1)
        parts.operations.perform(empty_old_trash())
    with qtbot.waitSignal(parts.operations.failed):
        parts.actions["toggle_star"].trigger()
    assert "can only be read: " in parts.control._notice.text()
