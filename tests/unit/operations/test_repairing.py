"""Repairing: what can be mended is mended in place, what can be read of a damaged file is saved, nothing gets worse."""

import random
from contextlib import closing, suppress

import apsw
import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.errors import NoDatabaseError, ReaderError
from desktop_reader.library import Library, rescue
from desktop_reader.library.connections import PAGE_SIZE
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.repairing import repair


@pytest.fixture(autouse=True)
def story_format():
    """The real formats, not those of the other tests here."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A library of 120 imported pages, as bytes, with its articles."""
    folder = tmp_path_factory.mktemp("sound")
    pages = folder / "pages"
    pages.mkdir()
    chance = random.Random(1)
    for number, draft in enumerate(samples.many_drafts(120)):
        filler = " ".join(chance.randbytes(20).hex() for _ in range(60))  # so that no page holds many of them
        text = f"---\ndate: {draft.published or '2021-01-01'}\n---\n# {draft.title}\n\n{draft.body}\n\n{filler}。\n"
        (pages / f"{number}.md").write_text(text, encoding="utf-8")
    with Library.open(folder / "library.db") as library:
        assert import_sources(library, [pages]).imported == 120
        library.set_starred(range(1, 50), starred=True)
        library.set_state(range(20, 70), State.READ)
        library.add_tag(range(1, 121, 7), "本地")
        library.remove([5])
        articles = {article.id: article for article in library.articles()}
    return (folder / "library.db").read_bytes(), articles


@pytest.fixture
def path(tmp_path, sound):
    path = tmp_path / "library.db"
    path.write_bytes(sound[0])
    return path


def damage(path, *statements):
    with closing(apsw.Connection(str(path))) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()


def pages(path, name, kind="leaf"):
    """The pages of a table or index."""
    asked = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno"
    with closing(apsw.Connection(str(path))) as connection:
        return [number for (number,) in connection.execute(asked, (name, kind))]


def wipe(path, *numbers):
    content = bytearray(path.read_bytes())
    for number in numbers:
        content[(number - 1) * PAGE_SIZE : number * PAGE_SIZE] = bytes(PAGE_SIZE)
    path.write_bytes(content)


def articles(path):
    with Library.open(path) as library:
        assert library.check() == []
        return {article.id: article for article in library.articles()}


def without_marks(article):
    """What an original says of an article."""
    return article.title, article.body, article.published, article.author, article.recommended, article.original


def test_a_sound_library_is_left_alone(path, sound):
    before = path.read_bytes()
    assert repair(path) == ((), (), None, None, None)
    assert path.read_bytes() == before


def test_an_index_is_made_anew_in_place(path, sound):
    damage(path, "INSERT INTO search_text(search_text) VALUES ('delete-all')")
    done = repair(path)
    assert (done.after, done.rescued) == ((), None)
    assert articles(path) == sound[1]
    with Library.open(path) as library:
        assert library.search("实事").total == 119


def test_a_damaged_text_is_read_anew_in_place(path, sound):
    damage(path, "UPDATE body SET content = x'28b52ffd00' WHERE article = 3")
    done = repair(path)
    assert [one.sentence for one in done.before] == ["The text of article 3 cannot be read."]
    assert done[1:] == ((), None, None, None)
    assert articles(path) == sound[1]


@pytest.mark.parametrize("column", ["title", "author"])
def test_damaged_words_are_read_anew_in_place(path, sound, column):
    damage(path, f"UPDATE article SET {column} = CAST(x'e9e99d' AS TEXT) WHERE id = 3")
    with Library.open(path) as library, pytest.raises(ReaderError, match="damaged"):
        library.article(3)
    assert repair(path).after == ()
    assert articles(path) == sound[1]


def test_a_text_that_nothing_can_bring_back_is_still_named(path, sound):
    damage(path, "UPDATE original SET content = x'28b52ffd00' WHERE article = 3")
    done = repair(path)
    assert [one.sentence for one in done.after] == ["The text of article 3 cannot be read."]
    assert done.rescued is None


TABLE_DAMAGE = {
    "no table": ["DROP TABLE search_text"],
    "no part of a table": ["DROP TABLE search_character_data"],
    "no shelf index": ["DROP INDEX article_shelf"],
    "no tags": ["DROP TABLE article_tag"],
}


@pytest.mark.parametrize("statements", TABLE_DAMAGE.values(), ids=TABLE_DAMAGE.keys())
def test_a_table_that_is_gone_costs_no_article(path, sound, statements, tmp_path):
    damage(path, *statements)
    done = repair(path)
    assert len(done.before) == 1
    assert "lacks" in done.before[0].sentence
    assert done.after == ()
    assert len(done.rescued.whole + done.rescued.partial) == 119
    assert done.kept == tmp_path / "library.damaged.db"
    found = articles(path)
    assert list(map(without_marks, found.values())) == list(map(without_marks, sound[1].values()))
    with Library.open(path) as library:
        assert library.search("实事").total == 119
        assert library.add(samples.draft()).id == 121


def test_a_wiped_page_of_texts_costs_nothing(path, sound):
    wipe(path, *pages(path, "body"))
    done = repair(path)
    assert (len(done.rescued.whole), done.rescued.partial, done.rescued.lost) == (119, (), ())
    assert articles(path) == sound[1]


