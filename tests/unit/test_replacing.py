"""A file is written whole or not at all."""

import pytest

from desktop_reader.replacing import replacing


def test_the_new_file_takes_the_place_of_the_old_one_at_the_end(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with replacing(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(IsADirectoryError), replacing(path) as part:
        tmp_path.write_text("no file")
    assert not part.exists()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_power_failures_are_thought_of_where_that_is_wanted(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr("os.fsync", synced.append)
    for durable in (False, True):
        with replacing(tmp_path / "a.txt", durable=durable):
            pass
        assert len(synced) == durable


def test_where_there_is_no_folder_nothing_is_begun(tmp_path):
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "no" / "a.txt"):
        pytest.fail("it was begun")
