"""Backups: how long each is kept, where they lie, and that each is a whole library."""

import gzip
import os
import random
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest
import samples

from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.library import Library, backups

OLD = Path(__file__).parents[2] / "data" / "libraries" / "schema_3.db.gz"
NOON = datetime(2023, 5, 17, 12, tzinfo=UTC)


def names(library):
    return [backup.path.name for backup in backups.every(library.path)]


@pytest.fixture
def filled(library):
    for draft in samples.many_drafts(5):
        library.add(draft)
    return library


@pytest.fixture
def put(library):
    """Puts a file of so many bytes where a backup of that moment would lie."""

    def put_(moment, size=10):
        path = backups.new_name(library.path, moment)
        path.write_bytes(bytes(size))
        return path

    return put_


def test_of_two_years_of_backups_some_are_kept():
    every = [NOON - timedelta(hours=8 * turn) for turn in range(3 * 730)]
    kept = sorted(backups.kept(every), reverse=True)
    assert kept[:7] == [NOON, *(NOON.replace(hour=20) - timedelta(days=day) for day in range(1, 7))]
    assert len(kept) <= 7 + 4 + 6
    assert len({(made.year, made.month) for made in kept}) == 6


def test_what_is_kept_once_is_kept_until_a_newer_one_takes_its_turn():
    there, made_on = set(), NOON
    for _ in range(400):
        there = backups.kept([*there, made_on])
        made_on += timedelta(days=1)
    assert len({(made.year, made.month) for made in there}) == 6
    assert len([made for made in there if made_on - made <= timedelta(days=7)]) == 7


def test_nothing_is_kept_of_nothing():
    assert backups.kept([]) == set()


def test_a_backup_holds_what_the_library_holds(filled):
    made = filled.keep_backup()
    assert made.path.parent == filled.path.with_name("library.backups")
    assert [backup.path for backup in backups.every(filled.path)] == [made.path]
    assert backups.count(made.path) == 5
    with Library.open(made.path) as copy:
        assert [one.title for one in copy.articles()] == [one.title for one in filled.articles()]


def test_two_backups_of_one_second_have_two_names(filled):
    assert filled.keep_backup().path != filled.keep_backup().path
    assert len(names(filled)) == 2


def test_the_newest_comes_first_and_other_files_are_none(filled, put):
    put(NOON - timedelta(days=1))
    put(NOON)
    (backups.folder(filled.path) / "notes.txt").write_text("of a person")
    (filled.path.parent / "library.schema-6.db").write_bytes(b"")
    (filled.path.parent / "library.schema-6.db-wal").write_bytes(b"")
    assert names(filled) == [
        "library.schema-6.db",
        "library.2023-05-17-120000.db",
        "library.2023-05-16-120000.db",
    ]


def test_what_only_looks_like_a_backup_is_none(filled, put):
    made = put(NOON)
    made.with_name(made.name + "-wal").write_bytes(b"")
    made.with_name("library.2023-05-16-120000.backups").mkdir()
    made.with_name("library.2023-99-99-999999.db").write_bytes(b"")
    assert names(filled) == [made.name]


def test_it_has_its_name_only_once_it_is_verified(filled, monkeypatch):
    def killed(copy, library):
        assert copy.stat().st_size > 16_384
        assert names(filled) == []
        raise KeyboardInterrupt

    monkeypatch.setattr(backups, "verify", killed)
    with pytest.raises(KeyboardInterrupt):
        filled.keep_backup()
    assert list(backups.folder(filled.path).iterdir()) == []


def test_an_index_that_is_not_as_it_should_be_is_no_reason_to_have_no_backup(filled):
    with filled._connections.writing() as db:
        db.execute("UPDATE article SET address = 7")
    assert filled.check() != []
    copy = filled.keep_backup().path
    with Library.from_backup(copy, filled.path) as fresh:
        assert fresh.check() == []


def test_none_is_due_of_a_library_that_has_gone(filled, put):
    put(NOON)
    filled.close()
    for file in filled.path.parent.glob("library.db*"):
        file.unlink()
    assert not backups.is_due(filled.path, NOON + timedelta(days=3))


def test_a_backup_is_due_once_a_day_and_only_after_a_change(filled):
    now = datetime.now().astimezone()
    assert backups.is_due(filled.path, now)
    filled.keep_backup()
    for file in filled.path.parent.glob("library.db*"):
        os.utime(file, (now.timestamp() - 60,) * 2)
    assert not backups.is_due(filled.path, now)
    assert not backups.is_due(filled.path, now + timedelta(days=1))
    later = (now + timedelta(hours=1)).timestamp()
    os.utime(filled.path, (later, later))
    assert not backups.is_due(filled.path, now)
    assert backups.is_due(filled.path, now + timedelta(days=1))


