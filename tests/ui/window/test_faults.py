"""Errors that nobody foresaw: written down, told once, and the program goes on."""

import sys

import pytest

from desktop_reader.errors import ReaderError
from desktop_reader.operations.faults import fault_file
from desktop_reader.ui.unexpected import UnexpectedErrors


@pytest.fixture
def errors(monkeypatch):
    made = UnexpectedErrors()
    monkeypatch.setattr(sys, "excepthook", made.take)
    return made


def fail(text):
    """Raise an error that nobody catches."""
    with pytest.raises(RuntimeError) as caught:
        _fail(text)
    sys.excepthook(caught.type, caught.value, caught.tb)


def _fail(text):
    raise RuntimeError(text)


def test_each_is_written_down_and_the_first_is_told(errors):
    told = []
    errors.tell_through(told.append)
    fail("first")
    fail("second")
    assert told == [str(fault_file())]
    log = fault_file().read_text(encoding="utf-8")
    assert "RuntimeError: first" in log
    assert "RuntimeError: second" in log
    assert "in _fail" in log


def test_between_two_windows_it_is_written_down_and_the_next_window_may_tell(errors):
    told = []
    errors.tell_through(None)
    fail("between")
    errors.tell_through(told.append)
    fail("later")
    assert told == [str(fault_file())]


def test_before_there_is_a_window_it_is_only_written_down(errors):
    fail("early")
    assert "RuntimeError: early" in fault_file().read_text(encoding="utf-8")


def test_the_interrupt_of_the_terminal_is_no_fault(errors, monkeypatch):
    passed = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *given: passed.append(given[0]))
    errors.take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert passed == [KeyboardInterrupt]
    assert not fault_file().exists()


def test_the_window_says_it_calmly(open_window, ids):
    parts = open_window()
    parts.control.tell_fault("/home/lin/faults.log")
    assert parts.control._notice.text() == ("Something went wrong; the details are in /home/lin/faults.log.")


def test_an_error_of_the_library_is_a_sentence_in_the_window(open_window, ids):
    parts = open_window()
    parts.operations.failed.emit(ReaderError("The disk of {path} is full.", path="/a"))
    assert parts.control._notice.text() == "The disk of /a is full."
