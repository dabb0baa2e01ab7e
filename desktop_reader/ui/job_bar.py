"""A quiet bar under the panes that shows a long deed while it runs and, at its end, what became of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_reader.ui.elided_label import ElidedLabel

STEPS = 1_000


class JobBar(QFrame):
    """Hidden until it is shown; the summary at the end stays until it is closed."""

    cancel_requested = Signal()
    details_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self._count = QLabel(self)
        self._progress = QProgressBar(self, textVisible=False, maximum=STEPS)
        self._progress.setFixedSize(160, 6)
        self._text = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._details = QPushButton(self.tr("Details…"), self)
        self._close = QPushButton(self.tr("Close"), self)
        self._row = QHBoxLayout(self)
        self._arrange()
        self._cancel.clicked.connect(self._ask_to_cancel)
        self._details.clicked.connect(self.details_requested)
        self._close.clicked.connect(self.hide)
        self.hide()

    def begin(self, name: str) -> None:
        """Make ready for a deed that has just been started; `name` says what it is."""
        self._progress.setValue(0)
        self._count.setText(name)
        self._text.setText("")
        self._cancel.setEnabled(True)
        self._show_parts(running=True)

    def show_share(self, share: float | None, count: str, text: str = "") -> None:
        """Show how far it is: from 0 to 1, None where that is not known yet, and in words."""
        if share is not None:
            self._progress.setValue(int(STEPS * share))
        self._count.setText(count)
        self._text.setText(text)

    def show_end(self, text: str, *, has_details: bool) -> None:
        """Show what became of it."""
        self._show_parts(running=False)
        self._text.setText(text)
        self._details.setVisible(has_details)
        self.show()

    def text(self) -> str:
        """Return the sentence that is shown."""
        return self._text.text()

    def _add_button(self, button: QPushButton) -> None:
        """Put another button before the one that closes the bar."""
        button.setFlat(True)
        self._row.insertWidget(self._row.count() - 1, button)

    def _ask_to_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(self.tr("Stopping…"))
        self.cancel_requested.emit()

    def _show_parts(self, *, running: bool) -> None:
        for widget in (self._count, self._progress, self._cancel):
            widget.setVisible(running)
        for widget in (self._details, self._close):
            widget.setVisible(not running)

    def _arrange(self) -> None:
        self._row.setContentsMargins(14, 6, 10, 6)
        self._row.setSpacing(12)
        self._row.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._count)
        self._row.addWidget(self._text, 1)
        for button in (self._cancel, self._details, self._close):
            button.setFlat(True)
            self._row.addWidget(button)
