"""The splitter: the page in the middle, the panels beside it, each as wide or closed as a person left it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop_reader.settings import schema
from desktop_reader.settings.schema import Setting
from desktop_reader.settings.store import Settings
from desktop_reader.ui.panel_registry import PANELS, Panel, Side

NARROW = 960
"""In a window of less pixels than this, panels at the end would leave the page too little room."""
LEAST_PAGE = 300
COMFORTABLE_EM = 35
"""A line of 30 characters with its margins: for that, panels are narrower than usual where the window is not wide."""
NARROWEST_EM = 12
"""In heights of the type of the window."""


class Panes(QSplitter):
    """Shows and closes panels and keeps their widths. `shown_changed`: `is_shown` says something else."""

    shown_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panels = {panel.name: QWidget(self) for panel in PANELS}
        self._settings = settings
        self._widths = dict(zip((panel.name for panel in PANELS), _widths(settings), strict=True))
        self._is_narrow = False
        self._is_alone = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._note_widths)

    def put_page(self, page: QWidget) -> None:
        """Put the page, which was made in here, between the places of the panels."""
        for panel in PANELS:
            if panel.side is Side.START:
                self._add(panel)
        page.setMinimumWidth(LEAST_PAGE)
        self.addWidget(page)
        self.setStretchFactor(self.indexOf(page), 1)
        for panel in PANELS:
            if panel.side is Side.END:
                self._add(panel)

    def place(self, name: str) -> QWidget:
        """Return the place of a panel, which is there from the beginning: what is to fill it is made in it."""
        return self._panels[name]

    def put(self, name: str, widget: QWidget) -> None:
        """Fill the place of a panel."""
        column = QVBoxLayout(self._panels[name])
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)

    def is_shown(self, name: str) -> bool:
        """Whether the panel is open."""
        return not self._panels[name].isHidden()

    def show_panel(self, name: str, shown: bool) -> None:
        """Open or close a panel as a person wants it from now on."""
        self._settings.remember([(_panel(name).shown, shown)])
        self._panels[name].setVisible(shown)
        self._place()
        self.shown_changed.emit()

    def show_page_alone(self, alone: bool) -> None:
        """Close every panel for a while, or show them again."""
        self._is_alone = alone
        self._follow()

    def left(self) -> list[tuple[Setting[Any], object]]:
        """Return what to remember of the panes: the width of each panel, of a closed one the width it had."""
        return [(schema.PANE_WIDTHS, tuple(self._widths.values()))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the panels at the end while the window is narrow, and open them again when it is wide."""
        super().resizeEvent(event)
        self._fit()

    def _add(self, panel: Panel) -> None:
        widget = self._panels[panel.name]
        widget.setMinimumWidth(panel.least_width)
        self.addWidget(widget)
        if not self._settings[panel.shown]:
            widget.hide()
        self.setStretchFactor(self.indexOf(widget), 0)

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self._follow()
        else:
            self._place()

    def _follow(self) -> None:
        """Open and close the panels as the settings, the width and reading alone ask for it."""
        for panel in PANELS:
            room = not self._is_alone and not (self._is_narrow and panel.side is Side.END)
            self._panels[panel.name].setVisible(room and self._settings[panel.shown])
        self._place()
        self.shown_changed.emit()

    def _place(self) -> None:
        """Give each open panel its width and the page the rest."""
        shown = {panel: self._widths[panel.name] for panel in PANELS if self.is_shown(panel.name)}
        lacking = COMFORTABLE_EM * self._settings[schema.FONT_SIZE] - (self.width() - sum(shown.values()))
        given = self._narrowed(shown, lacking) if lacking > 0 else shown
        by_place = {self.indexOf(self._panels[panel.name]): width for panel, width in given.items()}
        rest = max(self.width() - sum(given.values()), LEAST_PAGE)
        self.setSizes([by_place.get(at, rest) for at in range(self.count())])

    def _narrowed(self, widths: Mapping[Panel, int], lacking: int) -> dict[Panel, int]:
        """The widths of panels that make room for so many pixels, as far as they can: those that nobody has chosen."""
        spare = {
            panel: panel.usual_width - self.narrowest(panel) if width == panel.usual_width else 0
            for panel, width in widths.items()
        }
        part = min(1.0, lacking / max(1, sum(spare.values())))
        return {panel: width - round(spare[panel] * part) for panel, width in widths.items()}

    def narrowest(self, panel: Panel) -> int:
        """Return how narrow a panel gets by itself: what it says is not cut off, in large type either."""
        return min(panel.usual_width, max(panel.least_width, NARROWEST_EM * self.fontMetrics().height()))

    def _note_widths(self) -> None:
        for name, widget in self._panels.items():
            if not widget.isHidden():
                self._widths[name] = widget.width()


def _panel(name: str) -> Panel:
    return next(panel for panel in PANELS if panel.name == name)


def _widths(settings: Settings) -> Sequence[int]:
    """Return the width that each panel had last, its usual one where it had none."""
    known = settings[schema.PANE_WIDTHS]
    new = [panel.usual_width for panel in PANELS[len(known) :]]  # what comes with a release stands at the end
    return [max(width, panel.least_width) for width, panel in zip((*known, *new), PANELS, strict=False)]
