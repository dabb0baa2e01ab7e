"""A watched folder: what is new comes once, when it is written to the end."""

import os

import pytest

from desktop_reader.operations.folder_watch import Stamp, look


@pytest.fixture
def now(tmp_path):
    """The time from which on files of the folder are new."""
    (tmp_path / "旧.txt").write_text("old", encoding="utf-8")
    return (tmp_path / "旧.txt").stat().st_ctime_ns


def add(folder, name, text="海雾散了"):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def looked(folder, until, pending):
    """What two looks find, one after the other."""
    first = look(folder, until, pending)
    return first, look(folder, first.until, first.pending)


def test_a_new_file_is_ready_at_the_second_look_and_never_again(tmp_path, now):
    path = add(tmp_path, "new.txt")
    first, second = looked(tmp_path, now, {})
    assert (first.ready, first.until) == ((), now)
    assert second.ready == (path,)
    assert look(tmp_path, second.until, second.pending) == ((), second.until, {})


def test_a_file_that_grows_is_waited_for(tmp_path, now):
    path = add(tmp_path, "new.txt")
    first = look(tmp_path, now, {})
    path.write_text("海雾散了，渡轮复航。", encoding="utf-8")
    second = look(tmp_path, first.until, first.pending)
    assert second.ready == ()
    assert look(tmp_path, second.until, second.pending).ready == (path,)


def test_an_empty_file_keeps_nobody_waiting(tmp_path, now):
    add(tmp_path, "empty.txt", "")
    path = add(tmp_path, "new.txt")
    _, second = looked(tmp_path, now, {})
    assert second.ready == (path,)


def test_what_waits_is_not_passed_over_by_what_came_later(tmp_path, now):
    add(tmp_path, "early.txt")
    later = add(tmp_path, "later.txt")
    seen = look(tmp_path, now, {})
    growing = {path: Stamp(1, 1, 1) if path.endswith("early.txt") else stamp for path, stamp in seen.pending.items()}
    second = look(tmp_path, seen.until, growing)
    if second.ready:  # the clock of the disk told the two apart
        assert second.until < later.stat().st_ctime_ns
    third = look(tmp_path, second.until, second.pending)
    assert {path.name for path in (*second.ready, *third.ready)} == {"early.txt", "later.txt"}


def test_folders_below_count_and_hidden_or_unknown_files_and_links_do_not(tmp_path, now):
    inner = add(tmp_path, "inner/page.md")
    for name in (".hidden.txt", "film.mp4", "half.txt.part"):
        add(tmp_path, name)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "link.md").symlink_to(inner)
    _, second = looked(tmp_path, now, {})
    assert second.ready == (inner,)


def test_a_file_moved_into_the_folder_is_new_whatever_its_date(tmp_path, now):
    path = add(tmp_path, "other.txt")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    _, second = looked(tmp_path, now, {})
    assert second.ready == (path,)


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(OSError, match="gone"):
        look(tmp_path / "gone", 0, {})
