"""Backups as operations: one a day, restored over a sound, a damaged and a missing library."""

import gzip
import random
from pathlib import Path

import apsw
import pytest
import samples

from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.library import Library, rescue
from desktop_reader.operations import backing_up
from desktop_reader.operations.repairing import repair

OLD = Path(__file__).parent.parent.parent / "data" / "libraries" / "schema_3.db.gz"


@pytest.fixture
def path(tmp_path):
    return samples.library_file(tmp_path / "library.db", 30)


@pytest.fixture
def backup(path):
    (made,) = backing_up.back_up(path)
    return made.path


def ids(path):
    with Library.open(path) as library:
        assert library.check() == []
        return [article.id for article in library.articles()]


def lose_texts(path):
    """Break the texts of some articles that have no originals: they are gone, but for a backup."""
    content = path.read_bytes()
    frame = content.index(b"\x28\xb5\x2f\xfd", 16_384 * 3)
    path.write_bytes(content[: frame + 10] + bytes(16_384) + content[frame + 10 + 16_384 :])


def test_an_empty_library_needs_no_backup(tmp_path):
    with Library.open(tmp_path / "library.db"):
        pass
    assert backing_up.back_up(tmp_path / "library.db") == ()
    assert backing_up.every(tmp_path / "library.db") == []


def test_one_is_due_until_it_is_made(path):
    assert backing_up.is_due(path)
    backing_up.back_up(path)
    assert not backing_up.is_due(path)


def test_restoring_keeps_what_was(path, backup):
    with Library.open(path) as library:
        library.remove(range(1, 11))
        done = backing_up.restore(path, backup)
        assert library.counts().all == 30  # who has it open sees it
    assert done.backup == backup
    assert backing_up.count(done.before) == 20
    assert ids(path) == list(range(1, 31))
    backing_up.restore(path, done.before)
    assert ids(path) == list(range(11, 31))


def test_what_is_no_library_is_told_of_by_its_name(path, tmp_path):
    (tmp_path / "records.jsonl").write_text('{"title": "x", "body": "y"}\n' * 50, encoding="utf-8")
    with pytest.raises(ReaderError, match=r"records\.jsonl is not a Desktop Reader library"):
        backing_up.restore(path, tmp_path / "records.jsonl")
    assert len(ids(path)) == 30


@pytest.mark.parametrize(("writes", "is_restored"), [(1, True), (9, False)])
def test_what_others_write_meanwhile_is_kept_or_nothing_is_restored(path, backup, monkeypatch, writes, is_restored):
    keep, drafts = Library.keep_backup, samples.many_drafts(writes, seed=5)

    def keep_while_others_write(library):
        made = keep(library)
        if draft := next(drafts, None):
            with Library.open(path) as other:
                other.add(draft)
        return made

    monkeypatch.setattr(Library, "keep_backup", keep_while_others_write)
    if is_restored:
        done = backing_up.restore(path, backup)
        assert backing_up.count(done.before) == 31
        assert ids(path) == list(range(1, 31))
    else:
        with pytest.raises(ReaderError, match=r"goes on writing into .*library\.db: close it"):
            backing_up.restore(path, backup)
        assert len(ids(path)) > 30


@pytest.mark.parametrize("size", [0, 16_384, 200_000])
def test_restoring_over_a_damaged_library_keeps_its_file(path, backup, size):
    damaged = random.Random(1).randbytes(size) + path.read_bytes()[size:]
    path.write_bytes(damaged[: max(size, 100_000)])
    done = backing_up.restore(path, backup)
    assert done.before == path.with_name("library.damaged.db")
    assert ids(path) == list(range(1, 31))


def test_restoring_where_the_library_is_gone(path, backup):
    path.unlink()
    assert backing_up.restore(path, backup).before is None
    assert ids(path) == list(range(1, 31))


def test_a_backup_of_an_older_release_is_brought_up_to_date(path, tmp_path):
    older = tmp_path / "library.schema-3.db"
    older.write_bytes(gzip.decompress(OLD.read_bytes()))
    before = older.read_bytes()
    backing_up.restore(path, older)
    assert ids(path)
    assert older.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"library.db", "library.schema-3.db", "library.backups"}


def test_no_backup_and_a_damaged_one_leave_the_library_alone(path, backup):
    with pytest.raises(ReaderError, match="There is no backup"):
        backing_up.restore(path, path.with_name("nothing.db"))
    backup.write_bytes(backup.read_bytes()[:100_000])
    assert backing_up.count(backup) is None
    with pytest.raises(ReaderError, match="damaged"):
        backing_up.restore(path, backup)
    assert ids(path) == list(range(1, 31))


def test_a_damaged_library_keeps_its_older_backups(path, backup):
    path.write_bytes(path.read_bytes()[:-16_384])
    with pytest.raises(DamagedError):
        backing_up.back_up(path)
    assert [one.path for one in backing_up.every(path)] == [backup]


def test_a_repair_takes_lost_articles_from_a_backup(path, backup):
    lose_texts(path)
    done = repair(path)
    assert done.rescued.lost == ()
    assert done.rescued.from_backup
    assert ids(path) == list(range(1, 31))


def test_a_repair_that_finds_no_room_says_so_and_leaves_all_as_it_was(path, backup, monkeypatch):
    def full(*_given):
        raise apsw.FullError

    lose_texts(path)
    before = path.read_bytes()
    monkeypatch.setattr(rescue._Copy, "some", full)
    with pytest.raises(ReaderError, match="is full: make room"):
        repair(path)
    assert path.stat().st_size == len(before)
    assert {file.name for file in path.parent.iterdir()} == {"library.db", "library.backups"}
    assert backup.exists()


def test_a_repair_with_nothing_to_save_restores_the_backup(path, backup):
    path.write_bytes(random.Random(1).randbytes(300_000))
    done = repair(path)
    assert (done.restored, done.kept) == (backup, path.with_name("library.damaged.db"))
    assert ids(path) == list(range(1, 31))


def test_damage_at_the_ends_of_a_table_is_seen_at_once_and_the_rest_is_read(path):
    connection = apsw.Connection(str(path))
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'tag'")
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 16_384 : page * 16_384] = bytes(16_384)
    path.write_bytes(content)
    with Library.open(path) as library:
        assert library.is_damaged
        assert library.is_read_only
        assert library.counts().all == 30
        with pytest.raises(DamagedError, match="damaged"):
            library.set_starred([1], starred=True)
        assert path.read_bytes() == content
    repair(path)
    assert len(ids(path)) == 30
