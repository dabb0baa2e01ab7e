"""No input holds up the others: what takes too long is refused, in its words and with the rest of its batch in."""

import threading
import time

import pytest

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.importing import ImportItem
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.operations import reading
from desktop_reader.operations.reading import Parsed, results
from desktop_reader.operations.time_limit import limited, time_for

SHORT = 0.05


def work_for(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_what_takes_too_long_is_stopped():
    with pytest.raises(ReaderError, match="longer than 0 seconds"), limited(SHORT):
        work_for(20 * SHORT)


def test_what_is_quick_is_not_and_nothing_comes_later():
    with limited(SHORT):
        pass
    work_for(2 * SHORT)


def test_a_large_article_may_take_longer():
    assert time_for(0) == time_for(1_000_000) == 5
    assert time_for(8_000_000) > 3 * time_for(1_000_000)


def test_a_thread_works_on_without_a_limit():
    done = []

    def work():
        with limited(SHORT):
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
    monkeypatch.setattr(reading, "time_for", lambda _size: 5 * SHORT)
    first, refused, last = results([Source.of_bytes("three.story", "甲\n慢\n乙".encode())])
    assert isinstance(first, Parsed)
    assert isinstance(last, Parsed)
    assert isinstance(refused, ImportItem)
    assert "split it" in str(refused.error)
