"""Imports: batches, order, what fails alone, cancelling, and the end of a full disk."""

import pytest

from desktop_reader.domain.importing import ImportStatus
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations.faults import fault_file
from desktop_reader.operations.importing import import_sources


def titles(library):
    return [library.article(id_).title for id_ in sorted(library.ids(Listing()))]


def test_every_article_of_every_file_comes_in_in_order(library, stories, tmp_path):
    stories("2.story", "港口扩建", "地铁通车")
    stories("10.story", "新馆开放")
    items = []
    report = import_sources(library, [tmp_path / "stories"], on_item=items.append)
    assert titles(library) == ["港口扩建", "地铁通车", "新馆开放"]
    assert [item.id for item in items] == sorted(library.ids(Listing()))
    assert (report.imported, report.duplicates, report.updated, report.failures) == (3, 0, 0, ())
    assert report.first_id == items[0].id
    assert report.batch == library.last_batch()
    assert not report.cancelled
    assert report.stopped is None


def test_more_than_a_batch(library, stories):
    lines = [f"第{number}条" for number in range(450)]
    items = []
    report = import_sources(library, [stories("many.story", *lines)], on_item=items.append)
    assert report.imported == 450
    assert titles(library) == lines
    assert [item.id for item in items] == sorted(library.ids(Listing()))


def test_what_the_library_has_is_a_duplicate_unless_it_shall_be_kept(library, stories):
    path = stories("a.story", "港口扩建")
    import_sources(library, [path])
    again = import_sources(library, [path])
    assert (again.imported, again.duplicates, again.batch) == (0, 1, None)
    assert again.first_id == min(library.ids(Listing()))
    assert import_sources(library, [path], keep_duplicates=True).imported == 1


def test_an_import_can_be_undone_as_a_whole(library, stories):
    import_sources(library, [stories("a.story", "留下的")])
    report = import_sources(library, [stories("b.story", "一", "二")])
    library.undo_batch(report.batch)
    assert titles(library) == ["留下的"]


def test_failures_stay_where_they_belong(library, stories, tmp_path):
    named = [
        stories("1.story", "一", "bad record", "二"),
        tmp_path / "missing.story",
        stories("2.story", "三", "bad file", "never"),
        stories("4.story", "四"),
    ]
    items = []
    report = import_sources(library, named, on_item=items.append)
    assert titles(library) == ["一", "二", "三", "四"]
    kinds = [item.status is ImportStatus.FAILED for item in items]
    assert kinds == [False, True, False, True, False, True, False]
    assert [str(failed.error).replace(f"{tmp_path}/", "") for failed in report.failures] == [
        "stories/1.story has a bad record.",
        "There is no file or folder missing.story; check its name.",
        "stories/2.story is bad.",
    ]


def test_a_file_that_vanishes_fails_alone(library, stories):
    gone = Source.of_file(stories("gone.story", "x"))
    stories("gone.story").unlink()
    report = import_sources(library, [gone, stories("a.story", "一")])
    assert titles(library) == ["一"]
    assert "no longer there" in str(report.failures[0].error)


def test_a_bug_in_an_importer_costs_its_file_and_is_written_down(library, stories):
    report = import_sources(library, [stories("1.story", "一", "bug", "二"), stories("2.story", "三")])
    assert titles(library) == ["一", "三"]
    assert "fault in this program" in str(report.failures[0].error)
    assert "KeyError: 'bug'" in fault_file().read_text()


def test_an_article_that_cannot_be_stored_costs_only_itself(monkeypatch, library, stories):
    add_many = Library.add_many

    def picky(self, articles, **named):
        if any(article.title == "怪" for article in articles):
            raise TypeError("odd")
        return add_many(self, articles, **named)

    monkeypatch.setattr(Library, "add_many", picky)
    report = import_sources(library, [stories("1.story", "一", "怪", "二")])
    assert titles(library) == ["一", "二"]
    assert [item.status for item in report.failures] == [ImportStatus.FAILED]


def test_a_full_disk_stops_the_import_and_keeps_what_is_in(monkeypatch, library, stories):
    add_many, calls = Library.add_many, []

    def full(self, articles, **named):
        calls.append(len(articles))
        if len(calls) == 2:
            raise ReaderError("The disk is full.")
        return add_many(self, articles, **named)

    monkeypatch.setattr(Library, "add_many", full)
    report = import_sources(library, [stories("many.story", *(f"第{number}条" for number in range(900)))])
    assert str(report.stopped) == "The disk is full."
    assert report.imported == calls[0] == len(library.ids(Listing()))
    assert len(calls) == 2
    assert report.batch == library.last_batch()


