"""The fault file: where a bug's traceback goes, so that no person has to see it."""

from desktop_reader.operations import faults
from desktop_reader.operations.faults import ALLOWED, fault, fault_file, note_fault, reports


def raised(text):
    """Return a KeyError that knows where it was raised."""
    try:
        {}[text]
    except KeyError as error:
        return error


def test_a_fault_is_written_with_its_traceback_and_told_in_one_sentence():
    error = fault("页面.txt", raised("no such field"))
    assert str(error).startswith("页面.txt could not be read because of a fault in this program")
    assert str(fault_file()) in str(error)
    written = fault_file().read_text(encoding="utf-8")
    assert "页面.txt\n" in written
    assert "in raised" in written
    assert "KeyError: 'no such field'" in written


def test_faults_are_added_until_the_file_is_large(monkeypatch):
    note_fault("one", raised("first"))
    note_fault("two", raised("second"))
    assert "first" in fault_file().read_text()
    monkeypatch.setattr(faults, "_LARGEST", 10)
    note_fault("three", raised("third"))
    assert "first" not in fault_file().read_text()
    assert "third" in fault_file().read_text()


def test_a_fault_that_cannot_be_written_is_no_second_fault():
    fault_file().mkdir(parents=True)
    note_fault("one", raised("first"))
    assert fault_file().is_dir()


def test_odd_characters_can_be_written():
    note_fault("a\udcce.txt", raised("\ud800"))
    assert "a\\udcce.txt" in fault_file().read_text(encoding="utf-8")


def test_what_an_error_says_stays_out_of_a_report_unless_it_is_allowed(monkeypatch):
    monkeypatch.delenv(ALLOWED)
    error = RuntimeError("a whole paragraph of an article")
    error.__cause__ = raised("第一段正文")
    note_fault("页面.txt", error)
    written = fault_file().read_text(encoding="utf-8")
    assert "正文" not in written
    assert "paragraph" not in written
    assert "in raised" in written
    assert written.index("KeyError (7 characters left out)") < written.index("RuntimeError (31 characters left out)")


def test_the_reports_are_listed_the_newest_first():
    assert reports() == []
    note_fault("one\ntwo", raised("first"))
    note_fault("three", raised("second"))
    newest, oldest = reports()
    assert (newest.where, oldest.where) == ("three", "one two")
    assert "KeyError: 'second'" in newest.text
    assert "second" not in oldest.text
    assert newest.moment >= oldest.moment
