"""Exporting: what cannot be read costs itself alone, and the file is whole or as it was."""

import json

import pytest
import samples

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.exporting import ExportProgress
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source, importer_of
from desktop_reader.library import Library
from desktop_reader.operations import seldom
from desktop_reader.operations.exporting import export, export_from
from desktop_reader.operations.pictures import pictures_of


@pytest.fixture
def ids(library):
    return [library.add(draft).id for draft in samples.many_drafts(5)]


@pytest.fixture
def destination(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("old")
    return path


@pytest.fixture
def unreadable(monkeypatch):
    """The articles that cannot be read, with what each raises."""
    errors = {}
    article = Library.article

    def read(library, id_):
        if id_ in errors:
            raise errors[id_]
        return article(library, id_)

    monkeypatch.setattr(Library, "article", read)
    return errors


def written(path):
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_all_by_number_a_listing_in_its_order_or_those_named(library, ids, destination):
    library.trash([ids[4]])
    assert export(library, "jsonl", None, destination).written == 4
    assert written(destination) == ids[:4]
    listing = Listing(query="实事")
    export(library, "jsonl", listing, destination)
    assert written(destination) == list(library.ids(listing))
    export(library, "jsonl", [ids[2], ids[0]], destination)
    assert written(destination) == [ids[2], ids[0]]


def test_what_cannot_be_read_is_passed_over_and_named(library, ids, destination, unreadable):
    unreadable |= {ids[1]: ReaderError("It is damaged."), ids[3]: KeyError("bug"), 99: ReaderError("It is gone.")}
    report = export(library, "jsonl", [*ids, 99], destination)
    assert (report.written, written(destination)) == (3, [ids[0], ids[2], ids[4]])
    titles = [library.rows([id_])[0].title for id_ in (ids[1], ids[3])]
    assert [failure.title for failure in report.failures] == [*titles, "99"]
    assert str(report.failures[0].error) == "It is damaged."
    assert "fault in this program" in str(report.failures[1].error)


def test_where_nothing_can_be_read_the_file_stays(library, ids, destination, unreadable):
    unreadable |= dict.fromkeys(ids, ReaderError("It is damaged."))
    with pytest.raises(ReaderError, match="None of these articles"):
        export(library, "jsonl", None, destination)
    assert destination.read_text() == "old"


def test_pictures_go_along_and_come_back(library, tmp_path):
    page = '<html><body><p>海边</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></body></html>'
    original = Original("a.html", "html", "utf-8", page.encode(), "1" * 64)
    id_ = library.add(Draft(title="海", body="![清晨](original:image/1)"), original).id
    before = pictures_of(library, id_)
    assert before
    for name, expected in {"jsonl": 1, "markdown": 1, "html": 1, "highlights-json": 0}.items():
        export(library, name, [id_], tmp_path / f"all.{name}")
        assert (tmp_path / f"all.{name}").read_text().count("R0lGODlhAQABAAAAACw=") == expected, name
    ((draft, record),) = importer_of(source := Source.of_file(tmp_path / "all.jsonl")).read(source)
    with Library.open(tmp_path / "other.db") as other:
        assert pictures_of(other, other.add(draft, record).id) == before


def test_a_cancelled_export_leaves_the_file(library, ids, destination, monkeypatch, tmp_path):
    monkeypatch.setattr(seldom, "_TICK_SECONDS", 0)
    seen = []
    report = export(library, "jsonl", None, destination, on_progress=seen.append, cancelled=lambda: len(seen) == 3)
    assert (report.cancelled, report.written) == (True, 0)
    assert seen == [ExportProgress(done, 5) for done in range(3)]
    assert destination.read_text() == "old"
    assert not list(tmp_path.glob(".*"))


def test_a_library_is_opened_for_a_process(library, ids, destination):
    export_from(library.path, "jsonl", None, destination, on_progress=lambda _: None, cancelled=lambda: False)
    assert written(destination) == ids


def test_the_library_itself_is_never_written_over(library, ids):
    with pytest.raises(ReaderError, match="library itself"):
        export(library, "jsonl", None, library.path)
