"""Imports in a process of their own: progress and report come by signal, whatever becomes of the process."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_reader.domain.importing import ImportProgress, ImportReport
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations import job as jobs
from desktop_reader.operations.import_job import ImportJob


@pytest.fixture
def library(tmp_path):
    return tmp_path / "library.db"


@pytest.fixture
def job(qtbot, library):
    job = ImportJob(library)
    yield job
    job.shutdown()
    assert multiprocessing.active_children() == []


def records(path, count):
    lines = (
        json.dumps({"title": f"第{number}号渡轮今日复航", "body": f"第{number}号渡轮检修完毕,今日起恢复航班。"})
        for number in range(count)
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def titles(path):
    with Library.open(path, create=False) as library:
        return sorted(article.title for article in library.articles(library.ids(Listing())))


def wait_for_first_article(qtbot, job):
    """Wait until something is in the library; there is more to come."""
    with qtbot.waitSignal(job.progress, check_params_cb=lambda progress: progress.imported > 0):
        pass


def child_of(_job):
    """The process of the import."""
    (child,) = multiprocessing.active_children()
    return child


def test_files_and_texts_come_in(qtbot, tmp_path, library, job):
    file = records(tmp_path / "渡轮.jsonl", 3)
    text = "# 码头图书馆开门\n\n海平市码头图书馆今天开门,第一批读者清晨就等在门口。\n"
    seen = []
    job.progress.connect(seen.append)
    with qtbot.waitSignal(job.finished) as finished:
        job.start([file, Source.of_bytes("clipboard", text.encode()), tmp_path / "missing.txt"])
        assert job.is_running
    (report,) = finished.args
    assert not job.is_running
    assert isinstance(report, ImportReport)
    assert (report.imported, len(report.failures), report.cancelled) == (4, 1, False)
    assert isinstance(report.failures[0].error, ReaderError)
    assert "码头图书馆开门" in titles(library)
    assert isinstance(seen[-1], ImportProgress)
    assert (seen[-1].imported, seen[-1].done_files, seen[-1].total_files) == (4, 3, 3)


def test_one_import_after_another(qtbot, tmp_path, library, job):
    file = records(tmp_path / "a.jsonl", 2)
    for status in ("imported", "duplicates"):
        with qtbot.waitSignal(job.finished) as finished:
            job.start([file])
        assert getattr(finished.args[0], status) == 2
    with qtbot.waitSignal(job.finished) as finished:
        job.start([file], keep_duplicates=True)
    assert finished.args[0].imported == 2


def test_two_at_once_are_a_bug(qtbot, tmp_path, job):
    file = records(tmp_path / "a.jsonl", 2)
    with qtbot.waitSignal(job.finished):
        job.start([file])
        with pytest.raises(RuntimeError, match="running"):
            job.start([file])


def test_cancelling_keeps_what_is_in(qtbot, tmp_path, library, job):
    job.start([records(tmp_path / "many.jsonl", 20_000)])
    wait_for_first_article(qtbot, job)
    with qtbot.waitSignal(job.finished) as finished:
        job.cancel()
        job.cancel()
    (report,) = finished.args
    assert report.cancelled
    assert 0 < report.imported < 20_000
    assert len(titles(library)) == report.imported


def test_cancelling_what_has_just_ended_keeps_its_report(qtbot, monkeypatch, tmp_path, job):
    """The process has sent its report and closed its end before it is asked to stop."""

    def ended(self):
        self.join()
        job.cancel()

    process = multiprocessing.get_context("spawn").Process
    start = process.start
    monkeypatch.setattr(process, "start", lambda self: (start(self), ended(self)))
    with qtbot.waitSignal(job.finished) as finished:
        job.start([records(tmp_path / "a.jsonl", 2)])
    (report,) = finished.args
    assert (report.imported, report.batch is None, report.cancelled) == (2, False, False)


def test_a_killed_process_is_told_once_and_leaves_a_sound_library(qtbot, tmp_path, library, job):
    job.start([records(tmp_path / "many.jsonl", 20_000)])
    wait_for_first_article(qtbot, job)
    with qtbot.waitSignal(job.failed) as failed:
        os.kill(child_of(job).pid, signal.SIGKILL)
    assert "ended in the middle" in str(failed.args[0])
    assert not job.is_running
    with Library.open(library) as opened:
        assert opened.check() == []
        assert len(opened.ids(Listing())) > 0


def test_a_process_that_does_not_answer_is_ended(qtbot, monkeypatch, tmp_path, job):
    monkeypatch.setattr(jobs, "_PATIENCE_SECONDS", 0.3)
    job.start([records(tmp_path / "many.jsonl", 20_000)])
    wait_for_first_article(qtbot, job)
    os.kill(child_of(job).pid, signal.SIGSTOP)
    with qtbot.waitSignal(job.finished) as finished:
        job.cancel()
    assert finished.args[0].cancelled
    assert finished.args[0].imported > 0


def test_shutdown_waits_for_the_end_and_is_silent(qtbot, tmp_path, library):
    job = ImportJob(library)
    told = []
    job.finished.connect(told.append)
    job.failed.connect(told.append)
    job.start([records(tmp_path / "many.jsonl", 20_000)])
    wait_for_first_article(qtbot, job)
    job.shutdown()
    assert multiprocessing.active_children() == []
    job.shutdown()
    qtbot.wait(20)
    assert told == []
    assert 0 < len(titles(library)) < 20_000


@pytest.mark.parametrize("content", [b"this is no database, only a text that is long enough" * 10, None])
def test_a_library_that_cannot_be_opened_is_one_error(qtbot, tmp_path, library, job, content):
    if content is None:
        library.mkdir()
    else:
        library.write_bytes(content)
    with qtbot.waitSignal(job.failed) as failed:
        job.start([records(tmp_path / "a.jsonl", 1)])
    assert isinstance(failed.args[0], ReaderError)
    assert "library.db" in str(failed.args[0])


def test_what_cannot_even_start_is_told(qtbot, monkeypatch, tmp_path, job):
    def no_process(_context, *_arguments, **_named):
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", no_process)
    with qtbot.waitSignal(job.failed) as failed:
        job.start([records(tmp_path / "a.jsonl", 1)])
    assert "no room for another process (Resource temporarily unavailable)" in str(failed.args[0])


def test_a_source_that_cannot_be_read_is_told(qtbot, job):
    def broken():
        raise ValueError("bug")

    with qtbot.waitSignal(job.failed) as failed:
        job.start([Source("clipboard", broken)])
    assert "fault in this program" in str(failed.args[0])


def test_the_process_needs_no_qt():
    modules = ", ".join(f"desktop_reader.operations.{name}" for name in ("child_process", "importing", "exporting"))
    code = f"import sys, {modules}; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_the_process_ends_with_the_window(tmp_path, library, project):
    """A window that crashes takes its import with it: no process is left that writes for nobody."""
    file = records(tmp_path / "many.jsonl", 40_000)
    script = tmp_path / "window.py"
    script.write_text(
        "import os, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from desktop_reader.operations.import_job import ImportJob\n"
        "if __name__ == '__main__':\n"
        "    application = QCoreApplication([])\n"
        "    job = ImportJob(Path(sys.argv[1]))\n"
        "    job.progress.connect(lambda p: p.imported and os._exit(9))\n"
        "    job.start([Path(sys.argv[2])])\n"
        "    application.exec()\n"
    )
    environment = os.environ | {"PYTHONPATH": str(project)}
    done = subprocess.run([sys.executable, script, library, file], env=environment, timeout=60, check=False)
    assert done.returncode == 9
    count, deadline = -1, time.monotonic() + 30
    while count != (count := len(titles(library))):
        assert time.monotonic() < deadline
        time.sleep(1)
    assert 0 < count < 40_000
