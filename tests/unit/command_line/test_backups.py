"""`backup` without a destination, and `restore`: listing, by number, by name."""

import json

import pytest
import samples

from desktop_reader.library import Library, backups


@pytest.fixture
def filled(library_file):
    with Library.open(library_file) as library:
        for draft in samples.many_drafts(3):
            library.add(draft)
    return library_file


def test_without_a_backup_the_list_says_so(call, filled):
    assert "There is no backup yet" in call("restore").out
    assert call("restore", "--json").out == ""


def test_a_backup_is_made_listed_and_restored(call, filled):
    made = call("backup")
    (backup,) = backups.every(filled)
    assert made.out == f"The library is copied to {backup.path}\n"
    line = call("restore").out
    assert line.startswith("  1  ")
    assert "3 articles" in line
    (record,) = map(json.loads, call("restore", "--json").out.splitlines())
    assert record == {
        "path": str(backup.path),
        "made": backup.made.isoformat(timespec="seconds"),
        "bytes": backup.size,
        "articles": 3,
    }
    with Library.open(filled) as library:
        library.remove([1])
    done = call("restore", "1")
    assert done.status == 0
    assert done.out.splitlines()[0] == f"The library is as {backup.path} has it"
    with Library.open(filled) as library:
        assert library.counts().all == 3
    assert call("restore", str(backup.path)).status == 0


def test_a_backup_that_is_not_there_is_told_in_a_line(call, filled):
    done = call("restore", "7")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "There is no backup" in done.err


def test_a_damaged_backup_is_listed_as_such(call, filled):
    call("backup")
    (backup,) = backups.every(filled)
    backup.path.write_bytes(b"nothing of a database")
    assert "cannot be read" in call("restore").out