def test_a_wiped_page_of_articles_costs_their_marks(path, sound):
    wipe(path, pages(path, "article")[0])
    done = repair(path)
    assert done.rescued.lost == ()
    assert 0 < len(done.rescued.partial) < 119
    found = articles(path)
    assert {id_: found[id_] for id_ in done.rescued.whole} == {id_: sound[1][id_] for id_ in done.rescued.whole}
    assert [without_marks(found[id_]) for id_ in done.rescued.partial] == [
        without_marks(sound[1][id_]) for id_ in done.rescued.partial
    ]
    assert len(found) == 119


@pytest.mark.parametrize("table", ["article", "original", "body", "source"])
def test_a_lost_way_to_the_rows_of_a_table_costs_nothing(path, sound, table):
    """The page that leads to all others of the table; the rows themselves are there."""
    with closing(apsw.Connection(str(path))) as connection:
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
    wipe(path, *(pages(path, table, "internal") or [root]))
    done = repair(path)
    assert done.rescued.lost == ()
    found = articles(path)
    if table == "source":  # so small that its rows lie on that very page
        assert {article.source for article in found.values()} <= {None, samples.CHINESE_SOURCE}
    else:
        assert found == sound[1]


@pytest.mark.parametrize("beginning", [100, PAGE_SIZE])
def test_a_lost_beginning_of_the_file_costs_tags_alone(path, sound, beginning):
    content = bytearray(path.read_bytes())
    content[:beginning] = random.Random(1).randbytes(beginning)
    path.write_bytes(content)
    with pytest.raises(NoDatabaseError):
        Library.open(path)
    done = repair(path)
    assert done.rescued.lost == ()
    found = articles(path)
    assert list(map(without_marks, found.values())) == list(map(without_marks, sound[1].values()))
    assert [(one.state, one.starred) for one in found.values()] == [(o.state, o.starred) for o in sound[1].values()]


def test_a_wrong_checksum_is_found_and_put_right(path, sound):
    damage(path, "UPDATE original SET sha256 = zeroblob(32) WHERE article = 3")
    with Library.open(path) as library:
        assert library.check() == ["The checksum of the original of article 3 is wrong."]
    assert repair(path).after == ()
    assert articles(path) == sound[1]


def test_what_never_was_a_library_stays_as_it_is(tmp_path):
    path = tmp_path / "library.db"
    path.write_text("这不是文库。" * 10_000, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(NoDatabaseError, match="is not a Desktop Reader library"):
        repair(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_wiped_page_of_originals_costs_the_articles_on_it(path, sound):
    leaves = pages(path, "original")
    wipe(path, leaves[len(leaves) // 2])
    done = repair(path)
    assert 0 < len(done.rescued.lost) < 20
    assert articles(path) == {id_: sound[1][id_] for id_ in sound[1] if id_ not in done.rescued.lost}


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_damaged_nothing_that_is_said_to_be_saved_is_otherwise(path, sound, seed, tmp_path):
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(3):
        at = chance.randrange(PAGE_SIZE, len(content))
        content[at : at + 200] = chance.randbytes(200)
    path.write_bytes(content)
    with suppress(ReaderError):  # where nothing can be saved
        done = repair(path)
        with Library.open(path) as library:
            for id_ in done.rescued.whole if done.rescued else ():
                assert without_marks(library.article(id_)) == without_marks(sound[1][id_])
    assert {file.name for file in tmp_path.iterdir()} <= {"library.db", "library.damaged.db"}


def test_the_damaged_library_is_kept_each_time(path, tmp_path):
    for name in ("library.damaged.db", "library.damaged-2.db"):
        damage(path, "DROP TABLE search_text")
        assert repair(path).kept == tmp_path / name
        with closing(apsw.Connection(str(tmp_path / name))) as kept:
            assert kept.execute("SELECT count(*) FROM article").fetchall() == [(119,)]


def test_one_that_is_open_elsewhere_is_left_alone(path, tmp_path):
    damage(path, "DROP TABLE search_text")
    with Library.open(path) as other:
        assert other.counts().all == 119
        with pytest.raises(ReaderError, match="in use by another program"):
            repair(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_rescue_that_fails_changes_nothing(path, tmp_path, monkeypatch):
    damage(path, "DROP TABLE search_text")
    (tmp_path / "library.db.rescued").write_text("left by one that was killed")

    def full(*_):
        raise apsw.FullError

    monkeypatch.setattr("desktop_reader.library.upkeep.rebuild", full)
    with pytest.raises(ReaderError, match="full"):
        repair(path)
    assert list(tmp_path.iterdir()) == [path]


def test_where_nothing_can_be_saved_nothing_is_changed(path, tmp_path):
    wipe(path, *range(2, len(path.read_bytes()) // PAGE_SIZE + 1))
    before = path.read_bytes()
    with pytest.raises(ReaderError, match="Nothing can be saved"):
        repair(path)
    assert path.read_bytes()[100:] == before[100:]
    assert list(tmp_path.iterdir()) == [path]


def test_one_that_can_only_be_read_is_left_alone(open_folder, sound, locked):
    path = open_folder / "library.db"
    path.write_bytes(sound[0])
    with locked(open_folder, path), pytest.raises(ReaderError, match="can only be read"):
        repair(path)


def test_a_rescue_knows_every_table(sound, path):
    """A table of a newer schema must be copied too, or be made anew from what is copied."""
    made_anew = {"sqlite_sequence", "site_line", "recurring_line", "version", "version_group"}
    made_anew |= {"story", "story_waiting", "story_word", "linked_address", "address_waiting", "seal"}
    tables = {*rescue._SHARED, *rescue._OF_AN_ARTICLE, "article"} | made_anew
    with closing(apsw.Connection(str(path))) as connection:
        found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    assert {name for (name,) in found if not name.startswith(("search_", "story_index"))} == tables
