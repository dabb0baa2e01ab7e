"""Putting a library in order after a large import: smaller, and nothing is lost or found otherwise."""

from itertools import pairwise

import apsw
import pytest

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.library import connections, upkeep
from desktop_reader.library.prepared import prepare

BATCHES, SIZE = 12, 20


def fill(library):
    batch = library.begin_batch("notes")
    for start in range(0, BATCHES * SIZE, SIZE):
        drafts = [
            Draft(title=f"第{number}号船坞", body=" ".join(f"岸边{number}x{word}" for word in range(300)))
            for number in range(start, start + SIZE)
        ]
        library.add_many([prepare(draft) for draft in drafts], batch=batch)
    library.remove(library.ids(Listing())[: BATCHES * SIZE // 2])


def free_pages(library):
    connection = apsw.Connection(str(library.path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return connection.pragma("freelist_count"), connection.pragma("page_count")
    finally:
        connection.close()


def answers(library):
    return [library.search(query) for query in ("船坞", "第17号", "岸边", "岸")]


@pytest.fixture
def every_import_is_large(monkeypatch):
    monkeypatch.setattr(upkeep, "_MANY", 1)


@pytest.mark.usefixtures("every_import_is_large")
def test_the_file_is_smaller_and_finds_the_same(library):
    fill(library)
    before, (_, pages) = answers(library), free_pages(library)
    library.settle(BATCHES * SIZE)
    free, left = free_pages(library)
    assert free == 0
    assert left < pages
    assert answers(library) == before
    assert library.check() == []


def test_a_small_import_is_not_followed_by_work_on_the_whole(library):
    fill(library)
    before = free_pages(library)
    library.settle(BATCHES * SIZE)
    assert free_pages(library) == before


@pytest.mark.usefixtures("every_import_is_large")
def test_nor_is_a_small_part_of_a_large_library(library):
    fill(library)
    before = free_pages(library)
    library.settle(BATCHES * SIZE // 50)
    assert free_pages(library) == before


def parts(library):
    connection = apsw.Connection(str(library.path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return connection.execute("SELECT count(DISTINCT segid) FROM search_text_idx").fetchone()[0]
    finally:
        connection.close()


def test_single_articles_are_joined_many_at_a_time(library):
    library.begin_batch("notes")
    grown = []
    for number in range(140):
        library.add(Draft(title=f"第{number}号船坞", body="岸边。"))
        grown.append(parts(library))
    assert max(grown) < 140
    assert sum(after < before for before, after in pairwise(grown)) == 2
    assert library.search("船坞").total == 140
    assert library.check() == []


def parts_of_the_index(library):
    connection = apsw.Connection(str(library.path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return connection.execute("SELECT count(DISTINCT segid) FROM search_text_idx").fetchall()[0][0]
    finally:
        connection.close()


def journal(library):
    """How many pages the journal has, and how many of them are in the file."""
    connection = apsw.Connection(str(library.path))
    try:
        return connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchall()[0][1:]
    finally:
        connection.close()


def test_what_single_articles_leave_is_joined_and_copied_between_edits(library, monkeypatch):
    monkeypatch.setattr(connections, "_SOME_PAGES", 1)
    library.begin_batch("notes")
    for number in range(20):
        library.add(Draft(title=f"第{number}号船坞", body=f"岸边{number}x"))
    before, parts, (written, copied) = answers(library), parts_of_the_index(library), journal(library)
    assert copied < written
    library.tidy()
    assert parts_of_the_index(library) < parts
    written, copied = journal(library)
    assert copied == written
    assert answers(library) == before
    assert library.check() == []


def test_a_short_journal_is_left_alone(library):
    library.add(Draft(title="船坞", body="岸边"))
    before = journal(library)
    library.tidy()
    assert journal(library) == before


def test_what_may_only_be_read_is_not_tidied(library, monkeypatch):
    monkeypatch.setattr(connections.Connections, "is_read_only", True)
    with pytest.raises(ReaderError, match="can only be read"):
        library.tidy()
