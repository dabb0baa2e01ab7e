"""Rows that are read off the pages are those that SQLite reads."""

import apsw
import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.article import OriginalInfo
from desktop_reader.library.leaf_pages import LeafPages
from desktop_reader.library.prepared import prepare

KEYS = {"article": "id", "original": "article", "body": "article", "source": "id", "tag": "id", "import_batch": "id"}


@pytest.fixture
def filled(library, original):
    """A library with rows from short to many pages long, and some that were deleted."""
    batch = library.begin_batch("渡轮")
    origin = OriginalInfo(path="/a.txt", format="text", encoding=None, sha256="ab" * 32)
    drafts = list(samples.many_drafts(60))
    library.add_many([prepare(draft, original(f"原文{draft.body}")) for draft in drafts], batch=batch)
    library.add(samples.draft(origin=origin, tags=("海岛",)), original("".join(map(chr, range(0x4E00, 0x9000)))))
    library.remove(range(10, 30))
    library.close()
    return library.path


def test_they_are_those_that_sqlite_reads(filled):
    db, pages = apsw.Connection(str(filled)), LeafPages(filled, 512)
    for table, key in KEYS.items():
        cursor = db.execute(f"SELECT * FROM {table}")
        rows = [dict(zip((name for name, *_ in cursor.description), row, strict=True)) for row in cursor]
        assert {row[key] for row in rows} == pages.numbers(table), table
        for row in rows:
            assert pages.row(table, row[key]) == row
    assert pages.row("article", 10) is None
    pages.close()


def test_without_a_header_the_usual_size_of_a_page_is_taken(filled):
    content = bytearray(filled.read_bytes())
    content[:100] = bytes(100)
    filled.write_bytes(content)
    pages = LeafPages(filled, 16_384)
    assert {31, 60, 61} <= pages.numbers("article")
    assert pages.row("article", 61)["title"] == samples.CHINESE_TITLE
    pages.close()


@given(st.binary(min_size=1, max_size=3_000), st.integers(0, 60))
def test_whatever_lies_on_the_pages_costs_nothing_but_itself(tmp_path_factory, noise, page):
    path = tmp_path_factory.getbasetemp() / "noise.db"
    content = bytearray(b"\0" * 4_096 * 3)
    content[16:18] = (4_096).to_bytes(2, "big")
    content[4_096] = content[8_192] = 0x0D
    content[4_096 + page : 4_096 + page + len(noise)] = noise
    path.write_bytes(content)
    pages = LeafPages(path, 4_096)
    for table in KEYS:
        for number in pages.numbers(table):
            pages.row(table, number)
    pages.close()


def test_a_chain_of_pages_that_goes_round_ends(filled):
    content = bytearray(filled.read_bytes())
    pages = LeafPages(filled, 512)
    whole = pages.row("original", 61)
    pages.close()
    for start in range(0, len(content), 16_384):
        page = start // 16_384 + 1
        if content[start] not in (2, 5, 10, 13):  # a page of a chain leads to itself
            content[start : start + 4] = page.to_bytes(4, "big")
    filled.write_bytes(content)
    pages = LeafPages(filled, 16_384)
    assert whole is not None
    assert pages.row("original", 61) != whole
    pages.close()
