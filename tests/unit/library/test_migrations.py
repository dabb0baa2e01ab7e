"""Libraries that older releases made: each is brought up to date with everything that is in it."""

import gzip
import re
from pathlib import Path

import apsw
import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library, migrations
from desktop_reader.operations.relating import relate

OLD = sorted((Path(__file__).parents[2] / "data" / "libraries").glob("schema_*.db.gz"))


@pytest.fixture(params=OLD, ids=lambda path: path.name)
def old(request, tmp_path):
    """A library with a page and a note, as the release of that schema made it."""
    path = tmp_path / "library.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def schema(path):
    found = apsw.Connection(str(path)).execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")
    return [(kind, name, re.sub(r"\s+", " ", sql or "")) for kind, name, sql in found]


def test_there_is_a_library_of_every_older_schema():
    assert [path.name for path in OLD] == [f"schema_{number}.db.gz" for number in range(1, migrations.LATEST)]


def test_the_articles_and_their_marks_are_there(old):
    with Library.open(old) as library:
        page, note = (library.article(id_) for id_ in sorted(library.ids(Listing())))
        assert (page.title, page.starred, page.tags) == (samples.CHINESE_TITLE, True, ("海",))
        assert (note.title, note.state) == ("灯塔看守人的最后一班", State.ARCHIVED)
        assert library.original(page.id).content.decode("gb18030") == samples.chinese_page()
        assert library.search("粮仓").total == 1
        assert library.check() == []
        assert library.waiting_for_words() == library.still_waiting() == 2


def test_the_schema_is_that_of_a_new_library(old, tmp_path):
    Library.open(old).close()
    Library.open(tmp_path / "new.db").close()
    assert schema(old) == schema(tmp_path / "new.db")


def version_of(path):
    return apsw.Connection(str(path)).pragma("user_version")


def rows(path):
    """Everything that is in the tables of a library."""
    db = apsw.Connection(str(path))
    tables = [
        name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRT%'")
    ]
    return {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in tables if not name.startswith("search_")}


def test_a_copy_of_the_older_library_is_kept(old, tmp_path):
    before, version = rows(old), version_of(old)
    Library.open(old).close()
    kept = tmp_path / f"library.schema-{version}.db"
    assert (version_of(kept), rows(kept)) == (version, before)
    assert version_of(old) == migrations.LATEST
    kept.rename(old)
    Library.open(old).close()
    Library.open(old).close()
    assert {file.name for file in tmp_path.iterdir()} == {"library.db", f"library.schema-{version}.db"}


def test_an_older_copy_is_not_written_over(old, tmp_path):
    version = version_of(old)
    (tmp_path / f"library.schema-{version}.db").write_text("kept by somebody")
    Library.open(old).close()
    assert (tmp_path / f"library.schema-{version}.db").read_text() == "kept by somebody"
    assert version_of(tmp_path / f"library.schema-{version}-2.db") == version


def test_what_fails_in_the_middle_leaves_the_older_library(old, monkeypatch):
    before, version, script = rows(old), version_of(old), migrations.script
    half = "CREATE TABLE half_done(x); INSERT INTO half_done SELECT no_such_function()"
    monkeypatch.setattr(migrations, "LATEST", migrations.LATEST + 1)
    monkeypatch.setattr(migrations, "script", lambda step: half if step == migrations.LATEST else script(step))
    with pytest.raises(apsw.SQLError):
        Library.open(old)
    assert (version_of(old), rows(old)) == (version, before)


def test_without_room_for_the_copy_nothing_is_done(old, monkeypatch):
    before, version = rows(old), version_of(old)

    def full(*_):
        raise apsw.FullError

    monkeypatch.setattr("desktop_reader.library.upkeep._copy", full)
    with pytest.raises(ReaderError, match=r"library\.schema-\d\.db is full"):
        Library.open(old)
    assert (version_of(old), rows(old)) == (version, before)
    assert list(old.parent.iterdir()) == [old]


def test_an_older_library_that_can_only_be_read_is_read(old, open_folder, locked):
    place = open_folder / "library.db"
    place.write_bytes(old.read_bytes())
    version = version_of(place)
    with locked(open_folder, place):
        with Library.open(place) as library:
            assert library.search("粮仓").total == 1
            assert library.is_read_only
        assert list(open_folder.iterdir()) == [place]
    assert version_of(place) == version


def test_the_addresses_of_the_older_articles_are_filled_in(old):
    with Library.open(old) as library:
        linking = library.add(
            samples.draft(body="见[灯塔](http://www.example.org/lighthouse/#top)。", recommended=())
        ).id
        relate(library)
        (note,) = library.named_in(library.article(linking)).articles()
        assert library.article(note).title == "灯塔看守人的最后一班"
        assert [row.id for row in library.naming(note)] == [linking]
        assert library.still_waiting() == 0
        assert library.check() == []