def test_cancelling_keeps_what_is_in(library, stories):
    seen = []
    report = import_sources(
        library,
        [stories("many.story", *(f"第{number}条" for number in range(2000)))],
        on_item=seen.append,
        cancelled=lambda: len(seen) > 0,
    )
    assert report.cancelled
    assert 0 < report.imported < 2000
    assert len(library.ids(Listing())) == report.imported == len(seen)


def test_an_error_of_the_caller_ends_the_import(library, stories):
    def broken(_item):
        raise RuntimeError("caller")

    with pytest.raises(RuntimeError, match="caller"):
        import_sources(library, [stories("many.story", *map(str, range(1000)))], on_item=broken)


def test_progress_ends_with_everything(library, stories, tmp_path):
    stories("a.story", "一", "bad record")
    stories("b.story", "二")
    seen = []
    import_sources(library, [tmp_path / "stories", tmp_path / "missing.story"], on_progress=seen.append)
    last = seen[-1]
    assert (last.done_files, last.total_files) == (3, 3)
    assert (last.imported, last.duplicates, last.updated, last.failed) == (2, 0, 0, 2)
    assert last.current.endswith("b.story")
    assert all(0 <= progress.part <= 1 for progress in seen)


def test_nothing_to_import_leaves_no_batch(library, tmp_path):
    report = import_sources(library, [tmp_path])
    assert (report.imported, report.batch, report.first_id) == (0, None, None)
    assert import_sources(library, []).batch is None


def test_a_library_that_can_only_be_read_is_told_before_anything_is_read(open_folder, locked):
    path = open_folder / "library.db"
    Library.open(path).close()
    with locked(open_folder, path):
        opened = Library.open(path)
    with opened, pytest.raises(ReaderError, match="can only be read"):
        import_sources(opened, [open_folder], on_progress=lambda _: pytest.fail("began to read"))


def test_a_folder_leaves_in_the_trash_what_was_deleted_and_a_file_that_is_named_brings_it_back(
    library, stories, tmp_path
):
    stories("a.story", "港口扩建", "地铁通车")
    named = stories("b.story", "新馆开放")
    items = []
    import_sources(library, [tmp_path / "stories"])
    ids = sorted(library.ids(Listing()))
    library.trash(ids[1:])
    report = import_sources(library, [tmp_path / "stories"], on_item=items.append)
    assert (report.imported, report.updated, report.duplicates, report.in_trash, report.restored) == (0, 0, 3, 2, 0)
    assert [item.was_trashed for item in items] == [False, True, True]
    assert (report.batch, list(library.ids(Listing()))) == (None, ids[:1])
    report = import_sources(library, [tmp_path / "stories", named, named])
    assert (report.imported, report.updated, report.duplicates, report.in_trash, report.restored) == (0, 1, 4, 2, 1)
    assert sorted(library.ids(Listing())) == [ids[0], ids[2]]


def test_what_is_pasted_comes_back_from_the_trash(library):
    pasted = Source.of_bytes("clipboard", "新馆开放".encode())
    import_sources(library, [pasted])
    library.trash(library.ids(Listing()))
    assert import_sources(library, [pasted]).restored == 1


def test_files_of_other_kinds_are_counted(library, stories, tmp_path):
    stories("a.story", "港口扩建")
    for name in ("a.pdf", "b.PDF", "inner/c.jpg", "LICENSE", ".hidden"):
        stories(name, "不是报道")
    report = import_sources(library, [tmp_path / "stories"])
    assert report.imported == 1
    assert report.left_out == ((".pdf", 2), ("", 1), (".jpg", 1))


def test_what_is_in_stays_in_where_the_library_cannot_be_put_in_order(library, stories, tmp_path, monkeypatch):
    def full(_self, _added):
        raise ReaderError("The disk is full.")

    stories("a.story", "港口扩建")
    monkeypatch.setattr(Library, "settle", full)
    report = import_sources(library, [tmp_path / "stories"])
    assert (report.imported, report.stopped) == (1, None)
