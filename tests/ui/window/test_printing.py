"""The open article as a PDF and on paper, from the window."""

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from desktop_reader.domain.draft import Draft


@pytest.fixture
def target(monkeypatch, tmp_path):
    path = tmp_path / "渡轮.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


@pytest.fixture
def long(library, ids, open_window, select):
    """A window with an article of many pages."""
    body = "\n\n".join(["渡轮在雾里慢慢靠岸。" * 40] * 60)
    added = library.add(Draft(title="长卷", body=body, language="zh")).id
    window = open_window()
    select(window, added)
    return window


@pytest.fixture
def printed(monkeypatch, tmp_path):
    """Answers the dialog for printing: into a PDF, as far as these pages."""
    path = tmp_path / "printed.pdf"

    def answer(pages=(0, 0)):
        def accept(dialog):
            printer = dialog.printer()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(path))
            printer.setFromTo(*pages)
            return True

        monkeypatch.setattr(QPrintDialog, "exec", accept)
        return path

    return answer


def text_of(path):
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def test_a_pdf_of_the_open_article(window, ids, select, target):
    select(window, ids[1])
    window.actions["save_as"].trigger()
    (text,) = text_of(target)
    assert "海雾散了，渡轮复航。" in text
    assert "渡轮.pdf" in window.control._notice.text()


def test_who_stops_it_has_no_file(long, target, monkeypatch):
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _: True)
    long.actions["save_as"].trigger()
    assert not target.exists()
    assert list(target.parent.glob("*.part")) == []
    assert long.control._notice.text() == "Nothing was written."


def test_a_place_that_takes_no_pdf_is_told(window, ids, select, target, monkeypatch):
    select(window, ids[1])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target.parent / "none" / "a.pdf"), ""))
    window.actions["save_as"].trigger()
    assert "a.pdf" in window.control._notice.text()


def test_printing(long, printed):
    path = printed()
    long.actions["print"].trigger()
    pages = text_of(path)
    assert len(pages) > 5
    assert f"1/{len(pages)}" in pages[0]


def test_printing_some_pages(long, printed):
    path = printed((2, 3))
    long.actions["print"].trigger()
    pages = text_of(path)
    assert len(pages) == 2
    assert pages[0].startswith("2/")
    assert pages[1].startswith("3/")


def test_printing_can_be_left_and_stopped(long, printed, monkeypatch):
    path = printed()
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: False)
    long.actions["print"].trigger()
    assert not path.exists()
    printed()
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _: True)
    long.actions["print"].trigger()
    assert long.control._notice is None


def test_a_printer_that_takes_nothing_is_told(window, ids, select, printed, monkeypatch):
    select(window, ids[1])
    printed()
    monkeypatch.setattr("desktop_reader.ui.printing.printer.QPainter.begin", lambda *_: False)
    window.actions["print"].trigger()
    assert window.control._notice.text().startswith("The printer takes nothing")


def test_printing_can_be_stopped_amid_the_pages(long, printed, monkeypatch):
    """The painter has to end before the printer goes: Qt ends the program otherwise."""
    printed()
    seen = []

    def is_enough(dialog):
        seen.append(dialog.value())
        return dialog.value() > 650

    monkeypatch.setattr(QProgressDialog, "wasCanceled", is_enough)
    long.actions["print"].trigger()
    assert seen[-1] > 650
