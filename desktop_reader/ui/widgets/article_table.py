"""The table of articles: one column, fixed rows, a selection that outlives what happens to the list."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QHeaderView, QTableView, QWidget

from desktop_reader.domain.listing import Row
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.article_list_model import ArticleListModel
from desktop_reader.ui.widgets.article_row import ArticleRowDelegate
from desktop_reader.ui.widgets.side_buttons import SideButtonFilter
from desktop_reader.ui.widgets.viewport import viewport_of

# From this many on, ids are looked up in one pass through the list instead of one pass for each.
MANY = 16


class Place(NamedTuple):
    """Where a person is in a list: the current article, those selected, and an article at its height on the screen."""

    current: int | None
    selected: Sequence[int]
    before: "array[int]"
    at: int
    anchor: int | None
    anchor_top: int


class ArticleTable(QTableView):
    """Shows an ArticleListModel. Changes of the list go through here, so that nothing jumps under the reader."""

    current_changed = Signal(object)
    """The id of the current article, or None."""
    selection_changed = Signal(object)
    """The ids of the selected articles, a list."""
    opened = Signal(object)
    """The id of the article that was double-clicked, or on which Enter was pressed."""
    group_requested = Signal(object, bool)
    """The id of an article whose reprints and versions are to be shown below it (True) or no longer (False)."""
    window_requested = Signal(object)
    """The id of the article that is to be opened in a second window."""
    context_menu_requested = Signal(object)
    """A QPoint on the screen."""

    def __init__(self, model: ArticleListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = viewport_of(self)
        self._model = model
        self._delegate = ArticleRowDelegate(self, model, theme)
        self._told_current: int | None = None
        self._told_selected: list[int] = []
        self._pending: Place | None = None
        self._is_quiet = False
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        SideButtonFilter(self._area)
        self._set_up_view()
        self._set_up_headers()
        self.set_theme(theme)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.activated.connect(lambda index: self.opened.emit(self._model.ids[index.row()]))

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._delegate.set_theme(theme)
        self._area.update()

    def show_import_date(self, shown: bool) -> None:
        """Show in each row when the article came in instead of when it was published."""
        self._delegate.show_import_date(shown)
        self._area.update()

    def show_snippets(self, shown: bool) -> None:
        """Show in each row where the words of a search stand."""
        self._delegate.show_snippets(shown)
        if self.verticalHeader().defaultSectionSize() != self._delegate.row_height:
            self._set_row_height()

    def show_first_page(self, rows: Sequence[Row]) -> None:
        """Show the first rows of a new list; `show_all` follows."""
        place = self._pending or self._place()
        self._change(lambda: self._model.set_first_page(rows))
        self._select(place)
        self._pending = place
        self._scroll_to_current()

    def show_all(self, ids: "array[int]", *, is_same_list: bool, from_top: bool = False) -> None:
        """Show the articles with these ids.

        In another list what was selected stays selected and comes into view, unless the list is to be seen `from_top`.
        In the same list, read anew, nothing moves on the screen, and where the current article has gone the next one
        takes its place.
        """
        place = self._pending or self._place()
        self._pending = None
        grew = ids[: self._model.rowCount()] == self._model.ids
        self._change(lambda: self._model.set_ids(ids))
        self._select(place if not is_same_list else self._with_successor(place))
        if is_same_list and not grew:
            self._scroll_back(place)
        elif from_top:
            self.scrollToTop()
        elif not is_same_list and not grew:
            self._scroll_to_current()
        self._tell()

    def expect(self, article_id: int) -> None:
        """Select this article as soon as the whole list is there."""
        self._pending = Place(article_id, [article_id], array("q"), 0, None, 0)

    def select(self, article_id: int) -> bool:
        """Make this article the current one and bring it into view; False if the list does not have it."""
        at = self._model.position(article_id)
        if at >= 0:
            self.setCurrentIndex(self._model.index(at, 0))
        return at >= 0

    def select_first(self) -> None:
        """Make the first article the current one and bring it into view."""
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))

    def step(self, by: int) -> None:
        """Select the article that many places further down, or up; the first one where none is current."""
        count = self._model.rowCount()
        current = self.currentIndex()
        at = current.row() + by if current.isValid() else 0
        if count:
            self.setCurrentIndex(self._model.index(min(max(at, 0), count - 1), 0))

    def current_id(self) -> int | None:
        """Return the id of the current article."""
        current = self.currentIndex()
        return self._model.ids[current.row()] if current.isValid() else None

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected articles in the order of the list."""
        selection = self.selectionModel().selection()
        parts = sorted((part.top(), part.bottom()) for part in map(selection.at, range(selection.size())))
        selected: list[int] = []
        for top, bottom in parts:
            selected += self._model.ids[top : bottom + 1]
        return selected

    def deselect(self) -> None:
        """Select nothing; who goes on from here goes on from the current article."""
        self.clearSelection()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave what is selected as it is where a second window opens, or a group of versions."""
        index = self.indexAt(event.position().toPoint())
        is_middle = event.button() is Qt.MouseButton.MiddleButton
        if is_middle and index.isValid():
            self.window_requested.emit(self._model.ids[index.row()])
        elif not is_middle and not (index.isValid() and self._turn_at(index, event.position().toPoint())):
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the reprints and versions of the current article with the right arrow key, hide them with the left."""
        opens = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        current = self.current_id()
        if opens is None or current is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.group_requested.emit(current, opens)

    def insert_members(self, article_id: int, members: "array[int]") -> None:
        """Show these articles below another one, and scroll so that they are seen, as far as there is room for both."""
        at = self._model.position(article_id)
        if at >= 0 and members:
            self._model.insert(at + 1, members)
            for row in (at + len(members), at):
                self.scrollTo(self._model.index(row, 0))

    def remove_members(self, article_id: int) -> None:
        """Show no reprints and versions below an article any more; it is current where one of them was."""
        first = self._model.position(article_id) + 1
        last = first
        while last < self._model.rowCount() and self._model.is_member(self._model.ids[last]):
            last += 1
        if first <= self.currentIndex().row() < last:
            self.select(article_id)
        if last > first:
            self._model.remove(first, last - first)

    def leader(self, article_id: int) -> int | None:
        """Return the article below which this one is shown, itself where it is no reprint or version of another."""
        at = self._model.position(article_id)
        while at > 0 and self._model.is_member(self._model.ids[at]):
            at -= 1
        return self._model.ids[at] if at >= 0 else None

    def _turn_at(self, index: QModelIndex, point: QPoint) -> bool:
        """Open or close the group of a row whose number is pressed."""
        if not self._delegate.is_count_at(index.row(), self.visualRect(index), point):
            return False
        article_id = self._model.ids[index.row()]
        self.group_requested.emit(article_id, article_id not in self._model.opened)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without making the first article current, which would open it."""
        QAbstractScrollArea.focusInEvent(self, event)
        self._area.update()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Do nothing: letters are shortcuts here, and Qt would ask a million rows for their titles."""

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the ends of the list, as there is only one column to go to the ends of."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._model.rowCount() - 1,
        }
        return self._model.index(ends[action], 0) if action in ends else super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where the mouse is, or at the current row where a key was pressed."""
        at = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center() if self.currentIndex().isValid() else QPoint()
        if self.indexAt(at).isValid():
            self.context_menu_requested.emit(self._area.mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
            self._set_row_height()

    def _set_up_view(self) -> None:
        self.setObjectName("articles")
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _set_up_headers(self) -> None:
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.verticalScrollBar().setSingleStep(self._delegate.row_height // 3)

    def _change(self, change: Callable[[], None]) -> None:
        """Change the model without telling anybody of a selection that is about to come back."""
        self._is_quiet = True
        change()
        self._is_quiet = False
        self.executeDelayedItemsLayout()

    def _place(self) -> Place:
        height = self._area.height()
        current = self.currentIndex()
        top = self.visualRect(current).top() if current.isValid() else -1
        if not 0 <= top < height:
            current = self.indexAt(QPoint(0, 0)) if self.verticalScrollBar().value() else QModelIndex()
            top = self.visualRect(current).top()
        anchor = self._model.ids[current.row()] if current.isValid() else None
        return Place(self.current_id(), self.selected_ids(), self._model.ids, self.currentIndex().row(), anchor, top)

    def _with_successor(self, place: Place) -> Place:
        """Put the next article that is left (else the one before) in the place of a current one that has gone."""
        if place.current is None or self._model.position(place.current) >= 0:
            return place
        left = set(self._model.ids)
        after = (article_id for article_id in place.before[place.at :] if article_id in left)
        before = (article_id for article_id in reversed(place.before[: place.at]) if article_id in left)
        successor = next(after, next(before, None))
        chosen = [successor] if successor is not None else []
        return Place(successor, chosen, place.before, place.at, place.anchor, place.anchor_top)

    def _select(self, place: Place) -> None:
        selection = QItemSelection()
        for first, last in _runs(self._positions(place.selected)):
            selection.select(self._model.index(first, 0), self._model.index(last, 0))
        current = self._model.position(place.current) if place.current is not None else -1
        self._is_quiet = True
        if current >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(current, 0), flag)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_quiet = False

    def _positions(self, ids: Sequence[int]) -> list[int]:
        if len(ids) < MANY:
            return sorted(at for article_id in ids if (at := self._model.position(article_id)) >= 0)
        wanted = set(ids)
        return [at for at, article_id in enumerate(self._model.ids) if article_id in wanted]

    def _scroll_to_current(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self.scrollTo(current, QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.scrollToTop()

    def _scroll_back(self, place: Place) -> None:
        at = self._model.position(place.anchor) if place.anchor is not None else -1
        if at >= 0:
            self.verticalScrollBar().setValue(self.rowViewportPosition(at) + self.verticalOffset() - place.anchor_top)

    def _tell(self) -> None:
        if self._is_quiet:
            return
        self._pending = None
        selected, current = self.selected_ids(), self.current_id()
        if selected != self._told_selected:
            self._told_selected = selected
            self.selection_changed.emit(selected)
        if current != self._told_current:
            self._told_current = current
            self.current_changed.emit(current)


def _runs(positions: Iterable[int]) -> list[tuple[int, int]]:
    """Join positions in ascending order to runs of neighbours, each as first and last."""
    runs: list[tuple[int, int]] = []
    for at in positions:
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs
