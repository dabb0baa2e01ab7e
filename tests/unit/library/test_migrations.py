"""Libraries that older releases made: each is brought up to date with everything that is in it."""

import gzip
import re
from pathlib import Path

import apsw
import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Listing
from desktop_reader.library import Library, migrations

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


def test_the_schema_is_that_of_a_new_library(old, tmp_path):
    Library.open(old).close()
    Library.open(tmp_path / "new.db").close()
    assert schema(old) == schema(tmp_path / "new.db")
