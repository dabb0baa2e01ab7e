"""An article as a PDF: its text as text, its typefaces within it, its headings as an outline."""

import errno
from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from desktop_reader.ui.printing.pdf_outline import Entry, outline_objects
from desktop_reader.ui.printing.pdf_text import readable
from desktop_reader.ui.printing.pdf_update import QtPdf
from desktop_reader.ui.printing.printed import Content, Printed
from desktop_reader.ui.printing.waiting import Steps
from desktop_reader.ui.reader.style import ReadingStyle

RESOLUTION = 300  # dots to the inch
CREATOR = "Desktop Reader"


def write_pdf(path: Path, content: Content, style: ReadingStyle, authors: str) -> Steps:
    """Write an article to a file, a little at each step. Raises OSError."""
    writer = QPdfWriter(str(path))
    writer.setResolution(RESOLUTION)
    writer.setPageSize(usual_paper())
    writer.setPageMargins(QMarginsF())
    writer.setTitle(content.sheet.title)
    writer.setAuthor(authors)
    writer.setCreator(CREATOR)
    printed = Printed(content, style, QSizeF(writer.width(), writer.height()), RESOLUTION)
    yield from printed.lay_out()
    with QPainter(writer) as painter:
        for number in range(printed.count):
            if number:
                writer.newPage()
            printed.paint(painter, number)
            yield printed.done(number)
    del writer  # closes the file
    _complete(path, printed)


def usual_paper() -> QPageSize:
    """Return the paper that is usual where the person lives."""
    is_american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4)


def _complete(path: Path, printed: Printed) -> None:
    """Write behind the end of a PDF what Qt does not write."""
    entries: list[Entry] = []
    for bookmark in printed.bookmarks():
        depth = min(bookmark.depth, entries[-1].depth + 1 if entries else 0)
        entries.append(Entry(depth, bookmark.text, bookmark.page, bookmark.up))
    try:
        pdf = QtPdf(path.read_bytes())
        rest = pdf.update(outline_objects(pdf, entries) | dict(readable(pdf)))
    except ValueError as error:  # Qt does not say when a disk is full
        raise OSError(errno.EIO, str(error)) from error
    with path.open("ab") as stream:
        stream.write(rest)
