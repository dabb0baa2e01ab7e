"""Reading in other processes: the same results in the same order, and no process whose end costs more than its task."""

import json
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from functools import partial

import pytest

from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source, importer_of
from desktop_reader.operations import parsing, reading, reading_pool
from desktop_reader.operations.confinement import confine_time
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.parsing import Parser
from desktop_reader.operations.reading import Found, Parsed, found_in
from desktop_reader.operations.reading_pool import ReadingPool
from desktop_reader.operations.walk import failure

PATIENCE = 30.0
FOR_EVER = 3600  # far beyond the time that a test may take


def note(title):
    return Source.of_bytes(f"{title}.md", f"# {title}\n\n{title}的正文。\n".encode())


def deadly():
    """A source that ends the process which opens it."""
    return Source("deadly.md", partial(os._exit, 3))


@pytest.fixture
def real_formats(monkeypatch):
    """The importers of the program, as the other processes have them."""
    monkeypatch.setattr(reading, "importer_of", importer_of)


@pytest.fixture
def pool():
    pool = ReadingPool()
    yield pool
    pool.close()
    assert multiprocessing.active_children() == []


def results(pool, tasks):
    return [result for result in pool.results(iter(tasks), PATIENCE) if result is not None]


def titles(result):
    return [one.prepared.title if isinstance(one, Parsed) else one.path for one in result]


def stored(parsed):
    """What a reader will see of it; the single characters in its index are a set, in any order."""
    return parsed.path, parsed.prepared._replace(indexed=None), parsed.size


def test_results_come_in_the_order_of_the_tasks(pool):
    tasks = [[note(f"第{number}条"), note(f"第{number}条续")] for number in range(12)]
    assert [titles(result) for result in results(pool, tasks)] == [
        [f"第{number}条", f"第{number}条续"] for number in range(12)
    ]


@pytest.mark.usefixtures("real_formats")
def test_every_kind_of_piece_comes_out_as_it_does_here(pool):
    (found,) = found_in(note("渡轮复航"))
    assert isinstance(found, Found)
    pieces = [
        note("灯塔亮灯"),
        found,
        failure("gone.txt", ReaderError("It is gone.")),
        Source.of_bytes("empty.md", b""),
    ]
    (result,) = results(pool, [pieces])
    here = list(reading.results(pieces))
    assert [stored(one) for one in result if isinstance(one, Parsed)] == [
        stored(one) for one in here if isinstance(one, Parsed)
    ]
    failed = [one for one in result if isinstance(one, ImportItem)]
    assert [(one.path, str(one.error)) for one in failed] == [
        (one.path, str(one.error)) for one in here if isinstance(one, ImportItem)
    ]


def test_large_tasks_and_results_do_not_wait_for_each_other(pool):
    text = "渡轮今日恢复航班。" * 30_000
    tasks = [[Source.of_bytes(f"{number}.md", f"# {number}\n\n{text}\n".encode())] for number in range(12)]
    assert [len(result) for result in results(pool, tasks)] == [1] * 12


def test_a_piece_that_ends_its_process_costs_nothing_else(pool):
    tasks = [[note("一")], [note("二"), deadly(), note("三")], *([note(f"第{n}条")] for n in range(20))]
    got = [titles(result) for result in results(pool, tasks)]
    assert got == [["一"], ["二", "deadly.md", "三"], *([f"第{n}条"] for n in range(20))]


def test_a_piece_that_ends_its_process_is_a_failure(pool):
    ((lost,),) = results(pool, [[deadly()]])
    assert lost.status is ImportStatus.FAILED
    assert "too much time or memory" in str(lost.error)


@pytest.mark.skipif(sys.platform != "linux", reason="the system keeps no limit on memory")
def test_a_piece_that_takes_all_memory_is_a_failure_and_its_process_goes_on(pool):
    ((failed, after),) = results(pool, [[Source("hungry.md", partial(bytearray, 3_000_000_000)), note("二")]])
    assert "more memory than an import may use" in str(failed.error)
    assert after.prepared.title == "二"


def test_a_pool_that_is_busy_can_be_closed_at_once():
    pool = ReadingPool()
    waiting = pool.results(iter([[Source("slow.md", partial(time.sleep, FOR_EVER))]]), 0.1)
    assert next(waiting) is None
    pool.close()
    assert multiprocessing.active_children() == []


class ReadyPool(ReadingPool):
    """A pool that is not asked before it has started, so that even a small import goes through it."""

    def is_ready(self):
        return all(worker.is_ready(PATIENCE) for worker in self._workers)


@pytest.fixture
def pooled(monkeypatch):
    monkeypatch.setattr(reading, "importer_of", importer_of)
    monkeypatch.setattr(parsing, "cores", lambda: 2)
    monkeypatch.setattr(parsing, "_ALONE_SECONDS", 0.0)
    monkeypatch.setattr(parsing, "ReadingPool", ReadyPool)


