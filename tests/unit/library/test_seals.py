"""Seals: what an article says beside its text is found where it has changed by itself, and by no edit of a person."""

from contextlib import closing

import apsw
import pytest
import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.highlight import Highlight, Quote
from desktop_reader.library import Library
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.relating import relate
from desktop_reader.operations.repairing import repair

FOUND = ["What is noted of article 1 beside its text is not as it was stored."]


@pytest.fixture
def path(tmp_path):
    """A library with a page that recommends others, a highlight on it, and a second article."""
    (tmp_path / "page.txt").write_text(samples.chinese_page(), encoding="utf-8")
    with Library.open(tmp_path / "library.db") as library:
        assert import_sources(library, [tmp_path / "page.txt"]).imported == 1
        library.add(samples.draft(), keep_duplicates=True)
        library.add_tag([1], "海")
        library.set_highlights([Highlight(0, 1, Quote("海平市", "", "", 0), note="要记住")])
        relate(library)
    return tmp_path / "library.db"


def damage(path, statement):
    """Change a row as a disk does: nothing in the library hears of it."""
    with closing(apsw.Connection(str(path))) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        assert connection.changes() > 0
        for _, made in triggers:
            connection.execute(made)


def checked(path):
    with Library.open(path) as library:
        return library.check()


FROM_THE_PAGE = {
    "author": "UPDATE article SET author = '[\"林知迩\"]' WHERE id = 1",
    "title": "UPDATE article SET title = title || '?' WHERE id = 1",
    "recommendation": "UPDATE recommendation SET source = '潮尾新闻' WHERE article = 1 AND position = 0",
}
FROM_ELSEWHERE = {
    "order": "UPDATE article SET title_key = 'zz' WHERE id = 1",
    "path": "UPDATE original SET path = '/x' WHERE article = 1",
    "encoding": "UPDATE original SET encoding = 'utf-9' WHERE article = 1",
    "note": "UPDATE highlight SET note = '要记佳' WHERE article = 1",
    "imported": "UPDATE article SET imported = '1999-01-01T00:00:00Z' WHERE id = 1",
}


@pytest.mark.parametrize("statement", (FROM_THE_PAGE | FROM_ELSEWHERE).values(), ids=FROM_THE_PAGE | FROM_ELSEWHERE)
def test_what_has_changed_by_itself_is_found(path, statement):
    assert checked(path) == []
    damage(path, statement)
    assert checked(path) == FOUND


@pytest.mark.parametrize("statement", FROM_THE_PAGE.values(), ids=FROM_THE_PAGE)
def test_what_the_page_says_is_read_anew_in_place(path, statement):
    with Library.open(path) as library:
        before = library.article_with_highlights(1)
    damage(path, statement)
    done = repair(path)
    assert ([one.sentence for one in done.before], done.after, done.rescued) == (FOUND, (), None)
    with Library.open(path) as library:
        assert library.article_with_highlights(1) == before
        assert library.check() == []


@pytest.mark.parametrize("statement", FROM_ELSEWHERE.values(), ids=FROM_ELSEWHERE)
def test_what_the_page_does_not_say_comes_from_a_backup(path, statement):
    with Library.open(path) as library:
        library.keep_backup()
        library.set_state([1], State.ARCHIVED)
        before = library.article_with_highlights(1)
    damage(path, statement)
    done = repair(path)
    assert (done.rescued.whole, done.rescued.partial, done.rescued.from_backup) == ((2,), (), (1,))
    with Library.open(path) as library:
        assert library.article_with_highlights(1) == before
        assert library.check() == []


def test_without_a_backup_the_article_stays_and_is_named(path):
    damage(path, FROM_ELSEWHERE["note"])
    done = repair(path)
    assert (done.rescued.whole, done.rescued.partial, done.rescued.lost) == ((2,), (1,), ())
    assert checked(path) == []


EDITS = {
    "highlight": lambda library: library.set_highlights(remove=[1]),
    "note": lambda library: library.set_highlights([library.highlights(1)[0]._replace(note="别忘了")]),
    "parts": lambda library: library.replace(1, samples.draft(title="别的标题", author=("甲",))),
    "marks": lambda library: library.set_starred([1, 2], starred=True),
    "trash": lambda library: library.trash([1]),
    "removed": lambda library: library.remove([1]),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_what_is_edited_is_no_damage_and_sealed_again(path, edit):
    with Library.open(path) as library:
        edit(library)
        assert library.check() == []
        relate(library)
        assert library.check() == []
        there = [id_ for id_ in (1, 2) if library.marks([id_])]
        assert sorted(library.seals([1, 2])) == there


def test_a_highlight_is_sealed_at_once(path):
    with Library.open(path) as library:
        library.set_highlights([Highlight(0, 2, Quote("words", "", "", 3))])
        assert sorted(library.seals([1, 2])) == [1, 2]


def test_a_row_that_cannot_be_read_keeps_no_other_from_its_seal(path):
    with Library.open(path) as library:
        for title in ("二", "三"):
            library.add(samples.draft(title=title), keep_duplicates=True)
    damage(path, "UPDATE article SET url = CAST(x'e9e99d' AS TEXT) WHERE id = 3")
    with Library.open(path) as library:
        assert library.seal_some(0) == 4
        assert sorted(library.seals([1, 2, 3, 4])) == [1, 2, 4]
