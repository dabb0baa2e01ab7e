"""Filling the word table: whatever one article brings to light, the others come in, and it does not wait for ever."""

import hashlib
import os

import pytest

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.library.relating import Unrelated
from desktop_reader.library.story_table import Waiting
from desktop_reader.operations import profiling
from desktop_reader.operations.faults import fault_file
from desktop_reader.operations.profiling import with_profile
from desktop_reader.operations.reading_pool import ReadingPool
from desktop_reader.operations.relating import relate, relate_for

TEXT = "码头边的灯塔修好了,守塔人林知远说,今夜十点亮灯。"
PATIENCE = 30.0


def fails(error):
    def profiled(article):
        if article.title == "坏":
            raise error
        return whole(article)

    whole = profiling.profiled
    return profiled


@pytest.mark.parametrize("error", [ReaderError("This takes too long."), ZeroDivisionError("a bug")])
@pytest.mark.parametrize("asked", [False, True])
def test_an_article_that_no_profile_can_be_made_of_costs_only_itself(library, monkeypatch, error, asked):
    bad, good, other = (library.add(Draft(title=title, body=TEXT)).id for title in ("坏", "灯塔", "灯塔亮了"))
    monkeypatch.setattr(profiling, "profiled", fails(error))
    if asked:
        relate_for(library, [bad])
    else:
        assert relate(library).done == 3
    assert library.waiting_for_words() == 0
    assert library.version_counts([bad, good, other]) == {good: 2, other: 2}
    assert library.related(bad) == []
    assert library.check() == []


def test_a_bug_in_it_is_noted_without_a_word_of_the_article(library, monkeypatch):
    bad = library.add(Draft(title="坏", body=TEXT)).id
    monkeypatch.setattr(profiling, "profiled", fails(ZeroDivisionError("a bug")))
    relate(library)
    noted = fault_file().read_text(encoding="utf-8")
    assert f"the words of article {bad}\n" in noted
    assert "ZeroDivisionError" in noted
    assert "灯塔" not in noted


@pytest.mark.parametrize("error", [ReaderError("This takes too long."), ZeroDivisionError("a bug")])
def test_an_original_that_states_no_address_costs_only_its_own(library, monkeypatch, error):
    def address_of(original):
        if original.path == "bad.html":
            raise error
        return "https://harbour.example/lamp"

    def original(path):
        content = path.encode()
        sha256 = hashlib.sha256(content).hexdigest()
        return Original(path=path, format="html", encoding="utf-8", content=content, sha256=sha256)

    ids = [library.add(Draft(title=path, body=TEXT), original(path)).id for path in ("bad.html", "good.html")]
    with library._connections.writing() as db:
        db.execute("INSERT INTO address_waiting SELECT id FROM article")
    monkeypatch.setattr("desktop_reader.importers.address_of", address_of)
    relate(library)
    assert [library.article(id_).url for id_ in ids] == [None, "https://harbour.example/lamp"]
    assert library.still_waiting() == 0


class Deadly(str):  # noqa: SLOT000 - never kept
    """A text that ends the process which takes it."""

    def __reduce__(self):
        return os._exit, (3,)


def test_a_text_that_ends_its_process_is_left_with_nothing():
    pool = ReadingPool()
    waiting = [Unrelated(Waiting(number, 0), "灯塔", text) for number, text in enumerate((TEXT, Deadly(TEXT), TEXT))]
    try:
        results = [result for result in pool.results(iter([waiting]), PATIENCE) if result is not None]
    finally:
        pool.close()
    (made,) = results
    assert [one.waiting.article for one in made] == [0, 1, 2]
    assert [bool(one.profile.words) for one in made] == [True, False, True]


def test_what_is_short_has_its_profile():
    made = with_profile(Unrelated(Waiting(1, 0), "灯塔", TEXT))
    assert made.profile.words
