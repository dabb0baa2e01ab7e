"""Edit > Preferences: a page for each section of the schema, and one for what the library has learned from a person.

Every choice holds at once; nothing has to be confirmed.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.library.rule_table import LearnedRule
from desktop_reader.settings import schema
from desktop_reader.settings.schema import SETTINGS, Choice, Folder, Number, Section, Setting, Switch
from desktop_reader.settings.store import Settings
from desktop_reader.ui.dialogs.shortcuts_page import ShortcutsPage
from desktop_reader.ui.original.wording import rule_lines, rule_part, rule_source
from desktop_reader.ui.widgets import sizes
from desktop_reader.ui.widgets.setting_editors import choice, folder, number, switch, text

WIDTH_EM, HEIGHT_EM = 40, 34
LEARNED, SHORTCUTS = "learned", "shortcuts"
"""The pages that are no section of the schema."""

_SHOWN = tuple(one for one in SETTINGS if one.section)
_LABELS = tuple(label for one in _SHOWN if isinstance(one.kind, Choice) for label in one.kind.labels.values())
TEXTS = tuple(dict.fromkeys((*(section.value for section in Section), *(one.label for one in _SHOWN), *_LABELS)))
"""What of the schema is shown: what a translation has to know."""


class SettingsDialog(QDialog):
    """`chosen` carries a Setting and its new value, `forgotten` the rules that shall go."""

    chosen = Signal(object, object)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        self._pages = QTabWidget(self)
        self._pages.setDocumentMode(True)
        self._pages.setAccessibleName(self.windowTitle())
        self.learned = LearnedPage(self)
        self.learned.forgotten.connect(self.forgotten)
        for section in Section:
            self._pages.addTab(self._section(section), text(section.value))
        self.shortcuts = ShortcutsPage(self, settings)
        self.shortcuts.chosen.connect(partial(self.chosen.emit, schema.SHORTCUTS))
        self._pages.addTab(self.shortcuts, self.tr("Shortcuts"))
        self._pages.addTab(self.learned, self.tr("What the Library Has Learned"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        column.addWidget(buttons)
        em = self.fontMetrics().height()
        width = max(WIDTH_EM * em, self._pages.tabBar().sizeHint().width() + 2 * em)
        sizes.open_at(self, width, HEIGHT_EM * em)

    def show_page(self, name: str) -> None:
        """Show one of the pages that are no section of the schema, or the first one."""
        pages: dict[str, QWidget] = {LEARNED: self.learned, SHORTCUTS: self.shortcuts}
        self._pages.setCurrentIndex(self._pages.indexOf(pages[name]) if name in pages else 0)

    def _section(self, section: Section) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(8, 18, 8, 8)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(18)
        for setting in _SHOWN:
            if setting.section is section:
                self._add(form, setting)
        return page

    def _add(self, form: QFormLayout, setting: Setting[Any]) -> None:
        value = self._settings[setting]
        choose = partial(self.chosen.emit, setting)
        if isinstance(setting.kind, Switch):
            form.addRow("", self._named(switch(text(setting.label), value, choose), setting))
        elif isinstance(setting.kind, Number):
            form.addRow(text(setting.label), self._named(number(setting.kind, value, choose), setting))
        elif isinstance(setting.kind, Choice):
            form.addRow(text(setting.label), self._named(choice(setting.kind, value, choose), setting))
        elif isinstance(setting.kind, Folder):
            form.addRow(text(setting.label), self._named(folder(text(setting.label), value, choose), setting))
        if setting is schema.WATCHED_FOLDER:
            form.addRow("", self._note(self._watching_text()))

    def _watching_text(self) -> str:
        return self.tr(
            "New texts that are saved in this folder, or in the folders in it, come in by themselves while the program "
            "is open, and at the next start those that came meanwhile. What lies there already does not: File > Import "
            "Folder brings it in. The folder is that of this library; another library has its own."
        )

    def _named(self, editor: QWidget, setting: Setting[Any]) -> QWidget:
        editor.setObjectName(f"setting-{setting.key}")
        return editor

    def _note(self, text: str) -> QLabel:
        note = QLabel(text, self)
        note.setObjectName("settingNote")
        note.setWordWrap(True)
        return note


class LearnedPage(QWidget):
    """Lists the rules that a person has taught by correcting; `forgotten` carries those that shall go."""

    forgotten = Signal(object)
    wanted = Signal()
    """The page is shown and wants to know the rules."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rules: Sequence[LearnedRule] = ()
        self._intro = QLabel(self._intro_text(), self, wordWrap=True)
        self._list = QTreeWidget(self)
        self._list.setRootIsDecorated(False)
        self._list.setObjectName("rules")
        self._list.setAccessibleName(self.tr("Rules"))
        self._list.setHeaderLabels([self.tr("Source"), self.tr("Lines like"), self.tr("are")])
        self._list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._count = QLabel(self)
        self._count.setObjectName("settingNote")
        self._count.setWordWrap(True)
        self._forget = QPushButton(self.tr("&Forget"), self, autoDefault=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 8)
        column.setSpacing(10)
        column.addWidget(self._intro)
        column.addWidget(self._list, 1)
        column.addWidget(self._forget, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._count)
        self._list.itemSelectionChanged.connect(self._follow_selection)
        self._forget.clicked.connect(self._forget_selected)
        self.show_learned((), 0)

    def show_learned(self, rules: Iterable[LearnedRule], recurring: int) -> None:
        """List these rules, and tell how many lines are left out because they recur."""
        self._rules = tuple(rules)
        self._list.clear()
        for rule in self._rules:
            item = QTreeWidgetItem(self._list, [rule_source(rule), rule_lines(rule), rule_part(rule)])
            item.setToolTip(1, rule.line)
        for column in (0, 2):
            self._list.resizeColumnToContents(column)
        self._count.setText(self._count_text(recurring))
        self._follow_selection()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the rules of now."""
        super().showEvent(event)
        self.wanted.emit()

    def _intro_text(self) -> str:
        return self.tr(
            "In View > Original you can say what the lines of a page are. What you say twice on pages of one source "
            "becomes a rule for that source: it holds for all that comes in from then on, and for older articles that "
            "you read anew with Article > Read Anew."
        )

    def _count_text(self, recurring: int) -> str:
        if recurring == 1:
            return self.tr("Besides, 1 line is left out that recurs on pages of one source.")
        text = self.tr("Besides, {count} lines are left out that recur on pages of one source.")
        return text.format(count=f"{recurring:,}") if recurring else ""

    def _selected(self) -> list[LearnedRule]:
        chosen = {self._list.indexOfTopLevelItem(item) for item in self._list.selectedItems()}
        return [rule for number, rule in enumerate(self._rules) if number in chosen]

    def _follow_selection(self) -> None:
        self._forget.setEnabled(bool(self._list.selectedItems()))

    def _forget_selected(self) -> None:
        self.forgotten.emit(self._selected())
