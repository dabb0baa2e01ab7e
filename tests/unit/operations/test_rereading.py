"""Rereading: what changed is replaced, marks stay, failures are told and the rest goes on."""

from dataclasses import replace
from datetime import datetime

import pytest

from desktop_reader.domain.article import Draft, State
from desktop_reader.domain.importing import ImportStatus
from desktop_reader.errors import ReaderError
from desktop_reader.operations import rereading
from desktop_reader.operations.faults import fault_file
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.rereading import reread


@pytest.fixture
def parsed(monkeypatch):
    """What parsing gives for each original, by its content; a test may change it."""
    answers = {}

    def parse(original, *, today):
        answer = answers.get(original.content.decode())
        if isinstance(answer, Exception):
            raise answer
        answers["today"] = today
        return answer or Draft(title=original.content.decode(), body=f"{original.content.decode()}的正文。")

    monkeypatch.setattr(rereading, "parse", parse)
    return answers


@pytest.fixture
def ids(library, stories):
    items = []
    import_sources(library, [stories("a.story", "一", "二", "三")], on_item=items.append)
    return [item.id for item in items]


def test_what_comes_out_as_before_is_left_alone(library, ids, parsed):
    heard = []
    report = reread(library, on_item=heard.append)
    assert (report.updated, report.unchanged, report.failures, heard) == (0, 3, (), [])


def test_what_comes_out_otherwise_is_replaced_and_keeps_its_marks(library, ids, parsed):
    library.set_state([ids[1]], State.READ)
    library.add_tag([ids[1]], "航运")
    before = library.article(ids[1])
    parsed["二"] = Draft(title="二", body="重新读过的正文。", source="潮头新闻")
    heard = []
    report = reread(library, on_item=heard.append)
    assert (report.updated, report.unchanged) == (1, 2)
    assert [(item.id, item.status) for item in heard] == [(ids[1], ImportStatus.UPDATED)]
    after = library.article(ids[1])
    assert after == replace(before, body="重新读过的正文。", text="重新读过的正文。", source="潮头新闻")
    assert library.search("重新读过").hits[0].id == ids[1]


def test_only_the_articles_that_are_named(library, ids, parsed):
    for title in ("一", "二"):
        parsed[title] = Draft(title=title, body="新的正文。")
    assert reread(library, [ids[0], ids[2]]).updated == 1
    assert library.article(ids[1]).body == "二的正文。"


def test_failures_cost_only_themselves(library, ids, parsed):
    parsed["一"] = ReaderError("No article in {path}.", path="a.story")
    parsed["二"] = KeyError("bug")
    parsed["三"] = Draft(title="三", body="新的正文。")
    report = reread(library, [999, *ids])
    assert report.updated == 1
    assert [item.id for item in report.failures] == [999, *ids[:2]]
    assert "fault in this program" in str(report.failures[2].error)
    assert "KeyError: 'bug'" in fault_file().read_text()


def test_an_article_without_an_original_fails_only_if_it_is_named(library, parsed):
    id_ = library.add(Draft(title="手写", body="没有原件。")).id
    assert reread(library).failures == ()
    (failed,) = reread(library, [id_]).failures
    assert "without an original" in str(failed.error)


def test_relative_dates_count_from_the_day_of_import(library, ids, parsed):
    reread(library, [ids[0]])
    imported = datetime.fromisoformat(library.article(ids[0]).imported)
    assert parsed["today"] == imported.astimezone().date()
