"""Checking, repairing and backing up."""

import apsw
import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.library import Library
from desktop_reader.library.prepared import prepare


@pytest.fixture
def filled(library, original):
    for number, draft in enumerate(samples.many_drafts(20)):
        library.add(draft, original(f"原文{number}" + draft.body))
    return library


def damage(library, statement):
    connection = apsw.Connection(str(library.path))
    connection.execute(statement)
    connection.close()


def test_a_sound_library_has_no_problems(filled):
    assert filled.check() == []


def test_a_lost_index_is_found_and_made_anew(filled):
    damage(filled, "INSERT INTO search_text(search_text) VALUES ('delete-all')")
    assert filled.search("实事").total == 0
    assert any("lacks 20" in problem for problem in filled.check())
    filled.rebuild()
    assert filled.check() == []
    assert filled.search("实事").total == 20


def test_an_index_that_another_process_has_merged_is_sound(filled):
    assert filled.search("实事").total == 20
    for table in ("search_text", "search_character"):
        damage(filled, f"INSERT INTO {table}({table}) VALUES ('optimize')")
    assert filled.check() == []


def test_a_damaged_text_is_named(filled):
    damage(filled, "UPDATE body SET content = x'28b52ffd00' WHERE article = 3")
    assert filled.check() == ["The text of article 3 cannot be read."]


def test_a_missing_text_is_named(filled):
    damage(filled, "DELETE FROM body WHERE article = 4")
    assert filled.check() == ["The text of article 4 cannot be read."]
    with pytest.raises(ReaderError, match="missing"):
        filled.article(4)
    filled.replace(4, samples.draft(body="重新读出的正文。"))
    assert filled.article(4).body == "重新读出的正文。"


def test_a_backup_is_a_whole_library(filled, tmp_path):
    filled.backup(tmp_path / "copy.db")
    with Library.open(tmp_path / "copy.db") as copy:
        assert [a.title for a in copy.articles()] == [a.title for a in filled.articles()]
        assert copy.check() == []
    assert not list(tmp_path.glob("*.partial"))


def test_a_newer_backup_replaces_the_older(filled, tmp_path):
    filled.backup(tmp_path / "copy.db")
    filled.add_many([prepare(samples.draft())])
    filled.backup(tmp_path / "copy.db")
    with Library.open(tmp_path / "copy.db") as copy:
        assert copy.counts().all == 21


@pytest.mark.parametrize(("name", "says"), [("library.db", "library itself"), (".", "is a folder")])
def test_places_that_no_backup_can_go_to(filled, tmp_path, name, says):
    with pytest.raises(ReaderError, match=says):
        filled.backup(tmp_path / name)


def test_a_backup_into_a_folder_that_is_not_there(filled, tmp_path):
    with pytest.raises(ReaderError, match=r"^The folder of .*copy\.db does not exist; "):
        filled.backup(tmp_path / "nowhere" / "copy.db")


def test_a_failed_write_leaves_nothing_half_done(filled, monkeypatch):
    def fail(*_):
        raise apsw.FullError

    monkeypatch.setattr("desktop_reader.library.search_index.insert_many", fail)
    with pytest.raises(ReaderError, match="full"):
        filled.add(samples.draft(title="写不进去的一篇"))
    monkeypatch.undo()
    assert filled.counts().all == 20
    assert filled.check() == []


def test_a_damaged_text_stops_neither_searching_nor_repairing(filled):
    title = filled.article(3).title
    damage(filled, "UPDATE body SET content = x'28b52ffd00' WHERE article = 3")
    assert "" in {hit.snippet for hit in filled.search(title).hits if hit.id == 3}
    filled.rebuild()
    assert filled.check() == ["The text of article 3 cannot be read."]
    assert 3 in {hit.id for hit in filled.search(title).hits}


def test_a_damaged_file_is_told_and_never_replaces_a_backup(filled, tmp_path):
    filled.backup(tmp_path / "copy.db")
    whole = (tmp_path / "copy.db").read_bytes()
    page = (
        apsw.Connection(str(filled.path)).execute("SELECT rootpage FROM sqlite_schema WHERE name = 'body'").fetchone()
    )
    filled.close()
    content = bytearray(filled.path.read_bytes())
    content[(page[0] - 1) * 16_384 : page[0] * 16_384] = bytes(16_384)
    filled.path.write_bytes(content)
    with Library.open(filled.path) as broken:
        assert broken.check() != []
        with pytest.raises(DamagedError, match=r"library\.db is damaged"):
            broken.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == whole


def test_a_backup_over_a_copy_that_somebody_opened_is_sound(filled, tmp_path):
    copy = tmp_path / "copy.db"
    filled.backup(copy)
    left = Library.open(copy)
    left.add(samples.draft(title="写进旧备份的一篇"))
    for ending in ("", "-wal"):
        (tmp_path / f"kept{ending}").write_bytes(copy.with_name(copy.name + ending).read_bytes())
    left.close()
    for ending in ("", "-wal"):  # as a killed process leaves them
        copy.with_name(copy.name + ending).write_bytes((tmp_path / f"kept{ending}").read_bytes())
    filled.backup(copy)
    with Library.open(copy) as opened:
        assert opened.counts().all == 20
        assert opened.check() == []


def test_the_library_itself_is_never_written_over(filled, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(filled.path)
    for path in (filled.path, link, filled.path.with_name("library.db-wal")):
        with pytest.raises(ReaderError, match="library itself"):
            filled.refuse_own_file(path)
    filled.refuse_own_file(tmp_path / "other.db")


def test_a_mark_that_stands_for_nothing_costs_only_itself(filled):
    damage(filled, "UPDATE article SET state = 77 WHERE id = 3")
    assert filled.article(3).state is State.UNREAD
    assert filled.rows([3])[0].state is State.UNREAD
    assert filled.counts().all == 20


def test_a_damaged_row_is_told(filled):
    damage(filled, "UPDATE article SET title = CAST(x'e9e99d' AS TEXT) WHERE id = 3")
    with pytest.raises(DamagedError, match="check --repair"):
        filled.rows([3])


def test_a_lost_table_is_told(filled):
    damage(filled, "DROP TABLE search_text")
    with pytest.raises(DamagedError, match="check --repair"):
        filled.search("实事")
    assert filled.check()[0].startswith("The library lacks search_text")
