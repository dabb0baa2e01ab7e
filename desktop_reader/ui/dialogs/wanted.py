"""Library > Wanted: the stories that pages point to and the library has not, and under each the pages that want it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_reader.domain.change import Change
from desktop_reader.domain.listing import Row
from desktop_reader.domain.related import Wanted
from desktop_reader.operations.runner import Operations
from desktop_reader.ui.widgets.dates import day_of

MOST = 1_000
READ = "wanted stories"
ASK_AFTER_MS = 150
"""So long nothing is typed before the stories are looked through."""
TITLE, PAGES, DAY, SOURCE = range(4)
STORY = Qt.ItemDataRole.UserRole
ARTICLE = Qt.ItemDataRole.UserRole + 1


class WantedDialog(QDialog):
    """Stays open beside the window, and follows what comes in."""

    article_requested = Signal(object)
    """The id of a page that a person wants to open."""

    def __init__(self, parent: QWidget, operations: Operations) -> None:
        super().__init__(parent)
        self._operations = operations
        self._is_stale = True
        self.setWindowTitle(self.tr("Wanted"))
        self._count = QLabel(self, wordWrap=True)
        self._field = QLineEdit(self, placeholderText=self.tr("Search the titles"), clearButtonEnabled=True)
        self._field.setAccessibleName(self.tr("Search the titles"))
        self._tree = QTreeWidget(self)
        self._copy = QPushButton(self.tr("&Copy Title"), self, autoDefault=False)
        self._open = QPushButton(self.tr("&Open the Page"), self, autoDefault=False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._typing = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._set_up_tree()
        self._arrange()
        self._connect()
        self._follow_current()

    def refresh(self, change: Change) -> None:
        """Look again where articles came or went."""
        if change.members or change.texts:
            self._is_stale = True
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not needed while nobody could see it."""
        super().showEvent(event)
        self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field down into the list."""
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if not is_down or event.type() is not QEvent.Type.KeyPress or not self._tree.topLevelItemCount():
            return super().eventFilter(watched, event)
        self._tree.setFocus()
        return True

    def _set_up_tree(self) -> None:
        tree = self._tree
        tree.setHeaderLabels([self.tr("Title"), self.tr("Pages"), self.tr("Date"), self.tr("Source")])
        tree.setAccessibleName(self.tr("Wanted stories"))
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (PAGES, DAY, SOURCE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _arrange(self) -> None:
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)  # Enter belongs to the list
        close.setDefault(False)
        self._buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.addButton(self._open, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self._count)
        column.addWidget(self._field)
        column.addWidget(self._tree)
        column.addWidget(self._buttons)
        self._field.setFocus()
        self.resize(760, 520)

    def _connect(self) -> None:
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(self._tree.setFocus)
        self._field.textChanged.connect(self._ask)
        self._typing.timeout.connect(self._read)
        self._tree.currentItemChanged.connect(self._follow_current)
        self._tree.itemExpanded.connect(self._read_pages)
        self._tree.itemActivated.connect(self._activate)
        self._tree.customContextMenuRequested.connect(self._open_menu)
        self._copy.clicked.connect(self._copy_title)
        self._open.clicked.connect(self._open_page)
        self._buttons.rejected.connect(self.reject)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._tree)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy_title)

    def _ask(self) -> None:
        self._is_stale = True
        self._typing.start()

    def _read(self) -> None:
        if not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        text = self._field.text()
        self._operations.read_latest(READ, lambda library: library.wanted(MOST, text), self._show, aside=True)

    def _show(self, stories: Sequence[Wanted]) -> None:
        """Show the stories; what was open or current among them stays so."""
        opened = {item.data(TITLE, STORY).key for item in self._stories() if item.isExpanded()}
        current = self._story_of(self._tree.currentItem())
        self._tree.clear()
        items = [_story_item(story) for story in stories]
        self._tree.addTopLevelItems(items)
        for item, story in zip(items, stories, strict=True):
            item.setExpanded(story.key in opened)
            if current is not None and story.key == current.key:
                self._tree.setCurrentItem(item)
        if items and self._tree.currentItem() is None:
            self._tree.setCurrentItem(items[0])
        self._count.setText(self._count_text(len(stories)))
        self._follow_current()

    def _count_text(self, stories: int) -> str:
        if not stories and self._field.text().strip():
            return self.tr("No wanted story has this in its title.")
        if not stories:
            return self.tr("The library has every story that its pages point to.")
        if stories == 1:
            return self.tr("1 story that pages point to is not in the library.")
        if stories == MOST:
            return self.tr("Of the stories that pages point to and that are not in the library, these are wanted most.")
        return self.tr("{count} stories that pages point to are not in the library.").format(count=f"{stories:,}")

    def _stories(self) -> list[QTreeWidgetItem]:
        found = (self._tree.topLevelItem(at) for at in range(self._tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _story_of(self, item: QTreeWidgetItem | None) -> Wanted | None:
        if item is None:
            return None
        story: Wanted = (item.parent() or item).data(TITLE, STORY)
        return story

    def _read_pages(self, item: QTreeWidgetItem) -> None:
        key = item.data(TITLE, STORY).key
        self._operations.read(
            lambda library: library.pages_wanting(key), lambda rows: self._show_pages(key, rows), lambda _error: None
        )

    def _show_pages(self, key: str, rows: Sequence[Row]) -> None:
        for item in self._stories():
            if item.data(TITLE, STORY).key == key:
                item.takeChildren()
                item.addChildren([_page_item(row) for row in rows])

    def _follow_current(self) -> None:
        item = self._tree.currentItem()
        self._copy.setEnabled(item is not None)
        self._open.setEnabled(item is not None and item.data(TITLE, ARTICLE) is not None)

    def _activate(self, item: QTreeWidgetItem) -> None:
        """Open a page; show or hide the pages of a story."""
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        else:
            self._open_page()

    def _open_page(self) -> None:
        item = self._tree.currentItem()
        if item is not None and (article := item.data(TITLE, ARTICLE)) is not None:
            self.article_requested.emit(article)

    def _copy_title(self) -> None:
        item = self._tree.currentItem()
        if item is not None:
            QGuiApplication.clipboard().setText(item.text(TITLE))

    def _expand_current(self) -> None:
        item = self._tree.currentItem()  # the one that the menu was opened on may have been shown anew
        if item is not None:
            item.setExpanded(True)

    def _open_menu(self, at: QPoint) -> None:
        item = self._tree.itemAt(at)
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy Title")).triggered.connect(self._copy_title)
        if item.parent() is None:
            menu.addAction(self.tr("Show the Pages")).triggered.connect(self._expand_current)
        else:
            menu.addAction(self.tr("Open the Page")).triggered.connect(self._open_page)
        menu.popup(self._tree.viewport().mapToGlobal(at))


def _story_item(story: Wanted) -> QTreeWidgetItem:
    item = QTreeWidgetItem([story.title, f"{story.pages:,}", day_of(story.published), story.source or ""])
    item.setData(TITLE, STORY, story)
    item.setToolTip(TITLE, story.title)
    item.setTextAlignment(PAGES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
    return item


def _page_item(row: Row) -> QTreeWidgetItem:
    item = QTreeWidgetItem([row.title, "", day_of(row.published), row.source or ""])
    item.setData(TITLE, ARTICLE, row.id)
    item.setToolTip(TITLE, row.title)
    return item
