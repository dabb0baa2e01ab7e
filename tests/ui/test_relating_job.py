"""Relating in a process of its own: killed at any point it leaves a sound library, and the next one goes on."""

import multiprocessing
import shutil
from pathlib import Path

import pytest
import samples

from desktop_reader.domain.related import RelatingReport
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.relating_job import RelatingJob

MANY = 1_500


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    path = tmp_path_factory.mktemp("filled") / "library.db"
    with Library.open(path) as library:
        for draft in samples.many_drafts(MANY):
            library.add(draft)
    return path


@pytest.fixture
def library(filled, tmp_path):
    return Path(shutil.copy(filled, tmp_path))


@pytest.fixture
def job(qtbot, library):
    job = RelatingJob(library)
    yield job
    job.shutdown()
    assert multiprocessing.active_children() == []


def waiting(path):
    with Library.open(path, create=False) as library:
        return library.waiting_for_words()


def finished(qtbot, job):
    job.start()
    with qtbot.waitSignal(job.finished) as done:
        pass
    return done.args[0]


def test_everything_that_waits_is_done_and_its_progress_told(qtbot, job, library):
    told = []
    job.progress.connect(told.append)
    assert finished(qtbot, job) == RelatingReport(MANY)
    assert told[-1] == (MANY, MANY)
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
    assert waiting(library) == 0
    assert finished(qtbot, job) == RelatingReport(0)


def test_what_is_killed_in_the_middle_goes_on_where_it_stood(qtbot, job, library):
    job.start()
    with qtbot.waitSignal(job.progress, check_params_cb=lambda progress: progress.done > 0):
        pass
    (process,) = multiprocessing.active_children()
    with qtbot.waitSignal(job.failed) as told:
        process.kill()
    assert isinstance(told.args[0], ReaderError)
    left = waiting(library)
    assert 0 < left < MANY
    assert finished(qtbot, job) == RelatingReport(left)
    with Library.open(library) as opened:
        assert opened.problems() == []
        assert any(opened.related(id_) for id_ in range(1, 40))


def test_cancelled_it_keeps_what_is_done(qtbot, job, library):
    job.start()
    with qtbot.waitSignal(job.progress, check_params_cb=lambda progress: progress.done > 0):
        pass
    with qtbot.waitSignal(job.finished) as told:
        job.cancel()
    report = told.args[0]
    assert report.cancelled
    assert 0 < waiting(library) <= MANY - report.done
