"""Opens the settings, and lets what a person chooses there hold at once."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from desktop_reader.domain.change import Change
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.settings.schema import Setting
from desktop_reader.settings.store import Settings

if TYPE_CHECKING:  # made when it is first wanted
    from desktop_reader.library.rule_table import LearnedRule
    from desktop_reader.ui.dialogs.settings import SettingsDialog

Choose = Callable[[Any], object]


class SettingsControl(QObject):
    """`choose` says what else a choice means, by the key of the setting; any other choice is only written down."""

    def __init__(
        self, parent: QWidget, operations: Operations, settings: Settings, choose: Mapping[str, Choose]
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._operations = operations
        self._settings = settings
        self._choose = choose
        self._dialog: SettingsDialog | None = None
        operations.changed.connect(self._follow)

    def open(self, page: str = "") -> None:
        """Open the dialog, at its first page or at the one of that name."""
        from desktop_reader.ui.dialogs.settings import SettingsDialog

        if self._dialog is not None:
            self._dialog.deleteLater()
        dialog = self._dialog = SettingsDialog(self._parent, self._settings)
        dialog.chosen.connect(self._take)
        dialog.forgotten.connect(self._forget)
        dialog.learned.wanted.connect(self._read_learned)
        dialog.show_page(page)
        dialog.open()

    def open_look(self, corner: QPoint) -> None:
        """Open the small window of the page's look, its right upper corner at this point of the screen."""
        from desktop_reader.ui.look_popover import LookPopover

        popover = LookPopover(self._settings, self._parent)
        popover.chosen.connect(self._take)
        popover.open_at(corner)

    def _take(self, setting: Setting[Any], value: object) -> None:
        choose = self._choose.get(setting.key)
        if choose is not None:
            choose(value)
        else:
            self._settings.set(setting, value)

    def _forget(self, rules: "list[LearnedRule]") -> None:
        from desktop_reader.operations.correcting import forget

        self._operations.perform(forget(rules))

    def _follow(self, change: Change) -> None:
        if change.rules and self._dialog is not None:
            self._read_learned()

    def _read_learned(self) -> None:
        def read(library: Library) -> "tuple[list[LearnedRule], int]":
            return library.rules(), library.recurring_lines()

        dialog = self._dialog
        if dialog is not None:
            self._operations.read_latest("learned", read, lambda found: dialog.learned.show_learned(*found))