def test_old_backups_go_and_those_of_a_person_stay(filled, put):
    for day in range(60):
        put(NOON - timedelta(days=day))
    (backups.folder(filled.path) / "mine.db").write_bytes(b"")
    abandoned = backups.folder(filled.path) / ".library.2023.db.77.part"
    abandoned.write_bytes(b"")
    os.utime(abandoned, (0, 0))
    backups.thin_out(filled.path)
    assert len(names(filled)) == len(backups.kept([NOON - timedelta(days=day) for day in range(60)]))
    assert (backups.folder(filled.path) / "mine.db").exists()
    assert not abandoned.exists()


def test_large_backups_are_fewer_but_two(filled, put, monkeypatch):
    monkeypatch.setattr(backups, "_MOST_BYTES", 100)
    for day in range(7):
        put(NOON - timedelta(days=day), size=100)
    backups.thin_out(filled.path)
    assert len(names(filled)) == 4
    monkeypatch.setattr(backups, "_MOST_LIBRARIES", 0)
    backups.thin_out(filled.path)
    assert names(filled) == ["library.2023-05-17-120000.db", "library.2023-05-16-120000.db"]


def test_without_room_none_is_begun(filled, monkeypatch):
    monkeypatch.setattr(backups, "_ROOM", 10**18)
    with pytest.raises(ReaderError, match="no room for a backup"):
        filled.keep_backup()
    assert names(filled) == []


def test_one_that_is_opened_is_read_and_stays_as_it_is(filled):
    copy = filled.keep_backup().path
    before = copy.read_bytes()
    with Library.open(copy) as opened:
        assert opened.is_read_only
        assert opened.counts().all == 5
        with pytest.raises(ReaderError, match="is a backup and stays as it is"):
            opened.add(samples.draft())
    assert copy.read_bytes() == before
    assert list(copy.parent.iterdir()) == [copy]


def test_one_of_an_older_release_is_read_from_a_copy(filled):
    folder = backups.folder(filled.path)
    folder.mkdir()
    old = folder / "library.2021-05-17-120000.db"
    old.write_bytes(gzip.decompress(OLD.read_bytes()))
    before = old.read_bytes()
    with Library.open(old) as opened:
        assert opened.is_read_only
        assert opened.counts().all > 0
    assert old.read_bytes() == before
    assert list(folder.iterdir()) == [old]


def test_a_damaged_library_makes_no_backup(filled):
    filled.close()
    content = bytearray(filled.path.read_bytes())
    with_text = content.find(b"\x28\xb5\x2f\xfd", 100_000)  # the beginning of a compressed text
    content[with_text + 8 : with_text + 24] = random.Random(1).randbytes(16)
    filled.path.write_bytes(content)
    with Library.open(filled.path) as library, pytest.raises(DamagedError, match=r"library\.db is damaged"):
        library.keep_backup()
    assert names(filled) == []


def test_a_library_becomes_what_another_one_is(filled, tmp_path):
    copy = filled.keep_backup().path
    filled.remove([1, 2])
    filled.add(samples.draft())
    with Library.open(filled.path) as other:
        assert other.counts().all == 4
        with Library.from_backup(copy, filled.path) as fresh:
            fresh.close()
            other.become(fresh.path)
        assert [one.id for one in filled.articles()] == [1, 2, 3, 4, 5]
        assert other.check() == filled.check() == []
        assert filled.add(samples.draft()).id == 6
    assert not list(tmp_path.glob(".restoring-*"))


def test_a_library_becomes_what_another_one_is_in_pages_of_another_size(filled):
    copy = filled.keep_backup().path
    with closing(apsw.Connection(str(copy))) as db:
        db.pragma("page_size", 4096)
        db.execute("VACUUM")
        assert db.pragma("page_size") == 4096
    filled.remove([1, 2])
    with Library.from_backup(copy, filled.path) as fresh:
        fresh.close()
        filled.become(fresh.path)
    assert [one.id for one in filled.articles()] == [1, 2, 3, 4, 5]
    assert filled.check() == []


def test_a_damaged_backup_becomes_nothing(filled):
    copy = filled.keep_backup().path
    content = bytearray(copy.read_bytes())
    content[-16_384 * 3 :] = bytes(16_384 * 3)
    copy.write_bytes(content)
    with pytest.raises(ReaderError, match="damaged"), Library.from_backup(copy, filled.path):
        pass
