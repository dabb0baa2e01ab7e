"""Two versions of an article side by side: what went is struck out on the left, what came underlined on the right."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeySequence,
    QPalette,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.operations.comparing import Versions
from desktop_reader.rendering.difference import Line, Piece
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.reader.style import ReadingStyle
from desktop_reader.ui.widgets import sizes
from desktop_reader.ui.widgets.dates import whole_date
from desktop_reader.ui.widgets.titles import shown_title

KEPT_BESIDE = 1
"""So many paragraphs that are the same stay beside one that is not; more of them are told by their number."""
TINT = 0.16
"""How much of its colour lies under what has changed."""
TEXT_SIZE = 0.85
"""Of the size of a page: two columns have half the width each."""
LINE_HEIGHT = 160
SPACE = 8
SIZE = (1080, 760)


class Skipped(NamedTuple):
    """Lines that are the same, far from any that are not."""

    lines: int


class DifferenceDialog(QDialog):
    """Shows two versions, and leads from one difference to the next. `style` tells how a page looks at the moment."""

    def __init__(self, parent: QWidget | None, versions: Versions, style: Callable[[], ReadingStyle]) -> None:
        super().__init__(parent)
        self._versions = versions
        self._style_now = style
        self._style = style()
        self._places: list[tuple[int, int]] = []
        self._current = -1
        self._document: QTextDocument | None = None
        self.setWindowTitle(self.tr("Differences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = QTextEdit(self, readOnly=True)
        self._count = QLabel(self)
        self._previous = QPushButton(self.tr("&Previous"), self, autoDefault=False)
        self._next = QPushButton(self.tr("&Next"), self, autoDefault=False)
        self._arrange()
        self._connect()
        self._write()
        sizes.open_at(self, *SIZE)
        self._page.setFocus()

    def follow(self) -> None:
        """Draw in the colours and the type of the moment."""
        self._style = self._style_now()
        self._write()

    def go(self, step: int) -> None:
        """Go to the next difference (1) or the one before (-1), around the end."""
        if self._places:
            before = 0 if self._current < 0 and step < 0 else self._current
            self._current = (before + step) % len(self._places)
            self._show_current()

    def _arrange(self) -> None:
        self._page.setObjectName("difference")
        self._page.setAccessibleName(self.tr("The two versions"))
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._previous.setToolTip(self.tr("The difference before (Shift+F3)"))
        self._next.setToolTip(self.tr("The next difference (F3)"))
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self._count, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self._previous.clicked.connect(lambda: self.go(-1))
        self._next.clicked.connect(lambda: self.go(1))
        for keys, step in (("F3", 1), ("N", 1), ("Shift+F3", -1), ("P", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self.go(step))

    def _write(self) -> None:
        """Write both versions anew into a table, which puts them side by side."""
        writer = _Writer(self._style, self._skipped_text, self._head(self._versions.before, self._versions.after))
        self._places = writer.write(self._versions.lines)
        before, self._document = self._document, writer.document
        self._document.setParent(self)
        self._page.setDocument(self._document)
        if before is not None:
            before.deleteLater()
        palette = self._page.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, self._style.theme.page),
            (QPalette.ColorRole.Text, self._style.theme.text),
            (QPalette.ColorRole.Highlight, self._style.theme.find_current),
            (QPalette.ColorRole.HighlightedText, self._style.theme.text if not self._style.theme.dark else "#000000"),
        ):
            palette.setColor(role, QColor(colour))
        self._page.setPalette(palette)
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._places))
        self._show_count()

    def _head(self, *versions: Article) -> tuple[str, ...]:
        """Say of each version where it is from; one without source and date has its title alone."""
        return tuple(
            " · ".join(filter(None, (version.source, whole_date(version.published)))) or shown_title(version.title)
            for version in versions
        )

    def _skipped_text(self, lines: int) -> str:
        if lines == 1:
            return self.tr("1 paragraph is the same")
        return self.tr("{count} paragraphs are the same").format(count=f"{lines:,}")

    def _show_current(self) -> None:
        start, end = self._places[self._current]
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(cursor)
        bar, place = self._page.verticalScrollBar(), self._page.cursorRect()
        bar.setValue(bar.value() + place.center().y() - self._page.viewport().height() // 3)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._places)
        if not count:
            self._count.setText(self.tr("Nothing differs in title and text."))
        elif self._current >= 0:
            self._count.setText(self.tr("Difference {number} of {count}").format(number=self._current + 1, count=count))
        elif count == 1:
            self._count.setText(self.tr("1 difference"))
        else:
            self._count.setText(self.tr("{count} differences").format(count=count))


class _Writer:
    """Writes two versions into a document that no widget shows yet."""

    def __init__(self, style: ReadingStyle, skipped_text: Callable[[int], str], head: tuple[str, ...]) -> None:
        self.document = QTextDocument()
        self._style = style
        self._theme = style.theme
        self._skipped_text = skipped_text
        self._head = head
        self._size = max(1, round(style.size * TEXT_SIZE))

    def write(self, lines: Sequence[Line]) -> list[tuple[int, int]]:
        """Write all; returns where the differences stand, each as start and end."""
        rows = list(_rows(lines))
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        table = QTextCursor(self.document).insertTable(len(rows) + 1, 2, self._table_format())
        for column, text in enumerate(self._head):
            self._write_cell(table, 0, column, (Piece(text),), self._ink(self._theme.muted))
        places = list[tuple[int, int]]()
        for at, row in enumerate(rows, 1):
            if isinstance(row, Skipped):
                table.mergeCells(at, 0, 1, 2)
                self._write_cell(table, at, 0, (Piece(self._skipped_text(row.lines)),), self._ink(self._theme.muted))
                continue
            ink = self._ink(self._theme.text)
            found = [self._write_cell(table, at, column, pieces, ink) for column, pieces in enumerate(row)]
            places += [place for _, place in sorted({**found[0], **found[1]}.items())]
        return places

    def _write_cell(
        self, table: QTextTable, row: int, column: int, pieces: Sequence[Piece], ink: QTextCharFormat
    ) -> dict[int, tuple[int, int]]:
        """Write one paragraph; returns where it differs, by the length of what is the same before that."""
        cursor = table.cellAt(row, column).firstCursorPosition()
        lines = QTextBlockFormat()
        lines.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(lines)
        places, same = dict[int, tuple[int, int]](), 0
        for piece in pieces:
            start = cursor.position()
            cursor.insertText(piece.text, self._marked(ink, column) if piece.is_changed else ink)
            if piece.is_changed:
                places[same] = (start, cursor.position())
            else:
                same += len(piece.text)
        return places

    def _ink(self, colour: str) -> QTextCharFormat:
        ink = QTextCharFormat()
        ink.setForeground(QColor(colour))
        font = QFont()
        font.setPixelSize(self._size)
        ink.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
        return ink

    def _marked(self, ink: QTextCharFormat, column: int) -> QTextCharFormat:
        """Mark what went, in the column on the left, or what came: each by a line and by a colour under it."""
        marked = QTextCharFormat(ink)
        marked.setFontStrikeOut(column == 0)
        marked.setFontUnderline(column == 1)
        marked.setBackground(_tinted(self._theme, self._theme.error if column == 0 else self._theme.part_date))
        return marked

    def _table_format(self) -> QTextTableFormat:
        table = QTextTableFormat()
        table.setBorder(0)
        table.setCellPadding(SPACE)
        table.setCellSpacing(0)
        table.setMargin(2 * SPACE)
        table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 50)] * 2)
        table.setHeaderRowCount(1)
        return table


def _rows(lines: Sequence[Line]) -> Iterator[Line | Skipped]:
    """Yield the lines to show: those that differ, and of the others those beside them."""
    runs = [(is_changed, list(run)) for is_changed, run in groupby(lines, key=lambda line: line.is_changed)]
    for number, (is_changed, run) in enumerate(runs):
        first, last = KEPT_BESIDE if number else 0, KEPT_BESIDE if number < len(runs) - 1 else 0
        if is_changed or len(run) <= first + last + 1:
            yield from run
        else:
            yield from run[:first]
            yield Skipped(len(run) - first - last)
            yield from run[len(run) - last :]


def _tinted(theme: Theme, colour: str) -> QColor:
    page, tint = QColor(theme.page), QColor(colour)
    ends = ((page.red(), tint.red()), (page.green(), tint.green()), (page.blue(), tint.blue()))
    return QColor(*(round(start + (end - start) * TINT) for start, end in ends))
