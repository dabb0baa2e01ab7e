"""Pages of one site teach the library at the end of an import, and are understood anew by what it has learned."""

import hashlib
import threading

import pytest

from desktop_reader.domain.listing import Listing
from desktop_reader.importers import Source
from desktop_reader.operations import parsing
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.rereading import reread

PROMISE = "关注潮间带，每天早上八点准时收到前一天的全部消息，还有编辑部为你挑选的三篇长文。"
SUBJECTS = ("码头", "灯塔", "渔港", "栈桥", "船坞")


@pytest.fixture(autouse=True)
def story_format():
    """The real formats, not those of the other tests here."""


def page(subject):
    lines = (
        "潮间带网",
        "海岸频道",
        f"{subject}的早晨，一座小城的更新",
        "2024-03-18 07:25 潮间带",
        f"清晨六点，{subject}的灯还没有熄，跑步的人已经三三两两，海面上有一层薄薄的雾。",
        PROMISE,
        f"三年前，{subject}还是一片围起来的空地，吊机生了锈，附近的居民绕道而行。",
        "责任编辑：丁一",
        "潮间带传媒 版权所有",
        "读者服务热线",
    )
    return Source.of_bytes(f"{subject}.txt", "\n\n".join(lines).encode())


def bodies(library):
    return [library.article(id_).text for id_ in sorted(library.ids(Listing()))]


def with_promise(library):
    return [PROMISE in text for text in bodies(library)]


def test_pages_that_came_earlier_in_the_same_import_gain_at_its_end(library):
    report = import_sources(library, [page(subject) for subject in SUBJECTS[:4]])
    assert report.imported == 4
    assert with_promise(library) == [False] * 4
    assert "附近的居民绕道而行" in bodies(library)[0]


def test_pages_of_a_large_import_are_understood_anew_where_its_files_are_read(library, monkeypatch):
    monkeypatch.setattr(parsing, "cores", lambda: 2)
    monkeypatch.setattr(parsing, "_FEW_FILES", 3)
    monkeypatch.setattr("desktop_reader.operations.reading.understood_anew", None)  # in this process
    import_sources(library, [page(subject) for subject in SUBJECTS[:4]])
    assert with_promise(library) == [False] * 4


def test_two_pages_teach_nothing_and_a_later_import_gains_by_them(library):
    import_sources(library, [page(subject) for subject in SUBJECTS[:2]])
    assert with_promise(library) == [True, True]
    import_sources(library, [page(SUBJECTS[2])])
    assert with_promise(library) == [True, True, False]


def test_rereading_lets_older_articles_gain(library):
    import_sources(library, [page(subject) for subject in SUBJECTS[:2]])
    import_sources(library, [page(SUBJECTS[2])])
    report = reread(library)
    assert (report.updated, report.unchanged) == (2, 1)
    assert with_promise(library) == [False] * 3
    assert reread(library).updated == 0


def test_rereading_notes_the_pages_of_a_library_that_knows_none(library, monkeypatch):
    monkeypatch.setattr("desktop_reader.library.page_table.insert_many", lambda _db, _sketches: None)
    import_sources(library, [page(subject) for subject in SUBJECTS[:3]])
    assert with_promise(library) == [True] * 3
    assert reread(library).updated == 3
    assert with_promise(library) == [False] * 3


def test_an_import_that_is_cancelled_learns_nothing_more(library):
    cancelled = threading.Event()
    import_sources(
        library,
        [page(subject) for subject in SUBJECTS[:4]],
        on_item=lambda item: cancelled.set() if item.path == "栈桥.txt" else None,
        cancelled=cancelled.is_set,
    )
    assert with_promise(library) == [True] * 4


def test_a_page_that_says_nothing_but_furniture_stays_as_it_was(library):
    import_sources(library, [page(subject) for subject in SUBJECTS[:3]])
    only = Source.of_bytes(
        "空页.txt", f"潮间带网\n\n海岸频道\n\n{PROMISE}\n\n潮间带传媒 版权所有\n\n读者服务热线".encode()
    )
    report = import_sources(library, [only])
    assert (report.imported, report.failures) == (1, ())


def test_marks_and_original_stay(library):
    source = page(SUBJECTS[2])
    import_sources(library, [page(subject) for subject in SUBJECTS[:2]])
    import_sources(library, [source])
    (id_,) = [id_ for id_ in library.ids(Listing()) if "渔港" in library.article(id_).title]
    content = source.open().read()
    assert library.original(id_).content == content
    assert library.original(id_).sha256 == hashlib.sha256(content).hexdigest()
    assert library.check() == []