@pytest.mark.usefixtures("pooled")
def test_a_large_import_is_the_same_by_way_of_other_processes(monkeypatch, library, tmp_path):
    monkeypatch.setattr(parsing, "_LARGE_FILE", 10_000)
    large = tmp_path / "large.jsonl"
    records = [{"title": f"第{number}条", "body": f"第{number}条的正文。"} for number in range(300)]
    lines = [json.dumps(record) for record in records]
    lines[7] = "[]"
    large.write_text("\n".join(lines))
    small = [note(f"小{number}") for number in range(40)]
    items, seen, ahead = [], [], []

    def look(progress):
        seen.append(progress)
        ahead.append(progress.done_files > len(items))

    report = import_sources(
        library, [*small, large, tmp_path / "gone.md", note("末")], on_item=items.append, on_progress=look
    )
    assert (report.imported, len(report.failures)) == (340, 2)
    expected = [f"小{number}" for number in range(40)] + [record["title"] for record in records] + ["末"]
    del expected[47]
    assert [library.article(id_).title for id_ in sorted(library.ids(Listing()))] == expected
    assert [at for at, item in enumerate(items) if item.error] == [47, 340]
    assert not any(ahead)
    assert (seen[-1].done_files, seen[-1].total_files, seen[-1].part) == (43, 43, 0.0)


@pytest.mark.usefixtures("pooled")
def test_cancelling_does_not_wait_for_what_another_process_reads(library):
    stuck = [Source(f"{number}.md", partial(time.sleep, FOR_EVER)) for number in range(20)]
    asked = []
    report = import_sources(library, [note("一"), *stuck], cancelled=lambda: asked.append(1) or len(asked) > 3)
    assert report.cancelled
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("real_formats")
def test_a_small_import_starts_no_process(monkeypatch, library):
    monkeypatch.setattr(parsing, "cores", lambda: 2)
    monkeypatch.setattr(parsing, "_ALONE_SECONDS", 3600.0)
    monkeypatch.setattr(parsing, "ReadingPool", None)
    assert import_sources(library, [note("一"), note("二")]).imported == 2


@pytest.fixture
def alone(monkeypatch):
    """No other thread, as far as copies are concerned: what other tests have left must not have these end the run."""
    if sys.platform != "linux":
        pytest.skip("a copy of a process is not safe to make")
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(reading, "importer_of", importer_of)


@pytest.mark.usefixtures("alone")
def test_a_small_import_is_read_by_a_copy_of_its_process(library):
    items = []
    report = import_sources(
        library,
        [note("一"), deadly(), note("二"), note("三")],
        apart=True,
        on_item=lambda item: items.append(item.path),
    )
    assert (report.imported, items) == (3, ["一.md", "deadly.md", "二.md", "三.md"])
    assert "too much time or memory" in str(report.failures[0].error)
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("alone")
def test_what_never_comes_back_to_python_costs_a_small_import_one_file(monkeypatch, library):
    monkeypatch.setattr(reading_pool, "confine_time", partial(confine_time, 0.2))
    monkeypatch.setattr(parsing, "_ALONE_SECONDS", 3600.0)
    endless = Source("endless.md", partial(pow, 3, 10**9))
    report = import_sources(library, [note("一"), endless, note("二")], apart=True)
    assert (report.imported, [item.path for item in report.failures]) == (2, ["endless.md"])


@pytest.mark.usefixtures("alone")
def test_cancelling_a_small_import_does_not_wait_for_its_file(library):
    stuck = Source("slow.md", partial(time.sleep, FOR_EVER))
    asked = []
    report = import_sources(library, [stuck], apart=True, cancelled=lambda: asked.append(1) or len(asked) > 1)
    assert report.cancelled
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("real_formats")
def test_beside_another_thread_no_copy_is_made(library):
    """The copy would have its locks, as they are, and not the thread."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert ReadingPool.copy_of_this() is None
        assert import_sources(library, [note("一")], apart=True).imported == 1
    finally:
        done.set()
        other.join()


@pytest.mark.skipif(sys.platform != "linux", reason="a copy of a process is not safe to make")
def test_a_copy_ends_with_the_process_that_it_is_a_copy_of(project):
    code = (
        "import os, signal\n"
        "from desktop_reader.operations.reading_pool import ReadingPool\n"
        "pool = ReadingPool.copy_of_this()\n"
        "print(pool._workers[0]._process.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=project)
    assert run.stdout.strip().isdigit()  # read to its end: the copy, which has it open too, has gone


@pytest.mark.usefixtures("alone")
def test_a_large_page_is_never_read_where_the_library_is_written(library, monkeypatch):
    monkeypatch.setattr(parsing, "_LARGE_FILE", 10)
    large = Source("deadly.md", partial(os._exit, 3), size=1_000)
    assert [item.path for item in import_sources(library, [large], apart=True).failures] == ["deadly.md"]


@pytest.mark.usefixtures("pooled")
def test_a_parser_that_is_left_ends_its_processes():
    parser = Parser([note(str(number)) for number in range(500)])
    next(parser.batches())
    parser.close()
    assert multiprocessing.active_children() == []


def test_the_processes_need_neither_qt_nor_the_window(project):
    code = (
        "import sys, desktop_reader.operations.reading_pool\n"
        "sys.exit('PySide6' in sys.modules or 'desktop_reader.ui' in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=project)


def test_a_long_name_of_the_folder_for_temporary_files_stops_no_import(tmp_path):
    """The process that others are copies of is reached through a socket there, whose name the system keeps short."""
    folder = tmp_path / ("far" * 40)
    folder.mkdir()
    for number in range(parsing._FEW_FILES + 1):
        (tmp_path / f"{number}.md").write_text(f"# 第{number}篇\n\n正文一句。\n", encoding="utf-8")
    command = [sys.executable, "-m", "desktop_reader", "--library", tmp_path / "library.db", "import", tmp_path]
    run = subprocess.run(command, env=os.environ | {"TMPDIR": str(folder)}, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert f"{parsing._FEW_FILES + 1} articles imported" in run.stdout
