"""An article on paper, by way of the desktop's own dialog for printing."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_reader.ui.printing.pdf import CREATOR, RESOLUTION, usual_paper
from desktop_reader.ui.printing.printed import Content, Printed
from desktop_reader.ui.printing.waiting import Steps
from desktop_reader.ui.reader.style import ReadingStyle


def chosen_printer(parent: QWidget, title: str) -> QPrinter | None:
    """Ask on which printer and how; None where the dialog was left."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setPageSize(usual_paper())
    printer.setFullPage(True)
    printer.setDocName(title)
    printer.setCreator(CREATOR)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() else None


def print_on(printer: QPrinter, content: Content, style: ReadingStyle) -> Steps:
    """Print an article, a little at each step. Raises OSError where the printer takes nothing."""
    resolution = printer.resolution()
    paper = QSizeF(printer.pageLayout().fullRectPixels(resolution).size())
    printed = Printed(content, style, paper, resolution)
    yield from printed.lay_out()
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError
    first = printer.fromPage() or 1
    last = min(printer.toPage() or printed.count, printed.count)
    try:
        for number in range(first - 1, last):
            if number >= first:
                printer.newPage()
            printed.paint(painter, number)
            yield printed.done(number)
    finally:  # a printer that goes before its painter takes the program with it
        painter.end()
