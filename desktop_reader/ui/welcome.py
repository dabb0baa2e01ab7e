"""The page of the first start, in the reader's place: what this is, and three ways to the first article."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

COLUMN_WIDTH = 520


class WelcomePage(QScrollArea):
    """`chosen` carries the name of the action that the button stands for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget(self)
        page.setObjectName("welcomePage")
        column = QWidget(page)
        column.setMaximumWidth(COLUMN_WIDTH)
        self._fill(QVBoxLayout(column))
        row = QHBoxLayout(page)
        row.setContentsMargins(32, 32, 32, 32)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        self.setWidget(page)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._text("welcomeTitle", self.tr("Welcome to Desktop Reader")))
        column.addSpacing(10)
        column.addWidget(
            self._text(
                "welcomeLead",
                self.tr(
                    "Keep the articles you want to read again. They lie in one file on this computer, "
                    "set as a page worth reading, and any phrase in them is found at once."
                ),
            )
        )
        for name, title, text in self._ways():
            column.addSpacing(22)
            column.addLayout(self._way(name, title, text))
        column.addSpacing(30)
        column.addWidget(self._guide_button(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)

    def _ways(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "paste",
                self.tr("Paste a page"),
                self.tr(
                    "Copy a whole page in the browser or the news app (Ctrl+A, Ctrl+C); the article is found in it."
                ),
            ),
            (
                "import_files",
                self.tr("Import files"),
                self.tr(
                    "Texts, web pages, Markdown and exported articles. You can also drop them anywhere on this window."
                ),
            ),
            (
                "import_folder",
                self.tr("Import a folder"),
                self.tr("Everything in it and in the folders below; ten thousand articles are fine."),
            ),
        )

    def _way(self, name: str, title: str, text: str) -> QHBoxLayout:
        button = QPushButton(title, self)
        button.setObjectName("welcomeButton")
        button.setMinimumWidth(150)
        button.clicked.connect(lambda: self.chosen.emit(name))
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text("welcomeText", text), 1)
        return row

    def _guide_button(self) -> QPushButton:
        button = QPushButton(self.tr("Read the guide"), self)
        button.setObjectName("welcomeGuide")
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit("guide"))
        return button

    def _text(self, name: str, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
