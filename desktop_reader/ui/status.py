"""The status bar: how many articles, how many of them selected, what goes on, and how far the open one was read."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from desktop_reader.rendering.typography import HAN_A_MINUTE, WORDS_A_MINUTE

if TYPE_CHECKING:  # the first paint does without
    from desktop_reader.domain.related import RelatingProgress

STEPS = 1_000


class Status(QStatusBar):
    """Left the list, right the reading progress."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 2, 14, 2)
        self._shown: tuple[int, int] | None = None
        self._count = self._label("statusCount")
        self._selected = self._label("statusSelected")
        self._percent = self._label("statusPercent")
        self._progress = QProgressBar(self, textVisible=False, maximum=STEPS)
        self._progress.setObjectName("readingProgress")
        self._progress.setFixedSize(120, 3)
        self._progress.setAccessibleName(self.tr("Read so far"))
        self._remaining = self._label("statusRemaining")
        self._relating = self._label("statusRelating")
        for left in (self._count, self._selected, self._relating):
            self.addWidget(left)
        speed = self.tr("Reckoned at {characters} Chinese characters or {words} words a minute")
        for right in (self._percent, self._progress, self._remaining):
            right.setToolTip(speed.format(characters=HAN_A_MINUTE, words=WORDS_A_MINUTE))
            self.addPermanentWidget(right)
        self.hide_progress()

    def show_count(self, count: int, *, is_exact: bool = True) -> None:
        """Show how many articles the list holds, or that there are more."""
        number = f"{count:,}" if is_exact else f"{count:,}+"
        self._count.setText(self.tr("1 article") if count == 1 else self.tr("{count} articles").format(count=number))

    def show_selected(self, count: int) -> None:
        """Show how many articles are selected; one is no news."""
        self._selected.setText(self.tr("{count} selected").format(count=f"{count:,}") if count > 1 else "")

    def show_relating(self, progress: "RelatingProgress | None") -> None:
        """Show how far articles have been looked through for what belongs together; nothing where that has ended."""
        if progress is None or not progress.total:
            self._relating.setText("")
            return
        part = self._percent_text(progress.done / progress.total)
        self._relating.setText(self.tr("Finding related stories: {part}").format(part=part))

    def show_progress(self, part: float, minutes: float) -> None:
        """Show which part of the article (0 to 1) has been read, and how much of its reading time is left."""
        shown = (round(part * STEPS), math.ceil(minutes * (1 - part)))
        if shown == self._shown:
            return
        if self._shown is None:
            self._make_room()
        self._shown = shown
        self._percent.setText(self._percent_text(part))
        self._progress.setValue(shown[0])
        self._remaining.setText(self.tr("read to the end") if part >= 1 else self._remaining_text(shown[1]))

    def hide_progress(self) -> None:
        """Show no progress, as no article is open."""
        self._shown = None
        for widget in (self._percent, self._progress, self._remaining):
            widget.hide()

    def _make_room(self) -> None:
        """Show the progress, with room for any: nothing shall move while one reads."""
        for label, longest in ((self._percent, self._percent_text(1)), (self._remaining, self._remaining_text(88))):
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(longest))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._percent, self._progress, self._remaining):
            widget.show()

    def _percent_text(self, part: float) -> str:
        return self.tr("{part}%").format(part=round(part * 100))

    def _remaining_text(self, minutes: int) -> str:
        if minutes <= 1:
            return self.tr("1 minute left")
        hours, rest = divmod(minutes, 60)
        template = self.tr("{hours} h {minutes} min left") if hours else self.tr("{minutes} minutes left")
        return template.format(hours=hours, minutes=rest)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        return label
