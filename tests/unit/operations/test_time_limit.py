"""No input holds up the others: what takes too long is refused, in its words and with the rest of its batch in."""

import threading
import time

import pytest

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.importing import ImportItem
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.operations import reading, time_limit
from desktop_reader.operations.reading import Parsed, results
from desktop_reader.operations.time_limit import limited, stopped_after

SHORT = 0.05


def work_for(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_what_takes_too_long_is_stopped():
    with pytest.raises(ReaderError, match="longer than 0 seconds"), stopped_after(SHORT):
        work_for(20 * SHORT)


def test_what_is_quick_is_not_and_nothing_comes_later():
    with stopped_after(SHORT):
        pass
    work_for(2 * SHORT)


def test_a_large_article_may_take_longer_and_a_small_one_is_not_watched(monkeypatch):
    longest = []
    monkeypatch.setattr(time_limit, "stopped_after", longest.append)
    for size in (0, 100_000, 1_000_000, 8_000_000):
        limited(size)
    assert longest[:2] == [5, 5]
    assert longest[2] > 15


def test_a_thread_works_on_without_a_limit():
    done = []

    def work():
        with stopped_after(SHORT):
            work_for(2 * SHORT)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def test_the_others_of_a_batch_come_in(monkeypatch):
    """One article that is prepared for ever, between two that are not."""
    prepare = reading.prepare

    def slow(draft, original=None):
        if "慢" in draft.title:
            work_for(20 * SHORT)
        return prepare(draft, original)

    monkeypatch.setattr(reading, "prepare", slow)
    slow(Draft(title="一", body="一"))  # what is loaded once takes longer than the limit here
    monkeypatch.setattr(reading, "limited", lambda _size: stopped_after(5 * SHORT))
    first, refused, last = results([Source.of_bytes("three.story", "甲\n慢\n乙".encode())])
    assert isinstance(first, Parsed)
    assert isinstance(last, Parsed)
    assert isinstance(refused, ImportItem)
    assert "split it" in str(refused.error)
