"""Rereading: what changed is replaced, marks stay, failures are told and the rest goes on."""

from datetime import datetime, timedelta

import apsw
import pytest

from desktop_reader.domain.article import Recommendation, State
from desktop_reader.domain.draft import Draft
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

    def parse(original, *, today, hints):
        answer = answers.get(original.content.decode())
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            return answer(today)
        return answer or Draft(title=original.content.decode(), body=f"{original.content.decode()}的正文。")

    monkeypatch.setattr(rereading, "parse", parse)
    return answers


@pytest.fixture
def ids(library, stories):
    items = []
    import_sources(library, [stories("a.story", "一", "二", "三")], on_item=items.append)
    return [item.id for item in items]


def test_what_comes_out_as_before_is_left_alone(library, ids, parsed):
    heard, progress = [], []
    report = reread(library, on_item=heard.append, on_progress=lambda *done: progress.append(done))
    assert (report.updated, report.unchanged, report.failures) == (0, 3, ())
    assert progress == [(0, 3), (1, 3), (2, 3)]
    assert sorted((item.id, item.status) for item in heard) == [(id_, ImportStatus.UNCHANGED) for id_ in ids]


def test_what_comes_out_otherwise_is_replaced_and_keeps_its_marks(library, ids, parsed):
    library.set_state([ids[1]], State.READ)
    library.add_tag([ids[1]], "航运")
    before = library.article(ids[1])
    parsed["二"] = Draft(title="二", body="重新读过的正文。", source="潮头新闻")
    heard = []
    report = reread(library, on_item=heard.append)
    assert (report.updated, report.unchanged) == (1, 2)
    changed = [item.id for item in heard if item.status is not ImportStatus.UNCHANGED]
    assert (changed, len(heard)) == ([ids[1]], 3)
    after = library.article(ids[1])
    assert after == before._replace(body="重新读过的正文。", text="重新读过的正文。", source="潮头新闻")
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


def test_what_another_file_has_filled_in_stays_where_the_original_does_not_say(library, ids, parsed):
    known = {
        "source": "海平晚报",
        "author": ("林一舟",),
        "published": "2021-02-23",
        "language": "zh",
        "url": "https://a.example/1",
    }
    library.replace(ids[0], Draft(title="一", body="一的正文。", **known))
    before = library.article(ids[0])
    assert reread(library, [ids[0]]).unchanged == 1
    parsed["一"] = Draft(title="一", body="一的正文。", source="潮头新闻")
    assert reread(library, [ids[0]]).updated == 1
    assert library.article(ids[0]) == before._replace(source="潮头新闻")


def day_of_import(library, id_):
    return datetime.fromisoformat(library.article(id_).imported).astimezone().date()


def test_a_date_that_the_page_tells_as_yesterday_counts_from_the_import_if_none_is_known(library, ids, parsed):
    parsed["一"] = lambda today: Draft(title="一", body="一的正文。", published=str(today - timedelta(days=1)))
    assert reread(library, [ids[0]]).updated == 1
    assert library.article(ids[0]).published == str(day_of_import(library, ids[0]) - timedelta(days=1))


def test_a_date_that_the_page_tells_as_yesterday_stays_as_the_file_told_it(library, ids, parsed):
    def draft(published, body="一的正文。"):
        story = Recommendation(title="渡轮复航", published=published)
        return Draft(title="一", body=body, published=published, recommended=(story,))

    library.replace(ids[0], draft("2021-02-22T08:15"))
    parsed["一"] = lambda today: draft(f"{today}T08:15")
    assert reread(library, [ids[0]]).unchanged == 1
    parsed["一"] = lambda today: draft(f"{today}T08:15", "重新读过的正文。")
    assert reread(library, [ids[0]]).updated == 1
    after = library.article(ids[0])
    assert (after.body, after.published) == ("重新读过的正文。", "2021-02-22T08:15")
    assert after.recommended[0].published == "2021-02-22T08:15"


def test_a_date_that_the_page_writes_out_is_taken_anew(library, ids, parsed):
    library.replace(ids[0], Draft(title="一", body="一的正文。", published="2021-02-22"))
    parsed["一"] = Draft(title="一", body="一的正文。", published="2021-02-23")
    assert reread(library, [ids[0]]).updated == 1
    assert library.article(ids[0]).published == "2021-02-23"


def test_a_damaged_text_is_made_anew_from_the_original(library, ids, parsed):
    before = library.article(ids[0])
    damage(library, "UPDATE body SET content = x'28b52ffd00' WHERE article = ?", ids[0])
    report = reread(library)
    assert (report.updated, report.unchanged, report.failures) == (1, 2, ())
    assert library.article(ids[0]) == before


def test_a_damaged_text_without_an_original_is_told(library, parsed):
    id_ = library.add(Draft(title="手写", body="没有原件。")).id
    damage(library, "UPDATE body SET content = x'28b52ffd00' WHERE article = ?", id_)
    (failed,) = reread(library).failures
    assert "damaged" in str(failed.error)


def damage(library, statement, id_):
    database = apsw.Connection(str(library.path))
    database.execute(statement, (id_,))
    database.close()
